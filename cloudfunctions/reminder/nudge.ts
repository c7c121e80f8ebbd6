import { Failure } from '@domain/failure'
import type { PersonView } from '@domain/people/api'
import { type AudienceView, type NudgeView, reminderApi } from '@domain/reminder/api'
import { reminderOrder } from '@domain/reminder/model'
import { type Nudge, type NudgeAudience, nudgeLimits, refuseMoreNudges, weekOf } from '@domain/reminder/nudging'
import type { Actor } from '../platform/actor'
import { allow, mayDo } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { get } from '../platform/store/database'
import { departmentOf } from '../platform/store/departments'
import { people } from '../platform/store/members'
import { nudgesOf } from '../platform/store/reminders'
import { keepRun } from '../platform/store/reminderRuns'
import { inTransaction } from '../platform/store/transaction'
import { checkText } from '../platform/textCheck'

/** Counts the nudges of one champion in one week: two at once are one after the other. */
const lockOf = ({ id, today }: Actor): string => `nudges:${weekOf(today)}:${id}`

const leftAfter = (count: number): number => Math.max(0, nudgeLimits.aWeek - count)

/** A champion's own words: kept, and brought to people by the next round. */
export const nudge = handle(reminderApi.nudge, async ({ input, actor }) => {
  allow(actor, 'nudge')
  const { nudgeId, to, text } = input
  const { companyId, id: byId, at } = actor
  await refuseUnknown(companyId, to)
  // Asked before it is checked: the check is not free, and a repeat needs none.
  const before = await get('nudges', nudgeId)
  if (!before) {
    refuseMoreNudges((await get('locks', lockOf(actor)))?.version ?? 0)
    await checkText(text, actor.openid, 'text')
  }
  const count = await inTransaction(async (transaction) => {
    const known = await transaction.get('nudges', nudgeId)
    const already = (await transaction.get('locks', lockOf(actor)))?.version ?? 0
    if (known && known.byId !== byId) throw new Failure('notAllowedValue', 'nudgeId')
    if (known) return already
    refuseMoreNudges(already)
    const said: Nudge = {
      _id: nudgeId,
      companyId,
      byId,
      to,
      text,
      at,
      state: 'going',
      after: null,
      order: reminderOrder(at, nudgeId),
    }
    await transaction.put('nudges', said)
    await transaction.put('locks', { _id: lockOf(actor), companyId, version: already + 1 })
    await leaveTrail(transaction, actor, {
      action: 'nudge',
      subjectId: nudgeId,
      before: {},
      after: { to },
    })
    return already + 1
  })
  await keepRun(companyId, { nudging: nudgeId })
  return { leftThisWeek: leftAfter(count) }
})

/**
 * Words for nobody are refused, and for who belongs to another company: one read.
 * @throws Failure `notFound` with the field
 */
async function refuseUnknown(companyId: string, to: NudgeAudience): Promise<void> {
  if (to.kind !== 'people') {
    if (!(await departmentOf(companyId, to.departmentId))) throw new Failure('notFound', 'to.departmentId')
    return
  }
  const known = await people(companyId, to.memberIds)
  const unknown = to.memberIds.findIndex((id) => !known.some((person) => person.id === id))
  if (unknown >= 0) throw new Failure('notFound', `to.memberIds.${unknown}`)
}

/** What was said by hand: four reads. */
export const nudges = handle(reminderApi.nudges, async ({ input, actor }) => {
  allow(actor, 'seeReminderStates')
  const { companyId } = actor
  const { items, after } = await nudgesOf(companyId, input.after)
  const [persons, lock] = await Promise.all([
    people(
      companyId,
      items.flatMap(({ byId, to }) => [byId, ...(to.kind === 'people' ? to.memberIds.slice(0, 1) : [])]),
    ),
    get('locks', lockOf(actor)),
  ])
  return {
    items: items.map(({ _id, byId, text, at, state, to }): NudgeView => {
      const by = persons.find(({ id }) => id === byId) ?? null
      return { id: _id, by, text, at, state, to: audienceView(to, persons) }
    }),
    after,
    leftThisWeek: mayDo(actor, 'nudge') ? leftAfter(lock?.version ?? 0) : 0,
  }
})

const audienceView = (to: NudgeAudience, persons: readonly PersonView[]): AudienceView =>
  to.kind === 'people'
    ? { kind: 'people', first: persons.find(({ id }) => id === to.memberIds[0]) ?? null, count: to.memberIds.length }
    : to
