import { errors, type Locator } from 'playwright-core'
import type { Surface } from '../../support/surface'
import { escaped } from '../support/escaped'
import { eventually } from '../support/eventually'
import type { Words } from '../support/words'

/** Longest that one try to tap waits for what it found, and that all of them wait together, ms. */
const oneTry = 6_000
const allTries = 20_000

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

  /** Waits until the screen has no such button, busy or not. */
  protected async hasNo(key: string, values?: Record<string, string | number>): Promise<void> {
    await this.here.getByRole('button', { name: this.say(key, values), exact: true }).waitFor({ state: 'hidden' })
  }

  /** What is not busy with an earlier tap. */
  private get ready(): Locator {
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

  /**
   * Taps. What was found may stand on a page that something else has just covered, where it waits unseen for ever: so it
   * is looked for anew, as people do.
   */
  protected async tap(target: Locator): Promise<void> {
    const until = Date.now() + allTries
    for (;;) {
      try {
        return await target.click({ timeout: oneTry })
      } catch (error) {
        if (!(error instanceof errors.TimeoutError) || Date.now() > until) throw error
      }
    }
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
    await this.tap(
      this.here.getByRole('status').getByRole('button', { name: this.say('components:undo'), exact: true }),
    )
  }

  /** Leaves the screen; what is tapped next is looked for on the one below, which may have a button of the same name. */
  async back(): Promise<void> {
    const leaving = await this.here.elementHandle()
    await this.tap(this.button('components:back'))
    await leaving?.waitForElementState('hidden')
  }

  async goTo(tab: 'today' | 'okrs' | 'inbox' | 'me'): Promise<void> {
    // Other tabs of the page may share a word with the bar's: 我, Me.
    const bar = this.here.getByRole('navigation', { name: this.say('components:tabs.label') })
    const name = this.say(`components:tabs.${tab}`)
    const chosen = bar.getByRole('tab', { name, selected: true })
    // A tap that falls while the page is drawn anew for whoever is known by now reaches nothing; people tap again.
    await eventually(async () => {
      if (!(await chosen.isVisible())) await bar.getByRole('tab', { name }).click({ timeout: oneTry })
      await chosen.waitFor({ timeout: oneTry })
    })
  }

  /** Somebody in the sheet in front, by their name; there once nobody else is offered any more. */
  protected async offered(person: string): Promise<Locator> {
    const named = escaped(person)
    await this.entry(this.front, this.say('components:picker.search')).fill(person)
    const others = this.front.getByRole('option', { name: new RegExp(`^(?!${named})`) })
    await others.first().waitFor({ state: 'hidden' })
    return this.front.getByRole('option', { name: new RegExp(`^${named}`) }).first()
  }

  /** Leaves the sheet in front as it is. */
  async closeSheet(): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: this.say('components:close'), exact: true }))
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  /** Waits for a sheet. */
  protected async sheetIsOpen(): Promise<void> {
    await this.here.getByRole('dialog').waitFor()
  }

  /** Chooses one of several in the sheet in front, which closes by itself. */
  protected async choose(option: string): Promise<void> {
    const sheet = this.front
    await this.tap(sheet.getByRole('radio', { name: new RegExp(`^${option}`) }))
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }
}
