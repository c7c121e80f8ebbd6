/** Marks at the beginning of a text that say how it is encoded. */
const marks: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  // Excel's “Unicode text”.
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/**
 * A file's text: in the encoding that it names, else in UTF-8, else in GB18030, in which Excel in Chinese saves CSV
 * (GBK and GB2312 are parts of it).
 *
 * @returns `undefined` where it is none of these, or holds bytes that no text has
 */
export function decoded(bytes: Uint8Array): string | undefined {
  const marked = marks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))
  const encodings = marked ? [marked.encoding] : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    const text = inEncoding(bytes, encoding)
    if (text !== undefined && !text.includes('\u0000')) return text
  }
  return undefined
}

function inEncoding(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
