import { peopleApi } from '@domain/people/api'
import { membersApi } from '@domain/people/membersApi'
import { refresh } from '../../../../cloud'

/** Everything that shows where people are is asked for again. */
export const refreshMembers = () =>
  Promise.all([
    refresh(membersApi.member),
    refresh(membersApi.memberList),
    refresh(membersApi.leftWork),
    refresh(peopleApi.person),
    refresh(peopleApi.members),
  ])
