import Taro from '@tarojs/taro'

const open = (page: string): void => void Taro.navigateTo({ url: `/packages/rollout/pages/${page}/index` })

/** How the rollout stands, why, and what to do this week. */
export const openBoard = (): void => open('board')

/** Why the company uses OKRs. */
export const openWhy = (): void => open('why')

export { openRules } from '../../ways'

/** An earlier edition of the company's rules. */
export const openEdition = (number: number): void =>
  void Taro.navigateTo({ url: `/packages/rollout/pages/rules/index?number=${number}` })

/** Where the ten deployment parameters are settled. */
export const openParameters = (): void => open('parameters')

/** Roles, the pilot, its waves, and growth. */
export const openStart = (): void => open('start')

/** Which departments use OKRs, and what their KPIs are for. */
export const openDepartmentUse = (): void => open('departmentUse')

/** Trainings to come and those that were held. */
export const openTrainings = (): void => open('trainings')

/** What a pilot came to. */
export const openPilotReport = (): void => open('pilotReport')
