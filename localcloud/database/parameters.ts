import { decodeDocument, type Reading } from './ejson'
import { invalidParameter } from './errors'
import { type Document, isDocument } from './ordering'
import type { Sort } from './planner'
import { readSort } from './sorting'

/** The parameters of one request, as its JSON body has them. */
export type Parameters = Record<string, unknown>

/** Documents are Extended JSON in a text; an absent or empty text is an empty document. */
export function documentParameter(parameters: Parameters, name: string, reading?: Reading): Document {
  const value = parameters[name]
  if (value === undefined || value === null || value === '') return {}
  if (isDocument(value)) return decodeDocument(JSON.stringify(value), reading)
  if (typeof value !== 'string') throw invalidParameter(`${name} must be Extended JSON text`)
  return decodeDocument(value, reading)
}

export function textParameter(parameters: Parameters, name: string): string {
  const value = parameters[name]
  if (typeof value !== 'string' || value === '') throw invalidParameter(`${name} must be a non-empty string`)
  return value
}

/** A whole number, not negative; `fallback` where it is absent. */
export function countParameter(parameters: Parameters, name: string, fallback: number): number {
  const value = parameters[name]
  if (value === undefined || value === null) return fallback
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw invalidParameter(`${name} must be a whole number, not negative`)
  }
  return value
}

/** `{field: 1 | -1}` from the SDKs of today, a list of `{field, direction}` from older ones. */
export function sortParameter(parameters: Parameters): Sort {
  const { order } = parameters
  if (order === undefined || order === null || order === '') return []
  if (!Array.isArray(order)) return readSort(documentParameter(parameters, 'order'))
  return readSort(
    Object.fromEntries(
      order.map((one: unknown) => {
        if (!isDocument(one) || typeof one.field !== 'string') throw invalidParameter('order must name fields')
        return [one.field, one.direction === 'desc' || one.direction === -1 ? -1 : 1]
      }),
    ),
  )
}

/** The texts of the documents to insert. */
export function documentTexts(parameters: Parameters): string[] {
  const { data } = parameters
  const texts = Array.isArray(data) ? data : [data]
  return texts.map((text: unknown) => {
    if (typeof text === 'string') return text
    if (isDocument(text)) return JSON.stringify(text)
    throw invalidParameter('data must hold documents')
  })
}
