import { say } from '../../texts'
import { items, percent, seconds, times } from '../../units'
import { type DemoObjective, keyResult, metric, milestone, note, objective, revision } from '../../writing'

export const engineering: readonly DemoObjective[] = [
  objective(
    'calm-nights',
    'department',
    'zhou-mu',
    say('让线上安静下来', 'Bring quiet to production'),
    say(
      '上线之后总有人在救火，没有力气做该做的事。',
      'Somebody is always putting out fires, and nobody has strength left for what we planned.',
    ),
    [
      keyResult(
        'incidents',
        say('影响客户的线上事故', 'Incidents that reached customers'),
        metric([16, 12, 7, 3], times),
        'dip',
        {
          notes: [
            note(
              6,
              '数据库升级当晚连锁超时，一夜三起。',
              'The database upgrade set off time-outs one after the other. Three incidents in a night.',
            ),
            note(
              11,
              '升级窗口改到周二上午，人都在，心里有底。',
              'Upgrades moved to Tuesday mornings, when everyone is around.',
            ),
          ],
        },
      ),
      keyResult(
        'postmortem',
        say('五天内完成复盘的事故占比', 'Incidents reviewed within five days'),
        metric([38, 55, 80, 100], percent),
        'ahead',
        { owner: 'song-ci' },
      ),
      keyResult(
        'owners',
        say('有明确负责人的服务占比', 'Services with a named owner'),
        metric([55, 68, 86, 100], percent),
        'steady',
        { owner: 'liang-yizhou' },
      ),
    ],
    { aligns: ['second-year'] },
  ),
  objective(
    'plat-split',
    'team',
    'liang-yizhou',
    say('把大单体拆到能看清边界', 'Split the monolith until its borders show'),
    say(
      '牵一发动全身，改一个备件字段要跑完整套回归。',
      'Change one field of a spare part and the whole suite has to run.',
    ),
    [
      keyResult(
        'extracted',
        say('从单体中独立出来的业务模块', 'Business modules moved out of the monolith'),
        metric([2, 4, 7, 9], items),
        'steady',
        {
          revised: revision(
            6,
            [2, 5, 9, 12],
            '备件模块的历史数据比预估多一倍，按现在的速度重排。',
            'Spare parts held twice the old data we expected. Planned again at the pace we know now.',
          ),
          owner: 'xu-qinghe',
          notes: [
            note(
              5,
              '备件先拆，没有想象中难，难的是历史数据。',
              'Spare parts went first. The code was easy; the old data was not.',
            ),
          ],
        },
      ),
      keyResult(
        'shared-tables',
        say('被多个模块直接读写的表', 'Tables that several modules write directly'),
        metric([64, 52, 36, 24], items),
        'slow',
        { owner: 'he-jiashu' },
      ),
      keyResult(
        'events',
        say('工单事件流替换定时轮询', 'Work order events replace polling'),
        milestone(0.8),
        'steady',
        {
          owner: 'tang-mo',
          notes: [
            note(
              11,
              '最后一个轮询任务关掉了，数据库读压力肉眼可见地降。',
              'The last polling job is off, and the load on the database visibly fell.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['calm-nights'] },
  ),
  objective(
    'mob-mini',
    'team',
    'shen-yu',
    say('小程序补齐 App 的常用功能', 'The mini program does what people used the app for'),
    say(
      '师傅不想多装一个 App，微信里能办完最好。',
      'Technicians do not want one more app. WeChat is where they already are.',
    ),
    [
      keyResult(
        'covered',
        say('可在小程序内完成的常用操作占比', 'Everyday tasks that can be done in the mini program'),
        metric([47, 60, 80, 95], percent),
        'ahead',
        {
          owner: 'gu-nan',
          notes: [
            note(
              7,
              '扫码领料上线，仓管说终于不用切来切去。',
              'Scan-to-collect is live. Storekeepers say the switching is over.',
            ),
          ],
        },
      ),
      keyResult(
        'switched',
        say('从 App 转到小程序的活跃师傅占比', 'Active technicians who moved from app to mini program'),
        metric([18, 30, 50, 65], percent),
        'steady',
        { owner: 'luo-xiaoman' },
      ),
    ],
    { aligns: ['second-year/depth'] },
  ),
  objective(
    'qa-evidence',
    'team',
    'song-ci',
    say('能不能上线，看证据不看胆量', 'Release on evidence, not on courage'),
    say('过去靠拍胸脯，现在要拿得出东西。', "We used to release on somebody's word. Now we want something to show."),
    [
      keyResult(
        'core-covered',
        say('核心流程的自动化覆盖率', 'Core flows covered by automated tests'),
        metric([36, 46, 62, 75], percent),
        'steady',
        { owner: 'meng-qiao' },
      ),
      keyResult(
        'late-found',
        say('上线前一天才发现的严重问题', 'Severe problems found on the eve of a release'),
        metric([13, 10, 5, 2], items),
        'wobble',
        {
          owner: 'yu-wan',
          notes: [
            note(
              6,
              '需求最后两天还在改，测试只能跟着改，已在评审会上提。',
              'Requirements changed two days before release and tests had to follow. Raised it in the review.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['calm-nights/incidents'] },
  ),
  objective(
    'xu-map',
    'person',
    'xu-qinghe',
    say('谁都能看懂系统长什么样', 'Anybody can see how the system hangs together'),
    say('架构图停在两年前，新人只能靠问。', 'The architecture diagram is two years old, so newcomers can only ask.'),
    [
      keyResult(
        'drawn',
        say('有最新结构说明的服务占比', 'Services with an up-to-date description'),
        metric([22, 40, 65, 85], percent),
        'steady',
      ),
      keyResult(
        'asked-me',
        say('每周被问“这个服务谁调用”的次数', 'Times a week I am asked who calls a service'),
        metric([11, 8, 4, 1], times),
        'steady',
        {
          notes: [
            note(
              8,
              '调用关系能自己查了，问的人少了一半。',
              'Call graphs can be looked up now. Half as many questions.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['plat-split'] },
  ),
  objective(
    'he-slow',
    'person',
    'he-jiashu',
    say('没有哪个接口敢说自己天生就慢', 'No endpoint may claim it was born slow'),
    say('慢接口放久了，大家就当它本来如此。', 'Leave a slow endpoint long enough and everyone takes it for nature.'),
    [
      keyResult(
        'over-second',
        say('平均耗时超过一秒的接口', 'Endpoints slower than a second on average'),
        metric([27, 20, 11, 5], items),
        'ahead',
      ),
      keyResult(
        'search-time',
        say('设备搜索的响应时间', 'Response time of equipment search'),
        metric([2.8, 2.2, 1.3, 0.8], seconds),
        'steady',
        {
          notes: [
            note(
              5,
              '换了索引结构，大集团客户从三秒多降下来。',
              'With a new index, the large groups came down from over three seconds.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['calm-nights'] },
  ),
]
