import type { RemindingPage } from '../../domain/reminder/api'
import { templateNames } from '../../domain/reminder/templates'
import { acceptedIn, noMemory, templatesByTheWay, templatesFor } from '../../src/features/reminding/asking'

const now = Date.parse('2026-11-26T10:00:00+08:00')
const day = 24 * 60 * 60_000
const templates = templateNames.map((name) => ({ name, id: `id-${name}` }))
const known = (left: Partial<RemindingPage['left']> = {}) => ({
  templates,
  left: { due: 0, meeting: 0, waiting: 0, ...left },
})
const names = (asked: readonly { name: string }[]) => asked.map(({ name }) => name)

test.each`
  situation                           | memory                                                       | left                      | asked
  ${'never asked'}                    | ${noMemory}                                                  | ${{}}                     | ${['due', 'waiting']}
  ${'asked this morning'}             | ${{ ...noMemory, askedAt: now - 60 * 60_000 }}               | ${{}}                     | ${[]}
  ${'asked yesterday, and accepted'}  | ${{ ...noMemory, askedAt: now - day }}                       | ${{}}                     | ${['due', 'waiting']}
  ${'asked a minute before midnight'} | ${{ ...noMemory, askedAt: now - 10 * 60 * 60_000 - 60_000 }} | ${{}}                     | ${['due', 'waiting']}
  ${'declined thirteen days ago'}     | ${{ askedAt: now - 13 * day, declinedAt: now - 13 * day }}   | ${{}}                     | ${[]}
  ${'declined a fortnight ago'}       | ${{ askedAt: now - 14 * day, declinedAt: now - 14 * day }}   | ${{}}                     | ${['due', 'waiting']}
  ${'with enough of one left'}        | ${noMemory}                                                  | ${{ due: 3, waiting: 2 }} | ${['waiting']}
  ${'with enough of all left'}        | ${noMemory}                                                  | ${{ due: 9, waiting: 3 }} | ${[]}
`('by the way, somebody $situation is asked for $asked', ({ memory, left, asked }) => {
  expect(names(templatesByTheWay(['due', 'waiting'], known(left), memory, now))).toEqual(asked)
})

test('where the company’s cloud has no templates, nobody is asked', () => {
  expect(templatesByTheWay(['due'], { ...known(), templates: [] }, noMemory, now)).toEqual([])
})

test('a button for just that asks for everything, three at most', () => {
  const four = [...templates, { name: 'due' as const, id: 'id-fourth' }]
  expect(names(templatesFor({ ...known({ due: 9 }), templates: four }))).toEqual(['due', 'meeting', 'waiting'])
})

test('accepted is what WeChat says was, with sound or without', () => {
  const answer = {
    errMsg: 'requestSubscribeMessage:ok',
    'id-due': 'accept',
    'id-meeting': 'acceptWithAudio',
    'id-waiting': 'ban',
  }
  expect(acceptedIn(answer, templates)).toEqual(['due', 'meeting'])
  expect(acceptedIn({ 'id-due': 'reject', 'id-meeting': 'filter' }, templates)).toEqual([])
})
