import type { Plugin } from 'esbuild'

/**
 * What wx-server-sdk loads at once and a cloud function seldom or never uses: half of the time that a cold start
 * takes. In a bundle each is loaded when it is first used.
 *
 * `esModule`: what the module says under `__esModule`, which compiled code asks at once, before any use.
 */
const seldomUsed: Record<string, { esModule: boolean }> = {
  '@cloudbase/ai': { esModule: true },
  '@cloudbase/app': { esModule: true },
  axios: { esModule: true },
  'http-proxy-agent': { esModule: true },
  'https-proxy-agent': { esModule: true },
  jsonwebtoken: { esModule: false },
  'mime-db': { esModule: false },
  'mime-types': { esModule: false },
  xml2js: { esModule: false },
}

/** CloudBase's data models and SQL: `cloud.init` makes a client for them each time, whoever asks for one or not. */
const dataModels = '@cloudbase/wx-cloud-client-sdk'

const lazy = `
const lazy = (load, esModule) => {
  let loaded
  const real = () => (loaded ??= load())
  return new Proxy(function () {}, {
    get: (_, key) => (key === '__esModule' ? esModule : real()[key]),
    set: (_, key, value) => ((real()[key] = value), true),
    has: (_, key) => key in real(),
    apply: (_, self, given) => Reflect.apply(real(), self, given),
    construct: (_, given) => Reflect.construct(real(), given),
  })
}
`

/** An esbuild plugin that puts off loading the modules above until something of theirs is used. */
export function lazyModules(): Plugin {
  const names = [...Object.keys(seldomUsed), dataModels]
  const filter = new RegExp(`^(${names.join('|')})$`)
  return {
    name: 'lazy-modules',
    setup({ onLoad, onResolve }) {
      onResolve({ filter }, ({ path, importer, namespace, resolveDir }) =>
        namespace === 'lazy' ? undefined : { path, namespace: 'lazy', pluginData: { importer, resolveDir } },
      )
      onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path, pluginData }) => ({
        contents: path === dataModels ? lazyDataModels(path) : lazyModule(path),
        loader: 'js',
        resolveDir: pluginData.resolveDir,
      }))
    },
  }
}

function lazyModule(name: string): string {
  const esModule = seldomUsed[name]?.esModule ?? false
  return `${lazy}module.exports = lazy(() => require('${name}'), ${esModule})`
}

function lazyDataModels(name: string): string {
  return `${lazy}
const real = lazy(() => require('${name}'), true)
exports.__esModule = true
exports.default = {
  init: (...given) => real.init(...given),
  generateHTTPClient: (...given) => lazy(() => real.generateHTTPClient(...given), false),
  generateMySQLClient: (...given) => real.generateMySQLClient(...given),
}
`
}
