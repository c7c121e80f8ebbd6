import type { DraftObjective, PublicObjective } from '@domain/okr/model'
import type { Member } from '@domain/people/model'
import { isDraft, isPublic } from '@domain/okr/states'
import { reviewIdOf } from '@domain/review/model'
import type { AdoptionStep } from '@domain/rollout/adoption'
import type { Counting, PersonRecord } from '@domain/rollout/taken'
import type { CountedPerson } from '@domain/rollout/tally'
import { _, find } from './database'

const mostDocuments = 1000

/** What is looked at in an objective: nothing that anybody wrote. */
const ofObjective = [
  'state',
  'cycleId',
  'ownerId',
  'sharedWith',
  'level',
  'createdAt',
  'publishedAt',
  'closedAt',
  'midQuarter.at',
  'index.involved',
  'keyResults.ownerId',
  'keyResults.origin.kind',
  'keyResults.addedOn',
  'keyResults.lastCheckIn.on',
  'keyResults.checkedInWeeks',
]
const ofFinals = ['closing.results.measure', 'closing.results.value']

/** What these people own something in, in the given cycles: one read, of a thousand at most. */
async function objectivesOf(
  companyId: string,
  ids: readonly string[],
  cycleIds: readonly string[],
  withFinals: boolean,
) {
  const found = await find('objectives', {
    where: {
      companyId,
      'index.involved': _.in([...ids]),
      state: _.in(['draft', 'published', 'closed']),
      cycleId: _.in([...cycleIds]),
    },
    limit: mostDocuments,
    only: withFinals ? [...ofObjective, ...ofFinals] : ofObjective,
  })
  return {
    isCut: found.length === mostDocuments,
    objectives: found.filter((objective) => isDraft(objective) || isPublic(objective)),
  }
}

const reviewsOf = (companyId: string, ids: readonly string[], cycleIds: readonly string[]) =>
  find('reviews', {
    where: { companyId, _id: _.in(ids.flatMap((id) => cycleIds.map((cycleId) => reviewIdOf(id, cycleId)))) },
    limit: mostDocuments,
    only: ['state', 'memberId', 'submittedAt'],
  })

const attendancesOf = (companyId: string, ids: readonly string[]) =>
  find('attendances', {
    where: { companyId, memberId: _.in([...ids]) },
    limit: mostDocuments,
    only: ['memberId', 'kind', 'on'],
  })

/** Whether somebody owns something in an objective, or is shown it. */
const isOf =
  (memberId: string) =>
  ({ ownerId, index }: DraftObjective | PublicObjective): boolean =>
    ownerId === memberId || index.involved.includes(memberId)

/**
 * People with everything that is counted of them: one read of each collection, whatever their number.
 * @param members at most a hundred
 */
export async function countedPeople(
  companyId: string,
  members: readonly Member[],
  { cycle, before }: Pick<Counting, 'cycle' | 'before'>,
): Promise<CountedPerson[]> {
  const ids = members.map(({ _id }) => _id)
  if (ids.length === 0) return []
  const cycleIds = [before.id, cycle.id]
  const [{ objectives, isCut }, reviews, attendances, whyReads] = await Promise.all([
    objectivesOf(companyId, ids, cycleIds, true),
    reviewsOf(companyId, ids, cycleIds),
    attendancesOf(companyId, ids),
    find('whyReads', { where: { companyId, _id: _.in(ids) }, limit: ids.length, only: ['edition'] }),
  ])
  if ((isCut || attendances.length === mostDocuments) && ids.length > 1) {
    // More than one read takes: half of the people at a time; nobody has a thousand alone.
    const half = Math.ceil(members.length / 2)
    return [
      ...(await countedPeople(companyId, members.slice(0, half), { cycle, before })),
      ...(await countedPeople(companyId, members.slice(half), { cycle, before })),
    ]
  }
  const read = new Map(whyReads.map((each) => [each._id, each]))
  return members.map((member) => ({
    member,
    whyRead: read.get(member._id),
    objectives: objectives.filter(isOf(member._id)),
    reviews: reviews.filter(({ memberId }) => memberId === member._id),
    attendances: attendances.filter(({ memberId }) => memberId === member._id),
  }))
}

/** What one step of these people depends on: one read, or none for nobody. */
export async function recordsFor(
  step: AdoptionStep,
  companyId: string,
  members: readonly Member[],
  { cycle, before }: Pick<Counting, 'cycle' | 'before'>,
): Promise<PersonRecord[]> {
  const ids = members.map(({ _id }) => _id)
  const nothing = { objectives: [], reviews: [], attendances: [] }
  if (ids.length === 0) return []
  switch (step) {
    case 'trained': {
      const attendances = await attendancesOf(companyId, ids)
      return members.map((member) => ({
        ...nothing,
        member,
        attendances: attendances.filter(({ memberId }) => memberId === member._id),
      }))
    }
    case 'review': {
      const reviews = await reviewsOf(companyId, ids, [before.id, cycle.id])
      return members.map((member) => ({
        ...nothing,
        member,
        reviews: reviews.filter(({ memberId }) => memberId === member._id),
      }))
    }
    case 'drafted':
    case 'published':
    case 'checkedIn':
    case 'midQuarter': {
      const { objectives } = await objectivesOf(companyId, ids, [cycle.id], false)
      return members.map((member) => ({
        ...nothing,
        member,
        objectives: objectives.filter(isOf(member._id)),
      }))
    }
  }
}
