import type { QueueItem } from '@domain/review/api'
import type { WorkingTime } from '@domain/review/meeting'
import { waitingIn } from '@domain/review/waiting'

/** A queue in three parts, each in the order that it came in. @param now the cloud's time, milliseconds since 1970 */
export function grouped(items: readonly QueueItem[], now: number, time: WorkingTime) {
  const waits = (item: QueueItem) => waitingIn(item.review, now, time).for
  return {
    waiting: items.filter((item) => waits(item) === 'reviewer'),
    onTheWay: items
      .filter(({ review }) => review.state === 'open' || review.state === 'returned')
      .concat(
        items.filter((item) => waits(item) === 'meeting' || (waits(item) === 'member' && 'proposal' in item.review)),
      ),
    done: items.filter(({ review }) => review.state === 'approved' || review.state === 'acknowledged'),
  }
}

/** Who waits next, after the one in front: several are done in a row without going back. */
export const nextWaiting = (
  items: readonly QueueItem[],
  now: number,
  time: WorkingTime,
  done: string,
): QueueItem | undefined =>
  items.find((item) => item.member.id !== done && waitingIn(item.review, now, time).for === 'reviewer')
