import fc from 'fast-check'
import { admit, type SeenEntry, seenLimits } from '../../src/cloud/seen/admission'

const entry = fc.record({
  key: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  size: fc.integer({ min: 1, max: 260_000 }),
})

test('what is kept stays within its limits, each answer once, the newest last', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 80 }), (answers) => {
      const stored = new Set<string>()
      let entries: SeenEntry[] = []
      for (const answer of answers) {
        const admission = admit(entries, answer)
        entries = admission.entries
        for (const key of admission.removed) stored.delete(key)
        if (admission.admitted) stored.add(answer.key)
        expect(admission.admitted).toBe(answer.size <= seenLimits.entry)
        if (admission.admitted) expect(entries.at(-1)).toEqual(answer)
        expect([...stored].sort()).toEqual(entries.map(({ key }) => key).sort())
        expect(entries.length).toBeLessThanOrEqual(seenLimits.entries)
        expect(entries.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(seenLimits.size)
      }
    }),
  )
})

test('an answer that has become too large takes its older self out', () => {
  const admission = admit([{ key: 'today', size: 10 }], { key: 'today', size: seenLimits.entry + 1 })
  expect(admission).toEqual({ entries: [], removed: ['today'], admitted: false })
})
