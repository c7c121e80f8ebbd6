import { say } from '../../texts'
import { customers, hours, items, minutes, percent } from '../../units'
import { type DemoObjective, keyResult, metric, note, objective } from '../../writing'

export const sales: readonly DemoObjective[] = [
  objective(
    'sales-focus',
    'department',
    'gao-yuan',
    say('把力气用在最需要我们的工厂', 'Put our effort where plants need us most'),
    say('什么行业都打，什么行业都不精。', 'We chased every industry and mastered none.'),
    [
      keyResult(
        'in-focus',
        say('商机中属于三大重点行业的占比', 'Opportunities in our three focus industries'),
        metric([44, 52, 66, 78], percent),
        'steady',
        {
          owner: 'wan-jing',
          notes: [
            note(
              4,
              '不属于重点行业的转给伙伴，一开始有人舍不得。',
              'Others go to partners. It hurt some of us at first.',
            ),
          ],
        },
      ),
      keyResult(
        'won',
        say('重点行业的商机赢单率', 'Win rate in focus industries'),
        metric([21, 24, 30, 36], percent),
        'dip',
        { givenBy: 'chen-yi' },
      ),
      keyResult(
        'large',
        say('年费五十万以上的新客户', 'New customers above half a million a year'),
        metric([0, 2, 4, 6], customers),
        'slow',
        { owner: 'wu-zhengyang', givenBy: 'gao-yuan' },
      ),
    ],
    { aligns: ['second-year'] },
  ),
  objective(
    'lu-foshan',
    'person',
    'lu-weiming',
    say('让佛山的陶瓷厂认得屿川', 'Ceramics makers in Foshan get to know Yuchuan'),
    say(
      '窑炉停一次就是几十万，他们最懂停机的痛。',
      'One kiln stop costs a fortune. Nobody knows the pain of downtime better.',
    ),
    [
      keyResult(
        'plants',
        say('做过窑炉停机评估的工厂', 'Plants that went through a kiln downtime assessment'),
        metric([0, 4, 8, 12], items),
        'stuck',
        {
          notes: [
            note(
              6,
              '旺季没人愿意停下来谈，等淡季再来。',
              'High season, and nobody stops to talk. We come back when it is quiet.',
            ),
          ],
        },
      ),
      keyResult(
        'trial',
        say('同意试用的陶瓷客户', 'Ceramics customers who agreed to a trial'),
        metric([0, 1, 3, 5], customers),
        'slow',
      ),
    ],
    { aligns: ['sales-focus'] },
  ),
  objective(
    'success-map',
    'team',
    'guan-shu',
    say('哪家客户快要凉了，我们看得出来', 'We can tell when a customer is going cold'),
    say(
      '客户提出不续时，往往三个月前就有迹象。',
      'By the time a customer says no, the signs were there for three months.',
    ),
    [
      keyResult(
        'predicted',
        say('流失前两个月已被标记的客户占比', 'Lost customers we had flagged two months before'),
        metric([15, 30, 55, 75], percent),
        'steady',
        {
          owner: 'pan-xinyue',
          notes: [
            note(7, '登录少不一定危险，班组长换人才是。', 'Fewer logins mean little. A new crew leader means a lot.'),
          ],
        },
      ),
      keyResult(
        'rescued',
        say('被标记后重新活跃的客户', 'Flagged customers who became active again'),
        metric([0, 4, 9, 14], customers),
        'steady',
        { owner: 'lin-zhixia' },
      ),
    ],
    { aligns: ['second-year/kept'] },
  ),
  objective(
    'lin-training',
    'person',
    'lin-zhixia',
    say('培训之后，师傅自己就会用', 'After a training, technicians manage on their own'),
    say('讲两个小时，回去还是打电话问。', 'Two hours of teaching, and they still ring us afterwards.'),
    [
      keyResult(
        'unaided',
        say('培训一周后无需求助的师傅占比', 'Technicians who need no help a week after training'),
        metric([37, 46, 62, 76], percent),
        'steady',
        {
          notes: [
            note(
              5,
              '改成两人一台手机边做边学，人少一点但都会了。',
              'Two people, one phone, learning by doing. Smaller groups, but everyone leaves able.',
            ),
          ],
        },
      ),
      keyResult(
        'hours-each',
        say('每家客户平均培训时长', 'Training hours per customer'),
        metric([9.5, 8, 6, 4.5], hours),
        'ahead',
      ),
    ],
    { aligns: ['success-map'] },
  ),
  objective(
    'du-first-line',
    'person',
    'du-ruo',
    say('大多数问题，一通电话就能解决', 'Most problems end with a single call'),
    say('转来转去，客户要把同一句话说三遍。', 'Passed from desk to desk, customers say the same thing three times.'),
    [
      keyResult(
        'one-call',
        say('一次通话解决的问题占比', 'Problems solved in one call'),
        metric([48, 55, 68, 80], percent),
        'steady',
      ),
      keyResult(
        'wait-line',
        say('电话接通前的平均等待', 'Average wait before a call is answered'),
        metric([4.5, 3.5, 2, 1], minutes),
        'dip',
        {
          notes: [note(7, '流感请假两位，石磊顶了三天班。', 'Two were down with flu. Shi Lei covered for three days.')],
        },
      ),
    ],
    { aligns: ['success-map'] },
  ),
]
