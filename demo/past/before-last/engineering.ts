import { say } from '../../texts'
import { customers, items, megabytes, percent, seconds, steps, times, yuan } from '../../units'
import { type DemoObjective, keyResult, metric, milestone, note, objective } from '../../writing'

export const engineering: readonly DemoObjective[] = [
  objective(
    'eng-foundation',
    'department',
    'zhou-mu',
    say('地基先打牢，再往上盖', 'Lay the foundation before adding floors'),
    say('三年的快跑留下一地绳子，跑得越快越容易绊倒。', 'Three years of sprinting left ropes all over the floor.'),
    [
      keyResult(
        'debt',
        say('每个迭代留给技术债的时间占比', 'Share of each iteration kept for technical debt'),
        metric([6, 10, 18, 25], percent),
        'wobble',
        {
          notes: [
            note(
              6,
              '大客户演示前又被挤掉一次，已请陈屹一起守住。',
              'Squeezed out again before a big demo. Chen Yi will help me hold the line.',
            ),
          ],
        },
      ),
      keyResult(
        'monitored',
        say('接入统一监控的服务占比', 'Services on the common monitoring'),
        metric([31, 48, 72, 92], percent),
        'ahead',
        { owner: 'ren-ke' },
      ),
      keyResult(
        'manual',
        say('一次上线要做的手工步骤', 'Manual steps in one release'),
        metric([34, 26, 14, 6], steps),
        'steady',
        { owner: 'xu-qinghe' },
      ),
    ],
    { aligns: ['standing'] },
  ),
  objective(
    'plat-tenants',
    'team',
    'liang-yizhou',
    say('大客户再大，也挤不到别人', 'However large one customer is, nobody else feels it'),
    say(
      '一家导入数据，别家跟着卡，客户之间会说的。',
      'One customer imports and the others slow down. They compare notes.',
    ),
    [
      keyResult(
        'noisy',
        say('因邻居占用引起的变慢投诉', 'Complaints of slowness caused by a neighbour'),
        metric([18, 13, 6, 2], times),
        'steady',
        { owner: 'he-jiashu' },
      ),
      keyResult(
        'isolated',
        say('完成资源隔离的大客户', 'Large customers with resources of their own'),
        metric([0, 4, 9, 14], customers),
        'surge',
        {
          owner: 'tang-mo',
          notes: [
            note(9, '迁移脚本稳定之后，一晚可以迁两家。', 'The migration script holds now. Two customers a night.'),
          ],
        },
      ),
    ],
    { aligns: ['eng-foundation'] },
  ),
  objective(
    'mob-first',
    'team',
    'shen-yu',
    say('小程序第一版，有人愿意每天打开', 'A first mini program that people open every day'),
    say('先让一个车间真的用起来，再谈铺开。', 'First get one workshop to truly use it. Then we talk about the rest.'),
    [
      keyResult(
        'daily-open',
        say('试点车间每天打开小程序的师傅占比', 'Pilot technicians who open it every day'),
        metric([0, 25, 50, 70], percent),
        'dip',
        {
          owner: 'gu-nan',
          notes: [
            note(
              6,
              '登录失效要重扫，大家嫌烦，一周掉了一半。',
              'Sessions kept expiring and people had enough. Half of them gone in a week.',
            ),
            note(9, '登录保持三十天，人慢慢回来了。', 'They now stay signed in for a month, and are coming back.'),
          ],
        },
      ),
      keyResult(
        'first-size',
        say('首次下载体积', 'Size of the first download'),
        metric([2.6, 2.2, 1.9, 1.7], megabytes),
        'steady',
        { owner: 'luo-xiaoman' },
      ),
      keyResult(
        'submit-time',
        say('提交一张点检单的时间', 'Time to submit one inspection sheet'),
        metric([95, 75, 50, 35], seconds),
        'ahead',
        { owner: 'jiang-lin' },
      ),
    ],
    { aligns: ['choose'] },
  ),
  objective(
    'qa-begin',
    'team',
    'song-ci',
    say('从没有测试，到有人敢改代码', 'From no tests to the courage to change code'),
    say('没有安全网，谁都只敢加，不敢改。', 'Without a net everyone adds and nobody dares to change.'),
    [
      keyResult(
        'smoke',
        say('发布前自动跑通的冒烟流程', 'Smoke tests that run before every release'),
        metric([0, 8, 18, 26], items),
        'steady',
        { owner: 'meng-qiao' },
      ),
      keyResult(
        'scan',
        say('上线前做过安全扫描的版本占比', 'Releases scanned for security beforehand'),
        metric([10, 35, 75, 100], percent),
        'steady',
        {
          owner: 'dai-yun',
          notes: [
            note(
              4,
              '扫描只要六分钟，没有人再说来不及。',
              'A scan takes six minutes, so “no time” is no longer an answer.',
            ),
          ],
        },
      ),
      keyResult(
        'quality-page',
        say('质量看板对全公司公开', 'A quality page open to the whole company'),
        milestone(0.6),
        'steady',
      ),
    ],
    { aligns: ['eng-foundation'] },
  ),
  objective(
    'ren-bill',
    'person',
    'ren-ke',
    say('每一分云钱都知道花在哪', 'Know where every yuan of cloud money goes'),
    say('账单每月涨，没人说得清为什么。', 'The bill grows every month and nobody can say why.'),
    [
      keyResult(
        'tagged',
        say('能归到具体服务的云费用占比', 'Cloud cost assigned to a service'),
        metric([45, 60, 82, 95], percent),
        'ahead',
      ),
      keyResult(
        'idle',
        say('每月闲置资源的花费', 'Monthly spend on idle resources'),
        metric([38000, 31000, 20000, 12000], yuan),
        'steady',
        {
          notes: [
            note(
              4,
              '测试环境周末自动关，第一个月就看得见。',
              'Test environments switch off at weekends. It showed within a month.',
            ),
          ],
        },
      ),
    ],
    { aligns: ['eng-foundation'] },
  ),
]
