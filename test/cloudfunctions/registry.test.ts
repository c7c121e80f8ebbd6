import { messageOf } from '../../cloudfunctions/platform/reply'
import { failureCodes } from '../../domain/failure'
import { allCalls } from '../support/calls'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

test.each(allCalls)('%s is a call under its own name, and has a handler', async (key, call) => {
  expect(call.name).toBe(key)
  const reply = await world.raw('o-anyone', call.capability, { call: call.name, input: {}, language: 'en' })
  // Every call has a field that must be there.
  expect(reply.failure).toMatchObject({ code: 'missing' })
})

test.each`
  request
  ${{ call: 'noSuchCall', input: {} }}
  ${{ call: 'constructor', input: {} }}
  ${{ call: ['today'], input: {} }}
  ${{ call: null }}
  ${{}}
`('$request is an unknown call', async ({ request }) => {
  for (const capability of ['okr', 'people', 'review', 'reminder', 'rollout']) {
    const reply = await world.raw('o-anyone', capability, request)
    expect(reply.failure).toEqual({ code: 'unknownCall', message: '当前版本不支持这个操作，请更新小程序后再试。' })
  }
})

test.each(failureCodes.map((code) => [code]))('%s is told as a whole sentence in both languages', (code) => {
  for (const details of [undefined, { bound: 3, low: 1, after: 2, minutes: 10, seconds: 5 }]) {
    const chinese = messageOf({ code, field: 'draft.keyResults.1.title', details }, 'zh-CN')
    const english = messageOf({ code, field: 'draft.keyResults.1.title', details }, 'en')
    expect(chinese).toMatch(/^[^{}]*\p{Script=Han}[^{}]*。$/u)
    expect(english).toMatch(/^[A-Z][^{}\p{Script=Han}]*\.$/u)
  }
})

test.each`
  bound        | written
  ${999}       | ${'999'}
  ${-1e12}     | ${'-1,000,000,000,000'}
  ${1e12}      | ${'1,000,000,000,000'}
  ${1234.5678} | ${'1,234.5678'}
`('the bound $bound is written $written', ({ bound, written }) => {
  const told = messageOf({ code: 'tooLarge', field: 'value', details: { bound } }, 'en')
  expect(told).toBe(`The value cannot be above ${written}.`)
})

test.each`
  field                           | chinese                            | english
  ${'draft.title'}                | ${'请填写标题。'}                  | ${'Please fill in the title.'}
  ${'content.keyResults.1.title'} | ${'请填写第 2 个关键结果的标题。'} | ${'Please fill in the title of key result 2.'}
  ${'keyResults.0.measure.low'}   | ${'请填写第 1 个关键结果的下限。'} | ${'Please fill in the lower limit of key result 1.'}
  ${'alignments.2.keyResultId'}   | ${'请填写第 3 个对齐的关键结果。'} | ${'Please fill in the key result of alignment 3.'}
  ${'employeeNumber'}             | ${'请填写工号。'}                  | ${'Please fill in the employee number.'}
  ${undefined}                    | ${'请填写这一项。'}                | ${'Please fill in this.'}
  ${'noSuchField'}                | ${'请填写这一项。'}                | ${'Please fill in this.'}
  ${'constructor'}                | ${'请填写这一项。'}                | ${'Please fill in this.'}
`('a missing $field is told as $chinese', ({ field, chinese, english }) => {
  expect(messageOf({ code: 'missing', field }, 'zh-CN')).toBe(chinese)
  expect(messageOf({ code: 'missing', field }, 'en')).toBe(english)
})
