/**
 * `npm run build:functions`: each cloud function as one file that can be uploaded by itself,
 * `dist/cloudfunctions/<name>/{index.js,config.json,package.json}` and what it loads only when it needs it, and
 * `collections.json` beside them for the embedded cloud.
 */
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { build, type BuildOptions } from 'esbuild'
import { apart, apartModules } from './build-functions/apart-modules'
import { lazyModules } from './build-functions/lazy-modules'

const root = resolve(__dirname, '..')
const sources = join(root, 'cloudfunctions')
const declarations = join(root, 'config', 'database.ts')

/** Node 18 is the oldest runtime that functions may be given. Names are kept, since errors are told apart by theirs. */
const settings: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true,
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
  tsconfig: join(root, 'tsconfig.json'),
  plugins: [lazyModules()],
}

/**
 * Builds every cloud function, replacing what an earlier build left.
 *
 * @param outDir `dist/cloudfunctions` unless said otherwise
 * @returns the functions' names
 * @throws when a function does not compile; then the earlier build is still there
 */
export async function buildFunctions(outDir = join(root, 'dist', 'cloudfunctions')): Promise<string[]> {
  const names = functionNames()
  const draft = `${resolve(outDir)}.draft`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  await Promise.all([...names.map((name) => buildOne(name, join(draft, name))), writeCollections(draft)])
  rmSync(outDir, { recursive: true, force: true })
  renameSync(draft, outDir)
  return names
}

/** The folders that are functions; `platform` has neither file and is not one. */
function functionNames(): string[] {
  if (!existsSync(sources)) return []
  return readdirSync(sources).filter((name) =>
    ['index.ts', 'config.json'].every((file) => existsSync(join(sources, name, file))),
  )
}

async function buildOne(name: string, outDir: string): Promise<void> {
  const found = new Map<string, string>()
  const plugins = [...(settings.plugins ?? []), apartModules(found)]
  await build({
    ...settings,
    plugins,
    entryPoints: [join(sources, name, 'index.ts')],
    outfile: join(outDir, 'index.js'),
  })
  await Promise.all(
    [...found].map(([file, source]) =>
      build({ ...settings, ...apart, entryPoints: [source], outfile: join(outDir, file) }),
    ),
  )
  cpSync(join(sources, name, 'config.json'), join(outDir, 'config.json'))
  writeJson(join(outDir, 'package.json'), { name, version: '1.0.0', private: true, main: 'index.js' })
}

/** Evaluates `config/database.ts`, which may import from the domain, and writes what it declares. */
async function writeCollections(outDir: string): Promise<void> {
  if (!existsSync(declarations)) return
  // A name of its own: what was once loaded in this process would be had again.
  const file = join(outDir, `collections.${randomUUID()}.cjs`)
  await build({ ...settings, entryPoints: [declarations], outfile: file })
  const { collections }: { collections?: unknown } = createRequire(file)(file)
  rmSync(file)
  if (!Array.isArray(collections)) throw new TypeError(`${declarations} exports no list 'collections'`)
  writeJson(join(outDir, 'collections.json'), collections)
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
}

if (require.main === module) {
  const start = performance.now()
  buildFunctions()
    .then((names) => {
      console.log(`${names.length} cloud functions in ${Math.round(performance.now() - start)} ms: ${names.join(', ')}`)
    })
    .catch((thrown: unknown) => {
      console.error(thrown)
      process.exitCode = 1
    })
}
