/** What a collection holds that is about a person, or why it holds nothing of the kind. */
type Holding = 'personal' | { because: string }

/**
 * Every collection of the database, and whether something of a person stands in it for longer than a day: whoever asks for their data gets it
 * from all that are `personal` (`cloudfunctions/people/myData/places` says how), and whoever wants to be forgotten is
 * forgotten in all of them. A new collection is named here; a test holds this list and `config/database` together.
 */
export const holdings = {
  accounts: 'personal',
  members: 'personal',
  rosterLines: 'personal',
  rosterImports: { because: 'How far an import is; gone within a day of its end' },
  rosterFileParts: { because: 'A file of the company, gone when it is imported, within a day at the latest' },
  rosterBatches: { because: 'What an import does and how it is undone; gone within a day of its end' },
  rosterProblems: { because: 'Rows of a file to be mended; gone within a day' },
  companies: { because: 'The rules of a company; who changed them stands in the audit trail' },
  departments: 'personal',
  treeChanges: { because: 'A change of departments that is being carried through' },
  invites: 'personal',
  joinRequests: 'personal',
  joinTries: 'personal',
  objectives: 'personal',
  checkIns: 'personal',
  changes: 'personal',
  comments: 'personal',
  coachings: 'personal',
  reviews: 'personal',
  reviewTexts: 'personal',
  feedbackRequests: 'personal',
  feedbackTexts: 'personal',
  lessons: 'personal',
  thanks: 'personal',
  annualTalks: 'personal',
  reminders: 'personal',
  contacts: 'personal',
  grants: 'personal',
  nudges: 'personal',
  reminderRuns: { because: 'How far the planning of a day is' },
  rounds: { because: 'How far a timer is' },
  rollouts: 'personal',
  formerWhys: 'personal',
  okrRules: 'personal',
  okrRulesDrafts: 'personal',
  whyReads: 'personal',
  trainings: 'personal',
  codeTries: 'personal',
  attendances: 'personal',
  allowances: 'personal',
  adoptions: { because: 'Counts of people, by department' },
  rolloutFigures: { because: 'Counts of people of the company' },
  pilotFigures: { because: 'Counts of people, by department' },
  rolloutRuns: { because: 'How far a counting is' },
  rolloutCounts: { because: 'Counts of people, until a counting is over' },
  erasures: { because: 'The id of a member whose data is being deleted' },
  keepingRuns: { because: 'How far the keeping of a company is' },
  locks: { because: 'Numbers that make changes come one after the other' },
  audit: 'personal',
} as const satisfies Record<string, Holding>

type Holdings = typeof holdings

/** The collections that hold something of a person. */
export type Held = { [Name in keyof Holdings]: Holdings[Name] extends 'personal' ? Name : never }[keyof Holdings]

const isHeld = (name: string): name is Held =>
  Object.entries(holdings).some(([each, is]) => each === name && is === 'personal')

/** The same, in the order in which they are gone through. */
export const held: readonly Held[] = Object.keys(holdings).filter(isHeld)
