import { Context } from 'mingo'
import * as accumulatorOperators from 'mingo/operators/accumulator'
import * as expressionOperators from 'mingo/operators/expression'
import type { Options } from 'mingo/types'
import { queryOperators } from './matching'

const { $function, ...expressions } = expressionOperators
const { $accumulator, ...accumulators } = accumulatorOperators

/** Everything that a filter's `$expr` may compute with; programs of the caller's are not run. */
export const expressionContext = Context.init({
  query: queryOperators,
  expression: expressions,
  accumulator: accumulators,
})

export const matchingOptions: Partial<Options> = { context: expressionContext, scriptEnabled: false }
