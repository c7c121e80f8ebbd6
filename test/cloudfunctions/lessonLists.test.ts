import type { CallInput } from '../../domain/call'
import { type Lesson, lessonLimits, type Thanks } from '../../domain/review/lesson'
import { lessonApi, type LessonList } from '../../domain/review/lessonApi'
import { similarApi } from '../../domain/review/similarApi'
import {
  companyId,
  engineering,
  foundCompanies,
  headOffice,
  memberIdOf,
  memberOf,
  openidOf,
  otherCompanyId,
  otherDepartment,
  type Person,
} from './support/company'
import { storedLesson, storedWithdrawn } from './support/lessons'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

const writer = openidOf('owner')
const reader = openidOf('colleague')

const about = (lessonId: string) => ({ companyId, lessonId })
const read = (lessonId: string, openid = reader) => world.call(openid, lessonApi.lesson, about(lessonId))
const list = (given: Partial<CallInput<typeof lessonApi.lessons>> = {}, openid = reader) =>
  world.call(openid, lessonApi.lessons, { companyId, text: '', departmentId: null, tag: null, after: null, ...given })
const thank = (lessonId: string, person: Person = 'colleague', thanked = true) =>
  world.call(openidOf(person), lessonApi.thankLesson, { ...about(lessonId), thanked })
const thanksOf = (lessonId: string, after: string | null = null) =>
  world.call(writer, lessonApi.lessonThanks, { ...about(lessonId), after })
const stored = async (id: string) => (await world.stored<Lesson>('lessons', { _id: id }))[0]
const titlesOf = ({ items }: Pick<LessonList, 'items'>) => items.map(({ title }) => title)

async function seeded(lesson: Lesson = storedLesson()): Promise<Lesson> {
  await world.seed('lessons', [lesson])
  return lesson
}

async function allPages(page: (after: string | null) => Promise<LessonList>): Promise<LessonList[]> {
  const pages: LessonList[] = []
  for (let after: string | null = null; pages.length < 20; ) {
    const next: LessonList = await page(after)
    pages.push(next)
    if (next.after === null) return pages
    after = next.after
  }
  throw new Error('no end of pages')
}

describe('search', () => {
  beforeEach(() =>
    world.seed('lessons', [
      storedLesson({ at: '2026-11-01T02:00:00Z', written: { title: '先陪客户导一次数据', tags: ['客户上手'] } }),
      storedLesson({
        at: '2026-11-02T02:00:00Z',
        written: { title: 'Call customers first', learned: 'Ten calls beat a survey', tags: ['Discovery'] },
      }),
      storedLesson({
        at: '2026-11-03T02:00:00Z',
        written: {
          title: '续约要提前三个月谈',
          learned: '到期再谈就晚了',
          tags: ['续约', '客户上手'],
          departmentPath: headOffice.path,
        },
      }),
      storedWithdrawn({ written: { title: '客户撤回' } }),
      storedLesson({ companyId: otherCompanyId, by: 'stranger', written: { title: '客户在别处' } }),
    ]),
  )

  const all = ['续约要提前三个月谈', 'Call customers first', '先陪客户导一次数据']
  test.each`
    text           | department         | tag            | found
    ${''}          | ${null}            | ${null}        | ${all}
    ${'客户'}      | ${null}            | ${null}        | ${['续约要提前三个月谈', '先陪客户导一次数据']}
    ${'客户 导'}   | ${null}            | ${null}        | ${['先陪客户导一次数据']}
    ${'到期'}      | ${null}            | ${null}        | ${['续约要提前三个月谈']}
    ${'survey'}    | ${null}            | ${null}        | ${['Call customers first']}
    ${'CUSTOM'}    | ${null}            | ${null}        | ${['Call customers first']}
    ${'discovery'} | ${null}            | ${null}        | ${['Call customers first']}
    ${'撤回'}      | ${null}            | ${null}        | ${[]}
    ${'！？'}      | ${null}            | ${null}        | ${[]}
    ${'@'}         | ${null}            | ${null}        | ${[]}
    ${''}          | ${engineering}     | ${null}        | ${['Call customers first', '先陪客户导一次数据']}
    ${''}          | ${headOffice}      | ${null}        | ${all}
    ${''}          | ${otherDepartment} | ${null}        | ${[]}
    ${''}          | ${null}            | ${'discovery'} | ${['Call customers first']}
    ${''}          | ${null}            | ${'客户上手'}  | ${['续约要提前三个月谈', '先陪客户导一次数据']}
    ${''}          | ${engineering}     | ${'客户上手'}  | ${['先陪客户导一次数据']}
    ${'续约'}      | ${engineering}     | ${'客户上手'}  | ${[]}
    ${'续约'}      | ${headOffice}      | ${'客户上手'}  | ${['续约要提前三个月谈']}
  `('"$text" in $department.name with $tag finds $found', async ({ text, department, tag, found }) => {
    expect(titlesOf(await list({ text, departmentId: department?._id ?? null, tag }))).toEqual(found)
  })

  test.each`
    title                           | keyResults            | found
    ${'让新客户自己导完数据'}       | ${[]}                 | ${['先陪客户导一次数据']}
    ${'老客户提前续约'}             | ${[]}                 | ${['续约要提前三个月谈']}
    ${'Design what customers call'} | ${[]}                 | ${['Call customers first']}
    ${'一起变好'}                   | ${['提前三个月续约']} | ${['续约要提前三个月谈']}
    ${'搬家'}                       | ${[]}                 | ${[]}
    ${''}                           | ${[]}                 | ${[]}
  `('to "$title" with $keyResults similar is $found', async ({ title, keyResults, found }) => {
    const answer = await world.call(reader, similarApi.similarLessons, { companyId, title, keyResults })
    expect(answer.items.map((each) => each.title)).toEqual(found)
    expect(answer.people.map(({ id }) => id)).toEqual(found.length > 0 ? [memberIdOf('owner')] : [])
  })
})

describe('thanks', () => {
  /** Thanks leave these traces in an answer, whoever reads it. */
  const traces = /thank|感谢|count|sum|total/i

  test('are given once, however often they are sent, and taken back leave nothing behind', async () => {
    const { _id } = await seeded()
    expect([await thank(_id), await thank(_id)]).toEqual([{ thanked: true }, { thanked: true }])
    expect(await world.stored<Thanks>('thanks')).toMatchObject([{ _id: `${_id}:${memberIdOf('colleague')}` }])
    expect(await read(_id)).toMatchObject({ thanked: true })
    await thank(_id, 'colleague', false)
    await thank(_id, 'colleague', false)
    expect(await read(_id)).toMatchObject({ thanked: false })
    expect(await world.stored('thanks')).toEqual([])
    expect(await thanksOf(_id)).toEqual({ items: [], after: null })
  })

  test('from several devices at once are still one', async () => {
    const { _id } = await seeded()
    await Promise.all([thank(_id), thank(_id), thank(_id)])
    expect(await world.stored('thanks')).toHaveLength(1)
  })

  test('are told to the writer alone: who, the latest first, page after page', async () => {
    const { _id } = await seeded()
    const many = Array.from({ length: 45 }, (_, index) => memberOf(engineering, `many-${index}`))
    await world.seed('members', many)
    for (const [index, { openid }] of many.entries()) {
      world.moveTo(new Date(Date.parse('2026-11-18T02:00:00Z') + index * 60_000).toISOString())
      await world.call(openid, lessonApi.thankLesson, { ...about(_id), thanked: true })
    }
    const named: string[] = []
    for (let after: string | null = null, pages = 0; pages === 0 || after !== null; pages += 1) {
      const page: Awaited<ReturnType<typeof thanksOf>> = await thanksOf(_id, after)
      expect(page.items.length).toBeLessThanOrEqual(20)
      named.push(...page.items.map(({ person }) => person.id))
      after = page.after
    }
    expect(named).toEqual(many.map((member) => member._id).reverse())
  })

  test('no answer to anybody but the writer carries any of it, nor does the trail', async () => {
    const lesson = await seeded()
    const { _id } = lesson
    const answers = async (person: Person) => ({
      list: await list({}, openidOf(person)),
      found: await list({ text: '客户' }, openidOf(person)),
      similar: await world.call(openidOf(person), similarApi.similarLessons, {
        companyId,
        title: '让新客户自己导完数据',
        keyResults: [],
      }),
      mine: await world.call(openidOf(person), lessonApi.myLessons, { companyId, after: null }),
      read: await read(_id, openidOf(person)),
    })
    const readers = ['administrator', 'champion', 'sponsor', 'manager', 'sharedWith'] as const
    const before = await Promise.all(readers.map(answers))
    await thank(_id, 'colleague')
    await thank(_id, 'keyResultOwner')
    // To the byte what it was: neither who nor how many, nor an order that follows from it.
    expect(await Promise.all(readers.map(answers))).toEqual(before)
    // Who thanked is told that they did, and nothing of the others.
    const own = await answers('colleague')
    expect(own.read).toEqual({ ...(await read(_id, openidOf('manager'))), thanked: true })
    expect(JSON.stringify({ ...own, read: null })).not.toMatch(traces)
    for (const person of readers) {
      const refusal = await world.refusal(openidOf(person), lessonApi.lessonThanks, { ...about(_id), after: null })
      expect(refusal).toEqual({ code: 'notAllowed' })
    }
    // The lesson itself keeps nothing of it, and no line of the trail does.
    expect(await stored(_id)).toEqual(lesson)
    expect(await world.stored('audit')).toEqual([])
    const ofWriter = await thanksOf(_id)
    expect(ofWriter.items.map(({ person }) => person.id).sort()).toEqual(
      [memberIdOf('colleague'), memberIdOf('keyResultOwner')].sort(),
    )
    expect(Object.keys(ofWriter).sort()).toEqual(['after', 'items'])
  })

  test('for a lesson that was withdrawn, or is another company’s, are for something that is not there', async () => {
    const withdrawn = await seeded(storedWithdrawn())
    const foreign = await seeded(storedLesson({ companyId: otherCompanyId, by: 'stranger' }))
    for (const lessonId of [withdrawn._id, foreign._id, 'lesson-none']) {
      for (const thanked of [true, false]) {
        expect(await world.refusal(reader, lessonApi.thankLesson, { ...about(lessonId), thanked })).toEqual({
          code: 'notFound',
          field: 'lessonId',
        })
      }
    }
  })
})

describe('at any size', () => {
  const fill = (count: number, given: Parameters<typeof storedLesson>[0] = {}) =>
    world.seed(
      'lessons',
      Array.from({ length: count }, (_, index) =>
        storedLesson({ at: new Date(Date.parse('2026-10-08T02:00:00Z') + index * 60_000).toISOString(), ...given }),
      ),
    )

  test('lists come in pages of twenty, newest first, each lesson once', async () => {
    await fill(45)
    for (const page of [
      (after: string | null) => list({ after }),
      (after: string | null) => list({ text: '客户', after }),
      (after: string | null) => world.call(writer, lessonApi.myLessons, { companyId, after }),
    ]) {
      const pages = await allPages(page)
      expect(pages.map(({ items }) => items.length)).toEqual([20, 20, 5])
      const times = pages.flatMap(({ items }) => items.map(({ createdAt }) => createdAt))
      expect(times).toEqual([...new Set(times)].sort((one, other) => other - one))
    }
  })

  test('every page is one call with at most four reads by an index, at 40 lessons as at 840', async () => {
    const mine = await seeded()
    const theirs = await seeded(storedLesson({ by: 'manager' }))
    const pages = {
      lessons: () => list({}, writer),
      'lessons by words': () => list({ text: '客户 数据' }, writer),
      'lessons of a department': () => list({ departmentId: engineering._id }, writer),
      'lessons with a tag': () => list({ tag: '客户上手' }, writer),
      'lessons of a department with a tag': () => list({ departmentId: headOffice._id, tag: '客户上手' }, writer),
      'lessons by words in a department': () => list({ text: '客户', departmentId: engineering._id }, writer),
      myLessons: () => world.call(writer, lessonApi.myLessons, { companyId, after: null }),
      similarLessons: () =>
        world.call(writer, similarApi.similarLessons, {
          companyId,
          title: '让新客户自己导完数据',
          keyResults: ['客户上手'],
        }),
      lesson: () => read(mine._id, writer),
      'the lesson of a colleague': () => read(theirs._id, writer),
      lessonThanks: () => thanksOf(mine._id),
    }
    const measure = async () => {
      const found: Record<string, Awaited<ReturnType<World['counted']>>> = {}
      for (const [name, open] of Object.entries(pages)) found[name] = await world.counted(open)
      return found
    }
    await fill(40)
    const small = await measure()
    await fill(800)
    for (const [name, { reads, collectionScans, documentsScanned }] of Object.entries(await measure())) {
      expect({ name, reads, collectionScans }).toEqual({ name, reads: small[name]?.reads, collectionScans: 0 })
      expect(reads).toBeLessThanOrEqual(4)
      // Of similar ones, at most so many are looked at as are worth comparing, once for each word.
      if (name !== 'similarLessons')
        expect({ name, documentsScanned }).toMatchObject({ documentsScanned: small[name]?.documentsScanned })
      expect({ name, few: documentsScanned <= 110 }).toEqual({ name, few: true })
    }
  })

  test('twenty lessons written to every limit are an answer that a function may give', async () => {
    const learned = '👍'.repeat(lessonLimits.learned)
    const tags = ['一', '二', '三', '四', '五'].map((tag) => tag + '满'.repeat(lessonLimits.tag - 1))
    const objective = { objectiveId: 'x'.repeat(64), title: '满'.repeat(60) }
    await fill(25, { written: { title: '👍'.repeat(lessonLimits.title), learned, tags, objective } })
    const page = await list()
    expect(page.items).toHaveLength(20)
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(100_000)
  })
})
