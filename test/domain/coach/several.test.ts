import { lineOf } from '@domain/coach/line'
import { severalIn } from '@domain/coach/several'

const partsOf = (title: string): string[] | undefined => {
  const line = lineOf(title)
  return severalIn(line)?.map(({ from, to }) => line.text.slice(from, to))
}

test.each`
  title                                             | parts
  ${'成本下降 10%（含总部分摊），满意度提升到 90%'} | ${['成本下降 10%（含总部分摊）', '满意度提升到 90%']}
  ${'日活到 50 万，留存到 45%（含海外）。'}         | ${['日活到 50 万', '留存到 45%（含海外）']}
  ${'日活到 50 万（次日留存到 45%）'}               | ${['日活到 50 万', '次日留存到 45%']}
  ${'离职率低于 5%，满意度高于 90%'}                | ${['离职率低于 5%', '满意度高于 90%']}
  ${'成本下降 10%，投诉率从 1% 降到 0.5%'}          | ${['成本下降 10%', '投诉率从 1% 降到 0.5%']}
  ${'首响从 8 分钟到 2 分钟，解决率从 60% 到 80%'}  | ${['首响从 8 分钟到 2 分钟', '解决率从 60% 到 80%']}
  ${'转化从 2% 到 4%，客单从 200 到 260 元'}        | ${['转化从 2% 到 4%', '客单从 200 到 260 元']}
  ${'客诉从 30 单到 10 单，好评从 80 条到 200 条'}  | ${['客诉从 30 单到 10 单', '好评从 80 条到 200 条']}
  ${'首响从 8 分钟到 2 分钟，解决率到 80%'}         | ${['首响从 8 分钟到 2 分钟', '解决率到 80%']}
`('"$title" holds $parts, each with its brackets', ({ title, parts }) => {
  expect(partsOf(title)).toEqual(parts)
})

test.each([
  '新增会员 5 万人，其中付费会员 5000 人',
  'NPS 从 20 到 40，续约率不低于 90%',
  '转化从 2% 到 4%，其中新客从 1% 到 3%',
  '首响从 8 分钟到 2 分钟（高峰期也一样）',
  'Win 30 customers, including 5 hospitals',
  'Reduce lead time to 5 days, with no more than 3 complaints',
])('what stands beside the result of "%s" is none of its own', (title) => {
  expect(partsOf(title)).toBeUndefined()
})
