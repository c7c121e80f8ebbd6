import type { SetUpStep } from '@domain/people/setUp'
import { openScreen } from '../../ways'

const addresses: Record<SetUpStep, string> = {
  why: '/packages/rollout/pages/why/index',
  sponsor: '/packages/rollout/pages/start/index',
  people: '/packages/people/pages/invite/index',
  champions: '/packages/rollout/pages/champions/index',
  cycle: '/packages/okr/pages/edit/index',
}

/** Where a step of the set-up is taken. */
export const openSetUpStep = (step: SetUpStep): void => openScreen(addresses[step])

const open = (page: string): void => openScreen(`/packages/company/pages/${page}/index`)

/** Administrators, coaches, and whether pages carry the viewer's name. */
export const openRoles = (): void => open('roles')

/** Who did what, and when. */
export const openAudit = (): void => open('audit')

/** Who sponsors the rollout. */
export const openStart = (): void => openScreen('/packages/rollout/pages/start/index')

/** Who are champions. */
export const openChampions = (): void => openScreen('/packages/rollout/pages/champions/index')
