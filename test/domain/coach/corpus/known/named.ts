import { entry, keyResult, objective, unwritten, type Entry } from '../entry'

export const named: readonly Entry[] = [
  entry('named-en-01', 'en', [
    objective('Make mobile the way our customers prefer to reach us', {
      fix: [],
      note: 'a destination, with the people it is for',
    }),
  ]),
  entry('named-en-02', 'en', [
    objective('Holdings become the preferred partner', { fix: [], note: '"hold" is only a piece of "Holdings"' }),
  ]),
  entry('named-en-03', 'en', [
    objective('Increase revenue to five million', {
      fix: ['objectiveHasNumber'],
      note: 'a number in disguise, in words',
    }),
  ]),
  entry('named-zh-01', 'zh-CN', [objective('成为客户最信赖的移动服务团队', { fix: [], note: '说的是要成为什么样子' })]),
  entry('named-zh-02', 'zh-CN', [
    objective('上线新版小程序', { fix: ['objectiveIsDeliverable'], note: '交付物，没说上线以后谁会怎样' }),
    keyResult('举办 12 场客户访谈', unwritten, { fix: ['keyResultIsActivity'], note: '做了多少场，不是改变了什么' }),
    keyResult('发布 3 个功能', unwritten, { fix: ['keyResultIsActivity'], note: '发布多少，不是谁用得更好' }),
  ]),
]
