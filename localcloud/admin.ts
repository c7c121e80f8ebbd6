import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Database } from './database'
import { AdminError, CallError, callErrors, HttpError, messageOf } from './errors'
import type { Invocation } from './functions/environment'
import type { Functions } from './functions/invoke'
import { parseJsonObject, readBody } from './http'
import { stringField, type JsonObject } from './json'
import type { Provocations } from './provocations'
import type { Storage } from './storage/storage'
import { readMultipart } from './wechat/multipart'
import type { OpenApi } from './wechat/open-api'
import { decodeRequest, encodeReply } from './wechat/protobuf'

/** Bytes of one request of an SDK, "other requests" in CloudBase's page on EXCEED_MAX_PAYLOAD_SIZE. */
const requestLimit = 100 * 1024 * 1024
/** Bytes of arguments and results between functions. */
const invocationLimit = 6 * 1024 * 1024

/** What an SDK gets: JSON, or for `wx.openApi` the bytes of a protobuf message. */
export type AdminReply = { json: object } | { bytes: Buffer }

export interface AdminServices {
  readonly database: Database
  readonly functions: Functions
  readonly storage: Storage
  readonly openApi: OpenApi
  readonly provocations: Provocations
}

/** The other end of the SDKs' wire: every action that `wx-server-sdk` and `@cloudbase/node-sdk` post to `/admin`. */
export class Admin {
  constructor(private readonly services: AdminServices) {}

  /**
   * @param caller the call that runs in the container whose address was used; `undefined` for a program outside
   * @returns the answer, which for a refused request is `{ code, message, requestId }`
   * @throws HttpError when the body is not one that an SDK writes
   */
  async answer(request: IncomingMessage, caller: Invocation | undefined): Promise<AdminReply> {
    const params = await readParams(request)
    const requestId = randomUUID()
    try {
      const reply = await this.act(params, caller)
      return 'bytes' in reply ? reply : { json: { requestId, ...reply.json } }
    } catch (thrown) {
      if (thrown instanceof HttpError) throw thrown
      return { json: { requestId, ...refusal(thrown) } }
    }
  }

  private async act(params: JsonObject, caller: Invocation | undefined): Promise<AdminReply> {
    const action = stringField(params, 'action') ?? ''
    const { database, provocations, storage } = this.services
    const provoked = await provocations.meet(action)
    if (provoked?.code !== undefined) throw new AdminError(provoked.code, provoked.errMsg)

    const databaseAction = database.actions.get(action)
    if (databaseAction) return { json: await databaseAction(params, caller?.id) }
    if (action.startsWith('storage.')) return { json: { data: storage.act(action, params) } }
    if (action === 'functions.invokeFunction') return { json: await this.invoke(params, caller) }
    if (action === 'wx.openApi') return this.openApi(params, caller)
    // The SDK reports usage figures unasked; nothing here needs them.
    if (action === 'analytics.report') return { json: { data: {} } }
    throw new AdminError('OPERATION_NOT_SUPPORTED', `action '${action}' is not part of the embedded cloud`)
  }

  /** `cloud.callFunction` from a function. Who called the first function is not handed on: only phones have an openid. */
  private async invoke(params: JsonObject, caller: Invocation | undefined): Promise<JsonObject> {
    const name = stringField(params, 'function_name') ?? ''
    const data = stringField(params, 'request_data') ?? ''
    if (Buffer.byteLength(data) > invocationLimit) {
      throw new AdminError('EXCEED_MAX_PAYLOAD_SIZE', `arguments of ${Buffer.byteLength(data)} bytes, at most 6 MB`)
    }
    const event: unknown = data === '' ? {} : JSON.parse(data)
    const source = caller ? `${caller.source},scf` : 'scf'
    const { json } = await this.services.functions.call({ name, event, source, person: undefined })
    if (Buffer.byteLength(json) > invocationLimit) {
      throw new AdminError('EXCEED_MAX_RESPONSE_SIZE', `result of ${Buffer.byteLength(json)} bytes, at most 6 MB`)
    }
    return { data: { response_data: json } }
  }

  private async openApi(params: JsonObject, caller: Invocation | undefined): Promise<AdminReply> {
    const { requestData } = params
    if (!Buffer.isBuffer(requestData)) throw new AdminError('INVALID_PARAM', 'requestData is missing')
    const reply = await this.services.openApi.call(
      stringField(params, 'apiName') ?? '',
      decodeRequest(requestData),
      caller,
    )
    return { bytes: encodeReply(reply) }
  }
}

/** The SDKs send JSON, and form data where a part is binary. */
async function readParams(request: IncomingMessage): Promise<JsonObject> {
  const body = await readBody(request, requestLimit)
  const contentType = request.headers['content-type'] ?? ''
  if (!contentType.startsWith('multipart/form-data')) return parseJsonObject(body.toString('utf8'))
  const fields = [...readMultipart(contentType, body)]
  return Object.fromEntries(
    fields.map(([name, value]) => [name, name === 'requestData' ? value : value.toString('utf8')]),
  )
}

/** How each failure of a function is called on this end. */
const callCodes: Record<number, string> = {
  [callErrors.functionNotFound]: 'FUNCTION_NOT_FOUND',
  [callErrors.executeFail]: 'FUNCTIONS_EXECUTE_FAIL',
  [callErrors.timedOut]: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
}

function refusal(thrown: unknown): { code: string; message: string } {
  if (thrown instanceof AdminError) return { code: thrown.code, message: thrown.message }
  if (thrown instanceof CallError) return { code: callCodes[thrown.errCode] ?? 'SYS_ERR', message: thrown.detail }
  if (thrown instanceof SyntaxError || thrown instanceof RangeError) {
    return { code: 'INVALID_PARAM', message: thrown.message }
  }
  console.error(thrown)
  return { code: 'SYS_ERR', message: messageOf(thrown) }
}
