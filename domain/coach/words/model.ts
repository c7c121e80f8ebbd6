/**
 * What a word tells of the sentence it stands in. The rules speak of these; which words they are stands with each
 * language (`zh.ts`, `en.ts`).
 */
export const senses = [
  /** Makes or does something that is then done, whatever its object: 上线, 举办, launch. */
  'makes',
  /** Makes a thing or brings about a state, as its object says: 建立 a system or trust, build. */
  'builds',
  /** Goes on without an end or a result: 推进, support. In a key result, an act. */
  'acts',
  /** A thing that is made: 系统, 报告, app. */
  'thing',
  /** An act that is counted when it is over: 培训, 访谈, workshop. */
  'deed',
  /** Says how it will be: 成为, 让, 首选, trusted. */
  'state',
  /** What people may come to have: 信任, 品牌, trust. Before a thing it only says which: brand guidelines. */
  'quality',
  /** What others do, or what is gained by it: 获得, 签约, win. */
  'gains',
  'rises',
  'falls',
  /** Better, in a direction that depends on what it is about: 优化, improve. */
  'improves',
  /** Stays as it is: 保持, keep. */
  'keeps',
  /** What is measured: 留存率, 满意度, revenue. */
  'metric',
  /** A metric that has no unit: NPS, 评分, and counts by their own name: 客户数. */
  'unitless',
  /** Money that comes in, which most companies already measure people by: 销售额, revenue. */
  'sales',
  /** Moves only when the quarter is over: 续约率, market share. */
  'lagging',
  /** Hangs on pay or on an assessment: 绩效, 完成率, quota. */
  'assessed',
  /** What a plan that was handed down is called: 指标, 任务, target. */
  'plan',
  /** Reaches a number: 完成, 达到, achieve. */
  'reaches',
  /** People for whom it matters: 客户, 同事, customers. */
  'people',
  /** What it is good for: 从而, so that. */
  'purpose',
  /** Says much and holds nothing: 赋能, world-class. */
  'slogan',
  /** Joins two things: 和, 并, and. */
  'joins',
  /** Stands before the verb and changes nothing: 全面, 我们, successfully. */
  'fills',
  /** How: 通过, by. What follows is the means. */
  'means',
  /** Under a condition, a guard beside the result: 前提下, without. */
  'guards',
  /** Makes a verb before it part of a name: the 率 of 上线率. */
  'names',
  /** Known, so that no shorter word is found in it: 发布会. */
  'other',
] as const
export type Sense = (typeof senses)[number]

export type WordList = Readonly<Partial<Record<Sense, string>>>
