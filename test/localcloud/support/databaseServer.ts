import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type CollectionDeclaration,
  type Database,
  type OperationReport,
  openDatabase,
} from '../../../localcloud/database'

/** A database behind the address that the SDKs post to, and nothing else of a cloud. */
export interface DatabaseServer {
  url: string
  database: Database
  /** Every operation so far, in order. */
  reports: OperationReport[]
  close(): Promise<void>
}

export interface DatabaseServerOptions {
  directory?: string
  collections?: CollectionDeclaration[]
  now?: () => Date
}

const listen = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

export async function startDatabaseServer(options: DatabaseServerOptions = {}): Promise<DatabaseServer> {
  const reports: OperationReport[] = []
  const database = openDatabase({
    ...(options.directory !== undefined && { directory: options.directory }),
    collections: options.collections ?? [],
    now: options.now ?? (() => new Date()),
    onOperation: (report) => reports.push(report),
  })
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', async () => {
      const parameters = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>
      const act = database.actions.get(String(parameters.action))
      const reply = act
        ? await act(parameters)
        : { code: 'INVALID_ACTION', message: String(parameters.action), requestId: '' }
      response.setHeader('content-type', 'application/json; charset=utf-8')
      response.end(JSON.stringify(reply))
    })
  })
  const port = await listen(server)
  return {
    url: `http://127.0.0.1:${port}/admin`,
    database,
    reports,
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await database.close()
    },
  }
}

/** What the SDKs read from their environment to post here. */
export const sdkEnvironment = (url: string): Record<string, string> => ({
  TENCENTCLOUD_RUNENV: 'WX_LOCAL_SCF',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
  TCB_ENV: 'local',
  SCF_NAMESPACE: 'local',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'id',
  TENCENTCLOUD_SECRETKEY: 'key',
  // spares the SDK a look-up of the machine's metadata service at each request
  TENCENTCLOUD: 'true',
})

/** The environment is the process's: one server at a time in a test file, which jest runs in a process of its own. */
export function connect(url: string): void {
  Object.assign(process.env, sdkEnvironment(url))
}
