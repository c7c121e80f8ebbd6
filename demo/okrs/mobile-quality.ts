import { say } from '../texts'
import { days, hours, items, megabytes, percent, seconds, steps, times } from '../units'
import { type DemoObjective, keyResult, maintain, metric, milestone, note, objective } from '../writing'

export const mobileAndQuality: readonly DemoObjective[] = [
  objective(
    'mob-basement',
    'team',
    'shen-yu',
    say('在没有信号的地下车间也能照常干活', 'Work carries on in basements with no signal'),
    say(
      '泵房、电缆沟、冷库都没信号。师傅爬上来才能提交，很多人干脆回办公室补，补就会漏。',
      'Pump rooms, cable ducts, cold stores: no signal in any of them. Technicians climb back up to submit, or type it in later from memory, and things get lost.',
    ),
    [
      keyResult(
        'sync-once',
        say('离线工单一次同步成功率', 'Offline jobs that sync at the first attempt'),
        metric([88.5, 92, 96.5, 99], percent),
        'steady',
        {
          owner: 'gu-nan',
          notes: [
            note(3, '断点续传先在两家冷库客户灰度。', 'Resumable uploads are live for two cold-store customers.'),
            note(
              6,
              '照片压缩改到入队前做，弱网下的失败少了大半。',
              'Photos are compressed before they queue. Most weak-network failures are gone.',
            ),
          ],
        },
      ),
      keyResult(
        'crash',
        say('Android 端崩溃率', 'Crash rate on Android'),
        metric([0.92, 0.7, 0.4, 0.2], percent),
        'wobble',
        {
          owner: 'bai-yang',
          notes: [
            note(
              4,
              '新版在一款老款三防机上崩得厉害，已回退相机组件。',
              'The new build crashed hard on one old rugged phone, so the camera component is rolled back.',
            ),
            note(
              7,
              '借到了那款机器，问题定位到内存回收。',
              'Got hold of that very phone. It is a memory reclaim problem.',
            ),
          ],
        },
      ),
      keyResult(
        'lost-jobs',
        say('因断网丢单引起的投诉', 'Complaints about jobs lost without a network'),
        metric([14, 10, 5, 1], times),
        'steady',
        {
          owner: 'jiang-lin',
          quietFor: 3,
          notes: [
            note(
              4,
              '这两周只有一起，是手机存储满了，加了提示。',
              'Only one in two weeks, from a phone with full storage. Added a warning for that.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['field', 'field/rating'] },
  ),
  objective(
    'mob-scan',
    'team',
    'shen-yu',
    say('扫码即开工，不让师傅多等一步', 'Scan and start, with nothing in between'),
    say(
      '师傅戴着手套、站在机器边，多一步就少一个人用。',
      'Our user wears gloves and stands beside a running machine. Every extra step loses somebody.',
    ),
    [
      keyResult(
        'cold-start',
        say('冷启动到能操作的时间', 'Time from a cold start to the first usable screen'),
        metric([4.6, 3.8, 2.6, 1.8], seconds),
        'steady',
        {
          owner: 'luo-xiaoman',
          notes: [
            note(
              6,
              '首页接口合成一个，低端机体感最明显。',
              'One request for the whole first screen. Cheap phones benefit most.',
            ),
          ],
        },
      ),
      keyResult(
        'steps',
        say('报一次修要点的步数', 'Taps it takes to report a fault'),
        metric([9, 8, 6, 4], steps),
        'ahead',
        {
          owner: 'gu-nan',
          notes: [
            note(
              4,
              '设备、位置从二维码带出来，不用再选。',
              'Machine and place now come from the code on the machine. Nothing to pick.',
            ),
          ],
        },
      ),
      keyResult(
        'package',
        say('小程序主包大小', 'Size of the main package'),
        maintain(0.8, 1.4, [1.3, 1.35, 1.38, 1.44, 1.36, 1.31], megabytes),
        'wobble',
        {
          owner: 'luo-xiaoman',
          notes: [
            note(
              8,
              '新图表库把主包顶超了，改成分包按需加载。',
              'The new chart library pushed us over. Moving it to a subpackage.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['field/dispatch'] },
  ),
  objective(
    'qa-dull',
    'team',
    'song-ci',
    say('让上线变成一件平淡无奇的事', 'Make release day the dullest day of the week'),
    say(
      '现在每次上线都要几个人守到十点。平淡，才说明我们对自己的东西心里有数。',
      'Several people still sit up until ten for each release. Boredom would mean that we know what we are shipping.',
    ),
    [
      keyResult(
        'escaped',
        say('被客户先发现的缺陷', 'Defects a customer found before we did'),
        metric([26, 21, 14, 8], items),
        'regress',
        {
          owner: 'yu-wan',
          notes: [
            note(
              3,
              '先把上季度的漏测分了类，一半出在权限组合。',
              'Sorted last quarter’s escapes. Half are odd combinations of permissions.',
            ),
            note(
              5,
              '自动派单上线带出一批边界问题，比计划多。',
              'Automatic assignment brought a batch of edge cases we had not planned for.',
            ),
            note(
              7,
              '还在涨。建议本月暂停新功能一周，集中补权限用例，已提给周牧。',
              'Still rising. I have proposed to Zhou Mu that we pause features for a week and cover permissions properly.',
            ),
          ],
        },
      ),
      keyResult(
        'regression',
        say('跑完一轮完整回归的时间', 'Hours for a complete regression run'),
        metric([31, 24, 12, 6], hours),
        'ahead',
        {
          owner: 'meng-qiao',
          notes: [
            note(
              5,
              '用例按影响面挑着跑，夜里一轮就能出结果。',
              'Tests are chosen by what a change touches; a full answer now arrives overnight.',
            ),
          ],
        },
      ),
      keyResult(
        'flaky',
        say('时好时坏的自动化用例占比', 'Automated tests that fail only now and then'),
        metric([7.8, 6, 3.5, 1.5], percent),
        'steady',
        {
          owner: 'meng-qiao',
          notes: [
            note(
              8,
              '每周认领五条，不允许只加重试。',
              'Five are adopted each week, and a retry does not count as a fix.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['eng-same-week/rollback'] },
  ),
  objective(
    'qa-review',
    'team',
    'song-ci',
    say('客户的安全审查，我们每次都从容应对', 'Walk into every customer security review at ease'),
    say(
      '装备制造客户的信息安全部门问得越来越细。答得慢，销售周期就跟着拉长。',
      'Security teams at machinery makers ask harder questions every quarter. When we answer slowly, the deal slows with us.',
    ),
    [
      keyResult(
        'answer',
        say('安全问卷的平均答复天数', 'Days to answer a security questionnaire'),
        metric([12, 10, 6, 3], days),
        'steady',
        {
          owner: 'dai-yun',
          notes: [
            note(
              4,
              '常见问题整理成了答复库，法务审过，销售可以直接取用。',
              'Common answers are in one library, cleared by Legal, open to Sales.',
            ),
          ],
        },
      ),
      keyResult(
        'patch',
        say('高危漏洞从发现到修复的天数', 'Days from finding a severe weakness to its fix'),
        metric([15, 12, 7, 3], days),
        'dip',
        {
          owner: 'dai-yun',
          quietFor: 2,
          notes: [
            note(
              7,
              '一个第三方组件的漏洞要等上游，拖长了平均值。',
              'One third-party component has to wait for its vendor and drags the average up.',
            ),
          ],
        },
      ),
      keyResult(
        'level-three',
        say('通过等级保护三级测评', 'Level-three classified protection assessment passed'),
        milestone(0.9),
        'slow',
        {
          owner: 'dai-yun',
          givenBy: 'zhou-mu',
          notes: [
            note(
              6,
              '差距整改还剩日志留存和堡垒机两项。',
              'Two gaps left to close: log retention and the bastion host.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['eng-busiest-day', 'mouth'] },
  ),
]
