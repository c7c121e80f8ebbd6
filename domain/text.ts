import * as v from 'valibot'
import type { FailureCode } from './failure'

/**
 * Text that a person typed. Ends are trimmed; control characters (but tabs and line breaks) are refused, since no
 * keyboard makes them, and so is half an emoji, which no database keeps. Anything else is kept to the letter: emoji,
 * right-to-left, HTML, which is never interpreted.
 *
 * @param longest in characters as a reader counts them (a surrogate pair is one)
 */
export const textSchema = (longest: number, shortest = 0) =>
  v.pipe(
    v.string('wrongType'),
    // A bound before any other work, so that a huge text costs nothing.
    bound('tooLong', longest, (text) => text.length <= longest * 4 + 64),
    v.trim(),
    v.check((text) => !controlCharacters.test(text) && !halfSurrogatePair.test(text), 'notAllowedValue'),
    bound('tooLong', longest, (text) => lengthOf(text) <= longest),
    bound('tooShort', shortest, (text) => lengthOf(text) >= shortest),
  )

/**
 * Text of one line, such as a name or a title: line breaks, which come along when something is pasted, and other runs of
 * white space become one space each.
 */
export const lineSchema = (longest: number, shortest = 0) =>
  v.pipe(
    v.string('wrongType'),
    bound('tooLong', longest, (text) => text.length <= longest * 4 + 64),
    v.transform((text) => text.replace(/\s+/g, ' ')),
    textSchema(longest, shortest),
  )

/** A check whose issue names the bound that a reader counts by, as `expected`. */
const bound = (code: FailureCode, characters: number, holds: (text: string) => boolean) =>
  v.rawCheck<string>(({ dataset, addIssue }) => {
    if (dataset.typed && !holds(dataset.value)) addIssue({ message: code, expected: String(characters) })
  })

// biome-ignore lint: the control characters are the point
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Half of an emoji's pair, alone. `isWellFormed` would say so, and is newer than the phones. */
const halfSurrogatePair = /[\ud800-\udbff](?![\udc00-\udfff])|(?:[^\ud800-\udbff]|^)[\udc00-\udfff]/

/** Characters as a reader counts them. */
export const lengthOf = (text: string): number => [...text].length

/** The id of anything that the client or the cloud made: random, 8 to 64 letters, digits, `-` or `_`. */
export const idSchema = v.pipe(v.string('wrongType'), v.regex(/^[A-Za-z0-9_-]{8,64}$/, 'notAllowedValue'))

/** A number that a person typed: finite, and small enough to stay exact in JSON and on screen. */
export const numberSchema = v.pipe(
  v.number('wrongType'),
  v.finite('wrongType'),
  v.minValue(-1e12, 'tooSmall'),
  v.maxValue(1e12, 'tooLarge'),
)

/** A version that a conditional write is based on; 0 is "does not exist yet". */
export const versionSchema = v.pipe(v.number('wrongType'), v.integer('wrongType'), v.minValue(0, 'tooSmall'))
