import { entry, keyResult, metric, objective, toBeFound, unwritten, type Entry } from '../entry'

export const marketing: readonly Entry[] = [
  entry('marketing-zh-01', 'zh-CN', [objective('让同行一提到可靠就先想到我们', { fix: [], note: '去处' })]),
  entry('marketing-zh-04', 'zh-CN', [
    keyResult('举办 10 场线上直播', unwritten, { fix: ['keyResultIsActivity'], note: '场次' }),
  ]),
  entry('marketing-zh-07', 'zh-CN', [
    objective('让年轻妈妈放心地把第一口辅食交给我们', { fix: [], note: '“第一口”不是指标' }),
  ]),
  entry('marketing-zh-10', 'zh-CN', [
    objective('提升品牌知名度', { fix: [], consider: ['objectiveWithoutWhy'], note: '为了什么？' }),
  ]),
  entry('marketing-zh-13', 'zh-CN', [
    objective('完成官网改版', { fix: ['objectiveIsDeliverable'], note: '做完一件事' }),
  ]),
  entry('marketing-zh-16', 'zh-CN', [
    keyResult('展会后 30 天内询价的客户占比', metric(8, 11, 15, 20, 'percent'), {
      fix: [],
      note: '“30 天”属于指标名，字段齐全',
    }),
  ]),
  entry('marketing-zh-19', 'zh-CN', [
    keyResult('提高官网停留时长', metric(95, 80, 70, 60, '秒'), {
      fix: ['thresholdsAgainstWords'],
      note: '说提高，数在降',
    }),
  ]),
  entry('marketing-zh-22', 'zh-CN', [
    keyResult('拍摄 20 条短视频', unwritten, { fix: ['keyResultIsActivity'], note: '产出' }),
  ]),
  entry('marketing-zh-25', 'zh-CN', [
    keyResult('自然搜索带来的询盘占比', metric(18, 22, 27, 35, 'percent'), { fix: [], note: '结果' }),
  ]),
  entry('marketing-zh-28', 'zh-CN', [
    keyResult('小红书笔记收藏率从１.２％提升到３％', unwritten, { fix: [], note: '全角' }),
  ]),
  entry('marketing-zh-31', 'zh-CN', [
    keyResult('策划双 11 营销方案', unwritten, { fix: ['keyResultIsActivity'], note: '方案是产出' }),
  ]),
  entry('marketing-en-01', 'en', [
    objective('Buyers think of us first when they think of reliable', { fix: [], note: '"first" is praise' }),
  ]),
  entry('marketing-en-04', 'en', [
    keyResult('Publish 30 blog posts', metric(0, 10, 20, 30, 'items'), {
      fix: ['keyResultIsActivity'],
      note: 'counts our work',
    }),
  ]),
  entry('marketing-en-07', 'en', [
    objective("New parents trust us with baby's first spoonful", { fix: [], note: 'a state' }),
  ]),
  entry('marketing-en-10', 'en', [
    keyResult('Unaided awareness at 25%', unwritten, {
      fix: [],
      consider: ['keyResultBaselineMissing'],
      note: 'from where?',
    }),
  ]),
  entry('marketing-en-13', 'en', [
    keyResult('5 million impressions and a 4% click rate', unwritten, { fix: ['keyResultSeveralInOne'], note: 'two' }),
  ]),
  entry('marketing-en-16', 'en', [
    objective('Publish the annual industry report', { fix: ['objectiveIsDeliverable'], note: 'a publication' }),
  ]),
  entry('marketing-en-19', 'en', [
    objective('Distributors abroad come to us, not we to them', { fix: [], note: 'a state' }),
  ]),
  entry('marketing-en-22', 'en', [
    keyResult('Readers who open three issues in a row, from 14% to 30%', unwritten, { fix: [], note: 'good' }),
  ]),
  entry('marketing-en-25', 'en', [
    keyResult('Find out how many visitors come back within a week', toBeFound, { fix: [], note: 'a baseline' }),
  ]),
  entry(
    'marketing-en-28',
    'en',
    [keyResult('公众号 readers who follow a link to the shop, 2% to 6%', unwritten, { fix: [], note: 'mixed, good' })],
    'mixed',
  ),
]
