import type { Locator } from 'playwright-core'
import { Screen } from './screen'
import { escaped } from '../support/escaped'

/** What the reader was reminded of. */
export class Inbox extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('inbox:title') }).waitFor()
  }

  /** Waits for an unread entry that begins with this. */
  async hasUnread(title: string): Promise<void> {
    await this.startingWith(`${this.say('inbox:unread')}${this.say('components:join')}${title}`).waitFor()
  }

  /** Waits until the newest entry of this title is read, and says at its end how it stands. */
  async hasRead(title: string, end = ''): Promise<void> {
    const read = this.here.getByRole('button', { name: new RegExp(`^${escaped(title)}.*${escaped(end)}$`) })
    await this.newest(title).and(read).waitFor()
  }

  /** Opens the newest entry of this title, read or not. */
  async open(title: string): Promise<void> {
    await this.tap(this.newest(title))
  }

  /** Waits for the dot on the tab. */
  async tabIsUnread(): Promise<void> {
    await this.tab(this.say('components:tabs.unread', { name: this.say('components:tabs.inbox') })).waitFor()
  }

  async tabIsRead(): Promise<void> {
    await this.tab(this.say('components:tabs.inbox')).waitFor()
  }

  async markAll(): Promise<void> {
    await this.tap(this.button('inbox:markAll'))
  }

  /** Waits until everything is read: there is nothing left to mark. */
  async isAllRead(): Promise<void> {
    await this.hasNo('inbox:markAll')
  }

  private newest(title: string): Locator {
    return this.here.getByRole('button', { name: new RegExp(escaped(title)) }).first()
  }

  private tab(name: string): Locator {
    return this.here.getByRole('tab', { name, exact: true })
  }

  private startingWith(start: string): Locator {
    return this.here.getByRole('button', { name: new RegExp(`^${escaped(start)}`) }).first()
  }
}
