/**
 * What the real database answers when it refuses, as the SDKs know it: `wx-server-sdk` turns `code` into a number
 * (`DATABASE_REQUEST_FAILED` is -502001; see TCB_ERR_CODE in its index.js) and shows `message`; `@cloudbase/node-sdk`
 * throws both as they are.
 */
export type ErrorCode =
  | 'INVALID_PARAM'
  | 'SYS_ERR'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_INVALID_OPERRATOR'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_COLLECTION_ALREADY_EXIST'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'

/** A refusal that the caller is to read; anything else thrown inside the database is a defect of ours. */
export class DatabaseError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message)
  }
}

/** The request itself is malformed: a missing parameter, text that is not Extended JSON. */
export const invalidParameter = (message: string) => new DatabaseError('INVALID_PARAM', message)

/** The request is well formed, and the database cannot do it with these documents. */
export const requestFailed = (message: string) => new DatabaseError('DATABASE_REQUEST_FAILED', message)

/** An operator or stage that does not exist, or that this database does not offer. */
export const invalidOperator = (message: string) => new DatabaseError('DATABASE_INVALID_OPERRATOR', message)

export const collectionMissing = (collection: string) =>
  new DatabaseError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${collection}. Please check your request`,
  )

export const collectionExists = (collection: string) =>
  new DatabaseError(
    'DATABASE_COLLECTION_ALREADY_EXIST',
    `[ResourceUnavailable.ResourceExist] Table exist: ${collection}`,
  )

/** The wording of MongoDB's error 11000, which programs look for in the message. */
export const duplicateKey = (collection: string, index: string, key: string) =>
  requestFailed(
    `[FailedOperation.DuplicateWrite] E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}`,
  )

export const transactionConflict = () =>
  new DatabaseError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others',
  )

export const transactionGone = () =>
  new DatabaseError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceNotFound.TransactionNotExist] Transaction does not exist: it was committed, rolled back, or has expired',
  )
