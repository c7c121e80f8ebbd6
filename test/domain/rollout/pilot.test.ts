import { civilDate } from '@domain/calendar/civilDate'
import type { Pilot, Wave } from '@domain/rollout/model'
import {
  departmentsIn,
  forMergedStages,
  inOrder,
  pilotSchema,
  refuseStages,
  stagesOf,
  wavesSchema,
  withoutRepeats,
} from '@domain/rollout/pilot'
import fc from 'fast-check'
import * as v from 'valibot'

/** A company with engineering (platform, mobile) and sales (east) in it. */
const paths = new Map(
  [
    ['root'],
    ['root', 'engineering'],
    ['root', 'engineering', 'platform'],
    ['root', 'engineering', 'mobile'],
    ['root', 'sales'],
    ['root', 'sales', 'east'],
  ].map((path) => [path.at(-1) ?? '', path]),
)

const pilot = (given: Partial<Record<keyof Pilot, unknown>> = {}): Pilot => ({
  departmentIds: ['engineering'],
  from: civilDate('2026-04-01'),
  until: civilDate('2026-06-30'),
  success: '八成每周更新',
  ...Object(given),
})
const wave = (id: string, from: string, ...departmentIds: string[]): Wave => ({
  id,
  from: civilDate(from),
  departmentIds,
})
const sales = wave('wave-1', '2026-07-01', 'sales')

describe('a pilot and its waves', () => {
  test.each`
    what                                             | waves
    ${'a wave of another department'}                | ${[sales]}
    ${'a wave of a department above takes the rest'} | ${[wave('wave-1', '2026-07-01', 'root')]}
    ${'everybody else, after another wave'}          | ${[sales, wave('wave-2', '2026-10-01', 'root')]}
    ${'waves that are given in another order'}       | ${[wave('wave-2', '2026-10-01', 'root'), sales]}
    ${'two waves on one day'}                        | ${[sales, wave('wave-2', '2026-07-01', 'root')]}
    ${'no wave'}                                     | ${[]}
  `('go with $what', ({ waves }) => {
    expect(() => refuseStages({ pilot: pilot(), waves }, paths)).not.toThrow()
  })

  test('a team may try it out before its department does', () => {
    const waves = [wave('wave-1', '2026-07-01', 'engineering')]
    expect(() => refuseStages({ pilot: pilot({ departmentIds: ['platform'] }), waves }, paths)).not.toThrow()
  })

  test.each`
    wrong                                            | given                                                | waves                                                                            | code                  | field
    ${'a department that the company does not have'} | ${{ departmentIds: ['engineering', 'nowhere'] }}     | ${[]}                                                                            | ${'notFound'}         | ${'pilot.departmentIds.1'}
    ${'a department twice'}                          | ${{ departmentIds: ['engineering', 'engineering'] }} | ${[]}                                                                            | ${'departmentTwice'}  | ${'pilot.departmentIds.1'}
    ${'a department and one inside it'}              | ${{ departmentIds: ['engineering', 'mobile'] }}      | ${[]}                                                                            | ${'departmentTwice'}  | ${'pilot.departmentIds.1'}
    ${'one inside a department that is named later'} | ${{ departmentIds: ['mobile', 'engineering'] }}      | ${[]}                                                                            | ${'departmentTwice'}  | ${'pilot.departmentIds.0'}
    ${'a wave with an unknown department'}           | ${{}}                                                | ${[wave('wave-1', '2026-07-01', 'nowhere')]}                                     | ${'notFound'}         | ${'waves.0.departmentIds.0'}
    ${'a wave of what has begun with the pilot'}     | ${{}}                                                | ${[wave('wave-1', '2026-07-01', 'engineering')]}                                 | ${'departmentTwice'}  | ${'waves.0.departmentIds.0'}
    ${'a wave of a team that has begun'}             | ${{}}                                                | ${[wave('wave-1', '2026-07-01', 'mobile')]}                                      | ${'departmentTwice'}  | ${'waves.0.departmentIds.0'}
    ${'a department in two waves'}                   | ${{}}                                                | ${[sales, wave('wave-2', '2026-10-01', 'sales')]}                                | ${'departmentTwice'}  | ${'waves.1.departmentIds.0'}
    ${'a department after everybody'}                | ${{}}                                                | ${[wave('wave-2', '2026-10-01', 'sales'), wave('wave-1', '2026-07-01', 'root')]} | ${'departmentTwice'}  | ${'waves.0.departmentIds.0'}
    ${'two waves under one id'}                      | ${{}}                                                | ${[sales, wave('wave-1', '2026-10-01', 'root')]}                                 | ${'notAllowedValue'}  | ${'waves.1.id'}
    ${'a wave on the day on which the pilot begins'} | ${{}}                                                | ${[wave('wave-1', '2026-04-01', 'sales')]}                                       | ${'waveBeforePilot'}  | ${'waves.0.from'}
    ${'an end on the first day'}                     | ${{ until: civilDate('2026-04-01') }}                | ${[]}                                                                            | ${'endNotAfterStart'} | ${'pilot.until'}
    ${'an end before the beginning'}                 | ${{ until: civilDate('2026-03-31') }}                | ${[]}                                                                            | ${'endNotAfterStart'} | ${'pilot.until'}
    ${'more than a year'}                            | ${{ until: civilDate('2027-04-03') }}                | ${[]}                                                                            | ${'tooManyDays'}      | ${'pilot.until'}
  `('are refused with $wrong', ({ given, waves, code, field }) => {
    expect(() => refuseStages({ pilot: pilot(given), waves }, paths)).toThrow(expect.objectContaining({ code, field }))
  })

  test('whatever is taken, nobody begins twice', () => {
    const ids = [...paths.keys()]
    const days = ['2026-05-01', '2026-07-01', '2026-10-01']
    const departmentIds = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 })
    const wavesOf = fc.array(fc.record({ departmentIds, from: fc.constantFrom(...days) }), { maxLength: 4 })
    fc.assert(
      fc.property(departmentIds, wavesOf, (first, rest) => {
        const waves = rest.map(({ from, departmentIds: named }, place) => wave(`wave-${place}`, from, ...named))
        const stages = { pilot: pilot({ departmentIds: first }), waves }
        try {
          refuseStages(stages, paths)
        } catch {
          return
        }
        const began: string[] = []
        for (const { departmentIds: named } of stagesOf(stages, civilDate('2026-04-01'))) {
          for (const id of named) {
            for (const above of paths.get(id) ?? []) expect(began).not.toContain(above)
          }
          began.push(...named)
        }
        expect(new Set(began).size).toBe(began.length)
      }),
    )
  })
})

describe('what is sent', () => {
  test.each`
    wrong                               | sent
    ${'no department'}                  | ${{ departmentIds: [] }}
    ${'too many departments'}           | ${{ departmentIds: Array.from({ length: 51 }, (_, at) => `department-${at}`) }}
    ${'a day that does not exist'}      | ${{ from: '2026-02-30' }}
    ${'nothing that counts as success'} | ${{ success: '  ' }}
    ${'too much that does'}             | ${{ success: '长'.repeat(301) }}
  `('is no pilot with $wrong', ({ sent }) => {
    expect(v.is(pilotSchema, { ...pilot({ departmentIds: ['department-1'] }), ...sent })).toBe(false)
  })

  test('is at most twelve waves', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => wave(`wave-${at + 100}`, '2026-07-01', 'department-1'))
    expect(v.is(wavesSchema, many(12))).toBe(true)
    expect(v.is(wavesSchema, many(13))).toBe(false)
  })
})

describe('the timeline', () => {
  const waves = [wave('wave-2', '2026-10-01', 'root'), sales]

  test.each`
    today           | states
    ${'2026-03-31'} | ${['ahead', 'ahead', 'ahead']}
    ${'2026-04-01'} | ${['running', 'ahead', 'ahead']}
    ${'2026-06-30'} | ${['running', 'ahead', 'ahead']}
    ${'2026-07-01'} | ${['over', 'running', 'ahead']}
    ${'2026-09-30'} | ${['over', 'running', 'ahead']}
    ${'2026-10-01'} | ${['over', 'over', 'running']}
    ${'2030-01-01'} | ${['over', 'over', 'running']}
  `('is $states on $today', ({ today, states }) => {
    const stages = stagesOf({ pilot: pilot(), waves }, civilDate(today))
    expect(stages.map(({ id }) => id)).toEqual(['pilot', 'wave-1', 'wave-2'])
    expect(stages.map(({ state }) => state)).toEqual(states)
  })

  test('shows waves of one day both running, and a company without a pilot its waves', () => {
    const twice = [sales, wave('wave-2', '2026-07-01', 'root')]
    const stages = stagesOf({ waves: twice }, civilDate('2026-07-02'))
    expect(stages.map(({ id, state }) => [id, state])).toEqual([
      ['wave-1', 'running'],
      ['wave-2', 'running'],
    ])
  })
})

test('departments of all stages are named once', () => {
  const twice = { pilot: pilot({ departmentIds: ['platform'] }), waves: [sales, wave('w', '2026-10-01', 'platform')] }
  expect(departmentsIn(twice)).toEqual(['platform', 'sales'])
  expect(departmentsIn({ waves: [] })).toEqual([])
})

test('waves stand in the order of their days', () => {
  const [one, two, three] = ['2026-10-01', '2026-07-01', '2026-07-01'].map((day, at) =>
    wave(`wave-${at}`, day, 'sales'),
  )
  expect(inOrder([one, two, three].flatMap((each) => each ?? [])).map(({ id }) => id)).toEqual([
    'wave-1',
    'wave-2',
    'wave-0',
  ])
})

describe('a change of the tree', () => {
  test('names the department that another has become part of, once', () => {
    const stages = {
      pilot: pilot({ departmentIds: ['platform', 'mobile'] }),
      waves: [wave('wave-1', '2026-07-01', 'mobile', 'east')],
    }
    const merged = forMergedStages(stages, 'mobile', 'platform')
    expect(merged.pilot?.departmentIds).toEqual(['platform'])
    expect(merged.waves[0]?.departmentIds).toEqual(['platform', 'east'])
  })

  test('lets nothing begin twice: what remains is what could be planned', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...paths.keys()), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(ids, fc.array(ids, { maxLength: 4 }), (piloted, named) => {
        const waves = named.map((departmentIds, at) => wave(`wave-${at}`, `2026-0${7 + (at % 3)}-01`, ...departmentIds))
        const left = withoutRepeats({ pilot: pilot({ departmentIds: piloted }), waves }, paths)
        expect(left.pilot?.departmentIds.length).toBeGreaterThan(0)
        refuseStages(left, paths)
        const kept = left.waves.flatMap(({ departmentIds }) => departmentIds)
        expect(kept.every((id) => named.flat().includes(id))).toBe(true)
      }),
    )
  })
})
