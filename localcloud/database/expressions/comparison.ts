import { requestFailed } from '../errors'
import { compare, isDocument } from '../ordering'
import { evaluate, isNothing, isTrue, type Operator, withOperands } from './evaluating'

/** Between expressions a missing field is below null, and an array is one value. */
const order = (left: unknown, right: unknown) => compare(left, right)

const comparing = (name: string, accepts: (result: number) => boolean) =>
  withOperands(name, 2, 2, ([left, right]) => accepts(order(left, right)))

const operandsOf = (expression: unknown): unknown[] => (Array.isArray(expression) ? expression : [expression])

const $and: Operator = (current, expression, options) =>
  operandsOf(expression).every((operand) => isTrue(evaluate(current, operand, options)))

const $or: Operator = (current, expression, options) =>
  operandsOf(expression).some((operand) => isTrue(evaluate(current, operand, options)))

const $not = withOperands('$not', 1, 1, ([value]) => !isTrue(value))

const partsOfCondition = (expression: unknown): unknown[] => {
  if (Array.isArray(expression) && expression.length === 3) return expression
  if (isDocument(expression) && 'if' in expression && 'then' in expression && 'else' in expression) {
    return [expression.if, expression.then, expression.else]
  }
  throw requestFailed("$cond needs 'if', 'then' and 'else'")
}

const $cond: Operator = (current, expression, options) => {
  const [condition, whenTrue, whenFalse] = partsOfCondition(expression)
  return evaluate(current, isTrue(evaluate(current, condition, options)) ? whenTrue : whenFalse, options)
}

const $ifNull: Operator = (current, expression, options) => {
  if (!Array.isArray(expression) || expression.length < 2) throw requestFailed('$ifNull needs at least two arguments')
  let value: unknown
  for (const operand of expression) {
    value = evaluate(current, operand, options)
    if (!isNothing(value)) return value
  }
  return value
}

const $switch: Operator = (current, expression, options) => {
  if (!isDocument(expression) || !Array.isArray(expression.branches) || expression.branches.length === 0) {
    throw requestFailed('$switch requires at least one branch')
  }
  for (const branch of expression.branches) {
    if (!isDocument(branch) || !('case' in branch) || !('then' in branch)) {
      throw requestFailed("$switch requires each branch have a 'case' and a 'then' expression")
    }
    if (isTrue(evaluate(current, branch.case, options))) return evaluate(current, branch.then, options)
  }
  if (!('default' in expression))
    throw requestFailed('$switch could not find a matching branch for an input, and no default was specified')
  return evaluate(current, expression.default, options)
}

export const comparison = {
  $cmp: withOperands('$cmp', 2, 2, ([left, right]) => order(left, right)),
  $eq: comparing('$eq', (result) => result === 0),
  $ne: comparing('$ne', (result) => result !== 0),
  $gt: comparing('$gt', (result) => result > 0),
  $gte: comparing('$gte', (result) => result >= 0),
  $lt: comparing('$lt', (result) => result < 0),
  $lte: comparing('$lte', (result) => result <= 0),
  $and,
  $or,
  $not,
  $cond,
  $ifNull,
  $switch,
}
