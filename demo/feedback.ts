import { civilDateAt } from '@domain/calendar/civilDate'
import { cycleOn, neighbour } from '@domain/okr/cycle'
import type { Objective, PublicObjective } from '@domain/okr/model'
import { isPublic } from '@domain/okr/states'
import type { Language } from '@domain/people/model'
import { answer, ask, decline, withdraw } from '@domain/review/asking'
import type { FeedbackRequest, FeedbackText } from '@domain/review/feedback'
import { companyIdIn, idIn, memberIdIn, rhythm } from './company'
import { type DemoFeedback, feedback } from './feedbackTexts'
import { instantAt, workdayFrom } from './hours'

/** A request, and what was written back where something was, as the store keeps them apart. */
interface ToldFeedback {
  request: FeedbackRequest
  text: FeedbackText | null
}

/** Hours of the day at which people ask, and at which they write back. */
const [askingHour, replyingHour] = [9, 17]

/** What the people of a company asked each other until a moment; early in a cycle some of it is not public yet. */
export function feedbackIn(language: Language, objectives: readonly Objective[], now: number): ToldFeedback[] {
  return feedback.flatMap((demo) => {
    const told = tell(demo, language, objectives, now)
    return told ? [told] : []
  })
}

function tell(
  demo: DemoFeedback,
  language: Language,
  objectives: readonly Objective[],
  now: number,
): ToldFeedback | undefined {
  const today = civilDateAt(now)
  const current = cycleOn(today, rhythm)
  const cycle = demo.cyclesAgo === 0 ? current : neighbour(current, -1, rhythm)
  const last = demo.cyclesAgo === 0 ? today : cycle.lastDay
  const on = (workdays: number, hours: number) => instantAt(workdayFrom(last, workdays), hours)
  const [objectiveKey = '', keyResultKey] = demo.about.split('/')
  const objectiveId = idIn(language, cycle.firstDay, objectiveKey)
  const objective = objectives.filter(isPublic).find(({ _id }) => _id === objectiveId)
  const askedAt = on(-demo.daysAgo, askingHour)
  if (!objective || objective.publishedAt > askedAt) return undefined
  const keyResultId = keyResultKey === undefined ? null : `${objectiveId}-${keyResultKey}`
  const asked = askedBy(demo, language, { objective, keyResultId, at: askedAt })
  const { outcome } = demo
  if (outcome.state === 'open') return { request: asked, text: null }
  const at = on(outcome.after - demo.daysAgo, replyingHour)
  if (outcome.state === 'withdrawn') return { request: withdraw(asked, at), text: null }
  return {
    request: outcome.state === 'answered' ? answer(asked, at) : decline(asked, at),
    text: { _id: asked._id, companyId: asked.companyId, words: outcome.words[language] },
  }
}

interface About {
  objective: PublicObjective
  keyResultId: string | null
  /** Milliseconds since 1970. */
  at: number
}

function askedBy({ key, asker, colleague, question }: DemoFeedback, language: Language, about: About) {
  const asking = {
    requestId: idIn(language, 'feedback', key),
    colleagueId: memberIdIn(language, colleague),
    objectiveId: about.objective._id,
    keyResultId: about.keyResultId,
    question: question[language],
  }
  const companyId = companyIdIn(language)
  return ask(asking, about.objective, [], { companyId, askerId: memberIdIn(language, asker), at: about.at })
}
