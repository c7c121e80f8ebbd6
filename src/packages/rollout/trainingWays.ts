import Taro from '@tarojs/taro'

const page = (name: string): string => `/packages/rollout/pages/${name}/index`

/** One training. */
export const openTraining = (trainingId: string): void =>
  void Taro.navigateTo({ url: `${page('training')}?id=${trainingId}` })

/** The same in the place of the page in front. */
export const goToTraining = (trainingId: string): void =>
  void Taro.redirectTo({ url: `${page('training')}?id=${trainingId}` })

/** Where a training is planned, or changed. */
export const openTrainingEdit = (trainingId?: string): void =>
  void Taro.navigateTo({
    url: trainingId === undefined ? page('trainingEdit') : `${page('trainingEdit')}?id=${trainingId}`,
  })

/** Where the code from the room is entered; without a training, that of today's. */
export const openAttend = (trainingId?: string): void =>
  void Taro.navigateTo({ url: trainingId === undefined ? page('attend') : `${page('attend')}?id=${trainingId}` })

/** The path of the same for somebody who gets it in a chat: it names the company, since one may belong to several. */
export const attendPath = (companyId: string, trainingId: string): string =>
  `${page('attend')}?id=${trainingId}&company=${companyId}`

/** What I came to, in the place of the page in front. */
export const goToMyTrainings = (): void => void Taro.redirectTo({ url: `${page('trainings')}?which=mine` })

/** Where people are recorded from a list. */
export const openAttendance = (trainingId: string): void =>
  void Taro.navigateTo({ url: `${page('attendance')}?id=${trainingId}` })

/** Who still needs a training. */
export const openUntrained = (): void => void Taro.navigateTo({ url: page('untrained') })

/** Where a champion says a word to a department. */
export const openNudging = (): void => void Taro.navigateTo({ url: '/packages/reminder/pages/nudge/index' })
