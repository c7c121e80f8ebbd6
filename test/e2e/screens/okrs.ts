import type { Locator } from 'playwright-core'
import { Screen } from './screen'
import { escaped } from '../support/escaped'

/** Everyone's OKRs: browsing and searching. */
export class Okrs extends Screen {
  get cards(): Locator {
    return this.here.getByRole('listitem')
  }

  async look(whose: 'company' | 'department' | 'team' | 'me'): Promise<void> {
    const scopes = this.here.getByRole('tablist', { name: this.say('okrs:scope.label') })
    await this.tap(scopes.getByRole('tab', { name: this.say(`okrs:scope.${whose}`), exact: true }))
  }

  async search(text: string): Promise<void> {
    await this.entry(this.here, this.say('okrs:search')).fill(text)
  }

  async clearSearch(): Promise<void> {
    await this.tap(this.button('components:field.clearSearch'))
  }

  card(title: string): Locator {
    return this.here.getByRole('link', { name: new RegExp(escaped(title)) })
  }

  /** Waits until an objective is among those shown. */
  async lists(title: string): Promise<void> {
    await this.card(title).first().waitFor()
  }

  /** What the cards say, in their order. */
  async titles(): Promise<string[]> {
    await this.cards.first().waitFor()
    return this.cards.getByRole('link').evaluateAll((links) => links.map((link) => link.ariaLabel ?? ''))
  }

  async open(title: string): Promise<void> {
    await this.tap(this.card(title).first())
  }

  async openPerson(name: string): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${escaped(name)}`) }))
  }

  async openDepartments(): Promise<void> {
    await this.openFilter('department')
  }

  async openCycles(): Promise<void> {
    await this.openFilter('cycle')
  }

  async chooseDepartment(name: string): Promise<void> {
    await this.openDepartments()
    await this.choose(name)
  }

  /** The cycle before the one that is shown. */
  async choosePreviousCycle(): Promise<void> {
    await this.openCycles()
    await this.tap(this.front.locator('[role=radio][aria-checked=true] + [role=radio]'))
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  private async openFilter(which: 'department' | 'cycle'): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${this.say(`okrs:filter.${which}`)}`) }))
    await this.sheetIsOpen()
  }

  async filterByHealth(health: string): Promise<void> {
    await this.tap(this.button(`components:health.${health}`))
  }

  async clearFilters(): Promise<void> {
    await this.tap(this.button('components:clear'))
  }

  async write(): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: this.say('okrs:write'), exact: true }).first())
  }

  async scrollToEnd(): Promise<void> {
    await this.cards.last().scrollIntoViewIfNeeded()
    await this.app.page.mouse.wheel(0, 4000)
  }
}
