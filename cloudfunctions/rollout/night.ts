import { civilDateAt } from '@domain/calendar/civilDate'
import { orderOf } from '@domain/okr/search'
import type { Company } from '@domain/people/model'
import { minuteOfDay } from '@domain/reminder/days'
import { countPeople, nobodyCounted, shownOf, sumOf } from '@domain/rollout/counting'
import type { Budget } from '../platform/budget'
import { newId } from '../platform/ids'
import type { Rounds } from '../platform/round'
import { allDepartments } from '../platform/store/departments'
import { lessonsSince } from '../platform/store/lessons'
import { activeMembersAfter, peoplePerRound } from '../platform/store/members'
import { clearAfter, publishFigures } from '../platform/store/rolloutFigures'
import { countedPeople } from '../platform/store/rolloutPeople'
import {
  addCounts,
  countsOf,
  type Going,
  keepRolloutRun,
  noRolloutRun,
  type RolloutRun,
  rolloutRunsOf,
} from '../platform/store/rolloutRuns'
import { type CompanyCount, companyCount } from './companyCount'
import { keepPilotFigures } from './pilotFigures'

/** What the hourly round does for a company: once a day, it counts how far OKRs are adopted. */
export const nightly: Rounds<RolloutRun> = {
  name: 'rollout',
  runsOf: rolloutRunsOf,
  attend: (company, run, now, budget) => count(company, run ?? noRolloutRun(company._id), now, budget),
  async noteTrouble(companyId, trouble) {
    const run = (await rolloutRunsOf([companyId])).get(companyId) ?? noRolloutRun(companyId)
    // A run that stumbles is begun anew with the next hour.
    await keepRolloutRun(run, { trouble, going: null })
  },
}

/** When a company's night is over, in minutes of the day: everything of the day before is said. */
const nightEnds = 120

/** Whether a company is to be counted: its run is under way, its day has begun, or it was never counted. */
export const isDue = ({ going, countedOn }: RolloutRun, now: number): boolean =>
  going !== null || countedOn === null || (countedOn !== civilDateAt(now) && minuteOfDay(now) >= nightEnds)

/** @returns whether there is nothing left to do here this hour */
const count = async (company: Company, run: RolloutRun, now: number, budget: Budget): Promise<boolean> =>
  !isDue(run, now) || (await goOnCounting(company, run, now, budget)) !== 'unfinished'

/** What a piece of a run came to: `elsewhere` where another one is at it, or was first. */
export type CountingPiece = 'over' | 'unfinished' | 'elsewhere'

/**
 * Counts a company, from where the last piece stopped. Two at once do no harm: who is second with noting how far it
 * came leaves it to the other.
 */
export async function goOnCounting(
  company: Company,
  before: RolloutRun,
  now: number,
  budget: Budget,
): Promise<CountingPiece> {
  const run = await begun(before, now)
  if (!run?.going) return 'elsewhere'
  const counting = await companyCount(company, run.going.day)
  const counted = await throughPeople(run, run.going, counting, budget)
  if (!counted?.going) return 'elsewhere'
  // A piece that has nobody left to count has its whole time for the boards.
  const hasTime = run.going.isThrough || !budget.isSpent()
  if (!counted.going.isThrough || !hasTime) return 'unfinished'
  const shownBefore = await finish(counted.going, counting, now)
  await keepRolloutRun(counted, { going: null, countedOn: counted.going.day, trouble: null })
  await keepPilotFigures(company, now)
  await clearAfter({ companyId: company._id, run: counted.going.run }, shownBefore)
  return 'over'
}

/** The run to go on with: what was left of another day is begun anew. */
function begun(run: RolloutRun, now: number): Promise<RolloutRun | undefined> {
  const day = civilDateAt(now)
  if (run.going?.day === day) return Promise.resolve(run)
  const going: Going = { run: orderOf(now, newId()), day, after: null, isThrough: false, counts: [] }
  return keepRolloutRun(run, { going })
}

/** Counts people, a hundred at a time, until all are counted or the time is spent; then notes how far it came. */
async function throughPeople(
  run: RolloutRun,
  going: Going,
  company: CompanyCount,
  budget: Budget,
): Promise<RolloutRun | undefined> {
  if (going.isThrough) return run
  const { companyId } = company
  const counted = nobodyCounted()
  let { after } = going
  let isThrough: boolean
  do {
    const members = await activeMembersAfter(companyId, {}, after)
    countPeople(counted, await countedPeople(companyId, members, company.counting), company)
    after = members.at(-1)?.order ?? after
    isThrough = members.length < peoplePerRound
  } while (!isThrough && !budget.isSpent())
  const departments = [...counted.own].map(([departmentId, figures]) => ({ departmentId, figures }))
  const ids = await addCounts({ companyId, run: going.run }, departments, counted.tally, newId)
  return keepRolloutRun(run, { going: { ...going, after, isThrough, counts: [...going.counts, ...ids] } })
}

/** Makes the boards of everything that was counted, and shows them. @returns the run that was shown until then */
async function finish({ run, counts }: Going, company: CompanyCount, now: number): Promise<string | undefined> {
  const { companyId, counting } = company
  const departments = await allDepartments(companyId)
  const counted = sumOf(await countsOf(companyId, counts))
  const lessons = await lessonsSince(companyId, counting.before.firstDay)
  const { figures, adoptions } = shownOf(counted, departments, company, lessons, { companyId, run, computedAt: now })
  return publishFigures(figures, adoptions)
}
