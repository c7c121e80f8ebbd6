import { isDeepStrictEqual } from 'node:util'
import { Failure } from '@domain/failure'
import { rosterApi } from '@domain/people/rosterApi'
import { batchesOf, countsOf, planLists } from '@domain/people/rosterBatches'
import { guessMapping, type RosterMapping } from '@domain/people/rosterFields'
import {
  batchId,
  type ImportStanding,
  mostProblems,
  type PlanHead,
  problemPageId,
  problemsPerPage,
  type RosterBatch,
  type RosterImport,
  type RosterProblemPage,
} from '@domain/people/rosterImport'
import { newNumbers, newTexts, planRoster as planOf, type RosterPlan } from '@domain/people/rosterPlan'
import { stops } from '@domain/people/rosterProblems'
import type { Actor } from '../../platform/actor'
import { allow } from '../../platform/allow'
import { type Budget, budgetFrom } from '../../platform/budget'
import { handle } from '../../platform/handle'
import { newId } from '../../platform/ids'
import { get } from '../../platform/store/database'
import { allDepartments } from '../../platform/store/departments'
import { colleaguesNumbered } from '../../platform/store/members'
import { addPlan, allLines, removePlans } from '../../platform/store/rosters'
import { inTransaction } from '../../platform/store/transaction'
import { refusedAmong } from '../../platform/textCheck'
import { importHere, importIn, treeMark } from './access'
import { importView } from './importView'
import { uploadedTable } from './table'

/** Rows and cells that show which column is which. */
const shownRows = 3
const longestShown = 40

/** What a file begins with. */
export const readRosterFile = handle(rosterApi.readRosterFile, async ({ input, actor }) => {
  allow(actor, 'keepRoster')
  const table = await uploadedTable(await importHere(actor, input.importId))
  const shown = (cells: readonly string[]) => cells.map((cell) => [...cell].slice(0, longestShown).join(''))
  return {
    headings: shown(table.headings),
    headingRow: table.headingRow,
    rows: table.rows.slice(0, shownRows).map(({ cells }) => shown(cells)),
    rowCount: table.rows.length,
    guess: guessMapping(table),
  }
})

/** Texts that are looked at between two looks at the clock. */
const textsAtOnce = 1_000

/** The dry run: as much as one call has time for. */
export const planRoster = handle(rosterApi.planRoster, async ({ input, actor }) => {
  allow(actor, 'keepRoster')
  const { companyId, importId, mapping } = input
  const budget = budgetFrom(() => performance.now())
  const found = await importHere(actor, importId)
  const table = await uploadedTable(found)
  const [lines, departments] = await Promise.all([allLines(companyId), allDepartments(companyId)])
  const checked = await checkOn(found, actor, {
    mapping,
    budget,
    texts: newTexts({ table, mapping, lines, departments }),
  })
  if (!checked.isThrough) return importView(await stand(actor, importId, checked.standing))
  const numbers = newNumbers({ table, mapping, lines })
  const plan = planOf({
    company: actor.company,
    table,
    mapping,
    lines,
    departments,
    numbered: await colleaguesNumbered(companyId, numbers, actor.today),
    refused: new Set(checked.standing.refused),
    newId,
  })
  const head = await keepPlan(found, plan, { at: actor.at, tree: treeMark(departments) })
  return importView(await stand(actor, importId, { state: 'planned', mapping, plan: head }))
})

type Checking = Extract<ImportStanding, { state: 'checking' }>

/** Asks WeChat about the texts, from where the last call stopped, until all are looked at or the time is spent. */
async function checkOn(
  { standing }: RosterImport,
  { openid }: Actor,
  { mapping, budget, texts }: { mapping: RosterMapping; budget: Budget; texts: readonly string[] },
): Promise<{ standing: Checking; isThrough: boolean }> {
  const goesOn = standing.state === 'checking' && isDeepStrictEqual(standing.mapping, mapping)
  const checking: Checking = goesOn ? standing : { state: 'checking', mapping, checked: 0, refused: [] }
  const refused = [...checking.refused]
  let { checked } = checking
  while (checked < texts.length && !budget.isSpent()) {
    refused.push(...(await refusedAmong(texts.slice(checked, checked + textsAtOnce), openid)))
    checked += textsAtOnce
  }
  return { standing: { ...checking, checked, refused }, isThrough: checked >= texts.length }
}

/** Gives an import that is not under way another standing; a plan that is replaced is removed. */
async function stand(actor: Actor, importId: string, standing: ImportStanding): Promise<RosterImport> {
  const { next, former } = await inTransaction(async (transaction) => {
    const found = await importIn(transaction, actor, importId)
    if (!['uploading', 'checking', 'planned'].includes(found.standing.state)) {
      throw new Failure('wrongState', 'importId')
    }
    const next = { ...found, standing }
    await transaction.put('rosterImports', next)
    return { next, former: found.standing }
  })
  if (former.state === 'planned') await removePlans(actor.companyId, importId, former.plan.id)
  return next
}

/** Writes the batches and the problems of a plan. */
async function keepPlan(
  { _id: importId, companyId }: RosterImport,
  plan: RosterPlan,
  made: Pick<PlanHead, 'at' | 'tree'>,
): Promise<PlanHead> {
  const id = newId()
  const of = { companyId, importId, planId: id }
  const batches = batchesOf(plan).map(
    (work, index): RosterBatch => ({ _id: batchId(id, index), ...of, index, work, done: null }),
  )
  const listed = [...plan.problems.filter(stops), ...plan.problems.filter((each) => !stops(each))].slice(
    0,
    mostProblems,
  )
  const pages = Array.from(
    { length: Math.ceil(listed.length / problemsPerPage) },
    (_, page): RosterProblemPage => ({
      _id: problemPageId(id, page),
      ...of,
      problems: listed.slice(page * problemsPerPage, (page + 1) * problemsPerPage),
    }),
  )
  await addPlan(batches, pages)
  const placed = planLists.map((list) => {
    const own = batches.filter(({ work }) => work.kind === list)
    return [list, { first: own[0]?.index ?? 0, count: own.length }] as const
  })
  const lists = { ...noLists, ...Object.fromEntries(placed) }
  return { id, ...made, counts: countsOf(plan), batches: batches.length, lists, problemPages: pages.length }
}

const none = { first: 0, count: 0 }
const noLists: PlanHead['lists'] = { added: none, changed: none, moved: none, left: none }

/** One page of a plan: two reads. */
export const rosterPlan = handle(rosterApi.rosterPlan, async ({ input, actor }) => {
  allow(actor, 'keepRoster')
  const { importId, list, after } = input
  const { standing } = await importHere(actor, importId)
  if (standing.state === 'uploading' || standing.state === 'checking') throw new Failure('wrongState', 'importId')
  const { plan } = standing
  const page = after === null ? 0 : Number(after)
  const count = list === 'problems' ? plan.problemPages : plan.lists[list].count
  const next = page + 1 < count ? String(page + 1) : null
  if (list === 'problems') {
    const found = page < count ? await get('rosterProblems', problemPageId(plan.id, page)) : undefined
    return { list, items: found?.problems ?? [], after: next }
  }
  const found = page < count ? await get('rosterBatches', batchId(plan.id, plan.lists[list].first + page)) : undefined
  const { work } = found ?? {}
  switch (list) {
    case 'added':
      return { list, items: work?.kind === 'added' ? work.lines : [], after: next }
    case 'changed':
    case 'moved':
      return { list, items: work?.kind === 'changed' || work?.kind === 'moved' ? work.lines : [], after: next }
    case 'left':
      return { list, items: work?.kind === 'left' ? work.lines : [], after: next }
  }
})
