import type { CivilDate } from '../calendar/civilDate'
import { Failure } from '../failure'
import type { Acting } from '../okr/lifecycle'
import type { CycleLength } from '../okr/cycle'
import { levels } from '../okr/model'
import { type MeasureType, mayMeasureBy, type OkrRules } from '../okr/rules'
import type { Company } from '../people/model'
import type { Standing } from './boardApi'
import { withLength } from './cycleLength'
import {
  agreed,
  type Answers,
  answersTo,
  type DraftAnswers,
  findingsUse,
  type Notes,
  noNotes,
  type ParameterId,
  parameterIds,
  settledUnder,
} from './parameters'
import { isSame } from './same'

/** The ten parameters as they are being settled; one document a company, `_id` is the company's. */
export interface OkrRulesDraft {
  _id: string
  companyId: string
  answers: DraftAnswers
  notes: Notes
  byId: string
  /** Milliseconds since 1970. */
  at: number
  /** Counts changes, from 1; a write is conditional on it. */
  version: number
}

/** The rules that a company set itself at a moment; `_id` is the company and the number. Never changed. */
export interface RulesEdition {
  _id: string
  companyId: string
  /** From 1. */
  number: number
  answers: Answers
  notes: Notes
  /** The parameters that differ from the edition before, in their order, by answer or note; all ten in the first. */
  changed: ParameterId[]
  /** How those were answered before; none in the first edition. */
  before: Partial<Answers>
  byId: string
  /** Milliseconds since 1970. */
  at: number
}

export const editionIdOf = (companyId: string, number: number): string => `${companyId}:${number}`

/** The parameters whose answer, or note, is another one; all of them where there was none. */
export const changedIn = (
  before: { answers: Partial<Answers>; notes: Notes } | undefined,
  after: { answers: DraftAnswers; notes: Notes },
): ParameterId[] =>
  parameterIds.filter(
    (id) =>
      !before ||
      !isSame(settledUnder(id, before.answers), settledUnder(id, after.answers)) ||
      !isSame(before.notes[id], after.notes[id]),
  )

/** What publishing changes: the company, and a new edition. */
export interface Published {
  company: Company
  edition: RulesEdition
}

/**
 * A working copy made the company's rules. What its answers drive stands with the company from then on, each in one
 * place; the edition keeps what was said.
 *
 * @param inForce the edition before; `undefined` for the first
 * @param lengthFrom from which day on cycles may have another length; `null` where none may
 * @throws Failure what `agreed` finds, or `lengthTooLate`
 */
export function publishRules(
  company: Company,
  draft: Pick<OkrRulesDraft, 'answers' | 'notes'>,
  inForce: RulesEdition | undefined,
  lengthFrom: CivilDate | null,
  { byId, at }: Pick<Acting, 'byId' | 'at'>,
): Published {
  const answers = agreed(draft.answers)
  const { notes } = draft
  const number = (inForce?.number ?? 0) + 1
  const changed = changedIn(inForce, { answers, notes })
  return {
    company: {
      ...ruledBy(answers, company, lengthFrom),
      okrRules: rulesOf(answers, number, at),
      version: company.version + 1,
    },
    edition: {
      _id: editionIdOf(company._id, number),
      companyId: company._id,
      number,
      answers,
      notes,
      changed,
      before: inForce ? answersTo(changed, inForce.answers) : {},
      byId,
      at,
    },
  }
}

const rulesOf = (answers: Answers, edition: number, publishedAt: number): OkrRules => {
  const { levels, amounts, types, drafts, alignment, ownShare } = answers
  const { thresholds } = answers.progress
  const findings = findingsUse(answers)
  return { edition, publishedAt, levels, amounts, thresholds, types, drafts, findings, alignment, ownShare }
}

/** The company with what it says itself: how long cycles are, and how often is checked in. */
function ruledBy({ cycle, progress }: Answers, company: Company, lengthFrom: CivilDate | null): Company {
  const { milestonesAllowed: _said, earlierLengths: _earlier, ...rest } = company
  const rhythm = cycle === company.cycleLength ? company : changedLength(company, cycle, lengthFrom)
  const { cycleLength, earlierLengths } = rhythm
  return {
    ...rest,
    cycleLength,
    ...(earlierLengths ? { earlierLengths } : {}),
    cadence: { ...company.cadence, everyWeeks: progress.everyWeeks },
  }
}

function changedLength(company: Company, length: CycleLength, from: CivilDate | null) {
  if (from === null) throw new Failure('lengthTooLate', 'answers.cycle')
  return withLength(company, length, from)
}

/** Whether a working copy says just what the edition in force says: publishing it would be the same edition. */
export const isPublished = (
  draft: Pick<OkrRulesDraft, 'answers' | 'notes'>,
  inForce: RulesEdition | undefined,
): boolean => inForce !== undefined && changedIn(inForce, draft).length === 0

type Practising = Pick<Company, 'cadence' | 'cycleLength' | 'milestonesAllowed'>

/** How a company works that has published no rules, as far as the product drives it: what the first edition changes. */
export function practiceOf(company: Practising): { answers: Partial<Answers>; notes: Notes } {
  const types: readonly MeasureType[] = ['metric', 'baseline', 'milestone', 'maintain']
  return {
    answers: {
      levels: [...levels],
      progress: { thresholds: 'three', everyWeeks: company.cadence.everyWeeks },
      cycle: company.cycleLength,
      types: types.filter((type) => mayMeasureBy(type, { milestonesAllowed: company.milestonesAllowed })),
      drafts: 'chosen',
      reviews: 'words',
      alignment: 'free',
    },
    notes: noNotes,
  }
}

/**
 * How far the rules are, for the board: settled in the working copy, or in force where nobody works on them.
 * @param draft `undefined` where there is none
 */
export function rulesStanding(
  draft: Pick<OkrRulesDraft, 'answers'> | undefined,
  { okrRules }: Pick<Company, 'okrRules'>,
): Standing['rules'] {
  const settled = draft
    ? parameterIds.filter((id) => draft.answers[id] !== null).length
    : okrRules
      ? parameterIds.length
      : 0
  return { settled, publishedAt: okrRules?.publishedAt ?? null }
}
