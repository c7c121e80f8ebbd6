import { civilDate } from '@domain/calendar/civilDate'
import { recordCheckIn, undoCheckIn, undoWindow } from '@domain/okr/checkIn'
import { cycleById } from '@domain/okr/cycle'
import { edit } from '@domain/okr/lifecycle'
import type { CheckIn } from '@domain/okr/model'
import { weeksOf, weeksUntil } from '@domain/okr/weeks'
import { contentOf } from '@domain/okr/writing'
import fc from 'fast-check'
import { acting, content, keyResult, noonOn, published, rules } from './fixtures'

const cycleOf = (id: string) => {
  const cycle = cycleById(id)
  if (!cycle) throw new Error(id)
  return cycle
}

test.each`
  cycleId           | today           | weeks | first           | last            | why
  ${'2026-10-01.3'} | ${'2026-10-01'} | ${1}  | ${'2026-09-28'} | ${'2026-09-28'} | ${'its first day is a Thursday'}
  ${'2026-10-01.3'} | ${'2026-10-04'} | ${1}  | ${'2026-09-28'} | ${'2026-09-28'} | ${'the Sunday after'}
  ${'2026-10-01.3'} | ${'2026-10-05'} | ${2}  | ${'2026-09-28'} | ${'2026-10-05'} | ${'a Monday begins a week'}
  ${'2026-10-01.3'} | ${'2026-12-31'} | ${14} | ${'2026-09-28'} | ${'2026-12-28'} | ${'its last day'}
  ${'2026-10-01.3'} | ${'2027-02-01'} | ${14} | ${'2026-09-28'} | ${'2026-12-28'} | ${'no week is after it'}
  ${'2028-10-01.4'} | ${'2029-01-31'} | ${19} | ${'2028-09-25'} | ${'2029-01-29'} | ${'four months from a Sunday on'}
`('$cycleId has $weeks weeks by $today: $why', ({ cycleId, today, weeks, first, last }) => {
  const mondays = weeksUntil(cycleOf(cycleId), civilDate(today))
  expect([mondays.length, mondays[0], mondays.at(-1)]).toEqual([weeks, first, last])
})

test('a week is said by its Monday, once, and the oldest of more than nineteen is left out', () => {
  expect(weeksOf(['2026-11-20', '2026-11-16', '2026-11-15'].map(civilDate))).toEqual(['2026-11-09', '2026-11-16'])
  const days = Array.from({ length: 30 }, (_, week) => civilDate(`2026-${week < 15 ? '01' : '05'}-${(week % 15) + 10}`))
  expect(weeksOf(days).length).toBeLessThanOrEqual(19)
})

test('whatever is said, taken back and edited, a key result knows the weeks of what stands', () => {
  const step = fc.record({
    keyResultId: fc.constantFrom('keyresult-1', 'keyresult-2'),
    what: fc.constantFrom('say', 'say', 'say', 'takeBack', 'edit', 'sayAndTakeBack'),
    hours: fc.integer({ min: 0, max: 90 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const log: CheckIn[] = []
      let objective = published()
      let at = noonOn('2026-10-08')
      const standing = (id: string) =>
        log.filter(({ keyResultId, undoneAt }) => keyResultId === id && undoneAt === null)
      const say = (keyResultId: string) => {
        const basedOn = standing(keyResultId).at(-1)?._id ?? null
        const input = { keyResultId, checkInId: `checkin-${log.length}`, value: 1, confidence: 5, note: '', basedOn }
        const said = recordCheckIn(objective, input, 'member-lin', at)
        objective = said.objective
        log.push(said.checkIn)
      }
      const takeBack = (keyResultId: string) => {
        const [last, previous] = standing(keyResultId).reverse()
        if (!last || at - last.at > undoWindow) return
        const undone = undoCheckIn(objective, last, previous, at)
        objective = undone.objective
        log[log.indexOf(last)] = undone.checkIn
      }
      for (const { keyResultId, what, hours } of steps) {
        at += hours * 3_600_000
        if (what === 'say' || what === 'sayAndTakeBack') say(keyResultId)
        if (what === 'takeBack' || what === 'sayAndTakeBack') takeBack(keyResultId)
        if (what === 'edit') {
          const next = { ...contentOf(objective), title: `又想了一遍 ${at}` }
          objective = edit(objective, next, '', rules, acting(at)).objective
        }
        for (const { id, checkedInWeeks } of objective.keyResults) {
          expect(checkedInWeeks ?? []).toEqual(weeksOf(standing(id).map(({ on }) => on)))
        }
      }
    }),
  )
})

test('a key result that an edit adds begins without weeks', () => {
  const added = content({ keyResults: [...contentOf(published()).keyResults, keyResult('keyresult-3')] })
  const { objective } = edit(published(), added, '', rules, acting(noonOn('2026-10-20')))
  expect(objective.keyResults.at(-1)).not.toHaveProperty('checkedInWeeks')
})
