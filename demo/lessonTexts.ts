import type { DepartmentKey } from './departments'
import type { PersonKey } from './people'
import { type Both, say } from './texts'

/** What somebody learned in a quarter and chose to share. */
export interface DemoLesson {
  /** Unique among the lessons. */
  key: string
  by: PersonKey
  /** Their department, or one above it. */
  department: DepartmentKey
  cyclesAgo: 1 | 2
  /** The key of an objective of that cycle. */
  objective?: string
  title: Both
  learned: Both
  tags: readonly Both[]
  thankedBy?: readonly PersonKey[]
}

/** Tags are few and used again: that is what makes them worth filtering by. */
const onboarding = say('客户上手', 'onboarding')
const renewal = say('续约', 'renewals')
const research = say('用户访谈', 'user research')
const release = say('上线', 'releases')
const measuring = say('选指标', 'choosing metrics')
const together = say('跨部门', 'across teams')
const hiring = say('招聘', 'hiring')

/** In the order of their writing. */
export const lessons: readonly DemoLesson[] = [
  {
    key: 'why-first',
    by: 'zhong-qi',
    department: 'hr',
    cyclesAgo: 2,
    objective: 'od-why',
    title: say('先讲为什么，再发模板', 'Say why before you send a template'),
    learned: say(
      '我们先发了模板，收回来的全是任务清单。后来请陈屹花二十分钟讲为什么要做，再让每个组自己说最想改变的一件事，第二稿就像样了。下次模板放到最后发。',
      'We sent the template first and got lists of tasks. Then Chen Yi spent twenty minutes on why we do this, each team named the one thing it wants to change, and the second drafts were good. Next time the template comes last.',
    ),
    tags: [say('写 OKR', 'writing OKRs'), together],
    thankedBy: ['pan-xinyue', 'jian-ning', 'xu-qinghe'],
  },
  {
    key: 'three-days',
    by: 'lei-ming',
    department: 'recruiting',
    cyclesAgo: 2,
    objective: 'recruit-speed',
    title: say('三天内没有下一步，人就走了', 'Three days without a next step, and they are gone'),
    learned: say(
      '我们一直以为输在薪资，翻了二十位拒绝我们的人，多数是等反馈等没的。面试官当天写结论、第二天约下一轮，接受率就上来了。会再做；不会再去改薪资表。',
      'We thought we lost people over money. Of twenty who turned us down, most had been waiting for an answer. Interviewers now write up the same day and book the next round by the next. I would do that again, and leave the pay table alone.',
    ),
    tags: [hiring],
    thankedBy: ['zhou-mu'],
  },
  {
    key: 'one-workshop',
    by: 'shen-yu',
    department: 'mobile',
    cyclesAgo: 2,
    objective: 'mob-first',
    title: say('先让一个车间每天用，再谈铺开', 'Get one workshop to use it daily before rolling out'),
    learned: say(
      '头一个月我们给五家工厂同时上线，每家都只用三天。后来只盯苏州一个车间，每周去一次，改到师傅们自己催我们更新，再去别家就很快。下次第一周就只选一家。',
      'In the first month we launched at five plants at once, and each used it for three days. Then we stayed with one workshop in Suzhou, went there weekly, and changed things until the technicians asked for the next release. After that the others were quick. Next time it is one plant from the first week.',
    ),
    tags: [release, onboarding],
    thankedBy: ['guan-shu', 'qin-man'],
  },
  {
    key: 'ask-other',
    by: 'tian-mi',
    department: 'marketing',
    cyclesAgo: 2,
    objective: 'growth-hear',
    title: say('问客户从哪来，不要给选项', 'Ask customers how they found us without offering choices'),
    learned: say(
      '下拉框里一半人选“其他”。换成电话里问一句“当时是谁先提起我们的”，答案具体得多：设备厂的售后、同行群。指标要先能问得出来，再写进关键结果。',
      'Half of them picked “other” from our list. Asking on the phone “who first mentioned us?” gave real answers: the service people of machine makers, chat groups of peers. Make sure a number can be asked for before it becomes a key result.',
    ),
    tags: [research, measuring],
  },
  {
    key: 'hear-twice',
    by: 'su-heng',
    department: 'product',
    cyclesAgo: 2,
    objective: 'product-listen',
    title: say('同一句抱怨听到第三遍，再动手', 'Build it when you hear the same complaint a third time'),
    learned: say(
      '这个季度做了两个只有一家客户要的功能。之后我们把一线的话原样贴在墙上，同一句出现第三次才排期，返工少了一半。会继续；但要更早把墙搬到线上。',
      'We built two features that one customer wanted. Since then we pin what the shop floor says to a wall, word for word, and plan only what comes up three times. Half as much rework. I would do it again, and move the wall online sooner.',
    ),
    tags: [research],
    thankedBy: ['zhuang-ziyi'],
  },
  {
    key: 'import-together',
    by: 'lin-zhixia',
    department: 'success',
    cyclesAgo: 1,
    objective: 'lin-training',
    title: say('新客户第一次导入数据，一定陪着做', 'Sit with new customers for their first import'),
    learned: say(
      '培训讲得再细，客户回去还是卡在台账导入那一步。改成约半小时陪着导第一张表，他们当场就会了，之后几乎不再打电话。下次在签约那周就约好，别等培训完。',
      'However well we taught, customers got stuck importing their machine list. Half an hour together on the first sheet, and they could do it; hardly anybody rang afterwards. Next time I book it in the week they sign, not after the training.',
    ),
    tags: [onboarding, say('数据导入', 'importing data')],
    thankedBy: ['cui-hao', 'pan-xinyue', 'guan-shu', 'qin-man'],
  },
  {
    key: 'going-cold',
    by: 'guan-shu',
    department: 'sales',
    cyclesAgo: 1,
    objective: 'success-map',
    title: say('续约提前三个月谈，看的是谁在用', 'Three months before renewal, look at who still uses it'),
    learned: say(
      '登录次数骗了我们：有两家天天登录，其实只有一个文员在打卡。换成看“有几个岗位在用”，凉下来的客户提前三个月就看得出来。下次先和销售一起定义什么叫在用。',
      'Logins fooled us: two customers signed in daily, and it was one clerk. Counting how many kinds of jobs use it showed a customer going cold three months ahead. Next time we agree with sales on what “in use” means before we start.',
    ),
    tags: [renewal, measuring, together],
    thankedBy: ['gao-yuan', 'wu-zhengyang', 'lin-zhixia'],
  },
  {
    key: 'evidence',
    by: 'song-ci',
    department: 'engineering',
    cyclesAgo: 1,
    objective: 'qa-evidence',
    title: say('上线清单只留五条，大家才会真看', 'Keep the release checklist to five lines and people read it'),
    learned: say(
      '一开始列了二十三条，没人看完就打勾。砍到五条，每条都要贴证据，线上回退从每月四次降到一次。会再做的是贴证据；不会再追求“全”。',
      'It began with twenty-three lines that nobody finished reading before ticking. Cut to five, each with evidence attached, and rollbacks fell from four a month to one. I would ask for evidence again, and never again for completeness.',
    ),
    tags: [release],
    thankedBy: ['meng-qiao', 'gu-nan'],
  },
  {
    key: 'slow-endpoint',
    by: 'he-jiashu',
    department: 'platform',
    cyclesAgo: 1,
    objective: 'he-slow',
    title: say('先量最慢的那一成，平均数会骗人', 'Measure the slowest tenth; averages lie'),
    learned: say(
      '平均响应时间一直很好看，客户却说慢。把目标改成最慢的 10% 之后，三周就找到两条没建索引的查询。下次写关键结果，先问一句：谁在什么时候会觉得慢。',
      'Our average response time looked fine while customers called it slow. With the slowest 10% as the target we found two queries without an index in three weeks. Next time, before writing a key result, I ask who feels it slow, and when.',
    ),
    tags: [measuring],
    thankedBy: ['liang-yizhou'],
  },
  {
    key: 'field-writing',
    by: 'jian-ning',
    department: 'content',
    cyclesAgo: 1,
    objective: 'jian-field',
    title: say('去车间待一天，胜过十次采访', 'A day in the workshop beats ten interviews'),
    learned: say(
      '电话采访写出来的稿子，师傅说“不像我们说的话”。跟着巡检走一天，写出的三篇转发最多。时间要提前一个月和客户成功约，月底去会添乱。',
      "Technicians said our phone interviews “don't sound like us”. After a day along on an inspection round, three articles became the most shared we have. Ask customer success a month ahead; at the end of a month we are in the way.",
    ),
    tags: [research, say('写作', 'writing')],
  },
  {
    key: 'say-no',
    by: 'wan-jing',
    department: 'sales',
    cyclesAgo: 1,
    objective: 'sales-focus',
    title: say('先写清不做哪些行业，力气才集中', 'Write down which industries you leave out'),
    learned: say(
      '上半季度大家都说聚焦，单子来了还是什么都接。把“这季度不报价的行业”写在看板最上面，并且由高原带头拒了一单，后半季度赢单率才动。要更早写，而且要有人先做。',
      'For half the quarter we all said focus and took whatever came. Then we wrote the industries we do not quote at the top of the board, and Gao Yuan turned one down first. Only then did the win rate move. Write it earlier, and have somebody go first.',
    ),
    tags: [say('聚焦', 'focus')],
    thankedBy: ['xie-tingting', 'ma-siyuan'],
  },
]
