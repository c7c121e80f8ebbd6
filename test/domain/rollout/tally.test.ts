import { saidUse } from '@domain/people/okrUse'
import type { Role } from '@domain/people/model'
import { bothTallies, type CountedPerson, evidenceOf, isCounted, noTally, tallyOf } from '@domain/rollout/tally'
import { countPeople, nobodyCounted, shownOf } from '@domain/rollout/counting'
import { close } from '@domain/okr/lifecycle'
import type { OkrUse } from '@domain/people/model'
import type { PersonRecord } from '@domain/rollout/taken'
import fc from 'fast-check'
import { acting, keyResult, noonOn } from '../okr/fixtures'
import { attended, cycleBefore, objective, on, person, reviewed, saidOn } from './fixtures'

const departments = [
  { _id: 'root', name: '总部', path: ['root'], order: 0 },
  { _id: 'sales', name: '销售', path: ['root', 'sales'], order: 1 },
  { _id: 'east', name: '华东', path: ['root', 'sales', 'east'], order: 2 },
  { _id: 'legal', name: '法务', path: ['root', 'legal'], order: 3 },
  { _id: 'factory', name: '工厂', path: ['root', 'factory'], order: 4 },
  { _id: 'office', name: '行政', path: ['root', 'office'], order: 5 },
]
const pathOf = (id: string) => departments.find(({ _id }) => _id === id)?.path ?? []
const noFactory = saidUse([{ _id: 'factory', okrs: 'no' }])

interface Given extends Partial<Omit<CountedPerson, 'member'>> {
  department?: string
  roles?: Role[]
  coaches?: string[]
  joined?: string
}

const somebody = ({
  department = 'east',
  roles = ['member'],
  coaches,
  joined,
  ...given
}: Given = {}): CountedPerson => {
  const record = person({ ...given, ...(joined === undefined ? {} : { joined }) })
  return {
    ...record,
    whyRead: given.whyRead,
    member: {
      ...record.member,
      departmentId: department,
      departmentPath: pathOf(department),
      roles,
      ...(coaches ? { coaches } : {}),
    },
  }
}

const setting = (day = '2026-11-18') => ({
  counting: on(day),
  said: noFactory,
  whyEdition: 2,
  helperIds: new Set(['member-champion']),
})

const run = { companyId: 'company-1', run: 'run-1', computedAt: 0 }

/** Everything that a night writes of these people. */
const shown = (people: readonly CountedPerson[], day?: string) => {
  const counted = nobodyCounted()
  countPeople(counted, people, setting(day))
  return shownOf(counted, departments, setting(day), 3, run)
}
const evidence = (people: readonly CountedPerson[], day?: string) => shown(people, day).figures.evidence

test.each`
  roles                    | department   | counted  | why
  ${['member']}            | ${'east'}    | ${true}  | ${'staff'}
  ${['member', 'sponsor']} | ${'root'}    | ${true}  | ${'whatever else they do'}
  ${['coach']}             | ${'east'}    | ${false} | ${'an outside coach has no OKRs'}
  ${['member']}            | ${'factory'} | ${false} | ${'their department does not use them'}
`('$roles of $department: $counted, $why', ({ roles, department, counted }) => {
  expect(isCounted({ roles, departmentPath: pathOf(department) }, noFactory)).toBe(counted)
})

test.each`
  said                                  | path                         | use
  ${[]}                                 | ${['root', 'sales', 'east']} | ${'yes'}
  ${[['root', 'later']]}                | ${['root', 'sales', 'east']} | ${'later'}
  ${[['root', 'no'], ['sales', 'yes']]} | ${['root', 'sales', 'east']} | ${'yes'}
  ${[['sales', 'yes'], ['east', 'no']]} | ${['root', 'sales', 'east']} | ${'no'}
`('whether a department uses OKRs is said by the nearest: $said makes $use', ({ said, path, use }) => {
  const map = new Map<string, OkrUse>(said)
  expect(saidUse([...map].map(([_id, okrs]) => ({ _id, okrs })))).toEqual(map)
  expect(isCounted({ roles: ['member'], departmentPath: path }, map)).toBe(use === 'yes')
})

test('nobody is nothing, and a department counts without people', () => {
  expect(evidence([])).toEqual({
    people: 0,
    whyRead: 0,
    introduced: 0,
    departments: 3,
    departmentsWithChampion: 0,
    champions: 0,
    championsTrained: 0,
    mostChampions: null,
    objectives: 0,
    companyObjectives: 0,
    mostCompanyObjectives: null,
    coached: 0,
    publishedLate: 0,
    keyResults: 0,
    ownKeyResults: 0,
    midQuarter: { of: 0, done: 0 },
    reviews: { of: 0, done: 0 },
    finals: { of: 0, atStretch: 0 },
    lessons: 3,
    silent: [],
  })
})

test('why counts as read in its newest edition', () => {
  const readers = [2, 1].map((edition) => somebody({ whyRead: { edition } }))
  expect(evidence([...readers, somebody()])).toMatchObject({ people: 3, whyRead: 1 })
})

test('champions count wherever they work; a department has one who works in it or coaches it', () => {
  const trained = { attendances: [attended('2026-10-12', 'champion')] }
  const champions = [
    somebody({ department: 'factory', roles: ['member', 'champion'], coaches: ['east'], ...trained }),
    somebody({ department: 'legal', roles: ['member', 'champion'], attendances: [attended('2026-10-12')] }),
    somebody({ department: 'legal', roles: ['member', 'champion'] }),
  ]
  expect(evidence(champions)).toMatchObject({
    people: 2,
    introduced: 1,
    champions: 3,
    championsTrained: 1,
    departmentsWithChampion: 2,
    mostChampions: { departmentId: 'legal', champions: 2 },
  })
})

test('objectives are counted with their owners, and say where they came from', () => {
  const given = keyResult('keyresult-9', { origin: { kind: 'given', byId: 'member-boss' } })
  const own = [
    objective({ given: { level: 'company', keyResults: [keyResult('keyresult-1'), given] } }),
    { ...objective({ on: '2026-10-08' }), sharedWith: ['member-champion'] },
    { ...objective({ on: '2026-10-09' }), sharedWith: ['member-other'] },
    objective({ owner: 'member-wang', keyResults: [{ ownerId: 'member-lin' }] }),
  ]
  expect(evidence([somebody({ objectives: own })])).toMatchObject({
    objectives: 3,
    companyObjectives: 1,
    mostCompanyObjectives: { departmentId: 'sales', objectives: 1 },
    coached: 1,
    publishedLate: 1,
    keyResults: 4,
    ownKeyResults: 3,
  })
})

test.each`
  day             | midQuarter            | why
  ${'2026-11-15'} | ${{ of: 0, done: 0 }} | ${'not yet'}
  ${'2026-11-16'} | ${{ of: 2, done: 1 }} | ${'from the middle on, of what was there'}
`('mid-quarter reviews on $day are $midQuarter: $why', ({ day, midQuarter }) => {
  const held = { ...objective(), midQuarter: { at: noonOn('2026-11-16'), byId: 'member-lin', decisions: [] } }
  const objectives = [objective(), objective({ on: '2026-11-20' }), ...(day >= '2026-11-16' ? [held] : [])]
  expect(evidence([somebody({ objectives })], day).midQuarter).toEqual(midQuarter)
})

test('the cycle before: reviews of whoever was there, and which final results reached their stretch', () => {
  const ended = (value: number | null) => {
    const before = { ...objective({ on: '2026-07-08' }), cycleId: cycleBefore }
    const results = before.keyResults.map(({ id, title, measure, unit }) => ({
      keyResultId: id,
      title,
      measure,
      unit,
      value,
      learned: '',
    }))
    return close(before, results, '', acting(noonOn('2026-10-05'))).objective
  }
  const people = [
    somebody({ reviews: [reviewed(cycleBefore, '2026-10-06')], objectives: [ended(100), ended(70), ended(null)] }),
    somebody(),
    somebody({ joined: '2026-10-02' }),
  ]
  expect(evidence(people)).toMatchObject({ reviews: { of: 2, done: 1 }, finals: { of: 2, atStretch: 1 } })
})

test.each`
  people | last            | silent                                              | why
  ${5}   | ${'2026-11-06'} | ${[{ departmentId: 'sales', since: '2026-11-06' }]} | ${'two due days have passed'}
  ${5}   | ${'2026-11-07'} | ${[]}                                               | ${'one has'}
  ${4}   | ${'2026-11-06'} | ${[]}                                               | ${'too few to speak of'}
`('$people people of whom somebody spoke on $last: $why', ({ people, last, silent }) => {
  const spoke = somebody({ objectives: [objective({ keyResults: [saidOn(last)] })] })
  const quiet = somebody({ objectives: [objective({ keyResults: [saidOn('2026-10-16')] })] })
  const others = Array.from({ length: people - 2 }, () => somebody())
  expect(evidence([spoke, quiet, ...others]).silent).toEqual(silent)
})

test('a department that is shown only together with a smaller one is not called silent: the rest would be of that one', () => {
  const quiet = { objectives: [objective({ keyResults: [saidOn('2026-10-16')] })] }
  const spoke = { objectives: [objective({ keyResults: [saidOn('2026-11-16')] })] }
  const { figures, adoptions } = shown([
    ...Array.from({ length: 5 }, () => somebody({ department: 'legal', ...quiet })),
    ...Array.from({ length: 3 }, () => somebody({ department: 'office', ...spoke })),
    ...Array.from({ length: 6 }, () => somebody({ department: 'east', ...quiet })),
  ])
  expect(adoptions.find(({ departmentId }) => departmentId === 'legal')?.total).toBeNull()
  expect(figures.evidence.silent.map(({ departmentId }) => departmentId)).toEqual(['sales'])
  expect(figures.named).toEqual([{ id: 'sales', name: '销售' }])
})

test('a department in which nothing is published is not silent: it has not begun', () => {
  expect(evidence(Array.from({ length: 9 }, () => somebody())).silent).toEqual([])
})

test('it does not matter in which pieces people are counted', () => {
  const anybody = fc.record({
    department: fc.constantFrom('root', 'east', 'legal', 'factory'),
    roles: fc.constantFrom<Role[]>(['member'], ['member', 'champion'], ['coach']),
    coaches: fc.constantFrom<string[]>([], ['east'], ['east', 'legal']),
    objectives: fc.constantFrom<PersonRecord['objectives']>(
      [],
      [objective({ keyResults: [saidOn('2026-11-02')] })],
      [objective()],
    ),
  })
  const everywhere = new Set(departments.map(({ _id }) => _id))
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 20 }), fc.nat(20), (given, cut) => {
      const all = given.map((each) => tallyOf(somebody(each), setting()))
      const of = (some: typeof all) => some.reduce(bothTallies, noTally())
      const whole = evidenceOf(of(all), departments, setting(), 0, everywhere)
      const pieces = bothTallies(of(all.slice(0, cut)), of(all.slice(cut)))
      expect(evidenceOf(pieces, departments, setting(), 0, everywhere)).toEqual(whole)
    }),
  )
})
