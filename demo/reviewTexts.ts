import type { PersonKey } from './people'
import { type Both, nothing, say } from './texts'

/** How far a demo review has come. */
type Until = 'open' | 'submitted' | 'proposed' | 'booked' | 'held' | 'approved' | 'acknowledged'

/** What somebody of the demo company answered, and what their manager noted. */
export interface DemoReview {
  member: PersonKey
  /** 0 is the cycle that is reviewed now. */
  cyclesAgo: 0 | 1 | 2
  until: Until
  /** What OKRs made possible, what was moved and how, and the one thing for next quarter. */
  answers: readonly [Both, Both, Both]
  note?: Both
}

export const reviews: readonly DemoReview[] = [
  {
    member: 'gu-nan',
    cyclesAgo: 0,
    until: 'submitted',
    answers: [
      say(
        '和后端共用一条同步成功率，第一次坐下来一起看失败日志，才发现是照片太大。',
        'Sharing one key result with the backend made us read the failure logs together for once. It was the photos.',
      ),
      say(
        '把压缩挪到入队之前，又在两家冷库守了三天，失败的单子一条条对。',
        'I moved compression ahead of the queue and spent three days in two cold stores, checking each failed job.',
      ),
      say(
        '每周五和白杨一起更新，先说数，再说卡在哪里。',
        'Update every Friday together with Bai Yang: first the number, then what it is stuck on.',
      ),
    ],
  },
  {
    member: 'bai-yang',
    cyclesAgo: 0,
    until: 'held',
    answers: [
      say(
        '崩溃率写成了关键结果，借那台三防机的事才排上了日程，以前总说以后再看。',
        'With the crash rate as a key result, borrowing that rugged phone finally got a date. It had always been “later”.',
      ),
      say(
        '先回退相机组件止血，再拿真机抓了一周内存，定位到回收的问题。',
        'Rolled the camera back to stop the bleeding, then traced memory on the real device for a week.',
      ),
      say(
        '基线测准了再定挑战值，这次的挑战值是拍脑袋的。',
        'Measure the baseline before setting the stretch. This time the stretch was a guess.',
      ),
    ],
  },
  {
    member: 'luo-xiaoman',
    cyclesAgo: 0,
    until: 'booked',
    answers: [
      say(
        '主包大小成了大家都看得到的健康数，加图表库之前有人先来问我了。',
        'The size of the main package became something everyone sees. People now ask me before adding a chart library.',
      ),
      say(
        '首页的接口合成一个，又把图表挪进分包，低端机上快了一半。',
        'Merged the first screen into one request and moved charts to a subpackage. Cheap phones start in half the time.',
      ),
      say(
        '季初就和设计对一遍，免得到了季末才发现方向不同。',
        'Go through it with design at the start, not find out at the end that we meant different things.',
      ),
    ],
  },
  {
    member: 'jiang-lin',
    cyclesAgo: 0,
    until: 'open',
    answers: [
      say(
        '投诉变成了大家一起看的数，客服会直接把录音转给我。',
        'Complaints became a shared number; support sends me the recordings.',
      ),
      nothing,
      nothing,
    ],
  },
  {
    member: 'lin-zhixia',
    cyclesAgo: 1,
    until: 'acknowledged',
    answers: [
      say(
        '和实施组共用一条关键结果，第一次一起看流失客户的头两周，导入引导就是这么来的。',
        'Sharing a key result with implementation, we looked together at the first two weeks of lost customers. The import guide came out of that.',
      ),
      say(
        '培训改成两人一台手机边做边学，讲得少了，会的人多了。',
        'Trainings became two people, one phone, learning by doing. Less talk from me, more people who can.',
      ),
      say(
        '每周五下午和实施组一起更新，十分钟，把卡住的地方当场说出来。',
        'Update with implementation on Friday afternoons, ten minutes, and say on the spot what is stuck.',
      ),
    ],
    note: say(
      '知夏把两个组拉到一起，找到了真正卡住客户的地方，方法值得讲给全部门。下季度我来协调产品排期，周五的十分钟我也参加。',
      'Zhixia brought two teams together and found what really held customers up. Worth telling the whole department. I will sort out the roadmap and join the ten minutes on Fridays.',
    ),
  },
  {
    member: 'lin-zhixia',
    cyclesAgo: 2,
    until: 'acknowledged',
    answers: [
      say(
        '目标写的是“走进车间”，我才有理由推掉几次会议室里的汇报。',
        'With “get onto the shop floor” as the objective, I had a reason to skip a few meeting-room reports.',
      ),
      say(
        '回访前先问能不能去车间，再带一台大字号的手机，问题当场就改了。',
        'I asked to see the floor before each visit and took a phone with large type along. Problems went on the spot.',
      ),
      say('少写一条关键结果，把每周的更新坚持下来。', 'Write one key result fewer, and keep up the weekly update.'),
    ],
    note: say(
      '现场的办法很好，已经约好让崔浩跟着走两家。下季度的关键结果减到三条。',
      'Going on site works. Cui Hao will come along to two customers. Three key results next quarter.',
    ),
  },
  {
    member: 'pan-xinyue',
    cyclesAgo: 1,
    until: 'acknowledged',
    answers: [
      say(
        '预警的客户有了名单和负责人，我们赶在续约前三个月就去谈了。',
        'Flagged customers got a list and an owner, and we talked to them three months before renewal.',
      ),
      say(
        '先打电话的那个人固定下来，不再每次换人解释。',
        'One person makes the first call, so nobody explains it all again.',
      ),
      say('把名单和销售共用，少开一次会。', 'Share the list with sales, and drop a meeting.'),
    ],
    note: say(
      '名单的做法留下来，和华东组一起用一季。',
      'Keep the list, and use it for a quarter together with East China.',
    ),
  },
]
