import { coached, keyResult, saidOfKeyResult } from './writing'

test.each([
  '平均修复时间从 2 天缩短到 6 小时',
  '页面打开时间从 1.8s 降到 900ms',
  '客户等待时间由 1 小时降到 15 分钟',
  '客诉响应时效由2h缩短至30min',
  '交付周期从 1 个月缩短到 2 周',
  'Cut onboarding from 3 weeks to 5 days',
  'Cut page load from 2.4s to 900ms',
  'Reduce the wait from 1 hour to 15 minutes',
])('"%s" goes the way it says', (title) => {
  expect(saidOfKeyResult(title)).not.toContain('thresholdsAgainstWords')
})

test.each([
  '平均修复时间从 6 小时缩短到 2 天',
  '平均处理时长由30min缩短至2h',
  'Cut page load from 900ms to 2.4s',
  'Reduce the wait from 15 minutes to 1 hour',
])('"%s" does not', (title) => {
  expect(saidOfKeyResult(title)).toContain('thresholdsAgainstWords')
})

test.each(['发版频率从每季度 4 次提高到每月 2 次', '巡检从每天 1 次降到每周 3 次', '发版从每月 1 次提高到每周 1 次'])(
  'what is counted per another time is not compared: "%s"',
  (title) => {
    expect(saidOfKeyResult(title)).not.toContain('thresholdsAgainstWords')
  },
)

test.each`
  title                                    | isAgainst
  ${'行业排名从第 8 名升到第 3 名'}        | ${false}
  ${'行业排名从第 8 升到前 5'}             | ${false}
  ${'应用商店排名从第 12 位提升到第 5 位'} | ${false}
  ${'搜索排名从第 3 位提升到第 9 位'}      | ${true}
`('a rank rises to a smaller number: "$title"', ({ title, isAgainst }) => {
  const said = saidOfKeyResult(title)
  expect(said.includes('thresholdsAgainstWords')).toBe(isAgainst)
  expect(said).not.toContain('keyResultUnmeasured')
})

test('numbers that the fields cannot hold in one unit are not offered for them', () => {
  for (const title of ['平均修复时间从 2 天缩短到 6 小时', '发版频率从每月 1 次提高到每周 1 次'])
    expect(coached({ keyResults: [keyResult(title)] }).map(({ remedy }) => remedy)).not.toContain('takeNumbers')
})

test('the numbers are said as they were written', () => {
  const finding = coached({ keyResults: [keyResult('平均修复时间从 6 小时缩短到 2 天')] }).find(
    ({ rule }) => rule === 'thresholdsAgainstWords',
  )
  expect(finding?.values).toEqual({ from: '6 小时', to: '2 天' })
})
