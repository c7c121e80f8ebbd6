import { Context } from 'mingo'
import { $filter, $map, $reduce } from 'mingo/operators/expression/array'
import { $literal } from 'mingo/operators/expression'
import { $let } from 'mingo/operators/expression/variable'
import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { invalidOperator } from './errors'
import { accumulatorsOfOperands } from './expressions/accumulators'
import { arithmetic } from './expressions/arithmetic'
import { arrays } from './expressions/arrays'
import { comparison } from './expressions/comparison'
import { conversion } from './expressions/conversion'
import { dates } from './expressions/dates'
import { strings } from './expressions/strings'
import { queryOperators } from './matching'
import type { Document } from './ordering'

/**
 * The expression operators of `@cloudbase/database` 1.4.3 (`db.command.aggregate`) and MongoDB 4's conversions. mingo
 * evaluates expressions, variables and these four of its own; what the others compute is written here, because mingo's
 * (7.2.7) differ from MongoDB's in null, in single operands, in bytes and in calendars. What is in none of these lists
 * is refused, `$function` and `$where` among it.
 */
export const expressionOperators = {
  ...accumulatorsOfOperands,
  ...arithmetic,
  ...arrays,
  ...comparison,
  ...conversion,
  ...dates,
  ...strings,
  $filter,
  $map,
  $reduce,
  $let,
  $literal,
}

/**
 * mingo's options in the form that its functions hand to each other. Given plain options it copies the whole context
 * at every evaluation; it exports no other way to make this form than to take it where an operator receives it.
 */
const computing = (variables: Readonly<Document>): Options => {
  let received: Options | undefined
  const $received = (_: string, __: unknown, options: Options) => {
    if (received) throw invalidOperator('unknown operator: $received')
    received = options as Options
    return () => true
  }
  const context = Context.init({ query: { ...queryOperators, $received }, expression: expressionOperators })
  new Query({ field: { $received: true } }, { context, scriptEnabled: false, variables })
  if (!received) throw new Error('mingo did not hand its options to an operator')
  return received
}

/** What filters are compiled and expressions evaluated with. */
export const computeOptions: Options = computing({})

/** The same, with variables for the expressions (`$$name`). */
export const withVariables = (variables: Readonly<Document>): Options => computing(variables)
