import { entry, keyResult, metric, objective, toBeFound, unwritten, type Entry } from '../entry'

export const retail: readonly Entry[] = [
  entry('retail-zh-03', 'zh-CN', [
    keyResult('会员 60 天复购率从 24% 提升到 36%', unwritten, { fix: [], note: '“60 天”属于指标名' }),
  ]),
  entry('retail-zh-06', 'zh-CN', [
    keyResult('客单价从 68 提升到 85', unwritten, { fix: ['keyResultUnitMissing'], note: '缺元' }),
  ]),
  entry('retail-zh-09', 'zh-CN', [
    keyResult('门店销售任务达成率 100%', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: '任务达成率',
    }),
  ]),
  entry('retail-zh-12', 'zh-CN', [
    keyResult('更新 50 家门店陈列', unwritten, { fix: ['keyResultIsActivity'], note: '动作' }),
  ]),
  entry('retail-zh-15', 'zh-CN', [
    keyResult('坪效提升到 4000 元，客流提升 15%', unwritten, { fix: ['keyResultSeveralInOne'], note: '两件事' }),
  ]),
  entry('retail-zh-18', 'zh-CN', [
    keyResult('神秘顾客评分达到 92 分', unwritten, { fix: [], consider: ['keyResultBaselineMissing'], note: '缺起点' }),
  ]),
  entry('retail-zh-21', 'zh-CN', [
    keyResult('北京和上海门店的差评率从 4% 降到 1.5%', unwritten, { fix: [], note: '一个指标，两个地方' }),
  ]),
  entry('retail-zh-24', 'zh-CN', [
    keyResult('举办 8 场社区活动', unwritten, { fix: ['keyResultIsActivity'], note: '活动' }),
  ]),
  entry('retail-zh-27', 'zh-CN', [
    keyResult('导购月度绩效得分 90 分以上', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: '绩效得分',
    }),
  ]),
  entry('retail-zh-30', 'zh-CN', [objective('把服务做到顾客愿意写信来夸', { fix: [], note: '状态' })]),
  entry('retail-zh-33', 'zh-CN', [
    objective('让顾客把我们当自家冰箱', { fix: [], note: '好记' }),
    keyResult('每周来店两次以上的会员占比', metric(11, 15, 20, 28, 'percent'), { fix: [], note: '结果' }),
    keyResult('投放 10 万张优惠券', unwritten, { fix: ['keyResultIsActivity'], note: '动作' }),
    keyResult('会员平均每月到店从 1.6 次提升到 3 次', unwritten, { fix: [], note: '结果' }),
  ]),
  entry('retail-en-03', 'en', [
    keyResult('Members who buy again within 60 days from 24% to 36%', unwritten, { fix: [], note: 'good' }),
  ]),
  entry('retail-en-06', 'en', [
    keyResult('Average basket from 68 to 85', unwritten, { fix: ['keyResultUnitMissing'], note: 'money or items?' }),
  ]),
  entry('retail-en-09', 'en', [
    keyResult('Store sales plan met at 100%', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: 'plan fulfilment',
    }),
  ]),
  entry('retail-en-12', 'en', [
    keyResult('Refresh displays in 50 stores', unwritten, { fix: ['keyResultIsActivity'], note: 'doing' }),
  ]),
  entry('retail-en-15', 'en', [
    keyResult('Sales per square metre of CNY 4,000 and footfall up 15%', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: 'two',
    }),
  ]),
  entry('retail-en-18', 'en', [
    objective('Sell a million a month per store', { fix: ['objectiveHasNumber'], note: 'an amount in words' }),
  ]),
  entry('retail-en-21', 'en', [objective("Nobody queues, not even on Singles' Day", { fix: [], note: 'a state' })]),
  entry('retail-en-24', 'en', [
    keyResult('Without lowering margin, own-brand share of sales from 12% to 20%', unwritten, {
      fix: [],
      note: 'a guard is no second result',
    }),
  ]),
  entry('retail-en-27', 'en', [
    keyResult('Online orders delivered within 30 minutes, 71% → 90%', unwritten, {
      fix: [],
      note: 'an arrow is a from–to',
    }),
  ]),
  entry('retail-en-30', 'en', [
    keyResult('Count how many shoppers leave with nothing', toBeFound, { fix: [], note: 'a baseline' }),
  ]),
  entry('retail-en-33', 'en', [
    objective('Shoppers treat us as their own fridge', { fix: [], note: 'easy to remember' }),
    keyResult('Members who come twice a week or more', metric(11, 15, 20, 28, 'percent'), {
      fix: [],
      note: 'a result',
    }),
    keyResult('Hand out 100,000 coupons', unwritten, { fix: ['keyResultIsActivity'], note: 'doing' }),
    keyResult('Visits per member a month from 1.6 to 3', unwritten, { fix: [], note: 'a count by its name' }),
  ]),
]
