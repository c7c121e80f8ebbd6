import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import { CallError, callErrors } from '../errors'
import type { Person } from '../sign-in'
import type { Stats } from '../stats'
import type { Catalogue } from './catalogue'
import type { Invocation, Source } from './environment'
import type { Pool } from './pool'

export interface Call {
  readonly name: string
  readonly event: unknown
  readonly source: Source
  readonly person: Person | undefined
}

/** Runs cloud functions by name, whoever asks: a phone, a timer or another function. */
export class Functions {
  constructor(
    readonly catalogue: Catalogue,
    private readonly pool: Pool,
    private readonly stats: Stats,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of the call and its result as JSON
   * @throws CallError as `wx.cloud.callFunction` would
   */
  async call({ name, event, source, person }: Call): Promise<{ id: string; json: string }> {
    const found = this.catalogue.find(name)
    if (!found) throw new CallError(callErrors.functionNotFound, 'FunctionName parameter could not be found.')
    const id = randomUUID()
    const invocation: Invocation = { id, function: found, event, source, person }
    const startedAt = this.clock.now().toISOString()
    this.stats.begin({ id, function: name, source, openid: person?.openid, startedAt })
    const start = performance.now()
    try {
      const json = await this.pool.run(invocation)
      this.stats.end(id, performance.now() - start, 0)
      return { id, json }
    } catch (thrown) {
      this.stats.end(id, performance.now() - start, thrown instanceof CallError ? thrown.errCode : callErrors.unknown)
      throw thrown
    }
  }
}
