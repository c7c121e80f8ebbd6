import { type CivilDate, startOfDay, addDays } from '@domain/calendar/civilDate'
import type { Department, Member } from '@domain/people/model'
import type { Lesson } from '@domain/review/lesson'
import { piecesFor } from '@domain/review/sharing'
import { adoptionIdOf, type DepartmentAdoption } from '@domain/rollout/boards'
import type { RolloutFigures } from '@domain/rollout/evidence'
import type { PilotFigures } from '@domain/rollout/pilotFigures'
import type { ReportLesson } from '@domain/rollout/reportApi'
import type { OkrRulesDraft } from '@domain/rollout/rules'
import { shownName } from '../shownName'
import { _, database, find } from './database'
import type { RolloutState } from './rolloutFigures'

/** Everything that one document a company says of its pilot. */
export interface PilotDocuments extends RolloutState {
  kept: PilotFigures | undefined
  /** The pilot's, in the company's own order. */
  departments: Department[]
}

/** How a company rolls OKRs out, with what was kept of its pilot, and the pilot's departments: one read. */
export async function pilotDocuments(companyId: string): Promise<PilotDocuments> {
  const { list } = await database
    .collection('rollouts')
    .aggregate()
    .match({ _id: companyId })
    .limit(1)
    .lookup<RolloutFigures, 'figures'>({
      from: 'rolloutFigures',
      localField: '_id',
      foreignField: '_id',
      as: 'figures',
    })
    .lookup<OkrRulesDraft, 'drafts'>({
      from: 'okrRulesDrafts',
      localField: '_id',
      foreignField: '_id',
      as: 'drafts',
    })
    .lookup<PilotFigures, 'kept'>({ from: 'pilotFigures', localField: '_id', foreignField: '_id', as: 'kept' })
    .lookup<Department, 'departments'>({
      from: 'departments',
      localField: 'pilot.departmentIds',
      foreignField: '_id',
      as: 'departments',
    })
    .end()
  const [found] = list
  if (!found) return { rollout: undefined, figures: undefined, rulesDraft: undefined, kept: undefined, departments: [] }
  const {
    figures: [figures],
    drafts: [rulesDraft],
    kept: [kept],
    departments,
    ...rollout
  } = found
  return {
    rollout,
    figures,
    rulesDraft,
    kept,
    departments: departments
      .filter((department) => department.companyId === companyId)
      .sort((one, other) => one.order - other.order),
  }
}

/** The boards of some departments of a run, by department: one read, or none for no ids. */
export async function adoptionsOf(
  { companyId, run }: Pick<RolloutFigures, 'companyId' | 'run'>,
  departmentIds: readonly string[],
): Promise<Map<string, DepartmentAdoption>> {
  if (departmentIds.length === 0) return new Map()
  const found = await find('adoptions', {
    where: { companyId, _id: _.in(departmentIds.map((id) => adoptionIdOf(run, id))) },
    limit: departmentIds.length,
    only: ['departmentId', 'total'],
  })
  return new Map(found.map((adoption) => [adoption.departmentId, adoption]))
}

type Written = Lesson & {
  writers: Pick<Member, 'name'>[]
}

/** Lessons shared from some departments between two days, both included, the newest first: one read. */
export async function lessonsDuring(
  companyId: string,
  departmentIds: readonly string[],
  { from, until, limit }: { from: CivilDate; until: CivilDate; limit: number },
): Promise<ReportLesson[]> {
  const orderAt = (day: CivilDate) => String(startOfDay(day)).padStart(15, '0')
  const { list } = await database
    .collection('lessons')
    .aggregate()
    .match({
      companyId,
      'index.pieces': _.in(departmentIds.flatMap((departmentId) => piecesFor([], { departmentId, tag: null }))),
      'index.order': _.lt(orderAt(addDays(until, 1))),
    })
    .sort({ 'index.order': -1 })
    .limit(limit)
    .lookup<Member, 'writers'>({ from: 'members', localField: 'byId', foreignField: '_id', as: 'writers' })
    .project<Pick<Written, '_id' | 'title' | 'writers' | 'index'>>({ title: 1, 'index.order': 1, 'writers.name': 1 })
    .end()
  return list
    .filter(({ index }) => index.order >= orderAt(from))
    .map(({ _id, title, writers: [writer] }) => ({ id: _id, title, writer: writer ? shownName(writer) : '' }))
}

/** Departments of this company by their ids: one read, or none for no ids. */
export const departmentsWithIds = (companyId: string, ids: readonly string[]): Promise<Department[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : find('departments', { where: { companyId, _id: _.in([...ids]) }, limit: Math.min(ids.length, 1000) })

/** Departments that are to use OKRs later: one read. */
export const departmentsForLater = (companyId: string): Promise<Department[]> =>
  find('departments', { where: { companyId, okrs: 'later' }, limit: 1000 })
