import * as v from 'valibot'
import { answersSchema, reviewLimits } from '@domain/review/model'
import { canStart } from '@domain/review/lifecycle'
import { queueOrderOf, waitingOf } from '@domain/review/waiting'
import { lengthOf } from '@domain/text'
import { buildDemo } from '../../demo/build'

/** In the middle of a cycle, while the last one is closing, early in one, and on a festival's Sunday. */
const moments = [
  '2026-11-18T10:00:00+08:00',
  '2026-10-09T09:00:00+08:00',
  '2026-01-16T18:00:00+08:00',
  '2027-02-07T12:00:00+08:00',
]

describe.each(moments)('the reviews of the demo company on %s', (moment) => {
  const now = Date.parse(moment)
  const { reviews, reviewTexts, members } = buildDemo(new Date(now))

  test('wait in every way that a manager can meet, and the quarters behind are done', () => {
    const mobile = reviews.filter(({ _id }) => /(gu-nan|bai-yang|luo-xiaoman|jiang-lin)$/.test(_id))
    expect(mobile.map(({ state }) => state).sort()).toEqual(
      ['submitted', 'held', 'booked', 'open', 'submitted', 'held', 'booked', 'open'].sort(),
    )
    expect(reviews.filter(({ state }) => state === 'acknowledged')).toHaveLength(6)
    expect(mobile.some((review) => waitingOf(review, now).for === 'meeting')).toBe(true)
  })

  test('are as the rules would have made them: in order, in the past, with words that can be kept', () => {
    const texts = new Map(reviewTexts.map((text) => [text._id, text]))
    for (const review of reviews) {
      const text = texts.get(review._id)
      expect(review.queueOrder).toBe(queueOrderOf(review))
      expect(review.updatedAt).toBeLessThanOrEqual(now)
      expect(members.find(({ _id }) => _id === review.memberId)?.managerId).toBe(review.reviewerId)
      expect(v.parse(answersSchema, text?.answers)).toEqual(text?.answers)
      expect(text?.submitted === null).toBe(review.state === 'open')
      expect(lengthOf(text?.note ?? '')).toBeLessThanOrEqual(reviewLimits.note)
      if (!canStart('writeNote', review.state) && 'heldAt' in review) expect(text?.note).not.toBe('')
    }
  })

  test('name a key result of their writer where there was one', () => {
    expect(reviewTexts.filter(({ answers }) => answers.movedKeyResult !== null).length).toBeGreaterThan(6)
  })
})
