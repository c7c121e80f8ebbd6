import { civilDate } from '@domain/calendar/civilDate'
import type { FactorMoment, PilotFigures } from '@domain/rollout/pilotFigures'
import { keptOf, momentToKeep } from '@domain/rollout/pilotFigures'

const day = civilDate
const pilot = { from: day('2026-10-01'), until: day('2026-11-30') }

const states: FactorMoment['states'] = {
  why: 'inPlace',
  roles: 'underWay',
  parameters: 'notStarted',
  training: 'notStarted',
  introduction: 'notStarted',
  coach: 'notStarted',
  ownership: 'notStarted',
  midQuarter: 'notStarted',
  lessons: 'notStarted',
}
const moment = (on: string): FactorMoment => ({ on: day(on), states })
const ended = (on: string) => ({
  ...moment(on),
  adoption: { on: day(on), cycleId: '2026-10-01.3', groups: [], hiddenIds: [] },
})
const kept = (given: Partial<PilotFigures>): PilotFigures => ({
  _id: 'company',
  companyId: 'company',
  from: pilot.from,
  ...given,
})

test.each`
  night           | has                                                                  | keeps        | why
  ${'2026-09-30'} | ${undefined}                                                         | ${'nothing'} | ${'it has not begun'}
  ${'2026-10-01'} | ${undefined}                                                         | ${'began'}   | ${'it is its first night'}
  ${'2026-10-02'} | ${kept({ began: moment('2026-10-01') })}                             | ${'nothing'} | ${'its beginning is kept'}
  ${'2026-10-09'} | ${undefined}                                                         | ${'began'}   | ${'the first night that counted'}
  ${'2026-11-30'} | ${kept({ began: moment('2026-10-01') })}                             | ${'nothing'} | ${'its last day is still of it'}
  ${'2026-12-01'} | ${kept({ began: moment('2026-10-01') })}                             | ${'ended'}   | ${'it is over'}
  ${'2026-12-02'} | ${kept({ ended: ended('2026-12-01') })}                              | ${'nothing'} | ${'its end is kept'}
  ${'2026-12-01'} | ${undefined}                                                         | ${'ended'}   | ${'nobody counted before: its beginning stays unknown'}
  ${'2026-12-01'} | ${kept({ ended: ended('2026-11-16') })}                              | ${'ended'}   | ${'its end was moved meanwhile'}
  ${'2026-11-20'} | ${kept({ began: moment('2026-10-01'), ended: ended('2026-11-16') })} | ${'nothing'} | ${'it goes on'}
  ${'2026-10-01'} | ${kept({ from: day('2026-04-01'), ended: ended('2026-07-01') })}     | ${'began'}   | ${'what was kept is of another pilot'}
`('in the night of $night it keeps $keeps: $why', ({ night, has, keeps }) => {
  expect(momentToKeep(has, pilot, day(night))).toBe(keeps)
})

test('of another pilot, and of an end before its end, nothing is known', () => {
  expect(keptOf(kept({ from: day('2026-04-01'), began: moment('2026-04-01') }), pilot)).toEqual({})
  expect(keptOf(kept({ began: moment('2026-10-01'), ended: ended('2026-11-16') }), pilot)).toEqual({
    began: moment('2026-10-01'),
  })
  expect(keptOf(undefined, pilot)).toEqual({})
})
