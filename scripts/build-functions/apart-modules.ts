import { basename, extname } from 'node:path'
import type { BuildOptions, Plugin } from 'esbuild'

/**
 * How such a file is built. What is not code lies beside it under its own name. A package of ES modules that asks where
 * it is (pdfkit, at its start) is told where the bundle is.
 */
export const apart: BuildOptions = {
  loader: { '.ttf': 'file' },
  assetNames: '[name]',
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: `const bundleUrl = require('node:url').pathToFileURL(__filename).href` },
}

/**
 * An esbuild plugin by which a function loads at its start only what every call needs: what it imports when it runs
 * (`await import('./pdf/printTalk')`) becomes a file of its own beside `index.js`. Such a file has its own copy of
 * whatever it imports, so it is for modules that keep no state of the platform's.
 *
 * @param found gets the sources of these files, by the name that each is imported by: still to be built
 */
export function apartModules(found: Map<string, string>): Plugin {
  return {
    name: 'apart-modules',
    setup(build) {
      build.onResolve({ filter: /^\./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (kind !== 'dynamic-import' || importer.includes('node_modules')) return undefined
        if (Object(pluginData).isApart === true) return undefined
        const resolved = await build.resolve(path, { kind, resolveDir, pluginData: { isApart: true } })
        if (resolved.errors.length > 0) return { errors: resolved.errors }
        const name = `${basename(resolved.path, extname(resolved.path))}.js`
        const other = found.get(name)
        if (other !== undefined && other !== resolved.path) {
          return { errors: [{ text: `${other} and ${resolved.path} would both become ${name}` }] }
        }
        found.set(name, resolved.path)
        return { path: `./${name}`, external: true }
      })
    },
  }
}
