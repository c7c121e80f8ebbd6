import { entry, keyResult, metric, objective, toBeFound, unwritten, type Entry } from '../entry'

export const operations: readonly Entry[] = [
  entry('operations-zh-02', 'zh-CN', [
    objective('上线智能调度系统', { fix: ['objectiveIsDeliverable'], note: '交付' }),
  ]),
  entry('operations-zh-03', 'zh-CN', [
    keyResult('来电里问“货到哪了”的占比', metric(34, 28, 20, 12, 'percent'), { fix: [], note: '结果' }),
  ]),
  entry('operations-zh-05', 'zh-CN', [
    objective('订单处理能力提升 3 倍', { fix: ['objectiveHasNumber'], note: '数字' }),
  ]),
  entry('operations-zh-06', 'zh-CN', [keyResult('准时送达率从 88% 提升到 96%', unwritten, { fix: [], note: '结果' })]),
  entry('operations-zh-08', 'zh-CN', [objective('让一线客服有权当场把事办成', { fix: [], note: '状态' })]),
  entry('operations-zh-09', 'zh-CN', [
    keyResult('客户投诉明显减少', unwritten, { fix: ['keyResultUnmeasured'], note: '到多少？' }),
  ]),
  entry('operations-zh-11', 'zh-CN', [
    objective('提升运营效率', { fix: [], consider: ['objectiveWithoutWhy'], note: '为了什么？' }),
  ]),
  entry('operations-zh-12', 'zh-CN', [
    keyResult('提高仓库周转次数', metric(8, 7, 6, 5, 'times'), { fix: ['thresholdsAgainstWords'], note: '反了' }),
  ]),
  entry('operations-zh-14', 'zh-CN', [
    keyResult('差错率降到 0.5%，人效提升 20%', unwritten, { fix: ['keyResultSeveralInOne'], note: '两件事' }),
  ]),
  entry('operations-zh-15', 'zh-CN', [
    objective('完成仓库搬迁', { fix: ['objectiveIsDeliverable'], note: '做完一件事' }),
  ]),
  entry('operations-zh-17', 'zh-CN', [
    keyResult('大促期间超时订单由 ３．２ 万单降到 ８ 千单', unwritten, { fix: [], note: '全角和万' }),
  ]),
  entry('operations-zh-18', 'zh-CN', [objective('7×24 让海外客户随时找得到人', { fix: [], note: '“7×24”是固定说法' })]),
  entry('operations-zh-20', 'zh-CN', [
    keyResult('输出运营周报', unwritten, { fix: ['keyResultIsActivity'], note: '产出' }),
  ]),
  entry('operations-zh-21', 'zh-CN', [objective('让大促那几天也能从容', { fix: [], note: '状态' })]),
  entry('operations-zh-23', 'zh-CN', [objective('仓储成本下降 20%', { fix: ['objectiveHasNumber'], note: '数字' })]),
  entry('operations-zh-24', 'zh-CN', [
    keyResult('首次响应时间', metric(180, 120, 60, 30, '秒'), { fix: [], note: '结果' }),
  ]),
  entry('operations-zh-26', 'zh-CN', [
    objective('举办供应商大会，深化合作', { fix: ['objectiveIsDeliverable'], note: '主句是举办' }),
  ]),
  entry('operations-zh-27', 'zh-CN', [
    keyResult('举办地在三线城市的活动，报名转化率从 6% 提升到 11%', unwritten, { fix: [], note: '“举办地”是名词' }),
  ]),
  entry('operations-zh-29', 'zh-CN', [objective('让供应商愿意把最好的产能留给我们', { fix: [], note: '状态' })]),
  entry('operations-zh-30', 'zh-CN', [
    keyResult('运力利用率', metric(60, 77, 79, 80, 'percent'), {
      fix: [],
      consider: ['stretchNearCommit'],
      note: '承诺离挑战太近',
    }),
  ]),
  entry(
    'operations-zh-32',
    'zh-CN',
    [keyResult('梳理 SOP', unwritten, { fix: ['keyResultIsActivity'], note: '动作' })],
    'mixed',
  ),
  entry('operations-zh-33', 'zh-CN', [
    objective('让夜班同事也能按时下班', { fix: [], note: '状态' }),
    keyResult('夜班每天的加班时长', metric(2.5, 2, 1.5, 1, 'hours'), { fix: [], note: '结果' }),
    keyResult('制定新的排班表', unwritten, { fix: ['keyResultIsActivity'], note: '产出' }),
    keyResult('交接遗漏从每周 15 项降到 4 项', unwritten, { fix: [], note: '结果' }),
  ]),
  entry('operations-en-02', 'en', [
    objective('Launch the smart dispatch system', { fix: ['objectiveIsDeliverable'], note: 'a launch' }),
  ]),
  entry('operations-en-03', 'en', [
    keyResult('Average shipping time from 4.5 days to 2.5 days', unwritten, {
      fix: [],
      note: '"shipping time" is a measure',
    }),
  ]),
  entry('operations-en-05', 'en', [
    objective('Process three times as many orders', { fix: ['objectiveHasNumber'], note: 'an amount' }),
  ]),
  entry('operations-en-06', 'en', [
    keyResult('On-time delivery from 88% to 96%', unwritten, { fix: [], note: 'good' }),
  ]),
  entry('operations-en-08', 'en', [
    keyResult('Average handling time from 12 to 5', unwritten, {
      fix: ['keyResultUnitMissing'],
      note: 'minutes, hours?',
    }),
  ]),
  entry('operations-en-09', 'en', [
    keyResult('Noticeably fewer complaints', unwritten, { fix: ['keyResultUnmeasured'], note: 'how many?' }),
  ]),
  entry('operations-en-11', 'en', [
    keyResult('85% of issues solved at first contact', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'no start',
    }),
  ]),
  entry('operations-en-12', 'en', [
    keyResult('Increase stock turns from 8 to 5', unwritten, { fix: ['thresholdsAgainstWords'], note: 'falls' }),
  ]),
  entry('operations-en-14', 'en', [
    keyResult('Error rate below 0.5% and output per head up 20%', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: 'two',
    }),
  ]),
  entry('operations-en-15', 'en', [
    objective('Customers overseas reach a person 24/7', { fix: [], note: 'a fixed expression' }),
  ]),
  entry('operations-en-17', 'en', [
    keyResult('Late orders in peak week from 32,000 to 8,000', unwritten, { fix: [], note: 'a count' }),
  ]),
  entry('operations-en-18', 'en', [objective('Peak season feels like any other week', { fix: [], note: 'a state' })]),
  entry('operations-en-20', 'en', [
    keyResult('Set up a weekly operations report', unwritten, { fix: ['keyResultIsActivity'], note: 'a report' }),
  ]),
  entry('operations-en-21', 'en', [
    objective('Cut warehousing cost by a fifth', { fix: ['objectiveHasNumber'], note: 'an amount' }),
  ]),
  entry('operations-en-23', 'en', [
    keyResult('Waiting time for the first reply', metric(180, 120, 60, 30, 'seconds'), { fix: [], note: 'good' }),
  ]),
  entry('operations-en-24', 'en', [
    objective('Host the supplier summit', { fix: ['objectiveIsDeliverable'], note: 'an event' }),
  ]),
  entry('operations-en-26', 'en', [
    objective('Suppliers hold their best capacity for us', { fix: [], note: 'what others do, and a state' }),
  ]),
  entry('operations-en-27', 'en', [
    keyResult('Find the true cost to serve one order', toBeFound, { fix: [], note: 'a baseline' }),
  ]),
  entry('operations-en-29', 'en', [
    objective('Same-day delivery reaches the villages too', { fix: [], note: '"delivery" is what spreads' }),
  ]),
  entry('operations-en-30', 'en', [
    keyResult('Deliveries with a proof photo', metric(55, 94, 96, 98, 'percent'), {
      fix: [],
      consider: ['stretchNearCommit'],
      note: 'hardly a stretch',
    }),
  ]),
  entry('operations-en-32', 'en', [
    objective('The night shift goes home on time too', { fix: [], note: 'a state' }),
    keyResult('Overtime at the end of a night shift', metric(2.5, 2, 1.5, 1, 'hours'), { fix: [], note: 'a result' }),
    keyResult('Design a new roster', unwritten, { fix: ['keyResultIsActivity'], note: 'a plan' }),
    keyResult('Items lost at handover from 15 to 4 a week', unwritten, { fix: [], note: 'a result' }),
  ]),
]
