import { limits, type ClosedObjective } from '@domain/okr/model'
import { type Language, languages } from '@domain/people/model'
import { buildDemo } from '../../demo/build'
import { companyIdIn } from '../../demo/company'
import { beforeLastLessons } from '../../demo/past/before-last/lessons'
import { lastLessons } from '../../demo/past/last/lessons'

const demo = buildDemo(new Date('2026-11-18T10:00:00+08:00'))
const han = /\p{Script=Han}/u

const closedIn = (language: Language): ClosedObjective[] =>
  demo.objectives.flatMap((objective) =>
    objective.state === 'closed' && objective.companyId === companyIdIn(language) ? [objective] : [],
  )

describe.each(languages)('in %s', (language) => {
  const closed = closedIn(language)
  const lessons = closed.flatMap(({ closing }) => closing?.results ?? [])

  test('the two past cycles are closed, each key result with what it taught, in its own language', () => {
    expect(new Set(closed.map(({ cycleId }) => cycleId))).toEqual(new Set(['2026-04-01.3', '2026-07-01.3']))
    expect(lessons).toHaveLength(closed.flatMap(({ keyResults }) => keyResults).length)
    expect(lessons.filter(({ learned }) => han.test(learned) !== (language === 'zh-CN'))).toEqual([])
    expect(new Set(lessons.map(({ learned }) => learned)).size).toBe(lessons.length)
    expect(Math.max(...lessons.map(({ learned }) => learned.length))).toBeLessThanOrEqual(limits.learned)
  })

  test('every lesson that is written is told', () => {
    expect(Object.keys({ ...beforeLastLessons, ...lastLessons })).toHaveLength(lessons.length)
  })

  test('values are frozen with the thresholds that they were measured by', () => {
    for (const { keyResults, closing } of closed) {
      expect(closing?.results.map(({ measure, value }) => [measure, value])).toEqual(
        keyResults.map(({ measure, lastCheckIn }) => [measure, lastCheckIn?.value ?? null]),
      )
    }
  })

  test('what goes on points to its owner’s next objective, begun after the close, and back', () => {
    const carried = closed.filter(({ carriedTo }) => carriedTo)
    expect(carried.length).toBeGreaterThanOrEqual(6)
    for (const { _id, ownerId, closedAt, carriedTo } of carried) {
      const next = demo.objectives.find((each) => each._id === carriedTo?.objectiveId)
      expect(next).toMatchObject({ ownerId, cycleId: carriedTo?.cycleId, carriedFrom: _id })
      expect(next?.createdAt).toBeGreaterThan(closedAt)
    }
  })
})

test.each(['2026-10-01T09:00:00+08:00', '2026-10-12T09:00:00+08:00'])(
  'early in a cycle nothing points to what is not closed yet (%s)',
  (now) => {
    const { objectives } = buildDemo(new Date(now))
    const states = new Map(objectives.map(({ _id, state }) => [_id, state]))
    for (const { carriedFrom } of objectives) {
      if (carriedFrom !== undefined) expect(states.get(carriedFrom)).toBe('closed')
    }
  },
)
