import { serve } from '../platform/serve'
import { changeCalendar, changeWorkingTime } from './calendar'
import { changeManager } from './changeManager'
import { departments, members, person } from './colleagues'
import { createCompany } from './createCompany'
import { createInvite, join, openInvite } from './invites'
import { addDepartment, department, nameHead, orderDepartment, renameDepartment } from './departments'
import { handOver, leftWork } from './handingOver'
import { member, memberList, placeMember } from './keeping'
import { endMembership, leaveCompany, settleLeaver, takeBack } from './leaving'
import { continueTreeChange, mergeDepartment, moveDepartment, removeDepartment } from './moving'
import { saveProfile } from './saveProfile'
import { session } from './session'

/** The cloud function `people`. */
export const main = serve('people', [
  session,
  createCompany,
  createInvite,
  openInvite,
  join,
  departments,
  members,
  person,
  saveProfile,
  changeCalendar,
  changeWorkingTime,
  changeManager,
  department,
  addDepartment,
  renameDepartment,
  orderDepartment,
  nameHead,
  moveDepartment,
  mergeDepartment,
  removeDepartment,
  continueTreeChange,
  memberList,
  member,
  placeMember,
  endMembership,
  settleLeaver,
  takeBack,
  leaveCompany,
  leftWork,
  handOver,
])
