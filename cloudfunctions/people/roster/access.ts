import { createHash } from 'node:crypto'
import { Failure } from '@domain/failure'
import type { Department } from '@domain/people/model'
import type { RosterImport } from '@domain/people/rosterImport'
import type { Actor } from '../../platform/actor'
import { importOf } from '../../platform/store/rosters'
import type { Transaction } from '../../platform/store/transaction'

/** An import of the actor's company. @throws Failure `notFound`, also for one whose day is over */
export async function importHere(
  { companyId, at }: Pick<Actor, 'companyId' | 'at'>,
  importId: string,
): Promise<RosterImport> {
  const found = await importOf(companyId, importId)
  if (!found || isOver(found, at)) throw new Failure('notFound', 'importId')
  return found
}

/** The same, as a transaction sees it. @throws Failure `notFound` */
export async function importIn(
  transaction: Transaction,
  { companyId }: Pick<Actor, 'companyId'>,
  importId: string,
): Promise<RosterImport> {
  const found = await transaction.get('rosterImports', importId)
  if (found?.companyId !== companyId) throw new Failure('notFound', 'importId')
  return found
}

/** Whether somebody has begun to carry an import out, or to take it back: then it is brought to its end. */
export const isRunning = ({ standing: { state } }: RosterImport): boolean =>
  state === 'importing' || state === 'undoing'

/** Whether the day is over for which an import is kept. */
export const isOver = (found: RosterImport, now: number): boolean => found.expiresAt <= now && !isRunning(found)

/** Tells a company's tree of departments from any other: which there are, where, and what they are called. */
export const treeMark = (departments: readonly Department[]): string =>
  createHash('sha256')
    .update(JSON.stringify(departments.map(({ _id, name, path }) => [_id, name, path]).sort()))
    .digest('hex')
