import type { KpiOutcome } from '@domain/coach/kpiCheck'
import { smallestGroup } from '@domain/rollout/adoption'
import { type Checked, type KpiCheck, kpiSharesOf, standingOutcomes } from '@domain/rollout/kpiChecks'
import { kpiAdviceOf, kpiOutcomes, type KpiShares } from '@domain/rollout/kpiShares'
import fc from 'fast-check'

const letters: Record<string, KpiOutcome> = { k: 'keyResult', h: 'healthMetric', c: 'compensationKpi' }

/** What somebody found, a letter each. */
const found = (memberId: string, outcomes: string, departmentPath: readonly string[] = ['root']): KpiCheck => ({
  memberId,
  departmentPath,
  outcomes: [...outcomes].flatMap((letter) => letters[letter] ?? []),
})

/** People of one department with a word of letters each. */
const people = (words: readonly string[]) => words.map((word, at) => found(`member-${at}`, word))

test.each`
  words                             | shares          | why
  ${['k', 'k', 'k', 'k', 'k']}      | ${[100, 0, 0]}  | ${'all the same'}
  ${['k', 'k', 'h', 'c', 'c']}      | ${[40, 20, 40]} | ${'five people, one each'}
  ${['kkk', 'kk', 'h', 'c', 'c']}   | ${[63, 12, 25]} | ${'of key results, not of people; of equal remainders the first goes up'}
  ${['kh', 'kh', 'kh', 'ch', 'cc']} | ${[30, 40, 30]} | ${'one person may have found several'}
  ${['kk', 'hh', 'cc', 'k', 'hc']}  | ${[34, 33, 33]} | ${'thirds add up'}
  ${['kkh', 'kkh', 'kkh', 'k', '']} | ${null}         | ${'who found nothing yet is not counted'}
  ${['kkkkk', 'c', 'c', 'c']}       | ${null}         | ${'four people, however many key results'}
  ${[]}                             | ${null}         | ${'nobody'}
`('$words: $shares, $why', ({ words, shares }) => {
  const answer = kpiSharesOf(people(words), [])
  expect(answer?.map(({ percent }) => percent) ?? null).toEqual(shares)
})

describe('of what was checked', () => {
  const cycleId = '2026-10-01.3'
  const here = { ownerId: 'member-1', cycleId }
  const keyResults = [{ id: 'keyresult-1' }, { id: 'keyresult-new' }]

  test.each<[Checked | undefined, string, string]>([
    [{ ...here, state: 'draft', draft: { keyResults } }, 'k', 'a draft holds one of two'],
    [{ ...here, state: 'published', keyResults }, 'k', 'so does a published one'],
    [{ ...here, state: 'closed', keyResults }, 'k', 'and one that has ended'],
    [{ ...here, state: 'archived' }, '', 'what is archived holds nothing'],
    [{ ...here, state: 'published', keyResults, ownerId: 'member-2' }, '', 'it is somebody else’s now'],
    [{ ...here, state: 'draft', draft: { keyResults }, cycleId: '2027-01-01.3' }, '', 'it is for another cycle now'],
    [undefined, '', 'it is deleted'],
  ])('%j leaves "%s": %s', (objective, left) => {
    const outcomes = { 'keyresult-1': 'keyResult', 'keyresult-gone': 'compensationKpi' } as const
    const checked = { memberId: 'member-1', cycleId, outcomes }
    expect(standingOutcomes(checked, objective)).toEqual(found('member-1', left).outcomes)
  })
})

test('several objectives of one person are of one person', () => {
  const checks = [...people(['k', 'k', 'c', 'c']), found('member-0', 'h'), found('member-0', 'h')]
  expect(kpiSharesOf(checks, [])).toBeNull()
  expect(kpiSharesOf([...checks, found('member-4', 'c')], [])?.map(({ percent }) => percent)).toEqual([29, 28, 43])
})

const team = (name: string, size: number, outcome: string) =>
  Array.from({ length: size }, (_, at) => found(`${name}-${at}`, outcome, ['root', name]))

test.each`
  a    | b    | c    | shown         | why
  ${5} | ${5} | ${0} | ${['a', 'b']} | ${'five are enough'}
  ${9} | ${4} | ${0} | ${[]}         | ${'what the company leaves of a would be of four'}
  ${9} | ${2} | ${3} | ${['a']}      | ${'the two others are five together'}
  ${9} | ${7} | ${3} | ${['a']}      | ${'a small one takes the next smallest along'}
  ${4} | ${0} | ${0} | ${[]}         | ${'too few'}
`('of $a, $b and $c people $shown stand alone: $why', ({ a, b, c, shown }) => {
  const checks = [...team('a', a, 'k'), ...team('b', b, 'c'), ...team('c', c, 'h')]
  expect(['a', 'b', 'c'].filter((name) => kpiSharesOf(checks, ['root', name]) !== null)).toEqual(shown)
})

test('a department that nobody belongs to has none, and neither has one under a merged one', () => {
  const below = Array.from({ length: 6 }, (_, at) => found(`deep-${at}`, 'k', ['root', 'b', 'deep']))
  const checks = [...team('a', 3, 'k'), ...below]
  expect(kpiSharesOf(checks, ['root'])).not.toBeNull()
  expect(kpiSharesOf(checks, ['root', 'b'])).toBeNull()
  expect(kpiSharesOf(checks, ['root', 'b', 'deep'])).toBeNull()
  expect(kpiSharesOf(checks, ['root', 'nowhere'])).toBeNull()
})

const anyOutcomes = fc.array(fc.constantFrom(...kpiOutcomes), { maxLength: 4 })

test('shares are whole, add up to a hundred, are never far from the truth, and say nothing of how many', () => {
  fc.assert(
    fc.property(fc.array(anyOutcomes, { maxLength: 20 }), fc.integer({ min: 2, max: 9 }), (all, times) => {
      const checks = all.map((outcomes, at): KpiCheck => ({ memberId: `m${at}`, departmentPath: [], outcomes }))
      const shares = kpiSharesOf(checks, [])
      const checkers = all.filter(({ length }) => length > 0)
      expect(shares === null).toBe(checkers.length < smallestGroup)
      if (!shares) return
      expect(shares.map(({ outcome }) => outcome)).toEqual(kpiOutcomes)
      expect(shares.reduce((sum, { percent }) => sum + percent, 0)).toBe(100)
      const flat = all.flat()
      for (const { outcome, percent, ...more } of shares) {
        expect(more).toEqual({})
        expect(Number.isInteger(percent)).toBe(true)
        const exact = (flat.filter((each) => each === outcome).length / flat.length) * 100
        expect(Math.abs(percent - exact)).toBeLessThan(1)
      }
      // The same found by more people, of more key results, and by people of other names.
      const more = checks.flatMap((check) =>
        Array.from({ length: times }, (_, at) => ({ ...check, memberId: `${at}-${check.memberId}` })),
      )
      expect(kpiSharesOf(more, [])).toEqual(shares)
      expect(kpiSharesOf([...checks].reverse(), [])).toEqual(shares)
    }),
  )
})

/** Up to three levels of up to three departments. */
const anyPath = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }).map((names) => {
  const ids = names.map((_name, at) => names.slice(0, at + 1).join('/'))
  return ['root', ...ids]
})

test('nothing of fewer than five people is shown, or can be worked out of all answers together', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ path: anyPath, outcomes: anyOutcomes }), { maxLength: 60 }), (all) => {
      const checks = all.map(
        ({ path, outcomes }, at): KpiCheck => ({
          memberId: `m${at}`,
          departmentPath: path,
          outcomes,
        }),
      )
      const paths = [
        [],
        ...new Map(all.flatMap(({ path }) => path.map((id, at) => [id, path.slice(0, at + 1)]))).values(),
      ]
      const shown = paths.filter((path) => kpiSharesOf(checks, path) !== null)
      // Who is in the very same answers cannot be told apart; every sum and difference is of whole such groups.
      const alike = new Map<string, number>()
      for (const { departmentPath, outcomes } of checks) {
        if (outcomes.length === 0) continue
        const key = shown.map((path) => (path.every((id, at) => departmentPath[at] === id) ? '1' : '0')).join('')
        if (key.includes('1')) alike.set(key, (alike.get(key) ?? 0) + 1)
      }
      for (const howMany of alike.values()) expect(howMany).toBeGreaterThanOrEqual(smallestGroup)
    }),
    { numRuns: 500 },
  )
})

const shares = (...percentages: number[]): KpiShares =>
  kpiOutcomes.map((outcome, at) => ({ outcome, percent: percentages[at] ?? 0 }))

test.each`
  of                    | advice
  ${shares(100, 0, 0)}  | ${'mostlyKeyResults'}
  ${shares(52, 24, 24)} | ${'mostlyKeyResults'}
  ${shares(51, 25, 24)} | ${'watch'}
  ${shares(50, 25, 25)} | ${'talk'}
  ${shares(0, 60, 40)}  | ${'talk'}
  ${shares(0, 0, 100)}  | ${'talk'}
`('$of: $advice', ({ of, advice }) => {
  expect(kpiAdviceOf(of)).toBe(advice)
})
