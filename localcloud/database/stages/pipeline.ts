import type { Options } from 'mingo/types'
import type { Collections } from '../collections'
import type { Document } from '../ordering'
import type { Cost } from '../reading'

/** A stage as MongoDB writes it: its name, beginning with `$`, and what it is told. */
export interface StageCall {
  name: string
  specification: unknown
}

/** What the stages of one request share. */
export interface PipelineContext {
  collections: Collections
  cost: Cost
  /** mingo's options, with the variables in force. */
  options: Options
  variables: Readonly<Document>
  /** A pipeline over the documents of a collection, with more variables. */
  run(collection: string, calls: readonly StageCall[], variables: Readonly<Document>): Iterable<Document>
  /** A pipeline over the documents in hand. */
  follow(documents: Iterable<Document>, calls: readonly StageCall[]): Iterable<Document>
}

/**
 * A stage reads its specification at once and throws when it is wrong; the documents it takes as they are asked for.
 * No stage changes a document that it was given: others may hold it.
 */
export type Stage = (
  specification: unknown,
  context: PipelineContext,
) => (documents: Iterable<Document>) => Iterable<Document>
