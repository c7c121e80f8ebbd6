import { type Role, roles } from '../../domain/people/model'
import { type Action, permissions, type Relation } from '../../domain/people/permissions'

/** Where the table is shown. */
export const permissionsPath = 'docs/permissions.md'

/** What each line of the table is about, as a reader of the document wants it. */
const sentences: Record<Action, string> = {
  browse: 'See colleagues, departments, cycles and published OKRs',
  readPublished: 'Read a published or closed objective',
  createDraft: 'Begin an objective',
  readDraft: "Read a draft; a manager only where the company's rules say so, and only what was written under them",
  writeDraft: 'Write a draft',
  shareDraft: 'Choose whom a draft is shown to',
  publish: 'Publish an objective',
  publishForCompany: "Publish an objective of the company's level, besides owning it",
  editPublished: 'Change what is published',
  reviewMidQuarter: 'Decide at the middle of the cycle',
  checkIn: 'Check a key result in',
  undoCheckIn: 'Take a check-in back',
  close: 'Close an objective',
  carryOn: 'Carry it on into the next cycle',
  archive: 'Take an objective out of the lists, and bring it back',
  comment: 'Comment on what one may read',
  commentOnDraft: 'Comment on a draft, and read what was said of it, also once it is public',
  takeBackComment: 'Take a comment back',
  invite: 'Make a link that lets people join, a champion for the departments they answer for',
  inviteCoach: 'Make a link that lets a coach from outside in, until a day',
  seeInvite: 'See an invite: who made it, until when, how often it was used',
  revokeInvite: 'Take an invite back',
  admit: 'Let people in who asked, or decline; a champion for the departments they answer for',
  setJoining: 'Choose whether who joins is in at once or waits for approval',
  nameCompany: 'Say what the company is called, and its language',
  freeLine: 'Let a claimed line of the list, or one that a file ended, be claimed again',
  readReview: 'Read the words of an OKRs Review',
  writeReview: 'Answer the three questions, and acknowledge',
  holdReview: 'Book and hold the 1:1, write the note, approve or return',
  writeAnnualTalk: 'Write what goes to the annual talk, share it, take it back',
  readSharedAnnualTalk: 'Read what a member shared for the annual talk',
  seeReviewStates: 'See how far each review is, and nothing of its words',
  askForFeedback: 'Ask a colleague for feedback on an objective',
  seeFeedback: 'See the question and where it stands',
  readFeedback: 'Read what was written back',
  answerFeedback: 'Answer, or decline',
  withdrawFeedback: 'Withdraw the question',
  shareLesson: 'Share what was learned',
  readLessons: 'Read what others learned',
  thankLesson: 'Thank for a lesson',
  changeLesson: 'Change or withdraw a lesson',
  seeThanks: 'See who thanked',
  changeCalendar: "Change the company's days, hours and check-in day",
  seeReminderStates: 'See who cannot be reached, and what failed',
  nudge: 'Send a word to a department',
  setReminderRules: 'Set how often and when reminders come',
  setUpCompany: 'See what is to be settled before the first cycle, and put the reminder of it away',
  setRetention: 'Set how long the data of who has left is kept',
  changeManager: 'Give somebody another manager',
  keepDepartments: 'Add, rename, order, move, merge and remove departments, and name who heads them',
  keepMembers: 'See and change where people are in the company, end memberships, take people back',
  handOver: 'Hand over what somebody who leaves is at work on',
  leaveCompany: "End one's own membership; the last administrator cannot",
  keepRoster: "Keep the company's list of people: read, import and change it",
  nameAdministrator: 'Name and end administrators; one always stays',
  manageCoaches: 'Name and end coaches, and say until when one from outside comes',
  readAudit: 'Read who did what; never what belongs to somebody',
  setWatermark: "Choose whether pages carry the viewer's name",
  readShared: 'See what others show one',
  writeWhy: 'Say why the company uses OKRs',
  readRollout: 'Read why, the rules and what is planned',
  leadRollout:
    'Name who coordinates and who coaches, plan the pilot, waves and growth, say which departments take part',
  nameSponsor: 'Name and end sponsors',
  setRules: 'Write and publish the ten deployment parameters',
  attendTraining: 'See trainings, and say by the code in the room that one came',
  recordTraining: 'Plan trainings, and record who came',
  showRoomCode: 'Show the code in front of the room',
  seeBoard: 'See the rollout board',
  countBoard: 'Have the board counted afresh',
  exportBoard: 'Take the board along as a file',
}

const relationNames: Record<Relation, string> = {
  owner: 'whoever owns it',
  keyResultOwner: 'whoever owns one of its key results',
  manager: "the owner's direct manager",
  sharedWith: 'whom it is shown to',
  author: 'whoever wrote or made it',
  reviewer: 'whoever reviews the owner, or stands in',
  asker: 'whoever asked',
  asked: 'whoever was asked',
  coordinator: 'whoever coordinates the rollout',
  head: 'the head of the department, or of one above it',
  trainer: 'whoever gives the training',
}

interface Grant {
  roles?: readonly Role[]
  relations?: readonly Relation[]
}

/** The document, from the table itself. */
export function permissionsDocument(): string {
  const granted: readonly (readonly [Action, Grant])[] = actions().map((action) => [action, permissions[action]])
  const head = ['Action', 'What it is', ...roles, 'or, whatever their role']
  const lines = granted.map(([action, grant]) => [
    `\`${action}\``,
    sentences[action],
    ...roles.map((role) => (grant.roles?.includes(role) ? '●' : '')),
    (grant.relations ?? []).map((relation) => relationNames[relation]).join('; '),
  ])
  return [
    '# Who may do what',
    '',
    'Written from `domain/people/permissions.ts` by `npm run docs:permissions`; a test holds the two together. Being an',
    'active member of the company is required for every line. A dot grants by role, the last column by how somebody stands',
    'to the thing; any one of them suffices, and what no line grants is refused. `cloudfunctions/platform/allow.ts` asks the',
    'table, and `test/cloudfunctions/isolation.test.ts` walks every role, call and company.',
    '',
    'Everyone who works here is a member, and may be a champion, a sponsor or an administrator besides. A coach who is',
    'nothing else comes from outside: until their last day they see what is shown to them, and nothing more.',
    '',
    table([head, head.map(() => '---'), ...lines]),
    '',
  ].join('\n')
}

const isAction = (name: string): name is Action => name in permissions
const actions = (): Action[] => Object.keys(permissions).filter(isAction)

const table = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
