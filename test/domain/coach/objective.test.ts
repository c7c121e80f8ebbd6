import { saidOfObjective } from './writing'

describe('an objective is a destination, not a deliverable', () => {
  test.each`
    deliverable
    ${'上线新版小程序'}
    ${'新版小程序上线'}
    ${'将老系统迁移到新机房'}
    ${'在 Q3 内完成核心系统国产化替换'}
    ${'举办首届开发者大会'}
    ${'搭建客户数据平台，支撑精细化运营'}
    ${'制定三年人才规划'}
    ${'完成 ISO 27001 体系建设'}
    ${'全面推行电子签'}
    ${'启动海外站点建设'}
    ${'Launch the new mini program'}
    ${'Roll out the CRM to all branches'}
    ${'Build a data platform'}
    ${'Migrate billing to the cloud by June'}
    ${'Successfully deliver phase two of the ERP project'}
    ${'Organise the annual user conference'}
    ${'Re-launch the partner portal'}
    ${'Implement a new performance review process'}
    ${'launch 新版小程序'}
    ${'推出客户喜爱的产品'}
    ${'开发与测试新功能'}
    ${'对接与客户有关的系统'}
    ${'开发不用培训的系统'}
    ${'开发无需培训的软件'}
    ${'开发始终在线的系统'}
    ${'采购不会坏的设备'}
    ${'测试不用人盯的产线'}
    ${'升级系统，让客户放心'}
    ${'上线会员日，让客户常来'}
    ${'上线订单系统'}
    ${'搭建盈利模型'}
    ${'Hold customer meetings'}
    ${'Release the customer app from beta'}
    ${'Ship on time'}
  `('"$deliverable" names a thing to make', ({ deliverable }) => {
    expect(saidOfObjective(deliverable)).toContain('objectiveIsDeliverable')
  })

  test.each`
    destination
    ${'成为客户最信赖的移动服务团队'}
    ${'让每次上线都像没有上线一样'}
    ${'通过上线新版小程序，让老人也能自己挂号'}
    ${'打造客户愿意推荐的品牌'}
    ${'建立与渠道伙伴的信任'}
    ${'发布会之后，客户还愿意聊我们'}
    ${'让交付周期不再是客户的顾虑'}
    ${'新人第一周就敢提代码'}
    ${'设计师和工程师像一个团队'}
    ${'交付像水电一样可靠'}
    ${'升级会员权益，让老客户感到被记得'}
    ${'测试不再是发布前夜的噩梦'}
    ${'测试成为研发的工具'}
    ${'Make mobile the way our customers prefer to reach us'}
    ${'Holdings become the preferred partner'}
    ${'Build trust with first-time buyers'}
    ${'Release days feel like any other day'}
    ${'New hires feel at home in their first week'}
    ${'Ship every change without fear'}
    ${'实现门店盈利'}
    ${'Release engineers from manual work'}
    ${'Hold the line on quality'}
    ${'Run the tightest supply chain in our category'}
    ${'Developers trust the tests again'}
    ${'Publishing is something anyone in the team can do'}
  `('"$destination" is a state to reach', ({ destination }) => {
    expect(saidOfObjective(destination)).not.toContain('objectiveIsDeliverable')
  })
})

describe('an objective holds no number', () => {
  test.each`
    objective                                 | number
    ${'让客户对交付的满意度升到 95%'}         | ${'95%'}
    ${'年营收做到３.５亿元'}                  | ${'3.5亿元'}
    ${'突破一个亿，让伙伴赚到钱'}             | ${'一个亿'}
    ${'服务五百万用户'}                       | ${'五百万'}
    ${'业绩翻一番'}                           | ${'翻一番'}
    ${'成本下降三成'}                         | ${'三成'}
    ${'跻身行业前五'}                         | ${'前五'}
    ${'跻身世界 500 强'}                      | ${'500 强'}
    ${'跻身中国民营企业 500 强'}              | ${'500 强'}
    ${'进入行业前 10 强'}                     | ${'前 10 强'}
    ${'全年零安全事故'}                       | ${'零'}
    ${'Increase revenue to five million'}     | ${'five million'}
    ${'Double our market share'}              | ${'Double'}
    ${'Cut onboarding time by half'}          | ${'by half'}
    ${'Become a top three vendor'}            | ${'top three'}
    ${'Get NPS to 60'}                        | ${'60'}
    ${'Reach $10M ARR'}                       | ${'$10M'}
    ${'Zero lost-time accidents on any site'} | ${'Zero'}
  `('"$objective" holds $number', ({ objective, number }) => {
    expect(saidOfObjective(objective)).toContain('objectiveHasNumber')
    void number
  })

  test.each`
    objective
    ${'2027 年让海外客户主动找上门'}
    ${'Q3 让一线敢拍板'}
    ${'三个月内让新员工独当一面'}
    ${'成为客户的第一选择'}
    ${'让 iPhone 17 用户第一天就用得顺'}
    ${'让三地研发像一个团队'}
    ${'让中国 500 强企业记住我们'}
    ${'取得医疗器械三类注册证'}
    ${'签下五星级酒店客户'}
    ${'让三级医院离不开我们'}
    ${'把服务送到最后一公里'}
    ${'让零售伙伴离不开我们'}
    ${'一站式办完所有手续，客户只跑一次'}
    ${'让两个团队说同一种语言'}
    ${'让 5G 工地的工人更安全'}
    ${'Be the first choice of small clinics'}
    ${'Make 2027 the year partners come to us'}
    ${'Everyone on the two teams speaks one language'}
    ${'Zero trust becomes second nature to every engineer'}
    ${'Customers around the clock, 24/7, reach a person'}
    ${'Our B2B customers never wait for an answer'}
  `('"$objective" holds none', ({ objective }) => {
    expect(saidOfObjective(objective)).not.toContain('objectiveHasNumber')
  })
})

describe('an objective can be remembered, and says for whom', () => {
  test.each`
    objective                                                                                           | isForgettable
    ${'让客户第一天就用得起来'}                                                                         | ${false}
    ${'持续提升产品力，全面优化服务体验，打造行业标杆，赋能业务高质量发展'}                             | ${true}
    ${'赋能业务，打通闭环'}                                                                             | ${true}
    ${'New customers see value fast'}                                                                   | ${false}
    ${'Leverage best-in-class synergies to empower teams'}                                              | ${true}
    ${'Improve the quality of everything that we deliver to all customers in every one of our regions'} | ${true}
  `('"$objective" is forgotten: $isForgettable', ({ objective, isForgettable }) => {
    expect(saidOfObjective(objective, 'because').includes('objectiveNotMemorable')).toBe(isForgettable)
  })

  test('without a "why" it is asked for, unless the title says who gains', () => {
    expect(saidOfObjective('提升系统稳定性')).toContain('objectiveWithoutWhy')
    expect(saidOfObjective('提升系统稳定性', '月底宕机，客户发不出工资')).not.toContain('objectiveWithoutWhy')
    expect(saidOfObjective('让值班同事睡个整觉')).not.toContain('objectiveWithoutWhy')
    expect(saidOfObjective('Improve system stability')).toContain('objectiveWithoutWhy')
    expect(saidOfObjective('Let the people on call sleep through')).not.toContain('objectiveWithoutWhy')
  })

  test('a destination that names people is praised', () => {
    expect(saidOfObjective('成为客户最信赖的移动服务团队')).toEqual(['objectiveIsDestination'])
    expect(saidOfObjective('Make mobile the way our customers prefer to reach us')).toEqual(['objectiveIsDestination'])
  })

  test('an empty title is left in peace', () => {
    expect(saidOfObjective('')).toEqual([])
    expect(saidOfObjective('  ')).toEqual([])
  })
})
