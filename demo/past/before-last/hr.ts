import { say } from '../../texts'
import { days, hours, minutes, people, percent, times } from '../../units'
import { type DemoObjective, keyResult, maintain, metric, note, objective, revision } from '../../writing'

export const hr: readonly DemoObjective[] = [
  objective(
    'hr-welcome',
    'department',
    'cheng-an',
    say('新来的人很快觉得自己是这里的人', 'Newcomers soon feel they belong'),
    say('人来得快，走得也快，多数在头三个月。', 'People come fast and leave fast, most within three months.'),
    [
      keyResult(
        'ninety',
        say('入职三个月内离开的新人占比', 'Newcomers who leave within three months'),
        metric([22, 18, 12, 7], percent),
        'steady',
        {
          owner: 'jin-ze',
          notes: [
            note(
              8,
              '三位走的都说和面试讲的不一样，问题在前面。',
              'The three who left said the job was not what they had been told. The problem starts earlier.',
            ),
          ],
        },
      ),
      keyResult(
        'real-job',
        say('面试时见过真实工作内容的候选人', 'Candidates shown the real work in an interview'),
        metric([15, 35, 65, 90], percent),
        'steady',
        { owner: 'lei-ming' },
      ),
      keyResult(
        'vacation',
        say('当季休过连续假期的同事占比', 'Colleagues who took consecutive days off'),
        maintain(35, 70, [38, 36, 34, 40, 44], percent),
        'wobble',
      ),
    ],
    { aligns: ['standing'] },
  ),
  objective(
    'recruit-speed',
    'team',
    'lei-ming',
    say('好的人，不因为我们慢而错过', 'Lose nobody good because we were slow'),
    say('最想要的三位候选人，都是等我们等没的。', 'The three people we wanted most gave up waiting for us.'),
    [
      keyResult(
        'stages',
        say('从首面到给结论的天数', 'Days from first interview to a decision'),
        metric([26, 21, 13, 8], days),
        'steady',
        {
          owner: 'fan-xiaoyu',
          notes: [
            note(
              5,
              '终面改成同一天连着聊，候选人也轻松。',
              'Final talks happen on a single day. Easier for candidates, too.',
            ),
          ],
        },
      ),
      keyResult(
        'no-show',
        say('约好面试又被我们改期的次数', 'Interviews that we had to reschedule'),
        metric([31, 24, 12, 5], times),
        'steady',
        { owner: 'fan-xiaoyu' },
      ),
    ],
    { aligns: ['hr-welcome'] },
  ),
  objective(
    'od-why',
    'team',
    'zhong-qi',
    say('先让大家知道为什么要用 OKR', 'First, everyone knows why we try OKRs'),
    say('不讲清楚为什么，怎么填都是应付。', 'Without the why, any form is just one more form.'),
    [
      keyResult(
        'explain',
        say('能用自己的话说出原因的同事占比', 'Colleagues who can explain the reason in their own words'),
        metric([12, 28, 55, 75], percent),
        'steady',
        {
          revised: revision(
            4,
            [0, 20, 50, 75],
            '第一次抽查有了真实起点，不再写零。',
            'The first spot check gave us a real starting point in place of zero.',
          ),
          notes: [
            note(
              4,
              '陈屹讲了二十分钟没放一页幻灯片，效果比培训好。',
              'Chen Yi spoke for twenty minutes without a slide. Better than any training.',
            ),
          ],
        },
      ),
      keyResult(
        'volunteers',
        say('主动报名做推动者的同事', 'Colleagues who volunteered as champions'),
        metric([1, 3, 6, 9], people),
        'slow',
        { owner: 'niu-wanting' },
      ),
      keyResult(
        'prep',
        say('准备一次目标研讨会花的时间', 'Time to prepare one goal workshop'),
        metric([12, 10, 6, 4], hours),
        'steady',
        { owner: 'niu-wanting' },
      ),
    ],
    { aligns: ['standing/known'] },
  ),
  objective(
    'jin-hours',
    'person',
    'jin-ze',
    say('加班变成例外，而不是默认', 'Late evenings are the exception'),
    say(
      '晚上九点的灯不代表投入，常常代表白天的会太多。',
      'Lights on at nine rarely mean devotion. Often they mean a day full of meetings.',
    ),
    [
      keyResult(
        'late',
        say('每周晚走三次以上的同事占比', 'Colleagues who stay late three times a week'),
        metric([34, 29, 21, 14], percent),
        'wobble',
      ),
      keyResult(
        'quiet-time',
        say('有固定免打扰时段的团队占比', 'Teams with fixed hours free of interruptions'),
        metric([10, 25, 50, 75], percent),
        'steady',
        {
          notes: [
            note(
              6,
              '研发上午不开会试了三周，没人想改回去。',
              'Engineering tried mornings without meetings for three weeks and will not give them up.',
            ),
          ],
        },
      ),
      keyResult(
        'respond',
        say('非紧急消息期望回复的时间', 'Time people expect a non-urgent reply within'),
        metric([20, 35, 60, 120], minutes),
        'slow',
      ),
    ],
    { aligns: ['standing'] },
  ),
]
