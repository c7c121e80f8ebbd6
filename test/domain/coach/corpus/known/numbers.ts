import { entry, keyResult, metric, unwritten, type Entry } from '../entry'

export const numbers: readonly Entry[] = [
  entry('numbers-zh-01', 'zh-CN', [
    keyResult('库存周转天数降到 30 天，缺货率降到 2%', unwritten, { fix: ['keyResultSeveralInOne'], note: '两个指标' }),
  ]),
  entry('numbers-zh-03', 'zh-CN', [
    keyResult('人工审核占比从 80 降到 20', unwritten, { fix: ['keyResultUnitMissing'], note: '占比缺百分号' }),
  ]),
  entry('numbers-zh-04', 'zh-CN', [
    keyResult('首付款到账', metric(40, 28, 20, 10), { fix: ['keyResultUnitMissing'], note: '天还是小时？' }),
  ]),
  entry('numbers-zh-06', 'zh-CN', [
    keyResult('提升交付准时率', metric(95, 90, 85, 80, 'percent'), {
      fix: ['thresholdsAgainstWords'],
      note: '说提升，数往下',
    }),
  ]),
  entry('numbers-zh-07', 'zh-CN', [
    keyResult('把等待时间从 15 分钟减少到 25 分钟', unwritten, {
      fix: ['thresholdsAgainstWords'],
      note: '说减少却更长',
    }),
  ]),
  entry('numbers-zh-09', 'zh-CN', [
    keyResult('直播间复购率与客单价双双提升', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: '两个指标，连数也没有',
    }),
  ]),
  entry('numbers-zh-10', 'zh-CN', [
    keyResult('老师续聘率 95%；家长满意度 90 分', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: '分号隔开的两件事',
    }),
  ]),
  entry('numbers-zh-12', 'zh-CN', [
    keyResult('售后一次修好率', metric(68, 88, 89, 90, 'percent'), {
      fix: [],
      consider: ['stretchNearCommit'],
      note: '承诺离挑战太近',
    }),
  ]),
  entry('numbers-zh-13', 'zh-CN', [
    keyResult('员工食堂满意度', metric(3.2, 4.4, 4.5, 4.6, 'points'), {
      fix: [],
      consider: ['stretchNearCommit'],
      note: '承诺离挑战太近',
    }),
  ]),
  entry('numbers-zh-15', 'zh-CN', [
    keyResult('投诉响应提速一倍', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: '快多少有了，从多少没有',
    }),
  ]),
  entry('numbers-zh-16', 'zh-CN', [keyResult('单车日均订单 1.2 万单 → 1.8 万单', unwritten, { fix: [], note: '万' })]),
  entry('numbers-zh-18', 'zh-CN', [
    keyResult('付款及时率和及时回复率', unwritten, { fix: ['keyResultSeveralInOne'], note: '两个指标，没有数' }),
  ]),
  entry('numbers-zh-19', 'zh-CN', [keyResult('每百台返修', metric(9, 7, 5, 3, '台'), { fix: [], note: '齐全' })]),
  entry('numbers-en-01', 'en', [
    keyResult('Stock days down to 30 and stock-outs down to 2%', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: 'two',
    }),
  ]),
  entry('numbers-en-02', 'en', [
    keyResult('Night-shift accidents a month', metric(12, 8, 5, 2, 'accidents'), { fix: [], note: 'complete' }),
  ]),
  entry('numbers-en-04', 'en', [
    keyResult('Time until the deposit arrives', metric(40, 28, 20, 10), {
      fix: ['keyResultUnitMissing'],
      note: 'days or hours?',
    }),
  ]),
  entry('numbers-en-05', 'en', [
    keyResult('Average build duration 45 to 30', unwritten, { fix: ['keyResultUnitMissing'], note: 'minutes?' }),
  ]),
  entry('numbers-en-07', 'en', [
    keyResult('Cut the wait from 15 minutes to 25 minutes', unwritten, {
      fix: ['thresholdsAgainstWords'],
      note: 'longer',
    }),
  ]),
  entry('numbers-en-08', 'en', [
    keyResult('Fewer approval steps, from 4 to 7', unwritten, { fix: ['thresholdsAgainstWords'], note: 'more' }),
  ]),
  entry('numbers-en-10', 'en', [
    keyResult("Teachers staying 95%; parents' rating 90 points", unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: 'a semicolon between two results',
    }),
  ]),
  entry('numbers-en-11', 'en', [
    keyResult('Tickets closed 98%, knowledge base used in 60% of answers', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: 'two with their own numbers',
    }),
  ]),
  entry('numbers-en-13', 'en', [
    keyResult('Canteen rating', metric(3.2, 4.4, 4.5, 4.6, 'points'), {
      fix: [],
      consider: ['stretchNearCommit'],
      note: 'commit near stretch',
    }),
  ]),
  entry('numbers-en-14', 'en', [
    keyResult('Vouchers used in store, from three in ten to over half', unwritten, {
      fix: [],
      note: 'numbers in words',
    }),
  ]),
  entry('numbers-en-16', 'en', [keyResult('Daily orders per van 120 → 180', unwritten, { fix: [], note: 'a count' })]),
  entry('numbers-en-17', 'en', [
    keyResult('Shrinkage: CNY 4.8m down to CNY 2m', unwritten, { fix: [], note: 'a colon is fine' }),
  ]),
  entry('numbers-en-19', 'en', [
    keyResult('Repairs per hundred units', metric(9, 7, 5, 3, 'units'), { fix: [], note: 'complete' }),
  ]),
  entry('numbers-en-20', 'en', [
    keyResult('30,000 devices online at the end of Q1 2027 (19,000 in January)', unwritten, {
      fix: [],
      note: 'dates are no amounts; the start is in brackets',
    }),
  ]),
  entry('numbers-en-22', 'en', [
    keyResult('Health and safety incidents from 14 to 4 a year', unwritten, {
      fix: [],
      note: 'one measure whose name holds "and"',
    }),
  ]),
]
