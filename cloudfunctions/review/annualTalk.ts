import { isDeepStrictEqual } from 'node:util'
import { Failure } from '@domain/failure'
import {
  type AnnualTalk,
  annualTalkIdOf,
  approvedWords,
  emptyTalk,
  gather,
  isApproved,
  rewrite,
  share,
  sharedWith,
  takeBack,
  talkCandidates,
  talkCycles,
  talkYear,
  writingOf,
} from '@domain/review/annualTalk'
import { annualTalkApi, type OwnTalk } from '@domain/review/annualTalkApi'
import { type OkrReview, reviewIdOf } from '@domain/review/model'
import type { AuditAction } from '@domain/people/audit'
import type { Actor } from '../platform/actor'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { refuseStale } from '../platform/refuseStale'
import { textsIn } from '../platform/shownTexts'
import { checkTexts, type ShownTexts } from '../platform/textCheck'
import { get } from '../platform/store/database'
import { annualTalksOf } from '../platform/store/annualTalks'
import { reviewerOf, reviewsById, reviewTextsById } from '../platform/store/reviews'
import { shownName } from '../platform/shownName'
import { inTransaction, type Transaction } from '../platform/store/transaction'

/** Everything that the member needs to prepare it: five reads. */
export const annualTalk = handle(annualTalkApi.annualTalk, async ({ input, actor }) => {
  const { companyId, id, company, member, today } = actor
  const year = input.year ?? talkYear(today, company)
  refuseYearAhead(year, actor)
  allow(actor, 'writeAnnualTalk', ['owner'])
  const [reviewer, talks, reviews] = await Promise.all([
    reviewerOf(member, today),
    annualTalksOf(companyId, id, [year, year - 1]),
    approvedReviews(actor),
  ])
  const approved = cyclesOf(reviews)
  const talk = talks.find((each) => each.year === year)
  // An earlier document stays open to its writer, and gathers nothing more.
  const cycles = year === talkYear(today, company) ? talkCycles(today, company, approved) : []
  return {
    today,
    year,
    cycles: cycles.map((cycle) => ({ cycleId: cycle.id, approved: approved.includes(cycle.id) })),
    reviewer: reviewer && { id: reviewer._id, name: shownName(reviewer) },
    talk: talk ? ownTalk(talk, reviewer?._id) : null,
    earlier: talks.some((each) => each.year === year - 1) ? year - 1 : null,
  }
})

/** Adds the approved words of the past four quarters: four reads in all. */
export const gatherAnnualTalk = handle(annualTalkApi.gatherAnnualTalk, async ({ input, actor }) => {
  const { companyId, company, today } = actor
  const { year, version } = input
  if (year !== talkYear(today, company)) throw new Failure('notAllowedValue', 'year')
  allow(actor, 'writeAnnualTalk', ['owner'])
  const approved = await approvedReviews(actor)
  const cycles = talkCycles(today, company, cyclesOf(approved)).map((cycle) => cycle.id)
  const reviews = approved.filter(({ cycleId }) => cycles.includes(cycleId))
  const texts = await reviewTextsById(
    companyId,
    reviews.map(({ _id }) => _id),
  )
  const found = reviews.flatMap((review) => {
    const text = texts.find(({ _id }) => _id === review._id)
    return text ? [approvedWords(review, text)] : []
  })
  return inTransaction(async (transaction) => {
    const { talk, isNew } = await talkIn(transaction, actor, year)
    const gathered = gather(talk, found)
    // Nothing to add: there is nothing to be late for either, and a repeat of the same request ends here.
    if (gathered === talk) return { version: talk.version }
    refuseStale(talk, version)
    await keep(transaction, actor, gathered, isNew)
    return { version: gathered.version }
  })
})

/** Keeps what the member has written; a repeat of the same words is the same save. */
export const saveAnnualTalk = handle(annualTalkApi.saveAnnualTalk, async ({ input, actor }) => {
  const { year, version, words } = input
  refuseYearAhead(year, actor)
  allow(actor, 'writeAnnualTalk', ['owner'])
  return inTransaction(async (transaction) => {
    const { talk, isNew } = await talkIn(transaction, actor, year)
    if (talk.version === version + 1 && isDeepStrictEqual(writingOf(talk), words)) return { version: talk.version }
    refuseStale(talk, version)
    const written = rewrite(talk, words)
    await keep(transaction, actor, written, isNew)
    return { version: written.version }
  })
})

/** Lets the reviewer read it as it is now. */
export const shareAnnualTalk = handle(annualTalkApi.shareAnnualTalk, async ({ input, actor }) => {
  const { year, version, withId } = input
  refuseYearAhead(year, actor)
  allow(actor, 'writeAnnualTalk', ['owner'])
  const reviewer = await reviewerOf(actor.member, actor.today)
  // Whoever reviews the member by now is shown to them before a word goes there.
  if (reviewer?._id !== withId) throw new Failure('staleVersion', 'withId')
  // Words of this version: what is written meanwhile is refused as stale below.
  const found = await get('annualTalks', annualTalkIdOf(actor.id, year))
  if (found?.version === version && sharedWith(found, withId)?.version !== version) {
    await checkTexts(wordsOf(found), actor.openid)
  }
  return inTransaction(async (transaction) => {
    const { talk } = await talkIn(transaction, actor, year)
    const before = sharedWith(talk, withId)
    if (before && before.version === version && talk.version === version) return { sharedAt: before.sharedAt }
    refuseStale(talk, version)
    await move(transaction, actor, talk, share(talk, withId, actor.at), 'shareAnnualTalk')
    return { sharedAt: actor.at }
  })
})

/** What the member wrote: the notes were looked at when they were written. */
const wordsOf = ({ wish, sections }: AnnualTalk): ShownTexts => ({
  'words.wish': wish,
  ...textsIn(sections, 'words.sections', 'words', ({ possible, moved, next }) => [possible, moved, next].join('\n')),
})

/** Nobody but the member reads it any more. */
export const takeBackAnnualTalk = handle(annualTalkApi.takeBackAnnualTalk, async ({ input, actor }) => {
  const { year } = input
  refuseYearAhead(year, actor)
  allow(actor, 'writeAnnualTalk', ['owner'])
  return inTransaction(async (transaction) => {
    const { talk } = await talkIn(transaction, actor, year)
    if (talk.sharing.state === 'shared') await move(transaction, actor, talk, takeBack(talk), 'takeBackAnnualTalk')
    return { version: talk.version }
  })
})

/** The approved reviews of the cycles that the talk can be about: one read. */
async function approvedReviews({ companyId, id, company, today }: Actor): Promise<OkrReview[]> {
  const reviews = await reviewsById(
    companyId,
    talkCandidates(today, company).map((cycle) => reviewIdOf(id, cycle.id)),
  )
  return reviews.filter(isApproved)
}

const cyclesOf = (reviews: readonly OkrReview[]): string[] => reviews.map(({ cycleId }) => cycleId)

/** @throws Failure `notAllowedValue` for a year whose talk is not prepared yet */
function refuseYearAhead(year: number, { today, company }: Pick<Actor, 'today' | 'company'>): void {
  if (year > talkYear(today, company)) throw new Failure('notAllowedValue', 'year')
}

async function talkIn(transaction: Transaction, { companyId, id }: Actor, year: number) {
  const found = await transaction.get('annualTalks', annualTalkIdOf(id, year))
  return { talk: found ?? emptyTalk(companyId, id, year), isNew: !found }
}

/** Saves the words; the trail says that it was begun, and nothing of what is in it. */
async function keep(transaction: Transaction, actor: Actor, talk: AnnualTalk, isNew: boolean): Promise<void> {
  await transaction.put('annualTalks', { ...talk, updatedAt: actor.at })
  if (!isNew) return
  const after = { state: talk.sharing.state }
  await leaveTrail(transaction, actor, { action: 'beginAnnualTalk', subjectId: talk._id, before: {}, after })
}

async function move(
  transaction: Transaction,
  actor: Actor,
  before: AnnualTalk,
  after: AnnualTalk,
  action: AuditAction,
) {
  await transaction.put('annualTalks', after)
  await leaveTrail(transaction, actor, {
    action,
    subjectId: after._id,
    before: { state: before.sharing.state },
    after: { state: after.sharing.state },
  })
}

/** One's own document, without the copy that was shared. */
function ownTalk(talk: AnnualTalk, reviewerId: string | undefined): OwnTalk {
  const { version, sections, wish, sharing } = talk
  if (sharing.state === 'own') return { version, sections, wish, sharing: { state: 'own' } }
  const reaches = sharedWith(talk, reviewerId) !== undefined
  return {
    version,
    sections,
    wish,
    sharing: { state: 'shared', sharedAt: sharing.sharedAt, reaches, version: sharing.version },
  }
}
