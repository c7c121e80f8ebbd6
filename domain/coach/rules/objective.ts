import { lengthOf } from '../../text'
import type { Line } from '../line'
import { type ObjectiveRule, when } from '../rule'
import { isAllDoing, isSubject, mainClause, mainClauses } from '../sentence'
import { has, some } from '../tokens'

/** Longer than this nobody says it again after hearing it once. */
const longest = { zh: 28, en: 12 } as const
const mostAims = 2
const mostSlogans = 1

const sizeOf = ({ language, said }: Line): number =>
  language === 'zh' ? lengthOf(said.replace(/[^\p{L}\p{N}]/gu, '')) : (said.match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0)

const aimsOf = (line: Line): number =>
  mainClauses(line).filter((clause) => some(clause, 'makes', 'builds', 'improves', 'rises', 'falls', 'keeps', 'state'))
    .length

/** Rules about the title of an objective: a state to reach, for somebody, that can be remembered. */
export const objectiveRules: readonly ObjectiveRule[] = [
  {
    id: 'objectiveIsDeliverable',
    on: 'objective',
    severity: 'fix',
    source: 'objective',
    find: (line) => when(isAllDoing(line)),
  },
  {
    id: 'objectiveHasNumber',
    on: 'objective',
    severity: 'fix',
    source: 'objective',
    remedy: 'moveNumber',
    find: (line) => {
      const number = amountIn(line)
      return number && { number: line.text.slice(number.from, number.to) }
    },
  },
  {
    id: 'objectiveNotMemorable',
    on: 'objective',
    severity: 'consider',
    source: 'objective',
    yieldsTo: ['objectiveIsDeliverable', 'objectiveHasNumber'],
    find: (line) =>
      when(
        sizeOf(line) > longest[line.language] ||
          aimsOf(line) > mostAims ||
          line.tokens.filter((token) => token.senses.has('slogan')).length > mostSlogans,
      ),
  },
  {
    id: 'objectiveWithoutWhy',
    on: 'objective',
    severity: 'consider',
    source: 'objective',
    yieldsTo: ['objectiveIsDeliverable', 'objectiveHasNumber'],
    find: (line, { draft }) =>
      when(draft.why.trim() === '' && isBidding(line) && !some(line.tokens, 'purpose', 'state')),
  },
  {
    id: 'objectiveIsDestination',
    on: 'objective',
    severity: 'good',
    source: 'objective',
    yieldsTo: ['objectiveIsDeliverable', 'objectiveHasNumber', 'objectiveNotMemorable', 'objectiveWithoutWhy'],
    find: (line) => when(some(line.tokens, 'state') && some(line.tokens, 'people')),
  },
]

/** Tells to make something better, rather than what it will be like for somebody: 提升系统稳定性. */
const isBidding = (line: Line): boolean =>
  (has(mainClause(line)[0], 'makes', 'acts', 'improves', 'rises', 'falls', 'keeps', 'slogan') &&
    !isSubject(mainClause(line))) ||
  (has(mainClause(line)[0], 'builds') && !some(line.tokens, 'people'))

/** Counts what is done or gained, where even a small number is an amount: 签约两家头部银行. */
const isCounting = (line: Line): boolean => has(mainClause(line)[0], 'makes', 'gains')

/** The amount that would measure whether the objective is reached. */
export const amountIn = (line: Line): Line['quantities'][number] | undefined =>
  line.quantities.find(
    ({ small, role, kind, value }) =>
      (role === 'reach' || role === 'start') &&
      (!small || kind === 'percent' || kind === 'multiple' || kind === 'rank' || (value > 1 && isCounting(line))),
  )
