import fc from 'fast-check'
import { announcedYears } from '@domain/calendar/announced'
import { chinaCalendarOf } from '@domain/calendar/china'
import { civilDate } from '@domain/calendar/civilDate'
import { daysOfYear } from '@domain/calendar/month'
import { readNotice } from '@domain/calendar/notice'
import { notice2027 } from '../../support/notice2027'
import { notices } from './notices'
import { packagesOf } from './packages'

const otherwise = { year: 2026, announcedOn: civilDate('2026-11-26') }
const announcementIn = (text: string, year = 2026) => {
  const notice = readNotice(text, { ...otherwise, year })
  if (!notice.read) throw new Error(JSON.stringify(notice.problem))
  return notice.announcement
}
const problemIn = (text: string) => {
  const notice = readNotice(text, otherwise)
  return notice.read ? undefined : notice.problem
}

const years = Object.keys(notices).map(Number)

test.each(years)('the notice for %i gives the year that two packages know, day by day', (year) => {
  const text = notices[year] ?? ''
  const announcement = announcementIn(text, 1)
  expect(announcement.year).toBe(year)
  // The last days of December may be in the notice of the year after.
  const next = notices[year + 1]
  const calendar = chinaCalendarOf([announcement, ...(next === undefined ? [] : [announcementIn(next)])])
  for (const says of packagesOf(year)) {
    for (const date of daysOfYear(year)) expect([date, calendar.isWorkday(date)]).toEqual([date, says(date)])
  }
})

test.each(announcedYears.map((year) => [year]))('the notice for $year is what this release carries', (year) => {
  const read = announcementIn(notices[year.year] ?? '')
  expect(read).toEqual(year)
})

test('a notice that is pasted in part, or typed by hand, is read with the year that was chosen', () => {
  const typed = '元旦：１月１日至３日放假，共３天。1月4日(周日)上班\n春节:2月15日—2月23日放假;2月14日、28日上班'
  expect(announcementIn(typed)).toEqual({
    ...otherwise,
    off: [
      { festival: 'newYear', from: '2026-01-01', until: '2026-01-03' },
      { festival: 'springFestival', from: '2026-02-15', until: '2026-02-23' },
    ],
    makeUp: ['2026-01-04', '2026-02-14', '2026-02-28'],
  })
})

test('New Year may begin in the December before, and a day of that December may be worked', () => {
  const text = '一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。'
  expect(announcementIn(text, 2019)).toMatchObject({
    off: [{ from: '2018-12-30', until: '2019-01-01' }],
    makeUp: ['2018-12-29'],
  })
})

test.each`
  what                               | text                                              | problem
  ${'nothing'}                       | ${''}                                             | ${{ kind: 'noFestival' }}
  ${'something else'}                | ${'下周一放假一天，大家好好休息。'}               | ${{ kind: 'noFestival' }}
  ${'a festival without days'}       | ${'一、元旦：放假调休。'}                         | ${{ kind: 'noDays', festival: 'newYear' }}
  ${'a day that there is not'}       | ${'一、元旦：2月29日放假。'}                      | ${{ kind: 'noSuchDay', text: '2月29日' }}
  ${'a day without a month'}         | ${'一、元旦：1日放假。'}                          | ${{ kind: 'noSuchDay', text: '1日' }}
  ${'the weekday of another year'}   | ${'一、元旦：1月1日（周五）放假。'}               | ${{ kind: 'otherWeekday', date: '2026-01-01', said: 5 }}
  ${'a make-up day of another year'} | ${'一、元旦：1月1日放假。1月4日（星期六）上班。'} | ${{ kind: 'otherWeekday', date: '2026-01-04', said: 6 }}
  ${'another count of days'}         | ${'一、元旦：1月1日至3日放假，共4天。'}           | ${{ kind: 'otherCount', festival: 'newYear', said: 4, counted: 3 }}
`('of $what it says what is wrong', ({ text, problem }) => {
  expect(problemIn(text)).toEqual(problem)
})

test('the notice for 2027 under the heading of 2026 is refused by its weekdays', () => {
  expect(problemIn(notice2027.replace('2027年', '2026年'))).toMatchObject({ kind: 'otherWeekday' })
  expect(announcementIn(notice2027)).toMatchObject({ year: 2027, announcedOn: '2026-11-24' })
})

test('whatever is pasted, it answers', () => {
  const pieces = fc.constantFrom(
    '元旦',
    '国庆节、中秋节',
    '：',
    '1月1日',
    '13月40日',
    '至',
    '（周六）',
    '放假',
    '上班',
    '。',
    '共3天',
    '\n',
    'x',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (words) => {
      expect(typeof readNotice(words.join(''), otherwise).read).toBe('boolean')
    }),
  )
})
