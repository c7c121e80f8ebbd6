import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { requestFailed } from '../errors'

/** mingo's shape of an expression operator: `current` is the document in hand, `expression` the unevaluated operand. */
export type Operator = (current: unknown, expression: unknown, options: Options) => unknown

export const evaluate = (current: unknown, expression: unknown, options: Options): unknown =>
  evalExpr(current, expression, options)

export const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined

/** MongoDB's `coerceToBool`: only these are false. */
export const isTrue = (value: unknown) => value !== false && value !== 0 && !isNothing(value)

/** An operator on evaluated operands; where it takes one, `{$op: x}` and `{$op: [x]}` are the same. */
export const withOperands =
  (name: string, fewest: number, most: number, compute: (operands: unknown[]) => unknown): Operator =>
  (current, expression, options) => {
    const operands = Array.isArray(expression) ? expression : [expression]
    if (operands.length < fewest || operands.length > most) {
      const wanted = fewest === most ? `exactly ${fewest}` : `${fewest} to ${most}`
      throw requestFailed(`Expression ${name} takes ${wanted} arguments. ${operands.length} were passed in.`)
    }
    return compute(operands.map((operand: unknown) => evaluate(current, operand, options)))
  }

/** As `withOperands`, and null as soon as one operand is null or missing. */
export const unlessNothing = (name: string, fewest: number, most: number, compute: (operands: unknown[]) => unknown) =>
  withOperands(name, fewest, most, (operands) => (operands.some(isNothing) ? null : compute(operands)))

const describe = (value: unknown) =>
  isNothing(value) ? 'null or missing' : Array.isArray(value) ? 'array' : typeof value

export function number(name: string, value: unknown): number {
  if (typeof value !== 'number') throw requestFailed(`${name} only supports numeric types, not ${describe(value)}`)
  return value
}

export function integer(name: string, value: unknown): number {
  const whole = number(name, value)
  if (!Number.isInteger(whole)) throw requestFailed(`${name} requires an integral value`)
  return whole
}

export function text(name: string, value: unknown): string {
  if (typeof value !== 'string') throw requestFailed(`${name} requires a string argument, found: ${describe(value)}`)
  return value
}

export function array(name: string, value: unknown): unknown[] {
  if (!Array.isArray(value))
    throw requestFailed(`The argument to ${name} must be an array, but was: ${describe(value)}`)
  return value
}
