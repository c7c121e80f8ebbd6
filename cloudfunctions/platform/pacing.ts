import type { Call } from '@domain/call'
import { Failure } from '@domain/failure'
import { callPaces, type Pace, paced, secondsOf } from '@domain/limits'

/** Kept in memory, some 100 bytes each: whoever called longest ago is forgotten first, and may begin anew. */
const mostKept = 20_000

/**
 * The limit of calls that an instance keeps in its own memory: it costs no read, and a person who uses the product never
 * meets it. It says nothing exact, since there may be several instances; what has to be exact is `spend` in
 * store/allowances.
 *
 * @param clock milliseconds that only ever grow, whatever the cloud's clock is set to
 * @returns refuses a call that comes too often: Failure `tooOften` with the seconds to wait
 */
export function pacer(clock: () => number = () => performance.now(), most = mostKept) {
  const ahead = new Map<string, number>()

  const take = (key: string, pace: Pace): void => {
    const now = clock()
    const next = paced(pace, ahead.get(key), now)
    if ('wait' in next) throw new Failure('tooOften', undefined, { seconds: secondsOf(next.wait) })
    ahead.delete(key)
    ahead.set(key, next.ahead)
    if (ahead.size > most) forgetOne(ahead)
  }

  return (openid: string, { name, writes }: Pick<Call, 'name' | 'writes'>): void => {
    take(`${openid} ${name}`, writes ? callPaces.write : callPaces.read)
    take(openid, callPaces.person)
  }
}

function forgetOne(ahead: Map<string, number>): void {
  for (const key of ahead.keys()) {
    ahead.delete(key)
    return
  }
}
