import { say } from '../texts'
import { items, percent } from '../units'
import { type DemoObjective, keyResult, metric, objective } from '../writing'

export const legal: readonly DemoObjective[] = [
  objective(
    'legal-contract',
    'team',
    'yan-shaoqing',
    say('标准合同谈起来快，大家心里也踏实', 'Standard contracts move fast and let people sleep'),
    say(
      '法务的工作多半是应答，不适合都写成 OKR。合同这一件我们能自己掌握节奏，就先从它开始。',
      'Most legal work is responding, and does not suit OKRs. Contracts are the part whose pace we control, so we begin there.',
    ),
    [
      keyResult(
        'unchanged',
        say('客户不改条款就签的标准合同占比', 'Standard contracts signed without a change'),
        metric([29, 38, 52, 65], percent),
        'silent',
        { owner: 'bi-lan' },
      ),
      keyResult(
        'data-terms',
        say('最常被追问的数据条款条数', 'Data clauses customers keep asking about'),
        metric([14, 11, 6, 3], items),
        'silent',
        { owner: 'xiang-nan' },
      ),
    ],
    { aligns: ['sales-honest/cycle'], published: 'lately' },
  ),
]
