import * as v from 'valibot'
import type { CivilDate } from '../calendar/civilDate'
import { defineCall } from '../call'
import type { Page, PersonView } from '../people/api'
import { idSchema, textSchema, versionSchema } from '../text'
import { growthSchema, type Staffing } from './growth'
import type { Rollout, Why } from './model'
import { pilotSchema, wavesSchema } from './pilot'
import { coachedSchema, rolloutRoles } from './roles'
import { whyTextsSchema } from './why'

/** Somebody who is named in the rollout. */
export type NamedPerson = Pick<PersonView, 'id' | 'name' | 'title'>

/** What is so far decided about the start. */
export interface StartPage {
  today: CivilDate
  /** Who said last why, and when; `null` where nobody has. */
  why: Pick<Why, 'edition' | 'at'> | null
  sponsors: NamedPerson[]
  coordinator: NamedPerson | null
  pilot: Rollout['pilot'] | null
  waves: Rollout['waves']
  growth: Rollout['growth']
  boardOpen: boolean
  /** 0 where nobody has begun. */
  version: number
  /**
   * How many there are. People and departments are those of the last night, when it was; before the first night they
   * are counted now, every department and at most a thousand people.
   */
  staffing: Staffing & { countedAt: number | null; atLeast: boolean }
}

/** Why the company uses OKRs, for a reader of either language. */
export interface WhyView extends Pick<Why, 'texts' | 'edition' | 'at'> {
  by: NamedPerson | null
}

export interface WhyPage {
  today: CivilDate
  why: WhyView | null
  /** The newest edition that the reader has read; 0 for none. */
  readEdition: number
  /** Whose it is to say why; empty where no sponsor is named. */
  sponsors: NamedPerson[]
  /** Whom to ask for a sponsor; empty where there is one. */
  administrators: NamedPerson[]
  /** Whether the reader coordinates the rollout. */
  coordinates: boolean
}

/** A champion, whom they coach besides their own department, and the day on which they were trained. */
export interface ChampionView {
  person: PersonView
  coaches: string[]
  trainedOn: CivilDate | null
  /** The member's, for changing whom they coach. */
  version: number
}

const companyId = idSchema
const conditional = { companyId, version: versionSchema }
const naming = { companyId, memberId: idSchema, role: v.picklist(rolloutRoles, 'notAllowedValue') }

const startCall = <const Name extends string, const Entries extends v.ObjectEntries>(
  name: Name,
  writes: boolean,
  entries: Entries,
) => ({ capability: 'rollout' as const, name, standing: 'member' as const, writes, input: v.strictObject(entries) })

export const startApi = {
  /** Roles, the pilot, its waves and growth, for who leads the rollout. */
  start: defineCall<StartPage>()(startCall('start', false, { companyId })),
  /** Why the company uses OKRs, for all staff. */
  why: defineCall<WhyPage>()(startCall('why', false, { companyId })),
  /** What was said before, the newest first, ten a page. */
  formerWhys: defineCall<Page<WhyView>>()(
    startCall('formerWhys', false, { companyId, after: v.nullable(textSchema(20, 1)) }),
  ),
  /** Says why, based on the edition that was there; what was said stays readable. */
  sayWhy: defineCall<{ edition: number }>()(
    startCall('sayWhy', true, { companyId, edition: versionSchema, texts: whyTextsSchema }),
  ),
  /** That an edition was read to its end. Repeating it changes nothing. */
  markWhyRead: defineCall<{ readEdition: number }>()(
    startCall('markWhyRead', true, { companyId, edition: versionSchema }),
  ),
  /** Sets the pilot, or takes it away. */
  savePilot: defineCall<{ version: number }>()(
    startCall('savePilot', true, { ...conditional, pilot: v.nullable(pilotSchema) }),
  ),
  saveWaves: defineCall<{ version: number }>()(startCall('saveWaves', true, { ...conditional, waves: wavesSchema })),
  saveGrowth: defineCall<{ version: number }>()(
    startCall('saveGrowth', true, { ...conditional, growth: growthSchema }),
  ),
  /** Whether heads of departments see other departments' boards. */
  saveBoardOpen: defineCall<{ version: number }>()(
    startCall('saveBoardOpen', true, { ...conditional, boardOpen: v.boolean('wrongType') }),
  ),
  /** Names somebody; whoever is named already stays named. */
  nameRole: defineCall<{ version: number }>()(startCall('nameRole', true, naming)),
  /** Ends a role; everything else that they are stays. */
  endRole: defineCall<{ version: number }>()(startCall('endRole', true, naming)),
  /** Which departments a champion coaches besides their own, based on the member's version. */
  saveCoaching: defineCall<{ version: number }>()(
    startCall('saveCoaching', true, { ...conditional, memberId: idSchema, departmentIds: coachedSchema }),
  ),
  /** Champions by name, twenty a page. */
  champions: defineCall<Page<ChampionView>>()(
    startCall('champions', false, { companyId, after: v.nullable(textSchema(120, 1)) }),
  ),
} as const
