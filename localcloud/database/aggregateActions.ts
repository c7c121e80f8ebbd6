import { aggregate } from './aggregating'
import { decode, encode, type Reading } from './ejson'
import { invalidParameter } from './errors'
import { isDocument } from './ordering'
import { withNativeExpressions } from './regularExpressions'
import type { Action } from './request'
import type { StageCall } from './stages/pipeline'

/** `$$NOW` is the movable clock's; mingo would take the machine's. */
const withNow = (value: unknown, now: Date): unknown => {
  if (value === '$$NOW') return { $literal: now }
  if (Array.isArray(value)) return value.map((item: unknown) => withNow(item, now))
  if (!isDocument(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withNow(inner, now)]))
}

/** Stages travel as `{stageKey: '$match', stageValue: <Extended JSON text>}`. */
const readStages = (stages: unknown, reading: Reading): StageCall[] => {
  if (!Array.isArray(stages)) throw invalidParameter('stages must be an array')
  const now = reading.now()
  return stages.map((stage: unknown) => {
    if (!isDocument(stage) || typeof stage.stageKey !== 'string' || typeof stage.stageValue !== 'string') {
      throw invalidParameter('a stage needs stageKey and stageValue')
    }
    const specification = withNativeExpressions(decode(stage.stageValue, reading))
    return { name: stage.stageKey, specification: withNow(specification, now) }
  })
}

export const aggregateDocuments: Action = async ({ environment, parameters, cost }) => {
  const calls = readStages(parameters.stages, environment)
  const documents = aggregate(environment.collections, parameters.collectionName, calls, cost)
  const list: string[] = []
  for (const document of documents) list.push(encode(document))
  cost.returned = list.length
  return { data: { list } }
}
