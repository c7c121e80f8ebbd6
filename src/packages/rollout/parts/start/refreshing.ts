import { peopleApi } from '@domain/people/api'
import { startApi } from '@domain/rollout/startApi'
import { refresh } from '../../../../cloud'

/** What a change of roles or of the plan shows itself in. */
export const refreshStart = (): Promise<unknown> =>
  Promise.all([startApi.start, startApi.champions, startApi.why, peopleApi.session].map((call) => refresh(call)))
