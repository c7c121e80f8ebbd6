import { entry, doneOrNot, keyResult, metric, objective, toBeFound, unwritten, type Entry } from '../entry'

export const product: readonly Entry[] = [
  entry('product-zh-02', 'zh-CN', [
    keyResult('新用户次日留存率从 38% 提升到 50%', unwritten, { fix: [], note: '结果，起止齐全' }),
  ]),
  entry(
    'product-zh-03',
    'zh-CN',
    [objective('DAU 提升到 50 万', { fix: ['objectiveHasNumber'], note: '这是关键结果，不是目标' })],
    'mixed',
  ),
  entry('product-zh-05', 'zh-CN', [
    keyResult('访谈 12 场', unwritten, { fix: ['keyResultIsActivity'], note: '访谈完了谁会不一样？' }),
  ]),
  entry('product-zh-06', 'zh-CN', [
    keyResult('上线 5 个新功能', metric(0, 2, 4, 5, 'items'), { fix: ['keyResultIsActivity'], note: '交付数量' }),
  ]),
  entry('product-zh-08', 'zh-CN', [
    keyResult('用户满意度大幅提升', unwritten, { fix: ['keyResultUnmeasured'], note: '“大幅”不是数' }),
  ]),
  entry(
    'product-zh-09',
    'zh-CN',
    [keyResult('小程序 NPS 从 22 提升到 40', unwritten, { fix: [], note: 'NPS 没有单位' })],
    'mixed',
  ),
  entry(
    'product-zh-11',
    'zh-CN',
    [
      keyResult('DAU 提升到 50 万', unwritten, {
        fix: [],
        consider: ['keyResultBaselineMissing'],
        note: '从多少开始？',
      }),
    ],
    'mixed',
  ),
  entry(
    'product-zh-12',
    'zh-CN',
    [
      keyResult('DAU 提升到 50 万且次日留存率达到 45%', unwritten, {
        fix: ['keyResultSeveralInOne'],
        note: '两个指标',
      }),
    ],
    'mixed',
  ),
  entry('product-zh-14', 'zh-CN', [
    keyResult('首单转化率从 3 提升到 5', unwritten, { fix: ['keyResultUnitMissing'], note: '缺百分号' }),
  ]),
  entry('product-zh-15', 'zh-CN', [
    objective('上线智能客服，提升用户满意度', { fix: ['objectiveIsDeliverable'], note: '主句是上线' }),
  ]),
  entry('product-zh-17', 'zh-CN', [
    keyResult('降低首页跳出率，从 35% 到 48%', unwritten, { fix: ['thresholdsAgainstWords'], note: '说降却升' }),
  ]),
  entry('product-zh-18', 'zh-CN', [
    objective('提升用户活跃度', { fix: [], consider: ['objectiveWithoutWhy'], note: '为了什么？' }),
  ]),
  entry('product-zh-20', 'zh-CN', [
    keyResult('输出竞品分析报告 4 份', unwritten, { fix: ['keyResultIsActivity'], note: '报告是产出' }),
  ]),
  entry('product-zh-21', 'zh-CN', [objective('成为中小商家每天开店先打开的工具', { fix: [], note: '去处' })]),
  entry('product-zh-23', 'zh-CN', [
    keyResult('打磨核心流程', unwritten, { fix: ['keyResultIsActivity'], note: '要做的事' }),
  ]),
  entry('product-zh-24', 'zh-CN', [
    objective('用户规模翻一番', { fix: ['objectiveHasNumber'], note: '翻一番就是数字' }),
  ]),
  entry('product-zh-26', 'zh-CN', [
    objective('打造行业一流的产品体验，全面提升用户满意度、活跃度和品牌影响力，实现可持续增长', {
      fix: [],
      consider: ['objectiveNotMemorable'],
      note: '口号堆在一起，记不住',
    }),
  ]),
  entry('product-zh-27', 'zh-CN', [
    keyResult('首次付费前的平均天数', metric(21, 18, 12, 7, 'days'), { fix: [], note: '结果' }),
  ]),
  entry('product-zh-29', 'zh-CN', [keyResult('摸清老用户流失的真实比例', toBeFound, { fix: [], note: '先找基线' })]),
  entry('product-zh-30', 'zh-CN', [keyResult('搜索无结果率由１８％降至６％', unwritten, { fix: [], note: '全角' })]),
  entry('product-zh-32', 'zh-CN', [
    keyResult('完成埋点改造', doneOrNot, { fix: ['keyResultIsActivity'], note: '做完一件事' }),
  ]),
  entry('product-zh-33', 'zh-CN', [
    objective('让店主在手机上就能管好一家店', { fix: [], note: '“一家店”不是指标' }),
    keyResult('每周用手机对账的店主占比', metric(20, 32, 45, 60, 'percent'), { fix: [], note: '结果' }),
    keyResult('完成移动端 8 个模块的开发', unwritten, { fix: ['keyResultIsActivity'], note: '交付数量' }),
    keyResult('店主从注册到收到第一单的时间从 9 天缩短到 3 天', unwritten, { fix: [], note: '结果' }),
  ]),
  entry('product-en-02', 'en', [
    keyResult('Day-1 retention of new users', metric(36, 41, 46, 52, 'percent'), { fix: [], note: 'complete' }),
  ]),
  entry('product-en-03', 'en', [
    objective('Reach 500,000 daily users', { fix: ['objectiveHasNumber'], note: 'that is a key result' }),
  ]),
  entry('product-en-05', 'en', [
    objective('Release version 4.0', {
      fix: ['objectiveIsDeliverable'],
      note: 'the version is no number, the release is the trouble',
    }),
  ]),
  entry('product-en-06', 'en', [
    keyResult('NPS of iOS users from 18 to 35', unwritten, { fix: [], note: 'an index has no unit' }),
  ]),
  entry('product-en-08', 'en', [
    keyResult('Launch three onboarding experiments', metric(0, 1, 2, 3, 'items'), {
      fix: ['keyResultIsActivity'],
      note: 'counted deliverables',
    }),
  ]),
  entry('product-en-09', 'en', [
    keyResult('DAU reaches 500k', unwritten, { fix: [], consider: ['keyResultBaselineMissing'], note: 'from where?' }),
  ]),
  entry('product-en-11', 'en', [
    keyResult('Users are significantly happier', unwritten, { fix: ['keyResultUnmeasured'], note: 'no number' }),
  ]),
  entry('product-en-12', 'en', [
    objective('Increase user engagement', { fix: [], consider: ['objectiveWithoutWhy'], note: 'what for?' }),
  ]),
  entry('product-en-14', 'en', [
    keyResult('Trial-to-paid conversion from 3 to 5', unwritten, {
      fix: ['keyResultUnitMissing'],
      note: 'percent is missing',
    }),
  ]),
  entry('product-en-15', 'en', [
    objective('Grow the paying base by half', { fix: ['objectiveHasNumber'], note: 'an amount' }),
  ]),
  entry('product-en-17', 'en', [
    objective('Users recommend us to their colleagues without being asked', { fix: [], note: 'a state' }),
  ]),
  entry('product-en-18', 'en', [
    keyResult('How-to questions per thousand users from 46 to 20', unwritten, { fix: [], note: 'good' }),
  ]),
  entry('product-en-20', 'en', [
    objective('Roll out AI search to every customer', {
      fix: ['objectiveIsDeliverable'],
      note: 'rolled out, and then?',
    }),
  ]),
  entry('product-en-21', 'en', [
    keyResult('New accounts that complete onboarding, 31% to 55%', unwritten, { fix: [], note: 'what users do' }),
  ]),
  entry('product-en-23', 'en', [
    keyResult('Launch-day crash rate from 2.4% to 0.5%', unwritten, { fix: [], note: '"launch-day" only says when' }),
  ]),
  entry('product-en-24', 'en', [
    objective(
      'Become the leading, most innovative and most customer-centric platform that empowers all stakeholders across the ecosystem',
      { fix: [], consider: ['objectiveNotMemorable'], note: 'slogans in a row' },
    ),
  ]),
  entry('product-en-26', 'en', [
    keyResult('Learn what share of searches ends without a click', toBeFound, { fix: [], note: 'a baseline' }),
  ]),
  entry('product-en-27', 'en', [
    keyResult('Weekly active shops', metric(3000, 3900, 4000, 4100, 'shops'), {
      fix: [],
      consider: ['stretchNearCommit'],
      note: 'commit close to stretch',
    }),
  ]),
  entry(
    'product-en-29',
    'en',
    [keyResult('小程序 visitors who come back within a week, 14% to 25%', unwritten, { fix: [], note: 'mixed, good' })],
    'mixed',
  ),
  entry('product-en-30', 'en', [
    objective('Shop owners trust our numbers at the end of the day', { fix: [], note: 'who and what' }),
    keyResult('Owners who close their books in the app', metric(12, 25, 40, 55, 'percent'), {
      fix: [],
      note: 'a result',
    }),
    keyResult('Rebuild the reports page', unwritten, { fix: ['keyResultIsActivity'], note: 'work' }),
    keyResult('Wrong totals reported to support each week', metric(60, 45, 30, 15, 'times'), {
      fix: [],
      note: 'falls, and is good',
    }),
  ]),
]
