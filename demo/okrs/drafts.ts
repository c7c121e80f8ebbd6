import { say } from '../texts'
import { customers, days, items, percent, times } from '../units'
import { type DemoDraft, keyResult, metric, objective } from '../writing'

export const drafts: readonly DemoDraft[] = [
  {
    ...objective(
      'lin-referral',
      'person',
      'lin-zhixia',
      say('客户用得好，自然想告诉同行', 'Customers who do well want their peers to know'),
      say(
        '好几位主管说过“早点认识你们就好了”，我却从没接过这句话。',
        'Several managers have said “I wish we had met you earlier”, and I never followed up on it.',
      ),
      [
        keyResult(
          'asked',
          say('回访满意后当场请过介绍的客户占比', 'Content customers whom I asked for an introduction'),
          metric([5, 20, 45, 65], percent),
          'silent',
        ),
        keyResult(
          'leads',
          say('客户主动推荐带来的新线索', 'New leads from customer referrals'),
          metric([0, 3, 8, 12], items),
          'silent',
        ),
      ],
      { aligns: ['growth-referral/introductions'] },
    ),
    sharedWith: ['fang-wei', 'pan-xinyue'],
  },
  {
    ...objective(
      'tang-flows',
      'person',
      'tang-mo',
      say('客户自己就能改流程，不用等我们', 'Customers change their own workflows without us'),
      say('', ''),
      [
        keyResult(
          'self',
          say('客户自己完成的流程调整占比', 'Workflow changes customers make themselves'),
          metric([10, 25, 50, 70], percent),
          'silent',
        ),
      ],
      { aligns: ['plat-connect'] },
    ),
    sharedWith: [],
  },
  {
    ...objective(
      'hu-second',
      'person',
      'hu-bin',
      say('一个车间用好了，别的车间自己来要', 'One happy workshop makes the next one ask'),
      say(
        '客户内部的口碑比我跑十趟都有用，问题是我不知道谁在说。',
        'Word inside a customer does more than ten visits of mine, if only I knew who was talking.',
      ),
      [
        keyResult(
          'asked-in',
          say('由客户内部主动提出的加签', 'Extensions that customers ask for themselves'),
          metric([1, 2, 4, 6], customers),
          'silent',
        ),
        keyResult(
          'gap',
          say('首个车间上线到第二个立项的天数', 'Days from the first workshop live to a second approved'),
          metric([160, 130, 95, 70], days),
          'silent',
        ),
      ],
      { aligns: ['east-machinery/second'] },
    ),
    sharedWith: ['ma-siyuan'],
  },
  {
    ...objective(
      'shi-root',
      'person',
      'shi-lei',
      say('同一个毛病，只修一次', 'Fix each trouble once'),
      say(
        '我每周都在修一样的几件事，写工单的时候手都熟了。',
        'I repair the same handful of things each week and could write the tickets asleep.',
      ),
      [
        keyResult(
          'again',
          say('一个月内再次出现的问题占比', 'Problems that come back within a month'),
          metric([34, 28, 18, 10], percent),
          'silent',
        ),
        keyResult(
          'handed',
          say('交给研发根治的问题', 'Problems handed to Engineering for good'),
          metric([2, 6, 12, 18], times),
          'silent',
        ),
      ],
      { aligns: ['du-answers'] },
    ),
    sharedWith: ['zhong-qi'],
  },
]
