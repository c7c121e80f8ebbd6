import { Cron } from 'croner'
import type { Clock } from '../clock'
import { HttpError, messageOf } from '../errors'
import type { Trigger } from './catalogue'
import type { Functions } from './invoke'

/** "触发器规则的时区为 UTC+8" (developers.weixin.qq.com, wxcloud/guide/functions/triggers). */
const zone = 'Asia/Shanghai'
/** How often, in real milliseconds, the clock is compared with what is due. */
const pace = 500

/** Parses Tencent's seven fields, `second minute hour day month weekday year`: `1/10` is allowed, day or weekday match. */
function schedule(cron: string): Cron {
  return new Cron(cron, { paused: true, timezone: zone, mode: '7-part', sloppyRanges: true })
}

/**
 * Fires the timers of each function's `config.json` by the cloud's clock.
 *
 * When the clock jumps over several firings of a timer, it fires once, for the last of them: jobs that catch up see
 * the whole gap, and a demo that crosses a quarter is not buried in three months of hourly calls. A clock moved back
 * fires nothing, and timers that were due while the cloud was not running are not made up for.
 */
export class Timers {
  private lookedAt: Date
  private readonly ticker: NodeJS.Timeout | undefined
  private readonly running = new Set<string>()

  /** @param alone whether the cloud looks by itself, or only when it is asked to */
  constructor(
    private readonly functions: Functions,
    private readonly clock: Clock,
    alone: boolean,
  ) {
    this.lookedAt = clock.now()
    this.ticker = alone ? setInterval(() => void this.look(), pace).unref() : undefined
  }

  /**
   * Fires a function's timer now.
   *
   * @param triggerName which one; the first unless said otherwise
   * @returns the id of the call and its result as JSON
   * @throws HttpError 404 when there is no such function or timer; CallError when the function fails
   */
  run(name: string, triggerName?: string): Promise<{ id: string; json: string }> {
    const found = this.functions.catalogue.find(name)
    if (!found) throw new HttpError(404, 'NOT_FOUND', `there is no function '${name}'`)
    const trigger = found.triggers.find((one) => triggerName === undefined || one.name === triggerName)
    if (!trigger) throw new HttpError(404, 'NOT_FOUND', `function '${name}' has no such timer in its config.json`)
    return this.fire(name, trigger, this.clock.now())
  }

  close(): void {
    clearInterval(this.ticker)
  }

  /**
   * Fires what became due since the last look.
   *
   * @returns the timers that fired, once their calls have ended, well or not
   */
  async look(): Promise<{ function: string; trigger: string; due: string }[]> {
    const now = this.clock.now()
    const since = this.lookedAt
    this.lookedAt = now
    if (now <= since) return []
    const fired = this.functions.catalogue.all().flatMap(({ name, triggers }) =>
      triggers.flatMap((trigger) => {
        const due = lastFiring(trigger, since, now)
        return due ? [{ name, trigger, due }] : []
      }),
    )
    await Promise.all(fired.map(({ name, trigger, due }) => this.fireAlone(name, trigger, due)))
    return fired.map(({ name, trigger, due }) => ({ function: name, trigger: trigger.name, due: due.toISOString() }))
  }

  /** A timer whose last call still runs is not fired over it. */
  private async fireAlone(name: string, trigger: Trigger, due: Date): Promise<void> {
    const key = `${name}/${trigger.name}`
    if (this.running.has(key)) return
    this.running.add(key)
    try {
      await this.fire(name, trigger, due)
    } catch (thrown) {
      console.error(`timer ${key}: ${messageOf(thrown)}`)
    } finally {
      this.running.delete(key)
    }
  }

  private fire(name: string, trigger: Trigger, due: Date): Promise<{ id: string; json: string }> {
    const time = due.toISOString().replace(/\.\d{3}Z$/, 'Z')
    const event = { Type: 'Timer', TriggerName: trigger.name, Time: time, Message: '' }
    return this.functions.call({ name, event, source: 'wx_trigger', person: undefined })
  }
}

/** The last time a timer was due after `since` and up to `now`, if it was. An unreadable cron never is. */
function lastFiring(trigger: Trigger, since: Date, now: Date): Date | undefined {
  try {
    // A run at the very moment of the reference does not count as previous.
    const last = schedule(trigger.cron).previousRuns(1, new Date(now.getTime() + 1))[0]
    return last && last > since ? last : undefined
  } catch (thrown) {
    console.error(`timer ${trigger.name}: '${trigger.cron}': ${messageOf(thrown)}`)
    return undefined
  }
}
