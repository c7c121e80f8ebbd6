import { type Example, writtenIn } from '@domain/coach/library/example'
import { businessFunctions, functionNames } from '@domain/coach/library/functions'
import { library } from '@domain/coach/library/library'
import { levels, objectiveContentSchema } from '@domain/okr/model'
import { firstOutOfOrder, thresholdScores } from '@domain/okr/progress'
import { languages } from '@domain/people/model'
import { lengthOf } from '@domain/text'
import * as v from 'valibot'

const all: Example[] = Object.values(library).flat()

test('there are about eighty examples, for every function and every level', () => {
  expect(all.length).toBeGreaterThanOrEqual(78)
  for (const name of businessFunctions) {
    expect(library[name].length).toBeGreaterThanOrEqual(9)
    expect(new Set(library[name].map(({ level }) => level))).toEqual(new Set(levels))
  }
})

test('every function has a name in both languages', () => {
  for (const language of languages) {
    expect(new Set(Object.values(functionNames[language])).size).toBe(businessFunctions.length)
  }
})

test('no two are alike', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const language of languages) {
    const written = all.map((each) => writtenIn(language, each))
    const texts = [
      ...written.map(({ title }) => title),
      ...written.map(({ why }) => why),
      ...all.map(({ words }) => words[language].good),
    ]
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
    const shared = written.flatMap(({ keyResults }) => keyResults.map(({ title }) => title))
    expect(shared.filter((title, index) => shared.indexOf(title) !== index)).toEqual([])
  }
})

describe.each(all.map((each) => [each.id, each] as const))('%s', (_id, each) => {
  test.each(languages)('is whole in %s', (language) => {
    const { why, good, keyResults } = each.words[language]
    expect(lengthOf(why)).toBeGreaterThan(10)
    expect(lengthOf(good)).toBeGreaterThan(20)
    expect(keyResults.length).toBe(each.keyResults.length)
  })

  test.each(languages)('could be published as it stands in %s', (language) => {
    const { keyResults, ...written } = writtenIn(language, each)
    const owned = { ownerId: 'somebody', origin: { kind: 'own' }, weight: 1 }
    const content = {
      ...written,
      cycleId: '2027-01-01.3',
      alignments: [],
      keyResults: keyResults.map((keyResult, index) => ({ ...keyResult, ...owned, id: `key-result-${index}` })),
    }
    expect(v.safeParse(objectiveContentSchema, content).issues?.map(({ message, input }) => [message, input])).toBe(
      undefined,
    )
  })

  test('has two to four key results, one at least from a baseline to a stretch', () => {
    expect(each.keyResults.length).toBeGreaterThanOrEqual(2)
    expect(each.keyResults.length).toBeLessThanOrEqual(4)
    expect(each.keyResults.some(({ measure }) => measure.type === 'metric')).toBe(true)
  })

  test('has its thresholds in order, about 30% and 70% of the way', () => {
    for (const { measure } of each.keyResults) {
      if (measure.type !== 'metric') continue
      const { baseline, commit, target, stretch } = measure
      const shareOf = (value: number) => (value - baseline) / (stretch - baseline)
      expect(firstOutOfOrder(measure)).toBeUndefined()
      expect(Math.abs(shareOf(commit) - thresholdScores.commit)).toBeLessThan(0.15)
      expect(Math.abs(shareOf(target) - thresholdScores.target)).toBeLessThan(0.15)
    }
  })
})
