import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next from 'i18next'
import { civilDate } from '../../domain/calendar/civilDate'
import type { ReminderView } from '../../domain/reminder/api'
import { inboxKinds } from '../../domain/reminder/model'
import { inboxScreen, objectiveScreen, occasionKinds, occasions } from '../../domain/reminder/occasions'
import { byDay, canBeDone, clockOf, detailOf, headingOf, icons, titleOf } from '../../src/pages/inbox/entries'
import { root } from './sources'

const languages = ['zh-CN', 'en'] as const
type Language = (typeof languages)[number]

const fileOf = (language: Language, namespace: string) =>
  JSON.parse(readFileSync(join(root, 'locales', language, `${namespace}.json`), 'utf8'))

function wordsIn(language: Language) {
  const instance = i18next.createInstance()
  const namespaces = ['common', 'components', 'inbox', 'today']
  instance.init({
    lng: language,
    initAsync: false,
    defaultNS: 'common',
    ns: namespaces,
    resources: { [language]: Object.fromEntries(namespaces.map((name) => [name, fileOf(language, name)])) },
    interpolation: { escapeValue: false },
  })
  return instance.t
}

const today = civilDate('2026-11-26')
const at = (time: string): number => Date.parse(`${time}+08:00`)

const entry = (part: Partial<ReminderView> = {}): ReminderView => ({
  id: 'checkIn:2026-11-27:due:member-lin',
  kind: 'checkIn',
  step: 'due',
  occasion: '2026-11-27',
  subjectId: '2026-10-01.3',
  due: civilDate('2026-11-26'),
  path: '/pages/today/index',
  on: today,
  at: at('2026-11-26T09:05'),
  read: false,
  done: false,
  nudge: null,
  comment: null,
  shown: null,
  ...part,
})

const expected = Object.fromEntries(occasionKinds.map((kind) => [kind, occasions[kind].steps.map(({ step }) => step)]))

test.each(languages)(
  'each step of everything that anybody is reminded of has its words, and no other does (%s)',
  (language) => {
    const kinds: Record<string, Record<string, string>> = fileOf(language, 'inbox').kind
    const said = Object.fromEntries(Object.entries(kinds).map(([kind, steps]) => [kind, Object.keys(steps).sort()]))
    expect(said).toEqual(Object.fromEntries(Object.entries(expected).map(([kind, steps]) => [kind, [...steps].sort()])))
  },
)

test.each(languages)('no two of them sound alike (%s)', (language) => {
  const t = wordsIn(language)
  const titles = occasionKinds.flatMap((kind) =>
    occasions[kind].steps.map(({ step }) => titleOf(t, entry({ kind, step }))),
  )
  expect(new Set(titles).size).toBe(titles.length)
})

test('each kind has a sign of its own sort', () => {
  expect(Object.keys(icons).sort()).toEqual([...occasionKinds, 'nudge', ...inboxKinds].sort())
})

test('champions see a name for each kind', () => {
  for (const language of languages) {
    expect(Object.keys(fileOf(language, 'reminding').kind).sort()).toEqual([...occasionKinds, 'nudge'].sort())
  }
})

describe('what an entry says', () => {
  test.each`
    language   | part                                                             | detail
    ${'zh-CN'} | ${{ due: '2026-11-26' }}                                         | ${'今天截止'}
    ${'zh-CN'} | ${{ due: '2026-11-27' }}                                         | ${'明天截止'}
    ${'zh-CN'} | ${{ due: '2026-12-02' }}                                         | ${'12月2日 周三截止'}
    ${'zh-CN'} | ${{ due: '2026-11-25', step: 'overdue' }}                        | ${'原定昨天'}
    ${'zh-CN'} | ${{ due: '2026-11-20', step: 'champion' }}                       | ${'原定11月20日 周五，推动者也会看到'}
    ${'zh-CN'} | ${{ due: '2026-11-27', step: 'champion', kind: 'closing' }}      | ${'明天截止，推动者也会看到'}
    ${'zh-CN'} | ${{ due: '2026-11-20', step: 'champion', done: true }}           | ${''}
    ${'zh-CN'} | ${{ due: null }}                                                 | ${''}
    ${'zh-CN'} | ${{ kind: 'meetingTomorrow', startsAt: at('2026-11-27T10:30') }} | ${'明天 10:30'}
    ${'en'}    | ${{ due: '2026-11-26' }}                                         | ${'Due today'}
    ${'en'}    | ${{ due: '2026-12-02' }}                                         | ${'Due Wed 2 Dec'}
    ${'en'}    | ${{ due: '2026-11-25', step: 'champion' }}                       | ${'Was due yesterday, champions see it too'}
    ${'en'}    | ${{ kind: 'meetingTomorrow', startsAt: at('2026-11-30T14:00') }} | ${'Mon 30 Nov, 14:00'}
  `('$part is said as $detail ($language)', ({ language, part, detail }) => {
    expect(detailOf(wordsIn(language), entry(part), today)).toBe(detail)
  })

  test('a champion’s own words stand under their name', () => {
    const by = { id: 'm', name: '许清禾', title: '', departmentId: 'd', departmentName: '', left: false }
    const nudge = entry({ kind: 'nudge', nudge: { text: '周五演示，讲一个就好', by } })
    expect(titleOf(wordsIn('zh-CN'), nudge)).toBe('许清禾有话对你说')
    expect(detailOf(wordsIn('zh-CN'), nudge, today)).toBe('周五演示，讲一个就好')
    expect(titleOf(wordsIn('en'), { ...nudge, nudge: { text: '', by: null } })).toBe('A word from a champion')
  })

  test.each`
    language   | about            | title
    ${'zh-CN'} | ${'myObjective'} | ${'周牧评论了你的目标'}
    ${'zh-CN'} | ${'myKeyResult'} | ${'周牧评论了你的关键结果'}
    ${'zh-CN'} | ${'commented'}   | ${'周牧也发了评论'}
    ${'en'}    | ${'myObjective'} | ${'周牧 commented on your objective'}
    ${'zh-CN'} | ${'myDraft'}     | ${'周牧对你的草稿提了建议'}
    ${'en'}    | ${'myDraft'}     | ${'周牧 commented on your draft'}
  `('who commented ($about) stands above the objective ($language)', ({ language, about, title }) => {
    const by = { id: 'm', name: '周牧', title: '', departmentId: 'd', departmentName: '', left: false }
    const comment = entry({ kind: 'comment', due: null, comment: { by, about, title: '让客户愿意留下来' } })
    expect(titleOf(wordsIn(language), comment)).toBe(title)
    expect(detailOf(wordsIn(language), comment, today)).toBe('让客户愿意留下来')
  })

  test.each`
    language   | draft                 | title                              | detail
    ${'zh-CN'} | ${'让客户愿意留下来'} | ${'周牧请你看看草稿'}              | ${'让客户愿意留下来'}
    ${'zh-CN'} | ${''}                 | ${'周牧请你看看草稿'}              | ${'还没写标题'}
    ${'en'}    | ${''}                 | ${'周牧 asks you to read a draft'} | ${'No title yet'}
  `('who shows a draft stands above it ($language)', ({ language, draft, title, detail }) => {
    const by = { id: 'm', name: '周牧', title: '', departmentId: 'd', departmentName: '', left: false }
    const shown = entry({ kind: 'shown', due: null, shown: { by, title: draft } })
    expect(titleOf(wordsIn(language), shown)).toBe(title)
    expect(detailOf(wordsIn(language), shown, today)).toBe(detail)
  })

  test('an app that is older than the cloud still says that something waits', () => {
    const unknown = { kind: 'midYear', step: 'due', nudge: null } as unknown as ReminderView
    expect(titleOf(wordsIn('en'), unknown)).toBe('Something waits for you')
  })

  test('words and news are never done', () => {
    expect(
      (['nudge', 'comment', 'shown', 'championDigest', 'sponsorDigest', 'nextYearsHolidays', 'checkIn'] as const).map(
        canBeDone,
      ),
    ).toEqual([false, false, false, false, false, false, true])
  })
})

describe('days', () => {
  test('are Shanghai’s, and keep the order in which entries came', () => {
    const times = ['2026-11-26T17:20', '2026-11-26T00:00', '2026-11-25T23:59', '2026-11-13T09:00']
    const days = byDay(times.map((time, place) => entry({ id: String(place), at: at(time) })))
    expect(days.map(({ date, items }) => [date, items.map(({ id }) => id)])).toEqual([
      ['2026-11-26', ['0', '1']],
      ['2026-11-25', ['2']],
      ['2026-11-13', ['3']],
    ])
    expect(days.flatMap(({ items }) => items).map((item) => clockOf(item.at))).toEqual([
      '17:20',
      '0:00',
      '23:59',
      '9:00',
    ])
  })

  test.each`
    language   | date            | heading
    ${'zh-CN'} | ${'2026-11-26'} | ${'今天'}
    ${'zh-CN'} | ${'2026-11-25'} | ${'昨天'}
    ${'zh-CN'} | ${'2026-11-24'} | ${'11月24日 周二'}
    ${'en'}    | ${'2026-11-25'} | ${'Yesterday'}
    ${'en'}    | ${'2025-12-31'} | ${'Wed 31 Dec 2025'}
  `('$date is headed $heading', ({ language, date, heading }) => {
    expect(headingOf(wordsIn(language), date, today)).toBe(heading)
  })
})

test('every screen that a reminder opens is a page of the app', async () => {
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  const { default: app } = await import('../../src/app.config')
  const pages = [
    ...(app.pages ?? []),
    ...(app.subPackages ?? []).flatMap(({ root: folder, pages: inside }) => inside.map((page) => `${folder}/${page}`)),
  ]
  const opened = { memberId: 'member', cycleId: 'cycle', subjectId: 'subject' }
  const paths = occasionKinds.flatMap((kind) =>
    [true, false].map((isMine) => occasions[kind].screen({ ...opened, isMine })),
  )
  const strange = [...paths, inboxScreen, objectiveScreen('objective')].filter(
    (path) => !pages.includes(path.slice(1).split('?')[0] ?? ''),
  )
  expect(strange).toEqual([])
})
