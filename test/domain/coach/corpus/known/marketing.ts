import { entry, doneOrNot, keyResult, metric, objective, unwritten, type Entry } from '../entry'

export const marketing: readonly Entry[] = [
  entry('marketing-zh-02', 'zh-CN', [
    objective('举办 6 场品牌活动', { fix: ['objectiveIsDeliverable', 'objectiveHasNumber'], note: '活动，还带数' }),
  ]),
  entry('marketing-zh-03', 'zh-CN', [
    keyResult('市场带来的有效线索从每月 200 条提升到 450 条', unwritten, { fix: [], note: '结果' }),
  ]),
  entry('marketing-zh-05', 'zh-CN', [objective('市场线索增长 30%', { fix: ['objectiveHasNumber'], note: '数字' })]),
  entry('marketing-zh-06', 'zh-CN', [
    keyResult('发布 30 篇公众号文章', metric(0, 10, 20, 30, 'items'), { fix: ['keyResultIsActivity'], note: '篇数' }),
  ]),
  entry('marketing-zh-08', 'zh-CN', [
    keyResult('品牌声量提升', unwritten, { fix: ['keyResultUnmeasured'], note: '到多少？' }),
  ]),
  entry('marketing-zh-09', 'zh-CN', [
    keyResult('无提示提及率达到 25%', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '现在是多少？',
    }),
  ]),
  entry('marketing-zh-11', 'zh-CN', [
    keyResult('有效线索成本从 320 元降到 210 元', unwritten, { fix: [], note: '往下走也是好' }),
  ]),
  entry('marketing-zh-12', 'zh-CN', [
    keyResult('单条线索成本从 320 降到 210', unwritten, { fix: ['keyResultUnitMissing'], note: '缺元' }),
  ]),
  entry('marketing-zh-14', 'zh-CN', [
    keyResult('曝光量提升到 500 万次，点击率提升到 4%', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: '两个指标',
    }),
  ]),
  entry('marketing-zh-15', 'zh-CN', [objective('让每一次展会都带回真正想买的客户', { fix: [], note: '状态' })]),
  entry(
    'marketing-zh-17',
    'zh-CN',
    [keyResult('投放 ROI 从 1.8 提升到 3.0', unwritten, { fix: [], note: '比值没有单位' })],
    'mixed',
  ),
  entry('marketing-zh-18', 'zh-CN', [
    objective('成为华东中小工厂采购时的第一选择', { fix: [], note: '“第一选择”不是名次指标' }),
  ]),
  entry('marketing-zh-20', 'zh-CN', [
    objective('发布年度品牌白皮书，扩大行业影响力', { fix: ['objectiveIsDeliverable'], note: '主句是发布' }),
  ]),
  entry('marketing-zh-21', 'zh-CN', [
    keyResult('老客户转介绍占新客的比例由12%提高到25%', unwritten, { fix: [], note: '没有空格' }),
  ]),
  entry('marketing-zh-23', 'zh-CN', [objective('2027 年让海外经销商主动来找我们', { fix: [], note: '年份不是指标' })]),
  entry('marketing-zh-24', 'zh-CN', [
    objective('品牌进入行业前三', { fix: ['objectiveHasNumber'], note: '名次是指标' }),
  ]),
  entry('marketing-zh-26', 'zh-CN', [
    keyResult('完成品牌手册设计', doneOrNot, { fix: ['keyResultIsActivity'], note: '产出' }),
  ]),
  entry('marketing-zh-27', 'zh-CN', [
    objective('拉新促活留存变现全链路一体化增长飞轮', {
      fix: [],
      consider: ['objectiveNotMemorable', 'objectiveWithoutWhy'],
      note: '一串黑话，看不出为谁',
    }),
  ]),
  entry('marketing-zh-29', 'zh-CN', [
    keyResult('市场预算执行率 100%', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: '花完预算是考核，不是改变',
    }),
  ]),
  entry('marketing-zh-30', 'zh-CN', [objective('让内容替销售敲开门', { fix: [], note: '状态' })]),
  entry('marketing-zh-32', 'zh-CN', [
    keyResult('提升活动影响力', unwritten, { fix: ['keyResultUnmeasured'], note: '空' }),
  ]),
  entry('marketing-zh-33', 'zh-CN', [
    objective('让老客户愿意替我们说话', { fix: [], note: '去处' }),
    keyResult('主动给出推荐的老客户占比', metric(9, 14, 20, 28, 'percent'), { fix: [], note: '结果' }),
    keyResult('制作 10 个客户案例视频', unwritten, { fix: ['keyResultIsActivity'], note: '产出' }),
    keyResult('由推荐带来的签约额从 180 万元提升到 400 万元', unwritten, { fix: [], note: '结果' }),
  ]),
  entry('marketing-en-02', 'en', [
    objective('Hold five roadshows across Asia', {
      fix: ['objectiveIsDeliverable', 'objectiveHasNumber'],
      note: 'events, and a number',
    }),
  ]),
  entry('marketing-en-03', 'en', [
    keyResult('Qualified enquiries from marketing per month, 200 to 450', unwritten, {
      fix: [],
      note: 'a count by its name',
    }),
  ]),
  entry('marketing-en-05', 'en', [
    objective('Generate 30% more leads', { fix: ['objectiveHasNumber'], note: 'a number' }),
  ]),
  entry('marketing-en-06', 'en', [
    keyResult('Attend 4 trade shows', unwritten, { fix: ['keyResultIsActivity'], note: 'being there' }),
  ]),
  entry('marketing-en-08', 'en', [
    keyResult('Our brand is seen more positively', unwritten, { fix: ['keyResultUnmeasured'], note: 'by how many?' }),
  ]),
  entry('marketing-en-09', 'en', [
    objective('Increase brand awareness', { fix: [], consider: ['objectiveWithoutWhy'], note: 'what for?' }),
  ]),
  entry('marketing-en-11', 'en', [
    keyResult('Cost of a qualified enquiry from 320 to 210', unwritten, {
      fix: ['keyResultUnitMissing'],
      note: 'of which money?',
    }),
  ]),
  entry('marketing-en-12', 'en', [
    objective('Relaunch the website', { fix: ['objectiveIsDeliverable'], note: 'a thing to deliver' }),
  ]),
  entry('marketing-en-14', 'en', [objective('Our content opens doors for sales', { fix: [], note: 'a state' })]),
  entry('marketing-en-15', 'en', [
    keyResult('Trade-show contacts who ask for a quote within 30 days', metric(8, 11, 15, 20, 'percent'), {
      fix: [],
      note: '"30 days" belongs to the measure',
    }),
  ]),
  entry('marketing-en-17', 'en', [
    keyResult('Increase organic share of enquiries', metric(35, 30, 25, 18, 'percent'), {
      fix: ['thresholdsAgainstWords'],
      note: 'falls though it should rise',
    }),
  ]),
  entry('marketing-en-18', 'en', [
    keyResult('Articles about us that we did not pitch, from 3 to 12 a quarter', unwritten, {
      fix: [],
      note: 'others do it',
    }),
  ]),
  entry('marketing-en-20', 'en', [
    keyResult('Redesign the brand guidelines', unwritten, { fix: ['keyResultIsActivity'], note: 'work' }),
  ]),
  entry('marketing-en-21', 'en', [
    objective('Be among the top three brands in our category', {
      fix: ['objectiveHasNumber'],
      note: 'a rank to measure by',
    }),
  ]),
  entry('marketing-en-23', 'en', [
    objective('Holding companies see us as their first call', { fix: [], note: '"Holding" is a name here' }),
  ]),
  entry('marketing-en-24', 'en', [
    keyResult('Marketing budget spent as planned: 100%', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: 'spending a plan changes nothing',
    }),
  ]),
  entry('marketing-en-26', 'en', [
    objective('Our product launches make newcomers want to stay', {
      fix: [],
      note: '"launches" is who acts, not the end',
    }),
  ]),
  entry('marketing-en-27', 'en', [
    keyResult('Create a content calendar', doneOrNot, { fix: ['keyResultIsActivity'], note: 'a plan' }),
  ]),
  entry('marketing-en-29', 'en', [
    keyResult('A stronger voice in the industry', unwritten, { fix: ['keyResultUnmeasured'], note: 'no number' }),
  ]),
  entry('marketing-en-30', 'en', [
    objective('Existing customers speak up for us', { fix: [], note: 'a state' }),
    keyResult('Customers who gave a public recommendation', metric(9, 14, 20, 28, 'percent'), {
      fix: [],
      note: 'a result',
    }),
    keyResult('Film ten customer stories', unwritten, { fix: ['keyResultIsActivity'], note: 'things to make' }),
    keyResult('Contracts that began with a referral, from CNY 1.8m to CNY 4m', unwritten, {
      fix: [],
      note: 'a result',
    }),
  ]),
]
