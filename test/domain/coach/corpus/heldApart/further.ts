import { entry, keyResult, metric, objective, unwritten, type Entry } from '../entry'

export const further: readonly Entry[] = [
  entry('further-zh-02', 'zh-CN', [
    objective('部署零信任网络', { fix: ['objectiveIsDeliverable'], note: '“零信任”不是数，部署才是问题' }),
  ]),
  entry('further-zh-05', 'zh-CN', [
    keyResult('完成首单的新商家占比从 35% 提升到 55%', unwritten, { fix: [], note: '“完成”的是商家' }),
  ]),
  entry('further-zh-08', 'zh-CN', [objective('说好交付的那天，客户从不用担心', { fix: [], note: '“交付”修饰那天' })]),
  entry('further-zh-11', 'zh-CN', [
    keyResult('发布后 24 小时内回滚的比例：8%→2%', unwritten, { fix: [], note: '“发布”只是时间' }),
  ]),
  entry('further-zh-14', 'zh-CN', [objective('进入全国百强', { fix: ['objectiveHasNumber'], note: '名次' })]),
  entry('further-zh-17', 'zh-CN', [
    keyResult('获得授权的专利从 2 项到 8 项', unwritten, { fix: [], note: '授权由外部决定' }),
  ]),
  entry('further-zh-20', 'zh-CN', [
    keyResult('新客 5000 人，老客复购率 40%', unwritten, { fix: ['keyResultSeveralInOne'], note: '两件事' }),
  ]),
  entry('further-zh-23', 'zh-CN', [objective('发布前夜，没有人失眠', { fix: [], note: '“发布”修饰前夜' })]),
  entry('further-zh-26', 'zh-CN', [
    keyResult('沉淀 30 篇知识文档', unwritten, { fix: ['keyResultIsActivity'], note: '产出' }),
  ]),
  entry('further-zh-29', 'zh-CN', [
    keyResult('扩大覆盖门店，从 120 家到 90 家', unwritten, { fix: ['thresholdsAgainstWords'], note: '说扩大却少了' }),
  ]),
  entry('further-zh-32', 'zh-CN', [
    keyResult('搜完再打客服电话的用户占比', metric(19, 15, 9, 5, 'percent'), { fix: [], note: '结果' }),
  ]),
  entry(
    'further-zh-35',
    'zh-CN',
    [objective('引入 OKR，提升组织活力', { fix: ['objectiveIsDeliverable'], note: '引入' })],
    'mixed',
  ),
  entry('further-zh-38', 'zh-CN', [
    keyResult('看完视频一次就考过的新人占比', metric(48, 57, 68, 78, 'percent'), { fix: [], note: '结果' }),
  ]),
  entry('further-zh-41', 'zh-CN', [
    keyResult('逾期 60 天以上的应收由 1500 万元压降至 600 万元', unwritten, { fix: [], note: '第一个数属于指标名' }),
  ]),
  entry('further-zh-44', 'zh-CN', [
    keyResult('合作伙伴更满意', unwritten, { fix: ['keyResultUnmeasured'], note: '没有数' }),
  ]),
  entry('further-zh-47', 'zh-CN', [
    keyResult('试点医院从 3 家扩展到 20 家', unwritten, { fix: [], note: '计数，同向' }),
  ]),
  entry('further-en-02', 'en', [
    objective('Deploy a zero-trust network', {
      fix: ['objectiveIsDeliverable'],
      note: '"zero trust" is a name; deploying is the trouble',
    }),
  ]),
  entry('further-en-05', 'en', [
    keyResult('Patents granted, from 2 to 8', unwritten, { fix: [], note: 'the office decides' }),
  ]),
  entry('further-en-08', 'en', [
    objective('Patients see that we deliver on our promises', { fix: [], note: 'to deliver on is to keep' }),
  ]),
  entry('further-en-11', 'en', [
    keyResult('Launches without a rollback from 70% to 95%', unwritten, {
      fix: [],
      note: '"launches" are what is counted well',
    }),
  ]),
  entry('further-en-14', 'en', [objective('One team across both plants', { fix: [], note: '"one" is an image' })]),
  entry('further-en-17', 'en', [
    keyResult('New sellers who complete a first sale, 35% to 55%', unwritten, { fix: [], note: 'sellers complete it' }),
  ]),
  entry('further-en-20', 'en', [
    keyResult('5,000 new customers, 40% of old ones back', unwritten, { fix: ['keyResultSeveralInOne'], note: 'two' }),
  ]),
  entry('further-en-23', 'en', [
    objective('The night before a release, nobody loses sleep', { fix: [], note: '"release" only says which night' }),
  ]),
  entry('further-en-26', 'en', [
    keyResult('Write 30 knowledge-base articles', unwritten, { fix: ['keyResultIsActivity'], note: 'output' }),
  ]),
  entry('further-en-29', 'en', [
    objective('Nurses on nights find a second home here', { fix: [], note: '"second home" is an image' }),
  ]),
  entry('further-en-32', 'en', [
    keyResult('Users who call support after a search', metric(19, 15, 9, 5, 'percent'), {
      fix: [],
      note: 'falls, good',
    }),
  ]),
  entry('further-en-35', 'en', [
    objective('Gyms that open round the clock never worry about payments', { fix: [], note: "customers' state" }),
  ]),
  entry('further-en-38', 'en', [
    keyResult('Invoices overdue by more than 60 days, from CNY 15m to CNY 6m', unwritten, {
      fix: [],
      note: '"60 days" belongs to the measure',
    }),
  ]),
  entry('further-en-41', 'en', [
    keyResult('Buildings handed over without defects from 72% to 93%', unwritten, { fix: [], note: 'good' }),
  ]),
  entry('further-en-44', 'en', [
    objective('Repairs are right the first time and neighbours stop complaining', { fix: [], note: 'a state' }),
  ]),
  entry('further-en-47', 'en', [
    keyResult('Stores that open on the promised day, 60% to 90%', unwritten, { fix: [], note: 'good' }),
  ]),
]
