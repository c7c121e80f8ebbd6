import type { CodeSpace, component } from 'glass-easel-miniprogram-adapter'
import type { Loose, WeappPackage } from '../package-format'
import type { Globals } from './globals'
import type { Meter } from './meter'
import { resolvePath } from './styles'

type Method = (...args: never[]) => unknown
type Definition = Loose & { created?: () => void; lifetimes?: Record<string, Method> & { created?: () => void } }
type SetData = (data: Loose, done?: () => void) => void

export interface App extends Loose {
  onLaunch?: (options: Loose) => void
  onShow?: (options: Loose) => void
  onHide?: () => void
}

export interface ModuleLoader {
  /** Runs the files of a page, and of the components it uses, that have not run yet. */
  inject(path: string): void
  app(): App | undefined
}

interface Surroundings {
  pkg: WeappPackage
  space: CodeSpace
  globals: Globals
  meter: Meter
  wx: Loose
  currentPages(): unknown[]
  currentRoute(): string
}

/** Runs the package's CommonJS files as WeChat's JavaScript thread would, each once. */
export function createModuleLoader({
  pkg,
  space,
  globals,
  meter,
  wx,
  currentPages,
  currentRoute,
}: Surroundings): ModuleLoader {
  const loaded: Record<string, { exports: unknown }> = {}
  /** WeChat binds `Page()` and `Component()` to the file being injected, not to the file that contains the call. */
  const injecting: string[] = []
  const injected = new Set<string>()
  let app: App | undefined

  function load(id: string): unknown {
    const known = loaded[id]
    if (known) return known.exports
    const source = pkg.js[id]
    if (source === undefined) throw new Error(`the package has no file ${id}.js`)
    const module: { exports: unknown } = { exports: {} }
    loaded[id] = module
    const scope: Record<string, unknown> = {
      ...globals.own,
      module,
      exports: module.exports,
      require: (target: string) => load(resolvePath(target.replace(/\.js$/, ''), id)),
      wx,
      global: {},
      App: (definition: App) => {
        app = definition
      },
      getApp: () => app,
      getCurrentPages: currentPages,
      Page: (definition: Definition) => define((env) => env.Page(adapted(definition))),
      Component: (definition: Definition) => define((env) => env.Component(adapted(definition))),
      Behavior: (definition: Definition) => define((env) => env.Behavior(definition)),
    }
    const hidden = globals.hidden.filter((name) => !(name in scope))
    const run = new Function(...Object.keys(scope), ...hidden, `${source}\n//# sourceURL=weapp:///${id}.js`)
    run.call(undefined, ...Object.values(scope))
    return module.exports
  }

  function define(act: (env: Parameters<Parameters<CodeSpace['componentEnv']>[1]>[0]) => void): void {
    const path = injecting.at(-1)
    if (path === undefined) throw new Error('Page() or Component() was called outside of a page’s or component’s file')
    space.componentEnv(path, act)
  }

  /** The definition, with a `setData` that takes what WeChat's takes and is counted. */
  function adapted(definition: Definition): never {
    const created = definition.created ?? definition.lifetimes?.created
    const { created: _, ...rest } = definition
    return {
      ...rest,
      lifetimes: {
        ...definition.lifetimes,
        created(this: component.GeneralComponent) {
          meterSetData(this)
          created?.call(this)
        },
      },
    } as never
  }

  function meterSetData(caller: component.GeneralComponent): void {
    const original: SetData = caller.setData.bind(caller)
    const metered: SetData = (data, done) => {
      const payload = Object.fromEntries(Object.entries(data).map(([key, value]) => [key.replace(/\.\[/g, '['), value]))
      meter.count(currentRoute(), payload)
      // As on a phone, the screen gets a copy: `undefined` is dropped and nothing is shared.
      original(JSON.parse(JSON.stringify(payload)) as Loose)
      if (done) queueMicrotask(() => done.call(caller))
    }
    Object.defineProperty(caller, 'setData', { configurable: true, writable: true, value: metered })
  }

  function inject(path: string): void {
    if (injected.has(path)) return
    injected.add(path)
    if (path === 'app') {
      load(path)
      return
    }
    for (const used of Object.values({ ...pkg.app.usingComponents, ...pkg.json[path]?.usingComponents })) {
      inject(resolvePath(used, path))
    }
    injecting.push(path)
    try {
      load(path)
    } finally {
      injecting.pop()
    }
  }

  return { inject, app: () => app }
}
