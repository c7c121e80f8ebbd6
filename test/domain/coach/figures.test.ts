import { heldApart } from './corpus/heldApart'
import { known } from './corpus/known'
import { isFix, measured, precisionOf, recallOf, sumOf } from './measuring'

/** What the issue promises of `fix` findings; `npm run bench -- coach` prints it by rule. */
const promised = { precision: 0.9, recall: 0.8 }

describe.each([
  { part: 'what the coach was tuned with', entries: known },
  { part: 'what was held apart', entries: heldApart },
])('on $part', ({ entries }) => {
  test.each(['zh-CN', 'en'] as const)('what must be fixed is found, and little else (%s)', (language) => {
    const fixes = sumOf(measured(entries.filter((entry) => entry.language === language)).filter(isFix))
    expect(precisionOf(fixes)).toBeGreaterThanOrEqual(promised.precision)
    expect(recallOf(fixes)).toBeGreaterThanOrEqual(promised.recall)
  })
})
