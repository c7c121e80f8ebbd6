import { say } from '../texts'
import { items, percent } from '../units'
import { type DemoObjective, keyResult, metric, milestone, note, objective } from '../writing'

export const sellers: readonly DemoObjective[] = [
  objective(
    'xie-finance',
    'person',
    'xie-tingting',
    say('让客户的财务成为我们的盟友', "Make the customer's finance team our ally"),
    say(
      '单子多半死在财务那一关，而我们从来只跟设备部聊。',
      'Most deals die at finance, and we only ever talk to maintenance.',
    ),
    [
      keyResult(
        'met',
        say('签约前见过财务的商机占比', 'Opportunities where we met finance before signing'),
        metric([15, 28, 50, 70], percent),
        'steady',
        {
          notes: [
            note(
              6,
              '穆雪陪我去了一次，用财务的话讲折旧，效果完全不同。',
              'Mu Xue came along once and spoke about depreciation as finance people do. Quite another meeting.',
            ),
          ],
        },
      ),
      keyResult(
        'budget-lost',
        say('因预算理由丢掉的商机', 'Opportunities lost over budget'),
        metric([9, 7, 4, 2], items),
        'dip',
        {
          notes: [
            note(
              7,
              '年底冻结预算，一周丢了两单，争取进明年的盘子。',
              "Year-end freeze took two deals in one week. Trying for next year's plan.",
            ),
          ],
        },
      ),
    ],
    { aligns: ['east-machinery', 'mouth'] },
  ),
  objective(
    'ma-proof',
    'person',
    'ma-siyuan',
    say('客户在签约前就看到自己的改善', 'Customers see their own improvement before they sign'),
    say(
      '演示用的都是假数据，客户看完礼貌点头。用他自己的停机记录，眼睛会亮。',
      'Demos on made-up data earn polite nods. Show them their own stoppages and they lean in.',
    ),
    [
      keyResult(
        'own-data',
        say('用客户自己的数据做的演示占比', "Demos that run on the customer's own data"),
        metric([18, 32, 55, 75], percent),
        'ahead',
        {
          notes: [
            note(
              4,
              '乔诗语帮忙做了个脚本，一张停机表十分钟就能进演示环境。',
              'Qiao Shiyu wrote a script: a downtime sheet is in the demo within ten minutes.',
            ),
          ],
        },
      ),
      keyResult(
        'won-after',
        say('试用后转为签约的比例', 'Trials that turn into contracts'),
        metric([33, 38, 48, 58], percent),
        'steady',
        { owner: 'hu-bin' },
      ),
      keyResult(
        'kit',
        say('演示环境可由销售自行重置', 'Sales can reset the demo environment on its own'),
        milestone(0.45),
        'steady',
        {
          notes: [
            note(7, '已经能一键重置，销售不用再排队等我。', 'One click resets it. Sales no longer waits for me.'),
          ],
        },
      ),
    ],
    { aligns: ['sales-honest/fit'] },
  ),
  objective(
    'liu-face',
    'person',
    'liu-peishan',
    say('每家老客户都叫得出我的名字', 'Every customer of mine knows who to call'),
    say(
      '客户不是怕出问题，是怕出了问题不知道找谁。',
      'Problems do not scare customers. Not knowing whom to ring does.',
    ),
    [
      keyResult(
        'direct',
        say('直接找到我而不是打总机的问题占比', 'Issues that reach me directly, not the switchboard'),
        metric([30, 42, 62, 80], percent),
        'steady',
        {
          notes: [
            note(
              5,
              '把联系卡贴到了车间看板旁边，比发邮件管用。',
              'A contact card beside the shop-floor board works better than any e-mail.',
            ),
          ],
        },
      ),
      keyResult(
        'promises',
        say('答应客户的事按时兑现的比例', 'Promises to customers kept on time'),
        metric([64, 72, 84, 93], percent),
        'wobble',
        { quietFor: 3 },
      ),
    ],
    { aligns: ['south-recover/visited'] },
  ),
]
