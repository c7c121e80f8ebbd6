import { entry, doneOrNot, keyResult, metric, objective, unwritten, within, type Entry } from '../entry'

export const everyday: readonly Entry[] = [
  entry('everyday-zh-01', 'zh-CN', [
    objective('聚焦核心客户，夯实服务基础，推进数字化转型落地见效', {
      fix: [],
      consider: ['objectiveNotMemorable', 'objectiveWithoutWhy'],
      note: '一串动词，谁也记不住',
    }),
  ]),
  entry('everyday-zh-02', 'zh-CN', [
    objective('推进供应链数字化项目按期交付', { fix: ['objectiveIsDeliverable'], note: '项目交付成了终点' }),
  ]),
  entry('everyday-zh-04', 'zh-CN', [
    objective('产品力再上一个台阶', {
      why: '今年一半的退货是因为说明书看不懂，老人用起来尤其吃力',
      fix: [],
      note: '标题平，但写了为什么',
    }),
  ]),
  entry('everyday-zh-05', 'zh-CN', [
    objective('提升系统稳定性', {
      why: '去年三次大故障都发生在客户发工资的日子，他们已经不敢在月底用我们',
      fix: [],
      note: '有了为什么',
    }),
  ]),
  entry('everyday-zh-07', 'zh-CN', [objective('不再有客户因为等太久而挂电话', { fix: [], note: '状态' })]),
  entry('everyday-zh-08', 'zh-CN', [
    objective('成为员工遇到难事第一个想到的部门', { fix: [], note: '“第一个”不是指标' }),
  ]),
  entry('everyday-zh-10', 'zh-CN', [objective('拿下 3 个省级标杆项目', { fix: ['objectiveHasNumber'], note: '数量' })]),
  entry('everyday-zh-11', 'zh-CN', [
    objective('把人效做到同行的两倍', { fix: ['objectiveHasNumber'], note: '“两倍”是数' }),
  ]),
  entry('everyday-zh-13', 'zh-CN', [objective('让千人千面真正替顾客省时间', { fix: [], note: '固定说法' })]),
  entry('everyday-zh-14', 'zh-CN', [objective('让“双减”之后的家长仍然觉得我们有用', { fix: [], note: '政策名' })]),
  entry(
    'everyday-zh-16',
    'zh-CN',
    [objective('落地 OKR，建立目标管理体系', { fix: ['objectiveIsDeliverable'], note: '落地、建立都是做一件事' })],
    'mixed',
  ),
  entry('everyday-zh-17', 'zh-CN', [objective('建立客户对我们的信任', { fix: [], note: '建立的是关系，不是交付物' })]),
  entry('everyday-zh-19', 'zh-CN', [
    objective('输出行业解决方案并完成推广', { fix: ['objectiveIsDeliverable'], note: '输出、推广' }),
  ]),
  entry('everyday-zh-20', 'zh-CN', [objective('让每个门店都有自己的回头客', { fix: [], note: '状态' })]),
  entry('everyday-zh-22', 'zh-CN', [objective('海外用户用中文以外的语言也一样顺手', { fix: [], note: '状态' })]),
  entry('everyday-zh-23', 'zh-CN', [
    objective('春节返工那周，产线第一天就能满产', { fix: [], note: '“第一天”是时间，不是指标' }),
  ]),
  entry('everyday-zh-25', 'zh-CN', [objective('帮助业务伙伴做对每一个用人决定', { fix: [], note: '为谁很清楚' })]),
  entry('everyday-zh-26', 'zh-CN', [keyResult('客户数从120家到300家', unwritten, { fix: [], note: '没有空格' })]),
  entry('everyday-zh-28', 'zh-CN', [
    keyResult('日活做到 20 万以上，付费率 5% 左右', unwritten, { fix: ['keyResultSeveralInOne'], note: '两件事' }),
  ]),
  entry('everyday-zh-29', 'zh-CN', [
    keyResult('每周 3 篇小红书 + 1 场直播', unwritten, { fix: ['keyResultIsActivity'], note: '都是自己的动作' }),
  ]),
  entry('everyday-zh-31', 'zh-CN', [
    keyResult('单店盈利的门店从 12 家变成 30 家', unwritten, { fix: [], note: '结果' }),
  ]),
  entry('everyday-zh-32', 'zh-CN', [
    keyResult('月均停机 < 2 小时（现在 6.5 小时）', unwritten, { fix: [], note: '起点写在括号里' }),
  ]),
  entry('everyday-zh-34', 'zh-CN', [
    keyResult('每个岗位都有合适的人', unwritten, { fix: ['keyResultUnmeasured'], note: '怎样算合适？没有数' }),
  ]),
  entry('everyday-zh-35', 'zh-CN', [
    keyResult('跟进重点项目', unwritten, { fix: ['keyResultIsActivity'], note: '动作' }),
  ]),
  entry('everyday-zh-37', 'zh-CN', [
    keyResult('回访 200 位流失会员，找出原因', unwritten, { fix: ['keyResultIsActivity'], note: '动作' }),
  ]),
  entry('everyday-zh-38', 'zh-CN', [
    keyResult('流失会员回来的人数', metric(0, 300, 700, 1000, 'people'), { fix: [], note: '结果，从零开始' }),
  ]),
  entry('everyday-zh-40', 'zh-CN', [
    keyResult('交付周期缩短三分之一', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '缩短多少有了，从多少没有',
    }),
  ]),
  entry('everyday-zh-41', 'zh-CN', [
    keyResult('把平均响应从 40 分钟压到 15 分钟', unwritten, { fix: [], note: '“压到”也是降到' }),
  ]),
  entry('everyday-zh-43', 'zh-CN', [
    keyResult('降低流失，让续费率从 70% 提到 82%', unwritten, { fix: [], note: '“降低”说的是流失，数是续费率' }),
  ]),
  entry('everyday-zh-44', 'zh-CN', [
    keyResult('减少返工，把首件合格率从 90% 提升到 96%', unwritten, { fix: [], note: '方向词说的是返工' }),
  ]),
  entry('everyday-zh-46', 'zh-CN', [
    keyResult('增加自助办理的比例', metric(55, 48, 40, 30, 'percent'), {
      fix: ['thresholdsAgainstWords'],
      note: '说增加，数往下',
    }),
  ]),
  entry('everyday-zh-47', 'zh-CN', [
    keyResult('系统可用性保持在 99.9% 以上', within(99.9, 100, 'percent'), { fix: [], note: '保持类，两端都在' }),
  ]),
  entry('everyday-zh-49', 'zh-CN', [
    keyResult('试点城市签约商户达到 500 家，活跃率不低于 60%', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: '两件事',
    }),
  ]),
  entry('everyday-zh-50', 'zh-CN', [
    keyResult('人均单产 3.2 提到 4.5', unwritten, { fix: ['keyResultUnitMissing'], note: '什么单位？' }),
  ]),
  entry('everyday-zh-52', 'zh-CN', [keyResult('通过等保三级测评', doneOrNot, { fix: [], note: '外部的结论' })]),
  entry('everyday-zh-53', 'zh-CN', [keyResult('取得医疗器械二类注册证', doneOrNot, { fix: [], note: '外部的结论' })]),
  entry('everyday-zh-55', 'zh-CN', [
    keyResult('客户主动把我们写进招标文件的次数从 2 次到 10 次', unwritten, { fix: [], note: '客户主动做的事' }),
  ]),
  entry('everyday-zh-56', 'zh-CN', [keyResult('公众号粉丝 8 万 → 15 万', unwritten, { fix: [], note: '计数，箭头' })]),
  entry(
    'everyday-zh-58',
    'zh-CN',
    [
      keyResult('KPI 完成率不低于 95%，与季度奖金挂钩', unwritten, {
        fix: [],
        consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
        note: '写明了奖金',
      }),
    ],
    'mixed',
  ),
  entry('everyday-zh-59', 'zh-CN', [
    keyResult('部门费用不超预算', unwritten, { fix: ['keyResultUnmeasured'], note: '没有写数' }),
  ]),
  entry('everyday-zh-61', 'zh-CN', [
    keyResult('准点率', metric(88, null, null, null, 'percent'), {
      fix: ['keyResultUnmeasured'],
      note: '只有起点，没有要到的数',
    }),
  ]),
  entry('everyday-zh-62', 'zh-CN', [
    keyResult('测评得分', metric(71, 75, 80, 86), { fix: [], note: '“得分”没有单位也说得清' }),
  ]),
  entry('everyday-zh-64', 'zh-CN', [keyResult('户均电费', metric(96, 88, 80, 70, '元'), { fix: [], note: '齐全' })]),
  entry('everyday-zh-65', 'zh-CN', [
    keyResult('培训覆盖率 100%', unwritten, { fix: ['keyResultIsActivity'], note: '覆盖率量的是自己的培训' }),
  ]),
  entry('everyday-zh-67', 'zh-CN', [
    objective('让骑手愿意为我们多跑一年', { fix: [], note: '状态，“一年”不是指标' }),
    keyResult('骑手六个月留存率从 41% 提升到 60%', unwritten, { fix: [], note: '结果' }),
    keyResult('发放 2000 套冬装', unwritten, { fix: ['keyResultIsActivity'], note: '动作' }),
    keyResult('骑手说“站长讲理”的比例', metric(52, 60, 68, 78, 'percent'), { fix: [], note: '结果' }),
  ]),
  entry(
    'everyday-zh-68',
    'zh-CN',
    [
      objective('打造 AI 中台，赋能全业务', { fix: ['objectiveIsDeliverable'], note: '搭平台' }),
      keyResult('AI 中台上线并接入 6 条业务线', unwritten, { fix: ['keyResultIsActivity'], note: '交付' }),
      keyResult('提升 AI 使用率', unwritten, { fix: ['keyResultUnmeasured'], note: '到多少？' }),
    ],
    'mixed',
  ),
  entry('everyday-en-01', 'en', [
    objective(
      'Drive digital transformation, consolidate the foundation and land key initiatives across all business lines',
      { fix: [], consider: ['objectiveNotMemorable', 'objectiveWithoutWhy'], note: 'verbs in a row' },
    ),
  ]),
  entry('everyday-en-02', 'en', [
    objective("Get the new plant's racks installed before year end", {
      fix: ['objectiveIsDeliverable'],
      note: 'work to finish, said casually',
    }),
  ]),
  entry('everyday-en-04', 'en', [
    objective('Improve stability', {
      why: "Our three big outages all hit on customers' paydays, and they no longer dare to use us then",
      fix: [],
      note: 'the why is there',
    }),
  ]),
  entry('everyday-en-05', 'en', [
    objective('Grandparents book their doctor by phone without help', { fix: [], note: 'a state' }),
  ]),
  entry('everyday-en-07', 'en', [
    objective('Become the first team people call when things get hard', { fix: [], note: '"first" is praise' }),
  ]),
  entry('everyday-en-08', 'en', [
    objective('Land 3 flagship projects', { fix: ['objectiveHasNumber'], note: 'an amount' }),
  ]),
  entry('everyday-en-10', 'en', [
    objective('Eighty percent of customers renew', { fix: ['objectiveHasNumber'], note: 'a number in words' }),
  ]),
  entry('everyday-en-11', 'en', [
    objective('Personal service at scale, so shoppers save time', { fix: [], note: 'says what for' }),
  ]),
  entry('everyday-en-13', 'en', [
    objective('Establish an OKR management system', { fix: ['objectiveIsDeliverable'], note: 'a system to set up' }),
  ]),
  entry('everyday-en-14', 'en', [
    objective('Build trust with the regulators', { fix: [], note: 'what is built is a relation' }),
  ]),
  entry('everyday-en-16', 'en', [
    objective('Produce industry solutions and complete their promotion', {
      fix: ['objectiveIsDeliverable'],
      note: 'output',
    }),
  ]),
  entry('everyday-en-17', 'en', [objective('Every store has its own regulars', { fix: [], note: 'a state' })]),
  entry('everyday-en-19', 'en', [
    objective('Our app feels native in every language we sell in', { fix: [], note: 'a state' }),
  ]),
  entry('everyday-en-20', 'en', [
    objective('Finish the feasibility report on the next battery', {
      fix: ['objectiveIsDeliverable'],
      note: 'a report',
    }),
  ]),
  entry('everyday-en-22', 'en', [
    objective('A one-stop service that small exporters swear by', { fix: [], note: '"one-stop" is no number' }),
  ]),
  entry('everyday-en-23', 'en', [
    objective('The first week after the holiday runs at full speed', { fix: [], note: 'a time, no amount' }),
  ]),
  entry('everyday-en-25', 'en', [
    objective('Ship faster', {
      fix: [],
      consider: ['objectiveWithoutWhy'],
      note: 'no deliverable is named: how fast we are; for whom?',
    }),
  ]),
  entry('everyday-en-26', 'en', [
    keyResult('Customers from 120 to 300', unwritten, { fix: [], note: 'a count by its name' }),
  ]),
  entry('everyday-en-28', 'en', [
    keyResult('200k daily users and about 5% paying', unwritten, { fix: ['keyResultSeveralInOne'], note: 'two' }),
  ]),
  entry('everyday-en-29', 'en', [
    keyResult('3 posts + 1 live stream a week', unwritten, { fix: ['keyResultIsActivity'], note: 'our own doing' }),
  ]),
  entry('everyday-en-31', 'en', [
    keyResult('Monthly downtime under 2 hours (now 6.5)', unwritten, { fix: [], note: 'the start is in brackets' }),
  ]),
  entry('everyday-en-32', 'en', [
    keyResult('Integrate ERP, MES and WMS', unwritten, { fix: ['keyResultIsActivity'], note: 'work' }),
  ]),
  entry('everyday-en-34', 'en', [
    keyResult('Follow up on key projects', unwritten, { fix: ['keyResultIsActivity'], note: 'doing' }),
  ]),
  entry('everyday-en-35', 'en', [
    keyResult('Referred orders 18 -> 30', unwritten, { fix: [], note: 'orders are counted, the unit is there' }),
  ]),
  entry('everyday-en-37', 'en', [
    keyResult('Call back 200 lapsed members', unwritten, { fix: ['keyResultIsActivity'], note: 'calls' }),
  ]),
  entry('everyday-en-38', 'en', [
    keyResult('Lapsed members who come back', metric(0, 300, 700, 1000, 'people'), { fix: [], note: 'from zero' }),
  ]),
  entry('everyday-en-40', 'en', [
    keyResult('Cut delivery time by a third', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'how far, not from where',
    }),
  ]),
  entry('everyday-en-41', 'en', [
    keyResult('Get average response down from 40 minutes to 15', unwritten, { fix: [], note: 'good' }),
  ]),
  entry('everyday-en-43', 'en', [
    keyResult('Lower churn so that renewals go from 70% to 82%', unwritten, {
      fix: [],
      note: '"lower" speaks of churn',
    }),
  ]),
  entry('everyday-en-44', 'en', [
    keyResult('Less rework: first pieces right from 90% to 96%', unwritten, {
      fix: [],
      note: '"less" speaks of rework',
    }),
  ]),
  entry('everyday-en-46', 'en', [
    keyResult('Grow the share of self-service', metric(55, 48, 40, 30, 'percent'), {
      fix: ['thresholdsAgainstWords'],
      note: 'falls',
    }),
  ]),
  entry('everyday-en-47', 'en', [
    keyResult('Availability stays above 99.9%', within(99.9, 100, 'percent'), { fix: [], note: 'a band' }),
  ]),
  entry('everyday-en-49', 'en', [
    keyResult('500 merchants signed in pilot cities, 60% of them active', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: 'two',
    }),
  ]),
  entry('everyday-en-50', 'en', [
    keyResult('Output per shift 3.2 to 4.5', unwritten, { fix: ['keyResultUnitMissing'], note: 'of what?' }),
  ]),
  entry('everyday-en-52', 'en', [
    keyResult('Pass the class-2 device registration', doneOrNot, { fix: [], note: 'an outside verdict' }),
  ]),
  entry('everyday-en-53', 'en', [
    keyResult('Support HR with campus hiring', unwritten, { fix: ['keyResultIsActivity'], note: 'doing' }),
  ]),
  entry(
    'everyday-en-55',
    'en',
    [keyResult('Followers of the 公众号 80k → 150k', unwritten, { fix: [], note: 'a count' })],
    'mixed',
  ),
  entry('everyday-en-56', 'en', [
    keyResult('Next-day coverage of 30 cities from 55% to 80%', unwritten, {
      fix: [],
      note: '"30 cities" is only the range',
    }),
  ]),
  entry('everyday-en-58', 'en', [
    keyResult('Department spending within budget', unwritten, {
      fix: ['keyResultUnmeasured'],
      note: 'no number written',
    }),
  ]),
  entry('everyday-en-59', 'en', [
    keyResult('Punctuality', metric(null, null, null, 97, 'percent'), {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'the start is empty',
    }),
  ]),
  entry('everyday-en-61', 'en', [
    keyResult('Test score of new hires', metric(71, 75, 80, 86), { fix: [], note: 'a score needs no unit' }),
  ]),
  entry('everyday-en-62', 'en', [
    keyResult('Turnover of the outlet stores', metric(800, 1000, 1200, 1500), {
      fix: ['keyResultUnitMissing'],
      note: 'which money?',
    }),
  ]),
  entry('everyday-en-64', 'en', [
    keyResult('Training coverage of 100%', unwritten, {
      fix: ['keyResultIsActivity'],
      note: 'measures our own training',
    }),
  ]),
  entry('everyday-en-65', 'en', [
    keyResult('New brokers who clear a shipment alone reach 80%', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'a result, no start',
    }),
  ]),
  entry('everyday-en-67', 'en', [
    keyResult('Hold time on the hotline from 95 seconds to 30', unwritten, {
      fix: [],
      note: '"hold time" is a measure',
    }),
  ]),
  entry('everyday-en-68', 'en', [
    keyResult('Holdout customers who switch to the new plan, from 0 to 400', unwritten, {
      fix: [],
      note: '"hold" is only a piece',
    }),
  ]),
  entry('everyday-en-70', 'en', [
    keyResult('Deliver on time, from 86% of orders to 95%', unwritten, {
      fix: [],
      note: 'what customers get, from–to',
    }),
  ]),
  entry('everyday-en-71', 'en', [
    objective('Riders want to stay another year', { fix: [], note: '"another year" is no amount to measure' }),
    keyResult('Riders still with us after six months, from 41% to 60%', unwritten, { fix: [], note: 'a result' }),
    keyResult('Hand out 2,000 winter jackets', unwritten, { fix: ['keyResultIsActivity'], note: 'doing' }),
    keyResult('Riders who call their station lead fair', metric(52, 60, 68, 78, 'percent'), {
      fix: [],
      note: 'a result',
    }),
  ]),
  entry('everyday-en-73', 'en', [
    objective('Patients in small towns no longer travel to the capital for care', { fix: [], note: 'a destination' }),
    keyResult('Patients treated at home after a remote consultation from 35% to 60%', unwritten, {
      fix: [],
      note: 'a result',
    }),
    keyResult('Conditions the county doctors treat on their own, from 12 to 25', unwritten, {
      fix: [],
      note: 'a count',
    }),
    keyResult('Sign 40 county hospitals and train 400 doctors', unwritten, {
      fix: ['keyResultIsActivity'],
      note: 'our own doing, twice: ask for the change first',
    }),
  ]),
]
