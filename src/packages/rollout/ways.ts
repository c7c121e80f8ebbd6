import Taro from '@tarojs/taro'

const open = (page: string): void => void Taro.navigateTo({ url: `/packages/rollout/pages/${page}/index` })

/** How the rollout stands, why, and what to do this week. */
export const openBoard = (): void => open('board')

/** Why the company uses OKRs. */
export const openWhy = (): void => open('why')

/** Where a sponsor says why, and says it anew. */
export const openWhyWriting = (): void => open('whyWrite')

/** The rules that the company has set itself. */
export const openRules = (): void => open('rules')

/** Where the ten deployment parameters are settled. */
export const openParameters = (): void => open('parameters')

/** Roles, the pilot, its waves, and growth. */
export const openStart = (): void => open('start')

/** Who are champions, and whom they coach. */
export const openChampions = (): void => open('champions')

/** The pilot or a wave, by its id; a new wave without one. */
export const openStage = (id?: string): void =>
  void Taro.navigateTo({ url: `/packages/rollout/pages/stage/index${id === undefined ? '' : `?id=${id}`}` })

/** How many people there are to be, and what that takes. */
export const openGrowth = (): void => open('growth')

/** Which departments use OKRs, and what their KPIs are for. */
export const openDepartmentUse = (): void => open('departmentUse')

/** Trainings to come and those that were held. */
export const openTrainings = (): void => open('trainings')

/** What a pilot came to. */
export const openPilotReport = (): void => open('pilotReport')
