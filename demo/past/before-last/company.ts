import { say } from '../../texts'
import { customers, items, money, people, percent } from '../../units'
import { type DemoObjective, keyResult, metric, note, objective } from '../../writing'

export const company: readonly DemoObjective[] = [
  objective(
    'choose',
    'company',
    'chen-yi',
    say('想清楚我们为谁而做，并且敢说不', 'Know whom we build for, and dare to say no'),
    say(
      '过去一年谁来都接，结果每个行业都做了一点点。',
      'For a year we took everyone who came, and did a little of everything.',
    ),
    [
      keyResult(
        'declined',
        say('因不合适而婉拒的商机', 'Opportunities we declined because they did not fit'),
        metric([0, 5, 12, 20], items),
        'slow',
        {
          owner: 'gao-yuan',
          notes: [
            note(
              6,
              '第一次主动推掉一家楼宇物业，内部吵了一架，但值得。',
              'Turned down a property manager for the first time. We argued about it, and it was right.',
            ),
          ],
        },
      ),
      keyResult(
        'industries',
        say('新签集中在三个行业的比例', 'New contracts within three industries'),
        metric([39, 45, 56, 66], percent),
        'steady',
        { owner: 'wan-jing' },
      ),
      keyResult(
        'interviews',
        say('高管亲自访谈过的客户', 'Customers interviewed by an executive in person'),
        metric([3, 10, 20, 30], customers),
        'ahead',
        {
          owner: 'qu-fei',
          notes: [
            note(
              5,
              '陈屹在合肥听一位班组长讲了两小时，回来改了路线图。',
              'Chen Yi listened to a crew leader in Hefei for two hours and came home to change the roadmap.',
            ),
          ],
        },
      ),
    ],
  ),
  objective(
    'standing',
    'company',
    'chen-yi',
    say('在长大的路上不散架', 'Grow without coming apart'),
    say(
      '半年多了二十几个人，很多事还靠喊一嗓子。',
      'Over twenty new people in half a year, and we still run on shouting across the room.',
    ),
    [
      keyResult(
        'collected',
        say('逾期三个月以上的应收账款', 'Receivables overdue by more than three months'),
        metric([420, 350, 240, 150], money),
        'steady',
        {
          owner: 'mu-xue',
          notes: [
            note(7, '两笔老账谈成分期，第一期已到。', 'Two old debts are now in instalments. The first has arrived.'),
          ],
        },
      ),
      keyResult(
        'known',
        say('说得出公司三件要事的同事占比', 'Colleagues who can name our three priorities'),
        metric([26, 38, 60, 80], percent),
        'surge',
        { owner: 'qu-fei' },
      ),
      keyResult(
        'stay-core',
        say('核心岗位本季离职人数', 'People who left core roles this quarter'),
        metric([6, 5, 3, 1], people),
        'dip',
        { owner: 'cheng-an' },
      ),
    ],
  ),
]
