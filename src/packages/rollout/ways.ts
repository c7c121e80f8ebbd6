import type { AdoptionStep } from '@domain/rollout/adoption'
import Taro from '@tarojs/taro'

const open = (page: string): void => void Taro.navigateTo({ url: `/packages/rollout/pages/${page}/index` })

const openWith = (address: string, values: Record<string, string>): void => {
  const query = Object.entries(values).map(([name, value]) => `${name}=${value}`)
  Taro.navigateTo({ url: `/packages/${address}/index?${query.join('&')}` })
}

/** How the rollout stands, why, and what to do this week. */
export const openBoard = (): void => open('board')

/** How a department stands: its steps, and the teams below it. */
export const openDepartment = (id: string): void => openWith('rollout/pages/department', { id })

/** Who in a department has not taken a step. */
export const openNotYet = (department: string, step: AdoptionStep): void =>
  openWith('rollout/pages/notYet', { department, step })

/** A word to those of a department who have not taken a step. */
export const openNudgeNotYet = (department: string, step: AdoptionStep): void =>
  openWith('reminder/pages/nudge', { department, step })

/** A word to the champions of a department. */
export const openNudgeChampions = (department: string): void =>
  openWith('reminder/pages/nudge', { department, to: 'champions' })

/** Why the company uses OKRs. */
export const openWhy = (): void => open('why')

/** The rules that the company has set itself. */
export const openRules = (): void => open('rules')

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
