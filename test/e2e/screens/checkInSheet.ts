import type { Locator } from 'playwright-core'
import { Screen } from './screen'

/** The update sheet of a key result. */
export class CheckInSheet extends Screen {
  async opened(title: string): Promise<this> {
    await this.here.getByRole('dialog', { name: title }).waitFor()
    return this
  }

  get value(): Locator {
    return this.front
      .getByRole('spinbutton')
      .locator('xpath=descendant-or-self::*[self::input or self::textarea]')
      .first()
  }

  get confidence(): Locator {
    return this.front.getByRole('slider')
  }

  get note(): Locator {
    return this.front.getByRole('textbox', { name: this.say('checkIn:sheet.note') })
  }

  get reason(): Locator {
    return this.front.getByRole('textbox', { name: this.say('checkIn:sheet.reason') })
  }

  async setValue(value: string): Promise<void> {
    await this.value.fill(value)
  }

  /** By the arrow keys, which a keyboard's user has instead of a finger. */
  async moreConfident(): Promise<void> {
    await this.confidence.press('ArrowRight')
  }

  async writeNote(text: string): Promise<void> {
    await this.note.fill(text)
  }

  async save(): Promise<void> {
    await this.press('checkIn:sheet.save')
  }

  async saveOffline(): Promise<void> {
    await this.press('checkIn:sheet.saveOffline')
  }

  /** Puts one's own over what somebody else has written meanwhile. */
  async keepMine(): Promise<void> {
    await this.press('checkIn:conflict.keepMine')
  }

  async keepTheirs(name: string): Promise<void> {
    await this.press('checkIn:conflict.keepTheirs', { name })
  }

  async isClosed(): Promise<void> {
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  private async press(key: string, values?: Record<string, string>): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: this.say(key, values), exact: true }))
  }
}
