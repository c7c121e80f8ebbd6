import type { Member } from '@domain/people/model'
import type { Delivery, Reminder } from '@domain/reminder/model'
import { standsInTheWay } from '@domain/reminder/person'
import { _, find } from '../platform/store/database'
import { anyWaiting, keepDelivery, knownOf, waitingMessages } from '../platform/store/reminders'
import { stillMeant } from './audience'
import type { Budget } from '../platform/budget'
import type { CompanyDay } from './companyDay'
import { deliverAll, isCarrying, type Parcel } from './deliver'
import { peoplePerRound } from '../platform/store/members'
import { stateOf, statesOf } from './people'

/**
 * Sends the messages whose time has come: those that WeChat could not take, and those that a killed run had planned and
 * not sent. Each is planned afresh first, so that nobody hears of what they have done meanwhile.
 *
 * @returns whether there may be more
 */
export async function sendWaiting(day: CompanyDay, budget: Budget): Promise<boolean> {
  const companyId = day.company._id
  for (;;) {
    if (budget.isSpent()) return true
    const waiting = await waitingMessages(companyId, day.now, peoplePerRound)
    if (waiting.length === 0) return anyWaiting(companyId)
    const { parcels, settled } = await lookedAtAgain(waiting, day)
    for (const [reminder, delivery] of settled) await keepDelivery(reminder, delivery)
    if (!(await deliverAll(parcels, day, budget)) || parcels.length + settled.length === 0) return true
  }
}

interface Again {
  parcels: Parcel[]
  settled: [Reminder, Delivery][]
}

async function lookedAtAgain(waiting: readonly Reminder[], day: CompanyDay): Promise<Again> {
  const { company, planning } = day
  const ids = [...new Set(waiting.map(({ memberId }) => memberId))]
  const members = await find('members', {
    where: { companyId: company._id, _id: _.in(ids) },
    limit: ids.length,
    without: ['nameTerms'],
  })
  const awake = members.filter((member) => planning.isTime({ member }))
  const due = new Set([...(await dueOf(awake, waiting, day)), ...(await stillMeant(waiting, awake, day))])
  const again: Again = { parcels: [], settled: [] }
  for (const reminder of waiting) {
    if (!isCarrying(reminder)) continue
    const member = awake.find(({ _id }) => _id === reminder.memberId)
    if (!member) {
      again.settled.push([reminder, { ...reminder.delivery, nextAt: nextHour(day.now) }])
      continue
    }
    const delivery = reminder.shelf === 'read' ? seen(day) : reasonNow(reminder, member, due, day)
    if (delivery) again.settled.push([reminder, delivery])
    else again.parcels.push({ reminder, member })
  }
  return again
}

const hour = 3_600_000

/** Who is outside their hours hears of it in them; until then nobody else waits behind them. */
const nextHour = (now: number): number => (Math.floor(now / hour) + 1) * hour

/** The keys that would be planned now, had nobody been told before. */
async function dueOf(members: readonly Member[], waiting: readonly Reminder[], day: CompanyDay): Promise<Set<string>> {
  const { planning, company } = day
  const states = await statesOf(members, day, planning)
  const own = new Set(waiting.map(({ _id }) => _id))
  const known = await knownOf(
    company._id,
    states.flatMap((state) => planning.keysOf(state)),
  )
  for (const key of own) known.delete(key)
  const planned = states.flatMap((state) => planning.plan({ ...state, known }))
  return new Set(planned.flatMap(({ _id, delivery }) => (delivery.state === 'suppressed' ? [] : [_id])))
}

/** Whoever has opened it in the inbox needs no message. */
const seen = ({ now }: CompanyDay): Delivery => ({ state: 'sent', at: now, by: { channel: 'inbox', why: 'onceADay' } })

/** Why a message does not go any more; `undefined` where it does. */
function reasonNow(
  reminder: Reminder,
  member: Member,
  due: ReadonlySet<string>,
  day: CompanyDay,
): Delivery | undefined {
  if (due.has(reminder._id)) return undefined
  const inTheWay = standsInTheWay(stateOf(member, day, { contact: undefined }), day.today, reminder.kind === 'nudge')
  return { state: 'suppressed', reason: inTheWay ?? 'done' }
}
