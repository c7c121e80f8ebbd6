import { say } from '../texts'
import { days, hours, items, milliseconds, minutes, percent } from '../units'
import { type DemoObjective, keyResult, metric, milestone, note, objective, revision } from '../writing'

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
          revised: revision(
            6,
            [76, 66, 48, 34],
            '三周就过了原来的目标，团队提议把刻度往前挪，免得后半季没劲。',
            'We passed the old target in three weeks. The team asked for harder marks so that the second half stays interesting.',
          ),
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
    'xu-pipeline',
    'person',
    'xu-qinghe',
    say('让提交代码的人不必等流水线', 'Nobody who commits has to wait for the pipeline'),
    say(
      '等构建的二十分钟里，人就切走了，回来要重新进入状态。',
      'Twenty minutes of waiting, and your mind is elsewhere. Coming back costs more than the build did.',
    ),
    [
      keyResult(
        'build',
        say('一次提交的构建和检查耗时', 'Build and checks for one commit'),
        metric([23, 18, 11, 7], minutes),
        'ahead',
        {
          notes: [
            note(
              4,
              '依赖缓存命中率上来以后，省的时间比并行还多。',
              'Once the dependency cache hits, it saves more than running in parallel.',
            ),
          ],
        },
      ),
      keyResult(
        'queue',
        say('高峰时段排队的构建占比', 'Builds that queue at peak hours'),
        metric([37, 28, 14, 5], percent),
        'steady',
        {
          notes: [
            note(
              7,
              '夜里的任务挪出白天的机器，下午不再堵。',
              'Nightly jobs moved off the daytime machines. Afternoons flow.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['eng-same-week/lead'] },
  ),
]
