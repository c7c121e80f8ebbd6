import fc from 'fast-check'
import * as v from 'valibot'
import { idSchema, lengthOf, lineSchema, numberSchema, textSchema, versionSchema } from '@domain/text'

const title = textSchema(10, 1)

/** The code a value is refused with, or what it is taken for. */
function taken(schema: v.GenericSchema, input: unknown): unknown {
  const parsed = v.safeParse(schema, input)
  return parsed.success ? { output: parsed.output } : parsed.issues.map(({ message }) => message)
}
const as = (output: unknown) => ({ output })

describe('text that a person typed', () => {
  test.each`
    input                          | result                 | why
    ${'续约率'}                    | ${as('续约率')}        | ${'Chinese'}
    ${'  续约率\n'}                | ${as('续约率')}        | ${'ends are trimmed'}
    ${'\u3000续约率\u3000'}        | ${as('续约率')}        | ${'of the full-width space too'}
    ${'a  b'}                      | ${as('a  b')}          | ${'the middle is kept'}
    ${'a\nb\tc'}                   | ${as('a\nb\tc')}       | ${'line breaks and tabs are kept'}
    ${'0123456789'}                | ${as('0123456789')}    | ${'as long as is allowed'}
    ${' 0123456789 '}              | ${as('0123456789')}    | ${'spaces at the ends do not count'}
    ${'0123456789+'}               | ${['tooLong']}         | ${'one too many'}
    ${''}                          | ${['tooShort']}        | ${'nothing'}
    ${' \u3000\n'}                 | ${['tooShort']}        | ${'nothing but spaces'}
    ${'🎉'.repeat(10)}             | ${as('🎉'.repeat(10))} | ${'an emoji counts as one'}
    ${'🎉'.repeat(11)}             | ${['tooLong']}         | ${'eleven emoji are too many'}
    ${'𠮷'.repeat(10)}             | ${as('𠮷'.repeat(10))} | ${'so does a rare character of a name'}
    ${'<b>&amp;</b>'.slice(0, 10)} | ${as('<b>&amp;</')}    | ${'HTML is text'}
    ${'<script>'}                  | ${as('<script>')}      | ${'script is text'}
    ${'שלום'}                      | ${as('שלום')}          | ${'right-to-left'}
    ${'\u202eabc'}                 | ${as('\u202eabc')}     | ${'marks of direction are kept to the letter'}
    ${'e\u0301'}                   | ${as('e\u0301')}       | ${'and so is the way letters are composed'}
    ${'a\u0000b'}                  | ${['notAllowedValue']} | ${'no keyboard makes NUL'}
    ${'a\u001bb'}                  | ${['notAllowedValue']} | ${'nor escape'}
    ${'a\u007fb'}                  | ${['notAllowedValue']} | ${'nor delete'}
    ${'a\u000bb'}                  | ${['notAllowedValue']} | ${'nor a vertical tab'}
    ${'🎉'.slice(0, 1)}            | ${['notAllowedValue']} | ${'the first half of an emoji, as a cut makes it'}
    ${'🎉'.slice(1)}               | ${['notAllowedValue']} | ${'the second half'}
    ${`a${'🎉'.slice(0, 1)}b`}     | ${['notAllowedValue']} | ${'a half in the middle'}
    ${`🎉${'🎉'.slice(1)}`}        | ${['notAllowedValue']} | ${'a whole one and a half'}
    ${5}                           | ${['wrongType']}       | ${'a number'}
    ${null}                        | ${['wrongType']}       | ${'nothing at all'}
    ${['a']}                       | ${['wrongType']}       | ${'a list'}
    ${{ length: 3 }}               | ${['wrongType']}       | ${'what looks like a text'}
  `('$why', ({ input, result }) => {
    expect(taken(title, input)).toEqual(result)
  })

  test('may be empty where nothing else is asked', () => {
    expect(taken(textSchema(10), '  ')).toEqual(as(''))
  })

  test('is refused by its length before anything looks at it', () => {
    const trim = jest.spyOn(String.prototype, 'trim')
    try {
      expect(taken(title, `${' '.repeat(100_000)}\u0000`)).toEqual(['tooLong'])
      expect(trim).not.toHaveBeenCalled()
    } finally {
      trim.mockRestore()
    }
  })

  test('that is taken is kept to the letter but for its ends, and taken again unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const parsed = v.safeParse(textSchema(20), text)
        if (!parsed.success) return
        expect(parsed.output).toBe(text.trim())
        expect(v.parse(textSchema(20), parsed.output)).toBe(parsed.output)
        expect(Buffer.from(parsed.output, 'utf8').toString('utf8')).toBe(parsed.output)
      }),
      { numRuns: 500 },
    )
  })

  test('that no database would keep is never taken', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0xd700, max: 0xe0ff }), { minLength: 1, maxLength: 6 }), (units) => {
        const text = String.fromCharCode(...units)
        const whole = Buffer.from(text, 'utf8').toString('utf8') === text
        expect(v.is(textSchema(20), text)).toBe(whole)
      }),
      { numRuns: 500 },
    )
  })
})

test.each`
  text       | length
  ${''}      | ${0}
  ${'abc'}   | ${3}
  ${'续约'}  | ${2}
  ${'🎉'}    | ${1}
  ${'a🎉𠮷'} | ${3}
`('"$text" has $length characters', ({ text, length }) => {
  expect(lengthOf(text)).toBe(length)
})

describe('an id', () => {
  test.each`
    input                  | result
    ${'abcDEF-1'}          | ${as('abcDEF-1')}
    ${'a'.repeat(64)}      | ${as('a'.repeat(64))}
    ${'a'.repeat(65)}      | ${['notAllowedValue']}
    ${'a'.repeat(100_000)} | ${['notAllowedValue']}
    ${'short-1'}           | ${['notAllowedValue']}
    ${'with space'}        | ${['notAllowedValue']}
    ${'../../etc/passwd'}  | ${['notAllowedValue']}
    ${'$where: 1 === 1'}   | ${['notAllowedValue']}
    ${'a.b.c.d.e'}         | ${['notAllowedValue']}
    ${'abcdefgh\n'}        | ${['notAllowedValue']}
    ${'ａｂｃｄｅｆｇｈ'}  | ${['notAllowedValue']}
    ${{ $ne: null }}       | ${['wrongType']}
    ${12345678}            | ${['wrongType']}
  `('$input', ({ input, result }) => {
    expect(taken(idSchema, input)).toEqual(result)
  })
})

describe('a number that a person typed', () => {
  test.each`
    input        | result
    ${0}         | ${as(0)}
    ${-12.5}     | ${as(-12.5)}
    ${1e12}      | ${as(1e12)}
    ${-1e12}     | ${as(-1e12)}
    ${1e12 + 1}  | ${['tooLarge']}
    ${-1e12 - 1} | ${['tooSmall']}
    ${1e308}     | ${['tooLarge']}
    ${Infinity}  | ${['wrongType', 'tooLarge']}
    ${-Infinity} | ${['wrongType', 'tooSmall']}
    ${NaN}       | ${['wrongType']}
    ${'5'}       | ${['wrongType']}
    ${null}      | ${['wrongType']}
    ${5n}        | ${['wrongType']}
    ${true}      | ${['wrongType']}
  `('$input', ({ input, result }) => {
    expect(taken(numberSchema, input)).toEqual(result)
  })
})

test.each`
  input  | result
  ${0}   | ${as(0)}
  ${7}   | ${as(7)}
  ${-1}  | ${['tooSmall']}
  ${1.5} | ${['wrongType']}
  ${'1'} | ${['wrongType']}
  ${NaN} | ${['wrongType']}
`('version $input', ({ input, result }) => {
  expect(taken(versionSchema, input)).toEqual(result)
})

test.each`
  input                    | result              | why
  ${'续约\n率'}            | ${as('续约 率')}    | ${'a line break becomes a space'}
  ${'a\r\n\t b'}           | ${as('a b')}        | ${'and so does any run of white space'}
  ${'\n续约率\n'}          | ${as('续约率')}     | ${'none at the ends'}
  ${'0123\n\n\n45678'}     | ${as('0123 45678')} | ${'what became one counts as one'}
  ${'0123\n456789'}        | ${['tooLong']}      | ${'and counts'}
  ${'\n'}                  | ${['tooShort']}     | ${'nothing but a line break'}
  ${'x'.repeat(1_000_000)} | ${['tooLong']}      | ${'a huge one'}
  ${7}                     | ${['wrongType']}    | ${'a number'}
`('text of one line: $why', ({ input, result }) => {
  expect(taken(lineSchema(10, 1), input)).toEqual(result)
})
