import { templateNames } from '@domain/reminder/templates'
import type { Gathered } from '../places'
import { type Cell, type Table, table } from './table'
import { type Column, timeText, type Words } from './words'

/** Who the person is in the company: one line for each thing that is known, whatever collection it stands in. */
export function profileOf({ members, accounts, rosterLines, departments, contacts }: Gathered, words: Words): Table {
  const [member] = members
  const [account] = accounts
  const [line] = rosterLines
  const [contact] = contacts
  const known: [Column, Cell | null | undefined][] = [
    ['name', member?.name],
    ['title', member?.title],
    ['employeeNumber', member?.employeeNumber],
    ['department', member && words.department(member.departmentId)],
    ['manager', words.person(member?.managerId)],
    ['roles', member && words.list(member.roles.map(words.role))],
    ['coaches', member && words.list((member.coaches ?? []).map(words.department))],
    ['heads', words.list(departments.map(({ name }) => name))],
    ['state', member && words.value('standing', member.standing.state)],
    ['leftOn', member?.standing.state === 'left' ? member.standing.leftOn : null],
    ['endsOn', member?.endsOn],
    ['joinedAt', member && timeText(member.createdAt)],
    ['wechatId', member?.openid],
    ['standIn', member?.standIn && words.person(member.standIn.memberId)],
    ['leave', member?.reminding?.leave && `${member.reminding.leave.from} – ${member.reminding.leave.until}`],
    ['language', member?.reminding?.language],
    ['rosterName', line?.name],
    ['rosterTitle', line?.title],
    ['rosterManager', line?.managerNumber],
    ['messagesLeft', contact && templateNames.reduce((sum, name) => sum + contact.left[name], 0)],
    ['noticeVersion', account?.consent?.version],
    ['agreedAt', account?.consent && timeText(account.consent.at)],
  ]
  const rows = known.flatMap(([field, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ field, value }],
  )
  return table('profile', rows, { field: ({ field }) => words.column(field), is: ({ value }) => value })
}
