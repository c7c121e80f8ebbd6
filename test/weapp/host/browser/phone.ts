import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { template } from 'glass-easel'
import type { Loose, PhoneOptions, WeappPackage } from '../package-format'
import { createBackend } from './backend'
import { defineBuiltins } from './builtins'
import { evaluate } from './evaluate'
import { globalsOfPhone } from './globals'
import { Meter } from './meter'
import { createModuleLoader, type ModuleLoader } from './modules'
import { Pages } from './pages'
import { addStyle } from './styles'
import { createWx, type RecordedCall } from './wx'
import { PhoneEvents } from './wx/events'
import { Files } from './wx/files'
import { parse } from './wx/navigation'
import { Network } from './wx/network'

/** What a test can do to the phone from outside; it stands on `window.phone`. */
export interface Phone {
  meter: Meter
  calls: RecordedCall[]
  network: Network
  pages: Pages
  events: PhoneEvents
  files: Files
}

/** Starts the mini program in this window. */
export function startPhone(pkg: WeappPackage, options: PhoneOptions): Phone {
  const env = new MiniProgramEnv()
  const builtins = new Set(Object.keys(evaluate<object>(pkg.builtinTemplates)))
  const globals = env.getGlobalCodeSpace()
  const space = env.createCodeSpace('', true)
  defineBuiltins(globals, space, pkg)
  addCode(pkg, space)

  const files = new Files(options.disk)
  const backend = env.associateBackend(createBackend(pkg, builtins, files))
  const meter = new Meter()
  const events = new PhoneEvents()
  const network = new Network(events)
  const calls: RecordedCall[] = []
  const first = parse(options.open ?? pkg.app.entryPagePath ?? pkg.app.pages[0] ?? '', '')
  const launch: Loose = { path: first.path, query: first.query, scene: options.scene, referrerInfo: {} }

  const pages: Pages = new Pages({ pkg, space, backend, modules: () => modules })
  const modules: ModuleLoader = createModuleLoader({
    pkg,
    space,
    globals: globalsOfPhone(options.intl),
    meter,
    wx: createWx({ pkg, options, launch, pages, events, network, files, calls }),
    currentPages: () => pages.instances(),
    currentRoute: () => pages.currentRoute(),
  })

  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', () => events.tell('ThemeChange', { theme: dark.matches ? 'dark' : 'light' }))

  addStyle(pkg, 'app')
  modules.inject('app')
  const app = modules.app()
  app?.onLaunch?.(launch)
  app?.onShow?.(launch)
  events.tell('AppShow', launch)
  pages.push(first.path, first.query)
  return { meter, calls, network, pages, events, files }
}

function addCode(pkg: WeappPackage, space: ReturnType<MiniProgramEnv['createCodeSpace']>): void {
  const templates = evaluate<Record<string, template.ComponentTemplate['content']>>(pkg.templates)
  for (const [path, content] of Object.entries(templates)) {
    space.addCompiledTemplate(path, { groupList: templates, content } as template.ComponentTemplate)
  }
  for (const [path, config] of Object.entries(pkg.json)) {
    if (path !== 'app') space.addComponentStaticConfig(path, config)
  }
}
