import { Failure } from '@domain/failure'
import type { Language, Member } from '@domain/people/model'
import { rosterLineId } from '@domain/people/roster'
import { reminderApi } from '@domain/reminder/api'
import { granted, newContact } from '@domain/reminder/contact'
import { type Reminding, usualReminding, usualRules } from '@domain/reminder/model'
import { templateNames } from '@domain/reminder/templates'
import type { Actor } from '../platform/actor'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { selfIn } from '../platform/inCompany'
import { refuseStale } from '../platform/refuseStale'
import { get } from '../platform/store/database'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { templateId } from './send'

/** How I am reminded: two reads. */
export const reminding = handle(reminderApi.reminding, async ({ actor }) => {
  const { member, company } = actor
  const contact = (await get('contacts', member._id)) ?? newContact(member._id, member.companyId, member.order)
  return {
    reminding: member.reminding ?? usualReminding,
    version: member.version,
    company: {
      hours: company.hours,
      rules: company.reminderRules ?? usualRules,
      version: company.version,
    },
    left: contact.left,
    unreachable: contact.unreachable,
    templates: templateNames.flatMap((name) => {
      const id = templateId(name)
      return id === undefined ? [] : [{ name, id }]
    }),
  }
})

/** My hours, leave, amount and language. Repeating it changes nothing. */
export const saveReminding = handle(reminderApi.saveReminding, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    const member = await selfIn(transaction, actor)
    const isRepeat = member.version === input.version + 1 && isSame(member.reminding, input.reminding)
    if (isRepeat) return { version: member.version }
    refuseStale(member, input.version)
    return save(transaction, actor, member, input.reminding, 'saveReminding')
  }),
)

/**
 * The language that my app speaks; it comes with every start of the app, and mostly changes nothing. Where the company's
 * list gave me mine, only what I choose takes its place, not what my phone speaks.
 */
export const keepLanguage = handle(reminderApi.keepLanguage, async ({ input, actor }) => {
  const { member } = actor
  if (speaks(member, input.language)) return { version: member.version }
  return inTransaction(async (transaction) => {
    const found = await selfIn(transaction, actor)
    const stays = speaks(found, input.language) || (!input.chosen && (await isListed(transaction, found)))
    if (stays) return { version: found.version }
    const next = { ...(found.reminding ?? usualReminding), language: input.language }
    return save(transaction, actor, found, next, 'keepLanguage')
  })
})

/** Whether a member has their language from their line of the list. */
async function isListed(transaction: Transaction, member: Member): Promise<boolean> {
  const { _id, companyId, employeeNumber, reminding } = member
  if (employeeNumber === undefined || !reminding?.language) return false
  const line = await transaction.get('rosterLines', rosterLineId(companyId, employeeNumber))
  const isTheirs = line?.standing.state === 'claimed' && line.standing.memberId === _id
  return isTheirs && line.language === reminding.language
}

const speaks = ({ reminding }: Member, language: Language): boolean => reminding?.language === language

const isSame = (one: Reminding | undefined, other: Reminding): boolean =>
  one !== undefined && JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))

const inOrder = ({ hours, leave, weeklyMost, language }: Reminding) => [
  hours && [hours.from, hours.until],
  leave && [leave.from, leave.until],
  weeklyMost,
  language,
]

async function save(
  transaction: Transaction,
  actor: Actor,
  member: Member,
  next: Reminding,
  action: 'saveReminding' | 'keepLanguage',
): Promise<{ version: number }> {
  const version = member.version + 1
  await transaction.put('members', { ...member, reminding: next, version })
  await leaveTrail(transaction, actor, {
    action,
    subjectId: member._id,
    before: { reminding: member.reminding ?? null },
    after: { reminding: next },
  })
  return { version }
}

/** Permissions for messages, counted once, however often the phone says so. */
export const grant = handle(reminderApi.grant, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    const { grantId, accepted } = input
    const { id: memberId, companyId, member, at } = actor
    const before = (await transaction.get('contacts', memberId)) ?? newContact(memberId, companyId, member.order)
    const known = await transaction.get('grants', grantId)
    if (known && known.memberId !== memberId) throw new Failure('notAllowedValue', 'grantId')
    if (known) return { left: before.left, unreachable: before.unreachable }
    const contact = granted(before, accepted)
    await transaction.put('grants', { _id: grantId, companyId, memberId, accepted, at })
    await transaction.put('contacts', contact)
    await leaveTrail(transaction, actor, {
      action: 'grant',
      subjectId: memberId,
      before: { left: before.left },
      after: { left: contact.left },
    })
    return { left: contact.left, unreachable: contact.unreachable }
  }),
)
