import { say } from '../../texts'
import { customers, items, percent, points } from '../../units'
import { type DemoObjective, keyResult, metric, note, objective } from '../../writing'

export const sales: readonly DemoObjective[] = [
  objective(
    'sales-notes',
    'department',
    'gao-yuan',
    say('客户的事，不再装在销售一个人脑子里', 'What we know of a customer is no longer in one head'),
    say('一位销售离开，十几家客户从头认识我们。', 'When one of us leaves, a dozen customers start over with us.'),
    [
      keyResult(
        'recorded',
        say('拜访后一天内写下纪要的比例', 'Visits written up within a day'),
        metric([23, 40, 65, 85], percent),
        'wobble',
        {
          owner: 'wan-jing',
          notes: [
            note(
              6,
              '语音转文字好用，但老销售还是不习惯，不强推。',
              'Speech to text works well. The old hands are not used to it, and I will not force it.',
            ),
          ],
        },
      ),
      keyResult(
        'two-contacts',
        say('有两位以上同事认识的客户占比', 'Customers who know at least two of us'),
        metric([36, 46, 64, 80], percent),
        'steady',
        { givenBy: 'chen-yi' },
      ),
      keyResult(
        'discount',
        say('平均成交折扣', 'Average discount on signed contracts'),
        metric([27, 25, 21, 17], percent),
        'stuck',
        {
          owner: 'zheng-kaiwen',
          givenBy: 'gao-yuan',
          notes: [
            note(
              7,
              '竞品在华南打价格战，硬撑丢单，先保客户。',
              'Rivals cut prices in the south. We lose deals by holding firm, so customers come first.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['choose'] },
  ),
  objective(
    'east-open',
    'team',
    'wu-zhengyang',
    say('在昆山和苏州打开机加工这扇门', 'Open the door to machining in Kunshan and Suzhou'),
    say(
      '机加工厂密、同质，做透一家容易复制。',
      'Machining plants are dense and alike: do one well and the rest follow.',
    ),
    [
      keyResult(
        'meetings',
        say('见到设备负责人的机加工厂', 'Machining plants where we met the maintenance head'),
        metric([5, 15, 30, 42], items),
        'ahead',
        { owner: 'xie-tingting' },
      ),
      keyResult(
        'pilots',
        say('进入付费试点的机加工客户', 'Machining customers in a paid pilot'),
        metric([0, 2, 5, 8], customers),
        'surge',
        {
          owner: 'hu-bin',
          notes: [
            note(
              10,
              '三家同一周签了试点，都是同一位设备经理介绍的。',
              'Three pilots signed in one week, all introduced by the same manager.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['choose/industries'] },
  ),
  objective(
    'success-begin',
    'team',
    'guan-shu',
    say('客户成功不再等于售后电话', 'Customer success is more than a hotline'),
    say('我们总是等客户出问题才出现。', 'We only ever show up after something went wrong.'),
    [
      keyResult(
        'proactive',
        say('由我们主动发起的客户联系占比', 'Customer contacts that we start'),
        metric([19, 30, 48, 62], percent),
        'steady',
        {
          owner: 'pan-xinyue',
          notes: [
            note(
              4,
              '每周一挑十家看数据再打电话，客户有点意外。',
              'Ten accounts every Monday: look at their data, then call. Customers are surprised.',
            ),
          ],
        },
      ),
      keyResult(
        'go-live',
        say('上线当天的现场支持满意度', 'Satisfaction with support on go-live day'),
        metric([6.8, 7.3, 8.2, 9], points),
        'steady',
        { owner: 'cui-hao' },
      ),
      keyResult(
        'backlog',
        say('超过两周未关闭的支持单', 'Support tickets open for over two weeks'),
        metric([76, 60, 38, 20], items),
        'regress',
        {
          owner: 'shi-lei',
          notes: [
            note(
              8,
              '旺季单量涨得比人快，自动分类还没上。',
              'Volume grows faster than we do, and automatic sorting is not there yet.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['standing'] },
  ),
  objective(
    'lin-visits',
    'person',
    'lin-zhixia',
    say('走进车间，而不只是会议室', 'Get past the meeting room and onto the floor'),
    say('会议室里听到的都是“挺好的”。', 'In meeting rooms everything is “fine”.'),
    [
      keyResult(
        'floor',
        say('回访中到过车间的占比', 'Follow-up visits that include the shop floor'),
        metric([20, 35, 60, 80], percent),
        'steady',
      ),
      keyResult(
        'fixes',
        say('在现场当场解决的小问题', 'Small problems solved on the spot'),
        metric([0, 15, 35, 50], items),
        'ahead',
        {
          notes: [
            note(
              5,
              '一位师傅的字号调大之后，整个班组都来找我。',
              "I enlarged the type on one technician's phone, and the whole crew lined up.",
            ),
          ],
        },
      ),
    ],
    { aligns: ['success-begin'] },
  ),
  objective(
    'south-start',
    'team',
    'zheng-kaiwen',
    say('在华南先把欠客户的还上', 'In the south, first settle what we owe customers'),
    say('接手的时候，抽屉里有一叠没兑现的承诺。', 'I took over a drawer full of promises nobody had kept.'),
    [
      keyResult(
        'owed',
        say('对客户未兑现的承诺', 'Promises to customers still open'),
        metric([38, 30, 18, 8], items),
        'slow',
        {
          notes: [
            note(
              5,
              '一条条打电话确认，有三分之一客户自己都忘了，仍然补上。',
              'Rang about each of them. A third had been forgotten by the customers themselves; we keep them anyway.',
            ),
          ],
        },
      ),
      keyResult(
        'regular',
        say('每月至少联系一次的华南客户占比', 'Southern customers contacted at least once a month'),
        metric([35, 48, 70, 90], percent),
        'steady',
        { owner: 'huang-zihao' },
      ),
    ],
    { aligns: ['sales-notes'] },
  ),
]
