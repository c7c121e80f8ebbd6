import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { CallError, callErrors } from '../errors'
import type { CloudFunction } from './catalogue'
import {
  containerEnvironment,
  invocationContext,
  invocationEnvironment,
  appId,
  memoryLimit,
  type Invocation,
} from './environment'

/** What a worker thread may say, see worker.cjs. */
type Message =
  | { type: 'ready' }
  | { type: 'log'; line: string }
  | { type: 'done'; json: string }
  | { type: 'failed'; name: string; message: string; stack: string }

export interface ContainerOptions {
  /** Where this container's SDK finds the cloud. */
  readonly adminUrl: string
  /** See {@link Clock.offset}. */
  readonly clockOffset: SharedArrayBuffer
  /** A `node_modules` folder to look into last. */
  readonly packages: string
  readonly onLog: (call: string | undefined, line: string) => void
}

/** Milliseconds that loading a function's code may take: the real cloud allows an initialisation longer than a call. */
const loadLimit = 20_000

/** A worker thread that runs one function, one call at a time, as one container of the real cloud does. */
export class Container {
  private readonly worker: Worker
  private readonly loaded: Promise<void>
  private waiting: { resolve: (json: string) => void; reject: (error: Error) => void } | undefined
  private ended = false
  /** The call that runs here now. */
  current: Invocation | undefined

  constructor(
    readonly cloudFunction: CloudFunction,
    private readonly options: ContainerOptions,
  ) {
    this.worker = new Worker(join(__dirname, 'worker.cjs'), {
      env: containerEnvironment(options.adminUrl, cloudFunction),
      workerData: {
        directory: cloudFunction.directory,
        clockOffset: options.clockOffset,
        packages: options.packages,
      },
      // What a function writes past its console (process.stdout) must not reach ours, which carries the ready line.
      stdout: true,
      stderr: true,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
    })
    for (const stream of [this.worker.stdout, this.worker.stderr]) {
      stream.on('data', (chunk: Buffer) => options.onLog(this.current?.id, chunk.toString('utf8').trimEnd()))
    }
    this.loaded = this.load()
    // Code that does not load is tried afresh at the next call: what it lacked may be there by then.
    this.loaded.catch(() => this.stop())
    this.worker.on('message', (message: Message) => this.hear(message))
    this.worker.on('error', (error) => {
      // The thread is gone though it says so only later: nobody may be sent here meanwhile.
      this.ended = true
      this.fail(crash(error))
    })
    this.worker.on('exit', (code) => {
      this.ended = true
      this.fail(new CallError(callErrors.executeFail, `the function's process exited with code ${code}`))
    })
  }

  /** Whether it can take no call any more. */
  get dead(): boolean {
    return this.ended
  }

  /**
   * Runs one call.
   *
   * @returns the result as JSON
   * @throws CallError when the function throws, crashes or takes longer than its time-out; after the latter two the
   *   container is dead
   */
  async run(invocation: Invocation): Promise<string> {
    this.current = invocation
    try {
      await this.loaded
      const { timeout } = invocation.function
      const message = `Invoking task timed out after ${timeout} seconds`
      return await this.withinTime(timeout * 1000, callErrors.timedOut, message, () => this.start(invocation))
    } finally {
      this.current = undefined
    }
  }

  async stop(): Promise<void> {
    this.ended = true
    await this.worker.terminate()
  }

  private load(): Promise<void> {
    return this.withinTime(loadLimit, callErrors.timedOut, 'loading the function took too long', async () => {
      await new Promise<string>((resolve, reject) => {
        this.waiting = { resolve, reject }
      })
    })
  }

  private start(invocation: Invocation): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.ended) return reject(new CallError(callErrors.executeFail, 'the function ended'))
      this.waiting = { resolve, reject }
      const { person } = invocation
      this.worker.postMessage({
        event: invocation.event,
        context: invocationContext(invocation),
        environment: invocationEnvironment(invocation),
        userInfo: person ? { openId: person.openid, appId } : undefined,
      })
    })
  }

  private async withinTime<T>(limit: number, errCode: number, message: string, work: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        void this.stop()
        reject(new CallError(errCode, message))
      }, limit)
    })
    try {
      return await Promise.race([work(), late])
    } finally {
      clearTimeout(timer)
    }
  }

  private hear(message: Message): void {
    if (message.type === 'log') return this.options.onLog(this.current?.id, message.line)
    if (message.type === 'failed') {
      this.options.onLog(this.current?.id, message.stack || message.message)
      return this.fail(new CallError(callErrors.executeFail, `${message.name}: ${message.message}`))
    }
    const { waiting } = this
    this.waiting = undefined
    waiting?.resolve(message.type === 'done' ? message.json : '')
  }

  private fail(error: CallError): void {
    const { waiting } = this
    this.waiting = undefined
    waiting?.reject(error)
  }
}

/** An error that nothing in the function caught, or the thread's own end. */
function crash(error: Error & { code?: unknown }): CallError {
  const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return new CallError(callErrors.executeFail, memory ? 'Memory limit exceeded' : `${error.name}: ${error.message}`)
}
