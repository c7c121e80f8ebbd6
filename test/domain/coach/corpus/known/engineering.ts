import { entry, doneOrNot, keyResult, metric, objective, unwritten, type Entry } from '../entry'

export const engineering: readonly Entry[] = [
  entry('engineering-zh-01', 'zh-CN', [objective('让值班同事能睡个整觉', { fix: [], note: '说得出画面的状态' })]),
  entry('engineering-zh-02', 'zh-CN', [
    objective('上线新一代订单系统', { fix: ['objectiveIsDeliverable'], note: '系统上线本身成了终点' }),
  ]),
  entry('engineering-zh-04', 'zh-CN', [
    objective('完成微服务改造', { fix: ['objectiveIsDeliverable'], note: '做完一件事' }),
  ]),
  entry('engineering-zh-05', 'zh-CN', [
    keyResult('由客户先发现的故障占比从 60% 降到 20%', unwritten, { fix: [], note: '起止都写在句子里' }),
  ]),
  entry('engineering-zh-07', 'zh-CN', [
    objective('系统可用性达到 99.99%', { fix: ['objectiveHasNumber'], note: '数字该放到关键结果里' }),
  ]),
  entry('engineering-zh-08', 'zh-CN', [
    objective('让线上故障不再由客户先发现', { fix: [], note: '状态，且说清楚对谁' }),
  ]),
  entry('engineering-zh-10', 'zh-CN', [
    keyResult('组织 8 次技术分享', metric(0, 2, 6, 8, 'times'), {
      fix: ['keyResultIsActivity'],
      note: '次数在字段里，仍是活动',
    }),
  ]),
  entry('engineering-zh-11', 'zh-CN', [
    objective('提升系统稳定性', {
      fix: [],
      consider: ['objectiveWithoutWhy'],
      note: '没有数字也不是交付物，但看不出为谁、为什么',
    }),
  ]),
  entry('engineering-zh-13', 'zh-CN', [
    keyResult('单元测试覆盖率达到 80%', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '有终点没有起点',
    }),
  ]),
  entry('engineering-zh-14', 'zh-CN', [
    objective('让每次发布都像喝水一样平常', { fix: [], note: '“发布”是被改变的事，不是终点' }),
  ]),
  entry('engineering-zh-16', 'zh-CN', [
    keyResult('减少夜间告警次数', metric(120, 135, 150, 180, 'times'), {
      fix: ['thresholdsAgainstWords'],
      note: '说减少，数却往上走',
    }),
  ]),
  entry('engineering-zh-17', 'zh-CN', [
    objective('搭建统一的数据中台，赋能业务', {
      fix: ['objectiveIsDeliverable'],
      note: '后面挂的好处太空，主句仍是搭建',
    }),
  ]),
  entry('engineering-zh-19', 'zh-CN', [
    keyResult('核心链路压测通过率', metric(70, 96, 98, 100, 'percent'), {
      fix: [],
      consider: ['stretchNearCommit'],
      note: '承诺已到 96，挑战才 100',
    }),
  ]),
  entry('engineering-zh-20', 'zh-CN', [objective('三个月内让新需求不再排长队', { fix: [], note: '期限不是指标' })]),
  entry('engineering-zh-22', 'zh-CN', [
    keyResult('每个迭代流到测试环境的缺陷从35个降到10个以内', unwritten, { fix: [], note: '没有空格也要认得' }),
  ]),
  entry('engineering-zh-23', 'zh-CN', [
    objective('让三地研发像一个团队一样工作', { fix: [], note: '“三地”是现状，“一个”是比喻' }),
  ]),
  entry('engineering-zh-25', 'zh-CN', [
    keyResult('显著改善代码质量', unwritten, { fix: ['keyResultUnmeasured'], note: '程度词不是数' }),
  ]),
  entry('engineering-zh-26', 'zh-CN', [
    keyResult('上线率从 80% 到 99%', unwritten, { fix: [], note: '“上线率”是指标' }),
  ]),
  entry('engineering-zh-28', 'zh-CN', [
    keyResult('重写登录模块', unwritten, { fix: ['keyResultIsActivity'], note: '要做的事' }),
  ]),
  entry('engineering-zh-29', 'zh-CN', [
    objective('让业务团队自己就能拿到想要的数据', { fix: [], note: '业务得到了什么很清楚' }),
    keyResult('业务自助取数占全部取数需求的比例', metric(15, 30, 45, 60, 'percent'), { fix: [], note: '结果' }),
    keyResult('从提需求到拿到数据的时间', metric(5, 4, 2, 1, 'days'), { fix: [], note: '结果，往下走' }),
    keyResult('搭建自助分析平台', doneOrNot, { fix: ['keyResultIsActivity'], note: '手段' }),
  ]),
  entry('engineering-en-02', 'en', [
    objective('Launch the new billing platform', {
      fix: ['objectiveIsDeliverable'],
      note: 'the launch is the end itself',
    }),
  ]),
  entry('engineering-en-03', 'en', [
    keyResult('Mean time to restore service after a major incident', metric(110, 80, 50, 30, 'minutes'), {
      fix: [],
      note: 'complete in the fields',
    }),
  ]),
  entry('engineering-en-05', 'en', [
    keyResult('Write the migration plan', doneOrNot, { fix: ['keyResultIsActivity'], note: 'a document of our own' }),
  ]),
  entry('engineering-en-06', 'en', [
    keyResult('Share of outages first reported by customers falls from 55% to 15%', unwritten, {
      fix: [],
      note: 'from and to in the words',
    }),
  ]),
  entry('engineering-en-08', 'en', [
    keyResult('Run 6 game days', metric(0, 2, 4, 6, 'times'), {
      fix: ['keyResultIsActivity'],
      note: 'counts what we do',
    }),
  ]),
  entry('engineering-en-09', 'en', [
    objective('Releasing becomes a non-event for every team', { fix: [], note: '"releasing" is what changes' }),
  ]),
  entry('engineering-en-11', 'en', [
    keyResult('p95 latency down from 800 to 250', unwritten, { fix: ['keyResultUnitMissing'], note: 'of what?' }),
  ]),
  entry('engineering-en-12', 'en', [
    objective('Improve code quality', { fix: [], consider: ['objectiveWithoutWhy'], note: 'for whom, what for?' }),
  ]),
  entry('engineering-en-14', 'en', [
    keyResult('Branch coverage reaches 80%', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'no start',
    }),
  ]),
  entry('engineering-en-15', 'en', [
    objective('Zero trust becomes the way everyone here works', { fix: [], note: 'a name, not a number' }),
  ]),
  entry('engineering-en-17', 'en', [
    objective('Build a world-class data platform to empower the business', {
      fix: ['objectiveIsDeliverable'],
      note: 'built; the benefit behind it is vague',
    }),
  ]),
  entry('engineering-en-18', 'en', [
    keyResult('Failed deployments per month from 14 to 3', unwritten, { fix: [], note: 'a count by its own name' }),
  ]),
  entry('engineering-en-20', 'en', [
    keyResult('Shipping time from merge to users falls from 5 days to 1 day', unwritten, {
      fix: [],
      note: '"shipping time" is a measure',
    }),
  ]),
  entry('engineering-en-21', 'en', [
    keyResult('Refactor the payment module', unwritten, { fix: ['keyResultIsActivity'], note: 'work to do' }),
  ]),
  entry('engineering-en-23', 'en', [
    keyResult('Crash-free sessions from 98.2% to 99.6%', unwritten, { fix: [], note: 'good' }),
  ]),
  entry('engineering-en-24', 'en', [
    keyResult('Services with a named owner on call', metric(40, 92, 95, 100, 'percent'), {
      fix: [],
      consider: ['stretchNearCommit'],
      note: 'commit nearly at stretch',
    }),
  ]),
  entry(
    'engineering-en-26',
    'en',
    [keyResult('Crash rate of the 小程序 from 1.8% to 0.4%', unwritten, { fix: [], note: 'mixed, good' })],
    'mixed',
  ),
  entry('engineering-en-27', 'en', [
    objective('Teams get the data they need without asking us', { fix: [], note: 'who gains what' }),
    keyResult('Questions answered by self-service', metric(20, 35, 50, 65, 'percent'), { fix: [], note: 'a result' }),
    keyResult('Build dashboards for finance and sales', unwritten, {
      fix: ['keyResultIsActivity'],
      note: 'things to make',
    }),
    keyResult('Waiting time for a new data set from 9 days to 2', unwritten, {
      fix: [],
      note: 'the unit is said once',
    }),
  ]),
]
