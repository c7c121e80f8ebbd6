import { say } from '../texts'
import { days, hours, people, percent } from '../units'
import { type DemoObjective, keyResult, metric, note, objective, revision } from '../writing'

export const hrPeople: readonly DemoObjective[] = [
  objective(
    'fan-first-day',
    'person',
    'fan-xiaoyu',
    say('新同事第一天就觉得被期待', 'New colleagues feel expected on day one'),
    say(
      '有人入职第一天电脑没到、座位没定，坐在会议室等了一上午。',
      'One newcomer spent the first morning in a meeting room: no laptop, no desk.',
    ),
    [
      keyResult(
        'ready',
        say('入职当天设备账号全部就绪的比例', 'Newcomers with everything ready on day one'),
        metric([58, 70, 86, 100], percent),
        'ahead',
        {
          notes: [
            note(
              4,
              '入职前三天自动给任恪和行政各发一张清单。',
              'Three days ahead, Ren Ke and the office each get a checklist automatically.',
            ),
          ],
        },
      ),
      keyResult(
        'buddy',
        say('第一周和伙伴吃过饭的新同事占比', 'Newcomers who had lunch with their buddy in week one'),
        metric([40, 55, 80, 100], percent),
        'steady',
        {
          notes: [
            note(
              7,
              '远程入职的两位改成线上咖啡，也算数。',
              'The two who joined remotely had coffee online. We count that.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['recruit-right'] },
  ),
  objective(
    'niu-practice',
    'person',
    'niu-wanting',
    say('培训里学的，第二周就用在工作上', 'What is taught is used at work a week later'),
    say(
      '课后打分都很高，三周后问用了没有，大家都笑。',
      'Feedback forms glow. Ask three weeks later who used it and everybody laughs.',
    ),
    [
      keyResult(
        'used',
        say('培训后用过一次以上的学员占比', 'Learners who applied it at least once'),
        metric([24, 34, 52, 70], percent),
        'steady',
        {
          notes: [
            note(
              6,
              '课堂最后半小时改成“当场约好下周用在哪”。',
              'The last half hour is now spent agreeing where to use it next week.',
            ),
          ],
        },
      ),
      keyResult(
        'champion-day',
        say('上满一整天训练的推动者', 'Champions who completed a full day of training'),
        metric([1, 2, 4, 5], people),
        'slow',
        {
          revised: revision(
            5,
            [1, 3, 5, 6],
            '推动者名单定为五位，去掉了原来预留的一位。',
            'We settled on five champions and dropped the sixth place we had kept free.',
          ),
          quietFor: 3,
          notes: [note(5, '凑不齐五个人的同一天，改成两个半天。', 'Five calendars never meet. Two half days it is.')],
        },
      ),
    ],
    { aligns: ['od-okr', 'hr-managers'] },
  ),
  objective(
    'jin-listen',
    'person',
    'jin-ze',
    say('大家有话愿意早点说', 'People speak up early'),
    say('等到提离职才听见的话，都已经晚了。', 'What we first hear in a resignation letter, we hear too late.'),
    [
      keyResult(
        'early',
        say('离职前三个月内主动谈过的比例', 'Leavers who had talked to us in the three months before'),
        metric([25, 35, 55, 75], percent),
        'dip',
        {
          notes: [
            note(
              7,
              '平台组那位之前没来找过我，说明渠道还不够可信。',
              'The colleague from Platform never came to me. The door is not as open as I thought.',
            ),
          ],
        },
      ),
      keyResult(
        'answered',
        say('匿名意见得到公开答复的天数', 'Days until an anonymous comment gets a public answer'),
        metric([17, 13, 8, 4], days),
        'steady',
      ),
    ],
    { aligns: ['home/leaving'] },
  ),
  objective(
    'qu-meetings',
    'person',
    'qu-fei',
    say('开会的时间花得值', 'Meetings earn the time they take'),
    say(
      '管理层每周有十一个固定会，有一半说不清为什么要开。',
      'Leadership sits in eleven standing meetings a week, and half of them cannot say what for.',
    ),
    [
      keyResult(
        'hours',
        say('经理每周花在固定会议上的时间', 'Hours a week managers spend in standing meetings'),
        metric([13.5, 11.5, 8.5, 6], hours),
        'steady',
        {
          notes: [
            note(
              4,
              '取消了三个同步会，改成周一早上各写五行。',
              'Dropped three status meetings; five written lines on Monday instead.',
            ),
          ],
        },
      ),
      keyResult(
        'decided',
        say('会后当天发出结论的会议占比', 'Meetings whose outcome is out the same day'),
        metric([36, 48, 68, 85], percent),
        'wobble',
        { quietFor: 2 },
      ),
    ],
    { aligns: ['home/rhythm'] },
  ),
]
