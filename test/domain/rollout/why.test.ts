import type { Why } from '@domain/rollout/model'
import { notBegun } from '@domain/rollout/model'
import {
  isUnread,
  newIn,
  readableIn,
  sayAnew,
  saysTheSame,
  textsOf,
  whyLimits,
  whyTextsSchema,
  withWhy,
} from '@domain/rollout/why'
import * as v from 'valibot'

const by = { language: 'zh-CN', byId: 'member-chen', at: 1_000 } as const
const both = { 'zh-CN': '一年后说得清轻重', en: 'Know what matters' }
const chinese = { 'zh-CN': '一年后说得清轻重', en: '' }
const english = { 'zh-CN': '', en: 'Know what matters' }

describe('saying why', () => {
  test('the first time is the first edition, and leaves out the language that is not written', () => {
    expect(sayAnew(undefined, chinese, by)).toEqual({
      texts: { 'zh-CN': '一年后说得清轻重' },
      byId: 'member-chen',
      edition: 1,
      at: 1_000,
    })
  })

  test('anew is the next edition, by whoever says it', () => {
    const former = sayAnew(undefined, both, by)
    expect(sayAnew(former, chinese, { ...by, byId: 'member-qu', at: 2_000 })).toMatchObject({
      texts: { 'zh-CN': '一年后说得清轻重' },
      byId: 'member-qu',
      edition: 2,
      at: 2_000,
    })
  })

  test.each`
    company    | texts      | field
    ${'zh-CN'} | ${english} | ${'texts.zh-CN'}
    ${'en'}    | ${chinese} | ${'texts.en'}
  `('needs the language of a company that works in $company', ({ company, texts, field }) => {
    expect(() => sayAnew(undefined, texts, { ...by, language: company })).toThrow(
      expect.objectContaining({ code: 'tooShort', field, details: { bound: 1 } }),
    )
  })

  test('takes texts to their limit and not beyond, in either language', () => {
    const long = '长'.repeat(whyLimits.text)
    expect(v.is(whyTextsSchema, { 'zh-CN': long, en: long })).toBe(true)
    expect(v.is(whyTextsSchema, { 'zh-CN': `${long}长`, en: '' })).toBe(false)
    expect(v.is(whyTextsSchema, { 'zh-CN': long, en: '', ja: '' })).toBe(false)
  })

  test('is refused where somebody said it anew meanwhile, and counts the rollout up where not', () => {
    const rollout = { ...notBegun('company'), why: sayAnew(undefined, both, by), version: 4 }
    expect(() => withWhy(rollout, { edition: 0, texts: both }, by)).toThrow(
      expect.objectContaining({ code: 'staleVersion', field: 'edition', details: { version: 1 } }),
    )
    expect(withWhy(rollout, { edition: 1, texts: chinese }, by)).toMatchObject({ version: 5, why: { edition: 2 } })
  })
})

const said: Why = { texts: both, byId: 'member-chen', edition: 3, at: 0 }

test.each`
  texts                            | reader     | text                | language
  ${both}                          | ${'zh-CN'} | ${both['zh-CN']}    | ${'zh-CN'}
  ${both}                          | ${'en'}    | ${both.en}          | ${'en'}
  ${{ 'zh-CN': chinese['zh-CN'] }} | ${'en'}    | ${chinese['zh-CN']} | ${'zh-CN'}
  ${{ en: english.en }}            | ${'zh-CN'} | ${english.en}       | ${'en'}
`('a reader of $reader gets $language', ({ texts, reader, text, language }) => {
  expect(readableIn({ texts }, reader)).toEqual({ text, language })
})

test.each`
  why          | read         | unread
  ${undefined} | ${undefined} | ${false}
  ${null}      | ${undefined} | ${false}
  ${said}      | ${undefined} | ${true}
  ${said}      | ${2}         | ${true}
  ${said}      | ${3}         | ${false}
`('who read edition $read of $why.edition has it unread: $unread', ({ why, read, unread }) => {
  expect(isUnread(why, read === undefined ? undefined : { edition: read })).toBe(unread)
})

test('a request that came twice says the same, by the same person, in every language', () => {
  expect(saysTheSame(said, both, 'member-chen')).toBe(true)
  expect(saysTheSame(said, chinese, 'member-chen')).toBe(false)
  expect(saysTheSame(said, both, 'member-qu')).toBe(false)
})

test('only what is new has to be looked at', () => {
  expect(newIn(both, undefined)).toEqual(['zh-CN', 'en'])
  expect(newIn({ ...both, en: 'Else' }, said)).toEqual(['en'])
  expect(newIn(chinese, said)).toEqual([])
})

test('an editor begins with what was said, empty where it was not', () => {
  expect(textsOf(undefined)).toEqual({ 'zh-CN': '', en: '' })
  expect(textsOf({ texts: { en: 'Why' } })).toEqual({ 'zh-CN': '', en: 'Why' })
})
