import type { CivilDate } from '../calendar/civilDate'
import { type DateKey, formatDate, formatNumber, formatPercent } from '../format'
import type { Factor, FactorId, Line, Piece } from './factor'
import { countStates, mostlyOwn, nearlyAll } from './factors'
import type { CompanyText } from './rating'
import type { Seen, WarningKind } from './warnings'

/** What is said of factors and warnings, of which the locales have the words. */
type FactorKey =
  | `line.${Line['says']}`
  | `enough.${FactorId}`
  | `numeral.${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10}`
  | `tenths.${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10}`
  | `summary.${'both' | 'inPlace' | 'underWay' | 'none' | 'all'}`
  | `value.${'part' | 'notYet' | 'named' | 'notNamed'}`
  | `text.${CompanyText}`
  | `seen.${WarningKind | 'objectivesFromOneMany' | 'championsFromOneMany' | 'silentMany'}`
  | `brief.${Exclude<WarningKind, 'silent' | 'midQuarterSkipped' | 'writtenLate'>}`
  | 'and'

/** Finds words; i18next's `t` serves on either end. */
export interface Words {
  (key: DateKey | `factors:${FactorKey}`, values?: Record<string, string | number>): string
}

/** 四 of ten, 12 of more. */
const mostInWords = 10

function numeral(t: Words, count: number): string {
  const known = ([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, mostInWords] as const).find((each) => each === count)
  return known === undefined ? formatNumber(count, 0) : t(`factors:numeral.${known}`)
}

/** 八成: a share in tenths, rounded down, so that nothing is said to be more than it is. */
function tenths(t: Words, done: number, of: number): string {
  // Multiplied before it is divided: 0.7 times ten is not quite seven.
  const whole = Math.min(10, Math.floor((done * 10) / of))
  const known = ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const).find((each) => each === whole) ?? 0
  return t(`factors:tenths.${known}`)
}

const partOf = (t: Words, { done, of }: { done: number; of: number }) => ({
  done: formatNumber(done, 0),
  of: formatNumber(of, 0),
  share: formatPercent(of === 0 ? 0 : done / of),
  tenths: of === 0 ? '' : tenths(t, done, of),
  numeral: numeral(t, done),
  numeralOf: numeral(t, of),
})

/** What is said of a factor in one line. */
export function lineText(t: Words, line: Line, today: CivilDate): string {
  return t(`factors:line.${line.says}`, {
    ...('on' in line ? { on: formatDate(t, line.on, today) } : {}),
    ...('of' in line ? partOf(t, line) : {}),
    ...('count' in line ? { count: line.count } : {}),
  })
}

/** How many are in place and under way: 四个到位，三个进行中. */
export function summaryText(t: Words, factors: readonly Factor[]): string {
  const counts = countStates(factors)
  const [inPlace, underWay] = [numeral(t, counts.inPlace), numeral(t, counts.underWay)]
  if (counts.inPlace === factors.length) return t('factors:summary.all')
  if (counts.inPlace > 0 && counts.underWay > 0) return t('factors:summary.both', { inPlace, underWay })
  if (counts.inPlace > 0) return t('factors:summary.inPlace', { inPlace })
  return counts.underWay > 0 ? t('factors:summary.underWay', { underWay }) : t('factors:summary.none')
}

/** A piece of evidence: a count, a part of a whole, a day, or whether somebody is named. */
export function pieceText(t: Words, piece: Piece, today: CivilDate): string {
  switch (piece.is) {
    case 'count':
      return formatNumber(piece.count, 0)
    case 'part':
      return t('factors:value.part', partOf(t, piece))
    case 'day':
      return piece.on === null ? t('factors:value.notYet') : formatDate(t, piece.on, today)
    case 'named':
      return t(piece.named ? 'factors:value.named' : 'factors:value.notNamed')
  }
}

/** From which share on a factor is in place, where it is a share. */
export const enoughText = (t: Words, id: FactorId): string =>
  t(`factors:enough.${id}`, { share: formatPercent(id === 'ownership' ? mostlyOwn : nearlyAll) })

/** What was seen, in one sentence. */
export function seenText(t: Words, seen: Seen, today: CivilDate): string {
  switch (seen.kind) {
    case 'textsToMend': {
      const texts = seen.texts.map((text) => t(`factors:text.${text}`))
      return t('factors:seen.textsToMend', { texts: texts.join(t('factors:and')) })
    }
    case 'noneFromTop':
      return t('factors:seen.noneFromTop', { of: formatNumber(seen.of, 0) })
    case 'objectivesFromOne':
    case 'championsFromOne': {
      const many = seen.of > mostInWords ? 'Many' : ''
      return t(`factors:seen.${seen.kind}${many}`, { ...partOf(t, seen), department: seen.department })
    }
    case 'silent': {
      const [first] = seen.departments
      return first && seen.departments.length === 1
        ? t('factors:seen.silent', { department: first.name, on: formatDate(t, first.since, today) })
        : t('factors:seen.silentMany', { count: seen.departments.length })
    }
    default:
      return t(`factors:seen.${seen.kind}`, partOf(t, seen))
  }
}

/** What to do about it in one line; what is only a matter of time has none. */
export function briefText(t: Words, seen: Seen): string | undefined {
  switch (seen.kind) {
    case 'silent':
    case 'midQuarterSkipped':
    case 'writtenLate':
      return undefined
    case 'objectivesFromOne':
    case 'championsFromOne':
      return t(`factors:brief.${seen.kind}`, { department: seen.department })
    default:
      return t(`factors:brief.${seen.kind}`)
  }
}
