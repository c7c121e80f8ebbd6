import { requestFailed } from '../errors'
import { matcher, nativeFilter } from '../matching'
import { type Document, isDocument } from '../ordering'
import { readSort, sorted } from '../sorting'
import type { Stage } from './pipeline'

export const readMatch = (specification: unknown): Document => {
  if (!isDocument(specification)) throw requestFailed('the match filter must be an expression in an object')
  return nativeFilter(specification)
}

export const $match: Stage = (specification, { options }) => {
  const matches = matcher(readMatch(specification), options)
  return function* (documents) {
    for (const document of documents) if (matches(document)) yield document
  }
}

export const $sort: Stage = (specification) => {
  const sort = readSort(specification)
  if (sort.length === 0) throw requestFailed('$sort stage must have at least one sort key')
  return function* (documents) {
    yield* sorted([...documents], sort, (document) => document)
  }
}

/** @throws DatabaseError when the number is not a whole one of at least `least` */
export function readCount(name: string, specification: unknown, least: number): number {
  if (typeof specification !== 'number' || !Number.isInteger(specification) || specification < least) {
    throw requestFailed(`the argument to ${name} must be a whole number of at least ${least}`)
  }
  return specification
}

export const $skip: Stage = (specification) => {
  const count = readCount('$skip', specification, 0)
  return function* (documents) {
    let at = 0
    for (const document of documents) if (at++ >= count) yield document
  }
}

export const $limit: Stage = (specification) => {
  const count = readCount('$limit', specification, 1)
  return function* (documents) {
    let at = 0
    for (const document of documents) {
      yield document
      if (++at >= count) return
    }
  }
}

/** Without repetition, in random order. */
export const $sample: Stage = (specification) => {
  if (!isDocument(specification)) throw requestFailed('the $sample stage specification must be an object')
  const size = readCount('$sample', specification.size, 0)
  return function* (documents) {
    const pool = [...documents]
    for (let taken = 0; taken < size && pool.length > 0; taken++) {
      const at = Math.floor(Math.random() * pool.length)
      const [document] = pool.splice(at, 1)
      if (document) yield document
    }
  }
}

export const $count: Stage = (specification) => {
  if (
    typeof specification !== 'string' ||
    specification === '' ||
    specification.startsWith('$') ||
    specification.includes('.')
  ) {
    throw requestFailed('the count field must be a non-empty string without $ and .')
  }
  return function* (documents) {
    let count = 0
    for (const _ of documents) count++
    if (count > 0) yield { [specification]: count }
  }
}
