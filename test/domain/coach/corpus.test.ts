import type { Entry, Line } from './corpus/entry'
import { heldApart } from './corpus/heldApart'
import { known } from './corpus/known'
import { type Label, labels } from './corpus/labels'

const all = [...known, ...heldApart]
const linesOf = (entries: readonly Entry[]): Line[] => entries.flatMap(({ lines }) => lines)
const labelsOf = ({ fix, consider }: Line): Label[] => [...fix, ...consider]

/** A number of lines, so that a failure never prints a line that is held apart. */
const shareOf = (entries: readonly Entry[], holds: (line: Line) => boolean): number =>
  linesOf(entries).filter(holds).length / linesOf(entries).length

test('the corpus is large enough, and a third of it is held apart', () => {
  expect(linesOf(all).length).toBeGreaterThanOrEqual(420)
  expect(linesOf(heldApart).length / linesOf(all).length).toBeCloseTo(1 / 3, 1)
})

test('every entry has its own id', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
})

test('no line is both known and held apart', () => {
  const written = (line: Line): string => JSON.stringify({ ...line, note: '' })
  const inKnown = new Set(linesOf(known).map(written))
  expect(linesOf(heldApart).filter((line) => inKnown.has(written(line))).length).toBe(0)
})

describe.each([
  { part: 'what is known', entries: known },
  { part: 'what is held apart', entries: heldApart },
])('$part', ({ entries }) => {
  test('is written evenly in both languages, and some of it in both at once', () => {
    const chinese = entries.filter(({ language }) => language === 'zh-CN')
    expect(linesOf(chinese).length / linesOf(entries).length).toBeCloseTo(0.5, 1)
    const mixed = entries.filter((each) => each.mixed)
    expect(linesOf(mixed).length / linesOf(entries).length).toBeGreaterThan(0.08)
  })

  test('is about half good and half to be fixed', () => {
    expect(shareOf(entries, ({ fix }) => fix.length === 0)).toBeGreaterThan(0.4)
    expect(shareOf(entries, ({ fix }) => fix.length === 0)).toBeLessThan(0.65)
  })

  const fixes = Object.entries(labels).flatMap(([label, { severity }]) => (severity === 'fix' ? label : []))
  test.each(fixes)('shows %s in both languages', (label) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const own = linesOf(entries.filter((each) => each.language === language))
      expect(own.filter((line) => labelsOf(line).some((one) => one === label)).length).toBeGreaterThanOrEqual(4)
    }
  })

  test('labels objectives with rules for objectives and key results with the others', () => {
    const astray = linesOf(entries).filter((line) =>
      labelsOf(line).some((label) => label.startsWith('objective') !== (line.where === 'objective')),
    )
    expect(astray.length).toBe(0)
  })

  test('says wherever the stretch lies near the commit, where nothing must be fixed first', () => {
    const unsaid = linesOf(entries).filter((line) => {
      if (line.where !== 'keyResult' || line.measure.type !== 'metric' || line.fix.length > 0) return false
      const { baseline, commit, stretch } = line.measure
      if (baseline === null || commit === null || stretch === null) return false
      const isNear = Math.abs(stretch - commit) < Math.abs(stretch - baseline) / 5
      return isNear !== line.consider.includes('stretchNearCommit')
    })
    expect(unsaid.length).toBe(0)
  })
})
