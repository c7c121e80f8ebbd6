import { openFixes, setAside, unseenFix } from '@domain/coach/answered'
import { findingsOf } from '@domain/coach/coach'
import { dismissalOf } from '@domain/coach/dismissal'
import type { KeyResultDraft } from '@domain/okr/model'
import enCoach from '@locales/en/coach.json'
import enErrors from '@locales/en/errors.json'
import zhCoach from '@locales/zh-CN/coach.json'
import zhErrors from '@locales/zh-CN/errors.json'
import { keyResult, metric } from './writing'

const written = (title: string, ...titles: (string | KeyResultDraft)[]) => ({
  draft: {
    title,
    why: '',
    level: 'team' as const,
    alignments: [],
    keyResults: titles.map((each, index) =>
      typeof each === 'string'
        ? keyResult(each, { id: `keyresult-${index}`, measure: metric(0, 4, 8, 12), unit: 'times' })
        : each,
    ),
  },
  company: {},
})

const fieldsOf = (...given: Parameters<typeof openFixes>) => openFixes(...given).map(({ field }) => field)

const destination = '让客户自己就能把事办完'
const result = '客户自助办结率'
const deliverable = 'objectiveIsDeliverable@objective'

describe('what has to be answered', () => {
  test.each`
    title                            | keyResults                                 | dismissed                              | open
    ${'上线新版小程序'}              | ${[]}                                      | ${[]}                                  | ${['title']}
    ${'Launch the new mini program'} | ${[]}                                      | ${[]}                                  | ${['title']}
    ${'上线新版小程序'}              | ${[]}                                      | ${[deliverable]}                       | ${[]}
    ${'Launch the new mini program'} | ${[]}                                      | ${[deliverable]}                       | ${[]}
    ${'上线新版小程序'}              | ${[]}                                      | ${['objectiveHasNumber@objective']}    | ${['title']}
    ${destination}                   | ${[result]}                                | ${[]}                                  | ${[]}
    ${destination}                   | ${[result, '举办 12 场客户访谈']}          | ${[]}                                  | ${['keyResults.1.title']}
    ${destination}                   | ${[result, '举办 12 场客户访谈']}          | ${['keyResultIsActivity@keyresult-1']} | ${[]}
    ${destination}                   | ${[result, '举办 12 场客户访谈']}          | ${['keyResultIsActivity@keyresult-0']} | ${['keyResults.1.title']}
    ${'上线新版小程序'}              | ${['举办 12 场客户访谈', '发布 3 个功能']} | ${[]}                                  | ${['title', 'keyResults.0.title', 'keyResults.1.title']}
    ${'上线新版小程序'}              | ${['Hold 12 customer interviews']}         | ${[deliverable]}                       | ${['keyResults.0.title']}
    ${''}                            | ${['']}                                    | ${[]}                                  | ${[]}
  `('$title with $keyResults, $dismissed set aside: $open', ({ title, keyResults, dismissed, open }) => {
    expect(fieldsOf(written(title, ...keyResults), dismissed)).toEqual(open)
  })

  test('is said by one code, once a line, however much there is to say of it', () => {
    const both = written('上线 3 个小程序')
    expect(openFixes(both, [])).toEqual([
      { code: 'coachUnanswered', field: 'title', details: { dismissal: deliverable } },
    ])
  })

  test('is never praise or what to consider', () => {
    // 出勤率 looks like what pay hangs on: a thought, and no more.
    const thought = written('成为客户最信赖的移动服务团队', '出勤率从 90% 到 98%')
    const severities = findingsOf(thought).map(({ severity }) => severity)
    expect(severities).toEqual(expect.arrayContaining(['good', 'consider']))
    expect(openFixes(thought, [])).toEqual([])
  })

  test('is not what is only not written yet', () => {
    expect(openFixes(written(destination, keyResult(result)), [])).toEqual([])
  })

  test('is of an edit only what it brings: a rule that a public line breaks already may stay broken there', () => {
    const before = written('上线新版小程序', result)
    const same = written('上线全新的小程序', result)
    expect(fieldsOf(same, [], before.draft)).toEqual([])
    const more = written('上线新版小程序', '举办 12 场客户访谈')
    expect(fieldsOf(more, [], before.draft)).toEqual(['keyResults.0.title'])
    expect(fieldsOf(more, ['keyResultIsActivity@keyresult-0'], before.draft)).toEqual([])
  })
})

test('a call says what was set aside of what there is to fix now, and no more', () => {
  const dismissed = [deliverable, 'keyResultIsActivity@keyresult-gone', 'allLagging@set']
  expect(setAside(written('上线新版小程序'), dismissed)).toEqual([deliverable])
  expect(setAside(written(destination), dismissed)).toEqual([])
  expect(deliverable).toBe(dismissalOf({ rule: 'objectiveIsDeliverable', place: { on: 'objective' } }))
})

test.each`
  what                                      | title               | failure                                                             | unseen
  ${'what this coach finds too'}            | ${'上线新版小程序'} | ${{ code: 'coachUnanswered', details: { dismissal: deliverable } }} | ${undefined}
  ${'what a newer coach alone finds'}       | ${destination}      | ${{ code: 'coachUnanswered', details: { dismissal: deliverable } }} | ${deliverable}
  ${'any other refusal'}                    | ${destination}      | ${{ code: 'staleVersion', details: { version: 2 } }}                | ${undefined}
  ${'a refusal that does not say for what'} | ${destination}      | ${{ code: 'coachUnanswered' }}                                      | ${undefined}
`('of $what nobody could say "not here": $unseen', ({ title, failure, unseen }) => {
  expect(unseenFix(written(title), failure)).toBe(unseen)
})

test.each([
  ['zh-CN', zhErrors, zhCoach],
  ['en', enErrors, enCoach],
] as const)('whoever is held up is told what to do by the words that stand there (%s)', (_language, errors, coach) => {
  expect(errors.messages.coachUnanswered).toContain(coach.severity.fix)
  expect(errors.messages.coachUnanswered).toContain(coach.notHere)
})
