import fc from 'fast-check'
import * as v from 'valibot'
import { queryTermsOf, termsOf } from '@domain/okr/terms'
import { distinctTags, lessonContentSchema, lessonLimits, tagKeyOf, tagsIn } from '@domain/review/lesson'
import {
  contentOf,
  departmentPathFor,
  piecesFor,
  rewrite,
  share,
  shareAgain,
  withdraw,
  type Written,
} from '@domain/review/sharing'

const at = Date.parse('2026-11-18T02:00:00Z')
const later = at + 60_000

const written = (given: Partial<Written> = {}): Written => ({
  title: '先陪客户导一次数据',
  learned: '客户卡在第一步，陪着导一次就都会了。下次第一周就约。',
  tags: ['客户上手', 'Onboarding'],
  departmentPath: ['department-head', 'department-success'],
  objective: { objectiveId: 'objective-1', title: '新客户很快用出价值' },
  cycleId: '2026-10-01.3',
  ...given,
})
const lessonOf = (given: Partial<Written> = {}) =>
  share({ _id: 'lesson-00001', companyId: 'company-1', byId: 'member-lin' }, written(given), at)

const isFound = (pieces: readonly string[], wanted: readonly string[]) => wanted.every((each) => pieces.includes(each))

describe('tags', () => {
  test.each`
    typed                         | tags
    ${'客户上手'}                 | ${['客户上手']}
    ${'客户 续约，定价、#招聘'}   | ${['客户', '续约', '定价', '招聘']}
    ${'customer calls, pricing '} | ${['customer calls', 'pricing']}
    ${'OKR, okr, ＯＫＲ'}         | ${['OKR']}
    ${' ，# '}                    | ${[]}
  `('in "$typed" are $tags', ({ typed, tags }) => {
    expect(tagsIn(typed)).toEqual(tags)
  })

  test('are one where only the spelling differs, and keep the first one', () => {
    expect(distinctTags(['OKR', '招聘', '#okr'])).toEqual(['OKR', '招聘'])
    fc.assert(
      fc.property(fc.array(fc.string()), (tags) => {
        const once = distinctTags(tags)
        expect(distinctTags(once)).toEqual(once)
        expect(new Set(once.map(tagKeyOf))).toEqual(new Set(tags.map(tagKeyOf)))
      }),
    )
  })

  test.each`
    tags                                   | refused
    ${['一', '二', '三', '四', '五']}      | ${[]}
    ${['1', '2', '3', '4', '5', '6']}      | ${['tags']}
    ${['#']}                               | ${['tags.0']}
    ${['']}                                | ${['tags.0']}
    ${['满'.repeat(lessonLimits.tag + 1)]} | ${['tags.0']}
  `('$tags: refused at $refused', ({ tags, refused }) => {
    const { title, learned } = written()
    const content = { title, learned, tags, departmentId: 'department-1', objectiveId: null }
    const { issues = [] } = v.safeParse(lessonContentSchema, content)
    expect(issues.map((issue) => v.getDotPath(issue))).toEqual(refused)
  })
})

describe('a shared lesson is found', () => {
  test.each`
    words        | departmentId            | tag              | found
    ${''}        | ${null}                 | ${null}          | ${true}
    ${'导一次'}  | ${null}                 | ${null}          | ${true}
    ${'陪着'}    | ${'department-success'} | ${null}          | ${true}
    ${'陪着'}    | ${'department-sales'}   | ${null}          | ${false}
    ${'onboard'} | ${null}                 | ${null}          | ${true}
    ${''}        | ${'department-head'}    | ${null}          | ${true}
    ${''}        | ${null}                 | ${'onboarding'}  | ${true}
    ${''}        | ${null}                 | ${'#ONBOARDING'} | ${true}
    ${''}        | ${null}                 | ${'上手'}        | ${false}
    ${''}        | ${'department-head'}    | ${'客户上手'}    | ${true}
    ${'续约'}    | ${null}                 | ${null}          | ${false}
  `('by "$words" in $departmentId with $tag: $found', ({ words, departmentId, tag, found }) => {
    expect(isFound(lessonOf().index.pieces, piecesFor(queryTermsOf(words), { departmentId, tag }))).toBe(found)
  })

  test('by no words that look like a place', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(termsOf(text).filter((term) => /[@#]/.test(term))).toEqual([])
      }),
    )
  })

  test('by every word that it says, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 300 }), (title, learned) => {
        const { index } = lessonOf({ title, learned })
        for (const term of queryTermsOf(title)) expect(index.pieces).toContain(term)
      }),
    )
  })
})

test('withdrawn it is found by nothing, keeps every word, and comes back in its old place', () => {
  const shared = lessonOf()
  const gone = withdraw(shared, later)
  expect(gone).toMatchObject({ state: 'withdrawn', withdrawnAt: later, version: 2, index: { pieces: [] } })
  expect(contentOf(gone)).toEqual(contentOf(shared))
  const back = shareAgain(gone, later)
  expect(back).toEqual({ ...shared, version: 3, updatedAt: later })
})

test('rewritten it keeps its place among the others and is found by the new words alone', () => {
  const before = lessonOf()
  const after = rewrite(before, written({ title: '先把表格理干净', learned: '再导', tags: ['表格'] }), later)
  expect(after).toMatchObject({ version: 2, createdAt: at, updatedAt: later, index: { order: before.index.order } })
  expect(isFound(after.index.pieces, piecesFor(queryTermsOf('表格'), { departmentId: null, tag: '表格' }))).toBe(true)
  expect(isFound(after.index.pieces, piecesFor(queryTermsOf('陪着'), { departmentId: null, tag: null }))).toBe(false)
})

describe('a lesson is shared under', () => {
  const own = ['department-head', 'department-success', 'department-team']

  test.each`
    departmentId            | before                                     | path
    ${'department-team'}    | ${undefined}                               | ${own}
    ${'department-success'} | ${undefined}                               | ${own.slice(0, 2)}
    ${'department-head'}    | ${undefined}                               | ${own.slice(0, 1)}
    ${'department-sales'}   | ${['department-head', 'department-sales']} | ${['department-head', 'department-sales']}
  `('$departmentId, before under $before: $path', ({ departmentId, before, path }) => {
    expect(departmentPathFor(departmentId, own, before)).toEqual(path)
  })

  test('no department that is neither the writer’s nor above it', () => {
    expect(() => departmentPathFor('department-sales', own)).toThrow(
      expect.objectContaining({ code: 'notAllowedValue', field: 'lesson.departmentId' }),
    )
  })
})
