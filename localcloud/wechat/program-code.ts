import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import { type JsonObject, stringField } from '../json'
import { WechatPicture } from './protobuf'
import type { WechatAnswer } from './subscribe-message'

/** By WeChat's page on wxacode.getUnlimited: pixels, and what a scene may be made of. */
const widths = { least: 280, usual: 430, most: 1280 } as const
const sceneLength = 32
const sceneCharacters = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/

/**
 * What WeChat would answer to `wxacode.getUnlimited`: a picture, here one that stands for the code and cannot be
 * scanned, the same for the same scene; or the number of a refusal.
 *
 * @param request as it travels: `scene`, `page`, `width`, `check_path`
 */
export function drawProgramCode(request: JsonObject): WechatAnswer | WechatPicture {
  const refuse = (errcode: number, errmsg: string) => ({ errcode, errmsg })
  const scene = stringField(request, 'scene') ?? ''
  if (scene === '' || scene.length > sceneLength) return refuse(40169, 'invalid length for scene')
  if (!sceneCharacters.test(scene)) return refuse(40129, 'invalid scene')
  const page = stringField(request, 'page') ?? ''
  if (page.startsWith('/') || page.includes('?')) return refuse(41030, 'invalid page')
  const width = Number(request.width ?? widths.usual)
  if (!(width >= widths.least && width <= widths.most)) return refuse(47001, 'data format error')
  return new WechatPicture(pictureOf(`${page}?${scene}`, Math.round(width)), 'image/png')
}

/** Squares a side. */
const squares = 25

/** Black and white squares that are different for different texts, as a PNG of 8-bit grey. */
function pictureOf(text: string, width: number): Buffer {
  const isDark = (square: number) => {
    const hash = createHash('sha256')
      .update(`${Math.floor(square / 256)} ${text}`)
      .digest()
    return ((hash[(square % 256) >> 3] ?? 0) >> (square % 8)) % 2 === 1
  }
  const dark = Array.from({ length: squares * squares }, (_, square) => isDark(square))
  const squareAt = (pixel: number) => Math.floor((pixel * squares) / width)
  const rows = Array.from({ length: width }, (_, y) => {
    const row = Buffer.alloc(width + 1, 255)
    row[0] = 0
    for (let x = 0; x < width; x += 1) if (dark[squareAt(y) * squares + squareAt(x)]) row[x + 1] = 0
    return row
  })
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(width, 4)
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', Buffer.concat([size, Buffer.from([8, 0, 0, 0, 0])])),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
