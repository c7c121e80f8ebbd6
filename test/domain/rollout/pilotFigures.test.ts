import { civilDate } from '@domain/calendar/civilDate'
import type { FactorMoment, PilotFigures } from '@domain/rollout/pilotFigures'
import { adoptionAtEnd, keptOf, momentToKeep, type PilotAdoption } from '@domain/rollout/pilotFigures'

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
const adoption = (on: string, cycleId = '2026-10-01.3'): PilotAdoption => ({
  on: day(on),
  cycleId,
  groups: [],
  hiddenIds: [],
})
const ended = (on: string) => ({ ...moment(on), adoption: adoption(on) })
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
  ${'2026-10-02'} | ${kept({ began: moment('2026-10-01') })}                             | ${'latest'}  | ${'its beginning is kept'}
  ${'2026-10-09'} | ${undefined}                                                         | ${'began'}   | ${'the first night that counted'}
  ${'2026-11-30'} | ${kept({ began: moment('2026-10-01') })}                             | ${'latest'}  | ${'its last day is still of it'}
  ${'2026-12-01'} | ${kept({ began: moment('2026-10-01') })}                             | ${'ended'}   | ${'it is over'}
  ${'2026-12-02'} | ${kept({ ended: ended('2026-12-01') })}                              | ${'nothing'} | ${'its end is kept'}
  ${'2026-12-01'} | ${undefined}                                                         | ${'ended'}   | ${'nobody counted before: its beginning stays unknown'}
  ${'2026-12-01'} | ${kept({ ended: ended('2026-11-16') })}                              | ${'ended'}   | ${'its end was moved meanwhile'}
  ${'2026-11-20'} | ${kept({ began: moment('2026-10-01'), ended: ended('2026-11-16') })} | ${'latest'}  | ${'it goes on'}
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

test.each`
  counted                                   | latest                    | cycleId           | kept                                      | why
  ${adoption('2026-12-01')}                 | ${adoption('2026-11-30')} | ${'2026-10-01.3'} | ${adoption('2026-12-01')}                 | ${'the night after it has seen its last day too'}
  ${adoption('2027-01-01', '2027-01-01.3')} | ${adoption('2026-12-31')} | ${'2026-10-01.3'} | ${adoption('2026-12-31')}                 | ${'its cycle is over, and the next one has not begun to tell'}
  ${adoption('2027-01-01', '2027-01-01.3')} | ${undefined}              | ${'2026-10-01.3'} | ${null}                                   | ${'no night counted its cycle'}
  ${adoption('2027-01-09', '2027-01-01.3')} | ${adoption('2026-12-31')} | ${'2027-01-01.3'} | ${adoption('2027-01-09', '2027-01-01.3')} | ${'it went on into the next one'}
`('at its end is kept $kept.on: $why', ({ counted, latest, cycleId, kept: found }) => {
  expect(adoptionAtEnd(counted, latest, cycleId)).toEqual(found)
})
