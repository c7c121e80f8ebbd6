import * as v from 'valibot'
import { type CivilDate, civilDateSchema } from '../calendar/civilDate'
import { defineCall } from '../call'
import { idSchema, textSchema, versionSchema } from '../text'
import type { Page, PersonView } from './api'
import { companyCall } from './companyCall'
import { jobTitleSchema, type MemberStanding, ownedChoices, personNameSchema, type Role } from './model'
import { employeeNumberSchema } from './roster'

/** How many objectives one call hands over. */
export const memberLimits = { handedOver: 20 } as const

/** Which people a list is of: all of today, those without a manager, or those who have left. */
export const memberLists = ['present', 'unmanaged', 'left'] as const
export type MemberList = (typeof memberLists)[number]

/** Somebody named. */
export type Named = Pick<PersonView, 'id' | 'name'>

/** A member as a list for administrators shows one. */
export interface MemberRow {
  person: PersonView
  employeeNumber: string | null
  roles: Role[]
  manager: Named | null
  /** Who reviews them today: the manager, or whoever stands in; `null` for nobody. */
  reviewer: Named | null
}

/** A member for who keeps members: everything that a form changes, and what depends on it. */
export interface MemberDetail extends MemberRow {
  version: number
  /** The person's whole place, from the root. */
  departmentPath: string[]
  standing: MemberStanding
  /** Who took over from them; `null` where nobody did, or they are here. */
  successor: Named | null
  reports: Named[]
  heads: { id: string; name: string }[]
  /** What they own in objectives that are published and not closed. */
  running: { objectives: number; keyResults: number }
  /** Whether what somebody who left leaves behind is taken care of; see `settleLeaver`. */
  settled: boolean
}

/** What somebody owns in one objective that runs: the whole, or key results of it. */
export interface LeftWork {
  objectiveId: string
  version: number
  title: string
  cycleId: string
  isOwner: boolean
  keyResults: { id: string; title: string }[]
}

/** What came of one objective: `changed` where somebody wrote meanwhile, `gone` where it does not run any more. */
export interface HandedOver {
  objectiveId: string
  state: 'done' | 'changed' | 'gone'
  version: number
}

const memberId = idSchema
const cursor = v.nullable(textSchema(120, 1))

const handed = v.variant('kind', [
  v.strictObject({
    kind: v.literal('give'),
    objectiveId: idSchema,
    version: versionSchema,
    /** Who owns the objective from now on; `null` where it is not theirs, or stays. */
    ownerToId: v.nullable(idSchema),
    keyResults: v.pipe(
      v.array(v.strictObject({ keyResultId: idSchema, toId: idSchema }), 'wrongType'),
      v.maxLength(8, 'tooMany'),
    ),
  }),
  v.strictObject({ kind: v.literal('archive'), objectiveId: idSchema, version: versionSchema }),
])
export type HandedItem = v.InferOutput<typeof handed>

export const membersApi = {
  /** People with their number, manager and roles, by name or number, twenty a page, in the order of their names. */
  memberList: defineCall<Page<MemberRow>>()(
    companyCall('memberList', false, {
      list: v.picklist(memberLists, 'notAllowedValue'),
      search: textSchema(30),
      departmentId: v.nullable(idSchema),
      after: cursor,
    }),
  ),
  member: defineCall<MemberDetail>()(companyCall('member', false, { memberId })),
  /** Changes name, title, number, department and manager of somebody at once, based on a version. */
  placeMember: defineCall<{ version: number }>()(
    companyCall('placeMember', true, {
      memberId,
      version: versionSchema,
      name: personNameSchema,
      title: jobTitleSchema,
      employeeNumber: v.nullable(employeeNumberSchema),
      departmentId: idSchema,
      managerId: v.nullable(idSchema),
      owned: v.picklist(ownedChoices, 'notAllowedValue'),
    }),
  ),
  /** Ends somebody's membership at once; their reports, and the departments they head, go to who takes over. */
  endMembership: defineCall<{ version: number; settled: boolean }>()(
    companyCall('endMembership', true, { memberId, leftOn: civilDateSchema, successorId: v.nullable(idSchema) }),
  ),
  /** Carries on with what somebody who left leaves behind, where it is much or was cut off. */
  settleLeaver: defineCall<{ settled: boolean }>()(companyCall('settleLeaver', true, { memberId })),
  /** Takes back somebody who left, with everything that is still theirs. */
  takeBack: defineCall<{ version: number }>()(companyCall('takeBack', true, { memberId })),
  /** What somebody owns in objectives that run, fifty a page. */
  leftWork: defineCall<Page<LeftWork>>()(companyCall('leftWork', false, { memberId, after: cursor })),
  /** Hands over what somebody owns, or takes it out of the lists: each objective for itself. A repeat changes nothing. */
  handOver: defineCall<{ items: HandedOver[] }>()(
    companyCall('handOver', true, {
      memberId,
      items: v.pipe(
        v.array(handed, 'wrongType'),
        v.minLength(1, 'tooFew'),
        v.maxLength(memberLimits.handedOver, 'tooMany'),
      ),
    }),
  ),
  /** Ends one's own membership. */
  leaveCompany: defineCall<{ leftOn: CivilDate }>()(companyCall('leaveCompany', true, {})),
} as const
