import type { Coaching } from '@domain/coach/coaching'
import { get } from './database'

/** What was said to the coach about an objective of this company: one read. */
export async function coachingOf(companyId: string, objectiveId: string): Promise<Coaching | undefined> {
  const found = await get('coachings', objectiveId)
  return found?.companyId === companyId ? found : undefined
}
