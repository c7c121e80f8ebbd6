import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join, resolve } from 'node:path'
import { fixtures, get, phoneOf, post, send } from './support/cloud'
import { temporaryFolder } from './support/folder'
import { runToItsEnd, startProcess, startWithNpm } from './support/process'

const notes = JSON.stringify([{ name: 'notes', indexes: [] }])

function declarations(): string {
  const file = join(temporaryFolder(), 'collections.json')
  writeFileSync(file, notes)
  return file
}

/** Nothing answers there any more, or soon will not. */
async function expectGone(url: string) {
  const answers = async () => (await send(url, '/people').catch(() => undefined)) !== undefined
  for (let attempt = 0; attempt < 200 && (await answers()); attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  expect(await answers()).toBe(false)
}

test('npm run cloud says in one line when it is ready, serves, and ends when it is told to', async () => {
  const cloud = await startWithNpm('--functions', fixtures)
  const { port, adminUrl } = cloud.ready
  expect(cloud.lines.filter((line) => line.startsWith('{'))).toEqual([
    JSON.stringify({ ready: true, port, adminUrl: `http://127.0.0.1:${port}/admin` }),
  ])
  expect(adminUrl).toBe(`${cloud.url}/admin`)
  const phone = await phoneOf(cloud.url, 'oLi')
  expect(await phone.result('whoami')).toMatchObject({ before: { OPENID: 'oLi' } })
  await cloud.end('SIGTERM')
  await expectGone(cloud.url)
})

test('when npm is killed, the cloud does not stay behind', async () => {
  const cloud = await startWithNpm()
  await cloud.end('SIGKILL')
  await expectGone(cloud.url)
})

test('a program outside uses it through the real SDK, without any configuration', async () => {
  const cloud = await startProcess()
  const program = `
    const cloud = require('wx-server-sdk')
    cloud.init({ env: 'any-environment' })
    const database = cloud.database()
    const run = async () => {
      await database.createCollection('books')
      await database.collection('books').add({ data: { _id: 'measure', title: 'Measure What Matters', year: 2018 } })
      await cloud.uploadFile({ cloudPath: 'books/a.txt', fileContent: Buffer.from('text') })
      return (await database.collection('books').where({ year: database.command.gt(2000) }).get()).data
    }
    run().then((found) => console.log(JSON.stringify(found)))`
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', program], {
    cwd: resolve(fixtures, '..', '..', '..'),
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      TENCENTCLOUD_RUNENV: 'WX_LOCAL_SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      TENCENTCLOUD_SECRETID: 'any',
      TENCENTCLOUD_SECRETKEY: 'any',
      TCB_ENV: 'any-environment',
      SCF_NAMESPACE: 'any-environment',
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: cloud.ready.adminUrl }),
    },
  })
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual([{ _id: 'measure', title: 'Measure What Matters', year: 2018 }])
  expect((await send(cloud.url, '/files/books/a.txt')).bytes.toString()).toBe('text')
  await cloud.end('SIGKILL')
})

test('killed in the middle of writing and started again, it has every write that it acknowledged', async () => {
  const options = ['--data', temporaryFolder(), '--functions', fixtures, '--collections', declarations(), '--dev']
  const before = await startProcess(...options)
  const phone = await phoneOf(before.url, 'oLi')
  const acknowledged: number[] = []
  const writers = [0, 1, 2, 3].map(async (writer) => {
    for (let number = writer; ; number += 4) {
      const { result } = await phone.call<{ _id: string }>('reader', { write: { _id: `n${number}`, number } })
      if (result) acknowledged.push(number)
    }
  })
  const stopped = Promise.allSettled(writers)
  while (acknowledged.length < 40) await new Promise((resolve) => setTimeout(resolve, 5))
  await before.end('SIGKILL')
  await stopped

  const after = await startProcess(...options)
  const headers = { authorization: `Bearer ${phone.token}` }
  const found = await Promise.all(
    acknowledged.map(async (number) => {
      const sent = { 'content-type': 'application/json', ...headers }
      const body = JSON.stringify({ data: { read: `n${number}` } })
      const answer = await send(after.url, '/call/reader', { method: 'POST', headers: sent, body })
      return JSON.parse(answer.bytes.toString())
    }),
  )
  expect(found).toEqual(acknowledged.map((number) => ({ result: { _id: `n${number}`, number } })))
  await after.end('SIGKILL')
})

test('messages and sign-ins outlive a killed process too', async () => {
  const options = ['--data', temporaryFolder(), '--functions', fixtures, '--dev']
  const before = await startProcess(...options)
  const phone = await phoneOf(before.url, 'oLi')
  const request = { touser: 'oWang', templateId: 't', data: { thing1: { value: '新的目标' } } }
  await phone.result('messages', { api: 'subscribeMessage.send', request })
  await before.end('SIGKILL')

  const after = await startProcess(...options)
  expect(await get(after.url, '/outbox')).toMatchObject({ messages: [{ touser: 'oWang' }] })
  expect(await post(after.url, '/call/whoami', { data: {} }, phone.token)).toMatchObject({
    result: { before: { OPENID: 'oLi' } },
  })
  await after.end('SIGKILL')
})

test('functions anywhere find the SDK, and the collections that a build left beside them are there from the start', async () => {
  const functions = temporaryFolder()
  mkdirSync(join(functions, 'reader'))
  copyFileSync(join(fixtures, 'reader', 'index.js'), join(functions, 'reader', 'index.js'))
  writeFileSync(join(functions, 'collections.json'), notes)
  const cloud = await startProcess('--functions', functions)
  expect(await (await phoneOf(cloud.url, 'oLi')).result('reader')).toEqual([])
  await cloud.end('SIGKILL')
})

test('only this machine can reach it', async () => {
  const cloud = await startProcess()
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  for (const { address } of others) {
    await expect(fetch(`http://${address}:${cloud.ready.port}/people`)).rejects.toThrow()
  }
  expect((await fetch(`${cloud.url}/people`)).status).toBe(200)
  await cloud.end('SIGKILL')
})

test('without --dev its inner life is closed', async () => {
  const cloud = await startProcess()
  for (const path of ['/outbox', '/stats', '/clock']) {
    expect(await send(cloud.url, path)).toMatchObject({ status: 404 })
  }
  await cloud.end('SIGKILL')
})

test.each`
  options                                      | words
  ${['--port', 'x']}                           | ${'--port x is not a port'}
  ${['--port', '70000']}                       | ${'--port 70000 is not a port'}
  ${['--prot', '1']}                           | ${"Unknown option '--prot'"}
  ${['--port', '0', '--collections', '/none']} | ${'/none'}
  ${['--port', '0', '--functions', '/none']}   | ${'--functions /none is not there'}
`('it does not start with $options and says why', async ({ options, words }) => {
  const { code, stderr } = await runToItsEnd(...options)
  expect(code).toBe(1)
  expect(stderr).toContain(words)
})

test('a data folder serves one cloud at a time, and the next as soon as that one is gone, however it went', async () => {
  const data = temporaryFolder()
  const first = await startProcess('--data', data)
  const { code, stderr } = await runToItsEnd('--port', '0', '--data', data)
  expect(code).toBe(1)
  expect(stderr).toContain(`${data} is in use by another embedded cloud`)

  await first.end('SIGKILL')
  const next = await startProcess('--data', data)
  expect(next.ready.ready).toBe(true)
  await next.end('SIGTERM')
})

test('it does not start where the port is taken and says so', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => holder.once('listening', resolve))
  const address = holder.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { code, stderr } = await runToItsEnd('--port', String(port))
  expect(code).toBe(1)
  expect(stderr).toContain('EADDRINUSE')
  holder.close()
})
