/**
 * The two messages that `cloud.openapi` exchanges, as wx-server-sdk 4.0.2 declares them (`src/protobuf/openapi.js`):
 *
 *     message CommApiData    { ApiType api_type = 1; OpenApiData openapi_data = 2; string appid = 6; }
 *     message OpenApiData    { repeated KeyValuePair pairs = 1; }
 *     message KeyValuePair   { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
 *     message CommOpenApiResp { bytes resp_data = 1; string content_type = 2; int32 error_code = 3; uint32 http_code = 4; }
 */
export interface OpenApiReply {
  /** The interface's answer: what becomes JSON, or a picture. */
  readonly body: object | WechatPicture
  /** A refusal by the platform before the interface was reached, for example -604100 "API not found". */
  readonly errorCode?: number
}

/** An answer that is no JSON: the SDK hands programs its bytes and its type. */
export class WechatPicture {
  constructor(
    readonly bytes: Buffer,
    readonly type: string,
  ) {}
}

/** @returns what the program passed, each value parsed from its JSON. @throws RangeError when the bytes are cut short */
export function decodeRequest(bytes: Buffer): Record<string, unknown> {
  const pairs = fieldsOf(bytes)
    .filter(([number]) => number === 2)
    .flatMap(([, openapiData]) => fieldsOf(openapiData).filter(([number]) => number === 1))
  return Object.fromEntries(
    pairs.map(([, pair]) => {
      const fields = new Map(fieldsOf(pair))
      return [fields.get(1)?.toString('utf8') ?? '', parse(fields.get(2) ?? Buffer.alloc(0))]
    }),
  )
}

export function encodeReply({ body, errorCode }: OpenApiReply): Buffer {
  return Buffer.concat([
    field(1, body instanceof WechatPicture ? body.bytes : Buffer.from(JSON.stringify(body))),
    field(2, Buffer.from(body instanceof WechatPicture ? body.type : 'application/json; encoding=utf-8')),
    // A negative int32 takes ten bytes, as a 64-bit number.
    ...(errorCode === undefined ? [] : [varint(3n << 3n), varint(BigInt.asUintN(64, BigInt(errorCode)))]),
    varint(4n << 3n),
    varint(200n),
  ])
}

/** A value that is not JSON is a file's bytes (an image to be checked): only their number is of interest here. */
function parse(value: Buffer): unknown {
  try {
    return JSON.parse(value.toString('utf8'))
  } catch {
    return { bytes: value.length }
  }
}

/** The length-delimited fields of a message; numbers are passed over, the requests' only one is `api_type`. */
function fieldsOf(bytes: Buffer): [number, Buffer][] {
  const fields: [number, Buffer][] = []
  let at = 0
  const next = (): number => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]
      if (byte === undefined) throw new RangeError('the protobuf message is cut short')
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
  }
  while (at < bytes.length) {
    const tag = next()
    if (tag % 8 === 0) next()
    else if (tag % 8 === 2) {
      const length = next()
      if (at + length > bytes.length) throw new RangeError('the protobuf message is cut short')
      fields.push([Math.floor(tag / 8), bytes.subarray(at, at + length)])
      at += length
    } else throw new RangeError(`protobuf wire type ${tag % 8} is not expected here`)
  }
  return fields
}

function field(number: number, bytes: Buffer): Buffer {
  return Buffer.concat([varint(BigInt(number * 8 + 2)), varint(BigInt(bytes.length)), bytes])
}

function varint(value: bigint): Buffer {
  const bytes: number[] = []
  let rest = value
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80)
    rest >>= 7n
  }
  bytes.push(Number(rest))
  return Buffer.from(bytes)
}
