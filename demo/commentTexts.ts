import type { PersonKey } from './people'
import { type Both, say } from './texts'

/** What somebody of the demo company said of an objective. */
export interface DemoComment {
  key: string
  by: PersonKey
  /** An objective of its cycle, or one of its key results as `objective/key-result`. */
  about: string
  /** 0 is the cycle that runs. */
  cyclesAgo: 0 | 1
  /** Workdays before today, or before the last day of a cycle that is over. */
  daysAgo: number
  /** Of the day, in Shanghai. */
  hour: number
  /** `null` where its writer took it back. */
  text: Both | null
  /** Said of a draft, by somebody whom it is shown to. */
  onDraft?: true
}

const comment = (
  key: string,
  by: PersonKey,
  about: string,
  [daysAgo, hour]: readonly [daysAgo: number, hour: number],
  text: Both | null,
): DemoComment => ({ key, by, about, cyclesAgo: 0, daysAgo, hour, text })

/** In the order in which they were said, objective by objective. */
export const comments: readonly DemoComment[] = [
  comment(
    'weeks-question',
    'zhou-mu',
    'success-first-weeks',
    [12, 10.5],
    say(
      '“尝到甜头”具体指哪一刻？是第一张报表，还是第一次少停一次机？',
      'When exactly do they taste success: with the first report, or with the first stop avoided?',
    ),
  ),
  comment(
    'weeks-answer',
    'guan-shu',
    'success-first-weeks',
    [12, 15],
    say(
      '我们按第一张他自己看懂的报表算。少停机要等一个月，太晚了。',
      'The first report they read on their own. Waiting for a stop avoided takes a month, which is too late.',
    ),
  ),
  comment(
    'weeks-sales',
    'zhou-mu',
    'success-first-weeks/first-value',
    [3, 11.25],
    say(
      '导入引导的做法可以写给销售看看，签约前他们就能先要一份台账。',
      'Show sales how you guide the import. They could ask for the equipment list before the contract is signed.',
    ),
  ),
  comment(
    'weeks-site',
    'cui-hao',
    'success-first-weeks/site-days',
    [2, 16.5],
    say(
      '这周两家都只去了一天半。台账提前到，现场就只剩教人。',
      'One and a half days at each of two customers this week. With the list there early, all that is left is teaching.',
    ),
  ),
  comment(
    'import-merged',
    'he-jiashu',
    'lin-import/errors',
    [8, 14.2],
    say(
      '合并单元格的问题我复现了，是上传前就拆开了。下周一发一版，先拿你那三家试。',
      'I can reproduce the merged cells: they split before upload. A fix goes out on Monday, and your three customers try it first.',
    ),
  ),
  comment(
    'import-thanks',
    'lin-zhixia',
    'lin-import/errors',
    [8, 17],
    say(
      '好，样本我今天就传给你。还有一家是两行表头，也一起看看？',
      'Good, I will send you the samples today. One of them has two header rows. Could you look at that too?',
    ),
  ),
  comment('import-mistaken', 'tang-mo', 'lin-import', [6, 10], null),
  comment(
    'import-videos',
    'pan-xinyue',
    'lin-import/guide-calls',
    [0, 9.2],
    say(
      '杜若录的三段视频我发给了五家客户，没有一家再打电话来问导入。',
      'I sent the three videos by Du Ruo to five customers. None of them called about importing again.',
    ),
  ),
  comment(
    'dashboards-sales',
    'wu-zhengyang',
    'plat-dashboards/slow-queries',
    [5, 11],
    say(
      '昨天给江阴那家演示，看板一点就开，对方厂长当场问能不能接夜班。',
      'At a demo in Jiangyin yesterday the dashboard opened at once. The plant manager asked on the spot about night shifts.',
    ),
  ),
  comment(
    'dashboards-cost',
    'mu-xue',
    'plat-dashboards/cloud-cost',
    [4, 15.5],
    say(
      '这个数和账单对得上了。下个周期预算我按三百八来留。',
      'This matches the invoice now. I will plan the next cycle with 380.',
    ),
  ),
  comment(
    'basement-sites',
    'cui-hao',
    'mob-basement',
    [7, 10],
    say(
      '地下泵房那家可以当测试点，他们的班长愿意配合，我周四在现场。',
      'The customer with the basement pump room can be a test site. The foreman is willing, and I am there on Thursday.',
    ),
  ),
  comment(
    'partner-company',
    'han-lu',
    'stay/recommend',
    [9, 9.5],
    say(
      '愿意推荐我们的客户里，有没有两家肯出镜？我想把他们写进下个月的专题。',
      'Among customers who would recommend us, would two appear by name? I want them in the feature of next month.',
    ),
  ),
  comment(
    'partner-answer',
    'guan-shu',
    'stay/recommend',
    [8, 16],
    say(
      '有三家，我先打招呼，周三给你名单。',
      'Three would. I will ask them first and give you the names on Wednesday.',
    ),
  ),
  {
    ...comment(
      'training-phones',
      'wu-zhengyang',
      'lin-training',
      [20, 11],
      say(
        '两人一台手机的练法，华东几家都说好，师傅回去还能教徒弟。',
        'Two people and one phone: customers in East China like it, and the technicians teach their apprentices with it.',
      ),
    ),
    cyclesAgo: 1,
  },
  {
    ...comment(
      'training-foremen',
      'lin-zhixia',
      'lin-training',
      [12, 14.5],
      say(
        '下次想让班长先学会，由他来带，我在旁边补充。',
        'Next time I would like the foreman to learn first and lead, and I just add what is missing.',
      ),
    ),
    cyclesAgo: 1,
  },
  {
    ...comment(
      'referral-moment',
      'pan-xinyue',
      'lin-referral/asked',
      // After work on the day on which it was shown.
      [1, 18.75],
      say(
        '“当场请过介绍”是你在做的事，客户愿不愿意说才是结果。要不要改成真的替我们说过话的客户？',
        'Asking is what you do. Whether they speak for us is the result. How about customers who really did?',
      ),
    ),
    onDraft: true,
  },
]
