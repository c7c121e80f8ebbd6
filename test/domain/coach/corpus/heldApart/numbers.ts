import { entry, keyResult, metric, unwritten, type Entry } from '../entry'

export const numbers: readonly Entry[] = [
  entry('numbers-zh-02', 'zh-CN', [
    keyResult('夜班事故', metric(12, 8, 5, 2, '起'), { fix: [], note: '没有方向词，字段齐全' }),
  ]),
  entry('numbers-zh-05', 'zh-CN', [
    keyResult('平均工期 从 45 到 30', unwritten, { fix: ['keyResultUnitMissing'], note: '天还是周？' }),
  ]),
  entry('numbers-zh-08', 'zh-CN', [
    keyResult('压缩审批环节，由 4 个增加到 7 个', unwritten, { fix: ['thresholdsAgainstWords'], note: '压缩却更多' }),
  ]),
  entry('numbers-zh-11', 'zh-CN', [
    keyResult('工单关闭率到 98%，知识库采用率到 60%', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: '两个各有各数的指标',
    }),
  ]),
  entry('numbers-zh-14', 'zh-CN', [
    keyResult('到店核销率由三成提升至五成半', unwritten, { fix: [], note: '中文数字' }),
  ]),
  entry('numbers-zh-17', 'zh-CN', [
    keyResult('库损金额：480 万元降至 200 万元以内', unwritten, { fix: [], note: '冒号也行' }),
  ]),
  entry('numbers-zh-20', 'zh-CN', [
    keyResult('2027 年一季度末在网设备 3 万台（年初 1.9 万台）', unwritten, {
      fix: [],
      note: '日期不是指标，起点在括号里',
    }),
  ]),
  entry('numbers-en-03', 'en', [
    keyResult('Manual review from 80 to 20', unwritten, { fix: ['keyResultUnitMissing'], note: 'cases or percent?' }),
  ]),
  entry('numbers-en-06', 'en', [
    keyResult('Improve on-time delivery', metric(95, 90, 85, 80, 'percent'), {
      fix: ['thresholdsAgainstWords'],
      note: 'falls',
    }),
  ]),
  entry('numbers-en-09', 'en', [
    keyResult('Repeat purchases and basket size both grow', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: 'two, without a number',
    }),
  ]),
  entry('numbers-en-12', 'en', [
    keyResult('Repairs right the first time', metric(68, 88, 89, 90, 'percent'), {
      fix: [],
      consider: ['stretchNearCommit'],
      note: 'commit near stretch',
    }),
  ]),
  entry('numbers-en-15', 'en', [
    keyResult('Reply to complaints twice as fast', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'how far, not from where',
    }),
  ]),
  entry('numbers-en-18', 'en', [
    keyResult('Payment punctuality and reply punctuality', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: 'two measures, no number',
    }),
  ]),
  entry('numbers-en-21', 'en', [
    keyResult('Research and development cost share from 9% to 12%', unwritten, {
      fix: [],
      note: 'one measure whose name holds "and"',
    }),
  ]),
]
