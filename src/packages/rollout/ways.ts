import type { FactorId } from '@domain/rollout/factor'
import type { Screen } from '@domain/rollout/steps'
import type { WarningKind } from '@domain/rollout/warnings'
import Taro from '@tarojs/taro'
import { openScreen } from '../../ways'

const open = (page: string): void => void Taro.navigateTo({ url: `/packages/rollout/pages/${page}/index` })

/** How the rollout stands, why, and what to do this week. */
export const openBoard = (): void => open('board')

/** One of the nine success factors: how it stands, why, and what to do. */
export const openFactor = (id: FactorId): void =>
  void Taro.navigateTo({ url: `/packages/rollout/pages/factor/index?id=${id}` })

/** What the rollout is warned of, why it matters, and what to do. */
export const openWarning = (kind: WarningKind): void =>
  void Taro.navigateTo({ url: `/packages/rollout/pages/warning/index?kind=${kind}` })

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
