import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { codeAt, isCodeAt } from '../../../cloudfunctions/rollout/codes'
import { codeLasts, codeWindowsAt, digitsOf, nextCodeAt, refuseMoreTries, wrongCodes } from '@domain/rollout/roomCode'

const minute = 60_000
const noon = Date.parse('2026-11-18T04:00:00Z')
const training = { codeSecret: 'a secret of the training' }

test.each`
  counter | code
  ${0}    | ${'755224'}
  ${1}    | ${'287082'}
  ${2}    | ${'359152'}
  ${9}    | ${'520489'}
`('digits are those of RFC 4226 (appendix D), for counter $counter: $code', ({ counter, code }) => {
  const moving = Buffer.alloc(8)
  moving.writeUInt32BE(counter, 4)
  expect(digitsOf(createHmac('sha1', '12345678901234567890').update(moving).digest())).toBe(code)
})

test.each`
  after | counts   | what
  ${0}  | ${true}  | ${'at once'}
  ${9}  | ${true}  | ${'while it is shown'}
  ${10} | ${true}  | ${'for who was still typing'}
  ${19} | ${true}  | ${'until the next one goes'}
  ${20} | ${false} | ${'no more'}
  ${-1} | ${false} | ${'not before it was shown'}
`('a code of noon, $after minutes later: $counts, $what', ({ after, counts }) => {
  expect(isCodeAt(training, codeAt(training, noon), noon + after * minute)).toBe(counts)
})

test('a code is six digits, stays for ten minutes, and is another training’s never but by chance', () => {
  const instants = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000)
  fc.assert(
    fc.property(instants, (now) => {
      const code = codeAt(training, now)
      expect(code).toMatch(/^\d{6}$/)
      const next = nextCodeAt(now)
      expect(next - now > 0 && next - now <= codeLasts).toBe(true)
      expect(codeAt(training, next - 1)).toBe(code)
      expect(isCodeAt(training, code, next)).toBe(true)
      expect(codeWindowsAt(next)).not.toContain(codeWindowsAt(now)[1])
    }),
  )
  const others = Array.from({ length: 500 }, (_, number) => codeAt({ codeSecret: `training ${number}` }, noon))
  expect(new Set(others).size).toBeGreaterThan(490)
})

describe('after wrong codes', () => {
  const minutesLeft = (wrongAt: readonly number[], now: number) => {
    try {
      refuseMoreTries(wrongAt, now)
      return 0
    } catch (error) {
      expect(error).toMatchObject({ code: 'triedEnough', field: 'code' })
      return Number(Object(error).details.minutes)
    }
  }
  const tries = (count: number) => Array.from({ length: count }, (_, number) => noon + number * minute)

  test.each`
    wrong | after | minutes
    ${4}  | ${4}  | ${0}
    ${5}  | ${4}  | ${56}
    ${5}  | ${59} | ${1}
    ${5}  | ${60} | ${0}
    ${6}  | ${10} | ${50}
  `('$wrong wrong ones, $after minutes after the first: wait $minutes minutes', ({ wrong, after, minutes }) => {
    expect(minutesLeft(tries(wrong), noon + after * minute)).toBe(minutes)
  })

  test('nobody is ever let in after more than five an hour, and everybody an hour after the last', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 180 }), { maxLength: 12 }), (minutes) => {
        const wrongAt = minutes.map((each) => noon + each * minute)
        const now = noon + 180 * minute
        const counting = wrongAt.filter((each) => now - each < wrongCodes.within).length
        expect(minutesLeft(wrongAt, now) > 0).toBe(counting >= wrongCodes.most)
        expect(minutesLeft(wrongAt, Math.max(noon, ...wrongAt) + wrongCodes.within)).toBe(0)
      }),
    )
  })
})
