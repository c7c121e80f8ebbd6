import * as v from 'valibot'
import { isActive, languages } from '@domain/people/model'
import { isPublic } from '@domain/okr/states'
import { feedbackAnswerSchema, feedbackLimits, questionSchema } from '@domain/review/feedback'
import { civilDateAt } from '@domain/calendar/civilDate'
import { buildDemo } from '../../demo/build'
import { companyIdIn, memberIdIn } from '../../demo/company'

/** In the middle of a cycle, while the last one is closing, early in one, and on a festival's Sunday. */
const moments = [
  '2026-11-18T10:00:00+08:00',
  '2026-10-09T09:00:00+08:00',
  '2026-01-16T18:00:00+08:00',
  '2027-02-07T12:00:00+08:00',
]

describe.each(moments)('what the demo company asks each other on %s', (moment) => {
  const now = Date.parse(moment)
  const { feedbackRequests, feedbackTexts, members, objectives } = buildDemo(new Date(now))

  test('is about something that its asker owns a part of, in the past, and in words that can be kept', () => {
    for (const request of feedbackRequests) {
      const objective = objectives.find(({ _id }) => _id === request.objectiveId)
      if (!objective || !isPublic(objective)) throw new Error(`${request._id} is about nothing public`)
      expect(objective.index.involved).toContain(request.askerId)
      expect(objective.publishedAt).toBeLessThanOrEqual(request.askedAt)
      expect(v.parse(questionSchema, request.question)).toBe(request.question)
      const ended = 'answeredAt' in request ? request.answeredAt : 'declinedAt' in request ? request.declinedAt : null
      expect(ended ?? request.askedAt).toBeLessThanOrEqual(now)
      if (ended !== null) expect(ended).toBeGreaterThan(request.askedAt)
    }
    for (const { words } of feedbackTexts) expect(v.parse(feedbackAnswerSchema, words)).toBe(words)
  })

  test('has words written back where it was answered or declined, and nowhere else', () => {
    const over = feedbackRequests.filter(({ state }) => state === 'answered' || state === 'declined')
    expect(feedbackTexts.map(({ _id }) => _id).sort()).toEqual(over.map(({ _id }) => _id).sort())
  })

  test.each(languages)('leaves nobody waiting on more than they may (%s)', (language) => {
    const waiting = new Map<string, number>()
    const open = feedbackRequests.filter(
      ({ companyId, state }) => companyId === companyIdIn(language) && state === 'open',
    )
    for (const { askerId } of open) waiting.set(askerId, (waiting.get(askerId) ?? 0) + 1)
    expect(Math.max(...waiting.values())).toBeLessThan(feedbackLimits.openRequests)
    // One was asked of a colleague before they left.
    const left = open.filter(({ colleagueId }) => {
      const colleague = members.find(({ _id }) => _id === colleagueId)
      return colleague && !isActive(colleague, civilDateAt(now))
    })
    expect(left).toHaveLength(1)
  })
})

test.each(languages)(
  'in the middle of a cycle there is one in every state, and one waits for each of two (%s)',
  (language) => {
    const { feedbackRequests } = buildDemo(new Date('2026-11-18T10:00:00+08:00'))
    const ours = feedbackRequests.filter(({ companyId }) => companyId === companyIdIn(language))
    expect(new Set(ours.map(({ state }) => state))).toEqual(new Set(['open', 'answered', 'declined', 'withdrawn']))
    const forLin = ours.filter(
      (each) => each.colleagueId === memberIdIn(language, 'lin-zhixia') && each.state === 'open',
    )
    expect(forLin).toHaveLength(2)
  },
)
