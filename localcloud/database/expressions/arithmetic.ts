import { requestFailed } from '../errors'
import { isNothing, integer, number, unlessNothing, withOperands } from './evaluating'

const one = (name: string, compute: (value: number) => number) =>
  unlessNothing(name, 1, 1, ([value]) => compute(number(name, value)))

const $add = withOperands('$add', 0, Number.POSITIVE_INFINITY, (operands) => {
  if (operands.some(isNothing)) return null
  const dates = operands.filter((operand) => operand instanceof Date)
  if (dates.length > 1) throw requestFailed('only one date allowed in an $add expression')
  const sum = operands.reduce<number>(
    (total, operand) => total + (operand instanceof Date ? operand.getTime() : number('$add', operand)),
    0,
  )
  return dates.length === 1 ? new Date(sum) : sum
})

const $subtract = unlessNothing('$subtract', 2, 2, ([left, right]) => {
  if (left instanceof Date) {
    return right instanceof Date
      ? left.getTime() - right.getTime()
      : new Date(left.getTime() - Math.round(number('$subtract', right)))
  }
  return number('$subtract', left) - number('$subtract', right)
})

const $multiply = unlessNothing('$multiply', 0, Number.POSITIVE_INFINITY, (operands) =>
  operands.reduce<number>((product, operand) => product * number('$multiply', operand), 1),
)

const $divide = unlessNothing('$divide', 2, 2, ([left, right]) => {
  const divisor = number('$divide', right)
  const dividend = number('$divide', left)
  if (divisor === 0) throw requestFailed("can't $divide by zero")
  return dividend / divisor
})

const $mod = unlessNothing('$mod', 2, 2, ([left, right]) => {
  const divisor = number('$mod', right)
  const dividend = number('$mod', left)
  if (divisor === 0) throw requestFailed("can't $mod by zero")
  return dividend % divisor
})

const $pow = unlessNothing('$pow', 2, 2, ([base, exponent]) => {
  if (base === 0 && number('$pow', exponent) < 0)
    throw requestFailed('$pow cannot take a base of 0 and a negative exponent')
  return number('$pow', base) ** number('$pow', exponent)
})

const positive = (name: string, value: number) => {
  if (value <= 0) throw requestFailed(`${name}'s argument must be a positive number, but is ${value}`)
  return value
}

const $log = unlessNothing('$log', 2, 2, ([value, base]) => {
  const logarithmBase = positive('$log', number('$log', base))
  if (logarithmBase === 1) throw requestFailed("$log's base must be a positive number not equal to 1")
  return Math.log(positive('$log', number('$log', value))) / Math.log(logarithmBase)
})

const $sqrt = one('$sqrt', (value) => {
  if (value < 0) throw requestFailed("$sqrt's argument must be greater than or equal to 0")
  return Math.sqrt(value)
})

/** Shifts by the decimal text, so that 1.005 is not first multiplied into 100.49999999999999. */
const shifted = (value: number, places: number) => {
  const [digits = '0', exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

/** A half goes to the even neighbour. */
const toEven = (value: number) => {
  const below = Math.floor(value)
  const rest = value - below
  if (rest !== 0.5) return Math.round(value)
  return below % 2 === 0 ? below : below + 1
}

const atPlace = (name: string, round: (value: number) => number) =>
  withOperands(name, 1, 2, ([operand, place = 0]) => {
    if (isNothing(operand) || isNothing(place)) return null
    const value = number(name, operand)
    const places = integer(name, place)
    if (places < -20 || places > 100)
      throw requestFailed(`cannot apply ${name} with precision value ${places}: it must be in [-20, 100]`)
    return Number.isFinite(value) ? shifted(round(shifted(value, places)), -places) : value
  })

export const arithmetic = {
  $abs: one('$abs', Math.abs),
  $ceil: one('$ceil', Math.ceil),
  $exp: one('$exp', Math.exp),
  $floor: one('$floor', Math.floor),
  $ln: one('$ln', (value) => Math.log(positive('$ln', value))),
  $log10: one('$log10', (value) => Math.log10(positive('$log10', value))),
  $sqrt,
  $add,
  $subtract,
  $multiply,
  $divide,
  $mod,
  $pow,
  $log,
  $trunc: atPlace('$trunc', Math.trunc),
  $round: atPlace('$round', toEven),
}
