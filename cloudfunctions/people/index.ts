import { withRounds } from '../platform/round'
import { serve } from '../platform/serve'
import { approveRequest, declineRequest, joinRequests, waitingRequests } from './admitting'
import {
  access,
  coaches,
  endAdministrator,
  endCoach,
  nameAdministrator,
  nameCoach,
  saveCoachEnd,
  saveWatermark,
} from './access'
import { audit } from './auditTrail'
import { changeCalendar, changeWorkingTime } from './calendar'
import { changeManager } from './changeManager'
import { departments, members, person } from './colleagues'
import { createCompany } from './createCompany'
import { freeLine } from './freeLine'
import { createInvite, invite, inviteCode, invites, revokeInvite } from './invites'
import { join, withdrawRequest } from './join'
import { joining, saveJoining } from './joining'
import { openInvite } from './opening'
import { addDepartment, department, nameHead, orderDepartment, renameDepartment } from './departments'
import { handOver, leftWork } from './handingOver'
import { member, memberList, placeMember } from './keeping'
import { endMembership, leaveCompany, settleLeaver, takeBack } from './leaving'
import { continueTreeChange, mergeDepartment, moveDepartment, removeDepartment } from './moving'
import { rosterHandlers } from './roster'
import { keeping } from './round'
import { agreeToNotice, withdrawConsent } from './myData/consent'
import { deleteMyData } from './myData/deleting'
import { exportMyData } from './myData/exporting'
import { myData } from './myData/myData'
import { setRetention } from './myData/retention'
import { nameCompany } from './nameCompany'
import { saveProfile } from './saveProfile'
import { session } from './session'
import { keepSetUpOnToday, setUp } from './setUp'

/** The cloud function `people`: the keeping of companies' data, and the calls of people. */
export const main = withRounds(
  keeping,
  serve('people', [
    session,
    createCompany,
    joining,
    saveJoining,
    setUp,
    keepSetUpOnToday,
    nameCompany,
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
    access,
    coaches,
    nameAdministrator,
    endAdministrator,
    nameCoach,
    saveCoachEnd,
    endCoach,
    saveWatermark,
    audit,
    ...rosterHandlers,
    myData,
    agreeToNotice,
    withdrawConsent,
    exportMyData,
    deleteMyData,
    setRetention,
  ]),
)
