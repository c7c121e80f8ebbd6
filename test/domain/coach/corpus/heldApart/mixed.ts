import { entry, keyResult, metric, objective, unwritten, type Entry } from '../entry'

export const mixed: readonly Entry[] = [
  entry(
    'mixed-zh-02',
    'zh-CN',
    [objective('把 onboarding 做到新同事愿意晒朋友圈', { fix: [], note: '状态' })],
    'mixed',
  ),
  entry('mixed-zh-05', 'zh-CN', [objective('让 KOL 主动来问能不能合作', { fix: [], note: '别人主动' })], 'mixed'),
  entry('mixed-zh-08', 'zh-CN', [objective('让 CEO 不看 PPT 也知道哪里卡住了', { fix: [], note: '状态' })], 'mixed'),
  entry(
    'mixed-zh-11',
    'zh-CN',
    [objective('举办 Hackathon，激发创新', { fix: ['objectiveIsDeliverable'], note: '活动' })],
    'mixed',
  ),
  entry('mixed-zh-14', 'zh-CN', [objective('在 C 轮之前让董事会对数据放心', { fix: [], note: '融资轮次不是指标' })]),
  entry(
    'mixed-zh-17',
    'zh-CN',
    [keyResult('CAC 从 86 降到 60', unwritten, { fix: ['keyResultUnitMissing'], note: '缺元' })],
    'mixed',
  ),
  entry(
    'mixed-zh-20',
    'zh-CN',
    [keyResult('每周一次 stand-up', unwritten, { fix: ['keyResultIsActivity'], note: '活动' })],
    'mixed',
  ),
  entry(
    'mixed-zh-23',
    'zh-CN',
    [keyResult('让 bug 少一点', unwritten, { fix: ['keyResultUnmeasured'], note: '少多少？' })],
    'mixed',
  ),
  entry(
    'mixed-zh-26',
    'zh-CN',
    [keyResult('与 3 家 ISV 开 kick-off', unwritten, { fix: ['keyResultIsActivity'], note: '会议' })],
    'mixed',
  ),
  entry(
    'mixed-zh-29',
    'zh-CN',
    [keyResult('HRBP 支持的部门 eNPS 提升', unwritten, { fix: ['keyResultUnmeasured'], note: '到多少？' })],
    'mixed',
  ),
  entry(
    'mixed-zh-32',
    'zh-CN',
    [keyResult('SKU 动销率从 55 提升到 75', unwritten, { fix: ['keyResultUnitMissing'], note: '缺百分号' })],
    'mixed',
  ),
  entry('mixed-zh-35', 'zh-CN', [
    keyResult('A/B 测试 15 组', unwritten, { fix: ['keyResultIsActivity'], note: '数的是实验' }),
  ]),
  entry(
    'mixed-zh-38',
    'zh-CN',
    [
      keyResult('部门 KPI 达成率 100%', unwritten, {
        fix: [],
        consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
        note: '考核指标',
      }),
    ],
    'mixed',
  ),
  entry(
    'mixed-zh-41',
    'zh-CN',
    [
      objective('让开发者一个下午就能接好我们的 API', { fix: [], note: '“一个下午”是画面' }),
      keyResult('从注册到第一次成功调用的时间（中位数）从 3 天缩短到 2 小时', unwritten, {
        fix: [],
        note: '单位换了，仍说得清',
      }),
      keyResult('重写 SDK 文档', unwritten, { fix: ['keyResultIsActivity'], note: '产出' }),
      keyResult('接入后 30 天仍在调用的开发者占比', metric(34, 45, 55, 65, 'percent'), { fix: [], note: '结果' }),
    ],
    'mixed',
  ),
  entry(
    'mixed-en-03',
    'en',
    [objective('Reach 50 万 MAU', { fix: ['objectiveHasNumber'], note: 'a number, in Chinese units' })],
    'mixed',
  ),
  entry(
    'mixed-en-06',
    'en',
    [objective('双11 feels calm in the warehouse', { fix: [], note: 'the day is a name' })],
    'mixed',
  ),
  entry(
    'mixed-en-09',
    'en',
    [keyResult('Hold four 培训 sessions', unwritten, { fix: ['keyResultIsActivity'], note: 'events' })],
    'mixed',
  ),
  entry(
    'mixed-en-12',
    'en',
    [keyResult('Better 口碑', unwritten, { fix: ['keyResultUnmeasured'], note: 'no number' })],
    'mixed',
  ),
  entry(
    'mixed-en-15',
    'en',
    [keyResult('Reduce 退货率 from 6% to 9%', unwritten, { fix: ['thresholdsAgainstWords'], note: 'rises' })],
    'mixed',
  ),
  entry(
    'mixed-en-18',
    'en',
    [keyResult('秒杀 pages that open within a second, from 70% to 96%', unwritten, { fix: [], note: 'good' })],
    'mixed',
  ),
]
