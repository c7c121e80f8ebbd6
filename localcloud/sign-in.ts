import { randomBytes } from 'node:crypto'
import { HttpError } from './errors'
import { openJournal, type Journal } from './journal'
import { stringField, type JsonObject } from './json'

/** A WeChat user, as far as the cloud knows one. */
export interface Person {
  readonly openid: string
  /** Only where the user has one: WeChat gives it to accounts of one open-platform owner. */
  readonly unionid: string | undefined
}

const longestOpenid = 128

/**
 * The local stand-in for WeChat's own sign-in: whoever asks is whom they say they are. A token outlives a restart, so
 * that a page that was open goes on.
 */
export class SignIn {
  private readonly people = new Map<string, Person>()
  private readonly journal: Journal

  /** @param file where tokens are kept; without one, in memory */
  constructor(file: string | undefined) {
    const { journal, records } = openJournal(file)
    this.journal = journal
    for (const record of records) {
      const token = stringField(record, 'token')
      const openid = stringField(record, 'openid')
      if (token && openid) this.people.set(token, { openid, unionid: stringField(record, 'unionid') })
    }
  }

  /**
   * @param body `{ openid, unionid? }`
   * @returns a new token for that person
   * @throws HttpError 400 when the openid could not be one
   */
  enter(body: JsonObject): string {
    const openid = identifier(body, 'openid')
    if (openid === undefined) throw new HttpError(400, 'INVALID_PARAM', 'openid must be a string, not empty')
    const unionid = identifier(body, 'unionid')
    const token = randomBytes(24).toString('base64url')
    this.journal.append({ token, openid, ...(unionid === undefined ? {} : { unionid }) })
    this.people.set(token, { openid, unionid })
    return token
  }

  /**
   * @param authorization the header, `Bearer <token>`
   * @throws HttpError 401 when it holds no token that was given out
   */
  who(authorization: string | undefined): Person {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
    const person = token === undefined ? undefined : this.people.get(token)
    if (!person) throw new HttpError(401, 'UNAUTHENTICATED', 'sign in first: POST /sign-in {"openid": "..."}')
    return person
  }
}

/** @throws HttpError 400 for what no WeChat id could be: not a string, empty, too long, or with control characters */
function identifier(body: JsonObject, key: string): string | undefined {
  const value = body[key]
  if (value === undefined) return undefined
  if (
    typeof value !== 'string' ||
    value === '' ||
    value.length > longestOpenid ||
    /[\u0000-\u001f\u007f]/.test(value)
  ) {
    throw new HttpError(400, 'INVALID_PARAM', `${key} must be a string of 1 to ${longestOpenid} printable characters`)
  }
  return value
}
