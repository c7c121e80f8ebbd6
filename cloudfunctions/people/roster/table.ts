import { Failure } from '@domain/failure'
import { type RosterTable, tableOf } from '@domain/people/rosterFields'
import { partsOf, type RosterImport } from '@domain/people/rosterImport'
import { partsThere, uploadedBytes } from '../../platform/store/rosters'

/** Reads an uploaded file. It is read anew each time, so that no copy of what it says is kept. */
export async function uploadedTable({ _id, companyId, bytes }: RosterImport): Promise<RosterTable> {
  const parts = await partsThere(companyId, _id)
  if (parts.length !== partsOf(bytes)) throw new Failure('partsMissing')
  const content = await uploadedBytes(companyId, _id)
  if (content.length !== bytes) throw new Failure('partsMissing')
  // A file of its own beside this function, with both readers: loaded when somebody imports.
  const { readTable } = await import('./reading/readTable')
  const read = await readTable(content)
  if ('refused' in read) {
    throw new Failure(read.refused, undefined, read.bound === undefined ? undefined : { bound: read.bound })
  }
  const table = tableOf(read.rows)
  if (!table) throw new Failure('fileEmpty')
  return table
}
