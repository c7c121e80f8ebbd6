import * as v from 'valibot'
import { type CivilDate, civilDateSchema } from '../calendar/civilDate'
import { defineCall } from '../call'
import { idSchema, textSchema, versionSchema } from '../text'
import type { Page, PersonView } from './api'

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

const companyId = idSchema
const naming = { companyId, memberId: idSchema }

const accessCall = <const Name extends string, const Entries extends v.ObjectEntries>(
  name: Name,
  writes: boolean,
  entries: Entries,
) => ({ capability: 'people' as const, name, standing: 'member' as const, writes, input: v.strictObject(entries) })

export const accessApi = {
  /** The administrators, and what they chose, for administrators. */
  access: defineCall<AccessPage>()(accessCall('access', false, { companyId })),
  /** Coaches by name, also those from outside whose time is over, twenty a page. */
  coaches: defineCall<Page<CoachView>>()(
    accessCall('coaches', false, { companyId, after: v.nullable(textSchema(120, 1)) }),
  ),
  /** Makes a colleague an administrator; repeating it changes nothing. */
  nameAdministrator: defineCall<{ version: number }>()(accessCall('nameAdministrator', true, naming)),
  /** Ends that; the last one stays. */
  endAdministrator: defineCall<{ version: number }>()(accessCall('endAdministrator', true, naming)),
  /** Makes a colleague a coach. Somebody from outside comes by an invite. */
  nameCoach: defineCall<{ version: number }>()(accessCall('nameCoach', true, naming)),
  /** Until when an outside coach comes, based on the member's version. */
  saveCoachEnd: defineCall<{ version: number }>()(
    accessCall('saveCoachEnd', true, { ...naming, version: versionSchema, endsOn: civilDateSchema }),
  ),
  /** Ends coaching: a colleague stays one, somebody from outside has no access from now on. */
  endCoach: defineCall<{ version: number }>()(accessCall('endCoach', true, naming)),
  /** Whether pages of several people's OKRs carry the viewer's name, based on the company's version. */
  saveWatermark: defineCall<{ version: number }>()(
    accessCall('saveWatermark', true, { companyId, version: versionSchema, watermark: v.boolean('wrongType') }),
  ),
} as const
