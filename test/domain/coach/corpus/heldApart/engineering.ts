import { entry, doneOrNot, keyResult, metric, objective, toBeFound, unwritten, type Entry } from '../entry'

export const engineering: readonly Entry[] = [
  entry('engineering-zh-03', 'zh-CN', [
    keyResult('线上 P1 故障平均恢复时间', metric(95, 70, 45, 30, '分钟'), { fix: [], note: '字段里起点和目标齐全' }),
  ]),
  entry('engineering-zh-06', 'zh-CN', [
    keyResult('完成 5 个核心服务的容器化改造', unwritten, { fix: ['keyResultIsActivity'], note: '数的是自己做了几个' }),
  ]),
  entry('engineering-zh-09', 'zh-CN', [
    keyResult('发布成功率由 92% 提升至 99%', unwritten, { fix: [], note: '“发布”只是指标名的一部分' }),
  ]),
  entry('engineering-zh-12', 'zh-CN', [
    keyResult('单元测试覆盖率提升', unwritten, { fix: ['keyResultUnmeasured'], note: '到多少没说' }),
  ]),
  entry('engineering-zh-15', 'zh-CN', [
    keyResult('接口响应时间从 800 降到 200', unwritten, { fix: ['keyResultUnitMissing'], note: '毫秒还是秒？' }),
  ]),
  entry('engineering-zh-18', 'zh-CN', [
    keyResult('构建时长缩短到 8 分钟，回滚时间缩短到 3 分钟', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: '两件事各有各的数',
    }),
  ]),
  entry('engineering-zh-21', 'zh-CN', [
    keyResult('编写架构演进方案并评审通过', doneOrNot, { fix: ['keyResultIsActivity'], note: '产出一份方案' }),
  ]),
  entry('engineering-zh-24', 'zh-CN', [
    keyResult('摸清各业务线的真实发布频率', toBeFound, { fix: [], note: '先找基线' }),
  ]),
  entry(
    'engineering-zh-27',
    'zh-CN',
    [keyResult('核心 API 的 SLA 从 99.5% 提升到 99.95%', unwritten, { fix: [], note: '混写' })],
    'mixed',
  ),
  entry('engineering-en-01', 'en', [
    objective('On-call engineers sleep through the night', { fix: [], note: 'a state one can picture' }),
  ]),
  entry('engineering-en-04', 'en', [
    objective('Migrate all services to Kubernetes by Q3', {
      fix: ['objectiveIsDeliverable'],
      note: 'a migration, with a deadline',
    }),
  ]),
  entry('engineering-en-07', 'en', [
    objective('Cut page load time by half', { fix: ['objectiveHasNumber'], note: '"by half" is an amount' }),
  ]),
  entry('engineering-en-10', 'en', [
    keyResult('Build time under 8 minutes and flaky tests below 1%', unwritten, {
      fix: ['keyResultSeveralInOne'],
      note: 'two measures',
    }),
  ]),
  entry('engineering-en-13', 'en', [
    keyResult('Better developer experience', unwritten, { fix: ['keyResultUnmeasured'], note: 'no number at all' }),
  ]),
  entry('engineering-en-16', 'en', [
    keyResult('Reduce pages at night', metric(40, 45, 50, 60, 'times'), {
      fix: ['thresholdsAgainstWords'],
      note: 'the words fall, the numbers rise',
    }),
  ]),
  entry('engineering-en-19', 'en', [
    objective('New engineers feel at home in the codebase from their first week', {
      fix: [],
      note: '"first week" measures nothing',
    }),
  ]),
  entry('engineering-en-22', 'en', [
    objective('Double our deployment frequency', { fix: ['objectiveHasNumber'], note: 'an amount in a verb' }),
  ]),
  entry('engineering-en-25', 'en', [
    keyResult('Find out how long a rollback takes today', toBeFound, { fix: [], note: 'a baseline' }),
  ]),
]
