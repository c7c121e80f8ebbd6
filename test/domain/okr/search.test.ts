import fc from 'fast-check'
import { indexOf, orderOf } from '@domain/okr/search'
import { queryTermsOf, termsOf } from '@domain/okr/terms'
import { keyResult, lastCheckIn, published, withLast } from './fixtures'

/** Whether searching for one text finds another. */
const finds = (query: string, text: string): boolean => {
  const terms = new Set(termsOf(text))
  const wanted = queryTermsOf(query)
  return wanted.length > 0 && wanted.every((term) => terms.has(term))
}

describe('the pieces a text is found by', () => {
  test.each`
    text              | terms                                       | why
    ${'续约率'}       | ${['续约', '约率', '续', '约', '率']}       | ${'Chinese characters in pairs and alone'}
    ${'率'}           | ${['率']}                                   | ${'one character'}
    ${'哈哈哈'}       | ${['哈哈', '哈']}                           | ${'each piece once'}
    ${'launch'}       | ${['launch', 'lau', 'laun', 'launc']}       | ${'a word whole and by its beginnings, from three letters'}
    ${'HR'}           | ${['hr']}                                   | ${'a short word whole, in lower case'}
    ${'to be'}        | ${['to', 'be']}                             | ${'words by themselves'}
    ${'OKR推行'}      | ${['okr', '推行', '推', '行']}              | ${'cut where the script changes'}
    ${'推行OKR'}      | ${['推行', '推', '行', 'okr']}              | ${'and the other way round'}
    ${'ＯＫＲ９５％'} | ${['okr95', 'okr', 'okr9']}                 | ${'full-width letters and digits are letters and digits'}
    ${'Q4 3.5%'}      | ${['q4', '3', '5']}                         | ${'digits are letters, signs are not'}
    ${'减少🎉错误'}   | ${['减少', '减', '少', '错误', '错', '误']} | ${'emoji part what stands beside them'}
    ${'𠮷野家'}       | ${['𠮷野', '野家', '𠮷', '野', '家']}       | ${'characters beyond 16 bits are whole'}
    ${'café'}         | ${['café', 'caf']}                          | ${'composed letters'}
    ${'cafe\u0301'}   | ${['café', 'caf']}                          | ${'and decomposed ones, the same'}
    ${'🎉 … !'}       | ${[]}                                       | ${'nothing to be found by'}
    ${''}             | ${[]}                                       | ${'nothing'}
  `('$text: $why', ({ text, terms }) => {
    expect(termsOf(text).sort()).toEqual([...terms].sort())
  })

  test('a long word is kept by its first 24 letters', () => {
    expect(termsOf('a'.repeat(80))).toContain('a'.repeat(24))
    expect(termsOf('a'.repeat(80)).every((term) => term.length <= 24)).toBe(true)
    expect(finds('a'.repeat(50), 'a'.repeat(80))).toBe(true)
  })

  test('several texts are one set, and do not run into each other', () => {
    expect(termsOf('续', '约')).toEqual(['续', '约'])
  })

  test('eight key results with full titles of different characters are all kept', () => {
    let next = 0x4e00
    const title = (length: number) => Array.from({ length }, () => String.fromCodePoint(next++)).join('')
    const titles = [title(60), ...Array.from({ length: 8 }, () => title(80))]
    const terms = new Set(termsOf(...titles))
    expect(titles.every((text) => queryTermsOf(text).every((term) => terms.has(term)))).toBe(true)
    expect(titles.every((text) => [...text].every((character) => terms.has(character)))).toBe(true)
    expect(terms.size).toBe(1_391)
  })

  test.each`
    what                      | text
    ${'different characters'} | ${Array.from({ length: 100_000 }, (_, at) => String.fromCodePoint(0x4e00 + (at % 20_000))).join('')}
    ${'different words'}      | ${Array.from({ length: 20_000 }, (_, at) => `w${at}`).join(' ')}
    ${'one word'}             | ${'a'.repeat(100_000)}
    ${'one character'}        | ${'哈'.repeat(100_000)}
    ${'signs'}                | ${'%'.repeat(100_000)}
    ${'letters that unfold'}  | ${'ﷺ'.repeat(50_000)}
  `('100,000 characters of $what give at most 1,400 pieces, and 20 to look for', ({ text }) => {
    expect(termsOf(text).length).toBeLessThanOrEqual(1_400)
    expect(queryTermsOf(text).length).toBeLessThanOrEqual(20)
  })
})

describe('what a search looks for', () => {
  test.each`
    query         | terms               | why
    ${'续约率'}   | ${['续约', '约率']} | ${'pairs of characters'}
    ${'续'}       | ${['续']}           | ${'one character alone'}
    ${'Laun'}     | ${['laun']}         | ${'a word as far as it was typed'}
    ${'OKR 推行'} | ${['okr', '推行']}  | ${'all of several'}
    ${'哈哈哈'}   | ${['哈哈']}         | ${'each once'}
    ${'  ,。🎉 '} | ${[]}               | ${'nothing searchable'}
  `('$query: $why', ({ query, terms }) => {
    expect(queryTermsOf(query)).toEqual(terms)
  })

  test.each`
    query         | text                      | found    | why
    ${'续约'}     | ${'新客户续约率达到九成'} | ${true}  | ${'characters in a row'}
    ${'约续'}     | ${'新客户续约率达到九成'} | ${false} | ${'the wrong way round'}
    ${'率'}       | ${'新客户续约率达到九成'} | ${true}  | ${'one character'}
    ${'成本'}     | ${'九成，本季度'}         | ${false} | ${'a comma parts them'}
    ${'lau'}      | ${'Launch in Hangzhou'}   | ${true}  | ${'the beginning of a word'}
    ${'la'}       | ${'Launch in Hangzhou'}   | ${false} | ${'two letters are no beginning yet'}
    ${'in'}       | ${'Launch in Hangzhou'}   | ${true}  | ${'two letters are a word'}
    ${'unch'}     | ${'Launch in Hangzhou'}   | ${false} | ${'the middle of a word'}
    ${'hang lau'} | ${'Launch in Hangzhou'}   | ${true}  | ${'several, in any order'}
    ${'hang lax'} | ${'Launch in Hangzhou'}   | ${false} | ${'all of them, not some'}
    ${'ＯＫＲ'}   | ${'okr推行'}              | ${true}  | ${'full-width finds half-width'}
    ${'nps'}      | ${'客户NPS达到50'}        | ${true}  | ${'letters inside Chinese'}
    ${'🎉'}       | ${'🎉🎉'}                 | ${false} | ${'nothing is found by nothing'}
  `('"$query" in "$text": $found, as $why', ({ query, text, found }) => {
    expect(finds(query, text)).toBe(found)
  })

  const character = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code))
  const anything = fc.oneof(character, fc.constantFrom('a', 'B', '3', ' ', '，', '🎉', 'é', 'Ω', '%'))

  test('every piece of Chinese that a text contains finds it', () => {
    fc.assert(
      fc.property(
        fc.array(anything, { maxLength: 40 }),
        fc.array(character, { minLength: 1, maxLength: 20 }),
        fc.array(anything, { maxLength: 40 }),
        (before, piece, after) => finds(piece.join(''), [...before, ...piece, ...after].join('')),
      ),
      { numRuns: 500 },
    )
  })

  const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,30}$/)

  test('every word of a text finds it, in any case, and so does its beginning from three letters', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 10 }), fc.nat(), fc.nat(), (words, which, cut) => {
        const chosen = words[which % words.length] ?? ''
        const beginning = chosen.slice(0, 3 + (cut % Math.max(1, chosen.length - 2)))
        const text = words.join(' ')
        return finds(chosen.toUpperCase(), text) && finds(chosen.toLowerCase(), text) && finds(beginning, text)
      }),
      { numRuns: 500 },
    )
  })

  test('a whole text finds itself, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        fc.pre(queryTermsOf(text).length > 0)
        return finds(text, text)
      }),
      { numRuns: 500 },
    )
  })
})

test.each`
  at                   | order
  ${0}                 | ${'000000000000000-id'}
  ${1_790_000_000_000} | ${'001790000000000-id'}
`('$at sorts as $order', ({ at, order }) => {
  expect(orderOf(at, 'id')).toBe(order)
})

test('order sorts as text by time, then by id', () => {
  const moment = fc.tuple(fc.nat(2 ** 45), fc.constantFrom('a', 'b'))
  fc.assert(
    fc.property(moment, moment, ([one, id], [other, otherId]) => {
      const later = one > other || (one === other && id > otherId)
      expect(orderOf(one, id) > orderOf(other, otherId)).toBe(later)
    }),
  )
})

describe('what the database looks an objective up by', () => {
  const objective = {
    ...published({
      title: '续约',
      alignments: [
        { objectiveId: 'objective-9', keyResultId: null },
        { objectiveId: 'objective-9', keyResultId: 'keyresult-9' },
        { objectiveId: 'objective-8', keyResultId: null },
      ],
    }),
    keyResults: [
      withLast(lastCheckIn('2026-11-10', 9), { title: 'Launch' }),
      withLast(lastCheckIn('2026-10-20', 8), { title: '率', ownerId: 'member-wang' }),
      withLast(null, { title: '率' }),
    ],
  }

  test('says each thing once', () => {
    expect(indexOf(objective)).toEqual({
      terms: ['续约', '续', '约', 'launch', 'lau', 'laun', 'launc', '率'],
      said: ['on-track', 'not-started'],
      quietSince: '2026-10-01',
      places: objective.departmentPath.flatMap((id) => [
        `${id}|on-track`,
        `${id}|not-started`,
        `${id}|quiet 2026-09-28`,
      ]),
      involved: ['member-lin', 'member-wang'],
      alignedTo: ['objective-9', 'objective-8'],
      order: `00${objective.publishedAt}-objective-1`,
    })
  })

  test('is in no place once it is closed: no health is looked for there', () => {
    expect(objective.departmentPath.length).toBeGreaterThan(0)
    expect(indexOf({ ...objective, state: 'closed', closedAt: objective.publishedAt }).places).toEqual([])
  })

  test('counts silence from the quietest key result', () => {
    const said = objective.keyResults.slice(0, 2)
    expect(indexOf({ ...objective, keyResults: said }).quietSince).toBe('2026-10-20')
    expect(indexOf({ ...objective, keyResults: [] }).quietSince).toBe('2026-10-01')
  })

  test('does not search in the reason why, which is long', () => {
    expect(indexOf(published({ why: '独角兽', keyResults: [keyResult('keyresult-1')] })).terms).not.toContain('独角')
  })
})
