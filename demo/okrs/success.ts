import { say } from '../texts'
import { customers, days, hours, items, percent, points, times } from '../units'
import { type DemoObjective, keyResult, maintain, metric, note, objective } from '../writing'

export const success: readonly DemoObjective[] = [
  objective(
    'success-first-weeks',
    'team',
    'guan-shu',
    say('新客户头几周就尝到甜头', 'New customers taste success in their first weeks'),
    say(
      '头一个月没用出效果的客户，后来怎么补都难。把力气花在最前面。',
      'Customers who see nothing in their first month are hard to bring back. That is where our effort belongs.',
    ),
    [
      keyResult(
        'first-value',
        say('新客户首次见效所需天数', 'Days until a new customer sees results'),
        metric([21, 17, 12, 9], days),
        'steady',
        {
          owner: 'lin-zhixia',
          weight: 2,
          quietFor: 2,
          notes: [
            note(
              3,
              '把流失客户的头两周逐个看了一遍，大家都卡在导入设备台账。',
              'Went through the first two weeks of every customer we lost. All of them got stuck importing their equipment list.',
            ),
            note(
              5,
              '导入改成一步步带着走，试的两家当天就看到了自己的报表。',
              'Import is guided step by step now. Two customers saw their own report on day one.',
            ),
          ],
        },
      ),
      keyResult(
        'thirty-days',
        say('新客户满月后仍每周使用的比例', 'New customers still active every week after a month'),
        metric([61, 68, 80, 88], percent),
        'steady',
        {
          owner: 'pan-xinyue',
          notes: [
            note(
              6,
              '第二周的电话改成看他们自己的数据，不再问“用得怎么样”。',
              'Our second-week call now looks at their own data instead of asking “how is it going?”',
            ),
          ],
        },
      ),
      keyResult(
        'site-days',
        say('每家客户所需的驻场天数', 'Days on site per new customer'),
        metric([6.5, 5.5, 4, 3], days),
        'slow',
        { owner: 'cui-hao' },
      ),
    ],
    { aligns: ['stay', 'sales-delivery/live'] },
  ),
  objective(
    'success-proud',
    'team',
    'guan-shu',
    say('让设备主管在老板面前有东西可讲', 'Give maintenance managers a story to tell upstairs'),
    say(
      '设备部常年是花钱的部门。我们帮他把省下的停机讲成钱，他自然会替我们说话。',
      'Maintenance is seen as a cost. Help its manager turn avoided downtime into money and he will speak for us unasked.',
    ),
    [
      keyResult(
        'reviews',
        say('由客户高层参加的季度回顾', 'Quarterly reviews attended by customer executives'),
        metric([5, 9, 15, 20], times),
        'surge',
        {
          owner: 'pan-xinyue',
          notes: [
            note(
              5,
              '时间难约，先把材料做到一页纸，主管愿意自己带进去讲。',
              'Diaries are full. A one-page summary lets the manager take it in himself.',
            ),
            note(
              10,
              '年底预算季到了，高层主动要看，约到了六场。',
              'Budget season: executives ask for it now. Six are booked.',
            ),
          ],
        },
      ),
      keyResult(
        'savings',
        say('算出年度节省金额的客户', 'Customers with a yearly saving worked out'),
        metric([8, 14, 24, 32], customers),
        'steady',
        {
          owner: 'lin-zhixia',
          quietFor: 3,
          notes: [
            note(
              4,
              '节省算法和客户财务对过，砍掉了两项说不清的。',
              "Went over the method with a customer's finance team and dropped two items we could not defend.",
            ),
          ],
        },
      ),
    ],
    { aligns: ['stay/recommend'] },
  ),
  objective(
    'lin-import',
    'person',
    'lin-zhixia',
    say('导数据不再是新客户的第一道坎', 'Importing data no longer trips up new customers'),
    say(
      '设备台账大多在老师傅的表格里，格式千奇百怪。第一天就卡住，热情就没了。',
      "Equipment lists live in somebody's old spreadsheet, in every shape there is. Get stuck on day one and the enthusiasm is gone.",
    ),
    [
      keyResult(
        'alone',
        say('不用我们帮忙就导完台账的客户占比', 'Customers who import their list without our help'),
        metric([12, 25, 48, 65], percent),
        'steady',
        {
          quietFor: 2,
          notes: [
            note(
              2,
              '先用三家的真实表格做样本，列出了最常见的十种乱法。',
              'Took three real spreadsheets and listed the ten most common kinds of mess.',
            ),
            note(
              5,
              '自动认列名上线，多数表格能直接拖进来。',
              'Column names are recognised now, and most sheets can simply be dropped in.',
            ),
          ],
        },
      ),
      keyResult(
        'errors',
        say('导入后需要返工的设备条目占比', 'Imported machines that need correcting'),
        metric([19, 15, 9, 5], percent),
        'wobble',
        {
          quietFor: 3,
          notes: [
            note(4, '合并单元格还是会错位，反馈给了何嘉树。', 'Merged cells still shift everything. Told He Jiashu.'),
          ],
        },
      ),
      keyResult(
        'guide-calls',
        say('关于导入的求助电话', 'Calls for help with importing'),
        metric([46, 36, 20, 10], times),
        'steady',
        {
          owner: 'du-ruo',
          notes: [
            note(
              6,
              '录了三段一分钟的短视频，来电的人说看完就会了。',
              'Three one-minute videos. Callers say that was all they needed.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['success-first-weeks/first-value'] },
  ),
  objective(
    'cui-playbook',
    'person',
    'cui-hao',
    say('换谁去实施，客户感受都一样好', 'Whoever goes on site, customers are equally well served'),
    say(
      '现在客户点名要某个顾问，说明我们靠的是人，不是方法。',
      'Customers ask for one consultant by name, which means we rely on people and not on a method.',
    ),
    [
      keyResult(
        'satisfied',
        say('上线验收时客户的满意度', 'Customer satisfaction at acceptance'),
        metric([7.4, 7.9, 8.6, 9.2], points),
        'steady',
        {
          notes: [
            note(
              5,
              '每天收工前和班组长对十分钟，小问题当天就没了。',
              'Ten minutes with the crew leader at the end of each day, and small problems are gone by evening.',
            ),
          ],
        },
      ),
      keyResult(
        'partner-led',
        say('由伙伴顾问独立完成的上线', 'Go-lives led by partner consultants'),
        metric([0, 2, 5, 8], items),
        'stuck',
        {
          quietFor: 4,
          notes: [
            note(
              4,
              '伙伴顾问跟了一个项目，独立带还不放心。',
              'A partner consultant shadowed one project. Not ready to lead yet.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['sales-delivery/live'] },
  ),
  objective(
    'du-answers',
    'person',
    'du-ruo',
    say('客户问过一次的事，不用再问第二次', 'No customer has to ask the same thing twice'),
    say(
      '我每天回答的问题一半是重复的，答案都在聊天记录里睡觉。',
      'Half of what I answer each day is a repeat, and the answers sleep in old chats.',
    ),
    [
      keyResult(
        'repeat',
        say('重复咨询占全部咨询的比例', 'Repeated questions among all questions'),
        metric([49, 43, 32, 22], percent),
        'steady',
        {
          notes: [
            note(3, '按出现次数排了前五十条，先写这些。', 'Listed the fifty most frequent ones. Those come first.'),
            note(
              7,
              '石磊帮着把截图换成了动图，客户真的会看。',
              'Shi Lei turned the screenshots into short animations, and customers actually watch them.',
            ),
          ],
        },
      ),
      keyResult(
        'found',
        say('在帮助里自己找到答案的客户占比', 'Customers who find the answer in Help'),
        metric([24, 32, 48, 62], percent),
        'slow',
      ),
      keyResult(
        'reply',
        say('首次回复的等待时间', 'Wait for a first reply'),
        maintain(0.2, 1, [0.6, 0.7, 0.9, 1.2, 0.8, 0.7], hours),
        'wobble',
        {
          owner: 'shi-lei',
          notes: [
            note(
              8,
              '我去支援现场那两周，工作台只剩杜若一个人。',
              'I was lent out to sites for two weeks, and Du Ruo ran the desk alone.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['success-first-weeks'] },
  ),
]
