import { dirname, join, normalize } from 'node:path/posix'
import { builtinModules } from 'node:module'
import ts from 'typescript'
import { filesOf, sourcesOf } from './sources'

/** Our own folders, and the ones each may import from; `config` and `locales` are data that any floor may read. */
const floors: Record<string, string[]> = {
  domain: [],
  cloudfunctions: ['domain'],
  src: ['domain'],
  localcloud: [],
  demo: ['domain', 'cloudfunctions'],
  test: [],
  scripts: [],
}

interface Import {
  /** `domain/okr/api.ts:` and what it names, for the message of a failure. */
  from: string
  /** Floor of ours that is reached, or undefined for a package. */
  floor: string | undefined
  /** Package or built-in module that is reached, or undefined for a file of ours. */
  outside: string | undefined
}

function importsOf(floor: string): Import[] {
  return sourcesOf(floor).flatMap(({ path, tree }) =>
    ts.preProcessFile(tree.text).importedFiles.map(({ fileName }) => {
      const ours = ownPath(fileName, path)
      const outside = ours === undefined ? fileName : undefined
      return { from: `${path}: ${fileName}`, floor: ours?.split('/')[0], outside }
    }),
  )
}

function ownPath(target: string, from: string): string | undefined {
  if (target.startsWith('.')) return normalize(join(dirname(from), target))
  return target.match(/^@(?=domain\/|locales\/|config\/)(.+)$/)?.[1]
}

describe.each(Object.keys(floors).filter((floor) => floor !== 'test' && floor !== 'scripts'))('%s', (floor) => {
  const imports = importsOf(floor)

  test(`imports of ours only: ${floors[floor]?.join(', ') || 'nothing'}`, () => {
    const behindTheWall = Object.keys(floors).filter((other) => other !== floor && !floors[floor]?.includes(other))
    expect(imports.filter((one) => one.floor && behindTheWall.includes(one.floor)).map((one) => one.from)).toEqual([])
  })
})

const isNode = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name)
const isTaro = (name: string): boolean => /^@tarojs\/|^react/.test(name)
const isSdk = (name: string): boolean => /^wx-server-sdk|^@cloudbase\//.test(name)

test.each`
  floor               | without                                  | forbidden
  ${'domain'}         | ${'any package but the schema library'}  | ${(name: string) => name !== 'valibot'}
  ${'src'}            | ${'Node and the server’s SDK'}           | ${(name: string) => isNode(name) || isSdk(name)}
  ${'cloudfunctions'} | ${'Taro and React'}                      | ${isTaro}
  ${'localcloud'}     | ${'Taro, React and the SDK’s functions'} | ${isTaro}
`('$floor does without $without', ({ floor, forbidden }: { floor: string; forbidden: (name: string) => boolean }) => {
  const imports = importsOf(floor)
  expect(imports.length).toBeGreaterThan(0)
  expect(imports.filter((one) => one.outside && forbidden(one.outside)).map((one) => one.from)).toEqual([])
})

test('a capability’s functions do not reach into another capability’s', () => {
  const crossing = sourcesOf('cloudfunctions').flatMap(({ path, tree }) => {
    const own = path.split('/')[1]
    return ts
      .preProcessFile(tree.text)
      .importedFiles.map(({ fileName }) => ownPath(fileName, path))
      .filter((target) => target?.startsWith('cloudfunctions/') && ![own, 'platform'].includes(target.split('/')[1]))
      .map((target) => `${path}: ${target}`)
      .filter(() => own !== 'platform')
  })
  expect(crossing).toEqual([])
})

test('every folder of the house is there', () => {
  const house = ['src', 'cloudfunctions', 'config', 'locales', 'test', 'domain', 'localcloud', 'docs', '.ci']
  expect(house.filter((folder) => filesOf(folder).length === 0)).toEqual([])
})

test.each(['project.config.json', 'package.json', 'tsconfig.json', 'README.md', 'README.zh-CN.md'])(
  '%s is at the top',
  (file) => {
    expect(filesOf('.').includes(file)).toBe(true)
  },
)
