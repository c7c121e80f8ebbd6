import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { collections } from '@config/database'
import { startCloud } from '../../localcloud'
import { buildFunctions } from '../../scripts/build-functions'
import { lazyModules } from '../../scripts/build-functions/lazy-modules'
import { phoneOf, startFixtures } from './support/cloud'
import { temporaryFolder } from './support/folder'

const root = resolve(__dirname, '..', '..')
const outDir = join(temporaryFolder(), 'cloudfunctions')
let names: string[]

beforeAll(async () => {
  names = await buildFunctions(outDir)
})

const read = (...path: string[]) => readFileSync(join(outDir, ...path), 'utf8')

test('every folder with an index.ts and a config.json becomes a function, platform does not', () => {
  const sources = readdirSync(join(root, 'cloudfunctions')).filter((name) =>
    existsSync(join(root, 'cloudfunctions', name, 'config.json')),
  )
  expect([...names].sort()).toEqual(sources.sort())
  expect(names).not.toContain('platform')
})

/** What lies beside a function's own code, to be loaded when it is first used. */
const apart: Record<string, string[]> = {
  okr: ['fixes.js'],
  people: ['readTable.js', 'spreadsheet.js'],
  review: ['NotoSansSC_400Regular.ttf', 'printTalk.js'],
  rollout: ['NotoSansSC_400Regular.ttf', 'print.js'],
}

test('each can be uploaded by itself: code that needs no package, strict JSON beside it', () => {
  for (const name of names) {
    const files = ['config.json', 'index.js', 'package.json', ...(apart[name] ?? [])]
    expect(readdirSync(join(outDir, name)).sort()).toEqual(files.sort())
    expect(JSON.parse(read(name, 'config.json'))).toEqual(expect.any(Object))
    expect(JSON.parse(read(name, 'package.json'))).toMatchObject({ name, main: 'index.js' })
    const program = `const { main } = require(${JSON.stringify(join(outDir, name))}); console.log(typeof main); process.exit()`
    expect(execFileSync(process.execPath, ['-e', program], { cwd: outDir, encoding: 'utf8' }).trim()).toBe('function')
  }
})

test('what is printed with is not loaded before somebody prints', () => {
  expect(read('review', 'index.js')).not.toMatch(/fontkit|PDFDocument/)
  const bundle = JSON.stringify(join(outDir, 'review', 'printTalk.js'))
  const talk = { document: { sections: [], wish: '想说的' }, year: 2026, name: '林', company: '榆川', language: 'en' }
  const program = `
    require(${bundle}).printTalk(${JSON.stringify({ ...talk, fiscalStartMonth: 1, writtenAt: 1 })})
      .then(({ bytes }) => console.log(bytes.subarray(0, 5).toString()))`
  // Elsewhere than in the folder, as the platform may start it.
  expect(execFileSync(process.execPath, ['-e', program], { cwd: root, encoding: 'utf8' }).trim()).toBe('%PDF-')
})

/** CloudBase takes about 50 MB, packed. */
test('a function stays small enough to be uploaded', () => {
  for (const name of names) {
    const sizes = readdirSync(join(outDir, name)).map((file) => statSync(join(outDir, name, file)).size)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(20_000_000)
  }
})

test('the declared collections lie beside them', () => {
  expect(JSON.parse(read('collections.json'))).toEqual(JSON.parse(JSON.stringify(collections)))
})

test('building again gives the same and leaves nothing else behind', async () => {
  const before = names.map((name) => read(name, 'index.js'))
  writeFileSync(join(outDir, 'left-over.txt'), 'x')
  expect(await buildFunctions(outDir)).toEqual(names)
  expect(names.map((name) => read(name, 'index.js'))).toEqual(before)
  expect(readdirSync(outDir).sort()).toEqual(['collections.json', ...names].sort())
})

test('the embedded cloud runs what was built, with its collections', async () => {
  const cloud = await startCloud({ functions: outDir, timers: false })
  try {
    const phone = await phoneOf(cloud.url, 'oLi')
    for (const name of names) expect((await phone.call(name)).errCode).not.toBe(-501000)
  } finally {
    await cloud.close()
  }
})

describe('a bundle that loads what is seldom used only when it is used', () => {
  const functions = temporaryFolder()

  test.each(['messages', 'uploads', 'nested', 'reader', 'whoami'])('%s works as it does unbundled', async (name) => {
    await build({
      entryPoints: [join(__dirname, 'fixtures', name, 'index.js')],
      outfile: join(functions, name, 'index.js'),
      bundle: true,
      platform: 'node',
      target: 'node18',
      plugins: [lazyModules()],
      absWorkingDir: root,
      logLevel: 'error',
    })
    const cloud = await startFixtures({ functions })
    try {
      const phone = await phoneOf(cloud.url, 'oLi')
      const uses: Record<string, () => Promise<unknown>> = {
        messages: () => phone.result(name, { api: 'security.msgSecCheck', request: { content: 'x' } }),
        uploads: async () => {
          const { fileID } = await phone.result<{ fileID: string }>(name, { path: 'a.txt', text: 'kept' })
          return phone.result(name, { fileID })
        },
        nested: () => phone.result(name, { name: 'nested', data: { name: 'nope' } }),
        reader: async () => {
          await phone.result(name, { write: { _id: 'one', text: 'kept' } })
          return phone.result(name, { read: 'one' })
        },
        whoami: () => phone.result(name),
      }
      expect(await uses[name]?.()).toMatchObject(expectations[name] ?? {})
    } finally {
      await cloud.close()
    }
  })

  const expectations: Record<string, object> = {
    messages: { errCode: 0 },
    uploads: { text: 'kept' },
    nested: { result: { failed: expect.any(String) } },
    reader: { _id: 'one', text: 'kept' },
    whoami: { before: { OPENID: 'oLi' } },
  }

  test('loading it leaves those modules unloaded', () => {
    const bundle = join(functions, 'reader', 'index.js')
    const program = `
      const before = process.moduleLoadList.length
      require(${JSON.stringify(bundle)})
      const loaded = process.moduleLoadList.slice(before).join()
      console.log(/NativeModule http2/.test(loaded))
      process.exit()`
    expect(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }).trim()).toBe('false')
  })
})
