import type { Company } from '@domain/people/model'
import type { Budget } from '../../platform/budget'
import { latestImports, removeImport } from '../../platform/store/rosters'
import { isOver } from './access'

/** More imports than these a company does not make within a day. */
const mostKept = 20

/**
 * Removes files and imports whose day is over: they hold what a list says of everybody.
 * @returns whether none is left
 */
export async function clearImports({ _id: companyId }: Company, now: number, budget: Budget): Promise<boolean> {
  for (const found of await latestImports(companyId, mostKept)) {
    if (!isOver(found, now)) continue
    if (budget.isSpent()) return false
    await removeImport(companyId, found._id)
  }
  return true
}
