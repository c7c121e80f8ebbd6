import { civilDateAt } from '@domain/calendar/civilDate'
import { type Language, languages } from '@domain/people/model'
import { accounts, companyIdIn, companyIn, departmentsIn, membersIn, timesOn } from './company'
import type { DemoDocuments } from './documents'
import { type ToldObjective, tell, tellDraft } from './objectives'
import { currentDrafts, currentObjectives } from './okrs'
import { beforeLastObjectives } from './past/before-last'
import { lastObjectives } from './past/last'
import { remindersIn } from './reminders'
import { reviewsIn } from './reviews'

function toldIn(language: Language, now: Date): ToldObjective[] {
  const times = timesOn(civilDateAt(now.getTime()))
  const base = { language, now: now.getTime() }
  const current = { ...base, cycle: times.current, all: currentObjectives }
  const last = { ...base, cycle: times.last, all: lastObjectives }
  const beforeLast = { ...base, cycle: times.beforeLast, all: beforeLastObjectives }
  return [
    ...beforeLastObjectives.map((each) => tell(each, beforeLast)),
    ...lastObjectives.map((each) => tell(each, last)),
    ...currentObjectives.map((each) => tell(each, current)),
    ...currentDrafts.map((each) => tellDraft(each, current)),
  ]
}

/**
 * The demo company in Chinese and in English, as it stands at a moment: two cycles behind it, and the current one as
 * far as it has come. The same moment gives the same documents.
 */
export function buildDemo(now: Date): DemoDocuments {
  const times = timesOn(civilDateAt(now.getTime()))
  const told = languages.flatMap((language) => toldIn(language, now))
  const objectives = told.map(({ objective }) => objective)
  const reviews = languages.flatMap((language) =>
    reviewsIn(
      language,
      objectives.filter(({ companyId }) => companyId === companyIdIn(language)),
      now.getTime(),
    ),
  )
  const companies = languages.map((language) => companyIn(language, times))
  const departments = languages.flatMap(departmentsIn)
  const members = languages.flatMap((language) => membersIn(language, times))
  const reminded = languages.flatMap((language) => {
    const ours = <Document extends { companyId: string }>(documents: readonly Document[]) =>
      documents.filter(({ companyId }) => companyId === companyIdIn(language))
    return remindersIn(
      {
        language,
        company: companyIn(language, times),
        departments: ours(departments),
        members: ours(members),
        objectives: ours(objectives),
        reviews: ours(reviews.map(({ review }) => review)),
      },
      now.getTime(),
    )
  })
  return {
    accounts: accounts(),
    companies,
    departments,
    members,
    objectives,
    checkIns: told.flatMap(({ checkIns }) => checkIns),
    changes: told.flatMap(({ changes }) => changes),
    reviews: reviews.map(({ review }) => review),
    reviewTexts: reviews.map(({ text }) => text),
    nudges: reminded.flatMap(({ nudges }) => nudges),
    reminders: reminded.flatMap(({ reminders }) => reminders),
  }
}
