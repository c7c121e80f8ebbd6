import { requestFailed } from '../errors'
import { isDocument } from '../ordering'
import type { StageCall } from './pipeline'

/** A pipeline written as a list of `{$stage: specification}`. */
export function readCalls(pipeline: unknown): StageCall[] {
  if (!Array.isArray(pipeline)) throw requestFailed('a pipeline must be an array')
  return pipeline.map((stage: unknown) => {
    const [name, ...others] = isDocument(stage) ? Object.keys(stage) : []
    if (!isDocument(stage) || name === undefined || others.length > 0) {
      throw requestFailed('A pipeline stage specification object must contain exactly one field.')
    }
    return { name, specification: stage[name] }
  })
}
