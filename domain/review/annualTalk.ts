import * as v from 'valibot'
import { Failure } from '../failure'
import { cycleIdSchema, type Cycle, cycleName, cycleOn, type CycleRhythm, neighbour } from '../okr/cycle'
import type { CivilDate } from '../calendar/civilDate'
import { textSchema } from '../text'
import { type OkrReview, reviewLimits, type ReviewText } from './model'

/**
 * Characters of what a member wants to say, and cycles that one document may hold: while a year's document is worked on,
 * two years' worth of cycles pass its window, and a company that changes its rhythm has a few more.
 */
export const talkLimits = { wish: 3000, sections: 12 } as const

/**
 * The words of one cycle as a document carries them. There are only words in it: the key result moved most is named by
 * its title, so that nothing leads from here to a progress, a score or a confidence.
 */
export interface TalkSection {
  cycleId: string
  /** The member's answers to the three questions. */
  possible: string
  moved: string
  next: string
  /** Title of the key result moved most; empty where none was named. */
  keyResult: string
  /** The note of the 1:1, as both agreed on it; empty where it is left out. */
  note: string
}

/**
 * The same while the member works on it. What they leave out stays here, so that it can be put back as they had edited
 * it. The note is not theirs to rewrite: it is in, or left out.
 */
export type GatheredSection = TalkSection & { included: boolean; withNote: boolean }

/** What others get to read, and what is printed. */
export interface TalkDocument {
  sections: TalkSection[]
  /** What the member wants to say. */
  wish: string
}

/** What a member writes. */
export const talkWritingSchema = v.strictObject({
  sections: v.pipe(
    v.array(
      v.strictObject({
        cycleId: cycleIdSchema,
        possible: textSchema(reviewLimits.answer),
        moved: textSchema(reviewLimits.answer),
        next: textSchema(reviewLimits.answer),
        included: v.boolean('wrongType'),
        withNote: v.boolean('wrongType'),
      }),
      'wrongType',
    ),
    v.maxLength(talkLimits.sections, 'tooMany'),
  ),
  wish: textSchema(talkLimits.wish),
})
export type TalkWriting = v.InferOutput<typeof talkWritingSchema>

/**
 * Who may read a document beside its member. What is shared is what it said when it was shared: what is written after
 * stays the member's own until they share again.
 */
export type TalkSharing =
  | { state: 'own' }
  | {
      state: 'shared'
      /** The reviewer that it was shared with; whoever reviews the member later does not read it. */
      withId: string
      /** Milliseconds since 1970. */
      sharedAt: number
      /** The version that was shared. */
      version: number
      shared: TalkDocument
      /** Sorts what was shared with somebody by time, unique by the document. */
      order: string
    }

/** What one member takes to the annual talk of one fiscal year. */
export interface AnnualTalk {
  /** `annualTalkIdOf` its member and year: there is one, whoever begins it and however often. */
  _id: string
  companyId: string
  memberId: string
  /** The fiscal year, named by the year that it ends in. */
  year: number
  /** In the order of time. */
  sections: GatheredSection[]
  wish: string
  sharing: TalkSharing
  /** Counts changes of the words, from 1; a write is conditional on it. */
  version: number
  /** When the words were changed last, milliseconds since 1970. */
  updatedAt: number
}

/** The id of a member's document of a fiscal year. */
export const annualTalkIdOf = (memberId: string, year: number): string => `${year}:${memberId}`

const monthsOf = (cycles: readonly Cycle[]): number => cycles.reduce((months, { length }) => months + length, 0)

/** As many as make up a year, from the first on: four quarters, three cycles of four months, or some of each. */
const aYearOf = (cycles: readonly Cycle[]): Cycle[] =>
  cycles.filter((_cycle, place) => monthsOf(cycles.slice(0, place)) < 12)

/** The cycle that runs and a year's worth of those before it, the latest first: what a document can draw from. */
export function talkCandidates(today: CivilDate, rhythm: CycleRhythm): Cycle[] {
  const running = cycleOn(today, rhythm)
  const ended = [neighbour(running, -1, rhythm)]
  for (let latest = ended[0]; latest && monthsOf(ended) < 12; latest = ended.at(-1)) {
    ended.push(neighbour(latest, -1, rhythm))
  }
  return [running, ...ended]
}

/**
 * The past four quarters (three cycles, where a cycle has four months: the talk is about a year). They are the last that
 * have ended; the one that runs takes the place of the oldest as soon as its review is approved.
 *
 * @param approved ids of the cycles whose review is approved
 * @returns in the order of time
 */
export function talkCycles(today: CivilDate, rhythm: CycleRhythm, approved: readonly string[]): Cycle[] {
  const [running, ...ended] = talkCandidates(today, rhythm)
  const counts = running !== undefined && approved.includes(running.id)
  return aYearOf(counts ? [running, ...ended] : ended).reverse()
}

/**
 * The fiscal year whose talk is prepared on a day: that of the cycle that ended last, so that a talk held weeks after
 * the year's end is still about that year.
 */
export function talkYear(today: CivilDate, rhythm: CycleRhythm): number {
  const ended = neighbour(cycleOn(today, rhythm), -1, rhythm)
  return cycleName(ended, rhythm.fiscalStartMonth).fiscalYear
}

/** Whether the words of a review are approved. */
export const isApproved = ({ state }: Pick<OkrReview, 'state'>): boolean =>
  state === 'approved' || state === 'acknowledged'

/** What an approved review gives: what was handed in and approved, never the working copy. */
export const approvedWords = (
  { cycleId }: Pick<OkrReview, 'cycleId'>,
  { submitted, note }: Pick<ReviewText, 'submitted' | 'note'>,
): GatheredSection => ({
  cycleId,
  possible: submitted?.possible ?? '',
  moved: submitted?.moved ?? '',
  next: submitted?.next ?? '',
  keyResult: submitted?.movedKeyResult?.title ?? '',
  note,
  included: true,
  withNote: true,
})

/** A document that nobody has written in yet. */
export const emptyTalk = (companyId: string, memberId: string, year: number): AnnualTalk => ({
  _id: annualTalkIdOf(memberId, year),
  companyId,
  memberId,
  year,
  sections: [],
  wish: '',
  sharing: { state: 'own' },
  version: 0,
  updatedAt: 0,
})

/**
 * Adds the words of the cycles that are not in a document. What is there stays as the member has edited it.
 * @returns the very same document where there is nothing to add
 */
export function gather(talk: AnnualTalk, found: readonly GatheredSection[]): AnnualTalk {
  const added = found.filter(({ cycleId }) => !talk.sections.some((section) => section.cycleId === cycleId))
  if (added.length === 0) return talk
  const sections = [...talk.sections, ...added].sort((one, other) => (one.cycleId < other.cycleId ? -1 : 1))
  return { ...talk, sections, version: talk.version + 1 }
}

/**
 * A document with the member's words in it. The agreed notes and titles stay as they were gathered, and so does a cycle
 * that is not named: it was gathered on another device meanwhile.
 * @throws Failure `notAllowedValue` for a cycle that was not gathered, or is named twice
 */
export function rewrite(talk: AnnualTalk, { sections, wish }: TalkWriting): AnnualTalk {
  const strange = sections.findIndex(
    ({ cycleId }, place) =>
      !talk.sections.some((section) => section.cycleId === cycleId) ||
      sections.findIndex((section) => section.cycleId === cycleId) !== place,
  )
  if (strange !== -1) throw new Failure('notAllowedValue', `words.sections.${strange}.cycleId`)
  const rewritten = talk.sections.map((section) => ({
    ...section,
    ...sections.find(({ cycleId }) => cycleId === section.cycleId),
  }))
  return { ...talk, sections: rewritten, wish, version: talk.version + 1 }
}

/** What a member has written in a document: what `rewrite` takes. */
export const writingOf = ({ sections, wish }: Pick<AnnualTalk, 'sections' | 'wish'>): TalkWriting => ({
  sections: sections.map(({ keyResult: _keyResult, note: _note, ...written }) => written),
  wish,
})

/** A document as others read it: without what is left out, and without a cycle of which nothing is left. */
export const documentOf = ({ sections, wish }: Pick<AnnualTalk, 'sections' | 'wish'>): TalkDocument => ({
  sections: sections
    .filter(({ included }) => included)
    .map(({ included: _included, withNote, note, keyResult, ...section }) => ({
      ...section,
      keyResult: section.moved === '' ? '' : keyResult,
      note: withNote ? note : '',
    }))
    .filter(({ possible, moved, next, note }) => possible + moved + next + note !== ''),
  wish,
})

/** @throws Failure `missing` where there is not a word in it */
export function refuseWordless({ sections, wish }: TalkDocument): void {
  if (sections.length === 0 && wish === '') throw new Failure('missing', 'wish')
}

/**
 * Lets the reviewer read what the document says now.
 * @param at milliseconds since 1970
 * @throws Failure `missing`
 */
export function share(talk: AnnualTalk, withId: string, at: number): AnnualTalk {
  const shared = documentOf(talk)
  refuseWordless(shared)
  const order = `${String(at).padStart(15, '0')}-${talk._id}`
  return { ...talk, sharing: { state: 'shared', withId, sharedAt: at, version: talk.version, shared, order } }
}

/** Nobody but the member reads it any more. */
export const takeBack = (talk: AnnualTalk): AnnualTalk => ({ ...talk, sharing: { state: 'own' } })

/**
 * What somebody's reviewer may read of a document.
 * @param reviewerId who reviews the member today
 * @returns `undefined` where nothing is shared with them
 */
export const sharedWith = ({ sharing }: Pick<AnnualTalk, 'sharing'>, reviewerId: string | null | undefined) =>
  sharing.state === 'shared' && sharing.withId === reviewerId ? sharing : undefined
