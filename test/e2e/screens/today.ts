import { escaped } from '../support/escaped'
import { eventually } from '../support/eventually'
import type { Locator } from 'playwright-core'
import { CheckInSheet } from './checkInSheet'
import { Screen } from './screen'

/** What waits for the reader, and their own key results. */
export class Today extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('components:tabs.today') }).waitFor()
  }

  /** Waits for a key result of the reader's and returns its row, whose name says how it stands. */
  async keyResult(title: string): Promise<Locator> {
    const row = this.here.getByRole('button', { name: new RegExp(`^${escaped(title)}`) })
    await row.waitFor()
    return row
  }

  /** Opens the update sheet of a key result: the first of two taps. */
  async update(title: string): Promise<CheckInSheet> {
    await this.tap(this.button('components:keyResult.updateNamed', { title }))
    return new CheckInSheet(this.app, this.say).opened(title)
  }

  /** The reader's key results that can be updated, by their titles. */
  async updatable(): Promise<string[]> {
    await this.shows(this.say('today:due'))
    const start = this.say('components:keyResult.updateNamed', { title: '' })
    const buttons = this.here.getByRole('button', { name: new RegExp(`^${escaped(start)}`) })
    const names = await buttons.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
    return names.map((name) => name.replace(start, ''))
  }

  async openKeyResult(title: string): Promise<void> {
    await this.tap(await this.keyResult(title))
  }

  /** Opens a draft of one's own, or one that somebody shows; of several by one name, the one written last. */
  async openDraft(title: string): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(escaped(title)) }).first())
  }

  /** Waits until so many things of the reader's have this title. */
  async counts(title: string, count: number): Promise<void> {
    await eventually(async () => {
      expect(await this.here.getByRole('button', { name: new RegExp(`^${escaped(title)}`) }).count()).toBe(count)
    })
  }

  /** From the line that says how many objectives await their review. */
  async openMidQuarter(): Promise<void> {
    await this.tap(this.midQuarter)
  }

  /** Waits until there is no such line, on a page that has been read. */
  async asksForNoMidQuarter(): Promise<void> {
    await this.here.getByRole('button').nth(5).waitFor()
    await this.midQuarter.waitFor({ state: 'hidden' })
  }

  /** From the line that says how many objectives are to be closed. */
  async openClosing(): Promise<void> {
    const [beginning = ''] = this.say('today:closing', { count: 2 }).split('2')
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${escaped(beginning)}`) }))
  }

  private get midQuarter(): Locator {
    return this.here.getByRole('button', { name: new RegExp(`^${this.say('objective:midQuarter.title')}`) })
  }

  async switchCompany(name: string, now: string): Promise<void> {
    await this.tap(this.button('today:switchCompany', { company: now }))
    await this.choose(name)
  }

  /** From the line that says how many steps of the set-up are left. */
  async openSetUp(left: number): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: this.say('today:setUp', { count: left }), exact: true }))
  }

  /** Waits until there is no such line, on a page that has been read. */
  async saysNothingOfSetUp(): Promise<void> {
    await this.isOpen()
    const [beginning = ''] = this.say('today:setUp', { count: 2 }).split('2')
    await this.here.getByText(new RegExp(`^${escaped(beginning)}`)).waitFor({ state: 'hidden' })
  }

  async startWriting(): Promise<void> {
    await this.tap(this.button('today:empty.action'))
  }
}
