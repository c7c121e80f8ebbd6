import { type Action, isAllowed, permissions, type Relation } from '@domain/people/permissions'
import { type Role, roles } from '@domain/people/model'

const relations: readonly Relation[] = [
  'owner',
  'keyResultOwner',
  'manager',
  'sharedWith',
  'author',
  'reviewer',
  'asker',
  'asked',
  'coordinator',
  'head',
  'trainer',
]

/** Who may do what, as a person reads it; in the order of `roles`, then of `relations`. */
const table = `
                        member champion sponsor coach administrator | owner keyResultOwner manager sharedWith author reviewer asker asked coordinator head trainer
  browse                 yes     yes      yes     -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  readPublished          yes     yes      yes     -        yes      |  yes       yes          -       yes       -       -       -     -       -        -     -
  createDraft            yes     yes      yes     -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  readDraft               -       -        -      -         -       |  yes        -          yes      yes       -       -       -     -       -        -        -
  writeDraft              -       -        -      -         -       |  yes        -           -        -        -       -       -     -       -        -     -
  shareDraft              -       -        -      -         -       |  yes        -           -        -        -       -       -     -       -        -     -
  publish                 -       -        -      -         -       |  yes        -           -        -        -       -       -     -       -        -     -
  publishForCompany       -       -       yes     -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  editPublished           -       -        -      -         -       |  yes        -           -        -        -       -       -     -       -        -     -
  reviewMidQuarter        -       -        -      -         -       |  yes        -           -        -        -       -       -     -       -        -     -
  checkIn                 -       -        -      -         -       |  yes       yes         yes       -        -       -       -     -       -        -     -
  undoCheckIn             -       -        -      -         -       |   -         -           -        -       yes      -       -     -       -        -     -
  close                   -       -        -      -         -       |  yes        -           -        -        -       -       -     -       -        -     -
  carryOn                 -       -        -      -         -       |  yes        -           -        -        -       -       -     -       -        -     -
  archive                 -       -        -      -        yes      |  yes        -           -        -        -       -       -     -       -        -     -
  comment                yes     yes      yes     -        yes      |  yes       yes          -       yes       -       -       -     -       -        -     -
  commentOnDraft          -       -        -      -         -       |  yes        -           -       yes       -       -       -     -       -        -     -
  takeBackComment         -       -        -      -         -       |   -         -           -        -       yes      -       -     -       -        -     -
  invite                  -      yes       -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  inviteCoach             -       -        -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  seeInvite               -       -        -      -        yes      |   -         -           -        -       yes      -       -     -       -        -     -
  revokeInvite            -       -        -      -        yes      |   -         -           -        -       yes      -       -     -       -        -     -
  admit                   -      yes       -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  setJoining              -       -        -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  freeLine                -       -        -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  setUpCompany            -       -        -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  nameCompany             -       -        -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  setRetention            -       -        -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  readReview              -       -        -      -         -       |  yes        -           -        -        -      yes      -     -       -        -     -
  writeReview             -       -        -      -         -       |  yes        -           -        -        -       -       -     -       -        -     -
  holdReview              -       -        -      -         -       |   -         -           -        -        -      yes      -     -       -        -     -
  writeAnnualTalk         -       -        -      -         -       |  yes        -           -        -        -       -       -     -       -        -     -
  readSharedAnnualTalk    -       -        -      -         -       |   -         -           -        -        -      yes      -     -       -        -     -
  seeReviewStates         -      yes       -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  askForFeedback          -       -        -      -         -       |  yes       yes          -        -        -       -       -     -       -        -     -
  seeFeedback             -       -        -      -         -       |   -         -           -        -        -       -      yes   yes       -        -     -
  readFeedback            -       -        -      -         -       |   -         -           -        -        -       -      yes    -       -        -     -
  answerFeedback          -       -        -      -         -       |   -         -           -        -        -       -       -    yes       -        -     -
  withdrawFeedback        -       -        -      -         -       |   -         -           -        -        -       -      yes    -       -        -     -
  shareLesson            yes     yes      yes     -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  readLessons            yes     yes      yes     -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  thankLesson            yes     yes      yes     -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  changeLesson            -       -        -      -         -       |   -         -           -        -       yes      -       -     -       -        -     -
  seeThanks               -       -        -      -         -       |   -         -           -        -       yes      -       -     -       -        -     -
  changeCalendar          -       -        -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  seeReminderStates       -      yes       -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  nudge                   -      yes       -      -         -       |   -         -           -        -        -       -       -     -       -        -     -
  setReminderRules        -       -        -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  changeManager           -       -        -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  keepDepartments         -       -        -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  keepMembers             -       -        -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  handOver                -       -        -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  leaveCompany           yes     yes      yes    yes       yes      |   -         -           -        -        -       -       -     -       -        -     -
  nameAdministrator       -       -        -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  manageCoaches           -       -        -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  readAudit               -       -        -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  setWatermark            -       -        -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  readShared             yes     yes      yes    yes       yes      |   -         -           -        -        -       -       -     -       -        -     -
  keepRoster              -       -        -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  writeWhy                -       -       yes     -         -       |   -         -           -        -        -       -       -     -       -        -     -
  readRollout            yes     yes      yes     -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  leadRollout             -       -       yes     -        yes      |   -         -           -        -        -       -       -     -      yes       -     -
  nameSponsor             -       -        -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  setRules                -       -       yes     -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  attendTraining         yes     yes      yes     -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  recordTraining          -      yes       -      -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  showRoomCode            -      yes       -      -        yes      |   -         -           -        -        -       -       -     -       -        -     yes
  seeBoard                -      yes      yes     -        yes      |   -         -           -        -        -       -       -     -       -       yes     -
  countBoard              -      yes      yes     -        yes      |   -         -           -        -        -       -       -     -       -        -     -
  exportBoard             -      yes      yes     -        yes      |   -         -           -        -        -       -       -     -       -        -     -
`
const rows = table
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [action = '', ...cells] = line.replace('|', ' ').trim().split(/\s+/)
    return { action, granted: cells.map((cell) => cell === 'yes') }
  })

const isAction = (text: string): text is Action => text in permissions
const actions = Object.keys(permissions).filter(isAction)

test('the table has a line for every action, and a column for every role and relation', () => {
  expect(rows.map(({ action }) => action)).toEqual(actions)
  expect(rows.every(({ granted }) => granted.length === roles.length + relations.length)).toBe(true)
})

describe.each(rows)('$action', ({ action, granted }) => {
  if (!isAction(action)) throw new Error(`no such action: ${action}`)

  test.each(roles.map((role, at) => ({ role, may: granted[at] })))(
    '$role, with nothing to do with it: $may',
    (each) => {
      expect(isAllowed(action, [each.role])).toBe(each.may)
    },
  )

  test.each(relations.map((relation, at) => ({ relation, may: granted[roles.length + at] })))(
    '$relation, with no role: $may',
    (each) => {
      expect(isAllowed(action, [], [each.relation])).toBe(each.may)
    },
  )

  test('nobody in particular may not', () => {
    expect(isAllowed(action, [], [])).toBe(false)
  })

  test('any one grant suffices, and nothing else adds to it', () => {
    const subsets = <Item>(items: readonly Item[]): Item[][] =>
      items.reduce<Item[][]>((found, item) => [...found, ...found.map((each) => [...each, item])], [[]])
    for (const some of subsets<Role>(roles)) {
      for (const others of subsets(relations)) {
        const expected =
          some.some((role) => granted[roles.indexOf(role)]) ||
          others.some((relation) => granted[roles.length + relations.indexOf(relation)])
        if (isAllowed(action, some, others) !== expected) throw new Error(`${action}: ${[...some, ...others].join()}`)
      }
    }
  })
})

test('a coach by itself reads nothing but what is shared, and can leave', () => {
  expect(actions.filter((action) => isAllowed(action, ['coach']))).toEqual(['leaveCompany', 'readShared'])
  expect(actions.filter((action) => isAllowed(action, ['coach'], ['sharedWith']))).toEqual([
    'readPublished',
    'readDraft',
    'comment',
    'commentOnDraft',
    'leaveCompany',
    'readShared',
  ])
})

test('no role opens the draft of somebody else', () => {
  expect(isAllowed('readDraft', roles)).toBe(false)
})

test('a role that does not exist grants nothing', () => {
  // @ts-expect-error: roles are a closed list
  const unknown: Role = 'owner'
  expect(actions.filter((action) => isAllowed(action, [unknown]))).toEqual([])
})

test('an action that does not exist cannot be asked for', () => {
  // @ts-expect-error: the table is the list of actions
  const unknown: Action = 'promote'
  expect(() => isAllowed(unknown, ['administrator'])).toThrow()
})
