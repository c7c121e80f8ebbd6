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
]
