import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import type { Member } from '@domain/people/model'
import { minuteOfDay } from '@domain/reminder/days'
import { contactsOf, noteNeverAsked } from '../platform/store/contacts'
import { activeMembersAfter, peoplePerRound } from '../platform/store/members'
import { goingNudges, keepNudge, knownOf, shelve } from '../platform/store/reminders'
import { keepRun, type ReminderRun } from '../platform/store/reminderRuns'
import type { Reminder } from '@domain/reminder/model'
import type { Nudge } from '@domain/reminder/nudging'
import { nudgeTo } from '@domain/reminder/nudgeTo'
import { meantBy, membersFor } from './audience'
import type { Budget } from '../platform/budget'
import type { CompanyDay } from './companyDay'
import { deliverAll, isCarrying } from './deliver'
import { stateOf, statesOf } from './people'

/** How far a company is. */
type Progress = Pick<ReminderRun, 'day' | 'doneUpTo' | 'going' | 'later'>

/** Where a company stands on a day: one that was planned before begins afresh. */
const progressOf = ({ day, doneUpTo, going, later }: ReminderRun, today: CivilDate): Progress =>
  day === today ? { day, doneUpTo, going, later } : { day: today, doneUpTo: -1, going: null, later: [] }

/** Whether there is anything to do for a company in its hours: most hours there is not, and nothing is read. */
export const hasWork = (run: ReminderRun, now: number): boolean =>
  run.mayWait || run.nudging !== null || nextPass(progressOf(run, civilDateAt(now)), minuteOfDay(now)) !== undefined

/**
 * Plans a company's day as far as it has come: everybody once, at the first hour of the timer inside the company's;
 * whoever begins later, at their own. Goes on where the last piece stopped.
 *
 * @returns whether it is finished, and whether every message is settled
 */
export async function planDay(
  day: CompanyDay,
  run: ReminderRun,
  budget: Budget,
): Promise<{ isFinished: boolean; isSettled: boolean }> {
  const { company, today, now } = day
  const minute = minuteOfDay(now)
  let isSettled = true
  let progress = progressOf(run, today)
  for (;;) {
    const going = nextPass(progress, minute)
    if (!going) return { isFinished: true, isSettled }
    // Said before anything is planned: a killed process leaves it behind.
    if (!progress.going) await keepRun(company._id, { ...progress, going, mayWait: true })
    const where = going.of === 'everybody' ? {} : { 'reminding.hours.from': going.of }
    const members = await activeMembersAfter(company._id, where, going.after)
    isSettled = (await remindPage(members, day, budget)) && isSettled
    progress = { ...progress, ...after(going, members), later: laterOf(progress.later, members, minute) }
    await keepRun(company._id, progress)
    if (budget.isSpent()) return { isFinished: !nextPass(progress, minute), isSettled }
  }
}

type Going = NonNullable<ReminderRun['going']>

const after = (
  going: Going,
  members: readonly Member[],
): Pick<Progress, 'doneUpTo' | 'going'> | Pick<Progress, 'going'> =>
  members.length < peoplePerRound
    ? { doneUpTo: going.upTo, going: null }
    : { going: { ...going, after: members.at(-1)?.order ?? null } }

/** The hours at which some people begin who have not yet, with those of a page. */
const laterOf = (known: readonly number[], members: readonly Member[], minute: number): number[] => {
  const own = members.flatMap(({ reminding }) => reminding?.hours?.from ?? [])
  return [...new Set([...known, ...own.filter((from) => from > minute)])].sort((one, other) => one - other)
}

/** What is to be planned next: what was stopped, everybody, then people whose own hours have begun since. */
function nextPass({ doneUpTo, going, later }: Progress, minute: number): Going | undefined {
  if (going) return going
  if (doneUpTo < 0) return { of: 'everybody', upTo: minute, after: null }
  const of = later.find((from) => doneUpTo < from && from <= minute)
  return of === undefined ? undefined : { of, upTo: of, after: null }
}

/** Reminds a page of people. @returns whether every message is settled */
async function remindPage(members: readonly Member[], day: CompanyDay, budget: Budget): Promise<boolean> {
  const { company, planning } = day
  const awake = members.filter((member) => planning.isTime({ member }))
  if (awake.length === 0) return true
  const states = await statesOf(awake, day, planning)
  const known = await knownOf(
    company._id,
    states.flatMap((state) => planning.keysOf(state)),
  )
  const planned = states.flatMap((state) => planning.plan({ ...state, known }))
  const ours = await shelve(planned, known)
  const reminded = new Set(ours.map(({ memberId }) => memberId))
  const unasked = states.filter(({ member, contact }) => !contact && reminded.has(member._id))
  await noteNeverAsked(awake.filter(({ _id }) => unasked.some(({ member }) => member._id === _id)))
  return deliverAll(parcelsOf(ours, awake), day, budget)
}

const parcelsOf = (reminders: readonly Reminder[], members: readonly Member[]) =>
  reminders.filter(isCarrying).flatMap((reminder) => {
    const member = members.find(({ _id }) => _id === reminder.memberId)
    return member ? [{ reminder, member }] : []
  })

/** Brings champions' words to whom they are for, page by page. @returns as `planDay` */
export async function spreadNudges(
  day: CompanyDay,
  budget: Budget,
): Promise<{ isFinished: boolean; isSettled: boolean }> {
  let isSettled = true
  for (const nudge of await goingNudges(day.company._id)) {
    let { after } = nudge
    do {
      if (budget.isSpent()) return { isFinished: false, isSettled }
      const members = await membersFor(day.company._id, nudge.to, after)
      isSettled = (await nudgePage(nudge, members, day, budget)) && isSettled
      after = members.length < peoplePerRound ? null : (members.at(-1)?.order ?? null)
      await keepNudge(nudge._id, { state: after === null ? 'gone' : 'going', after })
    } while (after !== null)
  }
  return { isFinished: true, isSettled }
}

async function nudgePage(nudge: Nudge, members: readonly Member[], day: CompanyDay, budget: Budget): Promise<boolean> {
  const { company, planning } = day
  const others = (await meantBy(nudge.to, members, day)).filter(({ _id }) => _id !== nudge.byId)
  const contacts = await contactsOf(
    company._id,
    others.map(({ _id }) => _id),
  )
  const reminders = others.map((member) =>
    nudgeTo(stateOf(member, day, { contact: contacts.get(member._id) }), nudge, day),
  )
  const ours = await shelve(reminders, new Map())
  const awake = others.filter((member) => planning.isTime({ member }))
  const parcels = parcelsOf(ours, awake)
  const isAll = await deliverAll(parcels, day, budget)
  return isAll && parcels.length === ours.filter(isCarrying).length
}
