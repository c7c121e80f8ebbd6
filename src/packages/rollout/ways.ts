import type { AdoptionStep } from '@domain/rollout/adoption'
import type { FactorId } from '@domain/rollout/factor'
import type { Screen } from '@domain/rollout/steps'
import type { WarningKind } from '@domain/rollout/warnings'
import Taro from '@tarojs/taro'
import { openScreen } from '../../ways'

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

/** One of the nine success factors: how it stands, why, and what to do. */
export const openFactor = (id: FactorId): void => openWith('rollout/pages/factor', { id })

/** What the rollout is warned of, why it matters, and what to do. */
export const openWarning = (kind: WarningKind): void => openWith('rollout/pages/warning', { kind })

const addresses: Record<Screen, string> = {
  why: '/packages/rollout/pages/why/index',
  start: '/packages/rollout/pages/start/index',
  parameters: '/packages/rollout/pages/parameters/index',
  rules: '/packages/rollout/pages/rules/index',
  trainings: '/packages/rollout/pages/trainings/index',
  departments: '/packages/rollout/pages/board/index?tab=departments',
  nudge: '/packages/reminder/pages/nudge/index',
  objectives: '/pages/okrs/index',
  editor: '/packages/okr/pages/edit/index',
  lessons: '/packages/review/pages/lessons/index',
}

/** Where something about the rollout is done. */
export const openStep = (screen: Screen): void => openScreen(addresses[screen])

/** Why the company uses OKRs. */
export const openWhy = (): void => open('why')

/** Where a sponsor says why, and says it anew. */
export const openWhyWriting = (): void => open('whyWrite')

export { openRules } from '../../ways'

/** An earlier edition of the company's rules. */
export const openEdition = (number: number): void =>
  void Taro.navigateTo({ url: `/packages/rollout/pages/rules/index?number=${number}` })

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
