import { serve } from '../platform/serve'
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
import { createInvite, join, openInvite } from './invites'
import { saveProfile } from './saveProfile'
import { session } from './session'
import { keepSetUpOnToday, setUp } from './setUp'

/** The cloud function `people`. */
export const main = serve('people', [
  session,
  createCompany,
  setUp,
  keepSetUpOnToday,
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
  access,
  coaches,
  nameAdministrator,
  endAdministrator,
  nameCoach,
  saveCoachEnd,
  endCoach,
  saveWatermark,
  audit,
])
