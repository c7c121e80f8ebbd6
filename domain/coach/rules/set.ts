import { levels, limits } from '../../okr/model'
import { maySetAt, mostObjectives, type WritingRules } from '../../okr/rules'
import { saysTheSame } from '../alike'
import type { Line } from '../line'
import type { Neighbour, Situation } from '../model'
import { type KeyResultRule, type SetLines, type SetRule, when } from '../rule'
import { some } from '../tokens'

/** Objectives of one owner that still say what matters most (Niven & Lamorte, 2016), where the company has no number. */
const usualObjectives = 3

/** How many key results an objective has at least and at most: the company's rule, else what the method suggests. */
const amountsOf = ({ okrRules }: WritingRules): { least: number; most: number } =>
  okrRules?.amounts ?? { least: limits.suggestedKeyResults.from, most: limits.suggestedKeyResults.to }

/** Key results with words: one that is still empty says nothing yet. */
const written = ({ keyResults }: SetLines) => keyResults.filter(({ line }) => line.said !== '')

/** Moves only once the quarter is over: money that came in, who stayed, what people think. */
const isLagging = ({ tokens }: Line): boolean => some(tokens, 'sales', 'lagging')

const everyone = ({ own = [], department = [] }: NonNullable<Situation['around']>): Neighbour[] => [
  ...own,
  ...department,
]

/** The first of some objectives that already says what a title says. */
const sameAs = (title: string, others: readonly Neighbour[]): Neighbour | undefined =>
  others.find((other) => saysTheSame(title, other.title))

/** Steps from the company down, of those at which the company sets OKRs. */
function stepsBetween(upper: Neighbour, level: Situation['draft']['level'], company: WritingRules): number {
  const used = levels.filter((each) => each === upper.level || each === level || maySetAt(each, company))
  return used.indexOf(level) - used.indexOf(upper.level)
}

/** Whether an objective repeats what it supports, or one of its key results, instead of saying its own part in it. */
const repeats = (title: string, parent: Neighbour): boolean =>
  [parent.title, ...parent.keyResults.map((keyResult) => keyResult.title)].some((other) => saysTheSame(title, other))

/** Rules about an objective with all its key results and what stands around it. */
export const setRules: readonly SetRule[] = [
  {
    id: 'copyOfParent',
    on: 'set',
    severity: 'consider',
    source: 'alignment',
    find: ({ objective }, { around }) => {
      const parent = around?.parents?.find((each) => repeats(objective.text, each))
      return parent && { title: parent.title }
    },
  },
  {
    id: 'tooManyObjectives',
    on: 'set',
    severity: 'consider',
    source: 'amounts',
    find: (_, { draft, company, around }) => {
      const most = mostObjectives(draft.level, company) ?? usualObjectives
      const count = (around?.own?.filter(({ level }) => level === draft.level).length ?? 0) + 1
      return when(count > most, { count, most })
    },
  },
  {
    id: 'tooManyKeyResults',
    on: 'set',
    severity: 'consider',
    source: 'amounts',
    find: (lines, { company }) => {
      const { most } = amountsOf(company)
      const count = written(lines).length
      return when(count > most, { count, most })
    },
  },
  {
    id: 'tooFewKeyResults',
    on: 'set',
    severity: 'consider',
    source: 'amounts',
    find: (lines, { company }) => {
      const { least } = amountsOf(company)
      const count = written(lines).length
      return when(lines.objective.text !== '' && count > 0 && count < least, { count, least })
    },
  },
  {
    id: 'allLagging',
    on: 'set',
    severity: 'consider',
    source: 'keyResult',
    find: (lines) => {
      const keyResults = written(lines)
      return when(keyResults.length > 1 && keyResults.every(({ line }) => isLagging(line)))
    },
  },
  {
    id: 'duplicateOfAnother',
    on: 'set',
    severity: 'consider',
    source: 'alignment',
    yieldsTo: ['copyOfParent'],
    find: ({ objective }, { around }) => {
      const same = around && sameAs(objective.text, everyone(around))
      return same && { title: same.title }
    },
  },
  {
    id: 'noneFromBelow',
    on: 'set',
    severity: 'consider',
    source: 'alignment',
    find: (_, { draft }) =>
      when(draft.keyResults.length > 1 && draft.keyResults.every(({ origin }) => origin.kind === 'given')),
  },
  {
    id: 'orphan',
    on: 'set',
    severity: 'consider',
    source: 'alignment',
    find: ({ objective }, { draft, company }) =>
      when(
        company.okrRules?.alignment === 'suggested' &&
          objective.text !== '' &&
          draft.level !== 'company' &&
          draft.alignments.length === 0,
      ),
  },
  {
    id: 'levelSkipped',
    on: 'set',
    severity: 'consider',
    source: 'alignment',
    find: (_, { draft, company, around }) => {
      const parents = around?.parents ?? []
      const [nearest] = parents
      return when(
        nearest !== undefined && parents.every((parent) => stepsBetween(parent, draft.level, company) > 1),
        nearest && { title: nearest.title },
      )
    },
  },
]

/** Rules about one key result among others. */
export const amongOthers: readonly KeyResultRule[] = [
  {
    id: 'ownerMissing',
    on: 'keyResult',
    severity: 'fix',
    source: 'keyResult',
    find: ({ keyResult }, { around }) =>
      when(keyResult.ownerId === '' || (around?.gone?.includes(keyResult.ownerId) ?? false)),
  },
  {
    id: 'sameMetricInDepartment',
    on: 'keyResult',
    severity: 'consider',
    source: 'alignment',
    find: ({ line }, { around }) => {
      const same = around?.department?.find(({ keyResults }) =>
        keyResults.some(({ title }) => saysTheSame(line.said, title)),
      )
      return same && { title: same.title }
    },
  },
]
