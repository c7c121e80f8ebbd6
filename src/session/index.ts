export { chooseCompany } from './company'
export { MemberGate } from './MemberGate'
export { useDepartments } from './useDepartments'
export { type Member, type SessionState, useSession } from './useSession'
