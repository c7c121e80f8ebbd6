import { civilDateAt } from '@domain/calendar/civilDate'
import { type Coaching, coachingIdOf, nothingSaid, outcomesOf } from '@domain/coach/coaching'
import { type KpiOutcome, type KpiQuestion, kpiQuestions } from '@domain/coach/kpiCheck'
import { cycleOn } from '@domain/okr/cycle'
import type { Objective, PublicObjective } from '@domain/okr/model'
import { isPublic } from '@domain/okr/states'
import { rhythm } from './company'
import { randomOf } from './random'

/** How many objectives in ten had a key result of which its owner was not sure. */
const doubted = 0.6

/** How often each was found; a measure that holds a band is a health metric whatever is drawn. */
const foundUpTo = [
  [0.6, 'keyResult'],
  [0.75, 'healthMetric'],
  [1, 'compensationKpi'],
] as const satisfies readonly (readonly [number, KpiOutcome])[]

/** Questions to which the answer is yes. */
function yesTo(found: KpiOutcome): readonly KpiQuestion[] {
  switch (found) {
    case 'keyResult':
      return ['isPublic', 'insideObjective', 'improves', 'aligns', 'fromBelow']
    case 'healthMetric':
      return ['isPublic', 'insideObjective', 'aboutToday', 'aligns', 'fromBelow']
    case 'compensationKpi':
      return ['moneyHangsOnIt', 'isPublic', 'insideObjective', 'aboutToday', 'improves', 'ownControl']
  }
}

/**
 * What the owners of this cycle's objectives answered to the eight questions before they published them; the same key
 * results in both languages.
 */
export function kpiChecksIn(objectives: readonly Objective[], now: number): Coaching[] {
  const { id: cycleId } = cycleOn(civilDateAt(now), rhythm)
  return objectives
    .filter(isPublic)
    .filter((objective) => objective.cycleId === cycleId)
    .flatMap((objective) => checked(objective, randomOf(`kpi check ${keyOf(objective)}`)))
}

/** What an objective is called in both languages. */
const keyOf = ({ _id }: PublicObjective): string => _id.slice(_id.indexOf('-'))

function checked(objective: PublicObjective, random: () => number): Coaching[] {
  const { _id: objectiveId, companyId, ownerId, cycleId, keyResults, publishedAt } = objective
  const place = Math.floor(random() * keyResults.length)
  const [isDoubted, drawn] = [random() < doubted, random()]
  const keyResult = keyResults[place]
  if (!keyResult || !isDoubted) return []
  const found = foundUpTo.find(([upTo]) => drawn < upTo)?.[1] ?? 'keyResult'
  const yes = yesTo(keyResult.measure.type === 'maintain' ? 'healthMetric' : found)
  const answers = kpiQuestions.map((question) => ({
    keyResultId: keyResult.id,
    question,
    answer: yes.includes(question),
  }))
  const outcomes = outcomesOf(objective, { answers })
  return [
    {
      ...nothingSaid,
      _id: coachingIdOf(objectiveId, ownerId),
      companyId,
      objectiveId,
      memberId: ownerId,
      cycleId,
      answers,
      outcomes,
      checked: Object.keys(outcomes).length > 0,
      updatedAt: publishedAt,
    },
  ]
}
