import type { ParsedInput } from '@domain/call'
import { Failure } from '@domain/failure'
import { cycleOn } from '@domain/okr/cycle'
import type { PublishedObjective } from '@domain/okr/model'
import { isPublic, isPublished } from '@domain/okr/states'
import { decide, type Decided, saysTheSame } from '@domain/review/deciding'
import type { Deciding } from '@domain/review/decisions'
import { midQuarterOf, midQuarterStateOf } from '@domain/review/midQuarter'
import { midQuarterApi } from '@domain/review/midQuarterApi'
import { type Actor, actingAs } from '../platform/actor'
import { allow } from '../platform/allow'
import { type AuditedFields, leaveTrail } from '../platform/audit'
import { handle, showing } from '../platform/handle'
import { refuseStale } from '../platform/refuseStale'
import { textsIn } from '../platform/shownTexts'
import type { ShownTexts } from '../platform/textCheck'
import { objectiveFor } from '../platform/objectiveAccess'
import { objectivesPerPage, pageOf } from '../platform/objectivePage'
import { _ } from '../platform/store/database'
import { colleagues, directReportsOf, people } from '../platform/store/members'
import { publicObjectives } from '../platform/store/objectives'
import { inTransaction } from '../platform/store/transaction'
import { namedHalfway, objectiveView, peopleOf } from '../platform/views'

const wordsOf = ({ decisions }: ParsedInput<typeof midQuarterApi.reviewMidQuarter>): ShownTexts => ({
  ...textsIn(decisions, 'decisions', 'blocker', ({ blocker }) => blocker),
  ...textsIn(decisions, 'decisions', 'reason', (each) => (each.kind === 'keep' ? '' : each.reason)),
})

/** Reviews an objective with everything that it changes: thresholds, dropped key results, check-ins, history. */
export const reviewMidQuarter = handle(showing(midQuarterApi.reviewMidQuarter, wordsOf), async ({ input, actor }) => {
  const { objectiveId, version, decisions } = input
  const strangers = await strangersIn(decisions, actor)
  const objective = await inTransaction(async (transaction) => {
    const found = await objectiveFor('reviewMidQuarter', transaction, actor, objectiveId)
    const held = isPublic(found) ? midQuarterOf(found) : undefined
    if (isPublic(found) && held && saysTheSame(held, decisions)) return found
    if (!isPublished(found)) throw new Failure('wrongState')
    refuseStale(found, version)
    const decided = decide(found, decisions, actingAs(actor), actor.calendar)
    // Only who may review learns whether a colleague exists.
    if (strangers) throw strangers
    await transaction.put('objectives', decided.objective)
    for (const change of decided.changes) await transaction.put('changes', change)
    for (const checkIn of decided.checkIns) await transaction.put('checkIns', checkIn)
    await leaveTrail(transaction, actor, {
      action: 'reviewMidQuarter',
      subjectId: objectiveId,
      ...changedBy(found, decided),
    })
    return decided.objective
  })
  return { objective: objectiveView(objective) }
})

/** Whoever is named as a helper or to be told, and is not in the company any more: at most one read. */
async function strangersIn(decisions: readonly Deciding[], { companyId }: Actor): Promise<Failure | undefined> {
  const named = decisions.flatMap(({ helperIds, toldIds }, place) => [
    ...helperIds.map((id, at) => ({ id, field: `decisions.${place}.helperIds.${at}` })),
    ...toldIds.map((id, at) => ({ id, field: `decisions.${place}.toldIds.${at}` })),
  ])
  const known = await colleagues(
    companyId,
    named.map(({ id }) => id),
  )
  const stranger = named.find(({ id }) => !known.some((person) => person.id === id && !person.left))
  return stranger && new Failure('notFound', stranger.field)
}

/** What the audit trail keeps: what was counted how, and the new values; no reason and no word of what blocks. */
function changedBy(
  before: PublishedObjective,
  { objective, checkIns }: Decided,
): { before: AuditedFields; after: AuditedFields } {
  const measures = ({ keyResults }: PublishedObjective) => keyResults.map(({ id, measure }) => ({ id, measure }))
  return {
    before: { version: before.version, measures: measures(before) },
    after: {
      version: objective.version,
      measures: measures(objective),
      checkIns: checkIns.map(({ _id, keyResultId, value, confidence }) => ({
        checkInId: _id,
        keyResultId,
        value,
        confidence,
      })),
    },
  }
}

/** Of the objectives on a page, in bytes: whom they name for help comes with them. */
const mostBytes = 48_000

/** The agenda of a team: four reads. */
export const midQuarterTeam = handle(midQuarterApi.midQuarterTeam, async ({ input, actor }) => {
  allow(actor, 'browse')
  const { companyId, company, calendar, id, today } = actor
  const reports = await directReportsOf(companyId, id)
  const owners = [id, ...reports.map((report) => report.id)]
  const limit = objectivesPerPage + 1
  const where = { cycleId: cycleOn(today, company).id, ownerId: _.in(owners), state: 'published' }
  const found = await publicObjectives(companyId, where, limit, input.after)
  const { shown, after } = pageOf(found, found.length < limit, () => true, mostBytes)
  return {
    items: shown.map((objective) => ({
      objective: objectiveView(objective),
      state: midQuarterStateOf(objective, today, calendar),
    })),
    after,
    people: await people(companyId, [...shown.flatMap(peopleOf), ...shown.flatMap(namedHalfway)]),
    today,
  }
})
