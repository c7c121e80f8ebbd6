import { quietSince, saidBy } from './health'
import type { ClosedObjective, ObjectiveIndex, PublishedObjective, SaidHealth } from './model'
import { termsOf } from './terms'
import { addDays, type CivilDate, weekdayOf } from '../calendar/civilDate'

type Unindexed = Omit<PublishedObjective, 'index'> | Omit<ClosedObjective, 'index'>

/** Sorts as text by time (milliseconds since 1970), unique by the id. */
export const orderOf = (at: number, id: string): string => `${String(at).padStart(15, '0')}-${id}`

/** Under what an objective of a department is found whose check-ins say this. */
export const placeOf = (departmentId: string, said: SaidHealth): string => `${departmentId}|${said}`

/** Under what an objective of a department is found that is quiet since a week, by the week's Monday. */
export const quietPlaceOf = (departmentId: string, monday: CivilDate): string => `${departmentId}|quiet ${monday}`

/** The Monday of a day's week. */
export const mondayOf = (date: CivilDate): CivilDate => addDays(date, 1 - weekdayOf(date))

/** What the database looks a public objective up by. */
export function indexOf(objective: Unindexed): ObjectiveIndex {
  const quiet = objective.keyResults.map((keyResult) => quietSince(objective, keyResult)).sort()
  const said = [...new Set(objective.keyResults.map(({ lastCheckIn }) => saidBy(lastCheckIn?.confidence)))]
  const since = quiet[0] ?? quietSince(objective, { lastCheckIn: null })
  return {
    terms: termsOf(objective.title, ...objective.keyResults.map(({ title }) => title)),
    said,
    quietSince: since,
    places:
      objective.state === 'closed'
        ? []
        : objective.departmentPath.flatMap((id) => [
            ...said.map((each) => placeOf(id, each)),
            quietPlaceOf(id, mondayOf(since)),
          ]),
    involved: [...new Set([objective.ownerId, ...objective.keyResults.map(({ ownerId }) => ownerId)])],
    alignedTo: [...new Set(objective.alignments.map(({ objectiveId }) => objectiveId))],
    order: orderOf(objective.publishedAt, objective._id),
  }
}
