import type { Cycle } from '@domain/okr/cycle'
import type { Objective } from '@domain/okr/model'
import { orderOf } from '@domain/okr/search'
import { isPublic } from '@domain/okr/states'
import type { Language } from '@domain/people/model'
import { type SharedLesson, type Thanks, thanksIdOf } from '@domain/review/lesson'
import { share } from '@domain/review/sharing'
import { companyIdIn, departmentPathIn, idIn, memberIdIn, type Times } from './company'
import { workdayFrom, workingMoment } from './hours'
import { type DemoLesson, lessons } from './lessonTexts'
import { between, randomOf } from './random'

/** Workdays after the end of a cycle in which its lessons are written, and then are read and thanked for. */
const writtenWithin = [3, 8] as const
const thankedWithin = [1, 12] as const

/**
 * What the company learned in the two cycles behind it, as far as it has been written at a moment, and who thanked.
 *
 * @param objectives the company's, to name those that lessons come from
 * @param now milliseconds since 1970
 */
export function lessonsIn(
  language: Language,
  objectives: readonly Objective[],
  times: Times,
  now: number,
): { lessons: SharedLesson[]; thanks: Thanks[] } {
  const told = lessons.flatMap((demo) =>
    tell(demo, language, demo.cyclesAgo === 1 ? times.last : times.beforeLast, objectives),
  )
  const written = told.filter(({ lesson }) => lesson.createdAt <= now)
  return {
    lessons: written.map(({ lesson }) => lesson),
    thanks: written.flatMap(({ thanks }) => thanks).filter(({ at }) => at <= now),
  }
}

function tell(demo: DemoLesson, language: Language, cycle: Cycle, objectives: readonly Objective[]) {
  const companyId = companyIdIn(language)
  const random = randomOf(`lesson ${demo.key} ${cycle.id}`)
  const writtenOn = workdayFrom(cycle.lastDay, between(random, ...writtenWithin))
  const source =
    demo.objective === undefined
      ? undefined
      : objectives.find(({ _id }) => _id === idIn(language, cycle.firstDay, demo.objective ?? ''))
  if (demo.objective !== undefined && !source) throw new Error(`no objective ${demo.objective} in ${cycle.id}`)
  const lesson = share(
    { _id: idIn(language, 'lesson', demo.key), companyId, byId: memberIdIn(language, demo.by) },
    {
      title: demo.title[language],
      learned: demo.learned[language],
      tags: demo.tags.map((tag) => tag[language]),
      departmentPath: departmentPathIn(language, demo.department),
      objective: source && isPublic(source) ? { objectiveId: source._id, title: source.title } : null,
      cycleId: cycle.id,
    },
    workingMoment(writtenOn, random),
  )
  const thanks = (demo.thankedBy ?? []).map((key): Thanks => {
    const memberId = memberIdIn(language, key)
    const at = workingMoment(workdayFrom(writtenOn, between(random, ...thankedWithin)), random)
    const _id = thanksIdOf(lesson._id, memberId)
    return { _id, companyId, lessonId: lesson._id, memberId, at, order: orderOf(at, memberId) }
  })
  return { lesson, thanks }
}
