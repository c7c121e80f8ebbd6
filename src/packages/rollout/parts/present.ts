import type { CivilDate } from '@domain/calendar/civilDate'
import { adoptionSteps, type AdoptionStep, type GroupFigures } from '@domain/rollout/adoption'
import type { Board, BoardGroup } from '@domain/rollout/boardApi'
import type { WeekColumn } from '@domain/rollout/weekColumns'
import type { Words } from '../../../features/okr/present'
import { formatDate } from '../../../i18n/format'

/** The steps that stand side by side: those until OKRs are written, and those of using them. */
export const halves = { start: adoptionSteps.slice(0, 3), use: adoptionSteps.slice(3) } as const
export type Half = keyof typeof halves

/** A line of the board as its tables draw it. */
export interface BoardRow {
  id: string
  name: string
  /** The department that it opens; small ones together open none. */
  opens: string | null
  figures: GroupFigures
}

/** What a board's lines are of: who is in none of them stands under this name, and is told apart from a department. */
const partName = (t: Words, name: string, whole: string): string =>
  name === whole ? t('adoption:groups.own', { name }) : name

/**
 * The board's groups as rows, in the company's own order.
 * @param whole the name of the company, or of the department that the board is of
 */
export const rowsOf = (t: Words, groups: readonly BoardGroup[], whole: string): BoardRow[] =>
  groups.map((group, place) => {
    if (group.kind === 'department') {
      return { id: group.departmentId, name: group.name, opens: group.departmentId, figures: group.figures }
    }
    const [name, ...rest] = group.names
    const isOne = name !== undefined && rest.length === 0 && group.others === 0
    return {
      id: `merged ${place}`,
      name: isOne ? partName(t, name, whole) : t('adoption:groups.merged'),
      opens: null,
      figures: group.figures,
    }
  })

/** Who is counted together in lines of several small departments. */
export const mergedNames = (
  t: Words,
  groups: readonly BoardGroup[],
  whole: string,
): { names: string[]; others: number }[] =>
  groups.flatMap((group) =>
    group.kind === 'merged' && group.names.length + group.others > 1
      ? [{ names: group.names.map((name) => partName(t, name, whole)), others: group.others }]
      : [],
  )

/** The weeks that the board tells of. */
export const mondaysOf = ({ total, groups }: Pick<Board, 'total' | 'groups'>): CivilDate[] =>
  (total ?? groups[0]?.figures)?.weeks.map(({ monday }) => monday) ?? []

/** What a week's column is called: its first workday, or the festival that it is. */
export function columnHead(t: Words, column: WeekColumn): string {
  if (column.kind === 'worked') {
    const [, month = '', day = ''] = column.from.split('-')
    return t('adoption:heat.day', { month: Number(month), day: Number(day) })
  }
  const { why } = column
  return why.why === 'festival' ? t(`adoption:heat.short.${why.festival}`) : offReason(t, column)
}

/** Why a week has no workday. */
function offReason(t: Words, { why }: Extract<WeekColumn, { kind: 'off' }>): string {
  if (why.why === 'festival') return t(`adoption:heat.festival.${why.festival}`)
  return why.why === 'companyDayOff' ? why.name : t('adoption:heat.why.weekend')
}

/** A week in words: of 2月24日, its first workday. */
export const weekText = (t: Words, column: WeekColumn, today: CivilDate): string =>
  t('adoption:heat.week', { day: formatDate(t, column.kind === 'worked' ? column.from : column.monday, today) })

/** What a screen reader says of a week without workdays. */
export const offText = (t: Words, column: Extract<WeekColumn, { kind: 'off' }>): string =>
  [t('adoption:heat.off'), offReason(t, column)].join(t('components:join'))

export const isStep = (value: string | undefined): value is AdoptionStep => adoptionSteps.some((step) => step === value)
