import { say } from '../texts'
import { customers, days, items, money, percent, plants, weeks } from '../units'
import { type DemoObjective, keyResult, metric, note, objective, revision } from '../writing'

export const sales: readonly DemoObjective[] = [
  objective(
    'sales-honest',
    'department',
    'gao-yuan',
    say('签下的每一单，都是我们真能做好的', 'Sign only what we can truly make work'),
    say(
      '为了冲数签进来的客户，半年后全压在实施和客服身上，最后还是流失。宁可少签一家，也不要签一家不合适的。',
      'Deals pushed through for the quarter land on delivery and support six months later, and leave anyway. I would rather sign one fewer than the wrong one.',
    ),
    [
      keyResult(
        'fit',
        say('签约前做过现场评估的合同占比', 'Contracts signed after a visit to the site'),
        metric([35, 48, 66, 82], percent),
        'steady',
        {
          owner: 'ma-siyuan',
          notes: [
            note(
              3,
              '评估表压到一页，半天能走完一个车间。',
              'The assessment fits one page now. Half a day covers a workshop.',
            ),
            note(
              8,
              '有一家评估完我们主动推迟了签约，对方反而更信任。',
              'After one visit we asked to postpone the contract. They trust us more for it.',
            ),
          ],
        },
      ),
      keyResult(
        'cycle',
        say('从首次拜访到签约的中位天数', 'Median days from first visit to signature'),
        metric([74, 66, 54, 45], days),
        'wobble',
        {
          owner: 'wu-zhengyang',
          givenBy: 'gao-yuan',
          notes: [
            note(
              6,
              '两家国企走招标，一拖就是一个月，把中位数带上去了。',
              'Two state-owned plants went to tender. That alone adds a month.',
            ),
          ],
        },
      ),
      keyResult(
        'promised',
        say('合同里写了产品没有的功能', 'Features promised in contracts that do not exist'),
        metric([11, 8, 4, 0], items),
        'steady',
        {
          owner: 'wan-jing',
          givenBy: 'chen-yi',
          notes: [
            note(
              5,
              '法务在审核时多问一句“这条现在有吗”，挡下两处。',
              'Legal now asks “do we have this today?” while reviewing. It stopped two.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['mouth', 'stay'] },
  ),
  objective(
    'sales-delivery',
    'department',
    'gao-yuan',
    say('签约那天起，客户就觉得有人在管他', 'From signature on, customers feel looked after'),
    say(
      '销售签完就消失，客户要把同样的话跟实施再讲一遍。这种断档我们每单都在发生。',
      'Sales signs and vanishes, and the customer repeats everything to delivery. We do this on nearly every deal.',
    ),
    [
      keyResult(
        'handover',
        say('签约后三天内完成交接会的比例', 'Handover meetings held within three days of signing'),
        metric([28, 45, 70, 90], percent),
        'ahead',
        {
          owner: 'wan-jing',
          notes: [
            note(
              4,
              '合同盖章自动拉交接群，没有人再说“忘了”。',
              'A stamped contract now opens the handover chat by itself. Nobody can forget.',
            ),
          ],
        },
      ),
      keyResult(
        'live',
        say('从签约到第一个车间上线的周数', 'Weeks from signature to the first workshop live'),
        metric([9.5, 8, 6, 4.5], weeks),
        'dip',
        {
          owner: 'cui-hao',
          givenBy: 'gao-yuan',
          notes: [
            note(
              4,
              '设备清单模板提前发，三家都在签约前就备好了数据。',
              'The equipment list goes out early. Three customers had their data ready before signing.',
            ),
            note(
              7,
              '两个大项目同时启动，实施人手顶不住，平均值倒退。',
              'Two large projects began at once and we ran out of consultants. The average slid back.',
            ),
            note(
              10,
              '借了石磊两周，积压的现场清掉了。',
              'Borrowed Shi Lei for a fortnight and cleared the waiting sites.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['stay/renewal'] },
  ),
  objective(
    'east-machinery',
    'team',
    'wu-zhengyang',
    say('在长三角的机床圈里做出样板', 'Be the example in the Yangtze Delta machine-tool trade'),
    say(
      '这个圈子的老板互相都认识。三家标杆做扎实，比铺三十家有用。',
      'The owners all know one another. Three plants done properly will do more than thirty done thinly.',
    ),
    [
      keyResult(
        'lighthouse',
        say('愿意开放参观的标杆工厂', 'Model plants that open their doors to visitors'),
        metric([1, 2, 4, 6], plants),
        'slow',
        {
          owner: 'xie-tingting',
          notes: [
            note(
              6,
              '苏州厂同意了，但只接受同行、不接受竞品客户，合理。',
              "Suzhou agreed, for peers but not for our rivals' customers. Fair enough.",
            ),
          ],
        },
      ),
      keyResult(
        'east-signed',
        say('华东装备制造新签合同额', 'New machinery contracts in East China'),
        metric([0, 220, 400, 560], money),
        'steady',
        {
          givenBy: 'gao-yuan',
          notes: [
            note(
              8,
              '昆山两家进入商务，价格没怎么谈，谈的是停机怎么算。',
              'Two in Kunshan are at the commercial stage. They hardly mention price; they ask how we count downtime.',
            ),
          ],
        },
      ),
      keyResult(
        'second',
        say('首个车间之后又加签的客户', 'Customers who add a second workshop'),
        metric([2, 4, 8, 11], customers),
        'steady',
        { owner: 'hu-bin', quietFor: 2 },
      ),
    ],
    { aligns: ['mouth/signed'] },
  ),
  objective(
    'south-recover',
    'team',
    'zheng-kaiwen',
    say('让华南的老客户重新信任我们', 'Win back the trust of our customers in the south'),
    say(
      '去年人员变动大，有客户半年换了三个对接人。先把欠的补上，再谈新签。',
      'Last year some customers had three contacts in six months. We make up for that first and talk of new business later.',
    ),
    [
      keyResult(
        'visited',
        say('本季由固定对接人上门过的老客户占比', 'Customers visited by their permanent contact'),
        metric([20, 40, 70, 100], percent),
        'steady',
        {
          owner: 'liu-peishan',
          notes: [
            note(
              3,
              '佛山七家走完，五家把积压的问题一次说清了。',
              'Seven visits in Foshan. Five customers put everything on the table at once.',
            ),
          ],
        },
      ),
      keyResult(
        'open-issues',
        say('拖了一个月以上没解决的问题', 'Customer issues open for more than a month'),
        metric([43, 34, 20, 8], items),
        'stuck',
        {
          revised: revision(
            4,
            [31, 24, 14, 5],
            '上门之后又登记出十二个旧问题，起点如实改高。',
            'The visits brought out twelve more old issues. We raised the starting point to what is true.',
          ),
          owner: 'huang-zihao',
          notes: [
            note(
              4,
              '解决的和新冒出来的差不多，上门之后客户说得更多了。',
              'We close as many as we open. Visits make people speak up.',
            ),
            note(
              7,
              '剩下的大半要改产品，本周和秦蔓一起排优先级。',
              'Most of what is left needs product changes. Going through priorities with Qin Man this week.',
            ),
          ],
        },
      ),
      keyResult(
        'south-renewal',
        say('华南到期客户续约率', 'Renewal rate in South China'),
        metric([71, 76, 83, 89], percent),
        'regress',
        {
          givenBy: 'gao-yuan',
          notes: [
            note(
              5,
              '东莞两家明确不续，都是去年对接断档的。',
              'Two in Dongguan will not renew. Both fell through the gaps last year.',
            ),
            note(
              7,
              '情况比表面差，我把剩下十一家的真实态度列出来，请高原一起看。',
              'It is worse than it looks. I listed how the remaining eleven truly feel and asked Gao Yuan to go through it with me.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['stay/renewal'] },
  ),
]
