import type { Lesson } from '@domain/review/lesson'
import type { Objective } from '@domain/okr/model'
import type { JoinRequest } from '@domain/people/joining'
import type { Department, Member } from '@domain/people/model'
import type { Training } from '@domain/rollout/training'
import { departmentsIn } from '@domain/rollout/pilot'
import { _, database, find } from './database'
import { rolloutOf } from './rollouts'

/** As many documents as one read gives. */
const most = 1000

/** A department with those below it, in the company's order: one read for a thousand. */
export async function subtreeOf(companyId: string, departmentId: string): Promise<Department[]> {
  const all: Department[] = []
  for (;;) {
    const last = all.at(-1)
    const found = await find('departments', {
      where: { companyId, path: departmentId, ...(last === undefined ? {} : { order: _.gt(last.order) }) },
      orderBy: [['order', 'asc']],
      limit: most,
    })
    all.push(...found)
    if (found.length < most) return all
  }
}

/** Takes everybody of a department, also who has left, to another, or to where it stands now: one write. */
export const takeMembers = (companyId: string, from: string, to: Pick<Department, '_id' | 'path'>): Promise<unknown> =>
  database
    .collection('members')
    .where({ companyId, departmentPath: from, departmentId: from })
    .update({ data: { departmentId: to._id, departmentPath: _.set(to.path) } })

/** The same for whatever names a department and no more: lines of the roster, invites, words on their way. */
export async function takeNames(companyId: string, from: string, to: string): Promise<void> {
  await database
    .collection('rosterLines')
    .where({ companyId, departmentId: from })
    .update({ data: { departmentId: to } })
  await database
    .collection('invites')
    .where({ companyId, departmentId: from })
    .update({ data: { departmentId: to } })
  await database
    .collection('nudges')
    .where({ companyId, 'to.departmentId': from })
    .update({ data: { to: { departmentId: to } } })
}

/** The cycles of which a company has objectives, the newest first: one read each. */
export async function cyclesWithObjectives(companyId: string): Promise<string[]> {
  const ids: string[] = []
  for (;;) {
    const last = ids.at(-1)
    const [newest] = await find('objectives', {
      // An id of a cycle sorts by its first day.
      where: { companyId, cycleId: last === undefined ? _.gt('') : _.lt(last) },
      orderBy: [['cycleId', 'desc']],
      limit: 1,
      only: ['cycleId'],
    })
    if (!newest) return ids
    ids.push(newest.cycleId)
  }
}

/** Objectives of a department and those below it, in one cycle, a thousand after an id: one read. */
export const objectivesBelow = (
  companyId: string,
  { departmentId, cycleId, states }: { departmentId: string; cycleId: string; states: readonly Objective['state'][] },
  after: string,
): Promise<Pick<Objective, '_id' | 'departmentPath'>[]> =>
  find('objectives', {
    where: { companyId, cycleId, departmentPath: departmentId, state: _.in(states), _id: _.gt(after) },
    orderBy: [['_id', 'asc']],
    limit: most,
    only: ['departmentPath'],
  })

/** Champions who coach a department besides their own: one read. */
export const coachesOf = (companyId: string, departmentId: string): Promise<Member[]> =>
  find('members', { where: { companyId, roles: 'champion', coaches: departmentId }, limit: most })

/** Trainings that are for a department by its name: one read. */
export const trainingsFor = (companyId: string, departmentId: string): Promise<Training[]> =>
  find('trainings', { where: { companyId, 'index.audience': departmentId }, limit: most })

/** Requests to join that wait, for a department or one below it, a thousand after an `order`: one read. */
export const requestsUnder = (companyId: string, departmentId: string, after: string): Promise<JoinRequest[]> =>
  find('joinRequests', {
    where: { companyId, 'standing.state': 'waiting', departmentPath: departmentId, order: _.gt(after) },
    orderBy: [['order', 'asc']],
    limit: most,
    only: ['departmentPath', 'order'],
  })

/** Lessons that stand under a department, withdrawn ones too: one read, of all of a company's. */
export const lessonsUnder = (companyId: string, departmentId: string): Promise<Lesson[]> =>
  find('lessons', { where: { companyId, departmentPath: departmentId }, limit: most })

/** How many of today belong to a department, and how many to it and everything below it: two reads. */
export async function peopleIn(companyId: string, departmentId: string): Promise<{ people: number; below: number }> {
  const members = database.collection('members')
  const here = { companyId, departmentPath: departmentId, 'standing.state': 'active' }
  const [own, all] = await Promise.all([members.where({ ...here, departmentId }).count(), members.where(here).count()])
  return { people: own.total, below: all.total }
}

/** So many that the reviews of two cycles of theirs stay below the 1,000 documents of a read. */
const mostReviewed = 400

/** Those of a department and below it who are here, in the order of names: one read. */
export const reviewedIn = (companyId: string, departmentId: string, after: string): Promise<Member[]> =>
  find('members', {
    where: { companyId, departmentPath: departmentId, 'standing.state': 'active', order: _.gt(after) },
    orderBy: [['order', 'asc']],
    limit: mostReviewed,
    only: ['order'],
  })

/** Whether anybody, also who has left, belongs to a department itself: one read. */
const hasAnybody = async (companyId: string, departmentId: string): Promise<boolean> =>
  (
    await find('members', {
      where: { companyId, departmentPath: departmentId, departmentId },
      limit: 1,
      only: ['order'],
    })
  ).length > 0

/**
 * Whether anything but a department below it names a department or stands under it: whatever a merger takes along. Ten
 * reads.
 *
 * @param cycleIds those with objectives
 */
export async function isNamed(companyId: string, departmentId: string, cycleIds: readonly string[]): Promise<boolean> {
  const first = { limit: 1, only: ['_id'] }
  const [somebody, rollout, ...found] = await Promise.all([
    hasAnybody(companyId, departmentId),
    rolloutOf(companyId),
    find('rosterLines', { where: { companyId, departmentId }, ...first }),
    find('invites', { where: { companyId, departmentId }, ...first }),
    find('nudges', { where: { companyId, 'to.departmentId': departmentId }, ...first }),
    find('objectives', { where: { companyId, cycleId: _.in([...cycleIds]), departmentPath: departmentId }, ...first }),
    requestsUnder(companyId, departmentId, ''),
    lessonsUnder(companyId, departmentId),
    trainingsFor(companyId, departmentId),
    coachesOf(companyId, departmentId),
  ])
  const isInStage = rollout !== undefined && departmentsIn(rollout).includes(departmentId)
  return somebody || isInStage || found.some(({ length }) => length > 0)
}

/** Whether anybody still belongs to a department, or a line of the roster does: two reads. */
export async function isInUse(companyId: string, departmentId: string): Promise<boolean> {
  const [members, lines] = await Promise.all([
    find('members', {
      where: { companyId, departmentPath: departmentId, 'standing.state': 'active' },
      limit: 1,
      only: ['order'],
    }),
    find('rosterLines', {
      where: { companyId, departmentId, 'standing.state': _.in(['open', 'claimed']) },
      limit: 1,
      only: ['order'],
    }),
  ])
  return members.length + lines.length > 0
}
