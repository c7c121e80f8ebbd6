import type { PersonKey } from './people'
import { type Both, say } from './texts'

/** What came of a question, and how many workdays later. */
export type Outcome =
  | { state: 'open' }
  | { state: 'answered'; after: number; words: Both }
  | { state: 'declined'; after: number; words: Both }
  | { state: 'withdrawn'; after: number }

/** What somebody of the demo company asked a colleague. */
export interface DemoFeedback {
  key: string
  asker: PersonKey
  colleague: PersonKey
  /** An objective of its cycle, or one of its key results as `objective/key-result`. */
  about: string
  /** 0 is the cycle that runs. */
  cyclesAgo: 0 | 1
  /** Workdays before today, or before the last day of a cycle that is over. */
  daysAgo: number
  question: Both
  outcome: Outcome
}

const open: Outcome = { state: 'open' }

export const feedback: readonly DemoFeedback[] = [
  {
    key: 'site-time',
    asker: 'lin-zhixia',
    colleague: 'cui-hao',
    about: 'lin-import',
    cyclesAgo: 0,
    daysAgo: 12,
    question: say(
      '导入这一步，我再多做哪一件事，最能省你的驻场时间？',
      'With importing, what one thing could I do that saves you most time on site?',
    ),
    outcome: {
      state: 'answered',
      after: 1,
      words: say(
        '出发前把客户的台账先发我看一眼就行。上个月三家里有两家有合并单元格，我到现场才发现，半天就没了。',
        "Send me the customer's list before I leave. Two of three last month had merged cells. I only saw it on site, and half a day was gone.",
      ),
    },
  },
  {
    key: 'first-two-weeks',
    asker: 'lin-zhixia',
    colleague: 'shi-lei',
    about: 'success-first-weeks/first-value',
    cyclesAgo: 0,
    daysAgo: 9,
    question: say(
      '新客户头两周的求助里，有什么是你看到了、而我可能没看到的？',
      'In what new customers ask during their first two weeks, what do you see that I may be missing?',
    ),
    outcome: {
      state: 'answered',
      after: 2,
      words: say(
        '他们不是不会，是不敢点，怕点错影响现场。你带的那两家敢点，因为你当着他们的面点错过一次，又改回来了。',
        'They can do it, but they dare not: a wrong tap might stop the line. Your two customers dare, because you once tapped wrong in front of them and put it right.',
      ),
    },
  },
  {
    key: 'error-reports',
    asker: 'lin-zhixia',
    colleague: 'he-jiashu',
    about: 'lin-import',
    cyclesAgo: 0,
    daysAgo: 3,
    question: say(
      '导入的报错，怎么写给你最省事？我们想一次就说清楚。',
      'How should we report import errors so that they cost you least? We would like to say it once.',
    ),
    outcome: open,
  },
  {
    key: 'guide-order',
    asker: 'lin-zhixia',
    colleague: 'ye-qingyang',
    about: 'lin-import',
    cyclesAgo: 0,
    daysAgo: 6,
    question: say(
      '导入引导的顺序，有什么是你看到了、而我可能没看到的？',
      'In the order of the import guide, what do you see that I may be missing?',
    ),
    outcome: {
      state: 'declined',
      after: 1,
      words: say('这周在赶排期，下周当面聊。', 'Deep in planning this week. Let us talk next week.'),
    },
  },
  {
    key: 'calls',
    asker: 'lin-zhixia',
    colleague: 'du-ruo',
    about: 'lin-import',
    cyclesAgo: 0,
    daysAgo: 5,
    question: say('电话里，客户最常卡在哪一步？', 'On the phone, which step are customers stuck on most?'),
    outcome: { state: 'withdrawn', after: 1 },
  },
  {
    key: 'month-call',
    asker: 'pan-xinyue',
    colleague: 'lin-zhixia',
    about: 'success-first-weeks/thirty-days',
    cyclesAgo: 0,
    daysAgo: 1,
    question: say(
      '满月前后的那通电话，和我配合时哪一步最费劲？怎么改会顺一点？',
      'With the call after the first month, where is working with me harder than it should be?',
    ),
    outcome: open,
  },
  {
    key: 'do-less',
    asker: 'guan-shu',
    colleague: 'lin-zhixia',
    about: 'success-first-weeks',
    cyclesAgo: 0,
    daysAgo: 2,
    question: say(
      '这个目标上，我少做哪一件事，你们会更顺手？',
      'With this objective, what could I stop doing that would make it easier for you?',
    ),
    outcome: open,
  },
  {
    key: 'photo-queue',
    asker: 'gu-nan',
    colleague: 'bai-yang',
    about: 'gu-photos',
    cyclesAgo: 0,
    daysAgo: 8,
    question: say(
      '照片排队上传这块，我接下来做哪一件事，对 Android 端最有帮助？',
      'With the photo queue, what could I do next that helps Android most?',
    ),
    outcome: {
      state: 'answered',
      after: 1,
      words: say(
        '把压缩之后的尺寸写进接口说明，我们两端就不用各猜各的了。',
        'Write the size after compression into the interface notes, so that the two of us stop guessing.',
      ),
    },
  },
  {
    key: 'basement',
    asker: 'shen-yu',
    colleague: 'luo-xiaoman',
    about: 'mob-basement',
    cyclesAgo: 0,
    daysAgo: 2,
    question: say(
      '离线这件事，你需要我去和谁先谈妥，才不会卡住你？',
      'With working offline, whom should I talk to first so that you are not stuck?',
    ),
    outcome: open,
  },
  {
    key: 'after-training',
    asker: 'lin-zhixia',
    colleague: 'wu-zhengyang',
    about: 'lin-training',
    cyclesAgo: 1,
    daysAgo: 15,
    question: say(
      '培训之后，华东的客户有哪句话是你听到、而我没听到的？',
      'After the trainings, what did customers in East China tell you that they did not tell me?',
    ),
    outcome: {
      state: 'answered',
      after: 2,
      words: say(
        '他们说两个人一台手机最管用，一个人学，回去就忘。班长也想来听。',
        'Two people with one phone is what works: whoever learns alone forgets. The foremen would like to come too.',
      ),
    },
  },
  {
    key: 'south-training',
    asker: 'lin-zhixia',
    colleague: 'lu-weiming',
    about: 'lin-training',
    cyclesAgo: 1,
    daysAgo: 6,
    question: say(
      '华南的客户做培训，我先准备好哪一样，对你最有帮助？',
      'For trainings in South China, what should I have ready first that would help you most?',
    ),
    outcome: open,
  },
]
