import { civilDateAt } from '@domain/calendar/civilDate'
import type { Comment, StandingComment } from '@domain/okr/comment'
import { commentOn, hearersOf, takeBack } from '@domain/okr/commenting'
import { cycleOn, neighbour } from '@domain/okr/cycle'
import type { DraftObjective, Objective, PublicObjective } from '@domain/okr/model'
import { isDraft, isPublic, writtenOf } from '@domain/okr/states'
import { isActive, type Language, type Member } from '@domain/people/model'
import { commentTo } from '@domain/reminder/commentTo'
import type { Reminder } from '@domain/reminder/model'
import { comments, type DemoComment } from './commentTexts'
import { idIn, memberIdIn, rhythm } from './company'
import { instantAt, workdayFrom } from './hours'

/** Milliseconds after which a comment was taken back. */
const soon = 3 * 60_000

/** What a comment says that was taken back; it is nowhere afterwards. */
const gone = '—'

/** One company of the demo, as far as what is said of its objectives depends on it. */
interface ToldObjectives {
  language: Language
  objectives: readonly Objective[]
  members: readonly Member[]
}

interface Said {
  comment: StandingComment
  objective: DraftObjective | PublicObjective
  isTakenBack: boolean
}

/**
 * What people said of each other's objectives until a moment, and the inboxes of those whom it concerns: what came
 * before today is read. Early in a cycle some of it is not public yet. What is said of a draft stays with the few.
 */
export function commentsIn(told: ToldObjectives, now: number): { comments: Comment[]; reminders: Reminder[] } {
  const said = comments
    .flatMap((demo) => say(demo, told, now) ?? [])
    .sort((one, other) => one.comment.at - other.comment.at)
  return {
    comments: said.map(({ comment, isTakenBack }) => (isTakenBack ? takeBack(comment, comment.at + soon) : comment)),
    reminders: said
      .filter(({ isTakenBack }) => !isTakenBack)
      .flatMap((each) => arrivals(each, said, told).map((reminder) => readBefore(civilDateAt(now), reminder))),
  }
}

function say(demo: DemoComment, { language, objectives }: ToldObjectives, now: number): Said | undefined {
  const current = cycleOn(civilDateAt(now), rhythm)
  const cycle = demo.cyclesAgo === 0 ? current : neighbour(current, -1, rhythm)
  const last = demo.cyclesAgo === 0 ? civilDateAt(now) : cycle.lastDay
  const at = instantAt(workdayFrom(last, -demo.daysAgo), demo.hour)
  const [objectiveKey = '', keyResultKey] = demo.about.split('/')
  const objectiveId = idIn(language, cycle.firstDay, objectiveKey)
  const objective = objectives.find(({ _id }) => _id === objectiveId)
  if (!objective || !couldBeSaid(objective, demo, at) || at > now) return undefined
  const input = {
    commentId: idIn(language, 'comment', demo.key),
    keyResultId: keyResultKey === undefined ? null : `${objectiveId}-${keyResultKey}`,
    text: demo.text?.[language] ?? gone,
    onDraft: demo.onDraft,
  }
  const comment = commentOn(objective, input, { byId: memberIdIn(language, demo.by), at })
  return { comment, objective, isTakenBack: demo.text === null }
}

/** Whether an objective was public by then, or a draft that had been shown. */
function couldBeSaid(
  objective: Objective,
  { onDraft }: DemoComment,
  at: number,
): objective is DraftObjective | PublicObjective {
  if (onDraft) return isDraft(objective) && objective.updatedAt <= at
  return isPublic(objective) && objective.publishedAt <= at
}

/** A comment in the inbox of everybody whom it concerned when it was said. */
function arrivals({ comment, objective }: Said, all: readonly Said[], { members }: ToldObjectives): Reminder[] {
  const earlier = all
    .filter(
      ({ comment: each, isTakenBack }) =>
        each.objectiveId === objective._id && each.onDraft === comment.onDraft && each.at < comment.at && !isTakenBack,
    )
    .reverse()
  const hearers = hearersOf(
    comment,
    { ownerId: objective.ownerId, keyResults: writtenOf(objective).keyResults },
    earlier.map(({ comment: { byId } }) => byId),
  )
  return members
    .filter((member) => hearers.includes(member._id) && isActive(member, civilDateAt(comment.at)))
    .map(({ _id }) => commentTo(_id, comment))
}

const readBefore = (today: string, reminder: Reminder): Reminder =>
  reminder.on < today && reminder.delivery.state === 'sent'
    ? { ...reminder, shelf: 'read', readAt: reminder.delivery.at }
    : reminder
