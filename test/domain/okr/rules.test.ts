import fc from 'fast-check'
import { Failure } from '@domain/failure'
import { edit, publish, newDraft, writtenUnder } from '@domain/okr/lifecycle'
import type { DraftMeasure, KeyResultMeasure, Level, ObjectiveContent, ObjectiveDraft } from '@domain/okr/model'
import { achievedOfMetric, derivedCommit } from '@domain/okr/progress'
import {
  fewerOwnThanAimed,
  findingsNeedAnswers,
  mostObjectives,
  type OkrRules,
  type WritingRules,
} from '@domain/okr/rules'
import { completed, problemsOf } from '@domain/okr/writing'
import { acting, content, keyResult, noonOn, published } from './fixtures'

const usual: OkrRules = {
  edition: 1,
  publishedAt: noonOn('2026-09-01'),
  levels: ['company', 'department', 'team', 'person'],
  amounts: { team: 3, person: 2, least: 2, most: 3 },
  thresholds: 'three',
  types: ['metric', 'baseline', 'milestone', 'maintain'],
  drafts: 'chosen',
  alignment: 'free',
  ownShare: 60,
}
const ruled = (changes: Partial<OkrRules>): WritingRules => ({ okrRules: { ...usual, ...changes } })
const draftOf = (changes: Partial<ObjectiveDraft> = {}): ObjectiveDraft => ({ ...content(), ...changes })
const ofMany = (count: number, measure?: KeyResultMeasure) => ({
  keyResults: Array.from({ length: count }, (_, index) =>
    keyResult(`keyresult-${index}`, measure === undefined ? {} : { measure }),
  ),
})
const measured = (measure: DraftMeasure): ObjectiveDraft =>
  draftOf({ keyResults: [keyResult('keyresult-0'), { ...keyResult('keyresult-1'), measure }] })
const aligned = { alignments: [{ objectiveId: 'objective-9', keyResultId: null }] }
const codesOf = (draft: ObjectiveDraft, rules: WritingRules, accepted?: ObjectiveContent) =>
  problemsOf(draft, rules, accepted).map(({ code, field }) => `${code} ${field}`)

describe('what a company rules is refused beside its field', () => {
  test.each`
    what                                          | rules                                | draft                                                                                  | codes
    ${'nothing'}                                  | ${{}}                                | ${draftOf()}                                                                           | ${[]}
    ${'a level that has no OKRs'}                 | ${{ levels: ['company', 'team'] }}   | ${draftOf({ level: 'person' })}                                                        | ${['levelNotUsed level']}
    ${'fewer key results than the least'}         | ${{}}                                | ${draftOf(ofMany(1))}                                                                  | ${['tooFew keyResults']}
    ${'more key results than the most'}           | ${{}}                                | ${draftOf(ofMany(4))}                                                                  | ${['tooMany keyResults']}
    ${'more than any company may have'}           | ${{}}                                | ${draftOf(ofMany(9))}                                                                  | ${['tooMany keyResults']}
    ${'a milestone where there are none'}         | ${{ types: ['metric'] }}             | ${measured({ type: 'milestone' })}                                                     | ${['milestoneNotAllowed keyResults.1.measure.type']}
    ${'a baseline where there are none'}          | ${{ types: ['metric'] }}             | ${measured({ type: 'baseline' })}                                                      | ${['typeNotAllowed keyResults.1.measure.type']}
    ${'a band where there are none'}              | ${{ types: ['metric', 'baseline'] }} | ${measured({ type: 'maintain', low: 2, high: 1 })}                                     | ${['typeNotAllowed keyResults.1.measure.type']}
    ${'no alignment where one is required'}       | ${{ alignment: 'required' }}         | ${draftOf()}                                                                           | ${['alignmentNeeded alignments']}
    ${'an alignment where it is required'}        | ${{ alignment: 'required' }}         | ${draftOf(aligned)}                                                                    | ${[]}
    ${'the company itself, which aligns to none'} | ${{ alignment: 'required' }}         | ${draftOf({ level: 'company' })}                                                       | ${[]}
    ${'no alignment where it is suggested'}       | ${{ alignment: 'suggested' }}        | ${draftOf()}                                                                           | ${[]}
    ${'a commit that nobody is asked for'}        | ${{ thresholds: 'two' }}             | ${measured({ type: 'metric', baseline: 0, commit: null, target: 70, stretch: 100 })}   | ${[]}
    ${'a target that is missing'}                 | ${{ thresholds: 'two' }}             | ${measured({ type: 'metric', baseline: 0, commit: null, target: null, stretch: 100 })} | ${['missing keyResults.1.measure.target']}
    ${'a target on the wrong side'}               | ${{ thresholds: 'two' }}             | ${measured({ type: 'metric', baseline: 0, commit: 30, target: -5, stretch: 100 })}     | ${['thresholdsOutOfOrder keyResults.1.measure.target']}
    ${'a target beyond the stretch'}              | ${{ thresholds: 'two' }}             | ${measured({ type: 'metric', baseline: 0, commit: 30, target: 120, stretch: 100 })}    | ${['thresholdsOutOfOrder keyResults.1.measure.stretch']}
  `('$what', ({ rules, draft, codes }) => {
    expect(codesOf(draft, ruled(rules))).toEqual(codes)
  })

  test('everything in the order it stands on the page', () => {
    const rules = ruled({ levels: ['company'], types: ['metric'], alignment: 'required' })
    const draft = { ...measured({ type: 'milestone' }), title: '', ...{ level: 'person' as const } }
    expect(codesOf({ ...draft, keyResults: draft.keyResults.slice(1) }, rules)).toEqual([
      'missing title',
      'levelNotUsed level',
      'tooFew keyResults',
      'milestoneNotAllowed keyResults.0.measure.type',
      'alignmentNeeded alignments',
    ])
  })
})

describe('what was published before a rule', () => {
  const strict = ruled({
    levels: ['company'],
    amounts: { team: null, person: null, least: 2, most: 2 },
    types: ['metric'],
    alignment: 'required',
  })
  const before = (changes: Partial<ObjectiveContent>) => published({ level: 'person', ...changes })
  const edited = (objective: ReturnType<typeof before>, changes: Partial<ObjectiveContent>) => {
    const { title, why, level, cycleId, alignments, keyResults } = objective
    const written = keyResults.map(({ lastCheckIn: _last, ...rest }) => rest)
    const next = { title, why, level, cycleId, alignments, keyResults: written, ...changes }
    return edit(objective, next, '口径变了', strict, acting(noonOn('2026-11-02'))).objective
  }
  const refusalOf = (act: () => unknown): string => {
    try {
      act()
      return 'accepted'
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      return `${error.code} ${error.field}`
    }
  }

  test.each([
    ['level, alignment and kinds', before({ ...ofMany(2, { type: 'milestone' }) })],
    ['more key results than there may be now', before(ofMany(5))],
    ['fewer than there may be now', before(ofMany(1))],
  ])('stays valid and can be edited: %s', (_what, objective) => {
    expect(edited(objective, { title: '换一个说法' }).title).toBe('换一个说法')
  })

  test.each<[string, Partial<ObjectiveContent>, Partial<ObjectiveContent>, string]>([
    ['one key result more than there were', ofMany(3), ofMany(4), 'tooMany keyResults'],
    ['one fewer, below the least', ofMany(2), ofMany(1), 'tooFew keyResults'],
    ['another level that has no OKRs', {}, { level: 'team' }, 'levelNotUsed level'],
    ['the last alignment taken away', aligned, { alignments: [] }, 'alignmentNeeded alignments'],
    [
      'a metric made a milestone',
      ofMany(2),
      ofMany(2, { type: 'milestone' }),
      'milestoneNotAllowed keyResults.0.measure.type',
    ],
  ])('follows the rule in what is new: %s', (_what, was, now, refused) => {
    expect(refusalOf(() => edited(before(was), now))).toBe(refused)
  })

  test('its commit stays as it was written while the values around it do', () => {
    const odd = { type: 'metric', baseline: 0, commit: 50, target: 70, stretch: 100 } as const
    const accepted = content(ofMany(2, odd))
    const two = ruled({ thresholds: 'two' })
    const commitOf = (measure: KeyResultMeasure) => {
      const [first] = completed(content(ofMany(2, measure)), two, accepted).keyResults
      return first?.measure.type === 'metric' ? first.measure.commit : undefined
    }
    expect(commitOf(odd)).toBe(50)
    expect(commitOf({ ...odd, commit: 10 })).toBe(50)
    expect(commitOf({ ...odd, target: 77 })).toBe(33)
  })
})

describe('a commit that is worked out', () => {
  test.each`
    baseline | target | commit
    ${0}     | ${70}  | ${30}
    ${21}    | ${14}  | ${18}
    ${0}     | ${1}   | ${0.4}
    ${-7}    | ${0}   | ${-4}
  `('from $baseline to $target is $commit', ({ baseline, target, commit }) => {
    expect(derivedCommit(baseline, target)).toBe(commit)
  })

  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })

  test('lies between the two and counts as on the straight line between them', () => {
    fc.assert(
      fc.property(value, value, (baseline, target) => {
        fc.pre(Math.abs(target - baseline) > 1e-3)
        const commit = derivedCommit(baseline, target)
        expect((commit - baseline) * (target - commit)).toBeGreaterThan(0)
        const metric = { type: 'metric', baseline, commit, target, stretch: target + (target - baseline) } as const
        expect(achievedOfMetric(metric, target)).toBeCloseTo(0.7)
      }),
    )
  })
})

test.each<[Level, number | undefined]>([
  ['company', undefined],
  ['department', undefined],
  ['team', 3],
  ['person', 2],
])('at the level %s one owner publishes at most %p', (level, most) => {
  expect(mostObjectives(level, ruled({}))).toBe(most)
  expect(mostObjectives(level, { milestonesAllowed: true })).toBeUndefined()
})

test.each`
  own  | given | aim    | fewer
  ${3} | ${2}  | ${60}  | ${false}
  ${2} | ${2}  | ${60}  | ${true}
  ${2} | ${2}  | ${50}  | ${false}
  ${4} | ${1}  | ${100} | ${true}
  ${0} | ${0}  | ${60}  | ${false}
`('$own own and $given handed down are fewer than an aim of $aim%: $fewer', ({ own, given, aim, fewer }) => {
  const keyResults = [
    ...Array.from({ length: own }, () => ({ origin: { kind: 'own' } as const })),
    ...Array.from({ length: given }, () => ({ origin: { kind: 'given' } as const })),
  ]
  expect(fewerOwnThanAimed(keyResults, ruled({ ownShare: aim }))).toBe(fewer)
  expect(fewerOwnThanAimed(keyResults, {})).toBe(false)
})

describe('a draft', () => {
  const owner = { companyId: 'company-1', memberId: 'member-lin', departmentPath: ['department-1'] }
  const draft = newDraft('objective-1', owner, content(), noonOn('2026-09-20'))

  test('is shown to a manager once it was written under the rule, and no longer than that', () => {
    const shown = writtenUnder(ruled({ drafts: 'manager' }), draft)
    expect(draft.shownToManager).toBeUndefined()
    expect(shown.shownToManager).toBe(true)
    expect('shownToManager' in writtenUnder(ruled({}), shown)).toBe(false)
  })

  test('is public to everybody once it is published, and says nothing of its manager', () => {
    const shown = writtenUnder(ruled({ drafts: 'manager' }), draft)
    expect(publish(shown, ruled({}), acting(noonOn('2026-10-01'))).objective).not.toHaveProperty('shownToManager')
  })
})

test.each`
  what                                       | rules                              | needed
  ${'no rules'}                              | ${{}}                              | ${false}
  ${'rules from before it could be settled'} | ${ruled({})}                       | ${false}
  ${'advice'}                                | ${ruled({ findings: 'advice' })}   | ${false}
  ${'answers'}                               | ${ruled({ findings: 'answered' })} | ${true}
`('what the coach says must be answered by $what: $needed', ({ rules, needed }) => {
  expect(findingsNeedAnswers(rules)).toBe(needed)
})
