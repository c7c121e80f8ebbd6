import { metric, saidOfKeyResult } from './writing'

describe('a key result says what is different, not what we do', () => {
  test.each`
    activity
    ${'举办 12 场客户访谈'}
    ${'发布 3 个功能'}
    ${'上线新系统'}
    ${'输出 5 份行业报告'}
    ${'客户拜访 40 家'}
    ${'完成新员工培训'}
    ${'每周写一篇复盘'}
    ${'组织两次全员培训'}
    ${'招聘 10 名算法工程师'}
    ${'新版 App 如期上线'}
    ${'走访 30 家门店'}
    ${'制定服务标准'}
    ${'Run four workshops'}
    ${'Publish ten articles'}
    ${'Visit 50 customers'}
    ${'Draft the data policy'}
    ${'Interview 30 churned users'}
    ${'12 customer interviews'}
    ${'拜访 30 家以上的门店'}
    ${'10 天内上线新版官网'}
    ${'供应商断供演练 2 次'}
    ${'3 天内完成 20 场访谈'}
    ${'培训 5 天内完成'}
    ${'召开 2 次供应商质量大会'}
    ${'每周召开 1 次质量例会'}
    ${'组织 3 次降本研讨会'}
    ${'发布 12 期质量月报'}
    ${'Run 5 customer retention workshops with 200 customers'}
    ${'Train all store managers'}
    ${'Launched the new onboarding flow'}
    ${'Conduct 3 security drills'}
    ${'组织 6 次培训，出勤率达到 95%'}
    ${'实现 3 个功能'}
    ${'新增注册 3 个商标'}
    ${'新增上线 20 个功能'}
    ${'Close 12 deals and train 30 nurses'}
    ${'Book 12 customer meetings'}
    ${'Closed 40 tickets'}
    ${'募集 200 件旧衣'}
    ${'慰问 30 名老员工'}
    ${'Generate 12 reports'}
    ${'Deliver 80% of the roadmap on time'}
    ${'Recruit 20 engineers'}
    ${'Test the app under 1% load'}
    ${'Enable 3 features'}
  `('"$activity" is an activity', ({ activity }) => {
    const said = saidOfKeyResult(activity)
    expect(said).toContain('keyResultIsActivity')
    // One thing at a time: what is an activity is not asked for its numbers too.
    expect(said).not.toContain('keyResultUnmeasured')
  })

  test.each`
    result
    ${'培训后独立上岗的比例从 40% 提升到 80%'}
    ${'通过培训把一次合格率从 92% 提到 97%'}
    ${'客户主动推荐 30 次'}
    ${'客户会主动推荐 30 次'}
    ${'完成 300 单销量'}
    ${'客户主动来电话 30 次'}
    ${'80% 的老人一学就会'}
    ${'客户推荐活动 12 次'}
    ${'重构订单系统，订单处理时长从 8 秒降到 2 秒'}
    ${'交付 30 个客户的满意度达 95%'}
    ${'组织 4 次质量改进活动使不良率降低 20%'}
    ${'Deliver 300 sales'}
    ${'确保 95% 以上的订单准时送达'}
    ${'90% 以上的需求 3 天内交付'}
    ${'首批付费客户 10 家'}
    ${'上线准时率从 70% 提高到 95%'}
    ${'招聘周期由 60 天缩短至 35 天'}
    ${'通过 ISO 27001 认证的产品线达到 4 条'}
    ${'需求从提出到上线的天数从 30 天降到 12 天'}
    ${'访谈中主动提到我们的客户从 3 家增加到 12 家'}
    ${'Share of trained staff who work alone from 40% to 80%'}
    ${'Publish-to-approval time from 9 to 3 days'}
    ${'Customers refer 30 others'}
    ${'实现 100 家门店盈利'}
    ${'100 家门店实现盈利'}
    ${'推动 20 家供应商达标'}
    ${'新增注册 10 万'}
    ${'新增报名 3000 人，来自老客户'}
    ${'Close 12 deals'}
    ${'Land 5 enterprise customers'}
    ${'Release 40 engineers from manual work'}
    ${'完成 A 轮融资 5000 万'}
    ${'覆盖 300 个县城'}
    ${'服务 300 家企业'}
    ${'Book $3M in new business'}
    ${'Generate 400 qualified leads a month'}
    ${'Recruit 20 beta customers'}
    ${'Answer 90% of chats within 30 seconds'}
    ${'Convert 25% of trials'}
    ${'95% of pull requests reviewed within 4 hours'}
    ${'Test flakiness under 1%'}
    ${'Enable 50 partners to sell on their own'}
    ${'Upsell 25 accounts'}
    ${'Deliver 95% of orders on time'}
    ${'Ship 98% of orders the same day'}
    ${'Load factor of trucks up to 85%'}
    ${'60% of features used weekly'}
    ${'Holding costs fall from 12% to 8% of revenue'}
    ${'Release failures from 8 to 2 a month'}
  `('"$result" is a result', ({ result }) => {
    expect(saidOfKeyResult(result)).not.toContain('keyResultIsActivity')
  })
})

describe('a key result is measured', () => {
  test.each([
    '提升用户体验',
    '客户满意度明显提升',
    '团队氛围更好',
    'Improve satisfaction significantly',
    'Happier customers',
    '35 岁以上的员工',
    '3 年以上的客户',
    '首单后 7 天内再下单的客户占比',
    '24 小时内回复率',
    'Users who invite a colleague within 7 days',
  ])('"%s" does not say how far', (title) => {
    expect(saidOfKeyResult(title)).toContain('keyResultUnmeasured')
  })

  test.each([
    '至少 80% 以上的员工参与改善',
    '获得 90% 以上的客户好评',
    '急诊患者 10 分钟内得到处置',
    '客诉 1 小时内响应、24 小时内闭环',
    '新店长 3 个月内独立带店',
    '工单 2 小时内关闭',
    '2 级故障 30 分钟内恢复',
    '1 级响应 15 分钟内到场',
    '进入 500 强榜单',
    'Invoices paid within 10 days',
    '关键岗位平均到岗时间 45 天以内',
  ])('"%s" says how many or how long', (title) => {
    expect(saidOfKeyResult(title)).toEqual(['keyResultBaselineMissing'])
  })

  test.each(['Deploy frequency from weekly to daily', '发布频率从每月到每周'])('"%s" says how often', (title) => {
    expect(saidOfKeyResult(title)).not.toContain('keyResultUnmeasured')
  })

  test('a number that only names the measure is none to reach', () => {
    expect(saidOfKeyResult('30 天留存率')).toContain('keyResultUnmeasured')
    expect(saidOfKeyResult('30-day retention')).toContain('keyResultUnmeasured')
  })

  test('the fields count as well as the words', () => {
    expect(saidOfKeyResult('30 天留存率', { measure: metric(21, 27, 34, 40), unit: 'percent' })).toEqual([
      'keyResultFromTo',
    ])
    expect(saidOfKeyResult('30 天留存率', { measure: { type: 'maintain', low: 30, high: 50 } })).not.toContain(
      'keyResultUnmeasured',
    )
    expect(saidOfKeyResult('摸清 30 天留存率', { measure: { type: 'baseline' } })).toEqual([])
  })
})

describe('a key result has a place to start from', () => {
  test.each(['NPS 达到 50', '续约率提升 20%', '首次响应缩短到 2 小时', 'Renewal rate reaches 90%', 'Churn below 3%'])(
    '"%s" has none',
    (title) => {
      expect(saidOfKeyResult(title)).toContain('keyResultBaselineMissing')
    },
  )

  test.each([
    '续约率从 70% 到 90%',
    '首批付费客户 10 家',
    '新签 20 家客户',
    'Win 10 new customers',
    'NPS 60 (from 40)',
  ])('"%s" has one, or starts at zero', (title) => {
    expect(saidOfKeyResult(title)).not.toContain('keyResultBaselineMissing')
  })
})

describe('a key result is one result', () => {
  test.each([
    'DAU 提升到 50 万且次日留存率达到 45%',
    '招聘周期缩短到 40 天，录用接受率提高到 85%',
    'DAU 和留存都提升 20%',
    'NPS 从 20 到 40，续约率从 70% 到 90%',
    '首响从 8 分钟到 2 分钟，解决率从 60% 到 80%',
    'Docs from 20 to 80 pages and demos from 3 to 9 a month',
    'Cut churn to 3% and raise NPS to 50',
    'Revenue up 20% while costs fall 10%',
  ])('"%s" is several', (title) => {
    expect(saidOfKeyResult(title)).toContain('keyResultSeveralInOne')
  })

  test.each([
    '北京和上海门店的复购率从 20% 到 35%',
    '在退货率不升的前提下，转化率从 3% 提升到 5%',
    '收入和成本的比值从 1.2 到 1.5',
    'Repurchase rate in Beijing and Shanghai from 20% to 35%',
    'Conversion from 3% to 5% without more returns',
  ])('"%s" is one', (title) => {
    expect(saidOfKeyResult(title)).not.toContain('keyResultSeveralInOne')
  })
})

test.each(['首响从 8 分钟到 2 分钟，解决率从 60% 到 80%', '转化从 2% 到 4%，其中新客从 1% 到 3%'])(
  '"%s" leads on twice, so that nothing takes the first alone',
  (title) => {
    expect(saidOfKeyResult(title)).not.toContain('keyResultFromToInWords')
  },
)

describe('numbers have a unit', () => {
  test.each([
    '平均响应时间从 8 降到 2',
    '营收做到 1200',
    '转化率从 3 到 5',
    '离职率从 5 降到 0',
    '营收（含税）做到 1200',
    'Response time from 8 to 2',
    'Revenue to 1200',
  ])('"%s" leaves it open', (title) => {
    expect(saidOfKeyResult(title)).toContain('keyResultUnitMissing')
  })

  test.each([
    'NPS 从 20 到 40',
    '客户数从 120 到 300',
    '响应时间从 8 小时降到 2 小时',
    'Active users from 200 to 500',
    '退货率（%）由 5 降到 3',
    '毛利（单位：万元）从 300 到 500',
    'Lead time (days): 12 to 7',
    '重大诉讼败诉率为 0',
  ])('"%s" needs none, or has it', (title) => {
    expect(saidOfKeyResult(title)).not.toContain('keyResultUnitMissing')
  })

  test('the unit field counts', () => {
    expect(saidOfKeyResult('响应时间', { measure: metric(8, 6, 4, 2), unit: '' })).toContain('keyResultUnitMissing')
    expect(saidOfKeyResult('响应时间', { measure: metric(8, 6, 4, 2), unit: 'hours' })).toEqual(['keyResultFromTo'])
  })
})

describe('words and numbers go the same way', () => {
  test.each`
    title                           | measure
    ${'降低离职率，从 12% 到 18%'}  | ${undefined}
    ${'提升准时率'}                 | ${metric(95, 90, 85, 80)}
    ${'Reduce churn from 3% to 5%'} | ${undefined}
    ${'Increase renewal rate'}      | ${metric(90, 85, 80, 70)}
    ${'NPS 从 20 提升到 -40'}       | ${undefined}
  `('"$title" goes both ways', ({ title, measure }) => {
    expect(saidOfKeyResult(title, measure ? { measure, unit: 'percent' } : {})).toContain('thresholdsAgainstWords')
  })

  test.each`
    title                                                    | measure
    ${'降低离职率，从 18% 到 12%'}                           | ${undefined}
    ${'减少等待，让满意度从 80% 提升到 90%'}                 | ${undefined}
    ${'缩短交付周期'}                                        | ${metric(30, 25, 18, 12)}
    ${'经营性现金流从 -3000 万改善到 500 万'}                | ${undefined}
    ${'亏损从 -800 万收窄到 -200 万'}                        | ${undefined}
    ${'Fewer outages so that uptime goes from 98% to 99.9%'} | ${undefined}
  `('"$title" goes one way', ({ title, measure }) => {
    expect(saidOfKeyResult(title, measure ? { measure, unit: 'days' } : {})).not.toContain('thresholdsAgainstWords')
  })
})

describe('the stretch is one', () => {
  test.each`
    baseline | commit | stretch | isNear
    ${0}     | ${85}  | ${100}  | ${true}
    ${0}     | ${80}  | ${100}  | ${false}
    ${100}   | ${22}  | ${20}   | ${true}
    ${100}   | ${76}  | ${20}   | ${false}
  `('from $baseline, commit $commit is near $stretch: $isNear', ({ baseline, commit, stretch, isNear }) => {
    const said = saidOfKeyResult('准时率', { measure: metric(baseline, commit, null, stretch), unit: 'percent' })
    expect(said.includes('stretchNearCommit')).toBe(isNear)
  })
})

test.each`
  title                                         | isAssessed
  ${'出勤率 98%'}                               | ${true}
  ${'完成年度销售指标 100%'}                    | ${true}
  ${'绩效考核优秀率 30%'}                       | ${true}
  ${'销售目标完成率达到 110%'}                  | ${true}
  ${'Quota attainment of 100%'}                 | ${true}
  ${'Reach 100% of the annual sales target'}    | ${true}
  ${'续约率从 70% 到 90%'}                      | ${false}
  ${'订单及时完成率从 82% 到 95%'}              | ${false}
  ${'Revenue from new products from 5% to 20%'} | ${false}
`('"$title" looks like a compensation KPI: $isAssessed', ({ title, isAssessed }) => {
  expect(saidOfKeyResult(title).includes('keyResultIsCompensationKpi')).toBe(isAssessed)
})

test('numbers that stand in the words can be put into the fields', () => {
  expect(saidOfKeyResult('续约率从 70% 到 90%')).toEqual(['keyResultFromToInWords'])
})
