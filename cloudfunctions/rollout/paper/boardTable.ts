import { adoptionSteps, type StepCount, type StepCounts } from '@domain/rollout/adoption'
import type { Cell } from '@domain/rollout/csv'
import { printed, shareOf } from '@domain/rollout/shares'
import type { SaidBoard } from './boardPaper'

/**
 * A board as the rows of a table: what it is, then how far each department is, its weeks, and the nine factors. A count
 * and of how many are two cells, since a spreadsheet takes `3/5` for a day in March.
 */
export function boardTable(said: SaidBoard): Cell[][] {
  const { t, title, about, head, rows, factors, warnings, merged, outside } = said
  const words = (key: 'department' | 'people' | 'week' | 'factor' | 'state' | 'evidence') =>
    t(`rolloutReport:paper.${key}`)
  const steps = adoptionSteps.flatMap((step) => {
    const named = { step: t(`adoption:step.${step}`) }
    return (['done', 'of', 'share'] as const).map((what) => t(`rolloutReport:paper.${what}`, named))
  })
  const factorRows = factors.map(({ name, word, line }) => [name, word, line])
  return [
    [title],
    ...head,
    [about],
    [],
    [t('rolloutReport:paper.adoption')],
    [words('department'), words('people'), ...steps],
    ...rows.map(({ name, figures }) => [name, figures.people, ...cellsOf(figures.now)]),
    ...(rows.length === 0 ? [[t('rolloutReport:paper.small')]] : []),
    ...merged.map((sentence) => [sentence]),
    ...(outside === '' ? [] : [[t('rolloutReport:paper.outside'), outside]]),
    [],
    [t('rolloutReport:paper.weeks')],
    [words('department'), words('week'), ...steps],
    ...rows.flatMap(({ name, figures }) =>
      figures.weeks.map(({ monday, steps: week }) => [name, monday, ...cellsOf(week)]),
    ),
    ...(factorRows.length === 0
      ? []
      : [[], [t('factors:title')], [words('factor'), words('state'), words('evidence')], ...factorRows]),
    ...(warnings.length === 0
      ? []
      : [[], [t('rolloutReport:paper.warnings')], ...warnings.map(({ seen, brief }) => [seen, brief ?? ''])]),
  ]
}

const cellsOf = (counts: StepCounts): Cell[] => adoptionSteps.flatMap((step) => [...cellsOfOne(counts[step])])

/** Of a step that applies to nobody yet, nothing is said rather than nought. */
function cellsOfOne(count: StepCount): Cell[] {
  const share = shareOf(count)
  return share === null ? ['', '', ''] : [count.done, count.of, `${printed(share)}%`]
}
