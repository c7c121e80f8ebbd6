import { entry, doneOrNot, keyResult, metric, objective, unwritten, type Entry } from '../entry'

export const product: readonly Entry[] = [
  entry('product-zh-01', 'zh-CN', [
    objective('让新用户第一次打开就知道能拿它做什么', { fix: [], note: '“第一次”不是指标' }),
  ]),
  entry('product-zh-04', 'zh-CN', [
    objective('发布 3.0 版本', { fix: ['objectiveIsDeliverable'], note: '版本号不算数字，发布才是问题' }),
  ]),
  entry('product-zh-07', 'zh-CN', [objective('让老用户愿意把我们推荐给同事', { fix: [], note: '状态' })]),
  entry('product-zh-10', 'zh-CN', [
    objective('完成会员体系搭建', { fix: ['objectiveIsDeliverable'], note: '做完一件事' }),
  ]),
  entry('product-zh-13', 'zh-CN', [objective('让客服不再替产品解释', { fix: [], note: '谁会轻松，一听就懂' })]),
  entry('product-zh-16', 'zh-CN', [
    keyResult('问“怎么用”的咨询占全部咨询的比例', metric(46, 40, 30, 22, 'percent'), { fix: [], note: '结果' }),
  ]),
  entry('product-zh-19', 'zh-CN', [
    keyResult('发布会满意度从 3.8 分提升到 4.5 分', unwritten, { fix: [], note: '“发布会”是名词' }),
  ]),
  entry('product-zh-22', 'zh-CN', [
    keyResult('新手任务完成率由 31% 提升至 55%', unwritten, { fix: [], note: '“完成率”是用户的行为' }),
  ]),
  entry('product-zh-25', 'zh-CN', [
    keyResult('付费用户数做到１２万', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '全角数字，缺起点',
    }),
  ]),
  entry('product-zh-28', 'zh-CN', [objective('让举办活动的商家不再手忙脚乱', { fix: [], note: '“举办”修饰商家' })]),
  entry(
    'product-zh-31',
    'zh-CN',
    [keyResult('GMV 和下单用户数都增长 30%', unwritten, { fix: ['keyResultSeveralInOne'], note: '一个数管两件事' })],
    'mixed',
  ),
  entry('product-en-01', 'en', [
    objective('New users see what it is for the moment they open it', { fix: [], note: 'a state' }),
  ]),
  entry('product-en-04', 'en', [
    keyResult('Interview 20 churned users', unwritten, {
      fix: ['keyResultIsActivity'],
      note: 'and then what changes?',
    }),
  ]),
  entry('product-en-07', 'en', [
    objective('Small shops open our app before they open their doors', { fix: [], note: 'a picture' }),
  ]),
  entry('product-en-10', 'en', [
    objective('Deliver the membership program', { fix: ['objectiveIsDeliverable'], note: 'delivery is the end' }),
  ]),
  entry('product-en-13', 'en', [
    keyResult('DAU up to 500k and 30-day retention above 40%', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: 'two measures',
    }),
  ]),
  entry('product-en-16', 'en', [
    keyResult('Reduce time to first order, from 4 days to 7 days', unwritten, {
      fix: ['thresholdsAgainstWords'],
      note: 'the wrong way',
    }),
  ]),
  entry('product-en-19', 'en', [
    keyResult('Complete the redesign of the settings page', doneOrNot, {
      fix: ['keyResultIsActivity'],
      note: 'finished work',
    }),
  ]),
  entry('product-en-22', 'en', [
    objective('iPhone 17 owners never wait for a photo to appear', { fix: [], note: "a product's name" }),
  ]),
  entry('product-en-25', 'en', [
    keyResult('Publish the product roadmap every month', unwritten, {
      fix: ['keyResultIsActivity'],
      note: 'our own doing',
    }),
  ]),
  entry('product-en-28', 'en', [
    objective('Design and develop a new onboarding', { fix: ['objectiveIsDeliverable'], note: 'things to make' }),
  ]),
]
