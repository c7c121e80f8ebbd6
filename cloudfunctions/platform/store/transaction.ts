import { Failure } from '@domain/failure'
import { type Collections, database } from './database'
import type { SdkTransaction } from './sdk'

/** Reads and writes that happen together or not at all; by id only, as the database's transactions are. */
export interface Transaction {
  get<Name extends keyof Collections>(name: Name, id: string): Promise<Collections[Name] | undefined>
  /** Writes the whole document, so that a field that its new state lacks is gone. */
  put<Name extends keyof Collections>(name: Name, document: Collections[Name]): Promise<void>
  /** Leaves nothing of a document; where there is none, nothing happens. */
  remove(name: keyof Collections, id: string): Promise<void>
}

/** How often a conflicting transaction is tried in all: eight owners in one meeting update one objective at once. */
const mostAttempts = 8
/** The first wait, in milliseconds; each further one is twice as long, give or take half. */
const firstWait = 20

/**
 * Runs the work in a transaction, again from its start where another write was first. The SDK repeats only conflicts
 * that appear at commit (wx-server-sdk turns the code of an earlier one into a plain system error), so all are
 * repeated here, after a wait that grows and varies.
 *
 * @throws Failure `busy` where others keep being first
 */
export async function inTransaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.runTransaction((transaction) => work(typed(transaction)), 0)
    } catch (error) {
      if (!isConflict(error)) throw error
      if (attempt === mostAttempts) throw new Failure('busy')
      await new Promise((resolve) => setTimeout(resolve, firstWait * 2 ** (attempt - 1) * (0.5 + Math.random())))
    }
  }
}

const typed = (transaction: SdkTransaction<Collections>): Transaction => ({
  async get<Name extends keyof Collections>(name: Name, id: string) {
    const { data } = await transaction.collection(name).doc(id).get()
    return data ?? undefined
  },
  async put(name, { _id, ...data }) {
    await transaction.collection(name).doc(_id).set({ data })
  },
  async remove(name, id) {
    await transaction.collection(name).doc(id).remove()
  },
})

const conflict = /TRANSACTION_CONFLICT|transaction conflict|write ?conflict/i

const isConflict = (error: unknown): boolean =>
  !(error instanceof Failure) &&
  ['code', 'errMsg', 'message'].some((key) => conflict.test(String(Object(error)[key] ?? '')))
