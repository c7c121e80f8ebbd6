import { say } from '../../texts'
import { items, money, percent } from '../../units'
import { type DemoObjective, keyResult, maintain, metric, note, objective } from '../../writing'

export const company: readonly DemoObjective[] = [
  objective(
    'second-year',
    'company',
    'chen-yi',
    say('让客户用完第一年，还想用第二年', 'After one year, customers want the next'),
    say(
      '签约那天的笑容不算数，第二年还愿意续的才算。先弄清楚谁在用、用在哪里。',
      'Smiles at signing do not count; coming back does. First we find out who uses us, and for what.',
    ),
    [
      keyResult(
        'kept',
        say('满一年客户的留存率', 'Customers who stay after their first year'),
        metric([78, 80, 84, 88], percent),
        'slow',
        {
          owner: 'gao-yuan',
          givenBy: 'chen-yi',
          notes: [
            note(
              5,
              '两家食品厂被集团统一采购换掉，争取保留子工厂。',
              'Two food plants lost us to group purchasing. Trying to keep the individual sites.',
            ),
          ],
        },
      ),
      keyResult(
        'depth',
        say('用到三个以上模块的客户占比', 'Customers who use more than two modules'),
        metric([29, 34, 42, 50], percent),
        'steady',
        {
          owner: 'guan-shu',
          notes: [
            note(
              8,
              '点检和备件一起上的客户，几乎没有再提要走。',
              'Customers who took inspections and parts together hardly ever talk of leaving.',
            ),
          ],
        },
      ),
      keyResult(
        'why',
        say('流失原因访谈完成的客户占比', 'Lost customers who told us why'),
        metric([10, 35, 65, 90], percent),
        'ahead',
        {
          owner: 'qu-fei',
          notes: [
            note(
              4,
              '多数人愿意聊，最常说的一句是“没人教过我们”。',
              'Most are happy to talk. What we hear most is “nobody ever showed us”.',
            ),
          ],
        },
      ),
    ],
  ),
  objective(
    'one-picture',
    'company',
    'chen-yi',
    say('公司上下看的是同一张图', 'The whole company looks at one picture'),
    say(
      '产品、销售、实施各有一张客户表，三张表对不上，会就开不完。',
      'Product, Sales and delivery each keep their own list of customers. They never match, so meetings never end.',
    ),
    [
      keyResult(
        'lists',
        say('仍在各自维护的客户清单', 'Customer lists kept separately'),
        metric([7, 5, 2, 1], items),
        'steady',
        { owner: 'wan-jing' },
      ),
      keyResult(
        'written',
        say('发布过 OKR 的团队占比', 'Teams that have published OKRs'),
        metric([20, 45, 70, 90], percent),
        'surge',
        {
          owner: 'zhong-qi',
          notes: [
            note(
              6,
              '法务和财务按规则不纳入，分母改小了，说明已发。',
              'Legal and Finance are left out by our rules. The smaller base is explained in the notice.',
            ),
          ],
        },
      ),
      keyResult(
        'cash',
        say('每月资金消耗保持在预算带内', 'Monthly cash burn stays within its band'),
        maintain(180, 260, [230, 240, 255, 248, 236], money),
        'steady',
        { owner: 'mu-xue' },
      ),
    ],
  ),
]
