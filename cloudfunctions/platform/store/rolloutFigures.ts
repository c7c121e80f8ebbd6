import { adoptionIdOf, type DepartmentAdoption } from '@domain/rollout/boards'
import type { RolloutFigures } from '@domain/rollout/evidence'
import type { Rollout } from '@domain/rollout/model'
import type { OkrRulesDraft } from '@domain/rollout/rules'
import { _, addMissing, database, get } from './database'
import { inTransaction } from './transaction'

/** How a company rolls OKRs out, and what was counted of it last. */
export interface RolloutState {
  /** `undefined` until somebody begins. */
  rollout: Rollout | undefined
  /** `undefined` before the first night. */
  figures: RolloutFigures | undefined
  /** The ten parameters as they are being settled; `undefined` where nobody works on them. */
  rulesDraft: OkrRulesDraft | undefined
}

/** Everything that stands under the company's own id: one read. */
export async function rolloutStateOf(companyId: string): Promise<RolloutState> {
  const { list } = await database
    .collection('companies')
    .aggregate()
    .match({ _id: companyId })
    .limit(1)
    .lookup<Rollout, 'rollouts'>({ from: 'rollouts', localField: '_id', foreignField: '_id', as: 'rollouts' })
    .lookup<RolloutFigures, 'figures'>({
      from: 'rolloutFigures',
      localField: '_id',
      foreignField: '_id',
      as: 'figures',
    })
    .lookup<OkrRulesDraft, 'drafts'>({ from: 'okrRulesDrafts', localField: '_id', foreignField: '_id', as: 'drafts' })
    .end()
  const [found] = list
  return { rollout: found?.rollouts[0], figures: found?.figures[0], rulesDraft: found?.drafts[0] }
}

/** A department's board of a run: one read; `undefined` where the department is newer. */
export async function adoptionOf(
  { companyId, run }: Pick<RolloutFigures, 'companyId' | 'run'>,
  departmentId: string,
): Promise<DepartmentAdoption | undefined> {
  const found = await get('adoptions', adoptionIdOf(run, departmentId))
  return found?.companyId === companyId ? found : undefined
}

const boardsPerWrite = 200

/**
 * Puts the figures of a run in the place of those before: first the departments', then, at once for all of them, the
 * company's, which says whose are read. An older run changes nothing any more.
 *
 * @returns the run whose figures were shown until then; `undefined` where there were none
 */
export async function publishFigures(
  figures: RolloutFigures,
  departments: DepartmentAdoption[],
): Promise<string | undefined> {
  for (let from = 0; from < departments.length; from += boardsPerWrite) {
    await addMissing('adoptions', departments.slice(from, from + boardsPerWrite))
  }
  return inTransaction(async (transaction) => {
    const before = await transaction.get('rolloutFigures', figures._id)
    // A clock that was set back shows nothing from the future.
    const isNewer = !before || before.run < figures.run || before.computedAt > figures.computedAt
    if (isNewer) await transaction.put('rolloutFigures', figures)
    return before?.run
  })
}

/**
 * Leaves nothing of what is read no more: the pieces of a run, and the boards of those before the one that was shown
 * until then. That one's stay until the next run, for whoever has just begun to read it.
 */
export async function clearAfter(
  { companyId, run }: Pick<RolloutFigures, 'companyId' | 'run'>,
  shownBefore: string | undefined,
): Promise<void> {
  if (shownBefore !== undefined) {
    await database
      .collection('adoptions')
      .where({ companyId, run: _.lt(shownBefore < run ? shownBefore : run) })
      .remove()
  }
  await database
    .collection('rolloutCounts')
    .where({ companyId, run: _.lte(run) })
    .remove()
}
