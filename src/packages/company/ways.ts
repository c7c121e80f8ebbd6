import type { PlanPageList } from '@domain/people/rosterApi'
import type { SetUpStep } from '@domain/people/setUp'
import Taro from '@tarojs/taro'
import { openScreen } from '../../ways'

const addresses: Record<SetUpStep, string> = {
  why: '/packages/rollout/pages/why/index',
  sponsor: '/packages/rollout/pages/start/index',
  people: '/packages/company/pages/roster/index',
  champions: '/packages/rollout/pages/champions/index',
  cycle: '/packages/okr/pages/edit/index',
}

/** Where a step of the set-up is taken. */
export const openSetUpStep = (step: SetUpStep): void => openScreen(addresses[step])

const open = (page: string, values: Record<string, string> = {}): void => {
  const query = Object.entries(values).map(([name, value]) => `${name}=${value}`)
  openScreen(`/packages/company/pages/${page}/index${query.length > 0 ? `?${query.join('&')}` : ''}`)
}

/** Administrators, coaches, and whether pages carry the viewer's name. */
export const openRoles = (): void => open('roles')

/** Who did what, and when. */
export const openAudit = (): void => open('audit')

/** Who sponsors the rollout. */
export const openStart = (): void => openScreen('/packages/rollout/pages/start/index')

/** Who are champions. */
export const openChampions = (): void => openScreen('/packages/rollout/pages/champions/index')

/** How people come in. */
export const openJoining = (): void => open('joining')
/** The tree of departments. */
export const openDepartments = (): void => open('departments')

/** One department: its head, its people, what is below it. */
export const openDepartment = (id: string): void => open('department', { id })

/** People with their number, manager and roles; those of one department, or all. */
export const openMembers = (departmentId?: string): void =>
  open('members', departmentId === undefined ? {} : { department: departmentId })

/** One member as administrators see them. */
export const openMember = (id: string): void => open('member', { id })

/** Where a member's name, number, department and manager are changed. */
export const openMemberEdit = (id: string): void => open('memberEdit', { id })

/** Where somebody's membership is ended. */
export const openMemberLeaving = (id: string): void => open('memberLeaving', { id })

/** What somebody is at work on, to be handed over. */
export const openHandOver = (id: string): void => open('handOver', { id })

/** The company's list of people. */
export const openRoster = (): void => open('roster')

/** Back to the list from what was opened on it. */
export const leaveForRoster = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else openRoster()
}

/** One line of it, or a new one. */
export const openRosterLine = (employeeNumber?: string): void =>
  open('rosterLine', employeeNumber === undefined ? {} : { number: encodeURIComponent(employeeNumber) })

/** Where a file becomes the list. */
export const openRosterImport = (): void => open('rosterImport')

/** A list of what an import would do, or what is wrong with its file. */
export const openRosterPlan = (importId: string, list: PlanPageList): void => open('rosterPlan', { id: importId, list })
