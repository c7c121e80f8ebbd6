import { say } from '../../texts'
import { items, people, percent, points, times } from '../../units'
import { type DemoObjective, keyResult, metric, note, objective } from '../../writing'

export const hr: readonly DemoObjective[] = [
  objective(
    'hr-listen',
    'department',
    'cheng-an',
    say('制度变少，信任变多', 'Fewer rules, more trust'),
    say(
      '报销要五个人签字，省下的钱还不够大家耽误的时间。',
      'Five signatures for an expense claim cost more than they ever saved.',
    ),
    [
      keyResult(
        'signatures',
        say('日常审批平均需要的签字', 'Signatures an everyday request needs'),
        metric([4.2, 3.5, 2.4, 1.8], times),
        'ahead',
        {
          owner: 'jin-ze',
          notes: [
            note(
              4,
              '两千元以下改为事后抽查，没有发现异常。',
              'Small claims are spot-checked afterwards. Nothing odd so far.',
            ),
          ],
        },
      ),
      keyResult(
        'trusting',
        say('认为公司信任自己的同事占比', 'Colleagues who feel trusted'),
        metric([56, 61, 70, 78], percent),
        'steady',
        { owner: 'zhong-qi' },
      ),
      keyResult(
        'open-jobs',
        say('超过两个月仍空缺的关键岗位', 'Key positions open for more than two months'),
        metric([9, 7, 4, 2], items),
        'slow',
        { owner: 'lei-ming' },
      ),
    ],
  ),
  objective(
    'od-first-cycle',
    'team',
    'zhong-qi',
    say('第一次写 OKR，不留下坏印象', 'Make a first OKR a good experience'),
    say('第一次觉得是填表，以后就很难拉回来。', 'If the first one feels like a form, there is no second chance.'),
    [
      keyResult(
        'helped',
        say('认为 OKR 对工作有帮助的同事占比', 'Colleagues who say OKRs help their work'),
        metric([29, 38, 54, 68], percent),
        'wobble',
        {
          notes: [
            note(
              6,
              '研发说有用，销售说重复，两边都对，规则要分开。',
              'Engineering finds them useful, Sales finds them double work. Both are right; the rules must differ.',
            ),
          ],
        },
      ),
      keyResult(
        'workshops',
        say('参加过写作工作坊的经理', 'Managers who took part in a writing workshop'),
        metric([4, 8, 13, 17], people),
        'steady',
        { owner: 'niu-wanting' },
      ),
      keyResult(
        'honest',
        say('敢写出可能达不到的目标的团队感受', 'How safe teams feel to aim at what they may miss'),
        metric([5.1, 5.8, 6.9, 7.8], points),
        'slow',
      ),
    ],
    { aligns: ['one-picture/written'] },
  ),
]
