import { Failure } from '@domain/failure'
import * as cloud from 'wx-server-sdk'

/** Texts that others are about to read, by the fields they stand in; empty ones are nothing to look at. */
export type ShownTexts = Readonly<Record<string, string>>

/** Characters that one question to WeChat may hold. */
const mostCharacters = 2500

/** What the text is, in WeChat's numbers: 2 is a comment. */
const scene = 2

/**
 * Lets WeChat look at texts before others read them (`security.msgSecCheck`, version 2, which wants the writer to have
 * used the mini program within two hours: so it is asked when a text is written). Short ones are asked about together;
 * what is refused is asked about once more, one by one, so that the writer learns which it was.
 *
 * @throws Failure `textRefused` with the field that it does not let pass, `textUnchecked` where it does not answer
 */
export async function checkTexts(texts: ShownTexts, openid: string): Promise<void> {
  const written = Object.entries(texts).flatMap(([field, text]) => piecesOf(text).map((piece) => ({ field, piece })))
  for (const together of bundled(written)) {
    if (await passes(together, openid)) continue
    throw new Failure('textRefused', (await refusedOf(together, openid))?.field)
  }
}

/** One text, as `checkTexts`. */
export const checkText = (text: string, openid: string, field: string): Promise<void> =>
  checkTexts({ [field]: text }, openid)

/**
 * Which of many short texts WeChat does not let pass, such as the names of a whole company. What is refused together is
 * asked about in halves, so that one name out of six hundred costs some ten questions.
 *
 * @throws Failure `textUnchecked` where it does not answer
 */
export async function refusedAmong(texts: readonly string[], openid: string): Promise<string[]> {
  const refused = new Set<string>()
  for (const together of bundled(texts.map((text) => ({ field: text, piece: text })))) {
    for (const text of await refusedIn(together, openid)) refused.add(text)
  }
  return [...refused]
}

async function refusedIn(pieces: readonly Piece[], openid: string): Promise<string[]> {
  if (await passes(pieces, openid)) return []
  if (pieces.length === 1) return pieces.map(({ piece }) => piece)
  const half = Math.ceil(pieces.length / 2)
  return [...(await refusedIn(pieces.slice(0, half), openid)), ...(await refusedIn(pieces.slice(half), openid))]
}

interface Piece {
  field: string
  piece: string
}

function piecesOf(text: string): string[] {
  const characters = [...text.trim()]
  const count = Math.ceil(characters.length / mostCharacters)
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * mostCharacters, (index + 1) * mostCharacters).join(''),
  )
}

/** As many pieces at a time as one question holds, each on a line of its own. */
function bundled(pieces: readonly Piece[]): Piece[][] {
  const bundles: Piece[][] = []
  let room = 0
  for (const one of pieces) {
    const length = [...one.piece].length + 1
    const last = bundles[bundles.length - 1]
    if (last && length <= room) {
      last.push(one)
      room -= length
    } else {
      bundles.push([one])
      room = mostCharacters - length
    }
  }
  return bundles
}

/** Which of some refused pieces it is: a single one is not asked about twice; the first where only together they are. */
async function refusedOf(pieces: readonly Piece[], openid: string): Promise<Piece | undefined> {
  const [first, ...others] = pieces
  if (others.length === 0) return first
  for (const one of pieces) if (!(await passes([one], openid))) return one
  return first
}

/** @throws Failure `textUnchecked` */
async function passes(pieces: readonly Piece[], openid: string): Promise<boolean> {
  const suggest = await suggestionFor(pieces.map(({ piece }) => piece).join('\n'), openid)
  if (suggest === undefined) throw new Failure('textUnchecked', pieces[0]?.field)
  return suggest === 'pass'
}

/** The SDK declares its interfaces of WeChat as `any`. */
type Check = (request: {
  content: string
  openid: string
  scene: number
  version: 2
}) => Promise<{ result?: { suggest?: string } }>

const risky = 87014

/** `pass`, `review` or `risky`; `undefined` where nothing was said. */
async function suggestionFor(content: string, openid: string): Promise<string | undefined> {
  const check: Check = cloud.openapi.security.msgSecCheck
  try {
    const { result } = await check({ content, openid, scene, version: 2 })
    return result?.suggest
  } catch (error) {
    return Object(error).errCode === risky ? 'risky' : undefined
  }
}
