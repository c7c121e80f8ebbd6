import { civilDate } from '@domain/calendar/civilDate'
import type { Standing } from '@domain/rollout/boardApi'
import type { Evidence } from '@domain/rollout/evidence'
import { type WarningKind, warningKinds, warningsOf } from '@domain/rollout/warnings'
import fc from 'fast-check'
import { plainWeek } from '../calendar/plainWeek'
import { anyBoard, boardWith, peopleAlone, rhythm } from './board'

const kindsOf = (board: Parameters<typeof warningsOf>[0]) =>
  warningsOf(board, plainWeek, rhythm).map(({ kind }) => kind)

/** Of fifty published objectives one is the company's, so that nothing else is warned of. */
const quiet: Partial<Evidence> = { departments: 12, objectives: 50, companyObjectives: 1 }

test.each<[WarningKind, Partial<Evidence>, boolean, string]>([
  ['noneFromTop', { objectives: 10, companyObjectives: 0 }, true, 'ten objectives and none of the company'],
  ['noneFromTop', { objectives: 9, companyObjectives: 0 }, false, 'nine are few yet'],
  ['noneFromTop', { objectives: 10, companyObjectives: 1 }, false, 'one shows the way'],

  ['objectivesFromOne', ofCompany(4, 5), true, 'four of five'],
  ['objectivesFromOne', ofCompany(3, 5), true, 'three of five are most'],
  ['objectivesFromOne', ofCompany(2, 4), false, 'half is not most'],
  ['objectivesFromOne', ofCompany(3, 3), false, 'three are few'],
  ['objectivesFromOne', { ...ofCompany(4, 5), departments: 1 }, false, 'there is no other department'],
  ['objectivesFromOne', ofCompany(4, 5, 'gone'), false, 'a department that is gone since'],

  ['championsFromOne', ofChampions(8, 14), true, 'eight of fourteen'],
  ['championsFromOne', ofChampions(7, 14), false, 'half is not most'],
  ['championsFromOne', ofChampions(3, 4), true, 'three of four'],
  ['championsFromOne', ofChampions(2, 3), false, 'one champion more or less would turn it'],
  ['championsFromOne', ofChampions(1, 2), false, 'one of two is no majority'],
  ['championsFromOne', { ...ofChampions(8, 14), departments: 1 }, false, 'there is no other department'],

  ['handedDown', { keyResults: 100, ownKeyResults: 59 }, true, '59 % are their own'],
  ['handedDown', { keyResults: 100, ownKeyResults: 60 }, false, '60 % are most'],
  ['handedDown', { keyResults: 9, ownKeyResults: 0 }, false, 'nine are few'],
  ['handedDown', { keyResults: 10, ownKeyResults: 0 }, true, 'ten are not'],

  ['championsUntrained', { champions: 14, championsTrained: 6 }, true, 'six of fourteen'],
  ['championsUntrained', { champions: 14, championsTrained: 7 }, false, 'half are on their way'],
  ['championsUntrained', { champions: 3, championsTrained: 0 }, false, 'three are few'],

  ['writtenLate', { ...quiet, publishedLate: 17 }, true, 'a third and more'],
  ['writtenLate', { ...quiet, publishedLate: 16 }, false, 'less than a third'],
  ['writtenLate', { objectives: 9, publishedLate: 9 }, false, 'nine are few'],

  ['bunchedAtStretch', { finals: { of: 10, atStretch: 6 } }, true, 'six of ten'],
  ['bunchedAtStretch', { finals: { of: 10, atStretch: 5 } }, false, 'half is not most'],
  ['bunchedAtStretch', { finals: { of: 9, atStretch: 9 } }, false, 'nine final results are not bunched'],

  ['silent', { silent: [{ departmentId: 'hardware', since: civilDate('2026-10-02') }] }, true, 'one department'],
  ['silent', { silent: [{ departmentId: 'gone', since: civilDate('2026-10-02') }] }, false, 'it is gone since'],
  ['silent', { silent: [] }, false, 'nobody is silent'],
])('%s with %j: %s, since %s', (kind, counted, isSeen) => {
  expect(kindsOf(boardWith({ counted })).includes(kind)).toBe(isSeen)
})

function ofCompany(objectives: number, companyObjectives: number, departmentId = 'hr'): Partial<Evidence> {
  return { departments: 12, companyObjectives, mostCompanyObjectives: { departmentId, objectives } }
}

function ofChampions(most: number, champions: number): Partial<Evidence> {
  return { departments: 12, champions, mostChampions: { departmentId: 'hr', champions: most } }
}

test.each`
  today           | midQuarter              | isSeen
  ${'2026-11-27'} | ${{ of: 20, done: 0 }}  | ${false}
  ${'2026-11-28'} | ${{ of: 20, done: 9 }}  | ${true}
  ${'2026-11-28'} | ${{ of: 20, done: 10 }} | ${false}
  ${'2026-11-28'} | ${{ of: 9, done: 0 }}   | ${false}
`('on $today mid-quarter reviews with $midQuarter were skipped: $isSeen', ({ today, midQuarter, isSeen }) => {
  const kinds = kindsOf(boardWith({ today, counted: { midQuarter } }))
  expect(kinds.includes('midQuarterSkipped')).toBe(isSeen)
})

test.each`
  ofPeople | isSeen   | why
  ${20}    | ${true}  | ${'a fifth of the people has most champions'}
  ${70}    | ${false} | ${'most of the people rightly have most champions'}
`('a department of $ofPeople in a hundred has 60 % of the champions: $isSeen, since $why', ({ ofPeople, isSeen }) => {
  const board = boardWith({
    counted: { departments: 2, champions: 10, mostChampions: { departmentId: 'hr', champions: 6 } },
    groups: [
      {
        kind: 'department',
        departmentId: 'hr',
        name: '人力资源部',
        hasMore: false,
        figures: peopleAlone(ofPeople),
      },
    ],
    total: peopleAlone(100),
  })
  expect(kindsOf(board).includes('championsFromOne')).toBe(isSeen)
})

test.each<[Standing['textsToMend'], string | undefined]>([
  [[], undefined],
  [['why'], 'mendWhy'],
  [['rules', 'pilot'], 'mendRules'],
  [['pilot'], 'mendPilot'],
])('texts that ask to rate people, %j, are mended: %s', (textsToMend, step) => {
  // They are read as they are, so the first night need not have come.
  const [first] = warningsOf(boardWith({ standing: { textsToMend }, counted: null }), plainWeek, rhythm)
  expect(first?.step).toBe(step)
})

test('what was seen is told with its numbers and names', () => {
  const board = boardWith({
    counted: {
      departments: 12,
      companyObjectives: 5,
      mostCompanyObjectives: { departmentId: 'hr', objectives: 4 },
      silent: [{ departmentId: 'hardware', since: civilDate('2026-10-02') }],
    },
  })
  expect(warningsOf(board, plainWeek, rhythm)).toEqual([
    { kind: 'objectivesFromOne', department: '人力资源部', done: 4, of: 5, step: 'spreadCompanyObjectives' },
    {
      kind: 'silent',
      departments: [{ id: 'hardware', name: '硬件部', since: '2026-10-02' }],
      step: 'lookAtSilent',
    },
  ])
})

test('each kind stands once at most, what weighs most first', () => {
  fc.assert(
    fc.property(anyBoard, (board) => {
      const places = kindsOf(board).map((kind) => warningKinds.indexOf(kind))
      expect(places).toEqual([...new Set(places)].sort((one, other) => one - other))
    }),
  )
})

test('every kind is seen of some company', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(anyBoard, (board) => {
      for (const kind of kindsOf(board)) seen.add(kind)
    }),
    { numRuns: 1000, seed: 5 },
  )
  expect([...seen].sort()).toEqual([...warningKinds].sort())
})

test('nobody is warned of an empty company, nor before the first night', () => {
  expect(kindsOf(boardWith())).toEqual([])
  expect(kindsOf(boardWith({ counted: null }))).toEqual([])
})
