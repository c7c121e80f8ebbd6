import { say } from '../texts'
import { articles, days, hours, items, minutes, percent } from '../units'
import { baseline, type DemoObjective, keyResult, metric, milestone, note, objective } from '../writing'

export const quality: readonly DemoObjective[] = [
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
              "Sorted last quarter's escapes. Half are odd combinations of permissions.",
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
        say('通过等级保护三级测评', 'MLPS level-three security assessment passed'),
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
  objective(
    'yu-permissions',
    'person',
    'yu-wan',
    say('权限怎么组合，我们都试过', 'We have tried every combination of permissions'),
    say(
      '漏到客户那里的问题一半出在权限。角色一多，靠人想是想不全的。',
      'Half of what escapes is about permissions. With this many roles nobody can think of every case.',
    ),
    [
      keyResult(
        'covered',
        say('有用例覆盖的权限组合占比', 'Combinations of permissions covered by a test'),
        metric([18, 32, 60, 85], percent),
        'surge',
        {
          notes: [
            note(
              5,
              '先把角色表理成一张矩阵，光理清就花了两周。',
              'Turned the roles into one table first. That alone took two weeks.',
            ),
            note(
              9,
              '矩阵直接生成用例，覆盖率一下上去了。',
              'Tests are generated from the table now, and coverage jumped.',
            ),
          ],
        },
      ),
      keyResult(
        'questions',
        say('需要问研发才能判断对错的用例', 'Cases where only a developer knows what is right'),
        metric([52, 42, 25, 10], items),
        'slow',
      ),
    ],
    { aligns: ['qa-dull/escaped'] },
  ),
  objective(
    'meng-everyone',
    'person',
    'meng-qiao',
    say('写测试不再是测试一个人的事', "Writing tests is no longer a tester's lonely job"),
    say(
      '我写得再快，也赶不上八个人写功能。工具要好用到他们愿意自己写。',
      'However fast I write, eight people write features faster. The tools must be good enough that they want to do it.',
    ),
    [
      keyResult(
        'by-developers',
        say('由开发自己写的自动化用例占比', 'Automated tests written by developers'),
        metric([16, 26, 45, 62], percent),
        'steady',
        {
          notes: [
            note(
              6,
              '录制加模板，写一条从一小时降到十来分钟。',
              'With recording and templates one test takes ten minutes rather than an hour.',
            ),
          ],
        },
      ),
      keyResult(
        'minutes-each',
        say('写一条用例平均要花的时间', 'Average time to write one test'),
        baseline(14, minutes),
        'steady',
        {
          notes: [
            note(
              5,
              '找六位同事计了时，第一次有了可信的数。',
              'Timed six colleagues. Our first figure worth believing.',
            ),
          ],
        },
      ),
      keyResult(
        'recipes',
        say('被复用过的测试写法示例', 'Test recipes that others have reused'),
        metric([2, 5, 10, 15], articles),
        'ahead',
      ),
    ],
    { aligns: ['qa-dull/regression'] },
  ),
]
