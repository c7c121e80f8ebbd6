import { createHash } from 'node:crypto'
import { isToBeAsked, notice } from '@domain/people/notice'
import en from '@locales/en/notice.json'
import zh from '@locales/zh-CN/notice.json'

/** What each version of the notice said. Whoever changes a word of it adds a version here, and everybody is asked anew. */
const editions: Readonly<Record<number, string>> = {
  1: '78fb5e9fd2d8f1f654973b6ed3578c7f3d6ec0e535a639a4380727c4aa1c87e1',
}

test('the notice says what its version said', () => {
  const said = createHash('sha256')
    .update(JSON.stringify([zh, en]))
    .digest('hex')
  expect(said).toBe(editions[notice.version])
  expect(Object.keys(editions)).toHaveLength(notice.version)
})

test.each`
  consent                            | asked
  ${undefined}                       | ${true}
  ${null}                            | ${true}
  ${{ version: notice.version - 1 }} | ${true}
  ${{ version: notice.version }}     | ${false}
`('somebody who agreed to $consent is asked: $asked', ({ consent, asked }) => {
  expect(isToBeAsked(consent)).toBe(asked)
})
