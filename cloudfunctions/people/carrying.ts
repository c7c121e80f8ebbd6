import { isDeepStrictEqual } from 'node:util'
import { belongingTo } from '@domain/okr/belonging'
import type { Objective } from '@domain/okr/model'
import type { JoinRequest } from '@domain/people/joining'
import type { Department } from '@domain/people/model'
import { isRebased, rebased, type TreeChange } from '@domain/people/tree'
import { reviewIdOf } from '@domain/review/model'
import { standingUnder } from '@domain/review/sharing'
import { departmentsIn, forMergedStages, withoutRepeats } from '@domain/rollout/pilot'
import { forMerged } from '@domain/rollout/scheduling'
import type { Actor } from '../platform/actor'
import type { Budget } from '../platform/budget'
import { departmentPaths } from '../platform/store/departments'
import { type Collections, get } from '../platform/store/database'
import { reviewersOf, reviewsById } from '../platform/store/reviews'
import { rolloutOf } from '../platform/store/rollouts'
import { inTransaction } from '../platform/store/transaction'
import {
  coachesOf,
  cyclesWithObjectives,
  isNamed,
  lessonsUnder,
  objectivesBelow,
  requestsUnder,
  reviewedIn,
  subtreeOf,
  takeMembers,
  takeNames,
  trainingsFor,
} from '../platform/store/tree'
import { cyclesOf, handOverReviews } from './reviewing'

/** Whoever's call carries on: the company and its day. */
export type Carrier = Pick<Actor, 'company' | 'today'>

/** Carries on with what is under way in a company, if anything is. @returns whether nothing is left to do */
export async function carryOnUnderWay(carrier: Carrier, budget: Budget): Promise<boolean> {
  const change = await get('treeChanges', carrier.company._id)
  return change === undefined || carryThrough(change, carrier, budget)
}

/** Documents of one transaction. */
const perBatch = 20

/**
 * Carries a change of the tree through to everything that says where it is, as far as the time goes. Each step looks
 * for what is not as it should be and sets it right, so a change that was cut off anywhere goes on from its beginning,
 * and two that are at it do no harm.
 *
 * @returns whether nothing is left to do
 */
async function carryThrough(change: TreeChange, actor: Carrier, budget: Budget): Promise<boolean> {
  for (const step of stepsOf(change)) {
    if (!(await step(change, budget, actor))) return false
  }
  // Who came in meanwhile by an invite, and whatever was written, is taken along in the next piece.
  if (change.kind === 'merge' && (await isStillNamed(change))) return false
  await inTransaction(async (transaction) => {
    const current = await transaction.get('treeChanges', change._id)
    // Somebody else has ended this one already, and perhaps begun another.
    if (!isDeepStrictEqual(current, change)) return
    await transaction.remove('treeChanges', change._id)
    if (change.kind === 'merge') await transaction.remove('departments', change.departmentId)
  })
  return true
}

const isStillNamed = async ({ companyId, departmentId }: TreeChange): Promise<boolean> =>
  isNamed(companyId, departmentId, await cyclesWithObjectives(companyId))

type Step = (change: TreeChange, budget: Budget, actor: Carrier) => Promise<boolean>

function stepsOf(change: TreeChange): Step[] {
  if (change.kind === 'head') return [takeReviews]
  if (change.kind === 'merge') {
    return [
      takeDepartments,
      takePeople,
      takeReviews,
      takeRequests,
      takeObjectives,
      takeLessons,
      takeTrainings,
      takeCoaches,
      takeStages,
    ]
  }
  return [
    takeDepartments,
    takePeople,
    takeReviews,
    takeRequests,
    ...(change.owned === 'follow' ? [takeObjectives] : []),
    takeStages,
  ]
}

/** Changes documents by their ids, some in each transaction; each is read again, and left alone where it is right. */
async function setRight<Name extends keyof Collections>(
  name: Name,
  ids: readonly string[],
  right: (document: Collections[Name]) => Collections[Name],
  budget: Budget,
): Promise<boolean> {
  for (let start = 0; start < ids.length; start += perBatch) {
    if (budget.isSpent()) return false
    await inTransaction(async (transaction) => {
      for (const id of ids.slice(start, start + perBatch)) {
        const document = await transaction.get(name, id)
        const next = document && right(document)
        if (next && next !== document) await transaction.put(name, next)
      }
    })
  }
  return !budget.isSpent()
}

const idsOf = (documents: readonly { _id: string }[]): string[] => documents.map(({ _id }) => _id)

/** Paths of the departments below. The one that is merged keeps its own until it is gone. */
async function takeDepartments(change: TreeChange, budget: Budget): Promise<boolean> {
  const { companyId, departmentId } = change
  const below = (await subtreeOf(companyId, departmentId)).filter(({ _id }) => _id !== departmentId)
  const stale = below.filter(({ path }) => !isRebased(path, change))
  const right = (department: Department): Department => ({ ...department, path: rebased(department.path, change) })
  return setRight('departments', idsOf(stale), right, budget)
}

/** Everybody of them, with one write for each department; and of one that is merged whatever else names it. */
async function takePeople(change: TreeChange, budget: Budget): Promise<boolean> {
  const { companyId, departmentId, prefix } = change
  const into = prefix.at(-1) ?? departmentId
  await takeMembers(companyId, departmentId, { _id: into, path: prefix })
  if (change.kind === 'merge') await takeNames(companyId, departmentId, into)
  // Those below a department that is merged are below the other by now.
  for (const department of await subtreeOf(companyId, into)) {
    if (budget.isSpent()) return false
    if (department._id !== departmentId) await takeMembers(companyId, department._id, department)
  }
  return true
}

/** What is at work; of a department that will be gone, everything that ever was. */
const statesOf = ({ kind }: TreeChange): readonly Objective['state'][] =>
  kind === 'merge' ? ['draft', 'published', 'closed', 'archived'] : ['draft', 'published']

async function takeObjectives(change: TreeChange, budget: Budget): Promise<boolean> {
  const { companyId, departmentId } = change
  const states = statesOf(change)
  const right = (objective: Objective): Objective =>
    isRebased(objective.departmentPath, change) || !states.includes(objective.state)
      ? objective
      : belongingTo(objective, rebased(objective.departmentPath, change))
  for (const cycleId of await cyclesWithObjectives(companyId)) {
    for (let after = '', isMore = true; isMore; ) {
      const found = await objectivesBelow(companyId, { departmentId, cycleId, states }, after)
      const stale = found.filter(({ departmentPath }) => !isRebased(departmentPath, change))
      if (!(await setRight('objectives', idsOf(stale), right, budget))) return false
      after = found.at(-1)?._id ?? after
      isMore = found.length > 0
    }
  }
  return true
}

/** Who has no manager, or one who has left, is reviewed by the heads above, which are others now. */
async function takeReviews({ companyId, prefix, departmentId }: TreeChange, budget: Budget, actor: Carrier) {
  for (let after = '', isMore = true; isMore; ) {
    const found = await reviewedIn(companyId, prefix.at(-1) ?? departmentId, after)
    for (const memberId of await misreviewed(companyId, idsOf(found), actor)) {
      if (budget.isSpent()) return false
      await inTransaction(async (transaction) => {
        const member = await transaction.get('members', memberId)
        if (member) await handOverReviews(transaction, actor, member)
      })
    }
    after = found.at(-1)?.order ?? after
    isMore = found.length > 0
  }
  return true
}

/** Those of some members whose open reviews are not with who reviews them: two reads. */
async function misreviewed(companyId: string, memberIds: readonly string[], actor: Carrier): Promise<Set<string>> {
  const ids = memberIds.flatMap((memberId) => cyclesOf(actor).map((cycleId) => reviewIdOf(memberId, cycleId)))
  const reviews = await reviewsById(companyId, ids)
  const reviewed = await reviewersOf(
    companyId,
    reviews.map(({ memberId }) => memberId),
    actor.today,
  )
  const wrong = reviews.filter(({ memberId, reviewerId }) => reviewed.get(memberId)?.reviewerId !== reviewerId)
  return new Set(wrong.map(({ memberId }) => memberId))
}

async function takeLessons(change: TreeChange, budget: Budget): Promise<boolean> {
  for (;;) {
    const found = await lessonsUnder(change.companyId, change.departmentId)
    if (found.length === 0) return true
    const isDone = await setRight(
      'lessons',
      idsOf(found),
      (lesson) => standingUnder(lesson, rebased(lesson.departmentPath, change)),
      budget,
    )
    if (!isDone) return false
  }
}

/** Who waits to be let in, so that they wait with whoever answers for the department now. */
async function takeRequests(change: TreeChange, budget: Budget): Promise<boolean> {
  const right = (request: JoinRequest): JoinRequest => ({
    ...request,
    departmentPath: rebased(request.departmentPath, change),
  })
  for (let after = '', isMore = true; isMore; ) {
    const found = await requestsUnder(change.companyId, change.departmentId, after)
    const stale = found.filter(({ departmentPath }) => !isRebased(departmentPath, change))
    if (!(await setRight('joinRequests', idsOf(stale), right, budget))) return false
    after = found.at(-1)?.order ?? after
    isMore = found.length > 0
  }
  return true
}

async function takeTrainings({ companyId, departmentId, prefix }: TreeChange, budget: Budget): Promise<boolean> {
  const into = prefix.at(-1) ?? departmentId
  const found = await trainingsFor(companyId, departmentId)
  return setRight('trainings', idsOf(found), (training) => forMerged(training, departmentId, into), budget)
}

async function takeCoaches({ companyId, departmentId, prefix }: TreeChange, budget: Budget): Promise<boolean> {
  const into = prefix.at(-1) ?? departmentId
  const found = await coachesOf(companyId, departmentId)
  return setRight(
    'members',
    idsOf(found),
    ({ coaches = [], ...member }) => {
      const others = new Set(coaches.map((id) => (id === departmentId ? into : id)))
      others.delete(member.departmentId)
      return { ...member, ...(others.size > 0 ? { coaches: [...others] } : {}) }
    },
    budget,
  )
}

/** The pilot and its waves name departments; none may come to begin twice. */
async function takeStages({ companyId, kind, departmentId, prefix }: TreeChange): Promise<boolean> {
  const known = await rolloutOf(companyId)
  if (!known) return true
  const into = prefix.at(-1) ?? departmentId
  const paths = await departmentPaths(companyId, [...departmentsIn(known), into])
  await inTransaction(async (transaction) => {
    const rollout = await transaction.get('rollouts', companyId)
    if (!rollout) return
    const named = kind === 'merge' ? forMergedStages(rollout, departmentId, into) : rollout
    const { pilot, waves } = withoutRepeats(named, paths)
    const next = { ...rollout, ...(pilot ? { pilot } : {}), waves }
    if (!isDeepStrictEqual(next, rollout)) await transaction.put('rollouts', { ...next, version: rollout.version + 1 })
  })
  return true
}
