import type { component } from 'glass-easel-miniprogram-adapter'
import type { Loose, PhoneOptions, WeappPackage } from '../../package-format'
import type { Pages } from '../pages'
import { accountApi } from './account'
import { type Callbacks, succeed } from './answer'
import { canvasApi, selectorQuery } from './canvas'
import { cloudApi } from './cloud'
import { deviceApi } from './device'
import { dialogsApi } from './dialogs'
import type { PhoneEvents } from './events'
import { type Files, filesApi, userFolder } from './files'
import { navigationApi } from './navigation'
import type { Network } from './network'
import { storageApi } from './storage'
import { subscribeApi } from './subscribe'

export interface RecordedCall {
  name: string
  args: unknown[]
}

interface Surroundings {
  pkg: WeappPackage
  options: PhoneOptions
  launch: Loose
  pages: Pages
  events: PhoneEvents
  network: Network
  files: Files
  /** Every call of `wx`, oldest first, for a test to look at. */
  calls: RecordedCall[]
}

/**
 * The `wx` object of this phone. What is written here is imitated; every other name of the published typings succeeds
 * and does nothing, because Taro wraps all of `Object.keys(wx)` when it starts.
 */
export function createWx({ pkg, options, launch, pages, events, network, files, calls }: Surroundings): Loose {
  const imitated: Loose = {
    ...deviceApi(options, launch),
    ...storageApi(),
    ...dialogsApi(),
    ...accountApi(),
    ...subscribeApi(options),
    ...network.api(),
    ...cloudApi(network),
    ...navigationApi(pages),
    ...filesApi(files, options),
    ...canvasApi(files),
    env: { USER_DATA_PATH: userFolder },
    nextTick: (done: () => void) => queueMicrotask(done),
    createSelectorQuery: () => selectorQuery(topComponent(pages)),
    createIntersectionObserver: (owner: component.GeneralComponent, settings?: Loose) =>
      owner.createIntersectionObserver(settings),
    getPerformance: () => ({ now: () => Date.now(), createObserver: () => ({ observe: ignore, disconnect: ignore }) }),
    getUpdateManager: () => ({
      onCheckForUpdate: ignore,
      onUpdateReady: ignore,
      onUpdateFailed: ignore,
      applyUpdate: ignore,
    }),
  }
  for (const name of pkg.wxApis) imitated[name] ??= standIn(name, events)

  const wx: Loose = {}
  for (const [name, value] of Object.entries(imitated)) {
    if (options.missing.includes(name)) continue
    wx[name] = typeof value === 'function' ? recorded(name, value as (...args: unknown[]) => unknown, calls) : value
  }
  return wx
}

const ignore = (): void => undefined

function topComponent(pages: Pages): component.GeneralComponent | undefined {
  return pages.top()?.instance
}

function standIn(name: string, events: PhoneEvents): (...args: never[]) => unknown {
  const event = /^(on|off)([A-Z]\w*)$/.exec(name)
  if (event?.[1] === 'on') return (listener: (payload: Loose) => void) => events.on(event[2] ?? name, listener)
  if (event) return (listener?: (payload: Loose) => void) => events.off(event[2] ?? name, listener)
  if (name.endsWith('Sync')) return ignore
  return (options?: Callbacks) => succeed(typeof options === 'object' ? options : undefined, name)
}

function recorded(
  name: string,
  act: (...args: unknown[]) => unknown,
  calls: RecordedCall[],
): (...args: unknown[]) => unknown {
  return (...args) => {
    calls.push({ name, args })
    return act(...args)
  }
}
