import { Failure } from '../failure'
import { minuteOfDay } from '../reminder/days'
import type { RosterLine } from './roster'

/** One spelling for full and half width, with no white space in it: 鼠标 and keyboards make all of these. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** The spellings under which a typed employee number may stand in the list: as typed, in capitals, in small letters. */
export function spellingsOf(employeeNumber: string): string[] {
  const typed = plain(employeeNumber)
  return [...new Set([typed, typed.toUpperCase(), typed.toLowerCase()])]
}

/** The dots that stand between the parts of a name such as 阿卜杜拉·买买提. */
const dots = /[·•・‧∙．.]/g

const comparable = (name: string): string => plain(name).replace(dots, '·').toLowerCase()

/** Whether two spellings are the same name: white space, width, case and the kind of dot do not matter. */
export const isSameName = (one: string, other: string): boolean => comparable(one) === comparable(other)

/** How often a line may be claimed wrongly within an hour, by one person; see `mostWrongBy` for one invite. */
export const wrongClaims = { most: 5, within: 60 * 60_000 } as const

/**
 * How often an invite may be used for wrong claims within an hour, by everybody: a tenth of the people it is for,
 * within bounds, since many of a large company mistype theirs on one morning.
 */
export const mostWrongBy = ({ mostUses }: { mostUses: number }): number =>
  Math.min(Math.max(Math.ceil(mostUses / 10), 30), 500)

/** The wrong claims that still count at an instant. All in milliseconds since 1970. */
export const countingClaims = (wrongAt: readonly number[], now: number): number[] =>
  wrongAt.filter((at) => now - at < wrongClaims.within)

/**
 * @param most how many are allowed within the hour
 * @throws Failure `claimedEnough` with the instant from which on it may be tried again (milliseconds since 1970), and
 * its time of the day in Shanghai, such as 15:40
 */
export function refuseMoreClaims(wrongAt: readonly number[], most: number, now: number): void {
  const counting = countingClaims(wrongAt, now)
  const earliest = counting.at(-most)
  if (earliest === undefined) return
  const freeAt = earliest + wrongClaims.within
  throw new Failure('claimedEnough', 'employeeNumber', { freeAt, until: clockOf(minuteOfDay(freeAt + 59_999)) })
}

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** What comes of a claim: the line is theirs to take, is somebody's already, or nothing fits. */
export type ClaimOutcome = { kind: 'match'; line: RosterLine } | { kind: 'taken' } | { kind: 'noMatch' }

/**
 * Holds a typed name against a line. Nothing tells a wrong number from a wrong name, a person who left or a line of a
 * department that the invite is not for: only who knows both number and name learns that the line is taken.
 *
 * @param path of the line's department, from the root
 * @param within the department that the invite is for; `null` for the whole company
 */
export function claimOf(
  line: RosterLine | undefined,
  { name, path, within }: { name: string; path: readonly string[]; within: string | null },
): ClaimOutcome {
  if (!line || !isSameName(line.name, name) || line.standing.state === 'left') return { kind: 'noMatch' }
  if (within !== null && !path.includes(within)) return { kind: 'noMatch' }
  return line.standing.state === 'claimed' ? { kind: 'taken' } : { kind: 'match', line }
}

/** A line once it is somebody's. */
export const claimed = (line: RosterLine, memberId: string): RosterLine => ({
  ...line,
  standing: { state: 'claimed', memberId },
  version: line.version + 1,
})

/** A line that may be claimed again. */
export const freed = (line: RosterLine): RosterLine => ({
  ...line,
  standing: { state: 'open' },
  version: line.version + 1,
})
