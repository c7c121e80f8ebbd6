import { entry, keyResult, unwritten, type Entry } from '../entry'

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
]
