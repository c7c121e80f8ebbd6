import { addDays, civilDate } from '@domain/calendar/civilDate'
import type { Board, Standing } from '@domain/rollout/boardApi'
import type { Evidence } from '@domain/rollout/evidence'
import { type FactorId, factorIds, factorStates } from '@domain/rollout/factor'
import { countStates, definitions, factorsOf } from '@domain/rollout/factors'
import fc from 'fast-check'
import { plainWeek } from '../calendar/plainWeek'
import { anyBoard, anyEvidence, anyStanding, boardWith, rhythm } from './board'

const factors = (board: Board) => factorsOf(board, plainWeek, rhythm)

function factor(id: FactorId, board: Board) {
  const found = factors(board).find((each) => each.id === id)
  if (!found) throw new Error(id)
  return found
}

const said = Date.UTC(2026, 9, 5)
const sponsor = { sponsors: 1 }
const why = { whyAt: said, sponsors: 1 }
const named = { sponsors: 1, hasCoordinator: true }
const rules = (settled: number, publishedAt: number | null = null) => ({ rules: { settled, publishedAt } })

test.each<[FactorId, Partial<Standing>, Partial<Evidence> | null, string, string, string]>([
  ['why', {}, {}, 'notStarted', 'whyNotSaid', 'nameSponsor'],
  ['why', sponsor, {}, 'notStarted', 'whyNotSaid', 'writeWhy'],
  ['why', why, null, 'underWay', 'whySaid', 'tellWhy'],
  ['why', why, { people: 100 }, 'underWay', 'whySaid', 'tellWhy'],
  ['why', why, { people: 100, whyRead: 79 }, 'underWay', 'whyRead', 'tellWhy'],
  ['why', why, { people: 100, whyRead: 80 }, 'inPlace', 'whyRead', 'keep'],
  // The one who said it has left: somebody at the top is to stand for it again.
  ['why', { whyAt: said }, { people: 100, whyRead: 100 }, 'underWay', 'whyRead', 'nameSponsor'],

  ['roles', {}, {}, 'notStarted', 'noRoles', 'nameSponsor'],
  [
    'roles',
    {},
    { departments: 12, departmentsWithChampion: 12, champions: 12 },
    'underWay',
    'noSponsor',
    'nameSponsor',
  ],
  ['roles', sponsor, {}, 'underWay', 'noCoordinator', 'nameCoordinator'],
  ['roles', named, null, 'underWay', 'notCounted', 'nameChampions'],
  ['roles', named, { departments: 12 }, 'underWay', 'noChampions', 'nameChampions'],
  [
    'roles',
    named,
    { departments: 12, departmentsWithChampion: 11, champions: 14 },
    'underWay',
    'departmentsWithChampion',
    'nameChampions',
  ],
  [
    'roles',
    named,
    { departments: 12, departmentsWithChampion: 12, champions: 14 },
    'inPlace',
    'everyDepartment',
    'keep',
  ],
  // Everybody works right below the root: one champion is one for all.
  ['roles', named, { departments: 0, champions: 1 }, 'inPlace', 'champions', 'keep'],

  ['parameters', {}, null, 'notStarted', 'noneSettled', 'settleParameters'],
  ['parameters', rules(1), null, 'underWay', 'settled', 'settleParameters'],
  ['parameters', rules(10), null, 'underWay', 'allSettled', 'publishRules'],
  ['parameters', rules(10, said), null, 'inPlace', 'rulesPublished', 'keep'],
  // A working copy of the next rules takes nothing from those that hold.
  ['parameters', rules(4, said), null, 'inPlace', 'rulesPublished', 'keep'],

  ['training', {}, null, 'notStarted', 'notCounted', '2026-10-21'],
  ['training', {}, {}, 'notStarted', 'noChampions', 'nameChampions'],
  ['training', {}, { champions: 14 }, 'notStarted', 'championsTrained', 'planChampionDay'],
  ['training', {}, { champions: 14, championsTrained: 13 }, 'underWay', 'championsTrained', 'planChampionDay'],
  ['training', {}, { champions: 14, championsTrained: 14 }, 'inPlace', 'championsTrained', 'keep'],

  ['introduction', {}, {}, 'notStarted', 'nobodyYet', 'planIntroduction'],
  ['introduction', {}, { people: 10 }, 'notStarted', 'nobodyIntroduced', 'planIntroduction'],
  ['introduction', {}, { people: 10, introduced: 7 }, 'underWay', 'introduced', 'planIntroduction'],
  ['introduction', {}, { people: 10, introduced: 8 }, 'inPlace', 'introduced', 'keep'],

  ['coach', {}, {}, 'notStarted', 'noObjectives', 'askToPublish'],
  ['coach', {}, { objectives: 100 }, 'notStarted', 'coached', 'askForDrafts'],
  ['coach', {}, { objectives: 100, coached: 61 }, 'underWay', 'coached', 'askForDrafts'],
  ['coach', {}, { objectives: 100, coached: 80 }, 'inPlace', 'coached', 'keep'],

  ['ownership', {}, {}, 'notStarted', 'noKeyResults', 'askToPublish'],
  ['ownership', {}, { keyResults: 100 }, 'notStarted', 'ownKeyResults', 'askForOwnKeyResults'],
  ['ownership', {}, { keyResults: 100, ownKeyResults: 59 }, 'underWay', 'ownKeyResults', 'askForOwnKeyResults'],
  ['ownership', {}, { keyResults: 100, ownKeyResults: 60 }, 'inPlace', 'ownKeyResults', 'keep'],
])('%s with %j and %j is %s, says %s, and then %s', (id, standing, counted, state, says, next) => {
  const judged = factor(id, boardWith({ standing, counted }))
  const { does } = judged.next
  const step = judged.next.does === 'open' ? judged.next.step : judged.next.does === 'wait' ? judged.next.until : does
  expect([judged.state, judged.line.says, step]).toEqual([state, says, next])
})

test.each`
  today           | midQuarter              | state           | says                | next
  ${'2026-10-20'} | ${{ of: 0, done: 0 }}   | ${'notStarted'} | ${'midQuarterFrom'} | ${'2026-11-16'}
  ${'2026-11-15'} | ${{ of: 0, done: 0 }}   | ${'notStarted'} | ${'midQuarterFrom'} | ${'2026-11-16'}
  ${'2026-11-16'} | ${{ of: 50, done: 0 }}  | ${'notStarted'} | ${'midQuarterHeld'} | ${'holdMidQuarter'}
  ${'2026-11-20'} | ${{ of: 50, done: 39 }} | ${'underWay'}   | ${'midQuarterHeld'} | ${'holdMidQuarter'}
  ${'2026-11-20'} | ${{ of: 50, done: 40 }} | ${'inPlace'}    | ${'midQuarterHeld'} | ${'keep'}
  ${'2026-11-20'} | ${{ of: 0, done: 0 }}   | ${'notStarted'} | ${'noMidQuarter'}   | ${'2027-02-15'}
`('on $today a mid-quarter review with $midQuarter is $state: $next', ({ today, midQuarter, state, says, next }) => {
  const judged = factor('midQuarter', boardWith({ today, counted: { midQuarter } }))
  const step = judged.next.does === 'open' ? judged.next.step : judged.next.does === 'wait' ? judged.next.until : 'keep'
  expect([judged.state, judged.line.says, step]).toEqual([state, says, next])
})

test.each`
  today           | lessons | departments | state           | says               | next
  ${'2026-10-14'} | ${0}    | ${12}       | ${'notStarted'} | ${'noLessons'}     | ${'shareLessons'}
  ${'2026-10-15'} | ${0}    | ${12}       | ${'notStarted'} | ${'lessonsFrom'}   | ${'2026-12-25'}
  ${'2026-12-24'} | ${0}    | ${12}       | ${'notStarted'} | ${'lessonsFrom'}   | ${'2026-12-25'}
  ${'2026-12-25'} | ${0}    | ${12}       | ${'notStarted'} | ${'noLessons'}     | ${'shareLessons'}
  ${'2026-11-20'} | ${11}   | ${12}       | ${'underWay'}   | ${'lessonsShared'} | ${'shareLessons'}
  ${'2026-11-20'} | ${12}   | ${12}       | ${'inPlace'}    | ${'lessonsShared'} | ${'keep'}
  ${'2026-11-20'} | ${1}    | ${0}        | ${'inPlace'}    | ${'lessonsShared'} | ${'keep'}
`('on $today $lessons lessons of $departments departments are $state: $next', (row) => {
  const { today, lessons, departments, state, says, next } = row
  const judged = factor('lessons', boardWith({ today, counted: { lessons, departments } }))
  const step = judged.next.does === 'open' ? judged.next.step : judged.next.does === 'wait' ? judged.next.until : 'keep'
  expect([judged.state, judged.line.says, step]).toEqual([state, says, next])
})

test('whatever is known, there are the nine, in the order of the method', () => {
  fc.assert(
    fc.property(anyBoard, (board) => {
      expect(factors(board).map(({ id }) => id)).toEqual(factorIds)
      const counts = countStates(factors(board))
      expect(counts.notStarted + counts.underWay + counts.inPlace).toBe(9)
    }),
  )
})

test('an empty company, a board whose cycle cannot be read and a calendar without workdays are judged too', () => {
  expect(countStates(factors(boardWith({ counted: null })))).toEqual({ notStarted: 9, underWay: 0, inPlace: 0 })
  expect(factors({ ...boardWith(), cycleId: 'no cycle' })).toHaveLength(9)
  expect(factorsOf(boardWith(), { isWorkday: () => false }, rhythm)).toHaveLength(9)
})

test('each factor can be in each state', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(anyBoard, (board) => {
      for (const { id, state } of factors(board)) seen.add(`${id} ${state}`)
    }),
    { numRuns: 1000, seed: 9 },
  )
  expect([...seen].sort()).toEqual(factorIds.flatMap((id) => factorStates.map((state) => `${id} ${state}`)).sort())
})

test('what is in place is kept, and anything else has something to do or to wait for', () => {
  fc.assert(
    fc.property(anyBoard, (board) => {
      for (const { state, next } of factors(board)) {
        expect(next.does === 'keep').toBe(state === 'inPlace')
        if (next.does === 'wait') expect(next.until > board.today).toBe(true)
      }
    }),
  )
})

test.each(factorIds)('%s looks at nothing but what its line of the table names', (id) => {
  const looksAt = new Set<string>(definitions[id].looksAt)
  const otherwise = <Whole extends object>(whole: Whole, other: Whole): Whole => ({
    ...other,
    ...Object.fromEntries(Object.entries(whole).filter(([piece]) => looksAt.has(piece))),
  })
  fc.assert(
    fc.property(anyBoard, anyEvidence, anyStanding, (board, evidence, standing) => {
      const other = {
        ...board,
        evidence: board.evidence && otherwise(board.evidence, evidence),
        standing: otherwise(board.standing, standing),
      }
      expect(factor(id, other)).toEqual(factor(id, board))
    }),
  )
})

/** Whatever can only speak for a factor, each raised by one. */
const raised: ((board: Board) => Board)[] = [
  ({ standing, ...board }) => ({ ...board, standing: { ...standing, sponsors: standing.sponsors + 1 } }),
  ({ standing, ...board }) => ({ ...board, standing: { ...standing, hasCoordinator: true } }),
  ({ standing, ...board }) => ({ ...board, standing: { ...standing, whyAt: standing.whyAt ?? said } }),
  ({ standing, ...board }) => ({
    ...board,
    standing: { ...standing, rules: { ...standing.rules, settled: Math.min(10, standing.rules.settled + 1) } },
  }),
  ({ standing, ...board }) => ({ ...board, standing: { ...standing, rules: { settled: 10, publishedAt: said } } }),
  more(({ whyRead, people }) => ({ whyRead: Math.min(people, whyRead + 1) })),
  more(({ introduced, people }) => ({ introduced: Math.min(people, introduced + 1) })),
  more(({ departmentsWithChampion: some, departments }) => ({
    departmentsWithChampion: Math.min(departments, some + 1),
  })),
  more(({ championsTrained, champions }) => ({ championsTrained: Math.min(champions, championsTrained + 1) })),
  more(({ coached, objectives }) => ({ coached: Math.min(objectives, coached + 1) })),
  more(({ ownKeyResults, keyResults }) => ({ ownKeyResults: Math.min(keyResults, ownKeyResults + 1) })),
  more(({ midQuarter: { of, done } }) => ({ midQuarter: { of, done: Math.min(of, done + 1) } })),
  more(({ lessons }) => ({ lessons: lessons + 1 })),
]

function more(change: (evidence: Evidence) => Partial<Evidence>): (board: Board) => Board {
  return ({ evidence, ...board }) => ({ ...board, evidence: evidence && { ...evidence, ...change(evidence) } })
}

test('more evidence never lowers a state', () => {
  const places = (board: Board) => factors(board).map(({ state }) => factorStates.indexOf(state))
  fc.assert(
    fc.property(anyBoard, fc.constantFrom(...raised), (board, raise) => {
      const before = places(board)
      const after = places(raise(board))
      expect(after.filter((place, index) => place < (before[index] ?? 0))).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('a day later, with nothing else done, nothing is lowered either', () => {
  fc.assert(
    fc.property(anyBoard, (board) => {
      const later = { ...board, today: addDays(board.today, 1) }
      expect(factors(later).map(({ state }) => state)).toEqual(factors(board).map(({ state }) => state))
    }),
  )
})

test('a company of four-month cycles waits for the middle of its own', () => {
  const board = { ...boardWith({ today: '2027-01-10' }), cycleId: '2027-01-01.4' }
  const found = factorsOf(board, plainWeek, { fiscalStartMonth: 1, cycleLength: 4 }).find(
    ({ id }) => id === 'midQuarter',
  )
  expect(found?.line).toEqual({ says: 'midQuarterFrom', on: civilDate('2027-03-02') })
})
