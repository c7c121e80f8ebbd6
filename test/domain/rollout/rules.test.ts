import { noRules } from '@domain/calendar/company'
import { civilDate } from '@domain/calendar/civilDate'
import { usualHours } from '@domain/calendar/hours'
import { Failure } from '@domain/failure'
import { cycleOn } from '@domain/okr/cycle'
import type { Company } from '@domain/people/model'
import { effectsOf } from '@domain/rollout/effects'
import {
  type Answers,
  noNotes,
  nothingSettled,
  type ParameterId,
  parameterIds,
  usualAnswers,
} from '@domain/rollout/parameters'
import { changedIn, isPublished, practiceOf, publishRules, rulesStanding } from '@domain/rollout/rules'
import { isSame } from '@domain/rollout/same'
import { plainWeek } from '../calendar/plainWeek'

const company: Company = {
  _id: 'company-1',
  name: '同频科技',
  language: 'zh-CN',
  fiscalStartMonth: 1,
  cycleLength: 3,
  cadence: { everyWeeks: 1, weekday: 3 },
  hours: usualHours,
  calendar: noRules,
  milestonesAllowed: true,
  createdAt: 1,
  version: 4,
}
const today = civilDate('2026-11-18')
const next = civilDate('2027-01-01')
const by = (at: number) => ({ byId: 'member-cheng', at })
const draft = (answers: Partial<Answers> = {}, notes = noNotes) => ({ answers: { ...usualAnswers, ...answers }, notes })
const first = publishRules(company, draft(), undefined, next, by(100))

describe('publishing', () => {
  test('makes an edition, and each answer stands in one place of the company', () => {
    expect(first.edition).toEqual({
      _id: 'company-1:1',
      companyId: 'company-1',
      number: 1,
      answers: usualAnswers,
      notes: noNotes,
      changed: [...parameterIds],
      before: {},
      byId: 'member-cheng',
      at: 100,
    })
    const { levels, amounts, types, drafts, alignment, ownShare } = usualAnswers
    const { milestonesAllowed: _said, ...rest } = company
    expect(first.company).toEqual({
      ...rest,
      version: 5,
      okrRules: {
        edition: 1,
        publishedAt: 100,
        levels,
        amounts,
        thresholds: 'three',
        types,
        drafts,
        findings: 'advice',
        alignment,
        ownShare,
      },
    })
    expect('milestonesAllowed' in first.company).toBe(false)
  })

  test('says what changed from one edition to the next, and how that was before', () => {
    const progress = { thresholds: 'two', everyWeeks: 2 } as const
    const notes = { ...noNotes, kpi: { 'zh-CN': '销售看 KPI', en: '' } }
    const second = publishRules(first.company, draft({ progress }, notes), first.edition, next, by(200))
    expect(second.edition).toMatchObject({
      number: 2,
      changed: ['progress', 'kpi'],
      before: { progress: usualAnswers.progress, kpi: usualAnswers.kpi },
    })
    expect(second.company).toMatchObject({
      version: 6,
      cadence: { everyWeeks: 2, weekday: 3 },
      okrRules: { edition: 2, thresholds: 'two' },
    })
  })

  test("says what the coach's findings mean beside who reads drafts, and keeps how it was", () => {
    const answered = publishRules(first.company, draft({ findings: 'answered' }), first.edition, next, by(200))
    expect(answered.company.okrRules).toMatchObject({ drafts: 'chosen', findings: 'answered' })
    expect(answered.edition).toMatchObject({ changed: ['drafts'], before: { drafts: 'chosen' } })
    const again = publishRules(answered.company, draft(), answered.edition, next, by(300))
    expect(again.company.okrRules).toMatchObject({ findings: 'advice' })
    expect(again.edition.before).toEqual({ drafts: 'chosen', findings: 'answered' })
    // Saying in so many words what was meant before changes nothing.
    expect(isPublished(draft({ findings: 'advice' }), first.edition)).toBe(true)
  })

  test('gives cycles another length from the day on which it may change, and never the one that runs', () => {
    const { company: changed } = publishRules(company, draft({ cycle: 4 }), undefined, next, by(100))
    expect(cycleOn(today, changed).id).toBe('2026-10-01.3')
    expect(cycleOn(next, changed).id).toBe('2027-01-01.4')
    // Publishing again with the same length leaves that day where it is.
    const again = publishRules(
      changed,
      draft({ cycle: 4, ownShare: 70 }),
      first.edition,
      civilDate('2028-01-01'),
      by(200),
    )
    expect(again.company.earlierLengths).toEqual(changed.earlierLengths)
  })

  test.each<[string, () => unknown, string]>([
    [
      'another length too late',
      () => publishRules(company, draft({ cycle: 4 }), undefined, null, by(1)),
      'lengthTooLate answers.cycle',
    ],
    [
      'nothing settled',
      () => publishRules(company, { answers: nothingSettled, notes: noNotes }, undefined, next, by(1)),
      'missing answers.levels',
    ],
  ])('is refused for %s', (_what, publish, failure) => {
    expect(publish).toThrow(Failure)
    expect(publish).toThrow(failure.replace(/(\w+) (.*)/, '$1 ($2)'))
  })
})

test('a working copy is published where it says just what is in force, in whatever order', () => {
  const { answers, notes } = first.edition
  const reversed = Object.fromEntries(Object.entries(answers).reverse())
  expect(isPublished({ answers, notes }, undefined)).toBe(false)
  expect(isPublished({ answers: { ...nothingSettled, ...reversed }, notes }, first.edition)).toBe(true)
  expect(isPublished({ answers: { ...answers, kpi: null }, notes }, first.edition)).toBe(false)
  expect(isPublished({ answers, notes: { ...notes, kpi: { 'zh-CN': '补充', en: '' } } }, first.edition)).toBe(false)
})

test.each`
  one               | other             | same
  ${{ a: 1, b: 2 }} | ${{ b: 2, a: 1 }} | ${true}
  ${{ a: 1 }}       | ${{ a: 1, b: 2 }} | ${false}
  ${{ a: null }}    | ${{}}             | ${false}
  ${[1, 2]}         | ${[2, 1]}         | ${false}
  ${[]}             | ${{}}             | ${false}
  ${null}           | ${{}}             | ${false}
`('$one and $other are the same: $same', ({ one, other, same }) => {
  expect(isSame(one, other)).toBe(same)
})

describe('how far the rules are', () => {
  test.each`
    what                             | draft                                              | okrRules                  | standing
    ${'nobody began'}                | ${undefined}                                       | ${undefined}              | ${{ settled: 0, publishedAt: null }}
    ${'three settled'}               | ${{ levels: ['company'], cycle: 3, kpi: 'alone' }} | ${undefined}              | ${{ settled: 3, publishedAt: null }}
    ${'published, and opened again'} | ${{}}                                              | ${first.company.okrRules} | ${{ settled: 0, publishedAt: 100 }}
    ${'published alone'}             | ${undefined}                                       | ${first.company.okrRules} | ${{ settled: 10, publishedAt: 100 }}
  `('$what', ({ draft: answers, okrRules, standing }) => {
    const copy = answers === undefined ? undefined : { answers: { ...nothingSettled, ...answers } }
    expect(rulesStanding(copy, { okrRules })).toEqual(standing)
  })
})

describe('what publishing changes', () => {
  const setting = { rhythm: company, cadence: company.cadence, calendar: plainWeek, today, lengthFrom: next }
  const effects = (changes: Partial<Answers>, before: Partial<Answers> = usualAnswers) =>
    effectsOf(before, { ...usualAnswers, ...changes }, setting)

  test('is nothing where nothing changes', () => {
    expect(effects({})).toEqual([])
  })

  test.each<[string, Partial<Answers>, object[]]>([
    [
      'a level less',
      { levels: ['company', 'team', 'person'] },
      [{ id: 'levels', kind: 'levelsGone', levels: ['department'] }],
    ],
    ['room for more', { amounts: { ...usualAnswers.amounts, most: 5 } }, [{ id: 'amounts', kind: 'amountsOther' }]],
    [
      'room for fewer',
      { amounts: { ...usualAnswers.amounts, person: 1, most: 8 } },
      [{ id: 'amounts', kind: 'amountsLess' }],
    ],
    [
      'every two weeks: the next due day by that',
      { progress: { thresholds: 'three', everyWeeks: 2 } },
      [{ id: 'progress', kind: 'cadence', everyWeeks: 2, nextDay: '2026-11-18' }],
    ],
    [
      'two thresholds',
      { progress: { thresholds: 'two', everyWeeks: 1 } },
      [{ id: 'progress', kind: 'commitWorkedOut' }],
    ],
    ['four months', { cycle: 4 }, [{ id: 'cycle', kind: 'length', from: '2027-01-01' }]],
    [
      'milestones instead of bands',
      { types: ['metric', 'baseline', 'milestone'] },
      [
        { id: 'types', kind: 'typesGone', types: ['maintain'] },
        { id: 'types', kind: 'typesNew', types: ['milestone'] },
      ],
    ],
    ["the coach's findings answered", { findings: 'answered' }, [{ id: 'drafts', kind: 'findingsAnswered' }]],
    ['advice said in so many words', { findings: 'advice' }, []],
    [
      'both settled with drafts',
      { drafts: 'manager', findings: 'answered' },
      [
        { id: 'drafts', kind: 'managersRead' },
        { id: 'drafts', kind: 'findingsAnswered' },
      ],
    ],
    ['managers reading drafts', { drafts: 'manager' }, [{ id: 'drafts', kind: 'managersRead' }]],
    ['KPIs by department', { kpi: 'byDepartment' }, [{ id: 'kpi', kind: 'onlySaid' }]],
    ['alignment required', { alignment: 'required' }, [{ id: 'alignment', kind: 'alignmentRequired' }]],
    ['more from below', { ownShare: 80 }, [{ id: 'ownShare', kind: 'shareAimed', share: 80 }]],
  ])('%s', (_what, changes, expected) => {
    expect(effects(changes)).toEqual(expected)
  })

  test('is advice again', () => {
    expect(effects({}, { ...usualAnswers, findings: 'answered' })).toEqual([{ id: 'drafts', kind: 'findingsAdvice' }])
  })

  test('the first time it is what the company does otherwise now', () => {
    const { answers, notes } = practiceOf(company)
    expect(effects({}, answers).map(({ kind }) => kind)).toEqual([
      'amountsLess',
      'typesGone',
      'onlySaid',
      'alignmentSuggested',
      'shareAimed',
    ])
    const changed: ParameterId[] = ['amounts', 'types', 'kpi', 'alignment', 'ownShare']
    expect(changedIn({ answers, notes }, draft())).toEqual(changed)
  })
})
