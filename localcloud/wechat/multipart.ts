import { HttpError } from '../errors'

/**
 * Reads `multipart/form-data` as the SDK's `form-data` package writes it, each part kept as bytes: what travels under
 * `requestData` is binary though it has no file name, so a reader that takes such parts for text would spoil it.
 *
 * @throws HttpError 400 when the body is not what its content type says
 */
export function readMultipart(contentType: string, body: Buffer): Map<string, Buffer> {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (!mark) throw new HttpError(400, 'INVALID_PARAM', 'multipart/form-data without a boundary')
  const delimiter = Buffer.from(`\r\n--${mark}`)
  const whole = Buffer.concat([Buffer.from('\r\n'), body])
  const fields = new Map<string, Buffer>()
  let start = whole.indexOf(delimiter)
  while (start >= 0) {
    const from = start + delimiter.length
    if (whole.toString('latin1', from, from + 2) === '--') return fields
    const end = whole.indexOf(delimiter, from)
    if (end < 0) break
    const part = whole.subarray(from + 2, end)
    const gap = part.indexOf('\r\n\r\n')
    const name = /name="([^"]*)"/i.exec(part.toString('utf8', 0, Math.max(gap, 0)))?.[1]
    if (gap >= 0 && name !== undefined) fields.set(name, part.subarray(gap + 4))
    start = end
  }
  throw new HttpError(400, 'INVALID_PARAM', 'the multipart body is cut short')
}
