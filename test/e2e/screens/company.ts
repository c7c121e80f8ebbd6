import type { Download } from 'playwright-core'
import { Screen } from './screen'
import { escaped } from '../support/escaped'

export type SetUpStep = 'why' | 'sponsor' | 'people' | 'champions' | 'cycle'

/** What keeps a company going: its set-up, and what its administrators decide. */
export class CompanyHub extends Screen {
  async isOpen(): Promise<void> {
    await this.title.waitFor()
  }

  /** Goes to where a step of the set-up is taken. The page there may call its own rows what this one calls the step. */
  async take(step: SetUpStep): Promise<void> {
    await this.isOpen()
    await this.tap(this.step(step, `setUp:${step}Text`))
    await this.title.waitFor({ state: 'hidden' })
  }

  /** Waits until a step knows that it is done. */
  async isDone(step: SetUpStep): Promise<void> {
    await this.step(step, 'setUp:done').waitFor()
  }

  /** Waits until nothing is left of the set-up. */
  async isReady(): Promise<void> {
    await this.shows(this.say('setUp:ready'))
  }

  async putAway(): Promise<void> {
    await this.tap(this.button('setUp:putAway'))
    await this.isTold('setUp:isAway')
  }

  /** Chooses how long the data of who has left is kept, and confirms it. */
  async keepFor(months: number): Promise<void> {
    await this.openKeeping()
    await this.choose(this.say('company:keeping.months', { count: months }))
    await this.tap(this.front.getByRole('button', { name: this.say('company:keeping.act') }))
    await this.isTold('company:keeping.saved')
  }

  async openKeeping(): Promise<void> {
    await this.tap(
      this.here.getByRole('button', { name: new RegExp(`^${escaped(this.say('company:keeping.entry'))}, `) }),
    )
    await this.sheetIsOpen()
  }

  private get title() {
    return this.here.getByRole('heading', { level: 1, name: this.say('company:title') })
  }

  private step(step: SetUpStep, text: string) {
    return this.here.getByRole('button', { name: `${this.say(`setUp:${step}`)}, ${this.say(text)}`, exact: true })
  }
}

/** What is done with a person's data. */
export class Notice extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('notice:title') }).waitFor()
  }

  /** Waits until it asks a member who agreed to an earlier one. */
  async asks(): Promise<void> {
    await this.isOpen()
    await this.shows(this.say('myData:asking.changed'))
  }

  async agree(): Promise<void> {
    await this.tap(this.button('myData:asking.agree'))
  }
}

/** What is held of the reader. */
export class MyDataPage extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('myData:title') }).waitFor()
  }

  /** Exports everything that the first company holds. */
  async export(): Promise<Download> {
    const downloading = this.app.page.waitForEvent('download', { timeout: 60_000 })
    await this.tap(this.line('myData:export.title'))
    return downloading
  }

  async askToDelete(): Promise<void> {
    await this.tap(this.line('myData:delete.title'))
    await this.front.getByRole('textbox').waitFor()
  }

  /** Types what confirms the deletion. */
  async confirm(text: string): Promise<void> {
    await this.front.getByRole('textbox').fill(text)
  }

  get deleting() {
    return this.front.getByRole('button', { name: this.say('myData:delete.act'), exact: true })
  }

  /** Leaves everything as it is. */
  async keep(): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: this.say('myData:delete.keep'), exact: true }))
    await this.here.getByRole('alertdialog').waitFor({ state: 'hidden' })
  }

  async openNotice(): Promise<void> {
    await this.tap(this.line('myData:asking.read'))
  }

  private line(key: string) {
    return this.here.getByRole('button', { name: new RegExp(`^${escaped(this.say(key))}, `) }).first()
  }
}
