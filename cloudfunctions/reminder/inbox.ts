import type { CivilDate } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import { cycleOn, neighbour } from '@domain/okr/cycle'
import { isDraft, isPublic, writtenOf } from '@domain/okr/states'
import { isActive } from '@domain/people/model'
import { reminderApi, type ReminderView } from '@domain/reminder/api'
import { isMessageKind, plannedAt } from '@domain/reminder/model'
import { occasionName, ofObjectives, openOccasions } from '@domain/reminder/plan'
import { standInOn } from '@domain/review/reviewer'
import type { Actor } from '../platform/actor'
import { fitting } from '../platform/bounded'
import { handle } from '../platform/handle'
import { _, find } from '../platform/store/database'
import { people } from '../platform/store/members'
import { markRead as markAsRead, type ShelvedReminder, shelfOf } from '../platform/store/reminders'
import { commentedFor, commentedView, isPublishedSince, isThere, shownFor } from './commented'
import { ofObjective, stateOf } from './people'

/** A page of my reminders: four reads. */
export const inbox = handle(reminderApi.inbox, async ({ input, actor }) => {
  const { companyId, today, at } = actor
  const { items: shelved, after } = await shelfOf(placeOf(actor), { shelf: ['unread', 'read'], after: input.after })
  const items = shelved.filter((item) => isThere(item, actor))
  const [open, authors] = await Promise.all([
    openOf(items, actor),
    people(
      companyId,
      items.flatMap((item) => [
        ...[...item.nudges, ...item.comments].map(({ byId }) => byId),
        ...(item.kind === 'shown' ? item.objectives : []).map(({ ownerId }) => ownerId),
      ]),
    ),
  ])
  const personOf = (memberId: string) => authors.find(({ id }) => id === memberId) ?? null
  const views = items.map((item): ReminderView => {
    const [nudge] = item.nudges
    const commented = commentedFor(item, actor)
    const shown = shownFor(item, actor)
    return {
      ...viewOf(item, open),
      nudge: nudge ? { text: nudge.text, by: personOf(nudge.byId) } : null,
      comment: commented ? commentedView(commented, personOf(commented.comment.byId), actor) : null,
      shown: shown ? { by: personOf(shown.ownerId), title: writtenOf(shown).title } : null,
    }
  })
  return { items: fitting(views, mostBytes), after, today, now: at }
})

/** Twenty nudges written to their limit stay far below it. */
const mostBytes = 72_000

/** How much of what is unread is still to do: three reads. */
export const unread = handle(reminderApi.unread, async ({ actor }) => {
  const { items, after } = await shelfOf(placeOf(actor), { shelf: ['unread'], after: null })
  const open = await openOf(items, actor)
  return { count: items.filter((item) => isThere(item, actor) && !isDone(item, open)).length, more: after !== null }
})

export const markRead = handle(reminderApi.markRead, async ({ input, actor }) => ({
  marked: await markAsRead(placeOf(actor), input.reminderIds, actor.at),
}))

const placeOf = ({ companyId, id }: Actor) => ({ companyId, memberId: id })

/** What is still open of some reminders: at most one read, for what objectives decide. */
async function openOf(items: readonly ShelvedReminder[], { member, company, today, at }: Actor) {
  const current = cycleOn(today, company)
  const cycleIds = [neighbour(current, -1, company), current, neighbour(current, 1, company)].map(({ id }) => id)
  const needsObjectives = items.some(({ kind }) => ofObjectives.some((each) => each === kind))
  const objectives = needsObjectives ? await objectivesOf(member, cycleIds) : []
  const reviews = items.flatMap((item) => item.reviews)
  const person = stateOf(
    member,
    { use: new Map() },
    {
      contact: undefined,
      objectives,
      reviews: reviews.filter(({ memberId }) => memberId === member._id),
      reviewing: items.filter((item) => isTheirsToReview(item, member._id, today)).flatMap((item) => item.reviews),
      asked: items.flatMap(({ requests }) => requests),
    },
  )
  return openOccasions(person, { company, calendar: calendarOf(company), now: at })
}

/** Whether somebody has a review before them today: theirs by now, or in the reviewer's place, of who is still here. */
const isTheirsToReview = ({ reviewed, reviewers }: ShelvedReminder, readerId: string, today: CivilDate): boolean =>
  reviewed.some((member) => member._id !== readerId && isActive(member, today)) &&
  reviewers.some(
    (reviewer) =>
      isActive(reviewer, today) && (reviewer._id === readerId || standInOn(reviewer.standIn, today) === readerId),
  )

/** More than anybody owns in three cycles. */
const mostObjectives = 200

async function objectivesOf({ companyId, _id }: Actor['member'], cycleIds: readonly string[]) {
  const found = await find('objectives', {
    where: {
      companyId,
      'index.involved': _id,
      state: _.in(['draft', 'published', 'closed']),
      cycleId: _.in([...cycleIds]),
    },
    limit: mostObjectives,
    only: ofObjective,
  })
  return found.filter((objective) => isDraft(objective) || isPublic(objective))
}

/** What nobody waits for any more; a champion's words, a comment, and a draft that is shown are done when they are read. */
function isDone(reminder: ShelvedReminder, open: ReadonlySet<string>): boolean {
  const { kind, occasion, shelf } = reminder
  if (kind === 'nudge' || !isMessageKind(kind)) return shelf === 'read' || isPublishedSince(reminder)
  return !open.has(occasionName(kind, occasion))
}

function viewOf(
  reminder: ShelvedReminder,
  open: ReadonlySet<string>,
): Omit<ReminderView, 'nudge' | 'comment' | 'shown'> {
  const { _id, kind, step, occasion, subjectId, due, startsAt, path, on, shelf } = reminder
  return {
    id: _id,
    kind,
    step,
    occasion,
    subjectId,
    due,
    ...(startsAt === undefined ? {} : { startsAt }),
    path,
    on,
    at: plannedAt(reminder),
    read: shelf === 'read',
    done: isDone(reminder, open),
  }
}
