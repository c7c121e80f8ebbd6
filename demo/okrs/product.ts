import { say } from '../texts'
import { customers, hours, items, minutes, percent } from '../units'
import { baseline, type DemoObjective, keyResult, metric, note, objective, revision } from '../writing'

export const product: readonly DemoObjective[] = [
  objective(
    'product-decide',
    'department',
    'su-heng',
    say('让客户靠我们的数据做检修决定', 'Customers decide what to repair by what our data shows'),
    say(
      '现在多数客户拿系统记账，出了问题才回头查。哪台机器该提前修，这个判断交给我们，才算真正有用。',
      'Most customers use us as a logbook and look things up after a breakdown. We are useful once they ask us which machine to service first.',
    ),
    [
      keyResult(
        'planned',
        say('计划性维修占全部维修的比重', 'Planned work as a share of all maintenance'),
        metric([34, 39, 46, 54], percent),
        'steady',
        {
          owner: 'cao-yue',
          notes: [
            note(
              4,
              '两家食品厂把换季保养排进了系统，占比开始动了。',
              'Two food plants put their seasonal service into the schedule and the share began to move.',
            ),
            note(
              8,
              '冲压线的预警被采纳了几次，车间主任主动来问原理。',
              'The press-line warnings were followed several times, and the shop manager called to ask how they work.',
            ),
          ],
        },
      ),
      keyResult(
        'downtime-cost',
        say('能说清停机损失的客户', 'Customers who can put a figure on their downtime'),
        metric([9, 18, 32, 45], customers),
        'surge',
        {
          owner: 'qin-man',
          notes: [
            note(
              5,
              '停机原因的填写率不够，算出来没人信，先解决这个。',
              'Too few stoppages carry a reason, so nobody believes the total. That comes first.',
            ),
            note(
              8,
              '原因改成点选，填写率上来了，成本看板下周放给十家客户。',
              'Reasons are picked now, not typed. Answers are coming in, and ten customers get the cost board next week.',
            ),
            note(
              11,
              '财务口径对齐之后，客户拿着这张表去开经营会。',
              'With finance figures aligned, customers take this page to their own board meetings.',
            ),
          ],
        },
      ),
      keyResult(
        'morning',
        say('每天开晨会都打开看板的工厂占比', 'Plants that open the board at every morning meeting'),
        metric([22, 28, 38, 50], percent),
        'wobble',
        {
          owner: 'wei-zhao',
          notes: [
            note(
              6,
              '新版在会议室大屏上字太小，班组长抱怨，本周修。',
              'Text is too small on meeting-room screens. Crew leaders complained; fixed this week.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['stay', 'stay/weekly'] },
  ),
  objective(
    'product-less',
    'department',
    'su-heng',
    say('少做一点，每一件都做到有人离不开', 'Build fewer things, and each one somebody would miss'),
    say(
      '上两个季度上线了很多功能，真正常用的不到一半。用不起来的功能也要维护，还把界面挤得越来越乱。',
      'We shipped a lot over two quarters and less than half is in regular use. The rest still needs upkeep and crowds the screen.',
    ),
    [
      keyResult(
        'adopted',
        say('新功能上线一个月后的周使用率', 'Weekly use of a new feature one month after release'),
        metric([21, 27, 38, 50], percent),
        'steady',
        {
          notes: [
            note(
              7,
              '备件扫码出库的使用率最好，因为开发前在仓库蹲了三天。',
              'Scanning parts out of the store does best. We had spent three days in a storeroom before building it.',
            ),
          ],
        },
      ),
      keyResult(
        'retired',
        say('下线或合并的低频功能', 'Rarely used features retired or merged'),
        metric([0, 6, 12, 18], items),
        'slow',
        {
          owner: 'ye-qingyang',
          quietFor: 4,
          notes: [note(3, '第一批四个已通知客户，只有一家来问。', 'Told customers about the first four. One called.')],
        },
      ),
      keyResult(
        'evidence',
        say('立项时带有现场证据的需求占比', 'Projects that start from evidence gathered on site'),
        metric([30, 42, 60, 80], percent),
        'ahead',
        {
          owner: 'zhuang-ziyi',
          notes: [
            note(
              5,
              '没有现场记录的需求，评审会直接约下次。',
              'Without notes from a site visit, the review moves to next week. Word got round.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['field'] },
  ),
  objective(
    'plan-dispatch',
    'team',
    'qin-man',
    say('报修一响，最合适的人已经在路上', 'When a fault comes in, the right person is on the way'),
    say(
      '调度员靠记忆派单，夜里和周末尤其慢。谁会修、谁在附近、谁手上空着，系统其实都知道。',
      'Dispatchers assign from memory, and it shows at night and on weekends. Who has the skill, who is near and who is free: we already know.',
    ),
    [
      keyResult(
        'auto',
        say('无需人工改派的自动派单占比', 'Automatic assignments nobody had to change'),
        metric([41, 52, 68, 80], percent),
        'dip',
        {
          owner: 'wei-zhao',
          notes: [
            note(
              3,
              '技能标签从三十个并到十二个，匹配准了不少。',
              'Merged thirty skill labels into twelve; matching improved at once.',
            ),
            note(
              6,
              '有客户按外包商派单，规则没覆盖，改派率又上去了。',
              'One customer assigns by contractor, which our rules did not know. Manual changes shot up.',
            ),
            note(
              9,
              '加了外包商这一层，回到原来的水平再往上走。',
              'Contractors are in the rules. Back to where we were, and rising.',
            ),
          ],
        },
      ),
      keyResult(
        'night',
        say('夜班报修的平均响应时间', 'Average response to faults at night'),
        metric([58, 48, 32, 20], minutes),
        'steady',
        {
          notes: [
            note(
              6,
              '夜班组长可以一键接管，不必再打电话叫醒调度。',
              'The night lead takes over with one tap. Nobody has to wake the dispatcher.',
            ),
          ],
        },
      ),
      keyResult(
        'shifts',
        say('班次数据完整的客户占比', 'Customers whose shift data is complete'),
        metric([28, 42, 65, 85], percent),
        'surge',
        {
          revised: revision(
            5,
            [28, 50, 80, 95],
            '原先没算进自己排班、没有考勤系统的小客户，全覆盖不现实。',
            'We had forgotten small customers without an attendance system. Near-complete coverage was never realistic.',
          ),
          owner: 'ye-qingyang',
          notes: [
            note(
              8,
              '从考勤系统直接拉班次的方案通了，下周起不用客户自己填。',
              'We can read shifts from their attendance system. From next week customers need not type them in.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['field/dispatch', 'product-decide'] },
  ),
  objective(
    'wei-parts',
    'person',
    'wei-zhao',
    say('让仓库不再靠一本手写账', 'Free the storeroom from its handwritten ledger'),
    say(
      '备件对不上账，是客户打低分最多的一条。仓管不是不想用，是出库时腾不出手。',
      'Stock that does not match is our most common low mark. Storekeepers are willing; they just have no free hand when a part goes out.',
    ),
    [
      keyResult(
        'match',
        say('月末盘点账实相符的仓库占比', 'Storerooms that match their books at month end'),
        metric([48, 56, 70, 82], percent),
        'wobble',
        {
          owner: 'wei-zhao',
          notes: [
            note(
              6,
              '有两个仓库先领后补，数字回落，正在和班组长谈流程。',
              'Two storerooms hand out first and record later, so it slipped. Talking to the crew leaders.',
            ),
          ],
        },
      ),
      keyResult(
        'scan-out',
        say('扫码出库占全部出库的比重', 'Parts that leave the store by scan'),
        metric([26, 38, 58, 75], percent),
        'steady',
        {
          notes: [
            note(
              4,
              '手持枪的客户上手快，用手机扫的还要再简化。',
              'Customers with hand scanners took to it quickly. Phone scanning needs to get simpler.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['product-less', 'stay/recommend'] },
  ),
  objective(
    'ye-electronic',
    'person',
    'ye-qingyang',
    say('让审核员也认可屏幕上的点检记录', 'Auditors accept an inspection record on a screen'),
    say(
      '客户留着纸，是怕体系审核通不过。只要审核员点头，纸就没有理由了。',
      'Customers keep paper because they fear the audit. Once the auditor nods, paper has no reason left.',
    ),
    [
      keyResult(
        'audits',
        say('用电子记录通过体系审核的客户', 'Customers who passed an audit on electronic records'),
        metric([3, 6, 11, 16], customers),
        'steady',
        {
          owner: 'ye-qingyang',
          notes: [
            note(
              7,
              '一位审核员愿意把我们的导出格式写进他的检查清单。',
              'One auditor offered to put our export format on his checklist.',
            ),
          ],
        },
      ),
      keyResult(
        'export',
        say('准备一次审核材料所需时间', 'Time to prepare the papers for one audit'),
        metric([14, 11, 6, 3], hours),
        'steady',
        { quietFor: 3 },
      ),
    ],
    { aligns: ['field/paper'] },
  ),
  objective(
    'cao-why',
    'person',
    'cao-yue',
    say('让每一次停机都留下可信的原因', 'Every stoppage leaves behind a reason one can trust'),
    say(
      '没有原因的停机时长只是一个数字，谁也改进不了。',
      'Without its cause a stoppage is just a number, and nobody can improve on that.',
    ),
    [
      keyResult(
        'filled',
        say('填了原因的停机记录占比', 'Stoppages recorded with a reason'),
        metric([45, 55, 72, 88], percent),
        'steady',
        {
          notes: [
            note(
              6,
              '把二十八个原因收成九个，填的人反而更多了。',
              'Nine reasons to choose from where there were twenty-eight, and more people choose one.',
            ),
          ],
        },
      ),
      keyResult(
        'agreed',
        say('抽查中班组长认同的原因占比', 'Reasons that crew leaders confirm in spot checks'),
        baseline(63, percent),
        'slow',
        {
          notes: [
            note(
              5,
              '抽了四十条，六成出头对得上，第一次有了底数。',
              'Checked forty records; a little over six in ten held up. First time we know where we stand.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['product-decide/downtime-cost'] },
  ),
]
