import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

const root = resolve(__dirname, '..', '..', '..')

export interface CloudProcess {
  /** The line that it printed when it was ready, parsed. */
  readonly ready: { ready: boolean; port: number; adminUrl: string }
  readonly url: string
  readonly child: ChildProcess
  /** Everything on its standard output, line by line. */
  readonly lines: readonly string[]
  /** Sends a signal and waits for its end. @returns its exit code, `null` when the signal ended it */
  end(signal: NodeJS.Signals): Promise<number | null>
}

const running = new Set<ChildProcess>()

afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})

/** Runs the embedded cloud as a process of its own. */
export function startProcess(...options: string[]): Promise<CloudProcess> {
  return waitUntilReady(process.execPath, ['--import', 'tsx', 'localcloud/cli.ts', '--port', '0', ...options])
}

/** Runs it as its readers are told to: `npm run cloud -- …`. */
export function startWithNpm(...options: string[]): Promise<CloudProcess> {
  return waitUntilReady('npm', ['run', 'cloud', '--', '--port', '0', ...options])
}

async function waitUntilReady(command: string, options: string[]): Promise<CloudProcess> {
  const child = spawn(command, options, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  running.add(child)
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => {
    running.delete(child)
    return code ?? null
  })
  const lines: string[] = []
  const ready = await new Promise<CloudProcess['ready']>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      if (line.startsWith('{')) resolve(JSON.parse(line))
    })
    void ended.then((code) => reject(new Error(`the cloud ended before it was ready, code ${code}`)))
  })
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return { ready, url: `http://127.0.0.1:${ready.port}`, child, lines, end }
}

/** Runs the cloud with options that it cannot start with. */
export async function runToItsEnd(...options: string[]): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'localcloud/cli.ts', ...options], { cwd: root })
  running.add(child)
  const chunks: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  const [code]: (number | null)[] = await once(child, 'close')
  running.delete(child)
  return { code: code ?? null, stderr: Buffer.concat(chunks).toString('utf8') }
}
