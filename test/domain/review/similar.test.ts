import fc from 'fast-check'
import { nearestLessons, tellingTermsOf } from '@domain/review/similar'

const told = (title: string, learned = '', tags: string[] = []) => ({ title, learned, tags, objective: null })
const titlesOf = (lessons: readonly { title: string }[]) => lessons.map(({ title }) => title)

describe('what an objective is compared by', () => {
  test.each`
    title                             | keyResults               | terms
    ${'新客户上手'}                   | ${[]}                    | ${['新客', '客户', '户上', '上手']}
    ${'Ship the open API to you all'} | ${[]}                    | ${['ship', 'open', 'api']}
    ${'新客户'}                       | ${['30 天留存', '客户']} | ${['新客', '客户', '30', '天留', '留存']}
    ${'快'}                           | ${[]}                    | ${[]}
    ${'更快'}                         | ${[]}                    | ${[]}
    ${'Make it so'}                   | ${[]}                    | ${[]}
    ${''}                             | ${[]}                    | ${[]}
  `('"$title" and $keyResults: $terms', ({ title, keyResults, terms }) => {
    expect(tellingTermsOf(title, keyResults)).toEqual(terms)
  })

  test('is never more than the database merges', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom(...'客户续约率上手时间数据导入研发 ab1') }), {
      maxLength: 9,
    })
    fc.assert(
      fc.property(texts, ([title = '', ...keyResults]) => {
        const terms = tellingTermsOf(title, keyResults)
        expect(terms.length).toBeLessThanOrEqual(40)
        expect(new Set(terms).size).toBe(terms.length)
      }),
    )
  })
})

describe('the nearest lessons', () => {
  const lessons = [
    told('客户为什么走', '续约之前三个月就能看出来'),
    told('新客户上手要有人陪', '导入数据那一步最难', ['客户上手']),
    told('招聘先看作品', '少问经历'),
    told('数据导入先理表格', '客户的表格都很乱'),
    told('Call customers before you design', 'Ten calls told us more than a survey', ['customers']),
  ]

  test.each`
    title                          | found
    ${'让新客户上手不再难'}        | ${['新客户上手要有人陪']}
    ${'客户的数据导入'}            | ${['数据导入先理表格', '新客户上手要有人陪']}
    ${'Design what customers use'} | ${['Call customers before you design']}
    ${'仓库搬家'}                  | ${[]}
    ${'客户'}                      | ${[]}
  `('to "$title" are $found', ({ title, found }) => {
    expect(titlesOf(nearestLessons(tellingTermsOf(title), lessons, 5))).toEqual(found)
  })

  test('leave out what shares a little with it beside one that shares much', () => {
    const near = told('新客户自己导入数据', '陪着导入一次，之后就自己会了')
    const far = told('客户自己来')
    const title = '让新客户自己导入数据'
    expect(nearestLessons(tellingTermsOf(title), [far, near], 5)).toEqual([near])
    expect(nearestLessons(tellingTermsOf(title), [far], 5)).toEqual([far])
  })

  test('of equally near ones the newer one comes first, and no more than wanted', () => {
    const same = ['一', '二', '三'].map((each) => ({ ...told('续约率怎么提高'), learned: each }))
    const found = nearestLessons(tellingTermsOf('提高续约率'), same, 2)
    expect(found.map(({ learned }) => learned)).toEqual(['一', '二'])
  })

  test('a word that few lessons have says more than one that many have', () => {
    const common = Array.from({ length: 10 }, () => told('客户满意'))
    const rare = told('轴承满意')
    const terms = tellingTermsOf('客户满意，轴承也满意')
    expect(nearestLessons(terms, [...common, rare], 1)).toEqual([rare])
  })
})
