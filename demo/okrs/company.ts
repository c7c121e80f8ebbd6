import { say } from '../texts'
import { customers, days, minutes, money, months, percent, points, stars } from '../units'
import { type DemoObjective, keyResult, maintain, metric, note, objective } from '../writing'

export const company: readonly DemoObjective[] = [
  objective(
    'stay',
    'company',
    'chen-yi',
    say('成为客户设备部门离不开的伙伴', 'Become a partner maintenance teams cannot do without'),
    say(
      '去年流失的客户里，多数不是嫌贵，而是用了半年还停在“主管要求填”。设备部门真正靠我们排班、找备件、看停机，续约才不用谈价。',
      'Most of the customers we lost last year did not leave over price. They left because, six months in, only the supervisor was looking. When a crew plans its day with us, renewal stops being a negotiation.',
    ),
    [
      keyResult(
        'renewal',
        say('到期客户续约率', 'Renewal rate of contracts that fall due'),
        metric([82, 85, 89, 93], percent),
        'wobble',
        {
          owner: 'gao-yuan',
          givenBy: 'chen-yi',
          weight: 2,
          notes: [
            note(
              2,
              '本季到期的名单已过了一遍，三家风险大的由关舒直接跟。',
              'Went through everything that falls due this quarter. Guan Shu takes the three shaky ones herself.',
            ),
            note(
              5,
              '一家汽配客户换了设备总监，续约暂缓，拉低了这周的数。',
              'A car-parts customer has a new head of maintenance and put the renewal on hold, hence the drop.',
            ),
            note(
              7,
              '汽配那家谈回来了，条件是年底前接上他们的点检系统。',
              'The car-parts customer is back, provided we connect to their checklist system by year end.',
            ),
          ],
        },
      ),
      keyResult(
        'recommend',
        say('客户净推荐值', 'Net promoter score among customers'),
        metric([31, 36, 43, 50], points),
        'steady',
        {
          owner: 'guan-shu',
          notes: [
            note(
              4,
              '打低分的集中在备件模块，已把原话整理给产品。',
              'The low marks are nearly all about spare parts. Verbatim comments are with Product.',
            ),
            note(
              8,
              '备件改版后回访了十来家，语气明显不一样了。',
              'Called a dozen accounts after the spare-parts rework. You can hear the difference.',
            ),
          ],
        },
      ),
      keyResult(
        'weekly',
        say('每周都在用的一线班组占比', 'Crews on the shop floor that use us every week'),
        metric([54, 60, 68, 75], percent),
        'steady',
        {
          owner: 'su-heng',
          notes: [
            note(
              6,
              '夜班班组的使用率上来了，和离线改进的上线时间对得上。',
              'Night crews are picking up, which matches the date the offline work went out.',
            ),
          ],
        },
      ),
    ],
  ),
  objective(
    'field',
    'company',
    'chen-yi',
    say('让一线师傅拿起手机就愿意用', 'Give technicians a tool they reach for by choice'),
    say(
      '买单的是厂长，天天用的是师傅。师傅嫌麻烦，系统里的数据就是假的，后面的分析都站不住。',
      'Plant managers sign, technicians use. If it is a nuisance on the floor, the data is fiction and so is every report built on it.',
    ),
    [
      keyResult(
        'rating',
        say('师傅们在小程序里打的平均分', 'Average rating technicians give inside the mini program'),
        metric([3.6, 3.9, 4.3, 4.6], stars),
        'steady',
        {
          owner: 'shen-yu',
          notes: [
            note(
              3,
              '评分入口从设置页挪到完工页，样本一下多了三倍。',
              'Moved the rating from Settings to the end of a job; three times as many answers.',
            ),
          ],
        },
      ),
      keyResult(
        'dispatch',
        say('从报修到派单的中位时长', 'Median time from a fault report to a job assigned'),
        metric([42, 34, 24, 15], minutes),
        'surge',
        {
          owner: 'qin-man',
          notes: [
            note(
              4,
              '自动派单的规则还在三家客户那里试，暂时看不到整体变化。',
              'Automatic assignment is still on trial with three customers, so the overall figure has not moved.',
            ),
            note(
              7,
              '试点客户都在十分钟以内，但全量要等班次数据补齐。',
              'Trial customers are under ten minutes. Everyone else has to wait for complete shift data.',
            ),
            note(
              10,
              '班次导入上线后放开了自动派单，开始往下走了。',
              'Shift import is live and automatic assignment is on for all. The number is finally falling.',
            ),
          ],
        },
      ),
      keyResult(
        'paper',
        say('还在用纸质点检表的客户', 'Customers who still run inspections on paper'),
        metric([96, 80, 55, 35], customers),
        'slow',
        {
          owner: 'pan-xinyue',
          notes: [
            note(
              6,
              '卡在质检部要留纸质签名，正请法务一起确认电子签是否够用。',
              'Their quality departments insist on ink. Asked Legal whether an e-signature will satisfy the auditors.',
            ),
          ],
        },
      ),
    ],
  ),
  objective(
    'mouth',
    'company',
    'chen-yi',
    say('在装备制造业站稳脚跟，靠口碑长大', 'Earn our place in machinery making by word of mouth'),
    say(
      '我们在汽配和食品加工打开了局面，装备制造是下一片。这个圈子小，做好一家，隔壁厂就会来问；做砸一家也一样快。',
      'Car parts and food processing know us by now. Machinery is next, and it is a small world: do well at one plant and the neighbours call. Do badly and they hear that too.',
    ),
    [
      keyResult(
        'signed',
        say('装备制造行业新签合同额', 'New contract value signed with machinery makers'),
        metric([0, 380, 700, 950], money),
        'steady',
        {
          owner: 'gao-yuan',
          givenBy: 'chen-yi',
          notes: [
            note(
              5,
              '苏州那家机床厂签了三年，是这个行业第一张长约。',
              'The machine-tool maker in Suzhou signed for three years, our first long contract in this industry.',
            ),
          ],
        },
      ),
      keyResult(
        'referred',
        say('由老客户介绍来的新签占比', 'New deals that came through an existing customer'),
        metric([18, 22, 30, 38], percent),
        'slow',
        {
          owner: 'han-lu',
          notes: [
            note(
              7,
              '介绍有，但客户成功和销售之间交接慢，拖凉了两条，下周一起理流程。',
              'Introductions do come, but two went cold between Success and Sales. We sort out the handover next week.',
            ),
          ],
        },
      ),
      keyResult(
        'runway',
        say('账上资金可支撑的月数', 'Months of runway in the bank'),
        maintain(15, 24, [19, 18.5, 18, 18.5, 19], months),
        'steady',
        {
          owner: 'mu-xue',
          notes: [
            note(
              4,
              '两笔大额回款提前到账，年内不需要动授信。',
              'Two large payments came in early. No need to touch the credit line this year.',
            ),
          ],
        },
      ),
    ],
  ),
  objective(
    'home',
    'company',
    'chen-yi',
    say('把屿川办成好同事愿意久留、也长得快的地方', 'Make Yuchuan a place where good people stay and grow'),
    say(
      '人多了一倍以后，最怕的是各忙各的。我希望任何人都说得出公司现在最要紧的是什么，也知道自己在哪件事上变强了。',
      'We doubled in size and drifted apart a little. I want anyone here to be able to say what matters most right now, and what they personally got better at.',
    ),
    [
      keyResult(
        'leaving',
        say('核心岗位年化主动离职率', 'Voluntary turnover in core roles, annualised'),
        metric([14, 12.5, 10, 8], percent),
        'dip',
        {
          owner: 'cheng-an',
          notes: [
            note(
              4,
              '和二十位同事做了留任谈话，成长路径不清楚被提得最多。',
              'Held stay interviews with twenty colleagues. An unclear path forward came up most.',
            ),
            note(
              7,
              '平台组走了一位资深同事，数字反弹，不回避原因，已约离职面谈。',
              'A senior engineer in Platform resigned, so the figure is back up. Exit talk is booked; we want the real reason.',
            ),
            note(
              10,
              '职级说明讲完三场之后，没有新的提离职，先稳住了。',
              'No new resignations since the three sessions on career levels. Holding for now.',
            ),
          ],
        },
      ),
      keyResult(
        'hire',
        say('关键岗位从开放到入职的天数', 'Days from an open key position to a first day at work'),
        metric([68, 60, 48, 40], days),
        'steady',
        {
          owner: 'lei-ming',
          givenBy: 'cheng-an',
          notes: [
            note(
              6,
              '面试官一周内给结论的比例高了，等人的时间少了一半。',
              'Interviewers now decide within the week, which has halved the waiting.',
            ),
          ],
        },
      ),
      keyResult(
        'rhythm',
        say('按周有更新的关键结果占比', 'Key results that somebody updates every week'),
        metric([46, 58, 72, 85], percent),
        'wobble',
        {
          owner: 'qu-fei',
          notes: [
            note(
              3,
              '周会开头五分钟只看“待更新”，比群里催管用。',
              'We open the Monday meeting with five minutes on what has gone quiet. It works better than chasing people in chat.',
            ),
            note(
              8,
              '销售月底冲刺那周掉得厉害，先不加提醒，和高原商量换个更新日。',
              'It sinks whenever Sales closes the month. No extra reminders; Gao Yuan and I are looking for a better weekday.',
            ),
          ],
        },
      ),
    ],
  ),
]
