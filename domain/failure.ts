/**
 * Every way in which a call can be refused. The code is stable (clients, tests and support rely on it);
 * the sentence shown for it lives in `locales/<language>/errors.json`.
 */
export const failureCodes = [
  'unknownCall',
  'missing',
  'unknownField',
  'wrongType',
  'tooShort',
  'tooLong',
  'tooSmall',
  'tooLarge',
  'tooFew',
  'tooMany',
  'notAllowedValue',
  'noSuchDate',
  'notFound',
  'notAllowed',
  'notMember',
  'staleVersion',
  'staleCheckIn',
  'wrongState',
  'cycleClosed',
  'sameBaselineAndStretch',
  'thresholdsOutOfOrder',
  'bandUpsideDown',
  'milestoneNotAllowed',
  'typeNotAllowed',
  'levelNotUsed',
  'objectivesEnough',
  'alignmentNeeded',
  'coachUnanswered',
  'amountOfNoLevel',
  'leastAboveMost',
  'nothingToAlignTo',
  'lengthTooLate',
  'reasonNeeded',
  'noKeyResultLeft',
  'alignmentCircle',
  'undoTooLate',
  'meetingPast',
  'meetingNotOnWorkday',
  'meetingOutsideHours',
  'meetingAhead',
  'trainingAhead',
  'trainingHeld',
  'trainingTooShort',
  'trainingNotOnWorkday',
  'dayTooFar',
  'dayOutsideBounds',
  'dayOver',
  'codeNotNow',
  'wrongCode',
  'triedEnough',
  'tooManyOpenRequests',
  'alreadyAsked',
  'noLongerAsked',
  'daysUpsideDown',
  'daysOverlap',
  'tooManyDays',
  'notSaturday',
  'dayTooShort',
  'yearKnown',
  'dayOutsideYear',
  'festivalOutOfSeason',
  'festivalMissing',
  'makeUpNotOnWeekend',
  'managerCircle',
  'fileEmpty',
  'fileTooLarge',
  'fileUnknown',
  'fileUnreadable',
  'oldExcel',
  'tooManyRows',
  'partsMissing',
  'importRunning',
  'problemsLeft',
  'planOld',
  'importUndoTooLate',
  'numberTaken',
  'outsideCoach',
  'notChampion',
  'notCoach',
  'departmentTwice',
  'departmentNamed',
  'departmentCircle',
  'departmentTooDeep',
  'departmentInUse',
  'departmentAtTop',
  'treeChanging',
  'endNotAfterStart',
  'waveBeforePilot',
  'monthsOutOfOrder',
  'textRefused',
  'textUnchecked',
  'nudgedEnough',
  'notAgreed',
  'inviteWorthless',
  'noSuchLine',
  'lineTaken',
  'claimedEnough',
  'codeUnavailable',
  'alreadyMember',
  'lastAdministrator',
  'tooOften',
  'busy',
  'internal',
] as const

export type FailureCode = (typeof failureCodes)[number]

/** Values that a message is filled with: the bound that was broken, the neighbour's value. */
export type FailureDetails = Readonly<Record<string, string | number>>

/** What a refused call answers; `field` is the input's path, such as `content.keyResults.1.stretch`. */
export interface FailureReport {
  code: FailureCode
  field?: string
  details?: FailureDetails
}

/** A rule said no. Thrown by domain functions and handlers, answered to the client as it is. */
export class Failure extends Error implements FailureReport {
  readonly code: FailureCode
  readonly field?: string
  readonly details?: FailureDetails

  /**
   * @param code the stable reason
   * @param field path of the input that is at fault, where one is
   * @param details values for the message
   */
  constructor(code: FailureCode, field?: string, details?: FailureDetails) {
    super(field === undefined ? code : `${code} (${field})`)
    this.name = 'Failure'
    this.code = code
    if (field !== undefined) this.field = field
    if (details !== undefined) this.details = details
  }
}
