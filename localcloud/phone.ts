import type { Clock } from './clock'
import { CallError, callErrors } from './errors'
import type { Functions } from './functions/invoke'
import { allowMethods, readJsonObject, sendJson, type Exchange } from './http'
import { isDeeperThan, isJsonObject } from './json'
import type { Provocations } from './provocations'
import type { SignIn } from './sign-in'

/** Bytes of a sign-in. */
const signInLimit = 16 * 1024
/** Bytes of arguments: "text type request body 100KB" (CloudBase, EXCEED_MAX_PAYLOAD_SIZE). */
const argumentLimit = 100 * 1024
/** Levels of arguments: some thousand more, and no stack takes them apart any more. */
const mostLevels = 1000
/** Bytes of a body that is read at all, to be told apart from arguments that are merely too large. */
const bodyLimit = 8 * 1024 * 1024
/** Bytes of a result: "cloudfunction result size exceed limit (1MB)" (wx-server-sdk, -604001). */
const resultLimit = 1024 * 1024

/** What a person's phone can do: sign in, and call a function as `wx.cloud.callFunction` does. */
export class Phone {
  private readonly lastCall = new Map<string, Date>()

  constructor(
    private readonly signedIn: SignIn,
    private readonly functions: Functions,
    private readonly provocations: Provocations,
    private readonly clock: Clock,
  ) {}

  /** When a person last called, by the cloud's clock. */
  lastActive(openid: string): Date | undefined {
    return this.lastCall.get(openid)
  }

  async signIn(exchange: Exchange): Promise<void> {
    allowMethods(exchange, 'POST')
    const token = this.signedIn.enter(await readJsonObject(exchange.request, signInLimit))
    sendJson(exchange.response, 200, { token })
  }

  /**
   * Answers `{ result }`.
   *
   * @throws HttpError when nobody is signed in or the body is not `{ data: {…} }`; CallError as the phone would see it
   */
  async call(exchange: Exchange, name: string): Promise<void> {
    allowMethods(exchange, 'POST')
    const person = this.signedIn.who(exchange.request.headers.authorization)
    const body = await readJsonObject(exchange.request, bodyLimit)
    const event = body.data ?? {}
    if (!isJsonObject(event)) throw new CallError(callErrors.invalidParameter, 'data must be an object')
    if (isDeeperThan(event, mostLevels)) throw new CallError(callErrors.invalidParameter, 'data is nested too deeply')
    if (Buffer.byteLength(JSON.stringify(event)) > argumentLimit) {
      throw new CallError(callErrors.unknown, 'data exceed max size')
    }
    this.lastCall.set(person.openid, this.clock.now())
    await this.meetProvocation(name, person.openid)
    const { json } = await this.functions.call({ name, event, source: 'wx_client', person })
    if (Buffer.byteLength(json) > resultLimit) {
      throw new CallError(callErrors.resultTooLarge, `result of ${Buffer.byteLength(json)} bytes`)
    }
    const answer = Buffer.from(`{"result":${json}}`)
    exchange.response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': answer.length,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    exchange.response.end(answer)
  }

  /** Orders for `callFunction` meet any call, those for `callFunction/<name>` one function's. */
  private async meetProvocation(name: string, openid: string): Promise<void> {
    const provoked =
      (await this.provocations.meet(`callFunction/${name}`, { openid })) ??
      (await this.provocations.meet('callFunction', { openid }))
    if (provoked) throw new CallError(provoked.errCode ?? callErrors.systemError, provoked.errMsg)
  }
}
