import { barriers, looks } from '../support/axe'
import { notice2027 } from '../support/notice2027'
import { type Reader, readerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

const languages: readonly Language[] = ['zh-CN', 'en']

/** Days as their cells name them, in the month that runs and in February 2027. */
const days = {
  'zh-CN': { friday: '11月27日', monday: '11月30日', saturday: '11月28日', february: '2027年2月10日' },
  en: { friday: '27 Nov', monday: '30 Nov', saturday: '28 Nov', february: '10 Feb 2027' },
} as const
/** Whose 1:1 with Shen Yu is agreed on for that Friday. */
const booked = { 'zh-CN': '罗小满', en: 'Luo Xiaoman' } as const
const names = { 'zh-CN': '公司周年', en: 'Anniversary' } as const

let world: World

beforeAll(async () => {
  world = await World.create({ now: '2026-11-26T02:00:00Z' })
})

afterAll(() => world?.destroy())

const inCalendar = async (key: string, language: Language, look = {}): Promise<Reader> => {
  const reader = await readerInBrowser(world, key, language, look)
  await reader.today.goTo('me')
  await reader.me.openCalendar()
  await reader.calendar.isOpen()
  return reader
}
/** An administrator of both companies, and a member. */
const administrator = 'cheng-an'
const member = 'lin-zhixia'

describe.each(languages)('in %s', (language) => {
  const day = days[language]
  const name = names[language]

  test('a member reads why a day is worked or not, and cannot change it', async () => {
    const reader = await inCalendar(member, language)
    await reader.calendar.says(day.friday, reader.say('calendar:why.ordinary'))
    await reader.calendar.says(day.saturday, reader.say('calendar:why.weekend'))
    await reader.calendar.openDay(day.friday)
    expect(await reader.calendar.offersChange()).toBe(false)
    await reader.app.close()
  })

  test('an administrator sets days off and big and small weeks, and a member sees them', async () => {
    const reader = await inCalendar(administrator, language)
    await reader.calendar.openDay(day.friday)
    await reader.calendar.setOff(name, 4)
    // Somebody's 1:1 was booked for the Friday.
    await reader.calendar.isTold('calendar:savedWithMeetings', { count: 1 })
    const off = reader.say('calendar:why.companyDayOff', { name })
    for (const each of [day.friday, day.saturday, day.monday]) await reader.calendar.says(each, off)
    await reader.calendar.startBigWeeks()

    const colleague = await inCalendar(member, language)
    await colleague.calendar.says(day.monday, off)
    // The company's own day comes first: the Saturday that big weeks begin with is off.
    await colleague.calendar.says(day.saturday, off)
    await colleague.calendar.nextMonth()
    await colleague.calendar.says(
      language === 'en' ? '12 Dec' : '12月12日',
      colleague.say('calendar:why.alternatingSaturday'),
    )
    await colleague.calendar.back()
    await colleague.today.goTo('today')
    await colleague.today.shows(new RegExp(colleague.say('components:calendar.rest')))

    const manager = await readerInBrowser(world, 'shen-yu', language)
    await manager.today.goTo('me')
    await manager.me.openReviewQueue()
    await manager.reviewQueue.lists(booked[language], manager.say('review:queue.why.rebook'))
    await manager.reviewQueue.open(booked[language])
    await manager.reviewOf.shows(manager.say('review:meeting.misplaced'))

    await reader.calendar.openDay(day.friday)
    await reader.calendar.remove(name)
    await reader.calendar.says(day.friday, reader.say('calendar:why.ordinary'))
    await reader.calendar.says(day.saturday, reader.say('calendar:why.alternatingSaturday'))
    await reader.calendar.stopBigWeeks()
    await reader.calendar.says(day.saturday, reader.say('calendar:why.weekend'))
    const readers = [reader, colleague, manager]
    expect(readers.flatMap(({ app }) => app.problems)).toEqual([])
    for (const { app } of readers) await app.close()
  })

  test('the notice for 2027 is pasted, read, and the year turns from provisional to announced', async () => {
    const reader = await inCalendar(administrator, language)
    for (let month = 0; month < 3; month += 1) await reader.calendar.nextMonth()
    await reader.calendar.says(day.february, reader.say('calendar:unannouncedDay'))
    await reader.calendar.shows(reader.say('calendar:unannounced'))
    await reader.calendar.enterNotice(2027)
    await reader.announcing.paste(notice2027.replace('2027年', '2026年'))
    await reader.announcing.complains(
      'calendar:problem.otherWeekday',
      language === 'en' ? { day: '1 Jan 2026', weekday: 'Thu' } : { day: '2026年1月1日', weekday: '周四' },
    )
    await reader.announcing.paste(notice2027)
    await reader.announcing.shows(reader.say('calendar:announce.changes', { count: 16 }))
    // Closed before it was saved: what was pasted is still there.
    await reader.announcing.back()
    await reader.calendar.enterNotice(2027)
    await reader.announcing.save(2027)
    await reader.calendar.isOpen()
    await reader.calendar.says(
      day.february,
      reader.say('calendar:why.festival', { festival: reader.say('calendar:festivals.springFestival') }),
    )
    await reader.calendar.nowhereShows(reader.say('calendar:unannounced'))
    expect(reader.app.problems).toEqual([])
    await reader.app.close()
  })

  test('hours and check-in day are changed, and stay', async () => {
    const reader = await inCalendar(administrator, language)
    await reader.calendar.setHours('from', '09:30')
    await reader.calendar.shows('09:30')
    // How often is one of the company's OKR rules: it stands here, and is changed there.
    await reader.calendar.shows(reader.say('calendar:time.every.1'))
    await reader.app.close()
    const again = await inCalendar(administrator, language)
    await again.calendar.shows('09:30')
    await again.app.close()
  })
})

test.each(looks)('nothing stands in the way ($language, $colorScheme)', async ({ language, colorScheme }) => {
  const reader = await inCalendar(administrator, language, { colorScheme })
  const found: Record<string, string[]> = {}
  const look = async (at: string) => {
    const barred = await barriers(reader.app.page)
    if (barred.length > 0) found[at] = barred
  }
  await look('the calendar')
  await reader.calendar.openDay(days[language].monday)
  await look('a day')
  await reader.calendar.closeSheet()
  for (let month = 0; month < 14; month += 1) await reader.calendar.nextMonth()
  await reader.calendar.shows(reader.say('calendar:unannounced'))
  await look('a year that is not announced')
  expect(found).toEqual({})
  await reader.app.close()
})
