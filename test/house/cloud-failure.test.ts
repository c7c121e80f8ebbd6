import { type FailureCode, failureCodes } from '../../domain/failure'
import { CloudFailure, passes, Unreachable } from '../../src/cloud/failure'

/** What the phone's queue waits for and tries again, so that nothing that was written is given up. */
const passing: FailureCode[] = ['textUnchecked', 'tooOften', 'busy', 'internal']

test('what passes by itself is tried again, and nothing else is', () => {
  const found = failureCodes.filter((code) => passes(new CloudFailure({ code, message: '' })))
  expect([...found].sort()).toEqual([...passing].sort())
  expect(passes(new Unreachable('no answer'))).toBe(true)
  expect(passes(new Error('broken'))).toBe(false)
})
