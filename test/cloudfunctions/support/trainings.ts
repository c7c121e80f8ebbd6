import { civilDate } from '../../../domain/calendar/civilDate'
import type { TrainingContent } from '../../../domain/rollout/training'
import { trainingApi } from '../../../domain/rollout/trainingApi'
import { companyId, openidOf } from './company'
import { fresh } from './objectives'
import type { World } from './world'

/** A Wednesday, ten in Shanghai: what is announced for its afternoon is four hours ahead. */
export const now = '2026-11-18T02:00:00Z'

export const content = (part: Partial<TrainingContent> = {}): TrainingContent => ({
  kind: 'introduction',
  title: '先问为什么',
  day: civilDate('2026-11-18'),
  hours: { from: 14 * 60, until: 15 * 60 + 30 },
  place: '三楼会议室',
  trainer: { kind: 'outside', name: '方惟' },
  audience: { kind: 'company' },
  seats: null,
  ...part,
})

/** A champions' day that was held on the day before. */
export const yesterday = (part: Partial<TrainingContent> = {}): TrainingContent =>
  content({ kind: 'champion', day: civilDate('2026-11-17'), hours: { from: 9 * 60, until: 17 * 60 }, ...part })

/** Announces a training, as a champion. @returns its id */
export async function announce(world: World, training = content(), onDayOff = false): Promise<string> {
  const trainingId = fresh('training')
  const input = { companyId, trainingId, version: 0, training, onDayOff }
  await world.call(openidOf('champion'), trainingApi.saveTraining, input)
  return trainingId
}
