import fc from 'fast-check'
import {
  formatDate,
  formatDateWithWeekday,
  formatMonth,
  formatNumber,
  formatPercent,
  formatWeekdayShort,
  parseNumber,
  weekdayNumber,
} from '../../src/i18n/format'
import { languageOf } from '../../src/i18n/languageOf'
import { typeScale } from '../../src/theme/typeScale'
import { wordsIn } from './words'

const chinese = wordsIn('zh-CN', 'common')
const english = wordsIn('en', 'common')

test.each`
  value         | text
  ${0}          | ${'0'}
  ${-0}         | ${'0'}
  ${999}        | ${'999'}
  ${1000}       | ${'1,000'}
  ${1234567.5}  | ${'1,234,567.5'}
  ${0.1 + 0.2}  | ${'0.3'}
  ${-12.5}      | ${'−12.5'}
  ${-0.00001}   | ${'0'}
  ${1e21}       | ${'1,000,000,000,000,000,000,000'}
  ${Number.NaN} | ${''}
  ${Infinity}   | ${''}
`('$value is written $text', ({ value, text }) => {
  expect(formatNumber(value)).toBe(text)
})

test('a number is written exactly enough to be read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 9999 }), (whole, fraction) => {
      const value = whole + Math.sign(whole) * (fraction / 10_000)
      expect(parseNumber(formatNumber(value))).toBeCloseTo(value, 3)
    }),
  )
})

test.each`
  share    | text
  ${0}     | ${'0%'}
  ${0.001} | ${'1%'}
  ${0.574} | ${'57%'}
  ${0.996} | ${'99%'}
  ${1}     | ${'100%'}
`('a share of $share is shown as $text', ({ share, text }) => {
  expect(formatPercent(share)).toBe(text)
})

test.each`
  typed         | number
  ${'12'}       | ${12}
  ${' 3.5 '}    | ${3.5}
  ${'-4'}       | ${-4}
  ${'−4'}       | ${-4}
  ${'１２．５'} | ${12.5}
  ${'1,234'}    | ${1234}
  ${'.5'}       | ${0.5}
  ${'3.'}       | ${3}
  ${''}         | ${undefined}
  ${'-'}        | ${undefined}
  ${'1.2.3'}    | ${undefined}
  ${'1e5'}      | ${undefined}
  ${'十二'}     | ${undefined}
`('"$typed" typed into a number field is $number', ({ typed, number }) => {
  expect(parseNumber(typed)).toBe(number)
})

test.each`
  date            | zh                  | en
  ${'2026-02-26'} | ${'2月26日'}        | ${'26 Feb'}
  ${'2026-12-01'} | ${'12月1日'}        | ${'1 Dec'}
  ${'2025-12-31'} | ${'2025年12月31日'} | ${'31 Dec 2025'}
`('$date is $zh and $en in 2026', ({ date, zh, en }) => {
  expect(formatDate(chinese, date, '2026-02-26')).toBe(zh)
  expect(formatDate(english, date, '2026-02-26')).toBe(en)
})

test('a day is named with its weekday, and months and weekdays alone', () => {
  expect(formatDateWithWeekday(chinese, '2026-02-26')).toBe('2月26日 周四')
  expect(formatDateWithWeekday(english, '2026-02-26')).toBe('Thu 26 Feb')
  expect(formatMonth(chinese, '2026-02-26')).toBe('2月')
  expect(formatWeekdayShort(english, '2026-03-01')).toBe('Sun')
})

test('weekdays run from Monday 1 to Sunday 7 for ever', () => {
  expect(weekdayNumber('2026-02-23')).toBe(1)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const date = (shift: number) => new Date((days + shift) * 86_400_000).toISOString().slice(0, 10)
      expect(weekdayNumber(date(1))).toBe((weekdayNumber(date(0)) % 7) + 1)
    }),
  )
})

test.each`
  host            | language
  ${'zh_CN'}      | ${'zh-CN'}
  ${'zh-Hant-TW'} | ${'zh-CN'}
  ${'en'}         | ${'en'}
  ${'ja'}         | ${'en'}
  ${undefined}    | ${'zh-CN'}
`('a phone that speaks $host reads $language', ({ host, language }) => {
  expect(languageOf(host)).toBe(language)
})

test.each`
  choice        | fontSizeSetting | scale
  ${'system'}   | ${undefined}    | ${1}
  ${'system'}   | ${16}           | ${1}
  ${'system'}   | ${12}           | ${1}
  ${'system'}   | ${20}           | ${1.25}
  ${'system'}   | ${40}           | ${1.5}
  ${'standard'} | ${24}           | ${1}
  ${'largest'}  | ${16}           | ${1.4}
`('text size $choice on a phone set to $fontSizeSetting px grows by $scale', ({ choice, fontSizeSetting, scale }) => {
  expect(typeScale(choice, fontSizeSetting)).toBe(scale)
})
