import { say } from '../../texts'
import { percent, weeks } from '../../units'
import { baseline, type DemoObjective, keyResult, metric, note, objective } from '../../writing'

export const marketing: readonly DemoObjective[] = [
  objective(
    'mkt-plain',
    'department',
    'han-lu',
    say('一句话说得清我们帮谁解决什么', 'Say in a sentence whom we help, and with what'),
    say('官网、手册、销售口径，三个版本的屿川。', 'Web site, brochure, sales pitch: three different companies.'),
    [
      keyResult(
        'same-words',
        say('销售开场与官网口径一致的比例', 'Sales openings that match our web site'),
        metric([25, 40, 65, 85], percent),
        'steady',
        {
          owner: 'feng-shuo',
          notes: [
            note(
              5,
              '让五位销售各说一遍，录下来放在一起听，问题一目了然。',
              'Recorded five sales openings and played them in a row. The problem spoke for itself.',
            ),
          ],
        },
      ),
      keyResult(
        'bounce',
        say('看完首页就离开的访客占比', 'Visitors who leave after the first page'),
        metric([71, 65, 55, 46], percent),
        'dip',
        { owner: 'kong-lan' },
      ),
    ],
    { aligns: ['choose'] },
  ),
  objective(
    'growth-hear',
    'team',
    'tian-mi',
    say('弄明白客户是怎么找到我们的', 'Learn how customers find us'),
    say('问来源，一半的人填“其他”。', 'Ask where they heard of us, and half say “other”.'),
    [
      keyResult(
        'source',
        say('来源说得清的线索占比', 'Leads whose origin we know'),
        metric([42, 55, 75, 90], percent),
        'steady',
        { owner: 'ding-yan' },
      ),
      keyResult(
        'first-touch',
        say('从首次接触到留下联系方式的周数', 'Weeks from first contact to leaving a number'),
        baseline(5.5, weeks),
        'slow',
        { owner: 'tian-mi' },
      ),
    ],
    { aligns: ['mkt-plain'] },
  ),
]
