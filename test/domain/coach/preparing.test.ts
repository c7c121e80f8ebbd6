import { writtenIn } from '@domain/coach/library/example'
import { library } from '@domain/coach/library/library'
import { prepareCoach } from '@domain/coach/preparing'
import { languages } from '@domain/people/model'
import { coached, keyResult } from './writing'

const examples = Object.values(library).flat()

const saidOfExamples = () =>
  languages.flatMap((language) =>
    examples.map((example) => {
      const { title, why, keyResults } = writtenIn(language, example)
      return coached({ title, why, keyResults: keyResults.map((each) => keyResult(each.title)) })
    }),
  )

test('is ready after some parts and stays so, and reads no otherwise for it', () => {
  let parts = 1
  while (!prepareCoach()) parts += 1
  expect(parts).toBeGreaterThan(1)
  const said = saidOfExamples()
  expect(prepareCoach()).toBe(true)
  expect(saidOfExamples()).toEqual(said)
})
