import type { Locator } from 'playwright-core'
import type { Surface } from '../../support/surface'
import { eventually } from '../support/eventually'
import type { Words } from '../support/words'

/** One screen as somebody uses it: finds things by what they are called, never by how they are built. */
export abstract class Screen {
  constructor(
    readonly app: Surface,
    readonly say: Words,
  ) {}

  /** The screen in front. */
  protected get here(): Locator {
    return this.app.top
  }

  /** The sheet or dialog in front. */
  protected get front(): Locator {
    return this.here.locator('[role=dialog], [role=alertdialog]').last()
  }

  /** A button of the screen, by the key of its label; a busy one takes no tap, and is waited for. */
  protected button(key: string, values?: Record<string, string | number>): Locator {
    return this.here.getByRole('button', { name: this.say(key, values), exact: true }).and(this.ready)
  }

  /** What is not busy with an earlier tap. */
  protected get ready(): Locator {
    return this.app.page.locator(':not([aria-busy=true])')
  }

  /**
   * Where something is typed, by its label. In WeChat the label stands at the component around the entry too, so the
   * entry itself is looked for within.
   */
  protected entry(within: Locator, label: string | RegExp): Locator {
    const labelled = typeof label === 'string' ? within.getByLabel(label, { exact: true }) : within.getByLabel(label)
    return labelled.locator('xpath=descendant-or-self::*[self::input or self::textarea]').first()
  }

  /** Waits until this text stands on the screen. */
  async shows(text: string | RegExp): Promise<void> {
    await this.here.getByText(text).first().waitFor()
  }

  /** Waits until this text is gone from the screen, or makes sure that it never was there. */
  async nowhereShows(text: string | RegExp): Promise<void> {
    await this.here.getByText(text).first().waitFor({ state: 'hidden' })
  }

  /** Waits for the line that says what was done. */
  async isTold(key: string, values?: Record<string, string | number>): Promise<void> {
    await this.here.getByRole('status').getByText(this.say(key, values)).waitFor()
  }

  /** Takes back what the line says was done. */
  async undo(): Promise<void> {
    await this.here
      .getByRole('status')
      .getByRole('button', { name: this.say('components:undo'), exact: true })
      .click()
  }

  /** Leaves the screen; what is tapped next is looked for on the one below, which may have a button of the same name. */
  async back(): Promise<void> {
    const leaving = await this.here.elementHandle()
    await this.button('components:back').click()
    await leaving?.waitForElementState('hidden')
  }

  async goTo(tab: 'today' | 'okrs' | 'inbox' | 'me'): Promise<void> {
    // Other tabs of the page may share a word with the bar's: 我, Me.
    const bar = this.here.getByRole('navigation', { name: this.say('components:tabs.label') })
    const name = this.say(`components:tabs.${tab}`)
    const chosen = bar.getByRole('tab', { name, selected: true })
    // A tap that falls while the page is drawn anew for whoever is known by now reaches nothing; people tap again.
    await eventually(async () => {
      if (!(await chosen.isVisible())) await bar.getByRole('tab', { name }).click()
      await chosen.waitFor({ timeout: 3_000 })
    })
  }

  /** Leaves the sheet in front as it is. */
  async closeSheet(): Promise<void> {
    await this.front.getByRole('button', { name: this.say('components:close'), exact: true }).click()
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  /** Waits for a sheet. */
  protected async sheetIsOpen(): Promise<void> {
    await this.here.getByRole('dialog').waitFor()
  }

  /** Chooses one of several in the sheet in front, which closes by itself. */
  protected async choose(option: string): Promise<void> {
    const sheet = this.front
    await sheet.getByRole('radio', { name: new RegExp(`^${option}`) }).click()
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }
}
