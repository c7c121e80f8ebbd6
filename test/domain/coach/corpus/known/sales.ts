import { entry, keyResult, metric, objective, unwritten, type Entry } from '../entry'

export const sales: readonly Entry[] = [
  entry('sales-zh-02', 'zh-CN', [objective('全年销售额突破 3 亿元', { fix: ['objectiveHasNumber'], note: '数字' })]),
  entry('sales-zh-03', 'zh-CN', [keyResult('老客户续约率从 72% 提升到 85%', unwritten, { fix: [], note: '结果' })]),
  entry('sales-zh-05', 'zh-CN', [
    objective('完成 Q3 销售任务', { fix: ['objectiveIsDeliverable'], note: '做完任务，没有去处' }),
  ]),
  entry('sales-zh-06', 'zh-CN', [objective('华南市场从零到有站稳脚跟', { fix: [], note: '“从零到有”是习惯说法' })]),
  entry('sales-zh-08', 'zh-CN', [
    keyResult('完成年度销售指标 100%', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: '任务完成率，挂着奖金',
    }),
  ]),
  entry('sales-zh-09', 'zh-CN', [objective('让每一位客户都敢把下一单交给我们', { fix: [], note: '状态' })]),
  entry('sales-zh-11', 'zh-CN', [
    keyResult('每月打电话 500 通', unwritten, { fix: ['keyResultIsActivity'], note: '动作' }),
  ]),
  entry('sales-zh-12', 'zh-CN', [objective('新签 50 家客户', { fix: ['objectiveHasNumber'], note: '数字' })]),
  entry('sales-zh-14', 'zh-CN', [
    keyResult('首批灯塔客户签约 10 家', unwritten, { fix: [], note: '首批，起点自然是零' }),
  ]),
  entry('sales-zh-15', 'zh-CN', [
    objective('提升销售业绩', { fix: [], consider: ['objectiveWithoutWhy'], note: '为了什么？' }),
  ]),
  entry('sales-zh-17', 'zh-CN', [
    keyResult('加强客户关系', unwritten, { fix: ['keyResultUnmeasured'], note: '没法量' }),
  ]),
  entry('sales-zh-18', 'zh-CN', [objective('让代理商靠我们赚到钱', { fix: [], note: '状态' })]),
  entry('sales-zh-20', 'zh-CN', [
    keyResult('首单后 90 天内再下单的客户占比', metric(25, 30, 36, 45, 'percent'), { fix: [], note: '结果' }),
  ]),
  entry('sales-zh-21', 'zh-CN', [objective('搭建渠道体系', { fix: ['objectiveIsDeliverable'], note: '搭建' })]),
  entry('sales-zh-23', 'zh-CN', [objective('营收增长五成', { fix: ['objectiveHasNumber'], note: '“五成”是数字' })]),
  entry('sales-zh-24', 'zh-CN', [
    keyResult('华南区月销售额从 80 万元提升到 200 万元', unwritten, { fix: [], note: '结果' }),
  ]),
  entry('sales-zh-26', 'zh-CN', [objective('客户续约不再靠降价', { fix: [], note: '状态' })]),
  entry('sales-zh-27', 'zh-CN', [
    keyResult('销售提成达标人数占比 90%', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: '提成',
    }),
  ]),
  entry('sales-zh-29', 'zh-CN', [
    objective('签约两家头部银行', { fix: ['objectiveHasNumber'], note: '“两家”是要量的数' }),
  ]),
  entry('sales-zh-30', 'zh-CN', [
    keyResult('５０家重点客户中采购两条以上产品线的占比由２０％提高到４０％', unwritten, {
      fix: [],
      note: '全角，第一个数只是范围',
    }),
  ]),
  entry('sales-zh-32', 'zh-CN', [
    keyResult('客户成功案例的引用率', metric(10, 27, 28, 30, 'percent'), {
      fix: [],
      consider: ['stretchNearCommit'],
      note: '承诺离挑战太近',
    }),
  ]),
  entry('sales-zh-33', 'zh-CN', [
    objective('让渠道伙伴愿意先卖我们', { fix: [], note: '去处' }),
    keyResult('不用催就下单的伙伴占比', metric(30, 38, 48, 60, 'percent'), { fix: [], note: '结果' }),
    keyResult('开展 6 场伙伴大会', unwritten, { fix: ['keyResultIsActivity'], note: '活动' }),
    keyResult('伙伴每月平均单量从 4 单提升到 9 单', unwritten, { fix: [], note: '结果' }),
  ]),
  entry('sales-en-02', 'en', [
    objective('Close CNY 300 million this year', { fix: ['objectiveHasNumber'], note: 'a number' }),
  ]),
  entry('sales-en-03', 'en', [keyResult('Renewal rate from 74% to 88%', unwritten, { fix: [], note: 'good' })]),
  entry('sales-en-05', 'en', [
    objective('Win over the south from a standing start', { fix: [], note: 'a state to reach' }),
  ]),
  entry('sales-en-06', 'en', [
    keyResult('Revenue from 5 to 8', unwritten, { fix: ['keyResultUnitMissing'], note: 'of what?' }),
  ]),
  entry('sales-en-08', 'en', [
    keyResult('Reach 100% of the annual sales quota', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: 'quota pays bonuses',
    }),
  ]),
  entry('sales-en-09', 'en', [
    keyResult('Average sales cycle', metric(95, 85, 70, 55, 'days'), { fix: [], note: 'good' }),
  ]),
  entry('sales-en-11', 'en', [
    keyResult('Make 500 cold calls a month', unwritten, { fix: ['keyResultIsActivity'], note: 'doing' }),
  ]),
  entry('sales-en-12', 'en', [
    objective('Set up the channel programme', { fix: ['objectiveIsDeliverable'], note: 'a thing to set up' }),
  ]),
  entry('sales-en-14', 'en', [objective('Resellers make good money with us', { fix: [], note: 'a state' })]),
  entry('sales-en-15', 'en', [
    keyResult('First 10 lighthouse customers signed', unwritten, { fix: [], note: 'starts at zero by nature' }),
  ]),
  entry('sales-en-17', 'en', [objective('Renewals no longer depend on discounts', { fix: [], note: 'a state' })]),
  entry('sales-en-18', 'en', [
    keyResult('Stronger relationships with partners', unwritten, { fix: ['keyResultUnmeasured'], note: 'no number' }),
  ]),
  entry('sales-en-20', 'en', [objective('Triple the pipeline', { fix: ['objectiveHasNumber'], note: 'an amount' })]),
  entry('sales-en-21', 'en', [
    keyResult('Customers reordering within 90 days of their first order', metric(22, 28, 35, 45, 'percent'), {
      fix: [],
      note: 'good',
    }),
  ]),
  entry('sales-en-23', 'en', [
    objective('Finish the CRM rollout', { fix: ['objectiveIsDeliverable'], note: 'finish' }),
  ]),
  entry('sales-en-24', 'en', [
    keyResult('Monthly revenue in the south from CNY 0.8m to CNY 2m', unwritten, { fix: [], note: 'good' }),
  ]),
  entry('sales-en-26', 'en', [
    objective('Customers hand us the next order before the first one is done', { fix: [], note: 'a state' }),
  ]),
  entry('sales-en-27', 'en', [
    keyResult('Reps on full bonus: 90%', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: 'bonus',
    }),
  ]),
  entry('sales-en-29', 'en', [
    keyResult('Deals lost on price', metric(40, 26, 25, 24, 'percent'), {
      fix: [],
      consider: ['stretchNearCommit'],
      note: 'no room above the commit',
    }),
  ]),
  entry('sales-en-30', 'en', [
    keyResult('Top 20 accounts that buy a second product line, from 6 to 14', unwritten, {
      fix: [],
      note: 'a count of accounts',
    }),
  ]),
  entry('sales-en-32', 'en', [
    objective('Partners reach for our product first', { fix: [], note: '"first" is no number' }),
    keyResult('Partners who order without a reminder', metric(28, 36, 48, 62, 'percent'), {
      fix: [],
      note: 'a result',
    }),
    keyResult('Create a partner handbook', unwritten, { fix: ['keyResultIsActivity'], note: 'a document' }),
    keyResult('Orders per partner per month from 4 to 9', unwritten, { fix: [], note: 'a result' }),
  ]),
]
