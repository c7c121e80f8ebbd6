import type { CivilDate } from '@domain/calendar/civilDate'
import { type CalendarRules, calendarOf } from '@domain/calendar/company'
import type { Company, Language } from '@domain/people/model'
import type { GroupFigures } from '@domain/rollout/adoption'
import type { Board } from '@domain/rollout/boardApi'
import type { FactorState } from '@domain/rollout/factor'
import { factorsOf } from '@domain/rollout/factors'
import { briefText, lineText, seenText } from '@domain/rollout/say'
import { warningsOf } from '@domain/rollout/warnings'
import { type WeekColumn, weekColumns } from '@domain/rollout/weekColumns'
import type { TFunction } from 'i18next'
import { cycleText, momentText, wordsIn } from './words'

/** A board on paper: of which company, who made it, and when. */
export interface BoardPaper {
  board: Board
  company: Pick<Company, 'name' | 'fiscalStartMonth' | 'cycleLength'> & { calendar: CalendarRules }
  language: Language
  /** Who exported it, by name. */
  by: string
  /** When, milliseconds since 1970. */
  at: number
}

/** The same in words, in the reader's language; a table and a page differ only in how it is set. */
export interface SaidBoard {
  t: TFunction
  title: string
  about: string
  /** What it is of, who made it, when, and when it was counted: a label and what it says. */
  head: [label: string, value: string][]
  /** None on a department's board, which has no evidence of its own. */
  factors: { name: string; state: FactorState; word: string; line: string }[]
  warnings: { seen: string; brief: string | undefined }[]
  /** Everybody together first, then the groups in the company's own order. */
  rows: { name: string; figures: GroupFigures }[]
  columns: WeekColumn[]
  /** Which small departments are counted together, a sentence each time; none as a rule, or one. */
  merged: string[]
  /** Departments that do not use OKRs, in one sentence; empty where there are none. */
  outside: string
}

/** Says a board. */
export function sayBoard({ board, company, language, by, at }: BoardPaper): SaidBoard {
  const t = wordsIn(language)
  const { place, total, groups, computedAt, cycleId, outside, today } = board
  const calendar = calendarOf(company)
  const isCompany = place.length === 0
  const said = (key: 'company' | 'cycle' | 'scope' | 'made' | 'computed') => t(`rolloutReport:paper.${key}`)
  const join = (names: readonly string[]) => names.join(t('rolloutReport:paper.and'))
  const monday = (total ?? groups[0]?.figures)?.weeks.map((week) => week.monday) ?? []
  return {
    t,
    title: t('rolloutReport:paper.title'),
    about: t('rolloutReport:paper.about'),
    head: [
      [said('company'), company.name],
      [said('cycle'), cycleText(cycleId, company.fiscalStartMonth, language)],
      [said('scope'), isCompany ? t('rolloutReport:paper.whole') : (place.at(-1)?.name ?? '')],
      [said('computed'), computedAt === null ? t('rolloutReport:paper.notCounted') : momentText(t, computedAt)],
      [said('made'), t('rolloutReport:paper.madeBy', { name: by, at: momentText(t, at) })],
    ],
    factors: isCompany
      ? factorsOf(board, calendar, company).map(({ id, state, line }) => ({
          name: t(`factors:name.${id}`),
          state,
          word: t(`factors:state.${state}`),
          line: lineText(t, line, today),
        }))
      : [],
    warnings: isCompany
      ? warningsOf(board, calendar, company).map((warning) => ({
          seen: seenText(t, warning, today),
          brief: briefText(t, warning),
        }))
      : [],
    rows: [
      ...(total ? [{ name: t('rolloutReport:paper.total'), figures: total }] : []),
      ...groups.map((group) => ({
        name: group.kind === 'department' ? group.name : t('rolloutReport:paper.smallTogether'),
        figures: group.figures,
      })),
    ],
    columns: weekColumns(monday, cycleId, calendar),
    merged: groups.flatMap((group) =>
      group.kind === 'merged' ? [t('rolloutReport:paper.smallNote', { names: join(group.names) })] : [],
    ),
    outside: outside.length === 0 ? '' : t('rolloutReport:paper.outsideNote', { names: join(outside) }),
  }
}

/** What a week's column is called: its first workday. */
export function weekHead(t: TFunction, from: CivilDate): string {
  const [, month = '', day = ''] = from.split('-')
  return t('rolloutReport:paper.weekHead', { month: Number(month), day: Number(day) })
}
