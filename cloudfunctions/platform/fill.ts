import type { FailureDetails } from '@domain/failure'

/** A sentence of the locales with its values; what is not given is left out. Numbers have separators, as on screens. */
export const fill = (sentence: string, values: FailureDetails): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => shown(values[name]))

/** 1,000,000,000,000 */
function shown(value: FailureDetails[string] | undefined): string {
  if (typeof value !== 'number') return String(value ?? '')
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
