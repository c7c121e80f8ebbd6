import type { Call } from '../../domain/call'
import { calendarApi } from '../../domain/calendar/api'
import { okrApi } from '../../domain/okr/api'
import { coachingApi } from '../../domain/okr/coachingApi'
import { commentApi } from '../../domain/okr/commentApi'
import { sharedApi } from '../../domain/okr/sharedApi'
import { accessApi } from '../../domain/people/accessApi'
import { peopleApi } from '../../domain/people/api'
import { joiningApi } from '../../domain/people/joiningApi'
import { departmentsApi } from '../../domain/people/departmentsApi'
import { membersApi } from '../../domain/people/membersApi'
import { auditApi } from '../../domain/people/auditApi'
import { myDataApi } from '../../domain/people/myDataApi'
import { setUpApi } from '../../domain/people/setUpApi'
import { rosterApi } from '../../domain/people/rosterApi'
import { reminderApi } from '../../domain/reminder/api'
import { annualTalkApi } from '../../domain/review/annualTalkApi'
import { reviewApi } from '../../domain/review/api'
import { closingApi } from '../../domain/review/closingApi'
import { feedbackApi } from '../../domain/review/feedbackApi'
import { lessonApi } from '../../domain/review/lessonApi'
import { midQuarterApi } from '../../domain/review/midQuarterApi'
import { similarApi } from '../../domain/review/similarApi'
import { boardApi } from '../../domain/rollout/boardApi'
import { championsApi } from '../../domain/rollout/championsApi'
import { departmentUseApi } from '../../domain/rollout/departmentUseApi'
import { reportApi } from '../../domain/rollout/reportApi'
import { rulesApi } from '../../domain/rollout/rulesApi'
import { startApi } from '../../domain/rollout/startApi'
import { trainingApi } from '../../domain/rollout/trainingApi'

/** Every call that there is, under its name. */
export const allCalls: readonly (readonly [name: string, call: Call])[] = [
  ...Object.entries(okrApi),
  ...Object.entries(coachingApi),
  ...Object.entries(commentApi),
  ...Object.entries(sharedApi),
  ...Object.entries(peopleApi),
  ...Object.entries(joiningApi),
  ...Object.entries(departmentsApi),
  ...Object.entries(membersApi),
  ...Object.entries(accessApi),
  ...Object.entries(auditApi),
  ...Object.entries(setUpApi),
  ...Object.entries(rosterApi),
  ...Object.entries(myDataApi),
  ...Object.entries(calendarApi),
  ...Object.entries(reviewApi),
  ...Object.entries(midQuarterApi),
  ...Object.entries(feedbackApi),
  ...Object.entries(lessonApi),
  ...Object.entries(similarApi),
  ...Object.entries(closingApi),
  ...Object.entries(annualTalkApi),
  ...Object.entries(reminderApi),
  ...Object.entries(startApi),
  ...Object.entries(rulesApi),
  ...Object.entries(championsApi),
  ...Object.entries(boardApi),
  ...Object.entries(reportApi),
  ...Object.entries(trainingApi),
  ...Object.entries(departmentUseApi),
]
