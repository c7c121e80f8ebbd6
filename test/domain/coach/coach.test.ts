import { allRules, findingsOf } from '@domain/coach/coach'
import { dismissalOf, withoutDismissed } from '@domain/coach/dismissal'
import { writtenIn } from '@domain/coach/library/example'
import { library } from '@domain/coach/library/library'
import { praises, ruleIds } from '@domain/coach/model'
import { comesTooSoon } from '@domain/coach/pacing'
import { languages } from '@domain/people/model'
import en from '@locales/en/coach.json'
import zh from '@locales/zh-CN/coach.json'
import fc from 'fast-check'
import { known } from './corpus/known'
import { coached, keyResult, metric } from './writing'

test('every rule is there once, and has its words in both languages', () => {
  expect(allRules.map(({ id }) => id).sort()).toEqual([...ruleIds].sort())
  for (const words of [zh, en]) expect(Object.keys(words.rule).sort()).toEqual([...ruleIds].sort())
})

test('every rule that asks for something says what to ask oneself, and shows it worse and better', () => {
  for (const words of [zh.rule, en.rule]) {
    for (const [rule, said] of Object.entries(words)) {
      const expected = praises.some((praise) => praise === rule) ? [] : ['after', 'ask', 'before']
      expect(Object.keys(said).sort()).toEqual([...expected, 'text', 'title'].sort())
    }
  }
})

/** Examples that stand in a rule's words as an objective or a key result of their own. */
const examples = (
  ['objectiveIsDeliverable', 'objectiveHasNumber', 'keyResultIsActivity', 'keyResultUnmeasured'] as const
).flatMap((rule) => [zh, en].map((words) => ({ rule, ...words.rule[rule] })))

test.each(examples)('the example of $rule is one, and what it becomes is none: $before', ({ rule, before, after }) => {
  const on = rule.startsWith('objective') ? 'objective' : 'keyResult'
  const rulesOf = (text: string) =>
    coached(on === 'objective' ? { title: text, why: 'why' } : { keyResults: [keyResult(text)] })
      .filter(({ place, severity }) => place.on === on && severity === 'fix')
      .map((finding) => finding.rule)
  expect(rulesOf(before)).toContain(rule)
  expect(rulesOf(after)).toEqual([])
})

test('what the issue names comes out right', () => {
  const said = (title: string, keyResults: string[] = []) =>
    coached({ title, keyResults: keyResults.map((text, index) => keyResult(text, { id: `keyresult-${index}` })) })
      .filter(({ severity, place }) => severity === 'fix' && place.on !== 'set')
      .map(({ rule }) => rule)
  expect(said('Make mobile the way our customers prefer to reach us')).toEqual([])
  expect(said('Holdings become the preferred partner')).toEqual([])
  expect(said('Increase revenue to five million')).toEqual(['objectiveHasNumber'])
  expect(said('成为客户最信赖的移动服务团队')).toEqual([])
  expect(said('上线新版小程序', ['举办 12 场客户访谈', '发布 3 个功能'])).toEqual([
    'objectiveIsDeliverable',
    'keyResultIsActivity',
    'keyResultIsActivity',
  ])
})

test.each(languages)('nothing has to be fixed in the library (%s)', (language) => {
  const fixes = Object.values(library)
    .flat()
    .flatMap((example) => {
      const { keyResults, ...objective } = writtenIn(language, example)
      const written = keyResults.map(({ title, ...rest }, index) =>
        keyResult(title, { ...rest, id: `keyresult-${index}` }),
      )
      return coached({ ...objective, keyResults: written })
        .filter(({ severity }) => severity === 'fix')
        .map(({ rule }) => `${example.id}: ${rule}`)
    })
  expect(fixes).toEqual([])
})

const pieces = known.flatMap(({ lines }) => lines.map(({ text }) => text))
/** Anything that can be typed: whole lines, lines cut anywhere and put together, and noise. */
const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.nat(40), fc.nat(40)), { maxLength: 4 })
    .map((some) => some.map(([text, from, length]) => text.slice(from, from + length)).join('')),
)
const value = fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { nil: null })
const anyMeasure = fc.oneof(
  fc
    .tuple(value, value, value, value)
    .map(([baseline, commit, target, stretch]) => metric(baseline, commit, target, stretch)),
  fc.constantFrom({ type: 'baseline' as const }, { type: 'milestone' as const }),
  fc.tuple(value, value).map(([low, high]) => ({ type: 'maintain' as const, low, high })),
)

const draft = fc.record({
  title: typed,
  why: typed,
  keyResults: fc
    .array(fc.record({ title: typed, measure: anyMeasure, unit: fc.constantFrom('', 'percent', '批') }), {
      maxLength: 8,
    })
    .map((all) => all.map(({ title, ...rest }, index) => keyResult(title, { ...rest, id: `keyresult-${index}` }))),
})

test('whatever is typed, it is read, and read the same again', () => {
  fc.assert(
    fc.property(draft, (written) => {
      const first = coached(written)
      expect(coached(written)).toEqual(first)
    }),
  )
})

test('a rule speaks at a place once, and praises only where nothing has to be fixed for it', () => {
  fc.assert(
    fc.property(draft, (written) => {
      const keys = coached(written).map(dismissalOf)
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})

test('what is dismissed stays dismissed, whatever is written later, and nothing else is', () => {
  fc.assert(
    fc.property(draft, draft, fc.nat(), (before, after, chosen) => {
      const said = coached(before)
      const dismissed = said.slice(chosen % (said.length + 1)).map(dismissalOf)
      const left = withoutDismissed(coached(after), dismissed)
      expect(left.filter((finding) => dismissed.includes(dismissalOf(finding)))).toEqual([])
      expect(left).toEqual(coached(after).filter((finding) => !dismissed.includes(dismissalOf(finding))))
    }),
  )
})

test('numbers are asked for after the name of the measure, not while it is typed', () => {
  const soon = (title: string) => {
    const keyResults = [keyResult(title)]
    const situation = { title: '', why: '', level: 'team' as const, alignments: [], keyResults }
    return findingsOf({ draft: situation, company: {} }).map((finding) => ({
      rule: finding.rule,
      tooSoon: comesTooSoon(finding, situation),
    }))
  }
  expect(soon('新客户 30 天留存率')).toEqual([{ rule: 'keyResultUnmeasured', tooSoon: true }])
  expect(soon('提升用户体验')).toEqual([{ rule: 'keyResultUnmeasured', tooSoon: false }])
})
