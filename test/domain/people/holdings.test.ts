import { held, holdings } from '@domain/people/holdings'
import { collections } from '../../../config/database'

test('a new collection says whether something of a person is in it, or why not', () => {
  expect(Object.keys(holdings).sort()).toEqual(collections.map(({ name }) => name).sort())
})

test('whoever asks for their data gets it from every other one', () => {
  const reasons = Object.entries(holdings).flatMap(([name, is]) => (is === 'personal' ? [] : [{ name, ...is }]))
  expect(held.length + reasons.length).toBe(collections.length)
  for (const { because } of reasons) expect(because).toMatch(/\w+ \w+/)
})
