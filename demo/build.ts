import { civilDateAt } from '@domain/calendar/civilDate'
import { type Language, languages } from '@domain/people/model'
import { commentsIn } from './comments'
import { accounts, companyIdIn, companyIn, departmentsIn, membersIn, timesOn } from './company'
import type { DemoDocuments } from './documents'
import { feedbackIn } from './feedback'
import { joiningIn } from './joining'
import { kpiChecksIn } from './kpiChecks'
import { lessonsIn } from './lessons'
import { type ToldObjective, tell, tellDraft } from './objectives'
import { currentDrafts, currentObjectives } from './okrs'
import { beforeLastObjectives } from './past/before-last'
import { beforeLastLessons } from './past/before-last/lessons'
import { lastObjectives } from './past/last'
import { remindersIn } from './reminders'
import { figuresIn } from './rollout/figures'
import { lastLessons } from './past/last/lessons'
import { reviewsIn } from './reviews'
import { rosterIn } from './roster'
import { pilotFiguresIn } from './rollout/reports'
import { startIn } from './rollout/start'
import { ruled } from './rollout/rules'
import { trainingsIn } from './rollout/training'

function toldIn(language: Language, now: Date): ToldObjective[] {
  const times = timesOn(civilDateAt(now.getTime()))
  const base = { language, now: now.getTime() }
  const current = { ...base, cycle: times.current, all: currentObjectives, lessons: {} }
  const last = { ...base, cycle: times.last, all: lastObjectives, lessons: lastLessons }
  const beforeLast = { ...base, cycle: times.beforeLast, all: beforeLastObjectives, lessons: beforeLastLessons }
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
  const objectivesIn = (language: Language) => objectives.filter(({ companyId }) => companyId === companyIdIn(language))
  const reviews = languages.flatMap((language) => reviewsIn(language, objectivesIn(language), now.getTime()))
  const feedback = languages.flatMap((language) => feedbackIn(language, objectivesIn(language), now.getTime()))
  const learned = languages.map((language) => lessonsIn(language, objectivesIn(language), times, now.getTime()))
  const started = languages.map((language) => startIn(language, times, now.getTime()))
  const piloted = languages.flatMap((language, at) => {
    const pilot = started[at]?.rollout.pilot
    return pilot ? [pilotFiguresIn(language, pilot, membersIn(language, times), times)] : []
  })
  const rules = languages.map((language) => ruled(companyIn(language, times), language, times))
  const trained = languages.map((language) => trainingsIn(language, times, now.getTime()))
  const departments = languages.flatMap(departmentsIn)
  const members = languages.flatMap((language) => membersIn(language, times))
  const invited = languages.map((language) => joiningIn(language, now.getTime()))
  const lessons = learned.flatMap((each) => each.lessons)
  const oursIn =
    (company: string) =>
    <Document extends { companyId: string }>(documents: readonly Document[]) =>
      documents.filter(({ companyId }) => companyId === company)
  const counted = rules.map(({ company }) => {
    const ours = oursIn(company._id)
    return figuresIn(
      {
        company,
        departments: ours(departments),
        members: ours(members),
        objectives: ours(objectives),
        reviews: ours(reviews.map(({ review }) => review)),
        lessons: ours(lessons),
        attendances: ours(trained.flatMap((each) => each.attendances)),
        whyReads: ours(started.flatMap(({ whyReads }) => whyReads)),
        rollout: started.map(({ rollout }) => rollout).find(({ companyId }) => companyId === company._id),
      },
      now.getTime(),
    )
  })
  const commented = languages.map((language) => {
    const ours = members.filter(({ companyId }) => companyId === companyIdIn(language))
    return commentsIn({ language, objectives: objectivesIn(language), members: ours }, now.getTime())
  })
  const reminded = languages.flatMap((language) => {
    const ours = oursIn(companyIdIn(language))
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
    companies: rules.map(({ company }) => company),
    okrRules: rules.flatMap(({ editions }) => editions),
    okrRulesDrafts: rules.map(({ draft }) => draft),
    departments,
    members,
    invites: invited.map(({ invite }) => invite),
    joinRequests: invited.map(({ request }) => request),
    rosterLines: languages.flatMap((language) => rosterIn(language, members)),
    objectives,
    checkIns: told.flatMap(({ checkIns }) => checkIns),
    changes: told.flatMap(({ changes }) => changes),
    comments: commented.flatMap(({ comments }) => comments),
    coachings: kpiChecksIn(objectives, now.getTime()),
    reviews: reviews.map(({ review }) => review),
    reviewTexts: reviews.map(({ text }) => text),
    nudges: reminded.flatMap(({ nudges }) => nudges),
    reminders: [...reminded, ...commented].flatMap(({ reminders }) => reminders),
    feedbackRequests: feedback.map(({ request }) => request),
    feedbackTexts: feedback.flatMap(({ text }) => text ?? []),
    lessons,
    thanks: learned.flatMap(({ thanks }) => thanks),
    pilotFigures: piloted,
    adoptions: counted.flatMap(({ adoptions }) => adoptions),
    rolloutFigures: counted.map(({ figures }) => figures),
    rollouts: started.map(({ rollout }) => rollout),
    formerWhys: started.flatMap(({ formerWhys }) => formerWhys),
    whyReads: started.flatMap(({ whyReads }) => whyReads),
    trainings: trained.flatMap(({ trainings }) => trainings),
    attendances: trained.flatMap(({ attendances }) => attendances),
  }
}
