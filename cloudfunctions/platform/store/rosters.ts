import type { LineCounts } from '@domain/people/rosterApi'
import { lineStates, numberKey, type RosterLine, rosterLineId } from '@domain/people/roster'
import type { RosterBatch, RosterFilePart, RosterImport, RosterProblemPage } from '@domain/people/rosterImport'
import { queryTermsOf } from '@domain/okr/terms'
import { _, database, find, get } from './database'
import { isNamed } from './tree'

const perPage = 20
/** What one read brings at most. */
const mostRead = 1_000
/** Documents in one write: batches of some 20 KB each. */
const perWrite = 50

/** Every line of a company, in the order of names: one read for a thousand. */
export async function allLines(companyId: string): Promise<RosterLine[]> {
  const all: RosterLine[] = []
  for (;;) {
    const last = all.at(-1)
    const found = await find('rosterLines', {
      where: { companyId, ...(last === undefined ? {} : { order: _.gt(last.order) }) },
      orderBy: [['order', 'asc']],
      limit: mostRead,
      without: ['terms'],
    })
    all.push(...found)
    if (found.length < mostRead) return all
  }
}

/** Lines by pieces of name and number, or in one state, in the order of names: one read, or none. */
export async function linesPage(
  companyId: string,
  { search, state, after }: { search: string; state: RosterLine['standing']['state'] | null; after: string | null },
): Promise<{ items: RosterLine[]; after: string | null }> {
  const terms = queryTermsOf(search)
  if (search !== '' && terms.length === 0) return { items: [], after: null }
  const found = await find('rosterLines', {
    where: {
      companyId,
      ...(terms.length > 0 ? { terms: _.all(terms) } : {}),
      ...(state === null ? {} : { 'standing.state': state }),
      ...(after === null ? {} : { order: _.gt(after) }),
    },
    orderBy: [['order', 'asc']],
    limit: perPage + 1,
    without: ['terms'],
  })
  const items = found.slice(0, perPage)
  return { items, after: found.length > perPage ? (items.at(-1)?.order ?? null) : null }
}

/** How many lines there are in each state: the database counts, three reads. */
export async function lineCounts(companyId: string): Promise<LineCounts> {
  const [open, claimed, left] = await Promise.all(
    lineStates.map((state) => database.collection('rosterLines').where({ companyId, 'standing.state': state }).count()),
  )
  return { open: open?.total ?? 0, claimed: claimed?.total ?? 0, left: left?.total ?? 0 }
}

/** Lines with these numbers, by `numberKey`: one read, or none for no numbers. */
export async function linesWith(companyId: string, numbers: readonly string[]): Promise<Map<string, RosterLine>> {
  const ids = [...new Set(numbers.map((each) => rosterLineId(companyId, each)))]
  if (ids.length === 0) return new Map()
  const found = await find('rosterLines', { where: { companyId, _id: _.in(ids) }, limit: ids.length })
  return new Map(found.map((line) => [numberKey(line.employeeNumber), line]))
}

/** An import of this company: one read. */
export async function importOf(companyId: string, id: string): Promise<RosterImport | undefined> {
  const found = await get('rosterImports', id)
  return found?.companyId === companyId ? found : undefined
}

/** More imports than these a company does not make within a day, for which one is kept. */
const mostKept = 20

/** The imports of the company that are kept, the last first: one read. */
export const latestImports = (companyId: string, limit = mostKept): Promise<RosterImport[]> =>
  find('rosterImports', { where: { companyId }, orderBy: [['at', 'desc']], limit })

/** Imports of the company that are under way: one read. */
export const runningImports = (companyId: string): Promise<RosterImport[]> =>
  find('rosterImports', { where: { companyId, 'standing.state': _.in(['importing', 'undoing']) }, limit: 10 })

/** Which parts of a file are there: one read. */
export const partsThere = async (companyId: string, importId: string): Promise<number[]> =>
  (
    await find('rosterFileParts', {
      where: { companyId, importId },
      orderBy: [['part', 'asc']],
      limit: mostRead,
      only: ['part'],
    })
  ).map(({ part }) => part)

/** Some parts of a file, in order: one read. Ten are less than a megabyte. */
const partsPerRead = 10

/** The bytes of a file, as far as its parts are there: one read for ten parts. */
export async function uploadedBytes(companyId: string, importId: string): Promise<Uint8Array> {
  const parts: RosterFilePart[] = []
  for (;;) {
    const found = await find('rosterFileParts', {
      where: { companyId, importId, part: _.gte(parts.length) },
      orderBy: [['part', 'asc']],
      limit: partsPerRead,
    })
    parts.push(...found)
    if (found.length < partsPerRead) break
  }
  return Buffer.concat(parts.map(({ base64 }) => Buffer.from(base64, 'base64')))
}

/** Adds what a plan consists of: one write for fifty documents. */
export async function addPlan(batches: readonly RosterBatch[], problems: readonly RosterProblemPage[]): Promise<void> {
  for (let from = 0; from < batches.length; from += perWrite) {
    await database.collection('rosterBatches').add({ data: batches.slice(from, from + perWrite) })
  }
  if (problems.length > 0) await database.collection('rosterProblems').add({ data: [...problems] })
}

/** Removes what was planned for an import: one plan, or all. */
export async function removePlans(companyId: string, importId: string, planId?: string): Promise<void> {
  const where = { companyId, importId, ...(planId === undefined ? {} : { planId }) }
  await Promise.all(
    (['rosterBatches', 'rosterProblems'] as const).map((name) => database.collection(name).where(where).remove()),
  )
}

/** Removes the file of an import. */
export const removeFile = async (companyId: string, importId: string): Promise<void> =>
  void (await database.collection('rosterFileParts').where({ companyId, importId }).remove())

/** Removes an import with everything of it. */
export async function removeImport(companyId: string, importId: string): Promise<void> {
  await removeFile(companyId, importId)
  await removePlans(companyId, importId)
  await database.collection('rosterImports').where({ companyId, _id: importId }).remove()
}

/**
 * Whether anything names a department that an import made, or another department is below it: eleven reads.
 *
 * @param but departments that count no more
 * @param cycleIds those with objectives
 */
export async function isDepartmentUsed(
  companyId: string,
  departmentId: string,
  { but, cycleIds }: { but: ReadonlySet<string>; cycleIds: readonly string[] },
): Promise<boolean> {
  const [named, below] = await Promise.all([
    isNamed(companyId, departmentId, cycleIds),
    find('departments', { where: { companyId, path: departmentId }, limit: mostRead, only: ['path'] }),
  ])
  return named || below.some(({ _id }) => _id !== departmentId && !but.has(_id))
}
