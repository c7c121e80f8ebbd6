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
  collection(
    'departments',
    index('byOrder', 'order'),
    index('byPath', 'path', 'order'),
    index('byHead', 'headId'),
    index('byOkrs', 'okrs'),
  ),
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
    // Last, since nearly everybody is active: any other index that fits reads less.
    index('byState', 'standing.state', 'order'),
    index('byLeaving', 'standing.state', 'standing.leftOn'),
  ),
  collection('treeChanges'),
  collection(
    'rosterLines',
    index('byOrder', 'order'),
    index('byState', 'standing.state', 'order'),
    index('byTerm', 'terms', 'order'),
    index('byDepartment', 'departmentId'),
    index('byManager', 'managerNumber', 'standing.state'),
  ),
  collection('rosterImports', index('byTime', 'at'), index('byState', 'standing.state')),
  collection('rosterFileParts', index('byImport', 'importId', 'part')),
  collection('rosterBatches', index('byImport', 'importId')),
  collection('rosterProblems', index('byImport', 'importId')),
  collection('invites', index('byOrder', 'order'), index('byMaker', 'byId', 'order')),
  collection(
    'joinRequests',
    index('byState', 'standing.state', 'order'),
    index('byDepartment', 'standing.state', 'departmentPath', 'order'),
  ),
  collection('joinTries', index('byTime', 'wrongAt')),
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
  collection('coachings', index('byMember', 'memberId'), index('byChecked', 'cycleId', 'checked', 'updatedAt')),
  collection(
    'checkIns',
    index('byObjective', 'objectiveId', 'at'),
    index('byKeyResult', 'keyResultId', 'at'),
    index('byWriter', 'byId'),
  ),
  collection('comments', index('byObjective', 'objectiveId', 'order'), index('byWriter', 'byId')),
  collection('changes', index('byObjective', 'objectiveId', 'at'), index('byWriter', 'byId')),
  collection(
    'reviews',
    index('byReviewer', 'reviewerId', 'cycleId', 'queueOrder'),
    index('byMeeting', 'state', 'meeting.startsAt'),
    index('byMember', 'memberId'),
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
  collection('thanks', index('byLesson', 'lessonId', 'order'), index('byMember', 'memberId')),
  collection('annualTalks', index('byReader', 'sharing.withId', 'sharing.order'), index('byMember', 'memberId')),
  collection(
    'reminders',
    index('byMember', 'memberId', 'order'),
    index('byShelf', 'memberId', 'shelf', 'order'),
    index('byPending', 'delivery.state', 'delivery.nextAt'),
    index('byTrouble', 'trouble', 'order'),
  ),
  collection('contacts', index('byReach', 'unreachable', 'order')),
  collection('grants', index('byMember', 'memberId')),
  collection('nudges', index('byState', 'state'), index('byOrder', 'order'), index('byWriter', 'byId')),
  collection('reminderRuns'),
  collection('rounds'),
  collection('rollouts'),
  collection('formerWhys', index('byEdition', 'edition'), index('byWriter', 'byId')),
  collection('okrRules', index('byNumber', 'number'), index('byWriter', 'byId')),
  collection('okrRulesDrafts'),
  collection('whyReads'),
  collection(
    'trainings',
    index('byOrder', 'index.order'),
    index('byAudience', 'index.audience', 'index.order'),
    index('byWriter', 'byId'),
  ),
  collection('codeTries', index('byCompany')),
  collection('attendances', index('byTraining', 'trainingId', 'memberId'), index('byMember', 'memberId', 'kind')),
  collection('adoptions', index('byRun', 'run')),
  collection('rolloutFigures'),
  collection('pilotFigures'),
  collection('rolloutRuns'),
  collection('rolloutCounts', index('byRun', 'run')),
  collection('erasures', index('byCompany')),
  collection('keepingRuns'),
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
