/**
 * What the labelled corpus is labelled with: one line on what is an instance of each rule and one on what is not. Labels
 * follow these sentences and the method in `docs/method.md`, not what is easy to find.
 *
 * A line is what somebody has typed with what else the editor knows of it: an objective's title with its "why" (empty
 * unless given), or a key result's title with its measure and unit. A number may stand in the words or in the fields:
 * both count alike.
 *
 * `fix` labels are complete on every line. `consider` labels are complete only on lines without a `fix`, and are to be
 * measured only there: where something must be fixed first, the coach may say more or may wait.
 */
export const labels = {
  objectiveIsDeliverable: {
    severity: 'fix',
    is:
      'The main clause names a thing to make, deliver, start, finish or hold as the end itself (上线, 发布, 完成, 举办, 搭建, ' +
      '引入, launch, ship, roll out, build, introduce, hold, migrate), even where a vague benefit is hung behind it (上线新版小程序，提升体验).',
    isNot:
      'A state to reach, for somebody or something, even where the means stands before it (通过上线新版…，让客户…) or ' +
      'such a word is only part of a name (发布会, 上线率, shipping time, Holdings), modifies the thing that changes ' +
      '(让每次发布都不用熬夜), or means to keep or become (建立信任, 打造客户愿意推荐的品牌, build trust).',
  },
  objectiveHasNumber: {
    severity: 'fix',
    is:
      'An amount that would measure success, in digits or in words: 30%, ５０ 万, 五百万, five million, 翻一番, double, ' +
      'half, 进入行业前三, top three, 零事故, 清零.',
    isNot:
      'A year, quarter, date or deadline (三个月内), a product, standard, version or generation (iPhone 17, 5G, ISO 27001, ' +
      '新版 3.0), a rank that is only praise (第一选择, first choice), a fixed expression (一站式, 统一, 最后一公里, 7×24, ' +
      'zero trust, one-stop), or a count of what is there anyway (让三地研发像一个团队).',
  },
  objectiveNotMemorable: {
    severity: 'consider',
    is: 'Nobody could say it again after hearing it once: over about 28 Chinese characters or 12 English words, or three aims strung together, or a row of slogans.',
    isNot: 'One aim in one plain sentence, even with a short "for whom" or "by what".',
  },
  objectiveWithoutWhy: {
    severity: 'consider',
    is: 'Neither the title nor the "why" says for whom it matters or what it is good for (提升系统稳定性).',
    isNot: 'The title names who gains or what becomes possible (让值班同事睡个整觉), or the "why" does.',
  },
  keyResultIsActivity: {
    severity: 'fix',
    is:
      'It says what we shall do, make or deliver, counted or not: 举办 12 场培训, 发布 3 个功能, 上线新系统, 输出 5 份报告, ' +
      'run four workshops, publish ten articles, visit 50 customers, hire eight people, apply for patents, draft, plan.',
    isNot:
      'It says what is different for somebody afterwards, even where an act is named on the way (培训后独立上岗的比例, ' +
      'publish-to-approval time, 通过培训把一次合格率从 92% 提到 97%), what others do of their own will (客户主动推荐 30 次), or a verdict of ' +
      'someone outside (通过 ISO 27001 认证).',
  },
  keyResultUnmeasured: {
    severity: 'fix',
    is: 'Neither the words nor the fields hold a number to reach, and the measure is a metric or a band (提升用户体验; improve satisfaction significantly).',
    isNot:
      'A number to reach stands in the words or the fields; or it is a baseline or a milestone key result; or the line is ' +
      'an activity already: that comes first. A number that only names the measure (30 天留存率, top 20 customers) is none to reach.',
  },
  keyResultBaselineMissing: {
    severity: 'consider',
    is: 'There is a number to reach but none to start from, neither in the words nor in the fields (NPS 达到 50).',
    isNot:
      'The start is given, is zero by its nature (首批 10 家付费客户, a new product), or follows from the words (提升 20% says how far, not from where: that is an instance).',
  },
  keyResultIsCompensationKpi: {
    severity: 'consider',
    is: "A measure of today's level that pay or assessment hangs on: quota or task fulfilment, 完成率 or 达成率 of a handed-down plan, attendance, assessment scores, 奖金, 提成, bonus.",
    isNot:
      'A number that improves because of the objective, even a well-known one such as revenue, retention or 及时完成率 of orders.',
  },
  keyResultSeveralInOne: {
    severity: 'fix',
    is: 'Two or more results in one line, each of which could be reached without the other: two measures with their own numbers, or two measures under one number (DAU 和留存都提升 20%).',
    isNot:
      'One measure over several places or groups (北京和上海门店的复购率), a from–to, a measure whose name holds 和 or "and", or a guard beside it (在退货率不升的前提下).',
  },
  keyResultUnitMissing: {
    severity: 'fix',
    is: 'Its numbers stand without a unit in the words or the unit field, and their meaning is left open: 响应时间从 8 降到 2, 营收做到 1200, 转化率从 3 到 5.',
    isNot:
      'The unit is given anywhere; or the measure has none: an index, ratio or rating (NPS, ROI, 评分), a count by its own name (客户数, DAU, 次数, approval steps), a name that holds its unit (周转天数, days to fill a position); or it is a baseline or a milestone.',
  },
  thresholdsAgainstWords: {
    severity: 'fix',
    is: 'A word of direction about the measure itself (提升, 增加, increase; 降低, 缩短, reduce) goes one way and its numbers, in the words or the fields, go the other.',
    isNot:
      'Both go the same way; or the word of direction is about something else (减少等待，让满意度从 80% 到 90%); or the numbers are not both there.',
  },
  stretchNearCommit: {
    severity: 'consider',
    is: 'The stretch lies hardly beyond the commit: less than a fifth of the whole way from baseline to stretch is left between them.',
    isNot: 'A fifth of the way or more lies between; or one of the three values is missing.',
  },
} as const satisfies Record<string, { severity: 'fix' | 'consider'; is: string; isNot: string }>

export type Label = keyof typeof labels

type OfSeverity<Severity> = {
  [Id in Label]: (typeof labels)[Id]['severity'] extends Severity ? Id : never
}[Label]

export type FixLabel = OfSeverity<'fix'>
export type ConsiderLabel = OfSeverity<'consider'>
