import { Failure } from '../failure'

/** How long one code is shown, in milliseconds. */
export const codeLasts = 10 * 60_000

/** Digits of a code. */
export const codeDigits = 6

/** The number of the ten minutes that an instant (milliseconds since 1970) lies in. */
export const codeWindowAt = (now: number): number => Math.floor(now / codeLasts)

/** The windows whose codes count at an instant: its own, and the one before for who was still typing. */
export const codeWindowsAt = (now: number): [number, number] => [codeWindowAt(now), codeWindowAt(now) - 1]

/** When the code changes next, in milliseconds since 1970. */
export const nextCodeAt = (now: number): number => (codeWindowAt(now) + 1) * codeLasts

/**
 * Six digits of a keyed hash, all of which are equally likely (RFC 4226, 5.3: the last half byte says which four bytes
 * are taken).
 *
 * @param hash of at least 20 bytes
 */
export function digitsOf(hash: Uint8Array): string {
  const from = (hash.at(-1) ?? 0) & 0x0f
  const [first = 0, ...rest] = hash.subarray(from, from + 4)
  const number = rest.reduce((value, byte) => value * 256 + byte, first & 0x7f)
  return String(number % 10 ** codeDigits).padStart(codeDigits, '0')
}

/** How often a wrong code may be entered within an hour: one in two hundred thousand guesses is right. */
export const wrongCodes = { most: 5, within: 60 * 60_000 } as const

/** The wrong tries that still count at an instant. All in milliseconds since 1970. */
export const wrongTriesAt = (wrongAt: readonly number[], now: number): number[] =>
  wrongAt.filter((at) => now - at < wrongCodes.within)

/** @throws Failure `triedEnough` with the minutes to wait, where wrong codes were entered too often */
export function refuseMoreTries(wrongAt: readonly number[], now: number): void {
  const counting = wrongTriesAt(wrongAt, now)
  if (counting.length < wrongCodes.most) return
  const freeAt = Math.min(...counting) + wrongCodes.within
  throw new Failure('triedEnough', 'code', { minutes: Math.ceil((freeAt - now) / 60_000) })
}
