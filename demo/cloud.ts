/** The little of `wx-server-sdk` that seeding needs. */
export interface Database {
  collection(name: string): {
    add(request: { data: object[] }): Promise<unknown>
    doc(id: string): { get(): Promise<unknown> }
    where(query: object): { remove(): Promise<{ stats: { removed: number } }> }
  }
  command: { in(values: readonly string[]): unknown }
}

/**
 * The database of the embedded cloud, through the same SDK that the cloud functions use.
 *
 * @param adminUrl where the embedded cloud answers the SDK, such as `http://127.0.0.1:5180/admin`
 */
export async function databaseAt(adminUrl: string): Promise<Database> {
  // The SDK reads these when it is loaded, so they come first and the import waits.
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'WX_LOCAL_SCF',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    TCB_ENV: 'local',
    SCF_NAMESPACE: 'local',
    TENCENTCLOUD_REGION: 'local',
    TENCENTCLOUD_SECRETID: 'x',
    TENCENTCLOUD_SECRETKEY: 'x',
  })
  const { default: sdk } = await import('wx-server-sdk')
  sdk.init({ env: 'local' })
  const database: Database = Object(sdk.database())
  return database
}

/** As many documents as one request carries, far below the real 16 MB. */
const batch = 400

/** Writes documents that do not exist yet. */
export async function insert(database: Database, collection: string, documents: readonly object[]): Promise<void> {
  for (let from = 0; from < documents.length; from += batch) {
    await database.collection(collection).add({ data: documents.slice(from, from + batch) })
  }
}
