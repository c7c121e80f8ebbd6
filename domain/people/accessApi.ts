import * as v from 'valibot'
import { type CivilDate, civilDateSchema } from '../calendar/civilDate'
import { defineCall } from '../call'
import { idSchema, textSchema, versionSchema } from '../text'
import type { Page, PersonView } from './api'
import { companyCall } from './companyCall'

/** Somebody who coaches. */
export interface CoachView {
  person: PersonView
  /** Whether they come from outside, and work here not. */
  outside: boolean
  /** The last day of an outside coach; `null` for colleagues, and where none was set. */
  endsOn: CivilDate | null
  /** Whether that day is over. */
  ended: boolean
  /** The member's. */
  version: number
}

/** Who may do more than others. */
export interface AccessPage {
  today: CivilDate
  /** At most twenty, by name. */
  administrators: PersonView[]
  /** Whether pages of several people's OKRs carry the viewer's name. */
  watermark: boolean
  /** The company's. */
  version: number
}

const naming = { memberId: idSchema }

export const accessApi = {
  /** The administrators, and what they chose, for administrators. */
  access: defineCall<AccessPage>()(companyCall('access', false, {})),
  /** Coaches by name, also those from outside whose time is over, twenty a page. */
  coaches: defineCall<Page<CoachView>>()(companyCall('coaches', false, { after: v.nullable(textSchema(120, 1)) })),
  /** Makes a colleague an administrator; repeating it changes nothing. */
  nameAdministrator: defineCall<{ version: number }>()(companyCall('nameAdministrator', true, naming)),
  /** Ends that; the last one stays. */
  endAdministrator: defineCall<{ version: number }>()(companyCall('endAdministrator', true, naming)),
  /** Makes a colleague a coach. Somebody from outside comes by an invite. */
  nameCoach: defineCall<{ version: number }>()(companyCall('nameCoach', true, naming)),
  /** Until when an outside coach comes, based on the member's version. */
  saveCoachEnd: defineCall<{ version: number }>()(
    companyCall('saveCoachEnd', true, { ...naming, version: versionSchema, endsOn: civilDateSchema }),
  ),
  /** Ends coaching: a colleague stays one, somebody from outside has no access from now on. */
  endCoach: defineCall<{ version: number }>()(companyCall('endCoach', true, naming)),
  /** Whether pages of several people's OKRs carry the viewer's name, based on the company's version. */
  saveWatermark: defineCall<{ version: number }>()(
    companyCall('saveWatermark', true, { version: versionSchema, watermark: v.boolean('wrongType') }),
  ),
} as const
