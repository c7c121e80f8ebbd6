import { type ConnectedServer, expressionNames, startWithClient } from './support/databaseClient'

const clock = new Date('2026-03-01T08:00:00Z')
let server: ConnectedServer

beforeAll(async () => {
  server = await startWithClient({ collections: [{ name: 'one', indexes: [] }], now: () => clock })
  await server.db.collection('one').add({ data: subject })
})

afterAll(() => server.close())

type Expressions = ConnectedServer['db']['command']['aggregate']

/** The value of an expression over the only document. */
const valueOf = async (expression: ($: Expressions) => unknown) => {
  const { db } = server
  const { list } = await db
    .collection('one')
    .aggregate()
    .addFields({ value: expression(db.command.aggregate) })
    .end()
  return list[0]?.value
}

const subject = {
  n: 7,
  f: -2.5,
  s: 'Hello',
  z: '同频 OKR',
  t: true,
  nil: null,
  l: [1, 2, 3],
  m: ['b', 'a'],
  o: { k: 1, j: 'x' },
  pairs: [
    ['a', [1]],
    ['b', 2],
  ],
  named: [{ k: 'c', v: [3] }],
  d: new Date('2019-05-14T09:38:51.686Z'),
  sunday: new Date('2021-01-03T00:00:00Z'),
}

/** Values as MongoDB's documentation computes them. */
const expressions: [string, ($: Expressions) => unknown, unknown][] = [
  ['abs', ($) => $.abs('$f'), 2.5],
  ['abs of null', ($) => $.abs('$nil'), null],
  ['add', ($) => $.add(['$n', 1, 0.5]), 8.5],
  ['add to a date', ($) => $.add(['$d', 314]), new Date('2019-05-14T09:38:52.000Z')],
  ['add with a missing field', ($) => $.add(['$n', '$nothing']), null],
  ['ceil', ($) => $.ceil('$f'), -2],
  ['divide', ($) => $.divide(['$n', 2]), 3.5],
  ['exp', ($) => $.exp(0), 1],
  ['floor', ($) => $.floor('$f'), -3],
  ['ln', ($) => $.ln(1), 0],
  ['log', ($) => $.log([100, 10]), 2],
  ['log10', ($) => $.log10(1000), 3],
  ['mod', ($) => $.mod(['$n', 4]), 3],
  ['multiply', ($) => $.multiply(['$n', '$f']), -17.5],
  ['pow', ($) => $.pow([2, 10]), 1024],
  ['sqrt', ($) => $.sqrt(49), 7],
  ['subtract', ($) => $.subtract(['$n', 10]), -3],
  ['subtract of dates', ($) => $.subtract(['$d', new Date('2019-05-14T09:38:51.000Z')]), 686],
  ['trunc', ($) => $.trunc('$f'), -2],
  ['arrayElemAt', ($) => $.arrayElemAt(['$l', -1]), 3],
  ['arrayToObject of pairs', ($) => $.arrayToObject('$pairs'), { a: [1], b: 2 }],
  ['arrayToObject of named pairs', ($) => $.arrayToObject('$named'), { c: [3] }],
  ['concatArrays', ($) => $.concatArrays(['$l', '$m']), [1, 2, 3, 'b', 'a']],
  ['concatArrays with null', ($) => $.concatArrays(['$l', '$nil']), null],
  ['filter', ($) => $.filter({ input: '$l', as: 'v', cond: $.gte(['$$v', 2]) }), [2, 3]],
  ['in', ($) => $.in([2, '$l']), true],
  ['indexOfArray', ($) => $.indexOfArray(['$l', 3]), 2],
  ['indexOfArray from a place behind it', ($) => $.indexOfArray(['$l', 1, 1]), -1],
  ['isArray', ($) => $.isArray('$l'), true],
  ['map', ($) => $.map({ input: '$l', as: 'v', in: $.multiply(['$$v', '$n']) }), [7, 14, 21]],
  ['range', ($) => $.range([0, 10, 4]), [0, 4, 8]],
  ['reduce', ($) => $.reduce({ input: '$m', initialValue: '', in: $.concat(['$$value', '$$this']) }), 'ba'],
  ['reverseArray', ($) => $.reverseArray('$l'), [3, 2, 1]],
  ['size', ($) => $.size('$l'), 3],
  ['slice', ($) => $.slice(['$l', -2]), [2, 3]],
  ['slice of a middle', ($) => $.slice(['$l', 1, 1]), [2]],
  [
    'zip',
    ($) => $.zip({ inputs: ['$l', '$m'] }),
    [
      [1, 'b'],
      [2, 'a'],
    ],
  ],
  [
    'zip to the longest',
    ($) => $.zip({ inputs: ['$l', '$m'], useLongestLength: true, defaults: [0, '-'] }),
    [
      [1, 'b'],
      [2, 'a'],
      [3, '-'],
    ],
  ],
  ['and', ($) => $.and(['$t', '$n']), true],
  ['not', ($) => $.not(['$nothing']), true],
  ['or', ($) => $.or(['$nil', false, 0]), false],
  ['cmp', ($) => $.cmp(['$n', '$f']), 1],
  ['eq of arrays is of the whole', ($) => $.eq(['$l', 1]), false],
  ['gt of types', ($) => $.gt(['$s', '$n']), true],
  ['gte', ($) => $.gte(['$n', 7]), true],
  ['lt: what is missing is below null', ($) => $.lt(['$nothing', '$nil']), true],
  ['lte', ($) => $.lte(['$f', '$n']), true],
  ['neq', ($) => $.neq(['$n', 7]), false],
  ['cond', ($) => $.cond({ if: $.gt(['$n', 5]), then: 'many', else: 'few' }), 'many'],
  ['cond in a list', ($) => $.cond(['$nil', 1, 2]), 2],
  ['ifNull', ($) => $.ifNull(['$nothing', 'none']), 'none'],
  [
    'switch',
    ($) =>
      $.switch({
        branches: [
          { case: $.eq(['$n', 1]), then: 'one' },
          { case: $.eq(['$n', 7]), then: 'seven' },
        ],
        default: '?',
      }),
    'seven',
  ],
  [
    'dateFromParts',
    ($) => $.dateFromParts({ year: 2017, month: 2, day: 8, hour: 12, timezone: 'Asia/Shanghai' }),
    new Date('2017-02-08T04:00:00Z'),
  ],
  [
    'dateFromParts carries over',
    ($) => $.dateFromParts({ year: 2017, month: 14, day: 0 }),
    new Date('2018-01-31T00:00:00Z'),
  ],
  [
    'dateFromParts by ISO week',
    ($) => $.dateFromParts({ isoWeekYear: 2017, isoWeek: 6, isoDayOfWeek: 3 }),
    new Date('2017-02-08T00:00:00Z'),
  ],
  ['dateFromString', ($) => $.dateFromString({ dateString: '2019-05-14T09:38:51.686Z' }), subject.d],
  ['dateFromString of a day', ($) => $.dateFromString({ dateString: '2017-02-08' }), new Date('2017-02-08T00:00:00Z')],
  [
    'dateFromString with format and zone',
    ($) => $.dateFromString({ dateString: '08/02/2017 12:30', format: '%d/%m/%Y %H:%M', timezone: '+08:00' }),
    new Date('2017-02-08T04:30:00Z'),
  ],
  ['dateFromString of what is none', ($) => $.dateFromString({ dateString: '2017-02-30', onError: 'no' }), 'no'],
  [
    'dateToString',
    ($) => $.dateToString({ date: '$d', format: '%Y-%m-%d %H:%M:%S.%L', timezone: 'Asia/Shanghai' }),
    '2019-05-14 17:38:51.686',
  ],
  ['dateToString without format', ($) => $.dateToString({ date: '$d' }), '2019-05-14T09:38:51.686Z'],
  ['dateToString of nothing', ($) => $.dateToString({ date: '$nothing', format: '%Y', onNull: 'never' }), 'never'],
  ['dateToString of weeks', ($) => $.dateToString({ date: '$sunday', format: '%G-W%V-%u %U %j' }), '2020-W53-7 01 003'],
  ['dayOfMonth', ($) => $.dayOfMonth('$d'), 14],
  ['dayOfWeek', ($) => $.dayOfWeek('$d'), 3],
  ['dayOfYear', ($) => $.dayOfYear('$d'), 134],
  ['isoDayOfWeek', ($) => $.isoDayOfWeek('$sunday'), 7],
  ['isoWeek', ($) => $.isoWeek('$sunday'), 53],
  ['isoWeekYear', ($) => $.isoWeekYear('$sunday'), 2020],
  ['millisecond', ($) => $.millisecond('$d'), 686],
  ['minute', ($) => $.minute('$d'), 38],
  ['month', ($) => $.month('$d'), 5],
  ['second', ($) => $.second('$d'), 51],
  ['hour in a zone', ($) => $.hour({ date: '$d', timezone: 'Asia/Shanghai' }), 17],
  ['week', ($) => $.week('$sunday'), 1],
  ['year', ($) => $.year('$d'), 2019],
  ['year of null', ($) => $.year('$nil'), null],
  ['literal', ($) => $.literal('$n'), '$n'],
  ['mergeObjects', ($) => $.mergeObjects(['$o', { k: 2, l: 3 }]), { k: 2, j: 'x', l: 3 }],
  [
    'objectToArray',
    ($) => $.objectToArray('$o'),
    [
      { k: 'k', v: 1 },
      { k: 'j', v: 'x' },
    ],
  ],
  ['allElementsTrue', ($) => $.allElementsTrue(['$l']), true],
  ['anyElementTrue', ($) => $.anyElementTrue([[0, null, '$nothing']]), false],
  ['setDifference', ($) => $.setDifference(['$l', [1]]), [2, 3]],
  ['setEquals', ($) => $.setEquals(['$l', [3, 2, 1, 1]]), true],
  ['setIntersection', ($) => $.setIntersection(['$l', [3, 9, 1]]), [1, 3]],
  ['setIsSubset', ($) => $.setIsSubset([[1, 2], '$l']), true],
  ['setUnion', ($) => $.setUnion(['$l', [3, 4]]), [1, 2, 3, 4]],
  ['concat', ($) => $.concat(['$s', ', ', '$o.j']), 'Hello, x'],
  ['concat with null', ($) => $.concat(['$s', '$nil']), null],
  ['indexOfBytes', ($) => $.indexOfBytes(['$z', 'OKR']), 7],
  ['indexOfCP', ($) => $.indexOfCP(['$z', 'OKR']), 3],
  ['split', ($) => $.split(['$z', ' ']), ['同频', 'OKR']],
  ['strLenBytes', ($) => $.strLenBytes('$z'), 10],
  ['strLenCP', ($) => $.strLenCP('$z'), 6],
  ['strcasecmp', ($) => $.strcasecmp(['$s', 'HELLO']), 0],
  ['substr', ($) => $.substr(['$s', 1, -1]), 'ello'],
  ['substrBytes', ($) => $.substrBytes(['$z', 3, 3]), '频'],
  ['substrBytes beyond the end', ($) => $.substrBytes(['$s', 3, 99]), 'lo'],
  ['substrCP', ($) => $.substrCP(['$z', 1, 3]), '频 O'],
  ['toLower', ($) => $.toLower('$s'), 'hello'],
  ['toUpper of null', ($) => $.toUpper('$nil'), ''],
  ['avg of an array', ($) => $.avg('$l'), 2],
  ['max of operands', ($) => $.max(['$n', '$f', '$nil']), 7],
  ['min of an array', ($) => $.min('$l'), 1],
  ['sum of operands', ($) => $.sum(['$n', 1, 'text']), 8],
  ['stdDevPop of an array', ($) => $.stdDevPop([[2, 4]]), 1],
  ['let', ($) => $.let({ vars: { a: '$n', b: 2 }, in: $.multiply(['$$a', '$$b']) }), 14],
  ['a path through an array of documents', () => '$$ROOT.o.k', 1],
  ['a document of expressions', ($) => ({ a: $.add([1, 1]), b: ['$n', '$s'] }), { a: 2, b: [7, 'Hello'] }],
]

describe('an expression', () => {
  test.each(expressions)('%s', async (_, expression, value) => {
    expect(await valueOf(expression)).toEqual(value)
  })

  test('the present moment is the movable clock', async () => {
    expect(await valueOf(() => '$$NOW')).toEqual(clock)
  })

  test('every expression of the SDK is known', async () => {
    const accumulatorsOnly = new Set(['addToSet', 'push', 'first', 'last'])
    for (const name of expressionNames.filter((one) => !accumulatorsOnly.has(one))) {
      const attempt = valueOf(($) => $[name]('$nil'))
      const message = await attempt.then(
        () => '',
        (error: Error) => error.message,
      )
      expect({ name, message }).toEqual({ name, message: expect.not.stringMatching(/not registered|unknown/i) })
    }
  })
})
