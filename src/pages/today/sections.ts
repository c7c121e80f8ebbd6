import type { DraftView, ObjectiveView, Today } from '@domain/okr/api'
import { type HealthSetting, wantsCheckIn } from '@domain/okr/health'
import type { KeyResult } from '@domain/okr/model'
import type { Queued } from '../../cloud/queue/queue'

/** One of my key results, with the objective it lives in. */
export interface MyKeyResult {
  objective: ObjectiveView
  keyResult: KeyResult
}

export interface TodaySections {
  /** Mine that want a check-in, and those that did when the page was read: they keep their place. */
  due: MyKeyResult[]
  /** Those that still want one. */
  wanting: string[]
  /** My other key results. */
  others: MyKeyResult[]
  /** Mine where every key result is a colleague's. */
  owned: ObjectiveView[]
  drafts: DraftView[]
}

/**
 * What stands on Today, and where.
 *
 * @param held key results that were due when the page was read: a row that jumped away under the thumb would be
 * looked for
 * @param queued key results whose update still waits on this phone: nothing more is wanted of the person
 */
export function sectionsOf(
  { objectives, drafts }: Pick<Today, 'objectives' | 'drafts'>,
  myId: string,
  setting: HealthSetting,
  held: ReadonlySet<string>,
  queued: ReadonlySet<string>,
): TodaySections {
  const mine = objectives.flatMap((objective) =>
    objective.keyResults
      .filter(({ ownerId }) => ownerId === myId)
      .map((keyResult) => ({
        objective,
        keyResult,
        wants: !queued.has(keyResult.id) && wantsCheckIn(objective, keyResult, setting),
      })),
  )
  return {
    due: mine.filter(({ keyResult, wants }) => wants || held.has(keyResult.id)),
    wanting: mine.filter(({ wants }) => wants).map(({ keyResult }) => keyResult.id),
    others: mine.filter(({ keyResult, wants }) => !wants && !held.has(keyResult.id)),
    owned: objectives.filter(
      ({ ownerId, keyResults }) => ownerId === myId && !keyResults.some((each) => each.ownerId === myId),
    ),
    drafts,
  }
}

/** Key results whose update is on its way. */
export const waitingKeyResults = (items: readonly Queued[]): ReadonlySet<string> =>
  new Set(
    items.flatMap((item) =>
      item.kind === 'checkIn' && item.standing.state === 'waiting' ? [item.input.keyResultId] : [],
    ),
  )
