import { serve } from '../platform/serve'
import { approveRequest, declineRequest, joinRequests, waitingRequests } from './admitting'
import { changeCalendar, changeWorkingTime } from './calendar'
import { changeManager } from './changeManager'
import { departments, members, person } from './colleagues'
import { createCompany } from './createCompany'
import { freeLine } from './freeLine'
import { createInvite, invite, inviteCode, invites, revokeInvite } from './invites'
import { join, withdrawRequest } from './join'
import { joining, saveJoining } from './joining'
import { openInvite } from './opening'
import { saveProfile } from './saveProfile'
import { session } from './session'

/** The cloud function `people`. */
export const main = serve('people', [
  session,
  createCompany,
  joining,
  saveJoining,
  createInvite,
  invites,
  invite,
  revokeInvite,
  inviteCode,
  openInvite,
  join,
  withdrawRequest,
  joinRequests,
  waitingRequests,
  approveRequest,
  declineRequest,
  freeLine,
  departments,
  members,
  person,
  saveProfile,
  changeCalendar,
  changeWorkingTime,
  changeManager,
])
