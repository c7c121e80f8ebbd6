import { termsOf } from '@domain/okr/terms'
import { peopleApi } from '@domain/people/api'
import { nameOrder } from '@domain/people/model'
import { placeOf } from '@domain/people/placing'
import { leaveTrail } from '../platform/audit'
import { handle, showing } from '../platform/handle'
import { selfIn } from '../platform/inCompany'
import { refuseStale } from '../platform/refuseStale'
import { inTransaction } from '../platform/store/transaction'

const naming = showing(peopleApi.saveProfile, ({ name, title }) => ({ name, title }))

/** My own name and title. */
export const saveProfile = handle(naming, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    const { name, title, version } = input
    const member = await selfIn(transaction, actor)
    const isRepeat = member.version === version + 1 && member.name === name && member.title === title
    if (isRepeat) return { version: member.version }
    refuseStale(member, version)
    const next = {
      ...member,
      name,
      title,
      nameTerms: termsOf(name),
      order: nameOrder(name, member._id),
      version: version + 1,
    }
    await transaction.put('members', next)
    await leaveTrail(transaction, actor, {
      action: 'saveProfile',
      subjectId: member._id,
      before: placeOf(member, next),
      after: placeOf(next, member),
    })
    return { version: next.version }
  }),
)
