import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Takes a data folder for this process alone. Two clouds over the same documents would each decide by what it saw
 * itself, and both acknowledge writes of which one is lost. It is held by a socket because the system takes that back
 * however the process ends.
 *
 * @returns what gives the folder back
 * @throws when a running cloud has the folder
 */
export async function claim(directory: string): Promise<() => Promise<void>> {
  const address = addressOf(realpathSync(directory))
  const held = (await listen(address)) ?? (await takeOver(address))
  if (!held) throw new Error(`${directory} is in use by another embedded cloud`)
  held.unref()
  return async () => {
    held.close()
    await once(held, 'close')
  }
}

/** Linux and Windows forget such a name with its process; elsewhere it is a file that a killed process leaves behind. */
function addressOf(directory: string): string {
  const name = `tongpin-cloud-${createHash('sha256').update(directory).digest('hex').slice(0, 32)}`
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return join(tmpdir(), name)
}

/** @returns the socket, or `undefined` when the address is taken */
async function listen(address: string): Promise<Server | undefined> {
  const server = createServer((visitor) => visitor.destroy())
  server.listen(address)
  try {
    await once(server, 'listening')
    return server
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE') return undefined
    throw thrown
  }
}

/** What nobody answers at was left behind. */
async function takeOver(address: string): Promise<Server | undefined> {
  if (await answers(address)) return undefined
  if (!address.startsWith('\0')) rmSync(address, { force: true })
  return listen(address)
}

async function answers(address: string): Promise<boolean> {
  const visitor = connect(address)
  try {
    await once(visitor, 'connect')
    return true
  } catch {
    // Refused or gone: there is a name, and no process behind it.
    return false
  } finally {
    visitor.destroy()
  }
}
