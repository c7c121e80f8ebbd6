import { say } from '../texts'
import { customers, days, hours, items, minutes, percent, times, yuan } from '../units'
import { type DemoObjective, keyResult, maintain, metric, note, objective } from '../writing'

export const platform: readonly DemoObjective[] = [
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
    { aligns: ['eng-same-week', 'sales-delivery'] },
  ),
  objective(
    'he-sync',
    'person',
    'he-jiashu',
    say('对接出了问题，我们比客户先知道', 'When an integration breaks, we know before they do'),
    say(
      '客户打电话来才发现数据断了三天，这种事一次就够。',
      'A customer had to ring to tell us their data had stopped three days earlier. Once is enough.',
    ),
    [
      keyResult(
        'first',
        say('由我们先发现的对接故障占比', 'Integration faults that we notice first'),
        metric([31, 45, 68, 88], percent),
        'dip',
        {
          notes: [
            note(6, '字段被改名这种情况完全没覆盖到，正在补。', 'Renamed fields were a blind spot. Working on it.'),
            note(
              9,
              '每天对一次结构，当天报警，这周先抓到了两起。',
              'We compare structures daily and alert the same day. Caught two this week.',
            ),
          ],
        },
      ),
      keyResult(
        'silent-hours',
        say('故障发生到告警的时长', 'Hours between a fault and its alarm'),
        metric([26, 18, 7, 1], hours),
        'steady',
      ),
    ],
    { aligns: ['plat-connect/sync-failures'] },
  ),
  objective(
    'qiao-trust',
    'person',
    'qiao-shiyu',
    say('报表上的数，谁看都信', 'A figure on a report is believed by whoever reads it'),
    say(
      '同一个停机时长，三个页面三个数，客户会问哪个是真的。',
      'Three pages, three downtimes. Customers ask which one is true.',
    ),
    [
      keyResult(
        'conflicts',
        say('口径不一致的指标', 'Figures that differ between pages'),
        metric([15, 11, 5, 0], items),
        'steady',
        {
          notes: [
            note(
              3,
              '先把停机和工时两组定义写清楚，产品签了字。',
              'Defined downtime and labour hours first, and Product signed it off.',
            ),
            note(
              8,
              '工时口径统一后，有客户的月报数字会变，已提前说明。',
              'With one definition of hours some monthly reports will change. Customers have been told.',
            ),
          ],
        },
      ),
      keyResult(
        'late',
        say('早上八点前没算完报表的天数', 'Days when reports were not ready by eight'),
        metric([9, 7, 3, 0], days),
        'wobble',
        { quietFor: 2 },
      ),
      keyResult(
        'doubt',
        say('客户质疑数据的反馈', 'Times customers doubted our figures'),
        metric([21, 17, 10, 4], times),
        'slow',
      ),
    ],
    { aligns: ['plat-dashboards', 'cao-why'] },
  ),
  objective(
    'ren-sleep',
    'person',
    'ren-ke',
    say('值班的人能睡整觉', 'Whoever is on call sleeps through the night'),
    say(
      '上季度平均每周被叫醒四次，大半是没用的告警。累了就会出错。',
      'We were woken four times a week last quarter, mostly for nothing. Tired people make mistakes.',
    ),
    [
      keyResult(
        'woken',
        say('每周夜间被叫醒的次数', 'Times a week somebody is woken at night'),
        metric([4.2, 3.4, 1.8, 0.8], times),
        'steady',
        {
          notes: [
            note(4, '删了十六条从来没人处理的告警。', 'Deleted sixteen alarms nobody had ever acted on.'),
            note(
              8,
              '磁盘类告警改成白天处理，夜里只留真正影响客户的。',
              'Disk warnings wait for the morning. At night only what customers would notice.',
            ),
          ],
        },
      ),
      keyResult(
        'noise',
        say('不需要处理的告警占比', 'Alarms that needed no action'),
        metric([72, 62, 42, 25], percent),
        'steady',
      ),
      keyResult(
        'backup',
        say('备份恢复演练耗时', 'Time to restore from a backup in a drill'),
        maintain(30, 90, [70, 68, 75, 82, 66], minutes),
        'steady',
        {
          notes: [
            note(
              5,
              '抽了一家大客户做真实恢复，比预案快，但文档漏了一步。',
              'Restored a large customer for real: quicker than planned, and the guide missed one step.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['eng-busiest-day/recover'] },
  ),
]
