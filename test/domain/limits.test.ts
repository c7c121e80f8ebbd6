import fc from 'fast-check'
import { pacer } from '../../cloudfunctions/platform/pacing'
import { Failure } from '../../domain/failure'
import { callPaces, dearPaces, type Pace, paced, secondsOf } from '../../domain/limits'

const arbitraryPace = fc.record({ burst: fc.integer({ min: 1, max: 20 }), every: fc.integer({ min: 1, max: 5_000 }) })

/** Asks at each instant. @returns the instants that were let through */
function through(pace: Pace, instants: readonly number[]): number[] {
  let ahead: number | undefined
  return instants.filter((now) => {
    const next = paced(pace, ahead, now)
    if ('wait' in next) return false
    ahead = next.ahead
    return true
  })
}

const arbitraryInstants = fc
  .array(fc.integer({ min: 0, max: 4_000 }), { minLength: 1, maxLength: 80 })
  .map((gaps) => gaps.reduce<number[]>((instants, gap) => [...instants, (instants.at(-1) ?? 1_000_000) + gap], []))

test('no stretch of time lets more through than the burst and one for each interval in it', () => {
  fc.assert(
    fc.property(arbitraryPace, arbitraryInstants, (pace, instants) => {
      const passed = through(pace, instants)
      return passed.every((from, first) =>
        passed.slice(first).every((until, further) => further + 1 <= pace.burst + (until - from) / pace.every),
      )
    }),
  )
})

test('whoever keeps the pace is never refused', () => {
  fc.assert(
    fc.property(arbitraryPace, arbitraryInstants, (pace, instants) => {
      const even = instants.map((instant, place) => instant + place * pace.every)
      return through(pace, even).length === even.length
    }),
  )
})

test('what is refused costs nothing, and after the wait that was told it goes', () => {
  fc.assert(
    fc.property(arbitraryPace, fc.integer({ min: 1, max: 40 }), ({ burst, every }, tries) => {
      const pace = { burst, every }
      let ahead: number | undefined
      for (let done = 0; done < burst; done += 1) {
        const next = paced(pace, ahead, 0)
        if ('wait' in next) return false
        ahead = next.ahead
      }
      for (let asked = 0; asked < tries; asked += 1) if (!('wait' in paced(pace, ahead, 0))) return false
      const refused = paced(pace, ahead, 0)
      return 'wait' in refused && 'ahead' in paced(pace, ahead, refused.wait)
    }),
  )
})

test.each`
  wait      | seconds
  ${0.2}    | ${1}
  ${1_000}  | ${1}
  ${1_001}  | ${2}
  ${61_500} | ${62}
`('$wait ms are told as $seconds seconds', ({ wait, seconds }) => {
  expect(secondsOf(wait)).toBe(seconds)
})

test('one kind of call never takes more than all together may', () => {
  expect(callPaces.read.burst).toBeLessThan(callPaces.person.burst)
  expect(callPaces.write.burst).toBeLessThan(callPaces.read.burst)
  for (const { burst, every } of Object.values(dearPaces)) expect(burst * every).toBeGreaterThan(0)
})

describe('what an instance remembers', () => {
  const reading = { name: 'today', writes: false }
  const writing = { name: 'checkIn', writes: true }

  /** @returns how many of so many calls at once go through */
  const letThrough = (refuse: ReturnType<typeof pacer>, openid: string, call: typeof reading, calls: number) => {
    let passed = 0
    for (let made = 0; made < calls; made += 1) {
      try {
        refuse(openid, call)
        passed += 1
      } catch (error) {
        expect(error).toMatchObject({ code: 'tooOften', details: { seconds: 1 } })
        expect(error).toBeInstanceOf(Failure)
      }
    }
    return passed
  }

  test('is told apart by person and by call, and all calls of a person count together', () => {
    const refuse = pacer(() => 0)
    expect(letThrough(refuse, 'o-one', writing, 1_000)).toBe(callPaces.write.burst)
    expect(letThrough(refuse, 'o-one', reading, 1_000)).toBe(callPaces.person.burst - callPaces.write.burst)
    expect(letThrough(refuse, 'o-one', { name: 'browse', writes: false }, 10)).toBe(0)
    expect(letThrough(refuse, 'o-other', reading, 1_000)).toBe(callPaces.read.burst)
  })

  test('a phone that empties its queue and opens a screen is never held up', () => {
    const refuse = pacer(() => 0)
    expect(letThrough(refuse, 'o-one', writing, 100)).toBe(100)
    expect(letThrough(refuse, 'o-one', reading, 100)).toBe(100)
  })

  test('is bounded: who called longest ago is forgotten', () => {
    const refuse = pacer(() => 0, 20)
    letThrough(refuse, 'o-first', writing, callPaces.write.burst)
    expect(letThrough(refuse, 'o-first', writing, 1)).toBe(0)
    for (let other = 0; other < 20; other += 1) letThrough(refuse, `o-${other}`, writing, 1)
    expect(letThrough(refuse, 'o-first', writing, 1)).toBe(1)
  })
})
