import { entry, doneOrNot, keyResult, metric, objective, unwritten, type Entry } from '../entry'

export const further: readonly Entry[] = [
  entry('further-zh-01', 'zh-CN', [objective('推出企业版', { fix: ['objectiveIsDeliverable'], note: '推出也是交付' })]),
  entry('further-zh-03', 'zh-CN', [objective('让首席工程师愿意把自己的名字写在产品上', { fix: [], note: '画面' })]),
  entry('further-zh-04', 'zh-CN', [
    keyResult('参加 6 场展会', unwritten, { fix: ['keyResultIsActivity'], note: '到场' }),
  ]),
  entry('further-zh-06', 'zh-CN', [
    objective('启动海外仓项目', { fix: ['objectiveIsDeliverable'], note: '启动也是做一件事' }),
  ]),
  entry('further-zh-07', 'zh-CN', [objective('让八成客户给五星', { fix: ['objectiveHasNumber'], note: '“八成”是数' })]),
  entry('further-zh-09', 'zh-CN', [
    keyResult('派发问卷 500 份', unwritten, { fix: ['keyResultIsActivity'], note: '动作' }),
  ]),
  entry('further-zh-10', 'zh-CN', [
    keyResult('贷款利率从 4.8 降到 4.1', unwritten, { fix: ['keyResultUnitMissing'], note: '缺百分号' }),
  ]),
  entry('further-zh-12', 'zh-CN', [objective('建成智能工厂', { fix: ['objectiveIsDeliverable'], note: '建成' })]),
  entry('further-zh-13', 'zh-CN', [
    objective('成为像百年老店那样让人放心的牌子', { fix: [], note: '“百年老店”不是指标' }),
  ]),
  entry('further-zh-15', 'zh-CN', [
    keyResult('招聘 8 名客户成功经理', unwritten, { fix: ['keyResultIsActivity'], note: '招几个人是动作' }),
  ]),
  entry('further-zh-16', 'zh-CN', [
    keyResult('申请 10 项专利', unwritten, { fix: ['keyResultIsActivity'], note: '申请是动作' }),
  ]),
  entry('further-zh-18', 'zh-CN', [
    objective('筹备十周年庆典', { fix: ['objectiveIsDeliverable'], note: '活动；“十周年”不是指标' }),
  ]),
  entry('further-zh-19', 'zh-CN', [objective('做 00 后愿意来的工厂', { fix: [], note: '“00 后”是人群' })]),
  entry('further-zh-21', 'zh-CN', [
    keyResult('团队协作更顺畅', unwritten, { fix: ['keyResultUnmeasured'], note: '没有数' }),
  ]),
  entry('further-zh-22', 'zh-CN', [
    keyResult('响应更及时', unwritten, { fix: ['keyResultUnmeasured'], note: '没有数' }),
  ]),
  entry('further-zh-24', 'zh-CN', [objective('年收入过亿', { fix: ['objectiveHasNumber'], note: '“过亿”是数' })]),
  entry('further-zh-25', 'zh-CN', [
    objective('把客户投诉清零', { fix: ['objectiveHasNumber'], note: '清零就是做到零' }),
  ]),
  entry('further-zh-27', 'zh-CN', [
    keyResult('对齐各部门口径', unwritten, { fix: ['keyResultIsActivity'], note: '动作' }),
  ]),
  entry('further-zh-28', 'zh-CN', [
    keyResult('季度销售任务完成率从 82% 提升到 95%', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi'],
      note: '有起止，仍是任务完成率',
    }),
  ]),
  entry('further-zh-30', 'zh-CN', [objective('5G 信号不好的山里也能顺利下单', { fix: [], note: '“5G”是名字' })]),
  entry('further-zh-31', 'zh-CN', [objective('组建海外团队', { fix: ['objectiveIsDeliverable'], note: '组建' })]),
  entry('further-zh-33', 'zh-CN', [
    keyResult('上架 200 个新品', unwritten, { fix: ['keyResultIsActivity'], note: '上架是动作' }),
  ]),
  entry('further-zh-34', 'zh-CN', [objective('让零基础的新人也敢上手', { fix: [], note: '“零基础”是固定说法' })]),
  entry('further-zh-36', 'zh-CN', [objective('让两个事业部像一家人', { fix: [], note: '“两个”是现状' })]),
  entry('further-zh-37', 'zh-CN', [
    keyResult('人均产出 12→18', unwritten, { fix: ['keyResultUnitMissing'], note: '什么单位？' }),
  ]),
  entry('further-zh-39', 'zh-CN', [
    keyResult('申报准确率和及时率都到 99%', unwritten, { fix: ['keyResultSeveralInOne'], note: '一个数管两件事' }),
  ]),
  entry('further-zh-40', 'zh-CN', [keyResult('催收逾期款', unwritten, { fix: ['keyResultIsActivity'], note: '动作' })]),
  entry('further-zh-42', 'zh-CN', [
    objective('办好校园招聘', { fix: ['objectiveIsDeliverable'], note: '办好一场活动' }),
  ]),
  entry('further-zh-43', 'zh-CN', [objective('每位新人办婚礼时都没有遗憾', { fix: [], note: '“办”的是新人' })]),
  entry('further-zh-45', 'zh-CN', [keyResult('按期开业的门店占比从 60% 到 90%', unwritten, { fix: [], note: '结果' })]),
  entry('further-zh-46', 'zh-CN', [objective('让维修师傅一趟就修好，邻居不再投诉', { fix: [], note: '“一趟”是画面' })]),
  entry('further-zh-48', 'zh-CN', [
    keyResult('制定三年规划', doneOrNot, { fix: ['keyResultIsActivity'], note: '规划是产出' }),
  ]),
  entry('further-en-01', 'en', [
    objective('Overhaul the pricing page', { fix: ['objectiveIsDeliverable'], note: 'a page to rework' }),
  ]),
  entry('further-en-03', 'en', [
    objective('Regulars hold on to us when rivals cut prices', { fix: [], note: 'to hold on is to stay' }),
  ]),
  entry('further-en-04', 'en', [
    keyResult('Apply for 10 patents', unwritten, {
      fix: ['keyResultIsActivity'],
      note: 'applications are our own doing',
    }),
  ]),
  entry('further-en-06', 'en', [
    objective('Kick off the overseas warehouse project', { fix: ['objectiveIsDeliverable'], note: 'a start' }),
  ]),
  entry('further-en-07', 'en', [
    objective('A hundred clients who rave about us', { fix: ['objectiveHasNumber'], note: '"a hundred" is an amount' }),
  ]),
  entry('further-en-09', 'en', [
    keyResult('Send 500 questionnaires', unwritten, { fix: ['keyResultIsActivity'], note: 'doing' }),
  ]),
  entry('further-en-10', 'en', [
    keyResult('Interest rate from 4.8 to 4.1', unwritten, {
      fix: ['keyResultUnitMissing'],
      note: 'percent is missing',
    }),
  ]),
  entry('further-en-12', 'en', [
    objective('Open the Chengdu office', { fix: ['objectiveIsDeliverable'], note: 'a thing to open' }),
  ]),
  entry('further-en-13', 'en', [
    objective('Move into the top ten', { fix: ['objectiveHasNumber'], note: 'a rank to measure by' }),
  ]),
  entry('further-en-15', 'en', [
    keyResult('Hire 8 customer success managers', unwritten, {
      fix: ['keyResultIsActivity'],
      note: 'hiring is our own doing',
    }),
  ]),
  entry('further-en-16', 'en', [
    keyResult('List 200 new items in the shop', unwritten, { fix: ['keyResultIsActivity'], note: 'doing' }),
  ]),
  entry('further-en-18', 'en', [
    objective('Prepare the tenth anniversary', { fix: ['objectiveIsDeliverable'], note: 'an event' }),
  ]),
  entry('further-en-19', 'en', [
    objective('A factory that people in their twenties want to join', { fix: [], note: 'an age, no amount' }),
  ]),
  entry('further-en-21', 'en', [
    keyResult('Teams work together more smoothly', unwritten, { fix: ['keyResultUnmeasured'], note: 'no number' }),
  ]),
  entry('further-en-22', 'en', [
    keyResult('Faster answers', unwritten, { fix: ['keyResultUnmeasured'], note: 'no number' }),
  ]),
  entry('further-en-24', 'en', [
    objective('Bring complaints to zero', { fix: ['objectiveHasNumber'], note: 'zero is an amount' }),
  ]),
  entry('further-en-25', 'en', [
    objective('Our Gen 3 owners feel like early friends', { fix: [], note: 'a generation' }),
  ]),
  entry('further-en-27', 'en', [
    keyResult('Quota attainment from 82% to 95%', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi'],
      note: 'from and to, and still a quota',
    }),
  ]),
  entry('further-en-28', 'en', [
    keyResult('Extend store coverage from 120 stores to 90', unwritten, {
      fix: ['thresholdsAgainstWords'],
      note: 'fewer, not more',
    }),
  ]),
  entry('further-en-30', 'en', [
    objective('Introduce OKRs across the group', { fix: ['objectiveIsDeliverable'], note: 'to introduce' }),
  ]),
  entry('further-en-31', 'en', [
    keyResult('Candidates who finish the process, 58% to 80%', unwritten, { fix: [], note: 'candidates finish it' }),
  ]),
  entry('further-en-33', 'en', [
    keyResult('Align definitions across departments', unwritten, { fix: ['keyResultIsActivity'], note: 'work' }),
  ]),
  entry('further-en-34', 'en', [
    keyResult('Delivery distance 12 to 9', unwritten, { fix: ['keyResultUnitMissing'], note: 'kilometres?' }),
  ]),
  entry('further-en-36', 'en', [
    keyResult('Happier partners', unwritten, { fix: ['keyResultUnmeasured'], note: 'no number' }),
  ]),
  entry('further-en-37', 'en', [
    keyResult('Chase overdue invoices', unwritten, { fix: ['keyResultIsActivity'], note: 'doing' }),
  ]),
  entry('further-en-39', 'en', [
    objective('Put together a team in Vietnam', { fix: ['objectiveIsDeliverable'], note: 'a team to set up' }),
  ]),
  entry('further-en-40', 'en', [
    keyResult('Filing accuracy and punctuality both at 99%', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: 'two under one number',
    }),
  ]),
  entry('further-en-42', 'en', [
    keyResult('Rookies who pass the exam at the first try', metric(48, 57, 68, 78, 'percent'), {
      fix: [],
      note: 'good',
    }),
  ]),
  entry('further-en-43', 'en', [
    keyResult('Meet every plant manager once a month', unwritten, { fix: ['keyResultIsActivity'], note: 'meetings' }),
  ]),
  entry('further-en-45', 'en', [
    keyResult('Pilot hospitals from 3 to 20', unwritten, { fix: [], note: 'a count, upward' }),
  ]),
  entry('further-en-46', 'en', [
    keyResult('Develop a three-year plan', doneOrNot, { fix: ['keyResultIsActivity'], note: 'a plan' }),
  ]),
]
