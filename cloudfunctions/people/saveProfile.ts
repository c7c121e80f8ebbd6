import { peopleApi } from '@domain/people/api'
import { handle, showing } from '../platform/handle'
import { selfIn } from '../platform/inCompany'
import { refuseStale } from '../platform/refuseStale'
import { inTransaction } from '../platform/store/transaction'
import { place } from './placing'

const naming = showing(peopleApi.saveProfile, ({ name, title }) => ({ name, title }))

/** My own name and title; my line of the roster says the same. */
export const saveProfile = handle(naming, ({ input, actor }) =>
  inTransaction(async (transaction) => {
    const { name, title, version } = input
    const member = await selfIn(transaction, actor)
    const isRepeat = member.version === version + 1 && member.name === name && member.title === title
    if (isRepeat) return { version: member.version }
    refuseStale(member, version)
    const saved = await place(transaction, actor, member, { name, title }, 'stay', 'saveProfile')
    return { version: saved.version }
  }),
)
