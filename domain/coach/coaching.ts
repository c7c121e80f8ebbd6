import * as v from 'valibot'
import type { KeyResultDraft, ObjectiveDraft } from '../okr/model'
import { limits } from '../okr/model'
import { idSchema } from '../text'
import { dismissalSchema } from './dismissal'
import { knownAnswers, type KpiAnswers, type KpiOutcome, type KpiQuestion, kpiQuestions, kpiVerdict } from './kpiCheck'

/** One of the eight questions about a key result, answered. */
export interface KpiAnswer {
  keyResultId: string
  question: KpiQuestion
  answer: boolean
}

/** What somebody said to the coach about one objective. */
export interface Said {
  /** Findings that are not wanted here, by `dismissalOf`. */
  dismissed: string[]
  /** Of each question about a key result the last answer. */
  answers: KpiAnswer[]
}

export const nothingSaid: Said = { dismissed: [], answers: [] }

/** More than this at one objective says no more: the newest stay. */
const mostDismissed = 200
/** Key results that are gone keep their answers, since taking one away can be undone. */
const mostAnswers = 4 * limits.keyResults * kpiQuestions.length

export const saidSchema: v.GenericSchema<unknown, Said> = v.strictObject({
  dismissed: v.pipe(v.array(dismissalSchema, 'wrongType'), v.maxLength(mostDismissed, 'tooMany')),
  answers: v.pipe(
    v.array(
      v.strictObject({
        keyResultId: idSchema,
        question: v.picklist(kpiQuestions, 'notAllowedValue'),
        answer: v.boolean('wrongType'),
      }),
      'wrongType',
    ),
    v.maxLength(mostAnswers, 'tooMany'),
  ),
})

/**
 * What was said on one phone put to what was said on another: nothing is lost, and of two answers to one question the
 * later stands.
 */
export function saidTogether(before: Said, later: Said): Said {
  const answers = new Map(
    [...before.answers, ...later.answers].map((each) => [`${each.keyResultId} ${each.question}`, each]),
  )
  return {
    dismissed: [...new Set([...before.dismissed, ...later.dismissed])].slice(-mostDismissed),
    answers: [...answers.values()].slice(-mostAnswers),
  }
}

/** What was answered about one key result. */
export const answersOf = ({ answers }: Pick<Said, 'answers'>, keyResultId: string): KpiAnswers =>
  Object.fromEntries(
    answers.filter((each) => each.keyResultId === keyResultId).map(({ question, answer }) => [question, answer]),
  )

/**
 * What is kept of what somebody said to the coach about an objective while they wrote it. Nobody else reads it: who has
 * the objective after them begins with nothing. Of the outcomes a champion sees shares (`domain/rollout/kpiChecks`).
 */
export interface Coaching extends Said {
  /** See `coachingIdOf`. */
  _id: string
  companyId: string
  objectiveId: string
  /** Who said it. */
  memberId: string
  cycleId: string
  /** What each key result turned out to be whose check is through. */
  outcomes: Record<string, KpiOutcome>
  /** Whether there is an outcome. */
  checked: boolean
  /** Milliseconds since 1970. */
  updatedAt: number
}

/** Of each writer of an objective its own: whoever has it next neither reads nor overwrites what was said before. */
export const coachingIdOf = (objectiveId: string, memberId: string): string => `${objectiveId}:${memberId}`

type Written = Pick<ObjectiveDraft, 'alignments' | 'level'> & {
  keyResults: readonly Pick<KeyResultDraft, 'id' | 'title' | 'measure' | 'origin'>[]
}

/**
 * What the eight questions made of the key results of an objective: by what was answered, and what its words tell of the
 * rest. Nobody has asked them of one about which nothing was said, whatever its words tell; one that is gone has no
 * outcome any more.
 */
export function outcomesOf(objective: Written, said: Pick<Said, 'answers'>): Record<string, KpiOutcome> {
  const outcomes: Record<string, KpiOutcome> = {}
  for (const keyResult of objective.keyResults) {
    const answers = answersOf(said, keyResult.id)
    if (Object.keys(answers).length === 0) continue
    const verdict = kpiVerdict({ ...knownAnswers(keyResult, objective), ...answers })
    if (verdict) outcomes[keyResult.id] = verdict.outcome
  }
  return outcomes
}

/**
 * What somebody agrees with who finishes the eight questions: the answers that were filled in for them.
 * @param answers what they said by hand
 * @returns none before there is an outcome
 */
export function agreedTo(
  keyResult: Written['keyResults'][number],
  objective: Pick<ObjectiveDraft, 'alignments' | 'level'>,
  answers: KpiAnswers,
): KpiAnswer[] {
  const given = { ...knownAnswers(keyResult, objective), ...answers }
  if (!kpiVerdict(given)) return []
  return kpiQuestions.flatMap((question) => {
    const answer = given[question]
    return answer === undefined || answers[question] !== undefined
      ? []
      : [{ keyResultId: keyResult.id, question, answer }]
  })
}
