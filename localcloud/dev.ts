import type { Clock } from './clock'
import { HttpError } from './errors'
import type { Timers } from './functions/timers'
import { allowMethods, readJsonObject, sendJson, type Exchange } from './http'
import { stringField, type JsonObject } from './json'
import type { Provocations } from './provocations'
import type { Stats } from './stats'
import type { Outbox } from './wechat/outbox'

const bodyLimit = 64 * 1024

export interface DevServices {
  readonly clock: Clock
  readonly outbox: Outbox
  readonly provocations: Provocations
  readonly stats: Stats
  readonly timers: Timers
  /** Empties the cloud: documents, files, messages, what was provoked and counted; the clock returns to real time. */
  readonly reset: () => Promise<void>
}

type Handler = (exchange: Exchange, services: DevServices) => Promise<void>

/** What only `--dev` offers: to look into the cloud, to move its time and to make it fail. */
export const devRoutes: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['/outbox', get(({ outbox }) => outbox.snapshot())],
  ['/stats', get(({ stats }) => stats.snapshot())],
  ['/stats/reset', post(({ stats }) => stats.reset())],
  ['/reset', post(({ reset }) => reset())],
  ['/provoke', post(({ provocations }, body) => provocations.order(body))],
  ['/provoke/reset', post(({ provocations }) => provocations.reset())],
  ['/timers/run', post(runTimer)],
  [
    '/clock',
    (exchange, services) =>
      (exchange.request.method === 'POST' ? post(moveClock) : get(({ clock }) => tell(clock)))(exchange, services),
  ],
])

function get(answer: (services: DevServices) => unknown): Handler {
  return async (exchange, services) => {
    allowMethods(exchange, 'GET')
    sendJson(exchange.response, 200, answer(services))
  }
}

/** A handler that returns nothing answers `{ "ok": true }`. */
function post(act: (services: DevServices, body: JsonObject) => unknown): Handler {
  return async (exchange, services) => {
    allowMethods(exchange, 'POST')
    const answer = await act(services, await readJsonObject(exchange.request, bodyLimit))
    sendJson(exchange.response, 200, answer ?? { ok: true })
  }
}

function tell(clock: Clock) {
  return { now: clock.now().toISOString(), moved: clock.moved }
}

/** Moves the clock and waits for the timers that this made due, so that what they did can be looked at. */
async function moveClock({ clock, timers }: DevServices, { now }: JsonObject) {
  const to = typeof now === 'string' ? timeOf(now) : undefined
  if (now !== null && to === undefined) {
    throw new HttpError(400, 'INVALID_PARAM', 'now must be an ISO 8601 time, or null for real time')
  }
  clock.move(to)
  return { ...tell(clock), fired: await timers.look() }
}

/** @returns `undefined` for what is no ISO 8601 time, and for a day that does not exist: `Date` makes 30 February 2 March */
function timeOf(text: string): Date | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(text)?.[0]
  const time = new Date(text)
  if (day === undefined || Number.isNaN(time.getTime())) return undefined
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? time : undefined
}

async function runTimer({ timers }: DevServices, body: JsonObject) {
  const name = stringField(body, 'function')
  if (!name) throw new HttpError(400, 'INVALID_PARAM', 'function must name a cloud function')
  const { json } = await timers.run(name, stringField(body, 'trigger'))
  const result: unknown = JSON.parse(json)
  return { result }
}
