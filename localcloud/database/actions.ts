import { randomUUID } from 'node:crypto'
import { aggregateDocuments } from './aggregateActions'
import { DatabaseError } from './errors'
import { refusal } from './matching'
import type { Parameters } from './parameters'
import { calculateDocument, getDocument } from './readActions'
import type { Action, Environment, OperationReport } from './request'
import {
  abortTransaction,
  commitTransaction,
  deleteDocInTransaction,
  getInTransaction,
  insertDocInTransaction,
  startTransaction,
  updateDocInTransaction,
} from './transactionActions'
import { insertDocument, modifyAndReturnDoc, modifyDocument, removeDocument } from './writeActions'

const addCollection: Action = async ({ environment, parameters }) => {
  await environment.collections.create(parameters.collectionName)
  return { data: {} }
}

/** Every action that `@cloudbase/database` 1.4.3 sends, by the name it travels under. */
const actions: Readonly<Record<string, Action>> = {
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.insertDocument': insertDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.addCollection': addCollection,
  'database.startTransaction': startTransaction,
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
  'database.getInTransaction': getInTransaction,
  'database.updateDocInTransaction': updateDocInTransaction,
  'database.deleteDocInTransaction': deleteDocInTransaction,
  'database.insertDocInTransaction': insertDocInTransaction,
}

/** The reply to a request that was refused, or that hit a defect of ours. */
const refused = (error: unknown, requestId: string) => {
  const told = error instanceof Error && error.constructor.name === 'MingoError' ? refusal(error) : error
  if (told instanceof DatabaseError) return { code: told.code, message: told.message, requestId }
  return { code: 'SYS_ERR', message: told instanceof Error ? told.message : String(told), requestId }
}

export type Reply = { requestId: string } & Record<string, unknown>

/**
 * @param onOperation told of each request that was carried out
 * @returns what answers each action; the promise is never rejected, a refusal is a reply with `code` and `message`
 */
export function createActions(
  environment: Environment,
  onOperation: (report: OperationReport) => void,
): ReadonlyMap<string, (parameters: Parameters, caller?: string) => Promise<Reply>> {
  const answering =
    (name: string, action: Action) =>
    async (parameters: Parameters, caller?: string): Promise<Reply> => {
      const requestId = randomUUID()
      const cost = { scanned: 0, returned: 0, index: '_id' }
      try {
        const answer = await action({ environment, parameters, cost })
        const collection = typeof parameters.collectionName === 'string' ? parameters.collectionName : ''
        onOperation({
          action: name,
          collection,
          documentsReturned: cost.returned,
          documentsScanned: cost.scanned,
          index: cost.index,
          caller,
        })
        return { requestId, ...answer }
      } catch (error) {
        return refused(error, requestId)
      }
    }
  return new Map(Object.entries(actions).map(([name, action]) => [name, answering(name, action)]))
}
