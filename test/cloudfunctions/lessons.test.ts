import { isDeepStrictEqual } from 'node:util'
import type { CallInput } from '../../domain/call'
import type { Role } from '../../domain/people/model'
import { type Action, isAllowed, type Relation } from '../../domain/people/permissions'
import { type Lesson, lessonLimits } from '../../domain/review/lesson'
import { lessonApi, type LessonList } from '../../domain/review/lessonApi'
import {
  cast,
  companyId,
  engineering,
  foundCompanies,
  headOffice,
  memberIdOf,
  openidOf,
  otherCompanyId,
  otherDepartment,
  people,
  type Person,
} from './support/company'
import { lessonText, storedLesson, storedWithdrawn } from './support/lessons'
import { cycleId, fresh, storedArchived, storedClosed, storedDraft, storedPublished } from './support/objectives'
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
const save = (
  lessonId: string,
  version: number,
  given: Parameters<typeof lessonText>[0] = {},
  openid = writer,
): Promise<{ version: number }> =>
  world.call(openid, lessonApi.saveLesson, { ...about(lessonId), version, lesson: lessonText(given) })
const refusedSave = (lessonId: string, version: number, given: Parameters<typeof lessonText>[0] = {}) =>
  world.refusal(writer, lessonApi.saveLesson, { ...about(lessonId), version, lesson: lessonText(given) })
const read = (lessonId: string, openid = reader) => world.call(openid, lessonApi.lesson, about(lessonId))
const list = (given: Partial<CallInput<typeof lessonApi.lessons>> = {}, openid = reader) =>
  world.call(openid, lessonApi.lessons, { companyId, text: '', departmentId: null, tag: null, after: null, ...given })
const stored = async (id: string) => (await world.stored<Lesson>('lessons', { _id: id }))[0]
const titlesOf = ({ items }: Pick<LessonList, 'items'>) => items.map(({ title }) => title)

async function seeded(lesson: Lesson = storedLesson()): Promise<Lesson> {
  await world.seed('lessons', [lesson])
  return lesson
}

describe('a lesson', () => {
  test('is shared from a closed objective, and names it as it was', async () => {
    const objective = storedClosed({ content: { title: '让客户愿意留下来' } })
    await world.seed('objectives', [objective])
    const id = fresh('lesson')
    expect(await save(id, 0, { objectiveId: objective._id })).toEqual({ version: 1 })
    const page = await read(id)
    expect(page).toMatchObject({
      kind: 'others',
      thanked: false,
      writer: { id: memberIdOf('owner') },
      lesson: {
        state: 'shared',
        byId: memberIdOf('owner'),
        cycleId: objective.cycleId,
        departmentPath: engineering.path,
        objective: { objectiveId: objective._id, title: '让客户愿意留下来' },
      },
    })
    // The objective is archived since: what was learned from it stays, also when it is written again.
    await world.replace('objectives', { ...storedArchived(), _id: objective._id, title: '另一个名字' })
    await save(id, 1, { objectiveId: objective._id, learned: '先问再写' })
    expect((await read(id)).lesson).toMatchObject({ learned: '先问再写', objective: { title: '让客户愿意留下来' } })
  })

  test('belongs to no objective where none is named, and to the cycle that is reviewed', async () => {
    const id = fresh('lesson')
    await save(id, 0)
    expect(await stored(id)).toMatchObject({ objective: null, cycleId, version: 1 })
    world.moveTo('2027-01-04T02:00:00Z')
    const closing = fresh('lesson')
    await save(closing, 0)
    expect(await stored(closing)).toMatchObject({ cycleId })
  })

  test('sent twice is one lesson, and a change sent twice is one change', async () => {
    const id = fresh('lesson')
    expect([await save(id, 0), await save(id, 0)]).toEqual([{ version: 1 }, { version: 1 }])
    const changed = { learned: '先问再写' }
    expect([await save(id, 1, changed), await save(id, 1, changed)]).toEqual([{ version: 2 }, { version: 2 }])
    expect(await world.stored('audit', { subjectId: id })).toHaveLength(2)
  })

  test('changed on another device meanwhile is not written over', async () => {
    const { _id } = await seeded()
    await save(_id, 1, { learned: '手机上写的' })
    expect(await refusedSave(_id, 1, { learned: '电脑上写的' })).toEqual({
      code: 'staleVersion',
      field: 'version',
      details: { version: 2 },
    })
    const both = await Promise.allSettled([save(_id, 2, { learned: '甲' }), save(_id, 2, { learned: '乙' })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('withdrawn is gone for everybody but its writer, and shared again stands where it stood', async () => {
    const [older, lesson, newer] = ['2026-11-01', '2026-11-02', '2026-11-03'].map((day) =>
      storedLesson({ at: `${day}T02:00:00Z`, written: { title: day } }),
    )
    if (!older || !lesson || !newer) throw new Error('three lessons')
    await world.seed('lessons', [older, lesson, newer])
    await world.call(writer, lessonApi.withdrawLesson, { ...about(lesson._id), version: 1 })
    expect(titlesOf(await list())).toEqual(['2026-11-03', '2026-11-01'])
    expect(await world.refusal(reader, lessonApi.lesson, about(lesson._id))).toEqual({
      code: 'notFound',
      field: 'lessonId',
    })
    expect((await read(lesson._id, writer)).lesson).toMatchObject({ state: 'withdrawn', learned: lesson.learned })
    const mine = await world.call(writer, lessonApi.myLessons, { companyId, after: null })
    expect(mine.items.map(({ state }) => state)).toEqual(['shared', 'withdrawn', 'shared'])
    expect(await refusedSave(lesson._id, 2)).toEqual({ code: 'wrongState' })

    // The same again changes nothing; an older version is refused.
    expect(await world.call(writer, lessonApi.withdrawLesson, { ...about(lesson._id), version: 1 })).toEqual({
      version: 2,
    })
    expect(await world.refusal(writer, lessonApi.shareLesson, { ...about(lesson._id), version: 1 })).toMatchObject({
      code: 'staleVersion',
    })
    await world.call(writer, lessonApi.shareLesson, { ...about(lesson._id), version: 2 })
    expect(titlesOf(await list())).toEqual(['2026-11-03', '2026-11-02', '2026-11-01'])
  })

  test('leaves lines in the trail without a word of it', async () => {
    const id = fresh('lesson')
    const secret = { title: '【题】', learned: '【文】', tags: ['【签】'] }
    await save(id, 0, secret)
    await save(id, 1, { ...secret, learned: '【新】' })
    await world.call(writer, lessonApi.withdrawLesson, { ...about(id), version: 2 })
    await world.call(writer, lessonApi.shareLesson, { ...about(id), version: 3 })
    const trail = await world.stored<{ action: string }>('audit', { subjectId: id })
    expect(trail.map(({ action }) => action).sort()).toEqual(
      ['saveLesson', 'saveLesson', 'withdrawLesson', 'shareLesson'].sort(),
    )
    expect(JSON.stringify(trail)).not.toMatch(/[【】]/)
  })
})

describe('what a lesson names', () => {
  test('is an objective that everyone can read, or none', async () => {
    const foreign = storedPublished({ companyId: otherCompanyId, owner: 'stranger' })
    const hidden = [foreign, storedDraft(), storedDraft({ owner: 'manager' }), storedArchived()]
    await world.seed('objectives', hidden)
    for (const objectiveId of [...hidden.map(({ _id }) => _id), 'objective-none']) {
      expect(await refusedSave(fresh('lesson'), 0, { objectiveId })).toEqual({
        code: 'notFound',
        field: 'lesson.objectiveId',
      })
    }
    expect(await world.stored('lessons')).toEqual([])
  })

  test.each([
    { departmentId: engineering._id, path: engineering.path },
    { departmentId: headOffice._id, path: headOffice.path },
    { departmentId: otherDepartment._id, path: undefined },
    { departmentId: 'department-none', path: undefined },
  ])('is a department of the writer’s: $departmentId', async ({ departmentId, path }) => {
    const id = fresh('lesson')
    if (path) {
      await save(id, 0, { departmentId })
      expect((await stored(id))?.departmentPath).toEqual(path)
      return
    }
    expect(await refusedSave(id, 0, { departmentId })).toEqual({
      code: 'notAllowedValue',
      field: 'lesson.departmentId',
    })
  })

  test.each`
    given                                                  | code                 | field
    ${{ title: '' }}                                       | ${'tooShort'}        | ${'lesson.title'}
    ${{ title: '满'.repeat(lessonLimits.title + 1) }}      | ${'tooLong'}         | ${'lesson.title'}
    ${{ learned: ' ' }}                                    | ${'tooShort'}        | ${'lesson.learned'}
    ${{ learned: '满'.repeat(lessonLimits.learned + 1) }}  | ${'tooLong'}         | ${'lesson.learned'}
    ${{ tags: ['一', '二', '三', '四', '五', '六'] }}      | ${'tooMany'}         | ${'lesson.tags'}
    ${{ tags: ['好', '满'.repeat(lessonLimits.tag + 1)] }} | ${'tooLong'}         | ${'lesson.tags.1'}
    ${{ tags: ['#'] }}                                     | ${'notAllowedValue'} | ${'lesson.tags.0'}
    ${{ objectiveId: 'x' }}                                | ${'notAllowedValue'} | ${'lesson.objectiveId'}
  `('is refused where it is out of bounds: $code at $field', async ({ given, code, field }) => {
    expect(await refusedSave(fresh('lesson'), 0, given)).toMatchObject({ code, field })
  })

  test('an id that something else has tells nothing of it', async () => {
    const foreign = await seeded(storedLesson({ companyId: otherCompanyId, by: 'stranger' }))
    const withdrawn = await seeded(storedWithdrawn({ by: 'manager' }))
    for (const { _id } of [foreign, withdrawn]) {
      for (const version of [0, 1, 2]) {
        expect(await refusedSave(_id, version)).toEqual({ code: 'notFound', field: 'lessonId' })
      }
      expect(await stored(_id)).toEqual(_id === foreign._id ? foreign : withdrawn)
    }
    expect(await refusedSave('lesson-none', 3)).toEqual({ code: 'notFound', field: 'lessonId' })
  })
})

describe('who may', () => {
  const rolesOf = (person: Person): readonly Role[] => cast[person].roles ?? ['member']
  const isMember = (person: Person) => person !== 'leaver' && person !== 'endedCoach'
  const relationsOf = (person: Person): Relation[] => (person === 'owner' ? ['author'] : [])

  const calls = {
    lesson: { action: 'readLessons', make: (openid: string, { _id }: Lesson) => read(_id, openid) },
    saveLesson: {
      action: 'changeLesson',
      make: (openid: string, { _id, version }: Lesson) => save(_id, version, { learned: '换一个说法' }, openid),
    },
    withdrawLesson: {
      action: 'changeLesson',
      make: (openid: string, { _id, version }: Lesson) =>
        world.call(openid, lessonApi.withdrawLesson, { ...about(_id), version }),
    },
    shareLesson: {
      action: 'changeLesson',
      make: (openid: string, { _id, version }: Lesson) =>
        world.call(openid, lessonApi.shareLesson, { ...about(_id), version }),
    },
    thankLesson: {
      action: 'thankLesson',
      make: (openid: string, { _id }: Lesson) =>
        world.call(openid, lessonApi.thankLesson, { ...about(_id), thanked: true }),
    },
    lessonThanks: {
      action: 'seeThanks',
      make: (openid: string, { _id }: Lesson) =>
        world.call(openid, lessonApi.lessonThanks, { ...about(_id), after: null }),
    },
  } as const
  type Name = keyof typeof calls
  const reads: readonly Name[] = ['lesson', 'lessonThanks', 'thankLesson']

  /** What the table says: `ok`, or the code of the refusal. */
  function foretold(person: Person, name: Name, state: Lesson['state']): string {
    if (!isMember(person)) return 'notMember'
    const isWriter = person === 'owner'
    const knows = isWriter || (state === 'shared' && isAllowed('readLessons', rolesOf(person)))
    if (!knows) return 'notFound'
    // Nobody thanks themselves.
    if (name === 'thankLesson' && isWriter) return 'notAllowed'
    const action: Action = calls[name].action
    if (!(name === 'lesson' && isWriter) && !isAllowed(action, rolesOf(person), relationsOf(person)))
      return 'notAllowed'
    return name === 'saveLesson' && state === 'withdrawn' ? 'wrongState' : 'ok'
  }

  const outcome = async (attempt: Promise<unknown>): Promise<string> =>
    attempt.then(
      () => 'ok',
      (error: unknown) => String(Object(error).failure?.code ?? error),
    )

  const names = Object.keys(calls).filter((name): name is Name => name in calls)
  const states = ['shared', 'withdrawn'] as const
  test.each(
    names.flatMap((name) =>
      states.flatMap((state) =>
        people.map((person) => ({ name, state, person, expected: foretold(person, name, state) })),
      ),
    ),
  )('$name of a $state lesson by $person: $expected', async ({ name, state, person, expected }) => {
    const lesson = await seeded(state === 'shared' ? storedLesson() : storedWithdrawn())
    expect(await outcome(calls[name].make(openidOf(person), lesson))).toBe(expected)
    const changes =
      expected === 'ok' && !reads.includes(name) && `${name} ${state}` !== 'withdrawLesson withdrawn'
        ? `${name} ${state}` !== 'shareLesson shared'
        : false
    expect(isDeepStrictEqual(await stored(lesson._id), lesson)).toBe(!changes)
  })

  test.each(people)('share a new one: %s', async (person) => {
    const expected = !isMember(person) ? 'notMember' : isAllowed('shareLesson', rolesOf(person)) ? 'ok' : 'notAllowed'
    expect(await outcome(save(fresh('lesson'), 0, {}, openidOf(person)))).toBe(expected)
  })
})
