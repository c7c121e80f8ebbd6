import { say } from '../../texts'
import { articles, days, items, people, percent } from '../../units'
import { baseline, type DemoObjective, keyResult, metric, note, objective } from '../../writing'

export const marketing: readonly DemoObjective[] = [
  objective(
    'mkt-voice',
    'department',
    'han-lu',
    say('让市场听见客户自己的声音', 'Let the market hear customers in their own voice'),
    say(
      '我们自己夸自己没人信，设备主管一句“真省事”顶十页手册。',
      'Praise from us convinces nobody. One manager saying “it saves me trouble” beats ten brochures.',
    ),
    [
      keyResult(
        'quotes',
        say('可公开引用的客户原话', 'Customer quotes cleared for publication'),
        metric([6, 14, 26, 38], items),
        'steady',
        {
          owner: 'feng-shuo',
          notes: [
            note(
              5,
              '关舒每次回访帮着记一句，比专门约采访快。',
              'Guan Shu notes one line after each call, which is quicker than interviews.',
            ),
          ],
        },
      ),
      keyResult(
        'video',
        say('客户案例视频的完播率', 'Viewers who watch a customer story to the end'),
        metric([17, 22, 32, 42], percent),
        'wobble',
        { owner: 'shao-yifan' },
      ),
      keyResult(
        'trust',
        say('询盘里提到“同行推荐”的占比', "Enquiries that mention a peer's recommendation"),
        baseline(16, percent),
        'slow',
        { owner: 'kong-lan' },
      ),
    ],
    { aligns: ['second-year'] },
  ),
  objective(
    'growth-stop',
    'team',
    'tian-mi',
    say('停掉没用的推广，把钱花在有回音的地方', 'Stop the noise and spend where somebody answers'),
    say('七个渠道里，说得清效果的只有三个。', 'We run seven channels and can explain the effect of three.'),
    [
      keyResult(
        'traced',
        say('能追到签约的推广花费占比', 'Spending that can be traced to a contract'),
        metric([32, 45, 66, 85], percent),
        'steady',
        {
          owner: 'kong-lan',
          notes: [
            note(
              7,
              '两个信息流渠道追了一个季度没有一单，已停。',
              'Two feed channels brought not one deal in a quarter. Stopped.',
            ),
          ],
        },
      ),
      keyResult(
        'events-kept',
        say('活动后三个月仍有往来的客户', 'Guests still in touch three months after an event'),
        metric([9, 16, 28, 40], people),
        'slow',
        { owner: 'yao-zhiyuan' },
      ),
    ],
    { aligns: ['mkt-voice'] },
  ),
  objective(
    'jian-field',
    'person',
    'jian-ning',
    say('每篇文章都从车间里长出来', 'Every article grows out of a workshop'),
    say('坐在办公室写出来的东西，师傅一眼就看穿。', 'Technicians see through anything written at a desk.'),
    [
      keyResult(
        'field-days',
        say('本季在客户现场的天数', "Days spent at customers' sites"),
        metric([2, 5, 9, 12], days),
        'steady',
        {
          notes: [
            note(
              6,
              '在热处理车间待了一天，写出了最受欢迎的一篇。',
              'A day in a heat-treatment shop became our most popular piece.',
            ),
          ],
        },
      ),
      keyResult(
        'shared',
        say('被读者转发到行业群的文章', 'Articles readers forwarded to trade groups'),
        metric([3, 6, 11, 16], articles),
        'ahead',
      ),
    ],
    { aligns: ['mkt-voice'] },
  ),
]
