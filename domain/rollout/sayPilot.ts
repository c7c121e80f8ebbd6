import type { CivilDate } from '../calendar/civilDate'
import { formatFullDate } from '../format'
import { type AdoptionStep, adoptionSteps, type StepCounts } from './adoption'
import { type FactorId, type FactorState, factorStates } from './factor'
import { type Change, reportLimits } from './pilotReport'
import type { PilotReport } from './reportApi'
import { lineText, seenText, summaryText, type Words as FactorWords } from './say'
import { shareOf } from './shares'
import type { StepId } from './steps'

type ReportKey =
  | 'of'
  | 'period'
  | 'factorsNow'
  | 'thenUnknown'
  | 'thenOn'
  | 'fromTo'
  | 'better'
  | 'factorSpoken'
  | 'factorNow'
  | 'adoptionOn'
  | 'hidden'
  | 'more'
  | 'moreGroups'
  | 'join'
  | 'by'
  | 'nextPlan'
  | 'nextReady'
  | 'nextReadyWhy'
  | 'nextUntrained'
  | 'nextNobody'

/** Finds the words of a report; i18next's `t` of any language serves, on either end. */
export type ReportWords = FactorWords & {
  (
    key:
      | `rolloutReport:pilot.${ReportKey}`
      | 'rolloutReport:paper.part'
      | 'rolloutReport:paper.none'
      | `adoption:head.${AdoptionStep}`
      | `factors:name.${FactorId}`
      | `factors:state.${FactorState}`
      | `factors:step.${StepId}.text`,
    values?: Record<string, string | number>,
  ): string
}

/** A factor, when the pilot began and now. */
export interface SaidFactor {
  id: FactorId
  name: string
  state: FactorState
  /** 未开始 → 进行中, or one word where nothing has changed, or the beginning is not known. */
  word: string
  /** The evidence of today. */
  line: string
  spoken: string
}

/** A department's line of the adoption table; in the order of the steps. */
export interface SaidAdoption {
  name: string
  people: number
  steps: { step: AdoptionStep; text: string; share: number | null }[]
}

/** A pilot's report in words, in one language: a page, a PDF and a picture differ only in how it is set. */
export interface SaidPilot {
  /** Whose it is. */
  of: string
  period: string
  success: string
  departments: string
  factors: { summary: string; note: string; rows: SaidFactor[] }
  /** `null` where nothing was counted. */
  adoption: {
    on: string
    heads: { step: AdoptionStep; text: string }[]
    rows: SaidAdoption[]
    more: string
    hidden: string
  } | null
  lessons: { id: string; title: string; by: string }[]
  /** What to do, and because of what. */
  changes: { text: string; because: string }[]
  next: { intro: string; rows: { name: string; why: string }[] }
}

/** Says a report. @param t of the language it is to be read in, which may be another than the reader's */
export function sayPilot(t: ReportWords, report: PilotReport, company: string): SaidPilot {
  return {
    of: t('rolloutReport:pilot.of', { company }),
    period: t('rolloutReport:pilot.period', { from: dayText(t, report.from), until: dayText(t, report.until) }),
    success: report.success,
    departments: sayNames(t, report.departments),
    factors: sayFactors(t, report),
    adoption: sayAdoption(t, report.adoption),
    lessons: report.lessons.map(({ id, title, writer }) => ({
      id,
      title,
      by: t('rolloutReport:pilot.by', { writer }),
    })),
    changes: report.changes.map((change) => sayChange(t, change, report.today)),
    next: sayNext(t, report),
  }
}

/** The first of many names, and how many more there are: a report is one page. */
function sayNames(t: ReportWords, all: readonly string[]): string {
  const names = all.slice(0, reportLimits.groups).join(t('rolloutReport:pilot.join'))
  const count = all.length - reportLimits.groups
  return count > 0 ? t('rolloutReport:pilot.more', { names, count }) : names
}

const dayText = (t: ReportWords, day: CivilDate): string => formatFullDate(t, day)

function sayFactors(t: ReportWords, { factors: { then, now }, today }: PilotReport): SaidPilot['factors'] {
  const rows = now.map(({ id, state, line }): SaidFactor => {
    const name = t(`factors:name.${id}`)
    const before = then?.states[id]
    const words = { name, now: t(`factors:state.${state}`), then: before ? t(`factors:state.${before}`) : '' }
    const changed = before !== undefined && before !== state
    return {
      id,
      name,
      state,
      word: changed ? t('rolloutReport:pilot.fromTo', words) : words.now,
      line: lineText(t, line, today),
      spoken: t(changed ? 'rolloutReport:pilot.factorSpoken' : 'rolloutReport:pilot.factorNow', words),
    }
  })
  const better = now.filter(({ id, state }) => then && rankOf(state) > rankOf(then.states[id])).length
  const note = !then
    ? t('rolloutReport:pilot.thenUnknown')
    : better > 0
      ? t('rolloutReport:pilot.better', { count: better })
      : ''
  return { summary: t('rolloutReport:pilot.factorsNow', { summary: summaryText(t, now) }), note, rows }
}

/** How far a state is on the way; of factors of a company. */
const rankOf = (state: FactorState): number => factorStates.indexOf(state)

function sayAdoption(t: ReportWords, adoption: PilotReport['adoption']): SaidPilot['adoption'] {
  if (!adoption) return null
  const { on, groups, hidden } = adoption
  const shown = groups.slice(0, reportLimits.groups)
  const count = groups.length - shown.length
  return {
    on: t('rolloutReport:pilot.adoptionOn', { on: dayText(t, on) }),
    heads: adoptionSteps.map((step) => ({ step, text: t(`adoption:head.${step}`) })),
    rows: shown.map(({ steps, ...group }) => ({ ...group, steps: saySteps(t, steps) })),
    more: count > 0 ? t('rolloutReport:pilot.moreGroups', { count }) : '',
    hidden: hidden.length === 0 ? '' : t('rolloutReport:pilot.hidden', { names: sayNames(t, hidden) }),
  }
}

const saySteps = (t: ReportWords, steps: StepCounts): SaidAdoption['steps'] =>
  adoptionSteps.map((step) => {
    const { of, done } = steps[step]
    const text = of === 0 ? t('rolloutReport:paper.none') : t('rolloutReport:paper.part', { done, of })
    return { step, text, share: shareOf(steps[step]) }
  })

function sayChange(t: ReportWords, change: Change, today: CivilDate): SaidPilot['changes'][number] {
  const text = t(`factors:step.${change.step}.text`)
  const because = change.for === 'warning' ? seenText(t, change.warning, today) : lineText(t, change.factor.line, today)
  return { text, because }
}

function sayNext(t: ReportWords, { next, named }: PilotReport): SaidPilot['next'] {
  const nameOf = (id: string) => named.find((each) => each.id === id)?.name ?? ''
  const plain = (ids: readonly string[]) => ids.map((id) => ({ name: nameOf(id), why: '' }))
  switch (next.by) {
    case 'plan': {
      const intro = t('rolloutReport:pilot.nextPlan', { on: dayText(t, next.from) })
      return { intro, rows: plain(next.departmentIds) }
    }
    case 'readiness':
      return {
        intro: t('rolloutReport:pilot.nextReady'),
        rows: next.departments.map(({ id, champions }) => ({
          name: nameOf(id),
          why: t('rolloutReport:pilot.nextReadyWhy', { count: champions }),
        })),
      }
    case 'untrained':
      return { intro: t('rolloutReport:pilot.nextUntrained'), rows: plain(next.departmentIds) }
    case 'nobody':
      return { intro: t('rolloutReport:pilot.nextNobody'), rows: [] }
  }
}
