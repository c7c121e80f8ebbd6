/** One index: its fields in order, the company first. */
export interface IndexDeclaration {
  name: string
  keys: { field: string; direction: 1 | -1 }[]
  unique?: boolean
}

export interface CollectionDeclaration {
  name: string
  /** What the mini program may do without a cloud function: nothing, everywhere. */
  access: 'ADMINONLY'
  indexes: IndexDeclaration[]
}

const ascending = (...fields: string[]) => fields.map((field) => ({ field, direction: 1 as const }))

/** An index inside one company that serves equality on some fields and order by the last. */
const index = (name: string, ...fields: string[]): IndexDeclaration => ({
  name,
  keys: ascending('companyId', ...fields),
})

const collection = (name: string, ...indexes: IndexDeclaration[]): CollectionDeclaration => ({
  name,
  access: 'ADMINONLY',
  indexes,
})

/** Every collection, its indexes and its access: read by the embedded cloud, the deploy script and the docs. */
export const collections: CollectionDeclaration[] = [
  collection('accounts'),
  collection('companies'),
  collection('departments', index('byOrder', 'order'), index('byHead', 'headId'), index('byOkrs', 'okrs')),
  collection(
    'members',
    { ...index('byOpenid', 'openid'), unique: true },
    index('byManager', 'managerId', 'order'),
    index('byNumber', 'employeeNumber'),
    index('byOrder', 'order'),
    index('byDepartment', 'departmentPath', 'order'),
    index('byTerm', 'nameTerms', 'order'),
    index('byStandIn', 'standIn.memberId'),
    index('byReminderHour', 'reminding.hours.from', 'order'),
    index('byRole', 'roles', 'order'),
  ),
  collection('rosterLines', index('byOrder', 'order'), index('byState', 'standing.state', 'order')),
  collection('invites', index('byExpiry', 'expiresAt')),
  collection(
    'objectives',
    index('byLevel', 'cycleId', 'level', 'index.order'),
    index('byDepartment', 'cycleId', 'departmentPath', 'index.order'),
    index('byPlace', 'cycleId', 'index.places', 'index.order'),
    index('byOwner', 'cycleId', 'ownerId', 'index.order'),
    index('byInvolved', 'index.involved', 'state', 'cycleId', 'index.order'),
    index('byTerm', 'index.terms', 'index.order'),
    index('bySharedWith', 'sharedWith', 'updatedAt'),
    index('byAlignedTo', 'index.alignedTo', 'index.order'),
  ),
  collection('checkIns', index('byObjective', 'objectiveId', 'at'), index('byKeyResult', 'keyResultId', 'at')),
  collection('comments', index('byObjective', 'objectiveId', 'order')),
  collection('changes', index('byObjective', 'objectiveId', 'at')),
  collection(
    'reviews',
    index('byReviewer', 'reviewerId', 'cycleId', 'queueOrder'),
    index('byMeeting', 'state', 'meeting.startsAt'),
  ),
  collection('reviewTexts'),
  collection(
    'feedbackRequests',
    index('byAsker', 'askerId', 'order'),
    index('byAskerState', 'askerId', 'state', 'order'),
    index('byAskerCycle', 'askerId', 'cycleId', 'state', 'order'),
    index('byColleague', 'colleagueId', 'state', 'order'),
  ),
  collection('feedbackTexts'),
  collection('lessons', index('byPiece', 'index.pieces', 'index.order'), index('byWriter', 'byId', 'index.order')),
  collection('thanks', index('byLesson', 'lessonId', 'order')),
  collection('annualTalks', index('byReader', 'sharing.withId', 'sharing.order')),
  collection(
    'reminders',
    index('byMember', 'memberId', 'order'),
    index('byShelf', 'memberId', 'shelf', 'order'),
    index('byPending', 'delivery.state', 'delivery.nextAt'),
    index('byTrouble', 'trouble', 'order'),
  ),
  collection('contacts', index('byReach', 'unreachable', 'order')),
  collection('grants'),
  collection('nudges', index('byState', 'state'), index('byOrder', 'order')),
  collection('reminderRuns'),
  collection('rounds'),
  collection('rollouts'),
  collection('formerWhys', index('byEdition', 'edition')),
  collection('okrRules', index('byNumber', 'number')),
  collection('okrRulesDrafts'),
  collection('whyReads'),
  collection('trainings', index('byOrder', 'index.order'), index('byAudience', 'index.audience', 'index.order')),
  collection('codeTries'),
  collection('attendances', index('byTraining', 'trainingId', 'memberId'), index('byMember', 'memberId', 'kind')),
  collection('adoptions', index('byRun', 'run')),
  collection('rolloutFigures'),
  collection('pilotFigures'),
  collection('rolloutRuns'),
  collection('rolloutCounts', index('byRun', 'run')),
  collection('locks'),
  collection('allowances'),
  collection(
    'audit',
    index('byTime', 'order'),
    index('byActor', 'byId', 'order'),
    index('bySubject', 'subjectId', 'order'),
    index('byKind', 'kind', 'order'),
  ),
]
