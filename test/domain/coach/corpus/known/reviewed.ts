import { entry, keyResult, objective, unwritten, type Entry } from '../entry'

/** Lines that a reviewer saw read wrongly: below zero, counted deeds, shares of all, service times, guards and names. */
export const reviewed: readonly Entry[] = [
  entry(
    'reviewed-zh-01',
    'zh-CN',
    [keyResult('NPS 从 -40 提升到 20', unwritten, { fix: [], note: '从负数往上升' })],
    'mixed',
  ),
  entry('reviewed-zh-02', 'zh-CN', [
    keyResult('净利润由 -800 万提升到 200 万', unwritten, { fix: [], note: '扭亏，方向没错' }),
  ]),
  entry('reviewed-zh-03', 'zh-CN', [
    keyResult('利润率从负 5% 提升至 2%', unwritten, { fix: [], note: '负字也是负数' }),
  ]),
  entry('reviewed-en-01', 'en', [
    keyResult('Increase eNPS from -15 to 10', unwritten, { fix: [], note: 'it rises, from below zero' }),
  ]),
  entry('reviewed-en-02', 'en', [
    keyResult('Raise operating margin from -5% to -12%', unwritten, {
      fix: ['thresholdsAgainstWords'],
      note: 'further below zero',
    }),
  ]),
  entry('reviewed-zh-04', 'zh-CN', [
    keyResult('召开 4 次成本分析会', unwritten, { fix: ['keyResultIsActivity'], note: '成本只说是哪种会' }),
  ]),
  entry('reviewed-zh-05', 'zh-CN', [
    keyResult('举办 3 场用户增长沙龙', unwritten, { fix: ['keyResultIsActivity'], note: '增长只说是哪种沙龙' }),
  ]),
  entry('reviewed-zh-06', 'zh-CN', [
    keyResult('编制 5 份成本分析报告', unwritten, { fix: ['keyResultIsActivity'], note: '成本只说是哪种报告' }),
  ]),
  entry('reviewed-zh-07', 'zh-CN', [
    keyResult('分析 100 条投诉', unwritten, { fix: ['keyResultIsActivity'], note: '投诉本来就在，分析是动作' }),
  ]),
  entry('reviewed-zh-08', 'zh-CN', [
    keyResult('跟进 100 条销售线索', unwritten, { fix: ['keyResultIsActivity'], note: '线索本来就在，跟进是动作' }),
  ]),
  entry('reviewed-zh-09', 'zh-CN', [
    keyResult('组织 6 次质量月活动', unwritten, { fix: ['keyResultIsActivity'], note: '“质量月”的活动，不是月活' }),
  ]),
  entry('reviewed-en-03', 'en', [
    keyResult('Hold 4 quality reviews', unwritten, {
      fix: ['keyResultIsActivity'],
      note: 'quality only says which reviews',
    }),
  ]),
  entry('reviewed-en-04', 'en', [
    keyResult('Run 5 customer retention workshops', unwritten, {
      fix: ['keyResultIsActivity'],
      note: 'retention only says which workshops',
    }),
  ]),
  entry('reviewed-en-05', 'en', [
    keyResult('Hold 12 sales trainings', unwritten, {
      fix: ['keyResultIsActivity'],
      note: 'sales only says which trainings',
    }),
  ]),
  entry('reviewed-en-06', 'en', [
    keyResult('Train 12 sales reps', unwritten, { fix: ['keyResultIsActivity'], note: 'who is trained' }),
  ]),
  entry('reviewed-en-07', 'en', [
    keyResult('Send 12 customer satisfaction surveys', unwritten, {
      fix: ['keyResultIsActivity'],
      note: 'satisfaction only says which surveys',
    }),
  ]),
  entry('reviewed-en-08', 'en', [
    keyResult('Complete 5 cost audits', unwritten, {
      fix: ['keyResultIsActivity'],
      note: 'cost only says which audits',
    }),
  ]),
  entry('reviewed-en-09', 'en', [
    keyResult('Run 5 workshops so that retention rises to 40%', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'what moves stands behind the deed',
    }),
  ]),
  entry('reviewed-zh-10', 'zh-CN', [
    keyResult('有 80% 以上的员工愿意推荐公司', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '多少员工，不是哪些员工',
    }),
  ]),
  entry('reviewed-zh-11', 'zh-CN', [
    keyResult('吸引 30 家以上的供应商入驻', unwritten, { fix: [], note: '动词后面是数量' }),
  ]),
  entry('reviewed-zh-12', 'zh-CN', [
    keyResult('覆盖 70% 以上的县域市场', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '多大一部分',
    }),
  ]),
  entry('reviewed-zh-13', 'zh-CN', [
    keyResult('让 80% 以上的客户自助完成对账', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '占比，“让”在前面也一样',
    }),
  ]),
  entry('reviewed-zh-14', 'zh-CN', [
    keyResult('毛利 30% 以上的产品占比达到 40%', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '30% 只说是哪些产品',
    }),
  ]),
  entry('reviewed-zh-15', 'zh-CN', [
    keyResult('合同 3 个工作日内审完', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '每次要多久',
    }),
  ]),
  entry('reviewed-zh-16', 'zh-CN', [
    keyResult('设备故障 30 分钟内修复', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '每次要多久',
    }),
  ]),
  entry('reviewed-zh-17', 'zh-CN', [
    keyResult('新员工 2 周内独立上岗', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '人到时能做到什么',
    }),
  ]),
  entry('reviewed-zh-18', 'zh-CN', [
    keyResult('月结 5 天内完成', unwritten, { fix: [], consider: ['keyResultBaselineMissing'], note: '每次要多久' }),
  ]),
  entry('reviewed-zh-19', 'zh-CN', [
    keyResult('新版官网 10 天内上线', unwritten, { fix: ['keyResultIsActivity'], note: '一件事的期限' }),
  ]),
  entry('reviewed-en-10', 'en', [
    keyResult('Ship orders in 24 hours or less', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'how long each may take',
    }),
  ]),
  entry('reviewed-en-11', 'en', [
    keyResult('Monthly close in 5 days or less', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'how long each may take',
    }),
  ]),
  entry('reviewed-en-12', 'en', [
    keyResult('Restore service within 15 minutes', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'how long each may take',
    }),
  ]),
  entry('reviewed-en-13', 'en', [
    keyResult('Every P1 fixed within 4 hours', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'how long each may take',
    }),
  ]),
  entry('reviewed-en-14', 'en', [
    keyResult('Launch the dealer portal within 10 days', unwritten, {
      fix: ['keyResultIsActivity'],
      note: 'when one piece of work is due',
    }),
  ]),
  entry('reviewed-zh-20', 'zh-CN', [
    keyResult('响应时间（分钟）从 8 降到 2', unwritten, { fix: [], note: '单位在括号里' }),
  ]),
  entry('reviewed-zh-21', 'zh-CN', [
    keyResult('销售额（万元）从 300 提升到 500', unwritten, { fix: [], note: '单位在括号里' }),
  ]),
  entry('reviewed-zh-22', 'zh-CN', [keyResult('离职率达到 0', unwritten, { fix: [], note: '零不用单位' })]),
  entry('reviewed-zh-23', 'zh-CN', [keyResult('工伤事故起数为零', unwritten, { fix: [], note: '“为零”也是数' })]),
  entry('reviewed-zh-24', 'zh-CN', [
    keyResult('发货差错率降到千分之二', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '千分之二',
    }),
  ]),
  entry('reviewed-zh-25', 'zh-CN', [
    keyResult('投诉率从万分之五降到万分之二', unwritten, { fix: [], note: '从多少到多少' }),
  ]),
  entry('reviewed-zh-26', 'zh-CN', [
    keyResult('合理化建议人均 2 条', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '人均就是要达到的',
    }),
  ]),
  entry('reviewed-en-15', 'en', [
    keyResult('Cycle time (days) from 12 to 7', unwritten, { fix: [], note: 'the unit is in brackets' }),
  ]),
  entry('reviewed-en-16', 'en', [
    keyResult('Attrition rate down to 0', unwritten, { fix: [], note: 'nothing needs no unit' }),
  ]),
  entry('reviewed-zh-27', 'zh-CN', [
    keyResult('签约客户 30 家，其中行业头部 5 家', unwritten, { fix: [], note: '“其中”只说里面有多少' }),
  ]),
  entry('reviewed-zh-28', 'zh-CN', [
    keyResult('单票成本从 12 元降到 10 元，同时满意度不低于 95%', unwritten, { fix: [], note: '后一半是底线' }),
  ]),
  entry('reviewed-zh-29', 'zh-CN', [
    keyResult('准时率提升到 98%，破损率不高于 0.1%', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '后一半是底线',
    }),
  ]),
  entry('reviewed-zh-30', 'zh-CN', [
    keyResult('成本下降 10%，且质量投诉不超过 5 起', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '后一半是底线',
    }),
  ]),
  entry('reviewed-en-17', 'en', [
    keyResult('Cut cost per order to 10 yuan, satisfaction at least 95%', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'what must not be given up for it',
    }),
  ]),
  entry('reviewed-en-18', 'en', [
    keyResult('Sign 30 customers, of which 5 hospitals', unwritten, { fix: [], note: 'how many of those' }),
  ]),
  entry(
    'reviewed-zh-31',
    'zh-CN',
    [
      keyResult('P1 故障 2 小时内修复', unwritten, {
        fix: [],
        consider: ['keyResultBaselineMissing'],
        note: '每次要多久',
      }),
    ],
    'mixed',
  ),
  entry(
    'reviewed-zh-32',
    'zh-CN',
    [
      keyResult('GMV 增长 20%，且退货率不超过 3%', unwritten, {
        fix: [],
        consider: ['keyResultBaselineMissing'],
        note: '后一半是底线',
      }),
    ],
    'mixed',
  ),
  entry(
    'reviewed-zh-33',
    'zh-CN',
    [keyResult('召开 4 次 NPS 分析会', unwritten, { fix: ['keyResultIsActivity'], note: 'NPS 只说是哪种会' })],
    'mixed',
  ),
  entry(
    'reviewed-en-19',
    'en',
    [keyResult('Hold 4 场质量 review', unwritten, { fix: ['keyResultIsActivity'], note: 'mixed, a counted deed' })],
    'mixed',
  ),
  entry('reviewed-zh-34', 'zh-CN', [objective('成为世界 500 强愿意托付的伙伴', { fix: [], note: '“500 强”是名字' })]),
  entry('reviewed-zh-35', 'zh-CN', [
    objective('拿下三级等保', { fix: [], consider: ['objectiveWithoutWhy'], note: '“三级”是名字' }),
  ]),
  entry('reviewed-zh-36', 'zh-CN', [
    keyResult('利润率从 8 提升到 12', unwritten, { fix: ['keyResultUnitMissing'], note: '没有单位' }),
  ]),
  entry('reviewed-en-20', 'en', [
    keyResult('Engagement rate from 3 to 5', unwritten, { fix: ['keyResultUnitMissing'], note: 'percent or points?' }),
  ]),
  entry('reviewed-en-21', 'en', [
    objective('Become the partner that Fortune 500 companies turn to', { fix: [], note: 'a name' }),
  ]),
  entry('reviewed-zh-37', 'zh-CN', [objective('测试不再是上线的瓶颈', { fix: [], note: '测试是主语' })]),
  entry('reviewed-zh-38', 'zh-CN', [objective('测试跑在开发前面', { fix: [], note: '测试是主语' })]),
  entry('reviewed-zh-39', 'zh-CN', [objective('招聘又快又准，业务不再等人', { fix: [], note: '招聘是主语' })]),
  entry('reviewed-zh-40', 'zh-CN', [objective('研发与市场同频，做出来的都有人用', { fix: [], note: '研发是主语' })]),
  entry('reviewed-zh-41', 'zh-CN', [objective('升级服务，让客户感受到被尊重', { fix: [], note: '为了客户的感受' })]),
  entry('reviewed-zh-42', 'zh-CN', [objective('写出客户看得懂的合同', { fix: [], note: '对客户来说是什么样' })]),
  entry('reviewed-zh-43', 'zh-CN', [
    objective('开发最好用的小程序', { fix: ['objectiveIsDeliverable'], note: '小程序是要做的东西' }),
  ]),
  entry('reviewed-zh-44', 'zh-CN', [
    objective('重构订单系统，支撑双十一大促', { fix: ['objectiveIsDeliverable'], note: '系统是要做的东西' }),
  ]),
  entry('reviewed-zh-45', 'zh-CN', [
    keyResult('重构订单系统', unwritten, { fix: ['keyResultIsActivity'], note: '动作' }),
  ]),
  entry('reviewed-zh-46', 'zh-CN', [
    keyResult('家校沟通会 4 次', unwritten, { fix: ['keyResultIsActivity'], note: '会开了几次' }),
  ]),
  entry('reviewed-zh-47', 'zh-CN', [
    keyResult('义诊 12 次', unwritten, { fix: ['keyResultIsActivity'], note: '做了几次' }),
  ]),
  entry('reviewed-en-22', 'en', [
    objective('Hold our suppliers to the same standards we hold ourselves', {
      fix: [],
      consider: ['objectiveWithoutWhy'],
      note: 'how we are with them',
    }),
  ]),
  entry('reviewed-en-23', 'en', [
    objective('Deliver on time, every time, for every customer', { fix: [], note: 'how, and for whom' }),
  ]),
  entry('reviewed-en-24', 'en', [
    objective('Answer customers before they have to ask', { fix: [], note: 'how we are with them' }),
  ]),
  entry('reviewed-en-25', 'en', [
    objective('Hold workshops for suppliers to learn our standards', {
      fix: ['objectiveIsDeliverable'],
      note: 'workshops',
    }),
  ]),
  entry('reviewed-en-26', 'en', [
    objective('Refactor the order system to carry the peak season', {
      fix: ['objectiveIsDeliverable'],
      note: 'a system',
    }),
  ]),
  entry('reviewed-en-27', 'en', [
    keyResult('Refactor the order system', unwritten, { fix: ['keyResultIsActivity'], note: 'what we do' }),
  ]),
  entry('reviewed-en-28', 'en', [
    keyResult('6 parent meetings', unwritten, { fix: ['keyResultIsActivity'], note: 'how often we meet' }),
  ]),
  entry('reviewed-en-29', 'en', [
    objective('Launch the portal, so that dealers are happy', {
      fix: ['objectiveIsDeliverable'],
      note: 'the vague benefit hangs behind it',
    }),
  ]),
]
