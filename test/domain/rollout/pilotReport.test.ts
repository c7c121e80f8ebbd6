import { civilDate } from '@domain/calendar/civilDate'
import type { Factor, FactorState } from '@domain/rollout/factor'
import {
  changesAfter,
  idsIn,
  nextWave,
  pilotStateOn,
  type ReadyChampion,
  type WaveDepartment,
} from '@domain/rollout/pilotReport'
import { keep, open, type StepId, waitUntil } from '@domain/rollout/steps'
import type { Warning } from '@domain/rollout/warnings'
import fc from 'fast-check'

const day = civilDate

test.each`
  today           | state
  ${'2026-09-30'} | ${'ahead'}
  ${'2026-10-01'} | ${'running'}
  ${'2026-11-30'} | ${'running'}
  ${'2026-12-01'} | ${'over'}
`('a pilot of October and November is $state on $today', ({ today, state }) => {
  expect(pilotStateOn(today, { from: day('2026-10-01'), until: day('2026-11-30') })).toBe(state)
})

describe('what to change', () => {
  const factor = (id: Factor['id'], state: FactorState, next: Factor['next']): Factor => ({
    id,
    state,
    next,
    sources: [],
    line: { says: 'noRoles' },
    pieces: [],
  })
  const warning = (step: StepId): Warning => ({ kind: 'handedDown', done: 1, of: 20, step })
  const stepsOf = (warnings: Warning[], factors: Factor[]) => changesAfter(warnings, factors).map(({ step }) => step)

  test('warnings come first, then what has not begun, then what is under way', () => {
    const factors = [
      factor('roles', 'underWay', open('nameCoordinator')),
      factor('parameters', 'notStarted', open('settleParameters')),
      factor('why', 'inPlace', keep),
    ]
    expect(stepsOf([warning('aimHigher')], factors)).toEqual(['aimHigher', 'settleParameters', 'nameCoordinator'])
  })

  test('one thing to do stands once, and what has to wait does not stand here', () => {
    const factors = [
      factor('training', 'underWay', open('planChampionDay')),
      factor('midQuarter', 'notStarted', waitUntil(day('2026-11-18'))),
    ]
    expect(stepsOf([warning('planChampionDay')], factors)).toEqual(['planChampionDay'])
  })

  test('it is never more than five things, and nothing where all is in place', () => {
    const warnings = (['aimHigher', 'nameChampions', 'lookAtSilent', 'mendWhy'] as const).map(warning)
    const factors = (['roles', 'coach', 'lessons'] as const).map((id, at) =>
      factor(id, 'notStarted', open((['nameSponsor', 'askForDrafts', 'shareLessons'] as const)[at] ?? 'tellWhy')),
    )
    expect(stepsOf(warnings, factors)).toEqual(['aimHigher', 'nameChampions', 'lookAtSilent', 'mendWhy', 'nameSponsor'])
    expect(stepsOf([], [factor('why', 'inPlace', keep)])).toEqual([])
  })
})

const department = (id: string, order: number, okrs?: WaveDepartment['okrs'], path = ['root', id]): WaveDepartment => ({
  _id: id,
  path,
  order,
  ...(okrs === undefined ? {} : { okrs }),
})
const champion = (departmentPath: string[], trained: boolean, coaches: string[] = []): ReadyChampion => ({
  departmentPath,
  trained,
  coaches,
})

describe('the next wave', () => {
  const given = {
    today: day('2026-12-01'),
    pilot: { departmentIds: ['product'] },
    waves: [],
    champions: [],
  }
  const wave = (from: string, ...departmentIds: string[]) => ({ id: from, from: day(from), departmentIds })

  test('is the next one that is planned, in the company’s own order, without the pilot and who said no', () => {
    const departments = [
      department('sales', 3),
      department('legal', 2, 'no'),
      department('market', 1),
      department('product', 0),
    ]
    const waves = [wave('2027-04-01', 'sales'), wave('2027-01-01', 'sales', 'market', 'legal', 'product')]
    expect(nextWave({ ...given, departments, waves })).toEqual({
      by: 'plan',
      from: '2027-01-01',
      departmentIds: ['market', 'sales'],
    })
  })

  test('goes on to the wave after where one has begun, or has nobody left', () => {
    const departments = [department('sales', 3), department('legal', 2, 'no')]
    const waves = [wave('2026-12-01', 'sales'), wave('2027-01-01', 'legal'), wave('2027-04-01', 'sales')]
    expect(nextWave({ ...given, departments, waves })).toMatchObject({ by: 'plan', from: '2027-04-01' })
  })

  test('without a plan, is of those who want OKRs later and have trained champions, and says how many', () => {
    const departments = [
      department('sales', 3, 'later'),
      department('market', 1, 'later'),
      department('finance', 2, 'later'),
      department('teams', 4, 'later', ['root', 'plant', 'teams']),
      department('legal', 0, 'yes'),
    ]
    const champions = [
      champion(['root', 'sales', 'east'], true),
      champion(['root', 'sales'], true),
      champion(['root', 'market'], false),
      // Coaches the plant, and so every team in it.
      champion(['root', 'hr'], true, ['plant']),
    ]
    expect(nextWave({ ...given, departments, champions })).toEqual({
      by: 'readiness',
      departments: [
        { id: 'sales', champions: 2 },
        { id: 'teams', champions: 1 },
      ],
    })
  })

  test('says where champions are still to be trained, and where nobody is to follow', () => {
    const departments = [department('market', 1, 'later')]
    expect(nextWave({ ...given, departments, champions: [champion(['root', 'market'], false)] })).toEqual({
      by: 'untrained',
      departmentIds: ['market'],
    })
    expect(nextWave({ ...given, departments: [department('legal', 0, 'no')] })).toEqual({ by: 'nobody' })
    expect(nextWave({ ...given, departments: [] })).toEqual({ by: 'nobody' })
  })

  test('is five departments at most, never one of the pilot or one that said no, always in order', () => {
    const uses = fc.constantFrom('yes', 'later', 'no', undefined)
    const some = fc.array(fc.record({ okrs: uses, order: fc.integer({ min: 0, max: 50 }), trained: fc.boolean() }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(some, fc.boolean(), (found, isPlanned) => {
        const departments = found.map(({ okrs, order }, at) => department(at === 0 ? 'product' : `d${at}`, order, okrs))
        const ids = departments.map(({ _id }) => _id)
        const next = nextWave({
          ...given,
          departments,
          waves: isPlanned ? [wave('2027-01-01', ...ids)] : [],
          champions: found.map(({ trained }, at) => champion(['root', ids[at] ?? ''], trained)),
        })
        const chosen = idsIn(next)
        expect(chosen.length).toBeLessThanOrEqual(5)
        expect(chosen).not.toContain('product')
        const rows = chosen.map((id) => departments[ids.indexOf(id)])
        expect(rows.map((row) => row?.okrs)).not.toContain('no')
        const orders = rows.map((row) => row?.order ?? 0)
        expect(orders).toEqual([...orders].sort((one, other) => one - other))
      }),
    )
  })
})
