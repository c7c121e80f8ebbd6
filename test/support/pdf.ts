import { inflateSync } from 'node:zlib'

/** What somebody would get who copies the text out of a PDF. */
export interface PdfText {
  pages: number
  text: string
}

/**
 * Reads a PDF as pdfkit writes it: each object in plain sight, each stream deflated, each piece of text as glyphs of a
 * font whose `ToUnicode` says which characters they are. Without such a map the text could be seen, and neither
 * searched, copied nor read out.
 */
export function readPdf(file: Buffer): PdfText {
  const source = file.toString('latin1')
  if (!source.startsWith('%PDF-') || !/%%EOF\s*$/.test(source)) throw new Error('not a whole PDF')
  const streams = [...source.matchAll(/<<([^]*?)>>\s*stream\r?\n([^]*?)\r?\nendstream/g)].map(([, , body = '']) =>
    unpacked(Buffer.from(body, 'latin1')),
  )
  const maps = streams.filter((stream) => stream.includes('begincmap')).map(charactersOf)
  if (maps.length !== 1 || !maps[0]) throw new Error(`${maps.length} fonts with characters, not one`)
  const [characters] = maps
  const contents = streams.filter((stream) => /\bTJ\b/.test(stream))
  return {
    pages: [...source.matchAll(/\/Type \/Page\b(?!s)/g)].length,
    text: contents.map((content) => textIn(content, characters)).join('\n'),
  }
}

function unpacked(body: Buffer): string {
  try {
    return inflateSync(body).toString('latin1')
  } catch {
    // A stream that is not packed, or whose end was cut by what looked like one: it holds no text of ours.
    return ''
  }
}

/** `<0001> <0003> [<4e00> <4e01> <d83cdf89>]`: which characters a run of glyphs is. */
function charactersOf(map: string): Map<number, string> {
  const found = new Map<number, string>()
  for (const [, first = '', , list = ''] of map.matchAll(/<(\w+)>\s*<(\w+)>\s*\[([^\]]*)\]/g)) {
    // A ligature is several characters, with a space between them.
    const texts = [...list.matchAll(/<([\w ]*)>/g)].map(([, code = '']) =>
      Buffer.from(code.replace(/ /g, ''), 'hex').swap16().toString('utf16le'),
    )
    for (const [at, text] of texts.entries()) found.set(Number.parseInt(first, 16) + at, text)
  }
  return found
}

/** A line for each piece that is placed by itself. */
const textIn = (content: string, characters: Map<number, string>): string =>
  [...content.matchAll(/\[([^\]]*)\]\s*TJ/g)]
    .map(([, pieces = '']) =>
      [...pieces.matchAll(/<(\w*)>/g)]
        .flatMap(([, codes = '']) => codes.match(/.{4}/g) ?? [])
        .map((code) => characters.get(Number.parseInt(code, 16)) ?? '\ufffd')
        .join(''),
    )
    .join('\n')
