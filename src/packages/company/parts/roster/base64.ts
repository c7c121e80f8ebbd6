const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** A text's bytes in UTF-8; `TextEncoder` is missing in WeChat. */
function utf8(text: string): number[] {
  return [...encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|[^%]/g)].map(([character, hex]) =>
    hex === undefined ? character.charCodeAt(0) : Number.parseInt(hex, 16),
  )
}

/** A text's bytes in UTF-8, in base64; `btoa` is missing in WeChat. */
export function base64Of(text: string): string {
  const bytes = utf8(text)
  const written: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.slice(at, at + 3)
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0)
    written.push(
      digits.charAt(bits >> 18),
      digits.charAt((bits >> 12) & 63),
      second === undefined ? '=' : digits.charAt((bits >> 6) & 63),
      third === undefined ? '=' : digits.charAt(bits & 63),
    )
  }
  return written.join('')
}
