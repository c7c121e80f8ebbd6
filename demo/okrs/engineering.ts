import { say } from '../texts'
import { customers, days, hours, items, milliseconds, minutes, percent, yuan } from '../units'
import { type DemoObjective, keyResult, metric, milestone, note, objective } from '../writing'

export const engineering: readonly DemoObjective[] = [
  objective(
    'eng-busiest-day',
    'department',
    'zhou-mu',
    say('让客户把最忙的一天也放心交给我们', 'Customers trust us with their busiest day'),
    say(
      '月底盘点和大修那几天，客户最离不开系统，我们也最容易出状况。稳住这几天，比多做十个功能更值。',
      'Stocktaking and overhaul days are when customers lean on us hardest and when we wobble most. Standing firm then is worth more than ten new features.',
    ),
    [
      keyResult(
        'outage',
        say('客户能感知到的不可用时长', 'Minutes of outage that customers noticed'),
        metric([130, 95, 60, 30], minutes),
        'dip',
        {
          owner: 'ren-ke',
          weight: 2,
          notes: [
            note(
              3,
              '双机房切换演练做完第一轮，切换时间比预想短。',
              'First failover drill between the two data centres done. Faster than we feared.',
            ),
            note(
              7,
              '周三消息队列堆积，工单推送停了半个多小时，复盘已发全员。',
              'The message queue backed up on Wednesday and job alerts stopped for over half an hour. Post-mortem is out to everyone.',
            ),
            note(
              10,
              '队列扩容和限流都上了，月底高峰平稳过去。',
              'More queue capacity and throttling are in place. Month end came and went quietly.',
            ),
          ],
        },
      ),
      keyResult(
        'list',
        say('工单列表打开的 P95 耗时', 'Time to open the work order list, 95th percentile'),
        metric([1800, 1400, 900, 600], milliseconds),
        'steady',
        {
          owner: 'he-jiashu',
          notes: [
            note(
              5,
              '去掉两处重复查询，大客户体感最明显。',
              'Removed two duplicate queries. The large accounts feel it most.',
            ),
          ],
        },
      ),
      keyResult(
        'recover',
        say('故障从发现到恢复的中位时长', 'Median time from detecting a fault to recovery'),
        metric([48, 40, 28, 18], minutes),
        'steady',
        {
          owner: 'ren-ke',
          notes: [
            note(
              8,
              '值班手册按上次事故重写，新人照着也能处理。',
              'Rewrote the on-call guide after the last incident. A newcomer can follow it.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['stay'] },
  ),
  objective(
    'eng-same-week',
    'department',
    'zhou-mu',
    say('好想法当周就能到客户手里', 'A good idea reaches customers in the same week'),
    say(
      '产品和客户都说我们答应得快、上线得慢。慢不在写代码，在排队和手工步骤。',
      'Product and customers say we promise fast and ship slowly. Writing code is not the slow part; queues and manual steps are.',
    ),
    [
      keyResult(
        'lead',
        say('代码合并到上线的中位时长', 'Median time from merge to production'),
        metric([76, 60, 36, 20], hours),
        'ahead',
        {
          owner: 'xu-qinghe',
          notes: [
            note(
              3,
              '流水线拆成并行之后，等待少了一大截。',
              'Ran the pipeline stages in parallel, and most of the waiting is gone.',
            ),
            note(
              7,
              '审批从两级并成一级，变更风险由自动检查兜底。',
              'Two approvals became one; automated checks carry the risk.',
            ),
          ],
        },
      ),
      keyResult(
        'alone',
        say('可以单独发布的服务占比', 'Services that can be released on their own'),
        metric([35, 48, 65, 80], percent),
        'slow',
        {
          owner: 'liang-yizhou',
          notes: [
            note(
              6,
              '剩下的几个都绕不开旧工单引擎，先等它拆完。',
              'What remains all hangs on the old work order engine. That has to come apart first.',
            ),
          ],
        },
      ),
      keyResult(
        'rollback',
        say('上线当天就回退的发布占比', 'Releases rolled back on the same day'),
        metric([9, 7.5, 5, 3], percent),
        'wobble',
        {
          owner: 'song-ci',
          notes: [
            note(
              5,
              '回退的两次都是配置漏改，已经加了发布前比对。',
              'Both rollbacks were missed settings. We now compare configuration before each release.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['field'] },
  ),
  objective(
    'eng-readable',
    'department',
    'zhou-mu',
    say('让任何一块代码都有人敢接手', 'No part of the code frightens the person who inherits it'),
    say(
      '有些模块只有一个人敢动，他休假我们就不敢上线。这对他不公平，对客户也不安全。',
      'Some modules have exactly one person who dares touch them. We hold releases while they are on leave, which is fair neither to them nor to customers.',
    ),
    [
      keyResult(
        'lonely',
        say('只有一个人能改的模块', 'Modules only one person can change'),
        metric([17, 14, 9, 5], items),
        'stuck',
        {
          notes: [
            note(
              4,
              '结对排了，但两次都被线上问题打断。',
              'Pairing was on the calendar, and production issues ate it twice.',
            ),
            note(
              7,
              '现在这样排不动，准备把结对写进迭代容量里，和苏衡商量减需求。',
              'This will not happen in spare time. I am asking Su Heng to trade scope for pairing in the next iterations.',
            ),
          ],
        },
      ),
      keyResult(
        'first-release',
        say('新同事第一次独立上线所需天数', 'Days until a newcomer ships something alone'),
        metric([19, 16, 12, 8], days),
        'ahead',
        {
          owner: 'luo-xiaoman',
          notes: [
            note(
              5,
              '开发环境一条命令拉起来，新来的两位第二周就上线了。',
              'The dev environment now comes up with one command. Both newcomers shipped in their second week.',
            ),
          ],
        },
      ),
      keyResult(
        'old-engine',
        say('旧工单引擎完全下线', 'The old work order engine is switched off for good'),
        milestone(0.85),
        'slow',
        {
          owner: 'tang-mo',
          givenBy: 'zhou-mu',
          notes: [
            note(
              4,
              '还有七家客户的自定义流程跑在上面，逐家迁。',
              'Seven customers still run custom flows on it. Moving them one at a time.',
            ),
            note(
              8,
              '迁完五家，剩下两家要等他们大修结束。',
              'Five moved. The last two asked us to wait until their overhaul is over.',
            ),
          ],
        },
      ),
    ],
  ),
  objective(
    'plat-dashboards',
    'team',
    'liang-yizhou',
    say('数据再多，看板也随点随开', 'Dashboards open at once, however much data is behind them'),
    say(
      '大客户上线一年后数据涨了几十倍，看板转圈成了他们早会上的笑话。',
      'A year in, large customers hold dozens of times the data they began with, and our spinner has become the joke of their morning meeting.',
    ),
    [
      keyResult(
        'slow-queries',
        say('耗时超过三秒的报表查询占比', 'Report queries that take longer than three seconds'),
        metric([12.5, 9, 5, 2.5], percent),
        'surge',
        {
          owner: 'qiao-shiyu',
          notes: [
            note(
              4,
              '预聚合方案评审通过，先拿停机分析这张表开刀。',
              'Pre-aggregation passed review. The downtime report goes first.',
            ),
            note(
              8,
              '停机分析已切过去，效果很好，但只占全部查询的一小块。',
              'Downtime analysis runs on it and flies, though it is a small slice of all queries.',
            ),
            note(
              11,
              '其余五张报表一起切换，没有接到客户反馈异常。',
              'Switched the other five reports together. Not one complaint.',
            ),
          ],
        },
      ),
      keyResult(
        'cloud-cost',
        say('平均每家客户的月度云成本', 'Monthly cloud cost per customer'),
        metric([412, 380, 335, 300], yuan),
        'steady',
        {
          owner: 'ren-ke',
          notes: [
            note(
              6,
              '夜间缩容跑了两周，没有影响夜班使用。',
              'Two weeks of scaling down at night, and night shifts have not noticed.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['eng-busiest-day', 'stay/weekly'] },
  ),
  objective(
    'plat-connect',
    'team',
    'liang-yizhou',
    say('和客户已有的系统接得又快又稳', 'Fit in with whatever systems a customer already runs'),
    say(
      '每签一家大客户就要从头写一遍对接，交付等研发，研发等排期。',
      'Every large deal has meant writing an integration from scratch: delivery waits for us, and we wait for a slot.',
    ),
    [
      keyResult(
        'erp-days',
        say('接通一套新 ERP 所需的人天', 'Person-days to connect one more ERP'),
        metric([22, 18, 12, 8], days),
        'steady',
        {
          owner: 'tang-mo',
          notes: [
            note(
              5,
              '金蝶的适配抽成了模板，下一家照着配就行。',
              'The Kingdee adapter became a template; the next one is mostly settings.',
            ),
          ],
        },
      ),
      keyResult(
        'sync-failures',
        say('数据同步失败率', 'Failed data synchronisations'),
        metric([2.4, 1.8, 1, 0.5], percent),
        'dip',
        {
          owner: 'he-jiashu',
          notes: [
            note(
              6,
              '一家客户升级 ERP 改了字段，连续失败三天，我们却没有告警。',
              'A customer upgraded its ERP and renamed fields. It failed for three days and no alarm rang.',
            ),
            note(
              9,
              '字段变化现在当天就能发现，失败的批次会自动补。',
              'We now spot changed fields the same day, and failed batches repeat by themselves.',
            ),
          ],
        },
      ),
      keyResult(
        'standard',
        say('用标准接口完成对接的客户', 'Customers connected through the standard interface'),
        metric([11, 16, 25, 35], customers),
        'slow',
        {
          owner: 'xu-qinghe',
        },
      ),
    ],
    { aligns: ['eng-same-week'] },
  ),
]
