import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { NormalModuleReplacementPlugin, ProvidePlugin } from 'webpack'

const root = path.resolve(__dirname, '..')
const at = (...parts: string[]) => path.join(root, ...parts)

/**
 * What Taro's Babel must translate beside `src/`: our own floors, and packages that ship syntax newer than the oldest
 * phone (`browserslist` in package.json). Anything not named here reaches the phone as its author wrote it.
 */
const translated = [
  at('domain'),
  at('locales'),
  at('config', 'plugins'),
  (file: string) => /node_modules[\\/](@tanstack|i18next|react-i18next|zustand|valibot|@tarojs)[\\/]/.test(file),
]

/**
 * WeChat's templates cannot call themselves, so Taro writes each of them out once a level; what lies deeper goes on in a
 * component of its own. Each level is 4 KB that every first start loads, and with nine a row of a list needs no such
 * component. Read by the weapp platform (`@tarojs/shared`, UnRecursiveTemplate), though Taro's types do not know it.
 */
const templates = { baseLevel: 9 }

/** What webpack's own code may be written in, so that it agrees with `targets` in babel.config.js. */
const modernSyntax = { arrowFunction: true, const: true, destructuring: true, forOf: true, templateLiteral: true }

/** Files of words that a subpackage brings, as its words.ts and what is called like it name them. */
function wordsOf(name: string): string[] {
  const folder = at('src', 'packages', name)
  const bringers = readdirSync(folder).filter((file) => /words\.ts$/i.test(file))
  const code = bringers.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('')
  return [...code.matchAll(/@locales\/([\w/-]+\.json)/g)].map(([, file = '']) => at('locales', file))
}

const subpackages = ['okr', 'people', 'reminder', 'review', 'rollout']

/** What pages of one subpackage share is a chunk of that subpackage's: no first load in the browser has to carry it. */
function sharedWithin(name: string) {
  const code = at('src', 'packages', name) + path.sep
  const words = new Set(wordsOf(name))
  return {
    name: `shared-${name}`,
    chunks: 'async',
    minChunks: 2,
    priority: 10,
    test: ({ resource = '' }: { resource?: string }) => resource.startsWith(code) || words.has(resource),
  }
}

/** A px in our styles is a CSS px on every screen (look/tokens.md): nothing becomes rpx or rem. */
const pxStaysPx = { pxtransform: { enable: false, config: {} } }

/**
 * Phone and browser builds of the one app, into `dist/weapp` and `dist/h5`.
 *
 * `TONGPIN_GALLERY=1` adds the gallery of components (`src/packages/gallery`), which is never part of a release.
 * `TONGPIN_CLOUD_ENV` names the cloud environment that the phone build calls; the account's first when left out.
 */
export default defineConfig<'webpack5'>({
  projectName: 'tongpin-okr',
  date: '2026-1-1',
  designWidth: 750,
  deviceRatio: { 640: 1.17, 750: 1, 375: 2, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  alias: { '@domain': at('domain'), '@locales': at('locales'), '@config': at('config') },
  plugins: [at('config/plugins/elements.ts')],
  defineConstants: {
    'process.env.TONGPIN_GALLERY': JSON.stringify(process.env.TONGPIN_GALLERY ?? ''),
    'process.env.TONGPIN_CLOUD_ENV': JSON.stringify(process.env.TONGPIN_CLOUD_ENV ?? ''),
  },
  // A Chinese character is three bytes as it is, and six escaped, which Taro's phone build would have.
  // With either quoting option on, the browser build contains `"#field" in object`, which no browser parses.
  terser: {
    enable: true,
    config: {
      ecma: 2017,
      compress: { passes: 2 },
      output: { ascii_only: false, quote_keys: false, keep_quoted_props: false },
    },
  },
  mini: {
    compile: { include: translated },
    ...templates,
    // Nothing of ours parses HTML.
    runtime: { enableInnerHTML: false },
    postcss: pxStaysPx,
    optimizeMainPackage: { enable: true },
    webpackChain(chain) {
      chain.output.set('environment', modernSyntax)
      chain.resolve.alias.set('@tarojs/taro$', at('config/weapp/taro.js'))
      chain
        .plugin('elements-in-use')
        .use(NormalModuleReplacementPlugin, [
          /@tarojs[\\/]shared[\\/]dist[\\/]components\.js$/,
          at('config/weapp/components.js'),
        ])
      chain.plugin('missing-globals').use(ProvidePlugin, [
        {
          AbortController: [at('src/polyfill/abortController.ts'), 'AbortController'],
          Intl: [at('src/polyfill/intl.ts'), 'default'],
        },
      ])
    },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: translated },
    postcss: pxStaysPx,
    useHtmlComponents: true,
    webpackChain(chain) {
      chain.performance.hints(false)
      chain.output.set('environment', modernSyntax)
      // Pages load when they are opened; what two of them share is one chunk rather than a copy in each.
      chain.optimization.merge({
        splitChunks: {
          cacheGroups: {
            shared: { name: 'shared', chunks: 'async', minChunks: 2, priority: 5 },
            ...Object.fromEntries(subpackages.map((name) => [name, sharedWithin(name)])),
          },
        },
      })
      // Taro's web components weigh more than all of ours together and hide their roles in shadow-less wrappers:
      // the few base elements the product uses are plain HTML here, with real ARIA attributes.
      chain.resolve.alias.set('@tarojs/components$', at('src/components/h5/index.h5.ts'))
      chain.resolve.alias.set('@tarojs/components-react/dist/index.css$', at('src/components/h5/none.css'))
    },
  },
})
