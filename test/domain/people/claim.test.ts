import {
  claimOf,
  countingClaims,
  isSameName,
  mostWrongBy,
  refuseMoreClaims,
  spellingsOf,
  wrongClaims,
} from '@domain/people/claim'
import { Failure } from '@domain/failure'
import type { LineStanding, RosterLine } from '@domain/people/roster'
import { civilDate } from '@domain/calendar/civilDate'
import fc from 'fast-check'

const line = (standing: LineStanding = { state: 'open' }): RosterLine => ({
  _id: 'company-1.YC0042',
  companyId: 'company-1',
  employeeNumber: 'YC0042',
  name: '李 娜',
  departmentId: 'mobile',
  managerNumber: null,
  title: '工程师',
  language: 'zh-CN',
  standing,
  terms: [],
  order: '李娜-YC0042',
  version: 1,
})

test.each`
  typed           | listed
  ${'李娜'}       | ${'李 娜'}
  ${'　李娜 '}    | ${'李娜'}
  ${'Ｌi Na'}     | ${'LI NA'}
  ${'阿里•买提'}  | ${'阿里·买提'}
  ${'阿里．买提'} | ${'阿里・买提'}
`('$typed is $listed', ({ typed, listed }) => {
  expect(isSameName(typed, listed)).toBe(true)
})

test.each`
  typed     | listed
  ${'李娜'} | ${'李那'}
  ${'李娜'} | ${'李娜娜'}
  ${''}     | ${'李娜'}
`('$typed is not $listed', ({ typed, listed }) => {
  expect(isSameName(typed, listed)).toBe(false)
})

test('a name is itself however it is spaced', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), (name, at) => {
      const place = at % (name.length + 1)
      return isSameName(`${name.slice(0, place)} ${name.slice(place)}`, name)
    }),
  )
})

test.each`
  typed             | spellings
  ${'YC0042'}       | ${['YC0042', 'yc0042']}
  ${' yc 0042'}     | ${['yc0042', 'YC0042']}
  ${'ＹＣ００４２'} | ${['YC0042', 'yc0042']}
  ${'10086'}        | ${['10086']}
  ${'Ab1'}          | ${['Ab1', 'AB1', 'ab1']}
`('the number $typed stands in a list as one of $spellings', ({ typed, spellings }) => {
  expect(spellingsOf(typed)).toEqual(spellings)
})

const claim = (of: RosterLine | undefined, name = '李娜', within: string | null = null) =>
  claimOf(of, { name, path: ['root', 'engineering', 'mobile'], within })

test.each`
  what                                      | found
  ${'no such number'}                       | ${claim(undefined)}
  ${'another name'}                         | ${claim(line(), '李那')}
  ${'another name on a line that is taken'} | ${claim(line({ state: 'claimed', memberId: 'member-1' }), '李那')}
  ${'a person who left'}                    | ${claim(line({ state: 'left', leftOn: civilDate('2026-09-30') }))}
  ${'a department the invite is not for'}   | ${claim(line(), '李娜', 'sales')}
`('$what: nothing that tells it from the others', ({ found }) => {
  expect(found).toEqual({ kind: 'noMatch' })
})

test('who knows number and name learns that the line is theirs, or taken', () => {
  expect(claim(line(), '李娜', 'engineering')).toEqual({ kind: 'match', line: line() })
  expect(claim(line({ state: 'claimed', memberId: 'member-1' }))).toEqual({ kind: 'taken' })
})

const now = Date.parse('2026-11-18T07:00:00Z')
const minutesAgo = (...minutes: number[]) => minutes.map((minute) => now - minute * 60_000)

test('the fifth wrong try within an hour is the last, and the wait says until when', () => {
  const tried = minutesAgo(59, 30, 20, 10)
  expect(() => refuseMoreClaims(tried, wrongClaims.most, now)).not.toThrow()
  const error = failureOf(() => refuseMoreClaims([...tried, ...minutesAgo(1)], wrongClaims.most, now))
  // 59 minutes ago was 14:01 in Shanghai.
  expect(error).toMatchObject({ code: 'claimedEnough', details: { freeAt: now + 60_000, until: '15:01' } })
})

function failureOf(body: () => unknown): Failure {
  try {
    body()
  } catch (error) {
    if (error instanceof Failure) return error
  }
  throw new Error('nothing was refused')
}

test('once the wait is over, there is a try; an hour later, all of them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 7_200_000 }), { maxLength: 12 }), (ages) => {
      const wrongAt = ages.map((age) => now - age).sort((one, other) => one - other)
      try {
        refuseMoreClaims(wrongAt, wrongClaims.most, now)
        expect(countingClaims(wrongAt, now).length).toBeLessThan(wrongClaims.most)
      } catch (error) {
        const freeAt = Number(error instanceof Failure && error.details?.freeAt)
        expect(freeAt).toBeGreaterThan(now)
        expect(() => refuseMoreClaims(wrongAt, wrongClaims.most, freeAt)).not.toThrow()
        expect(() => refuseMoreClaims(wrongAt, wrongClaims.most, freeAt - 1)).toThrow(Failure)
      }
      expect(countingClaims(wrongAt, now + wrongClaims.within)).toEqual([])
    }),
  )
})

test.each`
  mostUses  | most
  ${1}      | ${30}
  ${1_000}  | ${100}
  ${20_000} | ${500}
`('an invite for $mostUses stops after $most wrong tries an hour', ({ mostUses, most }) => {
  expect(mostWrongBy({ mostUses })).toBe(most)
})
