import { setTimeout as sleep } from 'node:timers/promises'
import { HttpError } from './errors'
import { stringField, type JsonObject } from './json'

/** What the next use of an interface is to meet instead of, or before, its proper answer. */
export interface Provocation {
  /** WeChat's number, for `subscribeMessage.send`, `security.msgSecCheck` and `callFunction`. */
  readonly errCode: number | undefined
  /** The SDKs' word, for `database.*`, `storage.*` and `functions.invokeFunction`: for example `DATABASE_TRANSACTION_CONFLICT`. */
  readonly code: string | undefined
  readonly errMsg: string
  /** Real milliseconds to wait first: how a time-out is provoked. */
  readonly delay: number
}

interface Pending {
  readonly provocation: Provocation
  readonly openid: string | undefined
  readonly text: string | undefined
  times: number
}

/** What a use of an interface is about. */
interface About {
  openid?: string | undefined
  text?: string | undefined
}

/** Errors and delays that were ordered beforehand, by the name of the interface that is to show them. */
export class Provocations {
  private pending = new Map<string, Pending[]>()

  /**
   * @param body `{ api, errCode?, code?, errMsg?, delay?, times?, openid?, text? }`; `times` is 1 unless said otherwise,
   *   `openid` narrows it to messages to, texts by or calls of one person, `text` to text checks of what contains it
   * @throws HttpError 400 when it orders nothing
   */
  order(body: JsonObject): void {
    const api = stringField(body, 'api')
    const errCode = whole(body, 'errCode')
    const code = stringField(body, 'code')
    const delay = whole(body, 'delay') ?? 0
    const times = whole(body, 'times') ?? 1
    if (!api) throw new HttpError(400, 'INVALID_PARAM', 'api must name an interface, such as subscribeMessage.send')
    if (errCode === undefined && code === undefined && delay === 0) {
      throw new HttpError(400, 'INVALID_PARAM', 'say what to provoke: errCode (number), code (string) or delay (ms)')
    }
    if (times < 1 || delay < 0) throw new HttpError(400, 'INVALID_PARAM', 'times is at least 1, delay at least 0')
    const provocation = { errCode, code, errMsg: stringField(body, 'errMsg') ?? 'provoked', delay }
    const queue = this.pending.get(api) ?? []
    queue.push({ provocation, openid: stringField(body, 'openid'), text: stringField(body, 'text'), times })
    this.pending.set(api, queue)
  }

  /**
   * Uses up one order for an interface, and lives through its delay.
   *
   * @param about the person and the text that this use is about, if any
   * @returns the error to answer with, if one was ordered
   */
  async meet(api: string, { openid, text }: About = {}): Promise<Provocation | undefined> {
    const queue = this.pending.get(api)
    const isMeant = (one: Pending) =>
      (one.openid === undefined || one.openid === openid) && (one.text === undefined || text?.includes(one.text))
    const position = queue?.findIndex(isMeant) ?? -1
    const found = queue?.[position]
    if (!queue || !found) return undefined
    found.times -= 1
    if (found.times === 0) queue.splice(position, 1)
    if (found.provocation.delay > 0) await sleep(found.provocation.delay)
    const { errCode, code } = found.provocation
    return errCode === undefined && code === undefined ? undefined : found.provocation
  }

  reset(): void {
    this.pending.clear()
  }
}

/** @throws HttpError 400 when the field is there and is not a whole number */
function whole(body: JsonObject, key: string): number | undefined {
  const value = body[key]
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new HttpError(400, 'INVALID_PARAM', `${key} must be a whole number`)
  }
  return value
}
