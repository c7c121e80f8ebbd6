import { civilDateAt } from '@domain/calendar/civilDate'
import { chinaCalendar } from '@domain/calendar/china'
import { workdayOnOrBefore } from '@domain/calendar/workdays'
import type { Objective } from '@domain/okr/model'
import { isDraft, isPublic } from '@domain/okr/states'
import type { Company, Department, Language, Member } from '@domain/people/model'
import { type Reminder, reminderOrder } from '@domain/reminder/model'
import type { Nudge } from '@domain/reminder/nudging'
import { nudgeTo } from '@domain/reminder/nudgeTo'
import { okrUseOf } from '@domain/people/okrUse'
import type { Known, PersonState } from '@domain/reminder/person'
import { plan } from '@domain/reminder/plan'
import type { OkrReview } from '@domain/review/model'
import { departmentPathIn, idIn, memberIdIn } from './company'
import { instantAt, officeDays, workdayFrom } from './hours'
import { say } from './texts'

/** One company of the demo, as far as its reminders depend on it. */
export interface ToldCompany {
  language: Language
  company: Company
  departments: readonly Department[]
  members: readonly Member[]
  objectives: readonly Objective[]
  reviews: readonly OkrReview[]
}

/** How many workdays the inbox goes back, and at what hour reminders came. */
const [workdaysBack, hour] = [10, 10]

/** What a champion said to the engineers on the workday before. */
const words = say(
  '周五的演示只讲一个关键结果，讲清楚哪里没想到。数字不好看也欢迎。',
  'On Friday show one key result each, and what surprised you. Numbers that fell short are welcome.',
)

/**
 * The reminders of the past two weeks: planned day by day by the product's own plan, for what is still to do. All but
 * the last workday's are read.
 */
export function remindersIn(told: ToldCompany, now: number): { reminders: Reminder[]; nudges: Nudge[] } {
  const last = workdayOnOrBefore(civilDateAt(now - hour * 60 * 60_000), officeDays)
  const known = new Map<string, Known>()
  const reminders: Reminder[] = []
  for (let back = -workdaysBack; back <= 0; back += 1) {
    const at = instantAt(workdayFrom(last, back), hour)
    const people = told.members.map((member) => stateOf(member, told, known))
    const planned = plan({ company: told.company, calendar: chinaCalendar, now: at, people })
    for (const reminder of planned) {
      known.set(reminder._id, reminder.delivery.state === 'suppressed' ? 'suppressed' : reminder.on)
      reminders.push(back < 0 && reminder.shelf === 'unread' ? { ...reminder, shelf: 'read', readAt: at } : reminder)
    }
  }
  const nudge = nudgeAt(told, instantAt(workdayFrom(last, -1), hour + 5))
  return { reminders: [...reminders, ...arrivals(nudge, told)], nudges: [nudge] }
}

function stateOf(member: Member, told: ToldCompany, known: PersonState['known']): PersonState {
  const said = told.departments.flatMap(({ _id, okrs }) => (okrs === undefined ? [] : [[_id, okrs] as const]))
  return {
    member,
    okrs: okrUseOf(member.departmentPath, new Map(said)),
    objectives: told.objectives
      .filter((objective) => isDraft(objective) || isPublic(objective))
      .filter(({ ownerId, index }) => ownerId === member._id || index.involved.includes(member._id)),
    reviews: told.reviews.filter(({ memberId }) => memberId === member._id),
    reviewing: told.reviews.filter(({ reviewerId }) => reviewerId === member._id),
    asked: [],
    contact: undefined,
    known,
  }
}

function nudgeAt({ language, company }: ToldCompany, at: number): Nudge {
  const _id = idIn(language, 'nudge', 'friday-demo')
  const path = departmentPathIn(language, 'engineering')
  return {
    _id,
    companyId: company._id,
    byId: memberIdIn(language, 'xu-qinghe'),
    to: { kind: 'department', departmentId: path[path.length - 1] ?? '' },
    text: words[language],
    at,
    state: 'gone',
    after: null,
    order: reminderOrder(at, _id),
  }
}

/** A nudge in the inbox of everybody of its department. */
function arrivals(nudge: Nudge, told: ToldCompany): Reminder[] {
  const { to } = nudge
  if (to.kind !== 'department') return []
  const day = { company: told.company, today: civilDateAt(nudge.at), now: nudge.at }
  return told.members
    .filter(({ departmentPath, _id }) => departmentPath.includes(to.departmentId) && _id !== nudge.byId)
    .map((member) => nudgeTo(stateOf(member, told, new Map()), nudge, day))
}
