import { BSONRegExp } from 'bson'
import { requestFailed } from './errors'
import { isDocument } from './ordering'

const compiled = new Map<string, RegExp>()

const compileOnce = (pattern: string, options: string): RegExp => {
  // PCRE sets options inside the pattern too; JavaScript only beside it
  const inline = /^\(\?([imsx]+)\)/.exec(pattern)
  const source = inline ? pattern.slice(inline[0].length) : pattern
  const wanted = new Set([...options, ...(inline?.[1] ?? '')])
  if (wanted.has('x')) throw requestFailed('regular expression option x is not supported')
  for (const flag of wanted) {
    // g, u and y belong to JavaScript's way of searching and mean nothing for whether a text matches
    if (!'imsguy'.includes(flag)) throw requestFailed(`invalid flag in regex options: ${flag}`)
  }
  const flags = [...wanted].filter((flag) => 'ims'.includes(flag)).join('')
  try {
    return new RegExp(source, `${flags}u`)
  } catch {
    // escapes such as \- are PCRE's and old JavaScript's, not the Unicode mode's
    try {
      return new RegExp(source, flags)
    } catch {
      throw requestFailed(`Regular expression is invalid: ${pattern}`)
    }
  }
}

/**
 * @param pattern a regular expression in the common part of PCRE and JavaScript
 * @throws DatabaseError when JavaScript cannot run it
 */
export function regularExpression(pattern: string, options: string): RegExp {
  const key = `${options}/${pattern}`
  let expression = compiled.get(key)
  if (!expression) {
    expression = compileOnce(pattern, options)
    if (compiled.size > 1000) compiled.clear()
    compiled.set(key, expression)
  }
  return expression
}

/** A filter or pipeline with every regular expression in the form that JavaScript runs. */
export function withNativeExpressions(value: unknown): unknown {
  if (value instanceof BSONRegExp) return regularExpression(value.pattern, value.options)
  if (Array.isArray(value)) return value.map(withNativeExpressions)
  if (!isDocument(value)) return value
  const native: Record<string, unknown> = {}
  for (const name of Object.keys(value)) native[name] = withNativeExpressions(value[name])
  return '$regex' in native ? withOptionsApplied(native) : native
}

const withOptionsApplied = ({ $regex, $options, ...others }: Record<string, unknown>) => {
  const isText = typeof $regex === 'string'
  if (!isText && !($regex instanceof RegExp)) {
    // in a pipeline's $regexMatch and its kin the name is `regex`; `$regex` is only ever a query's
    throw requestFailed('$regex has to be a string or a regular expression')
  }
  if ($options !== undefined && typeof $options !== 'string') throw requestFailed('$options has to be a string')
  const pattern = isText ? $regex : $regex.source
  const options = $options ?? (isText ? '' : $regex.flags)
  return { ...others, $regex: regularExpression(pattern, options) }
}
