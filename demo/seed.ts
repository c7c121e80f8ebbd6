import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { languages } from '@domain/people/model'
import { buildDemo } from './build'
import { type Database, databaseAt, insert } from './cloud'
import { accounts, companyIdIn, signInPeople } from './company'
import type { DemoDocuments } from './documents'
import { suggested } from './people'

/** Written in this order: a company is there only when everything in it is. */
const order = [
  'departments',
  'members',
  'invites',
  'joinRequests',
  'rosterLines',
  'objectives',
  'checkIns',
  'changes',
  'comments',
  'coachings',
  'reviews',
  'reviewTexts',
  'nudges',
  'reminders',
  'feedbackRequests',
  'feedbackTexts',
  'lessons',
  'thanks',
  'adoptions',
  'rolloutFigures',
  'rollouts',
  'pilotFigures',
  'formerWhys',
  'whyReads',
  'okrRules',
  'okrRulesDrafts',
  'trainings',
  'attendances',
  'accounts',
  'companies',
] as const

/** Collections whose documents belong to a company. */
const inCompanies = [
  'departments',
  'members',
  'rosterLines',
  'invites',
  'joinRequests',
  'joinTries',
  'objectives',
  'checkIns',
  'changes',
  'comments',
  'coachings',
  'reviews',
  'reviewTexts',
  'feedbackRequests',
  'feedbackTexts',
  'lessons',
  'thanks',
  'annualTalks',
  'reminders',
  'contacts',
  'grants',
  'nudges',
  'reminderRuns',
  'pilotFigures',
  'rollouts',
  'formerWhys',
  'okrRules',
  'okrRulesDrafts',
  'whyReads',
  'trainings',
  'codeTries',
  'attendances',
  'adoptions',
  'rolloutFigures',
  'rolloutRuns',
  'rolloutCounts',
  'audit',
  'allowances',
] as const

async function removeDemo(database: Database): Promise<void> {
  const { command } = database
  const companyIds = languages.map(companyIdIn)
  const remove = (collection: string, query: object) => database.collection(collection).where(query).remove()
  for (const collection of inCompanies) await remove(collection, { companyId: command.in(companyIds) })
  await remove('companies', { _id: command.in(companyIds) })
  await remove('accounts', { _id: command.in(accounts().map(({ _id }) => _id)) })
}

/**
 * Writes the demo company anew, in both languages; what was written in it before is gone.
 *
 * @param adminUrl where the embedded cloud answers the SDK
 * @param peopleFile where to write whom one may sign in as; written last
 * @param now what the demo takes for today
 * @returns how many documents were written, by collection
 */
export async function seedDemo({
  adminUrl,
  peopleFile,
  now,
}: {
  adminUrl: string
  peopleFile: string
  now: Date
}): Promise<Record<keyof DemoDocuments, number>> {
  const database = await databaseAt(adminUrl)
  const documents = buildDemo(now)
  await removeDemo(database)
  for (const collection of order) await insert(database, collection, documents[collection])
  mkdirSync(dirname(peopleFile), { recursive: true })
  writeFileSync(peopleFile, `${JSON.stringify(signInPeople(suggested), null, 2)}\n`)
  return countsOf(documents)
}

const countsOf = (documents: DemoDocuments): Record<keyof DemoDocuments, number> => ({
  invites: documents.invites.length,
  joinRequests: documents.joinRequests.length,
  accounts: documents.accounts.length,
  companies: documents.companies.length,
  departments: documents.departments.length,
  members: documents.members.length,
  rosterLines: documents.rosterLines.length,
  objectives: documents.objectives.length,
  checkIns: documents.checkIns.length,
  changes: documents.changes.length,
  comments: documents.comments.length,
  coachings: documents.coachings.length,
  reviews: documents.reviews.length,
  reviewTexts: documents.reviewTexts.length,
  nudges: documents.nudges.length,
  reminders: documents.reminders.length,
  feedbackRequests: documents.feedbackRequests.length,
  feedbackTexts: documents.feedbackTexts.length,
  lessons: documents.lessons.length,
  thanks: documents.thanks.length,
  adoptions: documents.adoptions.length,
  rolloutFigures: documents.rolloutFigures.length,
  rollouts: documents.rollouts.length,
  pilotFigures: documents.pilotFigures.length,
  formerWhys: documents.formerWhys.length,
  whyReads: documents.whyReads.length,
  okrRules: documents.okrRules.length,
  okrRulesDrafts: documents.okrRulesDrafts.length,
  trainings: documents.trainings.length,
  attendances: documents.attendances.length,
})

const usage = 'tsx demo/seed.ts --admin http://127.0.0.1:5180/admin --people .data/people.json [--now ISO]'

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { admin: { type: 'string' }, people: { type: 'string' }, now: { type: 'string' } },
  })
  const now = values.now === undefined ? new Date() : new Date(values.now)
  if (values.admin === undefined || values.people === undefined || Number.isNaN(now.getTime())) {
    throw new TypeError(`Usage: ${usage}`)
  }
  const written = await seedDemo({ adminUrl: values.admin, peopleFile: values.people, now })
  console.log(JSON.stringify(written))
}

if (process.argv[1]?.endsWith('seed.ts')) {
  main()
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    })
    // The SDK keeps its connections for twenty seconds more, and the process with them.
    .finally(() => process.exit())
}
