/** Numbers written in words, in Chinese and in English. */

const chineseDigits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const chineseTens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 }
const chineseGroups: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/**
 * The value of a Chinese numeral: `三千五百万` is 35,000,000, `两万五` is 25,000.
 * @returns `undefined` for anything else
 */
export function chineseNumeral(text: string): number | undefined {
  let total = 0
  let group = 0
  let digit: number | undefined
  /** What a digit at the very end counts: the `五` of `两万五` is five thousands. */
  let tail = 1
  for (const character of text) {
    const value = chineseDigits[character]
    const ten = chineseTens[character]
    const scale = chineseGroups[character]
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined
      digit = value
      if (value === 0) tail = 1
    } else if (ten !== undefined) {
      group += (digit ?? 1) * ten
      tail = ten / 10
      digit = undefined
    } else if (scale !== undefined) {
      const amount = group + (digit ?? 0)
      // 一亿二千万 goes on below 亿; 三万亿 is so many 亿.
      if (amount > 0 && total > scale) total += amount * scale
      else total = (total + amount || 1) * scale
      tail = scale / 10
      group = 0
      digit = undefined
    } else return undefined
  }
  return text === '' ? undefined : total + group + (digit ?? 0) * tail
}

const englishDigits = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ')
const englishTens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const englishScales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 }

/** The alternatives of a pattern that finds English number words, the longer first. */
export const englishNumberWords = [...englishTens, ...englishDigits, 'hundred', 'dozen', ...Object.keys(englishScales)]
  .sort((one, other) => other.length - one.length)
  .join('|')

/**
 * The value of an English number in words: `five million` is 5,000,000, `twenty-five` is 25.
 * @returns `undefined` for anything else
 */
export function englishNumeral(text: string): number | undefined {
  let total = 0
  let group: number | undefined
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    const digit = englishDigits.indexOf(word)
    const ten = englishTens.indexOf(word)
    const scale = englishScales[word]
    if (digit >= 0) group = (group ?? 0) + digit
    else if (ten >= 0) group = (group ?? 0) + (ten + 2) * 10
    else if (word === 'hundred') group = (group ?? 1) * 100
    else if (word === 'dozen') group = (group ?? 1) * 12
    else if (scale !== undefined) {
      total += (group ?? 1) * scale
      group = undefined
    } else if (word !== 'and' && word !== 'a') return undefined
  }
  return total + (group ?? 0)
}
