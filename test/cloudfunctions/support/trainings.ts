import { civilDate } from '../../../domain/calendar/civilDate'
import type { Attendance } from '../../../domain/rollout/model'
import type { Training, TrainingContent } from '../../../domain/rollout/training'
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

/** At the code: in the room at a quarter past two. */
export const inTheRoom = '2026-11-18T06:15:00Z'

/** What people do about trainings in a world: the calls that tests make again and again. */
export function actsIn(world: World) {
  const champion = openidOf('champion')
  const marking = (trainingId: string, people: readonly string[], came = true) => ({
    companyId,
    trainingId,
    attendeeIds: [...people],
    came,
  })
  const attendances = (trainingId: string) => world.stored<Attendance>('attendances', { trainingId })
  return {
    save: (trainingId: string, version: number, training: TrainingContent, openid = champion) =>
      world.call(openid, trainingApi.saveTraining, { companyId, trainingId, version, training, onDayOff: false }),
    saveRefusal: (training: TrainingContent, version = 0, trainingId = fresh('training')) =>
      world.refusal(champion, trainingApi.saveTraining, { companyId, trainingId, version, training, onDayOff: false }),
    mark: (trainingId: string, people: readonly string[], came = true, openid = champion) =>
      world.call(openid, trainingApi.markAttendance, marking(trainingId, people, came)),
    markRefusal: (trainingId: string, people: readonly string[]) =>
      world.refusal(champion, trainingApi.markAttendance, marking(trainingId, people)),
    enter: (trainingId: string, code: string, openid = openidOf('owner')) =>
      world.call(openid, trainingApi.enterRoomCode, { companyId, trainingId, code }),
    enterRefusal: (trainingId: string, code: string, openid = openidOf('owner')) =>
      world.refusal(openid, trainingApi.enterRoomCode, { companyId, trainingId, code }),
    /** The code that is shown. @throws Error where none is */
    codeOf: async (trainingId: string, openid = champion): Promise<string> => {
      const shown = await world.call(openid, trainingApi.roomCode, { companyId, trainingId })
      if (shown.state !== 'open') throw new Error(`the code is ${shown.state}`)
      return shown.code
    },
    attendances,
    /** Who came, by id. */
    came: async (trainingId: string) => (await attendances(trainingId)).map(({ memberId }) => memberId).sort(),
    stored: async (_id: string) => (await world.stored<Training>('trainings', { _id }))[0],
  }
}
