import { say } from '../../texts'
import { customers, percent, times } from '../../units'
import { type DemoObjective, keyResult, metric, note, objective } from '../../writing'

export const product: readonly DemoObjective[] = [
  objective(
    'product-parts',
    'department',
    'su-heng',
    say('修的时候，备件就在手边', 'The part is there when the repair begins'),
    say(
      '停机里有三成时间在等备件，这是客户愿意付钱解决的事。',
      'Nearly a third of downtime is spent waiting for a part. Customers will pay to end that.',
    ),
    [
      keyResult(
        'waiting',
        say('停机中等待备件的时间占比', 'Downtime spent waiting for parts'),
        metric([31, 28, 22, 17], percent),
        'slow',
        {
          owner: 'wei-zhao',
          notes: [
            note(
              6,
              '安全库存提醒上了，但客户采购周期改不动。',
              'Low-stock warnings are out, though purchasing cycles stay what they are.',
            ),
          ],
        },
      ),
      keyResult(
        'forecast',
        say('使用备件预测的客户', 'Customers who use the parts forecast'),
        metric([0, 6, 15, 22], customers),
        'surge',
        { owner: 'qin-man' },
      ),
      keyResult(
        'wrong-part',
        say('领错备件的次数', 'Wrong parts taken from the store'),
        metric([58, 46, 30, 18], times),
        'steady',
        { owner: 'wei-zhao' },
      ),
    ],
    { aligns: ['second-year/depth'] },
  ),
  objective(
    'product-onboard',
    'team',
    'qin-man',
    say('第一次打开就知道该做什么', 'Know what to do the first time one opens it'),
    say('新用户登录后看到的是一片空白和一排菜单。', 'A new user signs in to an empty page and a row of menus.'),
    [
      keyResult(
        'first-hour',
        say('首次登录一小时内完成一件事的用户', 'Users who get one thing done in their first hour'),
        metric([34, 42, 58, 70], percent),
        'steady',
        {
          owner: 'ye-qingyang',
          notes: [
            note(
              4,
              '示例工厂点进去就能玩，比看视频的人多得多。',
              'A sample plant to play with beats the video by far.',
            ),
          ],
        },
      ),
      keyResult(
        'abandoned',
        say('登录一次就没再来的账号占比', 'Accounts that never came back after one visit'),
        metric([41, 36, 27, 20], percent),
        'dip',
        { owner: 'cao-yue' },
      ),
    ],
    { aligns: ['second-year'] },
  ),
  objective(
    'design-one-kit',
    'team',
    'pei-wen',
    say('网页和手机像出自同一双手', 'Web and phone look made by the same hand'),
    say('同一个按钮有六种样子，每次改版都要重画一遍。', 'One button in six shapes, redrawn with every release.'),
    [
      keyResult(
        'from-kit',
        say('由组件库拼成的页面占比', 'Screens built from the shared components'),
        metric([28, 42, 65, 85], percent),
        'steady',
        { owner: 'lu-jin' },
      ),
      keyResult(
        'redraw',
        say('设计到开发往返修改的次数', 'Rounds between design and code per screen'),
        metric([5.5, 4.5, 3, 2], times),
        'ahead',
        {
          owner: 'tao-ran',
          notes: [
            note(
              7,
              '和罗小满约好先用代码搭一版再聊细节，省了两轮。',
              'Luo Xiaoman builds a rough version first and then we talk. Two rounds saved.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['one-picture'] },
  ),
]
