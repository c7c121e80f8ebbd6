import { entry, keyResult, metric, objective, unwritten, type Entry } from '../entry'

export const mixed: readonly Entry[] = [
  entry('mixed-zh-01', 'zh-CN', [objective('让每个 PM 都敢对需求说不', { fix: [], note: '状态' })], 'mixed'),
  entry(
    'mixed-zh-03',
    'zh-CN',
    [objective('Launch 新版 App', { fix: ['objectiveIsDeliverable'], note: '英文动词也一样' })],
    'mixed',
  ),
  entry(
    'mixed-zh-04',
    'zh-CN',
    [objective('MAU 过百万', { fix: ['objectiveHasNumber'], note: '“过百万”是数' })],
    'mixed',
  ),
  entry(
    'mixed-zh-06',
    'zh-CN',
    [objective('完成 SaaS 版本交付', { fix: ['objectiveIsDeliverable'], note: '交付' })],
    'mixed',
  ),
  entry(
    'mixed-zh-07',
    'zh-CN',
    [objective('做好 B 端客户的 go-live', { fix: ['objectiveIsDeliverable'], note: '上线本身' })],
    'mixed',
  ),
  entry(
    'mixed-zh-09',
    'zh-CN',
    [objective('H1 把海外 ARR 做到 2000 万美元', { fix: ['objectiveHasNumber'], note: 'H1 不是指标，2000 万是' })],
    'mixed',
  ),
  entry(
    'mixed-zh-10',
    'zh-CN',
    [objective('Windows 11 用户也能一键升级', { fix: [], note: '版本号不是指标' })],
    'mixed',
  ),
  entry('mixed-zh-12', 'zh-CN', [objective('让 Z 世代觉得我们懂他们', { fix: [], note: '状态' })]),
  entry(
    'mixed-zh-13',
    'zh-CN',
    [objective('提升 code review 质量', { fix: [], consider: ['objectiveWithoutWhy'], note: '为了什么？' })],
    'mixed',
  ),
  entry(
    'mixed-zh-15',
    'zh-CN',
    [keyResult('App Store 评分从 3.9 到 4.6', unwritten, { fix: [], note: '评分没有单位' })],
    'mixed',
  ),
  entry('mixed-zh-16', 'zh-CN', [keyResult('CTR 从 1.1% 提升到 2.0%', unwritten, { fix: [], note: '结果' })], 'mixed'),
  entry(
    'mixed-zh-18',
    'zh-CN',
    [keyResult('CAC 降到 60 元以下，LTV 升到 300 元', unwritten, { fix: ['keyResultSeveralInOne'], note: '两个指标' })],
    'mixed',
  ),
  entry(
    'mixed-zh-19',
    'zh-CN',
    [keyResult('完成 20 个 case study', unwritten, { fix: ['keyResultIsActivity'], note: '产出' })],
    'mixed',
  ),
  entry(
    'mixed-zh-21',
    'zh-CN',
    [keyResult('SLA 达标率从 91% 提升至 99%', unwritten, { fix: [], note: '结果' })],
    'mixed',
  ),
  entry(
    'mixed-zh-22',
    'zh-CN',
    [keyResult('MAU 提升到 300 万', unwritten, { fix: [], consider: ['keyResultBaselineMissing'], note: '缺起点' })],
    'mixed',
  ),
  entry(
    'mixed-zh-24',
    'zh-CN',
    [keyResult('P0 bug 平均修复时长', metric(20, 14, 10, 6, 'hours'), { fix: [], note: '结果' })],
    'mixed',
  ),
  entry(
    'mixed-zh-25',
    'zh-CN',
    [
      keyResult('降低 churn rate', metric(4, 5, 6, 7, 'percent'), {
        fix: ['thresholdsAgainstWords'],
        note: '说降，数往上',
      }),
    ],
    'mixed',
  ),
  entry(
    'mixed-zh-27',
    'zh-CN',
    [keyResult('内部 wiki 每月被打开的人数从 400 人到 1500 人', unwritten, { fix: [], note: '别人的行为' })],
    'mixed',
  ),
  entry(
    'mixed-zh-28',
    'zh-CN',
    [
      keyResult('VIP 客户 renewal 率', metric(70, 83, 84, 85, 'percent'), {
        fix: [],
        consider: ['stretchNearCommit'],
        note: '承诺离挑战太近',
      }),
    ],
    'mixed',
  ),
  entry(
    'mixed-zh-30',
    'zh-CN',
    [keyResult('ARPU 和 DAU 同步增长 20%', unwritten, { fix: ['keyResultSeveralInOne'], note: '一个数管两件事' })],
    'mixed',
  ),
  entry(
    'mixed-zh-31',
    'zh-CN',
    [keyResult('offer 接受率由 ６４％ 升至 ８０％', unwritten, { fix: [], note: '全角加英文' })],
    'mixed',
  ),
  entry(
    'mixed-zh-33',
    'zh-CN',
    [keyResult('Demo 之后一周内试用的线索占比从 12% 提升到 30%', unwritten, { fix: [], note: '结果' })],
    'mixed',
  ),
  entry(
    'mixed-zh-34',
    'zh-CN',
    [
      keyResult('提高 page view 到付费的转化，从 2.4% 到 1.6%', unwritten, {
        fix: ['thresholdsAgainstWords'],
        note: '反了',
      }),
    ],
    'mixed',
  ),
  entry(
    'mixed-zh-36',
    'zh-CN',
    [keyResult('AI 客服自己解决的会话占比', metric(22, 35, 48, 60, 'percent'), { fix: [], note: '结果' })],
    'mixed',
  ),
  entry(
    'mixed-zh-37',
    'zh-CN',
    [
      keyResult('Q3 OKR 评分 0.7 以上', unwritten, {
        fix: [],
        consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
        note: '拿打分当指标，容易变成考核',
      }),
    ],
    'mixed',
  ),
  entry(
    'mixed-zh-39',
    'zh-CN',
    [keyResult('首批 API 付费客户 15 家', unwritten, { fix: [], note: '首批从零开始' })],
    'mixed',
  ),
  entry('mixed-zh-40', 'zh-CN', [keyResult('TTM 从 30 周缩短到 18 周', unwritten, { fix: [], note: '结果' })], 'mixed'),
  entry(
    'mixed-en-01',
    'en',
    [objective('Our 公众号 is where readers go before they buy', { fix: [], note: 'a state' })],
    'mixed',
  ),
  entry(
    'mixed-en-02',
    'en',
    [objective('Launch the 企业微信 integration', { fix: ['objectiveIsDeliverable'], note: 'a launch' })],
    'mixed',
  ),
  entry(
    'mixed-en-04',
    'en',
    [objective('Suppliers in 义乌 answer us before anyone else', { fix: [], note: "others' will" })],
    'mixed',
  ),
  entry(
    'mixed-en-05',
    'en',
    [
      objective('Finish 等保 certification paperwork', {
        fix: ['objectiveIsDeliverable'],
        note: 'paperwork to finish',
      }),
    ],
    'mixed',
  ),
  entry(
    'mixed-en-07',
    'en',
    [keyResult('MAU from 30 万 to 50 万', unwritten, { fix: [], note: 'Chinese units, good' })],
    'mixed',
  ),
  entry(
    'mixed-en-08',
    'en',
    [keyResult('DAU reaches 20 万', unwritten, { fix: [], consider: ['keyResultBaselineMissing'], note: 'no start' })],
    'mixed',
  ),
  entry(
    'mixed-en-10',
    'en',
    [keyResult('GMV up to 8000 万元 and refunds below 3%', unwritten, { fix: ['keyResultSeveralInOne'], note: 'two' })],
    'mixed',
  ),
  entry(
    'mixed-en-11',
    'en',
    [keyResult('满意度 of 直播 shoppers from 78% to 90%', unwritten, { fix: [], note: 'good' })],
    'mixed',
  ),
  entry(
    'mixed-en-13',
    'en',
    [keyResult('Cost per 线索 from 90 to 55', unwritten, { fix: ['keyResultUnitMissing'], note: 'of which money?' })],
    'mixed',
  ),
  entry(
    'mixed-en-14',
    'en',
    [keyResult('Publish 12 小红书 notes', unwritten, { fix: ['keyResultIsActivity'], note: 'output' })],
    'mixed',
  ),
  entry(
    'mixed-en-16',
    'en',
    [
      keyResult('考核 completion of 100%', unwritten, {
        fix: [],
        consider: ['keyResultIsCompensationKpi', 'keyResultBaselineMissing'],
        note: 'assessment',
      }),
    ],
    'mixed',
  ),
  entry(
    'mixed-en-17',
    'en',
    [
      keyResult('Share of 老客户 orders', metric(40, 57, 58, 60, 'percent'), {
        fix: [],
        consider: ['stretchNearCommit'],
        note: 'commit near stretch',
      }),
    ],
    'mixed',
  ),
  entry(
    'mixed-en-19',
    'en',
    [
      objective('Parents in the 家长群 recommend us unasked', { fix: [], note: 'a state' }),
      keyResult('New pupils who came by a 家长群', metric(8, 14, 20, 28, 'percent'), { fix: [], note: 'a result' }),
      keyResult('Write a script for the 家长群', unwritten, { fix: ['keyResultIsActivity'], note: 'a document' }),
    ],
    'mixed',
  ),
]
