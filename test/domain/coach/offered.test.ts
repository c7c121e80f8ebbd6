import { library } from '@domain/coach/library/library'
import { offeredAt } from '@domain/coach/library/offered'
import { businessFunctions } from '@domain/coach/library/functions'
import { levels } from '@domain/okr/model'

const everything = { milestonesAllowed: true }

describe.each(businessFunctions)('the examples of %s', (businessFunction) => {
  const examples = library[businessFunction]

  test('are all offered to whoever may write at every level and measure in every way', () => {
    const offered = offeredAt(levels, examples, everything)
    expect(offered.flatMap((each) => each.examples).sort(byId)).toEqual([...examples].sort(byId))
  })

  test('stand by level, the nearest to a person first', () => {
    const offered = offeredAt(levels, examples, everything)
    expect(offered.map(({ level }) => level)).toEqual(['person', 'team', 'department', 'company'])
    for (const { level, examples: at } of offered) expect(at.every((example) => example.level === level)).toBe(true)
  })

  test('are of no level that one does not write for', () => {
    expect(offeredAt(['person'], examples, everything).map(({ level }) => level)).toEqual(['person'])
    expect(offeredAt([], examples, everything)).toEqual([])
  })

  test('hold nothing that the rules would refuse', () => {
    const offered = offeredAt(levels, examples, { milestonesAllowed: false }).flatMap((each) => each.examples)
    const types = offered.flatMap(({ keyResults }) => keyResults.map(({ measure }) => measure.type))
    expect(types).not.toContain('milestone')
    expect(offered.length).toBeGreaterThan(examples.length / 2)
  })
})

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
