import { createHash } from 'node:crypto'
import { addDays, civilDateAt } from '@domain/calendar/civilDate'
import type { Invite } from '@domain/people/invite'
import { type JoinRequest, timeOrder } from '@domain/people/joining'
import type { Language } from '@domain/people/model'
import { companyIdIn, departmentIdIn, departmentPathIn, memberIdIn } from './company'
import type { DepartmentKey } from './departments'
import type { PersonKey } from './people'
import { say } from './texts'

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const hour = 3_600_000

const madeBy: PersonKey = 'xu-qinghe'
const invitedTo: DepartmentKey = 'platform'
const asking = say('沈若溪', 'Shen Ruoxi')

/** An invite that a champion made two days ago, and somebody who asked by it this morning. */
export function joiningIn(language: Language, now: number): { invite: Invite; request: JoinRequest } {
  const companyId = companyIdIn(language)
  const inviteId = hashOf(`invite ${companyId}`)
  const requestId = hashOf(`request ${companyId}`)
  const madeAt = now - 47 * hour
  const askedAt = now - 3 * hour
  return {
    invite: {
      _id: inviteId,
      companyId,
      departmentId: departmentIdIn(language, invitedTo),
      as: { kind: 'member' },
      byId: memberIdIn(language, madeBy),
      lastDay: addDays(civilDateAt(now), 5),
      mostUses: 10,
      usesLeft: 9,
      standing: { state: 'open' },
      createdAt: madeAt,
      order: timeOrder(madeAt, inviteId),
    },
    request: {
      _id: requestId,
      companyId,
      openid: `demo-asking-${companyId}`,
      name: asking[language],
      as: { kind: 'member' },
      employeeNumber: null,
      departmentPath: departmentPathIn(language, invitedTo),
      inviteId,
      standing: { state: 'waiting' },
      askedAt,
      order: timeOrder(askedAt, requestId),
    },
  }
}
