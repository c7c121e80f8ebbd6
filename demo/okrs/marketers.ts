import { say } from '../texts'
import { people, percent, times } from '../units'
import { type DemoObjective, keyResult, metric, note, objective } from '../writing'

export const marketers: readonly DemoObjective[] = [
  objective(
    'jian-glossary',
    'person',
    'jian-ning',
    say('把维修行话讲到外行也能懂', 'Explain the trade so that outsiders follow'),
    say(
      '签字的往往是财务和厂长，他们看不懂“故障模式”，自然不觉得值。',
      'Finance and plant managers sign. If they cannot follow “failure mode”, they cannot see the value.',
    ),
    [
      keyResult(
        'used',
        say('销售发给客户的科普文章次数', 'Times Sales sent an explainer to a customer'),
        metric([12, 30, 60, 90], times),
        'steady',
        {
          notes: [
            note(
              5,
              '谢婷婷说发完这篇，客户的财务第一次主动约会议。',
              "Xie Tingting sent one, and the customer's finance lead asked for a meeting.",
            ),
          ],
        },
      ),
      keyResult(
        'tested',
        say('外行读者能复述要点的比例', 'Lay readers who can repeat the main point'),
        metric([40, 52, 70, 85], percent),
        'wobble',
        { quietFor: 2 },
      ),
    ],
    { aligns: ['content-worth'] },
  ),
  objective(
    'kong-forms',
    'person',
    'kong-lan',
    say('让来咨询的人不必填一长串表', 'Nobody has to fill in a long form to talk to us'),
    say(
      '表单每多一格就少一批人，而我们问的有一半从没用过。',
      'Each field loses visitors, and half of what we ask for is never used.',
    ),
    [
      keyResult(
        'completed',
        say('咨询表单的完成率', 'Enquiry forms that get finished'),
        metric([27, 33, 44, 55], percent),
        'ahead',
        {
          notes: [
            note(
              3,
              '从十一格减到四格，电话改为选填，完成率马上变了。',
              'Eleven fields became four and the phone number is optional. It showed immediately.',
            ),
          ],
        },
      ),
      keyResult(
        'mobile',
        say('手机端咨询的完成率', 'Forms finished on a phone'),
        metric([14, 22, 36, 48], percent),
        'steady',
        {
          notes: [
            note(
              6,
              '微信授权手机号的按钮比手填好用太多。',
              'Sharing the number through WeChat beats typing by a mile.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['mkt-good-leads/lead-cost'] },
  ),
  objective(
    'yao-workshop',
    'person',
    'yao-zhiyuan',
    say('把展会换成能坐下来谈的小场子', 'Trade the big fairs for rooms where one can talk'),
    say(
      '大展热闹，回来没几个记得我们。十几个设备主管围一张桌子，反而聊得出真问题。',
      'Fairs are loud and forgettable. A dozen maintenance managers around one table tell us what really hurts.',
    ),
    [
      keyResult(
        'returning',
        say('参加过还愿意再来的设备主管', 'Managers who come back for another session'),
        metric([0, 12, 25, 40], people),
        'steady',
        {
          notes: [
            note(
              4,
              '宁波这场来了十四位，会后在停车场又聊了一个小时。',
              'Fourteen came in Ningbo, and they kept talking in the car park for an hour.',
            ),
            note(
              7,
              '第二场有一半是上次来过的，还带了同行。',
              'Half of the second round had been before, and brought colleagues.',
            ),
          ],
        },
      ),
      keyResult(
        'meeting-after',
        say('会后两周内约到现场拜访的比例', 'Guests we visit on site within two weeks'),
        metric([10, 18, 30, 42], percent),
        'dip',
        {
          notes: [
            note(
              7,
              '活动和出差撞期，销售顾不过来，跟进掉了一半。',
              'The event clashed with travel and Sales could not keep up. Follow-up halved.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['mkt-first-name', 'east-machinery'] },
  ),
  objective(
    'shao-site',
    'person',
    'shao-yifan',
    say('官网一眼就看得出我们懂工厂', 'One look at our site says we know factories'),
    say(
      '现在的官网换个标志，说是做人事系统的也有人信。',
      'Swap the logo and our site could be selling payroll software.',
    ),
    [
      keyResult(
        'understood',
        say('五秒测试里说对我们做什么的访客', 'Visitors who say what we do after five seconds'),
        metric([46, 56, 72, 85], percent),
        'silent',
      ),
      keyResult(
        'stay',
        say('看完一个客户案例的访客占比', 'Visitors who read one customer story to the end'),
        metric([9, 13, 20, 28], percent),
        'silent',
        { owner: 'feng-shuo' },
      ),
    ],
    { aligns: ['content-worth/drawings'], published: 'lately' },
  ),
]
