import type { CivilDate } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import type { Company } from '@domain/people/model'
import type { SaidUse } from '@domain/people/okrUse'
import { noFigures, type PackedFigures, together } from '@domain/rollout/adoption'
import { countIn, type Counting, countingOn } from '@domain/rollout/taken'
import { bothTallies, type CountedPerson, isCounted, noTally, type Tally, tallyOf } from '@domain/rollout/tally'
import { _, find, get } from '../platform/store/database'
import { departmentUse } from '../platform/store/departments'
import type { RolloutCount } from '../platform/store/rolloutRuns'

/** A company on the day on which it is counted, with what the counting looks at besides people. */
export interface CompanyCount {
  companyId: string
  counting: Counting
  said: SaidUse
  whyEdition: number
  helperIds: ReadonlySet<string>
}

/** More champions and coaches help nobody. */
const mostHelpers = 1000

/** Three reads. */
export async function companyCount(company: Company, day: CivilDate): Promise<CompanyCount> {
  const companyId = company._id
  const [said, rollout, helpers] = await Promise.all([
    departmentUse(companyId),
    get('rollouts', companyId),
    find('members', {
      where: { companyId, roles: _.in(['champion', 'coach']) },
      limit: mostHelpers,
      only: ['_id'],
    }),
  ])
  return {
    companyId,
    counting: countingOn(day, company, calendarOf(company)),
    said,
    whyEdition: rollout?.why?.edition ?? 0,
    helperIds: new Set(helpers.map(({ _id }) => _id)),
  }
}

/** What was counted of some people. */
export interface Counted {
  /** Of the people right in each department. */
  own: Map<string, PackedFigures>
  tally: Tally
}

export const nothingCounted = (): Counted => ({ own: new Map(), tally: noTally() })

/** Counts people in. */
export function countPeople(counted: Counted, people: readonly CountedPerson[], company: CompanyCount): void {
  for (const person of people) {
    counted.tally = bothTallies(counted.tally, tallyOf(person, company))
    if (!isCounted(person.member, company.said)) continue
    const { departmentId } = person.member
    const figures = counted.own.get(departmentId) ?? noFigures(company.counting.mondays.length)
    countIn(figures, person, company.counting)
    counted.own.set(departmentId, figures)
  }
}

/** What all pieces of a run counted. */
export function sumOf(counts: readonly RolloutCount[]): Counted {
  const sum = nothingCounted()
  for (const { departments, tally } of counts) {
    if (tally) sum.tally = bothTallies(sum.tally, tally)
    for (const { departmentId, figures } of departments) {
      const known = sum.own.get(departmentId)
      sum.own.set(departmentId, known ? together(known, figures) : figures)
    }
  }
  return sum
}
