import { civilDateAt } from '@domain/calendar/civilDate'
import type { Language } from '@domain/people/model'
import type { Attendance } from '@domain/rollout/model'
import { hold, schedule } from '@domain/rollout/scheduling'
import { attendanceIdOf, beginsAt, type Training, type TrainingContent } from '@domain/rollout/training'
import { companyIdIn, departmentIdIn, foundedOn, idIn, memberIdIn, type Times } from '../company'
import { pathOf } from '../departments'
import { instantAt, workdayFrom, workingMoment } from '../hours'
import { type DemoPerson, people, type PersonKey } from '../people'
import { between, randomOf } from '../random'
import { type DemoTraining, demoTrainings } from './trainingTexts'

/** By then everybody has joined: what took place before is recorded afterwards. Workdays after the founding. */
const recordedFrom = 13
/** Workdays from today to the training that is still to come. */
const toComeIn = 4

/** Who records what a list says. */
const recorder: PersonKey = 'zhong-qi'

/**
 * The trainings of the demo company: a day for its champions, introductions by department, and one to come.
 *
 * @param now milliseconds since 1970
 */
export function trainingsIn(
  language: Language,
  times: Times,
  now: number,
): { trainings: Training[]; attendances: Attendance[] } {
  const told = demoTrainings.map((demo) => tell(demo, language, times, now))
  return {
    trainings: told.map(({ training }) => training),
    attendances: told.flatMap(({ attendances }) => attendances),
  }
}

function tell(demo: DemoTraining, language: Language, times: Times, now: number) {
  const content = contentIn(demo, language, times, now)
  const announcedAt = instantAt(workdayFrom(foundedOn(times), 0), 8.5)
  const random = randomOf(`training ${demo.key}`)
  const announced = schedule(
    {
      _id: idIn(language, 'training', demo.key),
      companyId: companyIdIn(language),
      byId: memberIdIn(language, recorder),
      codeSecret: `${demo.key}-${between(random, 100_000, 999_999)}`,
    },
    content,
    announcedAt,
  )
  if (beginsAt(content) > now) return { training: announced, attendances: [] }
  const listedAt = workingMoment(workdayFrom(foundedOn(times), Math.max(recordedFrom, dayNumberOf(demo) + 1)), random)
  const attendances = comingTo(demo).map((key): Attendance => {
    const memberId = memberIdIn(language, key)
    const byCode = demo.marked === 'code'
    return {
      _id: attendanceIdOf(announced._id, memberId),
      companyId: announced.companyId,
      trainingId: announced._id,
      memberId,
      kind: content.kind,
      on: content.day,
      marked: byCode ? { how: 'code' } : { how: 'list', byId: memberIdIn(language, recorder) },
      at: byCode ? beginsAt(content) + between(random, -600_000, 1_200_000) : listedAt,
    }
  })
  const firstAt = Math.min(...attendances.map(({ at }) => at))
  return { training: hold(announced, firstAt), attendances: attendances.filter(({ at }) => at <= now) }
}

const dayNumberOf = ({ workday }: DemoTraining): number => (workday === 'toCome' ? 0 : workday)

function contentIn(demo: DemoTraining, language: Language, times: Times, now: number): TrainingContent {
  const { kind, title, place, trainer, departments, workday, hours, seats } = demo
  return {
    kind,
    title: title[language],
    day: workday === 'toCome' ? workdayFrom(civilDateAt(now), toComeIn) : workdayFrom(foundedOn(times), workday),
    hours,
    place: place[language],
    trainer:
      'member' in trainer
        ? { kind: 'member', memberId: memberIdIn(language, trainer.member) }
        : { kind: 'outside', name: trainer.outside[language] },
    audience: departments
      ? { kind: 'departments', departmentIds: departments.map((key) => departmentIdIn(language, key)) }
      : { kind: 'company' },
    seats,
  }
}

/** Most of those that a training is for. */
function comingTo({ kind, departments, missing }: DemoTraining): PersonKey[] {
  const isFor = ({ department, role, outside }: DemoPerson): boolean => {
    if (outside) return false
    if (kind === 'champion') return role === 'champion'
    // The founder's own people sit at the root, which is above everybody.
    return (
      departments?.some((key) => (key === 'root' ? department === 'root' : pathOf(department).includes(key))) ?? false
    )
  }
  return people.filter((person) => isFor(person) && !missing.includes(person.key)).map(({ key }) => key)
}
