import { entry, keyResult, metric, objective, toBeFound, unwritten, type Entry } from '../entry'

export const retail: readonly Entry[] = [
  entry('retail-zh-01', 'zh-CN', [objective('让顾客逛完还想再来', { fix: [], note: '状态' })]),
  entry('retail-zh-02', 'zh-CN', [objective('新开 20 家门店', { fix: ['objectiveHasNumber'], note: '数字' })]),
  entry('retail-zh-04', 'zh-CN', [
    keyResult('培训 300 名店员', unwritten, { fix: ['keyResultIsActivity'], note: '活动' }),
  ]),
  entry('retail-zh-05', 'zh-CN', [objective('上线会员积分商城', { fix: ['objectiveIsDeliverable'], note: '交付' })]),
  entry('retail-zh-07', 'zh-CN', [keyResult('收银排队时间', metric(9, 7, 5, 3, '分钟'), { fix: [], note: '结果' })]),
  entry('retail-zh-08', 'zh-CN', [objective('让店长敢自己定货', { fix: [], note: '状态' })]),
  entry('retail-zh-10', 'zh-CN', [keyResult('生鲜损耗率由８.５％降至５％', unwritten, { fix: [], note: '全角' })]),
  entry('retail-zh-11', 'zh-CN', [
    objective('提升门店形象', { fix: [], consider: ['objectiveWithoutWhy'], note: '为了什么？' }),
  ]),
  entry('retail-zh-13', 'zh-CN', [
    keyResult('顾客体验更好', unwritten, { fix: ['keyResultUnmeasured'], note: '没有数' }),
  ]),
  entry('retail-zh-14', 'zh-CN', [objective('让社区里的老人也愿意来店里坐坐', { fix: [], note: '状态' })]),
  entry('retail-zh-16', 'zh-CN', [
    objective('举办双 11 大促', { fix: ['objectiveIsDeliverable'], note: '“双 11”是名字，举办才是问题' }),
  ]),
  entry('retail-zh-17', 'zh-CN', [
    keyResult('缺货率降低', metric(6, 7, 8, 9, 'percent'), { fix: ['thresholdsAgainstWords'], note: '反了' }),
  ]),
  entry('retail-zh-19', 'zh-CN', [
    objective('单店日均销售额过万', { fix: ['objectiveHasNumber'], note: '“过万”是数' }),
  ]),
  entry('retail-zh-20', 'zh-CN', [
    keyResult('店长自主订货的品类占比', metric(10, 22, 38, 55, 'percent'), { fix: [], note: '结果' }),
  ]),
  entry('retail-zh-22', 'zh-CN', [objective('让顾客在 6·18 也不用排长队', { fix: [], note: '日子的名字' })]),
  entry('retail-zh-23', 'zh-CN', [
    keyResult('在毛利率不降的前提下，自有品牌销售占比从 12% 提升到 20%', unwritten, {
      fix: [],
      note: '前提不是第二个结果',
    }),
  ]),
  entry('retail-zh-25', 'zh-CN', [objective('把生鲜做成街坊的第一选择', { fix: [], note: '“第一选择”不是指标' })]),
  entry('retail-zh-26', 'zh-CN', [
    keyResult('线上订单 30 分钟送达率：71%→90%', unwritten, { fix: [], note: '箭头也是从到' }),
  ]),
  entry('retail-zh-28', 'zh-CN', [
    objective('完成全国门店收银系统升级', { fix: ['objectiveIsDeliverable'], note: '交付' }),
  ]),
  entry('retail-zh-29', 'zh-CN', [keyResult('摸清有多少顾客空手走出店', toBeFound, { fix: [], note: '先找基线' })]),
  entry(
    'retail-zh-31',
    'zh-CN',
    [keyResult('APP 下单占比从 18% 提升到 35%', unwritten, { fix: [], note: '混写' })],
    'mixed',
  ),
  entry('retail-zh-32', 'zh-CN', [
    keyResult('门店自助收银使用率', metric(20, 47, 48, 50, 'percent'), {
      fix: [],
      consider: ['stretchNearCommit'],
      note: '承诺离挑战太近',
    }),
  ]),
  entry('retail-en-01', 'en', [
    objective('Shoppers leave already planning to come back', { fix: [], note: 'a state' }),
  ]),
  entry('retail-en-02', 'en', [objective('Open 20 new stores', { fix: ['objectiveHasNumber'], note: 'a number' })]),
  entry('retail-en-04', 'en', [
    keyResult('Train 300 shop assistants', unwritten, { fix: ['keyResultIsActivity'], note: 'training' }),
  ]),
  entry('retail-en-05', 'en', [
    objective('Launch the loyalty shop', { fix: ['objectiveIsDeliverable'], note: 'a launch' }),
  ]),
  entry('retail-en-07', 'en', [
    objective('Store managers dare to order on their own judgement', { fix: [], note: 'a state' }),
  ]),
  entry('retail-en-08', 'en', [
    keyResult('Time spent in the queue at the till', metric(9, 7, 5, 3, 'minutes'), { fix: [], note: 'good' }),
  ]),
  entry('retail-en-10', 'en', [
    objective('Improve store image', { fix: [], consider: ['objectiveWithoutWhy'], note: 'what for?' }),
  ]),
  entry('retail-en-11', 'en', [keyResult('Fresh food waste from 8.5% to 5%', unwritten, { fix: [], note: 'good' })]),
  entry('retail-en-13', 'en', [objective('Older neighbours drop in for a chat', { fix: [], note: 'a state' })]),
  entry('retail-en-14', 'en', [
    keyResult('Shoppers have a better experience', unwritten, { fix: ['keyResultUnmeasured'], note: 'no number' }),
  ]),
  entry('retail-en-16', 'en', [
    objective('Run the 11.11 campaign', {
      fix: ['objectiveIsDeliverable'],
      note: 'the day is a name; the campaign is an activity',
    }),
  ]),
  entry('retail-en-17', 'en', [
    keyResult('Cut out-of-stock rate from 6% to 8%', unwritten, { fix: ['thresholdsAgainstWords'], note: 'rises' }),
  ]),
  entry('retail-en-19', 'en', [
    keyResult('Mystery shopper score of 92 points', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'no start',
    }),
  ]),
  entry('retail-en-20', 'en', [
    keyResult('Ranges ordered by store managers themselves', metric(10, 22, 38, 55, 'percent'), {
      fix: [],
      note: 'good',
    }),
  ]),
  entry('retail-en-22', 'en', [
    keyResult('One-star reviews in Beijing and Shanghai stores from 4% to 1.5%', unwritten, {
      fix: [],
      note: 'one measure, two places',
    }),
  ]),
  entry('retail-en-23', 'en', [
    objective("Our fresh counter is the street's first choice", { fix: [], note: 'praise, no rank' }),
  ]),
  entry('retail-en-25', 'en', [
    keyResult('Hold 8 neighbourhood events', unwritten, { fix: ['keyResultIsActivity'], note: 'events' }),
  ]),
  entry('retail-en-26', 'en', [
    objective('Upgrade the tills in every store', { fix: ['objectiveIsDeliverable'], note: 'a thing to deliver' }),
  ]),
  entry('retail-en-28', 'en', [
    keyResult('Monthly performance rating of assistants above 90 points', unwritten, {
      fix: [],
      consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
      note: 'rating',
    }),
  ]),
  entry('retail-en-29', 'en', [
    objective('Households come to us before the supermarket', { fix: [], note: '"hold" hides in "Households"' }),
  ]),
  entry(
    'retail-en-31',
    'en',
    [keyResult('Orders through 小程序 from 18% to 35% of sales', unwritten, { fix: [], note: 'mixed, good' })],
    'mixed',
  ),
  entry('retail-en-32', 'en', [
    keyResult('Use of self-checkout', metric(20, 47, 48, 50, 'percent'), {
      fix: [],
      consider: ['stretchNearCommit'],
      note: 'no stretch',
    }),
  ]),
]
