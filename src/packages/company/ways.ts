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
