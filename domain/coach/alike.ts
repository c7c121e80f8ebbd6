import { queryTermsOf } from '../okr/terms'
import { normalText, quantitiesOf } from './quantity'

/** From here on two texts say the same with other words here and there. */
const alikeFrom = 0.75

/** Fewer pieces tell nothing: two titles of two characters are alike by chance. */
const fewest = 3

/** The words of a text, without the numbers in it: the same measure with another value is the same measure. */
function termsWithoutNumbers(text: string): Set<string> {
  const plain = normalText(text)
  const words = quantitiesOf(plain).reduceRight(
    (rest, { from, to }) => `${rest.slice(0, from)} ${rest.slice(to)}`,
    plain,
  )
  return new Set(queryTermsOf(words))
}

/** Whether two titles say the same, by the pairs of characters and the words they share (Dice's coefficient). */
export function saysTheSame(one: string, other: string): boolean {
  const [first, second] = [termsWithoutNumbers(one), termsWithoutNumbers(other)]
  if (Math.min(first.size, second.size) < fewest) return false
  const shared = [...first].filter((term) => second.has(term)).length
  return (2 * shared) / (first.size + second.size) >= alikeFrom
}
