import { entry, keyResult, metric, objective, unwritten, type Entry } from '../entry'

export const everyday: readonly Entry[] = [
  entry('everyday-zh-03', 'zh-CN', [
    objective('争取年底前把新厂的货架都装好', { fix: ['objectiveIsDeliverable'], note: '口语里的“做完一件事”' }),
  ]),
  entry('everyday-zh-06', 'zh-CN', [objective('让爷爷奶奶自己就能用手机挂上号', { fix: [], note: '状态' })]),
  entry('everyday-zh-09', 'zh-CN', [objective('年度审计一次过，不返工', { fix: [], note: '“一次过”是习惯说法' })]),
  entry('everyday-zh-12', 'zh-CN', [
    objective('百分之八十的客户续费', { fix: ['objectiveHasNumber'], note: '汉字百分比' }),
  ]),
  entry('everyday-zh-15', 'zh-CN', [
    objective('开好 2027 年经销商大会', { fix: ['objectiveIsDeliverable'], note: '开会是活动' }),
  ]),
  entry('everyday-zh-18', 'zh-CN', [objective('客户上线新系统时不慌', { fix: [], note: '“上线”是客户的处境' })]),
  entry('everyday-zh-21', 'zh-CN', [
    objective('以客户为中心，提质增效，争创一流', {
      fix: [],
      consider: ['objectiveNotMemorable', 'objectiveWithoutWhy'],
      note: '口号',
    }),
  ]),
  entry('everyday-zh-24', 'zh-CN', [
    objective('写完下一代电池的可行性报告', { fix: ['objectiveIsDeliverable'], note: '报告是交付物' }),
  ]),
  entry('everyday-zh-27', 'zh-CN', [
    keyResult('满意度 > 90%', unwritten, { fix: [], consider: ['keyResultBaselineMissing'], note: '符号也是“达到”' }),
  ]),
  entry('everyday-zh-30', 'zh-CN', [
    keyResult('新品毛利率由负转正，达到 8%', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '“由负”没有说负多少',
    }),
  ]),
  entry(
    'everyday-zh-33',
    'zh-CN',
    [keyResult('完成 ERP、MES、WMS 三套系统对接', unwritten, { fix: ['keyResultIsActivity'], note: '做完一件事' })],
    'mixed',
  ),
  entry('everyday-zh-36', 'zh-CN', [
    keyResult('老带新订单占比 18→30', unwritten, { fix: ['keyResultUnitMissing'], note: '缺百分号' }),
  ]),
  entry('everyday-zh-39', 'zh-CN', [
    keyResult('客诉 24 小时内解决的占比从六成提到九成', unwritten, { fix: [], note: '中文数字' }),
  ]),
  entry('everyday-zh-42', 'zh-CN', [
    keyResult('使预测准确率上升，从 82% 掉到 74%', unwritten, { fix: ['thresholdsAgainstWords'], note: '上升却掉了' }),
  ]),
  entry('everyday-zh-45', 'zh-CN', [
    keyResult('缩短上架时间', metric(6, 4.5, 3, 2, 'days'), { fix: [], note: '同向' }),
  ]),
  entry('everyday-zh-48', 'zh-CN', [
    keyResult('核心团队稳定', unwritten, { fix: ['keyResultUnmeasured'], note: '怎样算稳定？' }),
  ]),
  entry('everyday-zh-51', 'zh-CN', [keyResult('每千单差评 8.5 条降到 3 条', unwritten, { fix: [], note: '结果' })]),
  entry(
    'everyday-zh-54',
    'zh-CN',
    [keyResult('协助 HR 做好校招', unwritten, { fix: ['keyResultIsActivity'], note: '动作' })],
    'mixed',
  ),
  entry('everyday-zh-57', 'zh-CN', [
    keyResult('全国 ３０ 个城市次日达覆盖率由 ５５％ 到 ８０％', unwritten, { fix: [], note: '第一个数只是范围' }),
  ]),
  entry('everyday-zh-60', 'zh-CN', [
    keyResult('准点率', metric(null, null, null, 97, 'percent'), {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '起点空着',
    }),
  ]),
  entry('everyday-zh-63', 'zh-CN', [
    keyResult('营业额', metric(800, 1000, 1200, 1500), { fix: ['keyResultUnitMissing'], note: '字段里没有单位' }),
  ]),
  entry('everyday-zh-66', 'zh-CN', [
    keyResult('学完就能独立报关的新人占比达到 80%', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '结果，缺起点',
    }),
  ]),
  entry('everyday-zh-69', 'zh-CN', [
    objective('让县城的病人不用进省城看病', { fix: [], note: '去处' }),
    keyResult('远程会诊后留在县里治疗的比例由 35% 提升至 60%', unwritten, { fix: [], note: '结果' }),
    keyResult('县医院医生敢独立开的病种从 12 种增加到 25 种', unwritten, { fix: [], note: '结果' }),
    keyResult('签约 40 家县医院，培训 400 名医生', unwritten, {
      fix: ['keyResultIsActivity'],
      note: '两样都是自己的动作，先问改变',
    }),
  ]),
  entry('everyday-en-03', 'en', [
    objective('Take the product up a notch', {
      why: "Half of this year's returns came from people who could not follow the manual",
      fix: [],
      note: 'plain title, but the why is there',
    }),
  ]),
  entry('everyday-en-06', 'en', [
    objective('Nobody hangs up because they waited too long', { fix: [], note: 'a state' }),
  ]),
  entry('everyday-en-09', 'en', [
    objective('Be twice as productive as our peers', { fix: ['objectiveHasNumber'], note: '"twice"' }),
  ]),
  entry('everyday-en-12', 'en', [
    objective('A great dealer conference in spring 2027', {
      fix: ['objectiveIsDeliverable'],
      note: 'an event as the end',
    }),
  ]),
  entry('everyday-en-15', 'en', [
    objective('Customers stay calm when they launch on our platform', {
      fix: [],
      note: '"launch" is the customers\' moment',
    }),
  ]),
  entry('everyday-en-18', 'en', [
    objective('Excellence, efficiency, customer first', {
      fix: [],
      consider: ['objectiveNotMemorable', 'objectiveWithoutWhy'],
      note: 'slogans',
    }),
  ]),
  entry('everyday-en-21', 'en', [
    objective('Help hiring managers make every people decision right', { fix: [], note: 'for whom is clear' }),
  ]),
  entry('everyday-en-24', 'en', [
    objective('Win back the customers we lost to slow delivery', {
      fix: [],
      note: 'customers come back: a state with its why',
    }),
  ]),
  entry('everyday-en-27', 'en', [
    keyResult('CSAT > 90%', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'a sign says "reach"',
    }),
  ]),
  entry('everyday-en-30', 'en', [
    keyResult('Stores in profit go from 12 to 30', unwritten, { fix: [], note: 'a count' }),
  ]),
  entry('everyday-en-33', 'en', [
    keyResult('The right people in every seat', unwritten, { fix: ['keyResultUnmeasured'], note: 'no number' }),
  ]),
  entry('everyday-en-36', 'en', [
    keyResult('Share of referred orders 18 -> 30', unwritten, {
      fix: ['keyResultUnitMissing'],
      note: 'a share needs its percent',
    }),
  ]),
  entry('everyday-en-39', 'en', [
    keyResult('Complaints solved within a day, from six in ten to nine in ten', unwritten, {
      fix: [],
      note: 'numbers in words',
    }),
  ]),
  entry('everyday-en-42', 'en', [
    keyResult('Raise forecast accuracy from 82% to 74%', unwritten, {
      fix: ['thresholdsAgainstWords'],
      note: 'it falls',
    }),
  ]),
  entry('everyday-en-45', 'en', [
    keyResult('Shorten time to shelf', metric(6, 4.5, 3, 2, 'days'), { fix: [], note: 'same direction' }),
  ]),
  entry('everyday-en-48', 'en', [
    keyResult('A stable core team', unwritten, { fix: ['keyResultUnmeasured'], note: 'how would one know?' }),
  ]),
  entry('everyday-en-51', 'en', [
    keyResult('Bad reviews per thousand orders from 8.5 to 3', unwritten, { fix: [], note: 'a count' }),
  ]),
  entry('everyday-en-54', 'en', [
    keyResult('Tenders that name us without being asked, from 2 to 10', unwritten, {
      fix: [],
      note: "customers' own will",
    }),
  ]),
  entry('everyday-en-57', 'en', [
    keyResult('KPI completion of at least 95%, tied to the quarterly bonus', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: 'says it itself',
    }),
  ]),
  entry('everyday-en-60', 'en', [
    keyResult('Punctuality', metric(88, null, null, null, 'percent'), {
      fix: ['keyResultUnmeasured'],
      note: 'a start, and nothing to reach',
    }),
  ]),
  entry('everyday-en-63', 'en', [
    keyResult('Power bill per household', metric(96, 88, 80, 70, 'CNY'), { fix: [], note: 'good' }),
  ]),
  entry('everyday-en-66', 'en', [
    keyResult('Publish-to-approval time from 6 days to 2', unwritten, {
      fix: [],
      note: '"publish" is part of the name',
    }),
  ]),
  entry('everyday-en-69', 'en', [
    keyResult('Launch readiness rating given by stores, 3.1 to 4.4 out of 5', unwritten, {
      fix: [],
      note: 'stores judge; "launch" is a name',
    }),
  ]),
  entry('everyday-en-72', 'en', [
    objective('Create an AI hub to empower the whole business', {
      fix: ['objectiveIsDeliverable'],
      note: 'a platform',
    }),
    keyResult('AI hub live and six business lines connected', unwritten, {
      fix: ['keyResultIsActivity'],
      note: 'a go-live',
    }),
    keyResult('More use of AI', unwritten, { fix: ['keyResultUnmeasured'], note: 'how much?' }),
  ]),
]
