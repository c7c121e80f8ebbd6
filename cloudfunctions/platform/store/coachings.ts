import { type Coaching, coachingIdOf } from '@domain/coach/coaching'
import { get } from './database'

/** What somebody said to the coach about an objective of this company: one read. */
export async function coachingOf(
  companyId: string,
  { objectiveId, memberId }: Pick<Coaching, 'objectiveId' | 'memberId'>,
): Promise<Coaching | undefined> {
  const found = await get('coachings', coachingIdOf(objectiveId, memberId))
  return found?.companyId === companyId ? found : undefined
}
