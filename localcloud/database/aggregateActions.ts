import { invalidOperator } from './errors'
import type { Action } from './request'

export const aggregateDocuments: Action = async () => {
  throw invalidOperator('not yet')
}
