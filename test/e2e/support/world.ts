import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser, type PhoneLook } from '../../support/browser'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { type DemoPerson, demoIn, demoOn } from '../../support/demo'
import type { Surface } from '../../support/surface'
import { Weapp, type WeappOptions } from '../../weapp/host/weapp'
import { BrowserApp } from './browserApp'

/** A Thursday on which the demo company has objectives and key results in every state, whatever day it is outside. */
const midCycle = '2026-11-26T02:00:00Z'

const dist = resolve(__dirname, '../../../dist')

/** A cloud, a browser and the people of the demo company, for the journeys of one file. */
export class World {
  private readonly open: Surface[] = []

  private constructor(
    readonly cloud: TestCloud,
    readonly browser: Browser,
    /** Empty in a world without the demo company. */
    readonly people: DemoPerson[],
    private readonly folder: string,
  ) {}

  /** @param now where the cloud's clock stands, and the demo company in its year; the middle of a cycle when left out */
  static async create({ demo = true, now = midCycle }: { demo?: boolean; now?: string } = {}): Promise<World> {
    const folder = mkdtempSync(join(tmpdir(), 'world-'))
    const known = demo ? await demoOn(now, folder) : []
    const { data, people } = demoIn(folder)
    const [cloud, browser] = await Promise.all([
      startTestCloud({ static: resolve(dist, 'h5'), data, people }),
      launchBrowser(),
    ])
    cloud.clock.move(new Date(now))
    return new World(cloud, browser, known, folder)
  }

  /** The app in a browser, held by this person, or by somebody who has never been here. */
  async inBrowser(openid?: string, look?: PhoneLook): Promise<BrowserApp> {
    const person = openid === undefined ? undefined : { openid, token: await this.cloud.signIn(openid) }
    return this.remember(await BrowserApp.open(this.browser, this.cloud.url, look, person))
  }

  /** The true phone bundle in this person's hand. */
  async onPhone(openid: string, options: WeappOptions = {}): Promise<Weapp> {
    const cloud = await this.cloud.seat(openid)
    return this.remember(await Weapp.open(this.browser, { dist: resolve(dist, 'weapp'), cloud, ...options }))
  }

  /** Moves the clock, and has a function's hourly timer do its work by it. */
  async hourAt(now: string, name = 'reminder'): Promise<void> {
    this.cloud.clock.move(new Date(now))
    const answer = await fetch(`${this.cloud.url}/timers/run`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ function: name }),
    })
    if (!answer.ok) throw new Error(`the timer failed: ${await answer.text()}`)
  }

  async destroy(): Promise<void> {
    for (const surface of this.open) await surface.close()
    await this.browser.close()
    await this.cloud.close()
    rmSync(this.folder, { recursive: true, force: true })
  }

  private remember<S extends Surface>(surface: S): S {
    this.open.push(surface)
    return surface
  }
}
