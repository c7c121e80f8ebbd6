import { normalText, quantitiesOf, spansOf } from '@domain/coach/quantity'
import { chineseNumeral, englishNumeral } from '@domain/coach/words/numerals'
import fc from 'fast-check'

const read = (text: string) => quantitiesOf(normalText(text)).map(({ kind, value, unit }) => `${kind} ${value}${unit}`)

test.each`
  text                                  | quantities
  ${'满意度升到 95%'}                   | ${['percent 95%']}
  ${'满意度升到９５％'}                 | ${['percent 95%']}
  ${'提高两个百分点'}                   | ${['percent 2%']}
  ${'增长三成'}                         | ${['percent 30%']}
  ${'百分之二十'}                       | ${['percent 20%']}
  ${'年营收做到 3.5 亿元'}              | ${['money 350000000元']}
  ${'¥200 万'}                          | ${['money 2000000¥']}
  ${'1,200 万元'}                       | ${['money 12000000元']}
  ${'DAU 200w'}                         | ${['bare 2000000']}
  ${'营收突破一个亿'}                   | ${['bare 100000000']}
  ${'两个多亿'}                         | ${['bare 200000000']}
  ${'半个亿'}                           | ${['bare 50000000']}
  ${'一百个亿的规模'}                   | ${['bare 10000000000']}
  ${'3 个亿元'}                         | ${['money 300000000元']}
  ${'2 个亿人民币'}                     | ${['money 200000000人民币']}
  ${'2 个亿用户'}                       | ${['bare 200000000']}
  ${'3 个万'}                           | ${['bare 30000']}
  ${'3 个亿元项目'}                     | ${['count 3个']}
  ${'3 个万元店'}                       | ${['count 3个']}
  ${'5 个万达广场'}                     | ${['count 5个']}
  ${'12 场客户访谈'}                    | ${['count 12场']}
  ${'五百万用户'}                       | ${['bare 5000000']}
  ${'两万五千名'}                       | ${['count 25000名']}
  ${'由 8 天缩短至 3 天'}               | ${['duration 8天', 'duration 3天']}
  ${'三个月'}                           | ${['duration 3个月']}
  ${'翻一番'}                           | ${['multiple 2']}
  ${'提升 3 倍'}                        | ${['multiple 3']}
  ${'进入行业前三'}                     | ${['rank 3']}
  ${'零事故'}                           | ${['count 0']}
  ${'twenty-five percent'}              | ${['percent 25%']}
  ${'Increase revenue to five million'} | ${['bare 5000000']}
  ${'$3M ARR'}                          | ${['money 3000000$']}
  ${'10k users'}                        | ${['count 10000users']}
  ${'4.5 out of 5'}                     | ${['count 4.5/5']}
  ${'30-day retention'}                 | ${['duration 30day']}
  ${'P95 从 800 ms 降到 300 ms'}        | ${['duration 800ms', 'duration 300ms']}
  ${'launch 3 个功能 in Q3'}            | ${['count 3个']}
  ${'净利润 -800 万元'}                 | ${['money -8000000元']}
  ${'从负 5% 起'}                       | ${['percent -5%']}
  ${'¥-300 万'}                         | ${['money -3000000¥']}
  ${'to −20'}                           | ${['bare -20']}
  ${'千分之二'}                         | ${['percent 2‰']}
  ${'万分之 5'}                         | ${['percent 0.05%']}
  ${'事故次数保持为零'}                 | ${['count 0']}
  ${'跻身中国民营企业 500 强'}          | ${['rank 500']}
  ${'进入 500 强榜单'}                  | ${['rank 500']}
  ${'(-10)'}                            | ${['bare -10']}
`('"$text" holds $quantities', ({ text, quantities }) => {
  expect(read(text)).toEqual(quantities)
})

test.each([
  '2027 年第三季度',
  'Q3',
  '3 月底前',
  '2026-12-31',
  'by March 31, 2027',
  'H1 FY27',
  '双 11',
  '第一选择',
  'ISO 27001',
  'iPhone 17',
  '新版 3.0',
  'v2.1.4',
  '5G',
  'B2B',
  '7×24 小时',
  '一站式',
  '统一',
  '唯一',
  '零售门店',
  '百货',
  '三方',
  'OKR',
  'first choice',
  'version two',
  '一切从零，重新出发',
  '从零开始，做到最好',
  '服务 500 强企业',
])('"%s" holds none', (text) => {
  expect(read(text)).toEqual([])
})

test.each(['公差 ±3 以内', '正负 3 以内', '3-5 天', '8 -5 天', '员工自负 20%', '- 30 家新客户'])(
  'the mark in "%s" is no minus',
  (text) => {
    expect(quantitiesOf(normalText(text)).filter(({ value }) => value < 0)).toEqual([])
  },
)

test.each`
  text                                       | from           | to
  ${'从 20% 提升到 40%'}                     | ${'20%'}       | ${'40%'}
  ${'由８天缩短至３天'}                      | ${'8天'}       | ${'3天'}
  ${'从 5 到 3 天'}                          | ${'5天'}       | ${'3天'}
  ${'71%→90%'}                               | ${'71%'}       | ${'90%'}
  ${'客户数从120家到300家'}                  | ${'120家'}     | ${'300家'}
  ${'从 1.5 个亿做到 3 个亿'}                | ${'150000000'} | ${'300000000'}
  ${'由 2 万升至 3.5 万'}                    | ${'20000'}     | ${'35000'}
  ${'from 5 to 3 days'}                      | ${'5days'}     | ${'3days'}
  ${'to 60% from 40%'}                       | ${'40%'}       | ${'60%'}
  ${'达到 50%（目前 30%）'}                  | ${'30%'}       | ${'50%'}
  ${'within 4 days instead of 12'}           | ${'12days'}    | ${'4days'}
  ${'从 Q1 的 20% 到 Q3 的 40%'}             | ${'20%'}       | ${'40%'}
  ${'由 -200 万到 500 万'}                   | ${'-2000000'}  | ${'5000000'}
  ${'新业务收入从零做到 500 万'}             | ${'0'}         | ${'5000000'}
  ${'新渠道从零开始做到 200 万'}             | ${'0'}         | ${'2000000'}
  ${'华南客户数从零增长到 50 家'}            | ${'0'}         | ${'50家'}
  ${'Tickets per 100 users from 9 to 4'}     | ${'9'}         | ${'4'}
  ${'coverage of 30 cities from 55% to 80%'} | ${'55%'}       | ${'80%'}
  ${'NPS -40→-20'}                           | ${'-40'}       | ${'-20'}
`('"$text" leads from $from to $to', ({ text, from, to }) => {
  const spans = spansOf(normalText(text)).map((span) =>
    [span.from, span.to].map(({ value, unit }) => `${value}${unit}`),
  )
  expect(spans).toEqual([[from, to]])
})

test.each`
  text            | value
  ${'十'}         | ${10}
  ${'二十五'}     | ${25}
  ${'一百零三'}   | ${103}
  ${'两万五'}     | ${25_000}
  ${'三千五百万'} | ${35_000_000}
  ${'一亿二千万'} | ${120_000_000}
  ${'好'}         | ${undefined}
`('$text is $value', ({ text, value }) => {
  expect(chineseNumeral(text)).toBe(value)
})

test('English numbers in words', () => {
  expect(englishNumeral('five million')).toBe(5_000_000)
  expect(englishNumeral('three hundred and twenty')).toBe(320)
  expect(englishNumeral('many')).toBeUndefined()
})

/** Years of our time are none: `in 2027 customers` says when. */
const amount = fc.integer({ min: 2, max: 9_999_999 }).filter((value) => value < 2020 || value > 2049)

test('any number with a unit is read as what was written', () => {
  fc.assert(
    fc.property(amount, fc.constantFrom('%', ' 万元', ' 家', ' 天', ' users', ' days'), (value, unit) => {
      const [quantity, ...others] = quantitiesOf(normalText(`达到 ${value}${unit}`))
      expect(quantity?.value).toBe(unit === ' 万元' ? value * 10_000 : value)
      expect(others).toEqual([])
    }),
  )
})

test('from any value to any other, in digits of either width', () => {
  const wide = (value: number): string =>
    String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  fc.assert(
    fc.property(amount, amount, (from, to) => {
      for (const text of [
        `从 ${from} 天到 ${to} 天`,
        `从${wide(from)}天到${wide(to)}天`,
        `from ${from} to ${to} days`,
      ]) {
        const [span] = spansOf(normalText(text))
        expect([span?.from.value, span?.to.value]).toEqual([from, to])
      }
    }),
  )
})

test('quantities stand in their order, apart, and inside the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
      const text = normalText(typed)
      let last = 0
      for (const { from, to, value } of quantitiesOf(text)) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(text.length)
        expect(Number.isNaN(value)).toBe(false)
        last = to
      }
    }),
  )
})
