import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CollectionDeclaration, openDatabase } from '../../localcloud/database'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'database-test-'))
})

afterEach(() => rmSync(directory, { recursive: true, force: true }))

interface Running {
  process: ChildProcess
  url: string
}

const start = () =>
  new Promise<Running>((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(__dirname, 'support/databaseProcess.ts'), directory],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the database ended with ${code}`)))
    child.stdout.once('data', (url: Buffer) => resolve({ process: child, url: url.toString().trim() }))
  })

const kill = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

const post = async (url: string, action: string, parameters: Record<string, unknown>) => {
  const body = JSON.stringify({ action: `database.${action}`, collectionName: 'entries', ...parameters })
  const response = await fetch(url, { method: 'POST', body })
  return (await response.json()) as {
    data?: { list: string[]; total: number; updated: number }
    code?: string
    transactionId?: string
  }
}

/** Pairs of documents, each pair in one request or one transaction, until the process is killed under the writer. */
async function writePairs(url: string, writer: string, acknowledged: string[]): Promise<void> {
  for (let i = 0; ; i++) {
    const pair = `${writer}-${i}`
    const data = ['left', 'right'].map((side) =>
      JSON.stringify({ _id: `${pair}-${side}`, pair, filler: 'x'.repeat(i % 3000) }),
    )
    try {
      if (i % 2 === 0) {
        await post(url, 'insertDocument', { data })
      } else {
        const { transactionId } = await post(url, 'startTransaction', {})
        for (const document of data) await post(url, 'insertDocument', { data: [document], transactionId })
        await post(url, 'commitTransaction', { transactionId })
      }
    } catch {
      return
    }
    acknowledged.push(pair)
  }
}

test('killed in the middle of writes, it has all that it acknowledged and nothing half', async () => {
  const acknowledged: string[] = []
  for (let round = 0; round < 3; round++) {
    const running = await start()
    const writers = Array.from({ length: 8 }, (_, i) => writePairs(running.url, `${round}.${i}`, acknowledged))
    const before = acknowledged.length
    while (acknowledged.length < before + 40) await new Promise((resolve) => setTimeout(resolve, 5))
    await kill(running.process)
    await Promise.all(writers)
  }
  const { process: last, url } = await start()
  const counts = new Map<string, number>()
  for (let offset = 0; ; offset += 1000) {
    const { data } = await post(url, 'getDocument', { offset, limit: 1000 })
    for (const text of data?.list ?? []) {
      const { pair } = JSON.parse(text) as { pair: string }
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
    if (!data || data.list.length < 1000) break
  }
  expect([...counts].filter(([, count]) => count !== 2)).toEqual([])
  expect(acknowledged.filter((pair) => !counts.has(pair))).toEqual([])
  for (const pair of acknowledged.slice(0, 50)) {
    const { data } = await post(url, 'calculateDocument', { query: JSON.stringify({ pair }) })
    expect(data?.total).toBe(2)
  }
  await kill(last)
})

test('a transaction that was under way when the process was killed is gone', async () => {
  const first = await start()
  const { transactionId } = await post(first.url, 'startTransaction', {})
  await post(first.url, 'insertDocument', { data: ['{"_id":"a"}'], transactionId })
  await kill(first.process)
  const second = await start()
  expect((await post(second.url, 'calculateDocument', {})).data?.total).toBe(0)
  expect(await post(second.url, 'commitTransaction', { transactionId })).toMatchObject({
    code: 'DATABASE_TRANSACTION_FAIL',
  })
  await kill(second.process)
})

describe('opened again', () => {
  const withIndexes = (...indexes: CollectionDeclaration['indexes']) =>
    openDatabase({
      directory,
      collections: [{ name: 'entries', indexes }],
      now: () => new Date(),
      onOperation: ({ index }) => used.push(index),
    })
  const used: string[] = []
  type Opened = ReturnType<typeof withIndexes>

  const act = (database: Opened, action: string, parameters: Record<string, unknown>) =>
    database.actions.get(`database.${action}`)?.({ collectionName: 'entries', ...parameters })

  const byName = { name: 'byName', keys: [{ field: 'name', direction: 1 as const }] }

  test('documents, created collections and their order are there', async () => {
    const first = withIndexes()
    await act(first, 'addCollection', { collectionName: 'created' })
    await act(first, 'insertDocument', { data: ['{"_id":"z"}', '{"_id":"a"}'] })
    await first.close()
    const second = withIndexes()
    await act(second, 'insertDocument', { data: ['{"_id":"m"}'] })
    expect(await act(second, 'getDocument', {})).toMatchObject({
      data: { list: ['{"_id":"z"}', '{"_id":"a"}', '{"_id":"m"}'] },
    })
    expect(await act(second, 'calculateDocument', { collectionName: 'created' })).toMatchObject({ data: { total: 0 } })
    await second.close()
  })

  test('an index that is declared only now serves the documents of before', async () => {
    const first = withIndexes()
    await act(first, 'insertDocument', { data: ['{"_id":"a","name":["x","y"]}', '{"_id":"b","name":"y"}'] })
    await first.close()
    const second = withIndexes(byName)
    expect(await act(second, 'calculateDocument', { query: '{"name":"y"}' })).toMatchObject({ data: { total: 2 } })
    expect(used.at(-1)).toBe('byName')
    await second.close()
  })

  test('an index that is no longer declared is gone, and made anew when it comes back', async () => {
    const first = withIndexes(byName)
    await act(first, 'insertDocument', { data: ['{"_id":"a","name":"x"}'] })
    await first.close()
    const second = withIndexes()
    await act(second, 'modifyDocument', { query: '{"_id":"a"}', data: '{"$set":{"name":"y"}}', merge: true })
    await second.close()
    const third = withIndexes(byName)
    expect(await act(third, 'calculateDocument', { query: '{"name":"x"}' })).toMatchObject({ data: { total: 0 } })
    expect(await act(third, 'calculateDocument', { query: '{"name":"y"}' })).toMatchObject({ data: { total: 1 } })
    await third.close()
  })

  test('a unique index over documents that repeat a key cannot be opened', async () => {
    const first = withIndexes()
    await act(first, 'insertDocument', { data: ['{"name":"x"}', '{"name":"x"}'] })
    await first.close()
    expect(() => withIndexes({ ...byName, unique: true })).toThrow('E11000')
  })
})
