import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { CollectionDeclaration, IndexDeclaration } from '../../config/database'
import { cloudbaseFolder, tools } from './plan'

/** The part of `@cloudbase/manager-node` that is used; see its docs/database.md. */
interface Manager {
  database: {
    createCollectionIfNotExists(name: string): Promise<unknown>
    checkIndexExists(collection: string, index: string): Promise<{ Exists: boolean }>
    updateCollection(collection: string, change: { CreateIndexes: object[] }): Promise<unknown>
  }
  commonService(): { call(request: { Action: string; Param: object }): Promise<unknown> }
}

/**
 * Opens the environment with the owner's API key.
 *
 * @throws Error when TENCENTCLOUD_SECRETID or TENCENTCLOUD_SECRETKEY is missing, or the tool cannot be installed
 */
export function openManager(environment: string): Manager {
  const secretId = process.env.TENCENTCLOUD_SECRETID
  const secretKey = process.env.TENCENTCLOUD_SECRETKEY
  if (!secretId || !secretKey)
    throw new Error('Set TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY (console: API keys).')
  const folder = resolve(cloudbaseFolder, 'manager')
  if (!existsSync(resolve(folder, 'node_modules/@cloudbase/manager-node'))) {
    const { status } = spawnSync('npm', ['install', '--prefix', folder, '--no-save', tools.manager], {
      stdio: 'inherit',
    })
    if (status !== 0) throw new Error(`${tools.manager} could not be installed.`)
  }
  const CloudBase = createRequire(resolve(folder, 'package.json'))('@cloudbase/manager-node') as new (
    key: object,
  ) => Manager
  return new CloudBase({ secretId, secretKey, envId: environment })
}

/** Creates the collection if need be, and closes it to clients. */
export async function createCollection(
  manager: Manager,
  environment: string,
  { name, access }: CollectionDeclaration,
): Promise<void> {
  await manager.database.createCollectionIfNotExists(name)
  await manager
    .commonService()
    .call({ Action: 'ModifyDatabaseACL', Param: { EnvId: environment, CollectionName: name, AclTag: access } })
}

/** Creates the index unless one of its name is there: creating it again would drop it first. */
export async function createIndex(manager: Manager, collection: string, index: IndexDeclaration): Promise<void> {
  const { Exists } = await manager.database.checkIndexExists(collection, index.name)
  if (Exists) return
  const MgoIndexKeys = index.keys.map(({ field, direction }) => ({ Name: field, Direction: String(direction) }))
  const MgoKeySchema = { MgoIndexKeys, MgoIsUnique: index.unique ?? false }
  await manager.database.updateCollection(collection, { CreateIndexes: [{ IndexName: index.name, MgoKeySchema }] })
}
