import type { ArchivedObjective, DraftObjective, Objective, PublicObjective } from '@domain/okr/model'
import { isArchived, isDraft, isPublic } from '@domain/okr/states'
import { _, find, get } from './database'

/** States that everyone in the company may read. */
const shown = _.in(['published', 'closed'])

/** The pieces that a search goes by weigh more than the objective itself and are never read. */
const withoutTerms = ['index.terms', 'index.places']

/** What a list is narrowed to; see the indexes of `objectives` in `config/database.ts`. */
export type Where = Record<string, unknown>

/** An objective of this company: one read. */
export async function objectiveOf(companyId: string, id: string): Promise<Objective | undefined> {
  const objective = await get('objectives', id)
  return objective?.companyId === companyId ? objective : undefined
}

/**
 * Public objectives, newest first: one read.
 * @param after the `index.order` of the last one before
 */
export async function publicObjectives(
  companyId: string,
  where: Where,
  limit: number,
  after: string | null = null,
): Promise<PublicObjective[]> {
  const found = await find('objectives', {
    where: { companyId, state: shown, ...where, ...(after === null ? {} : { 'index.order': _.lt(after) }) },
    orderBy: [['index.order', 'desc']],
    limit,
    without: withoutTerms,
  })
  return found.filter(isPublic)
}

/**
 * What belongs to a department itself and to none below it, public, newest first: one read. Asked for by a path of its
 * length that holds it: the whole path as a value would have the index of paths look under the root, at everything.
 *
 * @param path of the department, from the root to itself
 */
export async function objectivesOfDepartment(
  companyId: string,
  { path, cycleId }: { path: readonly string[]; cycleId: string },
  limit: number,
): Promise<PublicObjective[]> {
  const departmentId = path.at(-1)
  if (departmentId === undefined) return []
  const departmentPath = _.and([_.eq(departmentId), _.size(path.length)])
  const found = await publicObjectives(companyId, { cycleId, departmentPath }, limit)
  // What stayed where it was written when the department moved may be as deep, below it.
  return found.filter((objective) => objective.departmentPath.at(-1) === departmentId)
}

/** Those of the ids that are public in this company: one read, or none for no ids. */
export async function publicObjectivesById(companyId: string, ids: readonly string[]): Promise<PublicObjective[]> {
  const distinct = [...new Set(ids)]
  if (distinct.length === 0) return []
  const found = await find('objectives', {
    where: { companyId, _id: _.in(distinct), state: shown },
    limit: distinct.length,
    without: withoutTerms,
  })
  return found.filter(isPublic)
}

/** Those of the ids that are of this company, in whatever state: one read, or none for no ids. */
export const objectivesById = (companyId: string, ids: readonly string[]): Promise<Objective[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : find('objectives', { where: { companyId, _id: _.in([...ids]) }, limit: ids.length, without: withoutTerms })

/** What somebody owns something in, in these cycles, and is not closed, newest first: one read. */
export async function publishedWith(
  companyId: string,
  memberId: string,
  cycleIds: readonly string[],
  limit: number,
): Promise<PublicObjective[]> {
  const found = await find('objectives', {
    where: { companyId, 'index.involved': memberId, state: 'published', cycleId: _.in([...cycleIds]) },
    orderBy: [['index.order', 'desc']],
    limit,
    without: withoutTerms,
  })
  return found.filter(isPublic)
}

/** Nobody works on more in one cycle. */
const mostInCycle = 40

/** What somebody owns something in, in one cycle, closed or not, newest first: one read. */
export const objectivesInvolving = (companyId: string, memberId: string, cycleId: string): Promise<PublicObjective[]> =>
  publicObjectives(companyId, { 'index.involved': memberId, cycleId }, mostInCycle)

/** What somebody owns in one cycle, drafts too, in no order: one read. */
export async function objectivesOfOwner(
  companyId: string,
  ownerId: string,
  cycleId: string,
): Promise<(DraftObjective | PublicObjective)[]> {
  const found = await find('objectives', {
    where: { companyId, cycleId, ownerId, state: _.in(['draft', 'published', 'closed']) },
    limit: mostInCycle,
    without: withoutTerms,
  })
  return found.filter((objective) => isDraft(objective) || isPublic(objective))
}

/** The levels of what somebody owns and made public in a cycle: one read. */
export async function publicLevelsOf(
  companyId: string,
  ownerId: string,
  cycleId: string,
): Promise<Pick<PublicObjective, '_id' | 'level'>[]> {
  const found = await find('objectives', {
    where: { companyId, cycleId, ownerId, state: shown },
    limit: mostInCycle,
    only: ['state', 'level'],
  })
  return found.filter(isPublic)
}

/** The latest cycle in which anything is public, or was before it was archived; `null` where nothing is: one read. */
export async function newestPublicCycle(companyId: string): Promise<string | null> {
  const [newest] = await find('objectives', {
    // An id of a cycle sorts by its first day.
    where: { companyId, cycleId: _.gt(''), state: _.in(['published', 'closed', 'archived']) },
    orderBy: [['cycleId', 'desc']],
    limit: 1,
    only: ['cycleId'],
  })
  return newest?.cycleId ?? null
}

/** More are left over of no time. */
const mostLeftOver = 20

/** What somebody owns and never closed, of cycles before one, newest first: one read. */
export async function leftOpen(companyId: string, memberId: string, cycleId: string): Promise<PublicObjective[]> {
  const found = await find('objectives', {
    // An id of a cycle sorts by its first day.
    where: { companyId, 'index.involved': memberId, state: 'published', cycleId: _.lt(cycleId), ownerId: memberId },
    orderBy: [['cycleId', 'desc']],
    limit: mostLeftOver,
    without: withoutTerms,
  })
  return found.filter(isPublic)
}

/** More is at work in no hands. */
const mostRunning = 200

/** The ids of what somebody owns and is at work on, drafts too, of all cycles: one read. */
export async function runningIdsOf(companyId: string, ownerId: string): Promise<string[]> {
  const found = await find('objectives', {
    where: { companyId, 'index.involved': ownerId, state: _.in(['draft', 'published']), ownerId },
    limit: mostRunning,
    only: ['state'],
  })
  return found.map(({ _id }) => _id)
}

/** The drafts that somebody wrote or is shown, those for the newest cycle first: one read. */
export async function draftsFor(companyId: string, memberId: string, limit: number): Promise<DraftObjective[]> {
  const found = await find('objectives', {
    where: { companyId, 'index.involved': memberId, state: 'draft' },
    orderBy: [['cycleId', 'desc']],
    limit,
  })
  return found.filter(isDraft)
}

/** What others show somebody, the latest change first: one read. */
export const sharedWith = (companyId: string, memberId: string, limit: number): Promise<Objective[]> =>
  find('objectives', {
    where: { companyId, sharedWith: memberId, state: _.in(['draft', 'published', 'closed']) },
    orderBy: [['updatedAt', 'desc']],
    limit,
    without: withoutTerms,
  })

/** The drafts of a member that were written under the rule that their manager reads them: one read. */
export async function draftsForManager(companyId: string, ownerId: string, limit: number): Promise<DraftObjective[]> {
  const found = await find('objectives', {
    where: { companyId, 'index.involved': ownerId, state: 'draft', ownerId, shownToManager: true },
    orderBy: [['cycleId', 'desc']],
    limit,
  })
  return found.filter(isDraft)
}

/** What somebody owns and took out of the lists, newest cycle first: one read. */
export async function archivedOf(companyId: string, memberId: string, limit: number): Promise<ArchivedObjective[]> {
  const found = await find('objectives', {
    where: { companyId, 'index.involved': memberId, state: 'archived', ownerId: memberId },
    orderBy: [['cycleId', 'desc']],
    limit,
    without: withoutTerms,
  })
  return found.filter(isArchived)
}

/** The ids that an objective aligns to, also of one that is archived and may come back. */
export const alignedToBy = (objective: Objective | undefined): readonly string[] =>
  objective && 'alignedTo' in objective.index ? objective.index.alignedTo : []

/** For each of the ids, the ids that it aligns to, also of what is archived and may come back: one read. */
export async function alignedToOf(companyId: string, ids: string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await find('objectives', {
    where: { companyId, _id: _.in(ids) },
    limit: ids.length,
    without: withoutTerms,
  })
  return new Map(found.map((objective) => [objective._id, alignedToBy(objective)]))
}
