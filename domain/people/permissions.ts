import type { Role } from './model'

/** How somebody stands to the thing an action touches. */
export type Relation =
  /** owns the objective */
  | 'owner'
  /** owns one of its key results */
  | 'keyResultOwner'
  /** is the direct manager of the owner, or of the key result's owner */
  | 'manager'
  /** was shown the draft by its owner */
  | 'sharedWith'
  /** made the check-in or the invite, or wrote the lesson or the comment */
  | 'author'
  /** reviews the owner, or stands in for who does */
  | 'reviewer'
  /** asked a colleague for feedback */
  | 'asker'
  /** was asked for feedback */
  | 'asked'
  /** coordinates the rollout */
  | 'coordinator'
  /** heads the department, or one above it */
  | 'head'
  /** gives the training */
  | 'trainer'

interface Grant {
  /** Any of these roles suffices. */
  roles?: readonly Role[]
  /** Any of these relations suffices. */
  relations?: readonly Relation[]
}

/** Who works at the company; a coach may be from outside. */
export const staff: readonly Role[] = ['member', 'champion', 'sponsor', 'administrator']

/**
 * Who may do what: the one table. Being an active member of the company is required for every line
 * (`cloudfunctions/platform` checks it first); what no line grants is refused.
 */
export const permissions = {
  /** See colleagues, departments, cycles and published OKRs. An outside coach sees only what is shared. */
  browse: { roles: staff },
  readPublished: { roles: staff, relations: ['owner', 'keyResultOwner', 'sharedWith'] },
  /** An outside coach helps to write, and has no objectives. */
  createDraft: { roles: staff },
  /** A manager only where the company's rules say so, and only what was written under them; see `draftsOf`. */
  readDraft: { relations: ['owner', 'sharedWith', 'manager'] },
  writeDraft: { relations: ['owner'] },
  shareDraft: { relations: ['owner'] },
  publish: { relations: ['owner'] },
  /** Company objectives come from the top. */
  publishForCompany: { roles: ['sponsor', 'administrator'] },
  editPublished: { relations: ['owner'] },
  reviewMidQuarter: { relations: ['owner'] },
  checkIn: { relations: ['owner', 'keyResultOwner', 'manager'] },
  undoCheckIn: { relations: ['author'] },
  close: { relations: ['owner'] },
  /** In a draft for the next cycle. */
  carryOn: { relations: ['owner'] },
  archive: { relations: ['owner'], roles: ['administrator'] },
  /** Whoever reads it may say something of it; what was said is its writer's to take back. */
  comment: { roles: staff, relations: ['owner', 'keyResultOwner', 'sharedWith'] },
  /** Private help: said and read among these alone, also once the objective is public. */
  commentOnDraft: { relations: ['owner', 'sharedWith'] },
  takeBackComment: { relations: ['author'] },
  /** For the whole company, administrators; champions for the departments that they answer for; see `answersFor`. */
  invite: { roles: ['champion', 'administrator'] },
  inviteCoach: { roles: ['administrator'] },
  seeInvite: { roles: ['administrator'], relations: ['author'] },
  revokeInvite: { roles: ['administrator'], relations: ['author'] },
  /** Lets people in, or not: as with invites. */
  admit: { roles: ['champion', 'administrator'] },
  setJoining: { roles: ['administrator'] },
  freeLine: { roles: ['administrator'] },
  /** Sees how far the set-up is, and puts the list away. */
  setUpCompany: { roles: ['administrator'] },
  /** What the company is called, and its language. */
  nameCompany: { roles: ['administrator'] },
  /** How long the data of who has left is kept. */
  setRetention: { roles: ['administrator'] },
  /** The text of a review belongs to two people. */
  readReview: { relations: ['owner', 'reviewer'] },
  writeReview: { relations: ['owner'] },
  holdReview: { relations: ['reviewer'] },
  /** What a member takes to the annual talk is theirs, and their reviewer's where they share it. */
  writeAnnualTalk: { relations: ['owner'] },
  readSharedAnnualTalk: { relations: ['reviewer'] },
  /** How far each review is, and nothing else. */
  seeReviewStates: { roles: ['champion', 'administrator'] },
  askForFeedback: { relations: ['owner', 'keyResultOwner'] },
  /** The question and where it stands. */
  seeFeedback: { relations: ['asker', 'asked'] },
  /** What was written back, also by its writer, belongs to who asked. */
  readFeedback: { relations: ['asker'] },
  answerFeedback: { relations: ['asked'] },
  withdrawFeedback: { relations: ['asker'] },
  /** What was learned is written by choice and read by all staff; only its writer changes it and learns who thanked. */
  shareLesson: { roles: staff },
  readLessons: { roles: staff },
  thankLesson: { roles: staff },
  changeLesson: { relations: ['author'] },
  seeThanks: { relations: ['author'] },
  /** Its days, hours and check-in day: they move what everybody is asked for. */
  changeCalendar: { roles: ['administrator'] },
  /** Who cannot be reached, what was suppressed and what failed: states alone. */
  seeReminderStates: { roles: ['champion', 'administrator'] },
  nudge: { roles: ['champion'] },
  setReminderRules: { roles: ['administrator'] },
  changeManager: { roles: ['administrator'] },
  /** The tree of departments, and who heads them. */
  keepDepartments: { roles: ['administrator'] },
  /** Where people are in the company, who leaves it, and who comes back. */
  keepMembers: { roles: ['administrator'] },
  /** What somebody who leaves is at work on goes to colleagues, or out of the lists. */
  handOver: { roles: ['administrator'] },
  /** Ends one's own membership. */
  leaveCompany: { roles: [...staff, 'coach'] },
  /** At least one there is always. */
  nameAdministrator: { roles: ['administrator'] },
  /** Who coaches, and until when from outside. */
  manageCoaches: { roles: ['administrator'] },
  /** Who did what; never what belongs to somebody. */
  readAudit: { roles: ['administrator'] },
  /** Whether the viewer's name stands on pages of several people's OKRs. */
  setWatermark: { roles: ['administrator'] },
  /** What somebody shows me, by whom: the whole of what an outside coach sees. */
  readShared: { roles: [...staff, 'coach'] },
  /** The company's list of people: read, import, change. Who people are and who they report to. */
  keepRoster: { roles: ['administrator'] },
  /** Why the company uses OKRs is said from the top. */
  writeWhy: { roles: ['sponsor'] },
  readRollout: { roles: staff },
  /** Names who coordinates and who coaches, the pilot, its waves, which departments take part. */
  leadRollout: { roles: ['sponsor', 'administrator'], relations: ['coordinator'] },
  nameSponsor: { roles: ['administrator'] },
  /** The ten deployment parameters; all staff read what was published. */
  setRules: { roles: ['sponsor', 'administrator'] },
  /** Says by the code in the room that they came, and reads what they came to. */
  attendTraining: { roles: staff },
  recordTraining: { roles: ['champion', 'administrator'] },
  /** The code of now, on the phone of whoever stands in front of the room. */
  showRoomCode: { roles: ['champion', 'administrator'], relations: ['trainer'] },
  /** Counts of participation, by department; no progress, score or confidence of anybody. */
  seeBoard: { roles: ['champion', 'sponsor', 'administrator'], relations: ['head'] },
  /** Has the board counted afresh. */
  countBoard: { roles: ['champion', 'sponsor', 'administrator'] },
  exportBoard: { roles: ['champion', 'sponsor', 'administrator'] },
} as const satisfies Record<string, Grant>

export type Action = keyof typeof permissions

/** What the page about the company leads to; whoever may do any of it finds the page on Me. */
const management: readonly Action[] = [
  'setUpCompany',
  'keepDepartments',
  'keepMembers',
  'setRetention',
  'nameAdministrator',
  'manageCoaches',
  'readAudit',
  'setWatermark',
]

/** Whether the page about the company holds anything for somebody. */
export const managesCompany = (actorRoles: readonly Role[]): boolean =>
  management.some((action) => isAllowed(action, actorRoles))

/**
 * Whether the table grants an action.
 * @param actorRoles roles of an active member
 * @param relations how the member stands to the thing
 */
export function isAllowed(action: Action, actorRoles: readonly Role[], relations: readonly Relation[] = []): boolean {
  const grant: Grant = permissions[action]
  return (
    (grant.roles?.some((role) => actorRoles.includes(role)) ?? false) ||
    (grant.relations?.some((relation) => relations.includes(relation)) ?? false)
  )
}
