import type { Call } from '../../domain/call'
import { calendarApi } from '../../domain/calendar/api'
import { okrApi } from '../../domain/okr/api'
import { peopleApi } from '../../domain/people/api'
import { reminderApi } from '../../domain/reminder/api'
import { reviewApi } from '../../domain/review/api'
import { annualTalkApi } from '../../domain/review/annualTalkApi'
import { closingApi } from '../../domain/review/closingApi'
import { feedbackApi } from '../../domain/review/feedbackApi'
import { lessonApi } from '../../domain/review/lessonApi'
import { midQuarterApi } from '../../domain/review/midQuarterApi'
import { similarApi } from '../../domain/review/similarApi'

/** Every call that there is, under its name. */
export const allCalls: readonly (readonly [name: string, call: Call])[] = [
  ...Object.entries(okrApi),
  ...Object.entries(peopleApi),
  ...Object.entries(calendarApi),
  ...Object.entries(reviewApi),
  ...Object.entries(midQuarterApi),
  ...Object.entries(feedbackApi),
  ...Object.entries(lessonApi),
  ...Object.entries(similarApi),
  ...Object.entries(closingApi),
  ...Object.entries(annualTalkApi),
  ...Object.entries(reminderApi),
]
