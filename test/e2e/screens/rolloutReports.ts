import type { Download } from 'playwright-core'
import { Screen } from './screen'

/** What a pilot came to. */
export class PilotReport extends Screen {
  /** From Me over the page of the rollout. */
  async openFromMe(): Promise<void> {
    await this.goTo('me')
    await this.tap(this.here.getByRole('button', { name: this.say('me:rollout'), exact: true }))
    await this.tap(this.here.getByRole('button', { name: this.say('rollout:hub.pilotReport'), exact: true }))
  }

  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('rolloutReport:pilot.title') }).waitFor()
  }

  /** Waits for a section by the words of any language. */
  async hasSection(title: string): Promise<void> {
    await this.here.getByRole('heading', { level: 2, name: title, exact: true }).waitFor()
  }

  /** Shows the report in a language, by the name that languages have themselves. */
  async show(language: string): Promise<void> {
    await this.tap(this.here.getByRole('radio', { name: language, exact: true }))
    await this.here.getByRole('radio', { name: language, exact: true, checked: true }).waitFor()
  }

  async makePdf(): Promise<void> {
    await this.tap(this.button('rolloutReport:pilot.pdf'))
  }

  async makePicture(): Promise<void> {
    await this.tap(this.button('rolloutReport:pilot.picture'))
    await this.front.getByRole('img', { name: this.say('rolloutReport:pilot.pictureOf') }).waitFor()
  }

  async sharePicture(): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: this.say('picture:share'), exact: true }))
  }
}

/** The sheet by which a board is taken along. */
export class BoardExport extends Screen {
  async open(): Promise<void> {
    await this.tap(this.button('rolloutReport:export.title'))
    await this.front.getByText(this.say('rolloutReport:export.hint')).waitFor()
  }

  async take(kind: 'csv' | 'pdf'): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: this.say(`rolloutReport:export.${kind}`), exact: true }))
  }

  /** What a browser saves while something is done. */
  async saved(act: () => Promise<void>): Promise<Download> {
    const downloading = this.app.page.waitForEvent('download', { timeout: 60_000 })
    await act()
    return downloading
  }
}
