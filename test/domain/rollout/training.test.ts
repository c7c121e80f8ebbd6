import fc from 'fast-check'
import * as v from 'valibot'
import { chinaCalendar } from '@domain/calendar/china'
import { addDays, type CivilDate, civilDate } from '@domain/calendar/civilDate'
import type { Failure } from '@domain/failure'
import { type TrainingKind, trainingKinds } from '@domain/rollout/model'
import { cancel, change, contentOf, hold, indexOf, refuseTime, schedule } from '@domain/rollout/scheduling'
import {
  beginsAt,
  hadFullDay,
  isFor,
  roomAt,
  roomClosesAt,
  roomOpensAt,
  type Training,
  type TrainingContent,
  trainingContentSchema,
} from '@domain/rollout/training'

/** A Wednesday. */
const today = civilDate('2026-11-18')
const now = Date.parse('2026-11-18T02:00:00Z')

const content = (part: Partial<TrainingContent> = {}): TrainingContent => ({
  kind: 'introduction',
  title: '',
  day: today,
  hours: { from: 14 * 60, until: 15 * 60 + 30 },
  place: '三楼',
  trainer: { kind: 'outside', name: '方惟' },
  audience: { kind: 'company' },
  seats: null,
  ...part,
})
const by = { _id: 'training-1', companyId: 'company-1', byId: 'member-1', codeSecret: 'secret' }
const scheduled = (part: Partial<TrainingContent> = {}) => schedule(by, content(part), now)
const at = (instant: string) => Date.parse(instant)

/** What a rule refuses with; `undefined` where it lets pass. */
function refusal(rule: () => unknown): Pick<Failure, 'code' | 'field'> | undefined {
  try {
    rule()
    return undefined
  } catch (error) {
    const { code, field } = Object(error)
    return { code, field }
  }
}

describe('when a training can be', () => {
  const time = (part: Partial<TrainingContent>, onDayOff = false, before?: Training) =>
    refusal(() => refuseTime(content(part), { today, calendar: chinaCalendar, onDayOff }, before))

  test.each`
    kind              | from   | until   | refused
    ${'champion'}     | ${540} | ${900}  | ${undefined}
    ${'champion'}     | ${540} | ${885}  | ${'trainingTooShort'}
    ${'introduction'} | ${540} | ${555}  | ${undefined}
    ${'introduction'} | ${540} | ${540}  | ${'trainingTooShort'}
    ${'introduction'} | ${540} | ${525}  | ${'trainingTooShort'}
    ${'introduction'} | ${0}   | ${1440} | ${undefined}
  `('$kind from minute $from to $until: $refused', ({ kind, from, until, refused }) => {
    expect(time({ kind, hours: { from, until } })?.code).toBe(refused)
  })

  test.each`
    day             | onDayOff | refused                   | why
    ${'2026-11-18'} | ${false} | ${undefined}              | ${'today'}
    ${'2027-11-18'} | ${false} | ${undefined}              | ${'a year ahead'}
    ${'2027-11-19'} | ${false} | ${'dayTooFar'}            | ${'more than a year ahead'}
    ${'2025-11-18'} | ${false} | ${undefined}              | ${'a year back'}
    ${'2025-11-17'} | ${false} | ${'dayTooFar'}            | ${'more than a year back'}
    ${'2026-11-21'} | ${false} | ${'trainingNotOnWorkday'} | ${'a Saturday'}
    ${'2026-11-21'} | ${true}  | ${undefined}              | ${'a Saturday that is meant'}
    ${'2026-10-10'} | ${false} | ${undefined}              | ${'a Saturday that is worked'}
    ${'2026-10-01'} | ${false} | ${'trainingNotOnWorkday'} | ${'a festival'}
  `('$day, $why: $refused', ({ day, onDayOff, refused }) => {
    const found = time({ day: civilDate(day) }, onDayOff)
    expect(found?.code).toBe(refused)
    expect(found?.field).toBe(refused && 'training.day')
  })

  test('a day that stays is not asked about again', () => {
    const saturday = civilDate('2026-11-21')
    expect(time({ day: saturday }, false, scheduled({ day: saturday }))).toBeUndefined()
  })
})

describe('the states of a training', () => {
  const held = hold(scheduled(), at('2026-11-18T06:00:00Z'))
  const cancelled = cancel(scheduled(), 'member-1', now)

  test('it is announced, held once somebody came, and held for good', () => {
    expect(scheduled()).toMatchObject({ state: 'scheduled', version: 1 })
    expect(held).toMatchObject({ state: 'held', version: 2 })
    expect(hold(held, at('2026-12-18T06:00:00Z'))).toBe(held)
  })

  test.each`
    rule                                                            | refused                         | what
    ${() => change(cancelled, content(), now)}                      | ${'wrongState undefined'}       | ${'a cancelled one is changed'}
    ${() => cancel(cancelled, 'member-1', now)}                     | ${'wrongState undefined'}       | ${'a cancelled one is cancelled'}
    ${() => cancel(held, 'member-1', now)}                          | ${'wrongState undefined'}       | ${'one that took place is cancelled'}
    ${() => hold(cancelled, at('2026-11-18T07:00:00Z'))}            | ${'wrongState trainingId'}      | ${'somebody came to a cancelled one'}
    ${() => hold(scheduled(), at('2026-11-18T03:59:59Z'))}          | ${'trainingAhead trainingId'}   | ${'somebody came before it began'}
    ${() => change(held, content({ day: addDays(today, 1) }), now)} | ${'trainingHeld training.day'}  | ${'the day of a held one is moved'}
    ${() => change(held, content({ kind: 'champion' }), now)}       | ${'trainingHeld training.kind'} | ${'the kind of a held one is changed'}
  `('refused: $what', ({ rule, refused }) => {
    const found = refusal(rule)
    expect(`${found?.code} ${found?.field}`).toBe(refused)
  })

  test('a wrong word is put right also afterwards, and a scheduled one moves wherever it may', () => {
    expect(change(held, content({ place: '二楼' }), now)).toMatchObject({ state: 'held', place: '二楼', version: 3 })
    const moved = change(scheduled(), content({ day: addDays(today, 2) }), now)
    expect(moved.index).toEqual(indexOf(contentOf(moved), by._id, by.companyId))
    expect(moved.codeSecret).toBe('secret')
  })
})

const days = fc.integer({ min: -700, max: 700 }).map((away) => addDays(today, away))
const hours = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
  .map(([from, lasts]) => ({ from: from * 15, until: Math.min(1440, (from + lasts) * 15) }))

test('the room opens two hours before, closes two hours after, and only on the day of the training', () => {
  const dayOf = (instant: number): CivilDate => civilDate(new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(days, hours, (day, time) => {
      const training = { day, hours: time }
      const [opens, closes] = [roomOpensAt(training), roomClosesAt(training)]
      expect(beginsAt(training) - opens).toBeLessThanOrEqual(2 * 3_600_000)
      expect([dayOf(opens), dayOf(closes - 1)]).toEqual([day, day])
      expect([opens - 1, opens, closes - 1, closes].map((instant) => roomAt(training, instant))).toEqual([
        'early',
        'open',
        'open',
        'over',
      ])
    }),
  )
})

test('trainings are sorted by day and hour', () => {
  const orderOf = (training: { day: CivilDate; hours: { from: number; until: number } }) =>
    indexOf(content(training), 'training-x', 'company-1').order
  fc.assert(
    fc.property(days, days, hours, hours, (day, other, time, otherTime) => {
      const one = { day, hours: time }
      const two = { day: other, hours: otherTime }
      expect(Math.sign(beginsAt(one) - beginsAt(two))).toBe(
        orderOf(one) < orderOf(two) ? -1 : orderOf(one) > orderOf(two) ? 1 : 0,
      )
      expect(orderOf(one) > day && orderOf(one) < addDays(day, 1)).toBe(true)
    }),
  )
})

test('a full day is a champion’s, whatever else somebody came to', () => {
  const kind = fc.constantFrom<TrainingKind>(...trainingKinds)
  fc.assert(
    fc.property(fc.array(kind), (kinds) => {
      expect(hadFullDay([...kinds, 'champion'])).toBe(true)
      expect(hadFullDay(kinds)).toBe(kinds.includes('champion'))
    }),
  )
})

test.each`
  audience                                             | isForThem
  ${{ kind: 'company' }}                               | ${true}
  ${{ kind: 'departments', departmentIds: ['sales'] }} | ${true}
  ${{ kind: 'departments', departmentIds: ['east'] }}  | ${true}
  ${{ kind: 'departments', departmentIds: ['legal'] }} | ${false}
`('a training for $audience is for somebody in root, sales, east: $isForThem', ({ audience, isForThem }) => {
  expect(isFor(audience, ['root', 'sales', 'east'])).toBe(isForThem)
})

test.each`
  part                                                                                                             | field
  ${{ seats: 0 }}                                                                                                  | ${'seats'}
  ${{ seats: 301 }}                                                                                                | ${'seats'}
  ${{ seats: 1.5 }}                                                                                                | ${'seats'}
  ${{ hours: { from: 541, until: 600 } }}                                                                          | ${'hours.from'}
  ${{ hours: { from: 540, until: 1455 } }}                                                                         | ${'hours.until'}
  ${{ day: '2026-02-29' }}                                                                                         | ${'day'}
  ${{ title: '长'.repeat(61) }}                                                                                    | ${'title'}
  ${{ place: '远'.repeat(121) }}                                                                                   | ${'place'}
  ${{ trainer: { kind: 'outside', name: ' ' } }}                                                                   | ${'trainer.name'}
  ${{ audience: { kind: 'departments', departmentIds: [] } }}                                                      | ${'audience.departmentIds'}
  ${{ audience: { kind: 'departments', departmentIds: Array.from({ length: 21 }, (_, n) => `department-${n}`) } }} | ${'audience.departmentIds'}
`('a training with $part is refused by its field', ({ part, field }) => {
  const [issue] = v.safeParse(trainingContentSchema, { ...content(), ...part }).issues ?? []
  expect(issue && v.getDotPath(issue)).toBe(field)
})
