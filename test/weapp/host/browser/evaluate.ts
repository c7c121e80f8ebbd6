/** Evaluates an expression that the template compiler generated; it is the compiler's own output, not a page's text. */
export function evaluate<T>(expression: string): T {
  return new Function(`return ${expression}`)() as T
}
