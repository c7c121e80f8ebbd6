import type { Role } from '@domain/people/model'
import { type Action, isAllowed } from '@domain/people/permissions'

/**
 * Whether a step is offered as a button. A champion may be the coordinator, which only the cloud knows; the page that
 * opens tells everybody else whose its plan is.
 */
export const isOffered = (by: Action, roles: readonly Role[]): boolean =>
  isAllowed(by, roles, roles.includes('champion') ? ['coordinator'] : [])
