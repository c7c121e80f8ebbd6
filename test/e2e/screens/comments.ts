import { eventually } from '../support/eventually'
import { Screen } from './screen'
import { escaped } from '../support/escaped'

/** What was said of an objective, on its page and on the page of all comments. */
export class Comments extends Screen {
  get text() {
    return this.entry(this.here, this.say('comment:write'))
  }

  /** Where something is written of a draft. */
  get help() {
    return this.entry(this.here, this.say('comment:writeOnDraft'))
  }

  /** Says something of one line of a draft, and waits until it has arrived. */
  async advise(text: string, title: string): Promise<void> {
    await this.help.fill(text)
    await this.about(title)
    await this.send()
    await this.isTold('comment:sent')
    await this.lists(text)
  }

  /** Says what the comment is about. */
  async about(title: string): Promise<void> {
    await this.openAbout()
    await this.choose(escaped(title))
  }

  async openAbout(): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${this.say('comment:about', { title: '' })}`) }))
    await this.sheetIsOpen()
  }

  /** Taps, whatever comes of it. */
  async send(): Promise<void> {
    await this.tap(this.button('comment:send'))
  }

  /** Sends what is written, and waits until it has arrived. */
  async post(text: string): Promise<void> {
    await this.text.fill(text)
    await this.send()
    await this.isTold('comment:sent')
    await this.lists(text)
  }

  /** Waits for an item of the list that says this. */
  async lists(text: string): Promise<void> {
    await this.here.getByRole('listitem').getByText(text).first().waitFor()
  }

  async listsNot(text: string): Promise<void> {
    await this.here.getByRole('listitem').getByText(text).first().waitFor({ state: 'hidden' })
  }

  /** Who the comment of these words is shown with. */
  async isBy(name: string, text: string): Promise<void> {
    await this.here.getByRole('listitem').filter({ hasText: text }).getByText(name, { exact: true }).first().waitFor()
  }

  async openAll(): Promise<void> {
    await this.tap(this.button('comment:all'))
    await this.here.getByRole('heading', { level: 1, name: this.say('comment:title') }).waitFor()
  }

  /** Reads on until an item says this. */
  async reads(text: string): Promise<void> {
    const items = this.here.getByRole('listitem')
    await eventually(async () => {
      await items.last().scrollIntoViewIfNeeded()
      await this.app.page.mouse.wheel(0, 4000)
      expect(await items.filter({ hasText: text }).count()).toBeGreaterThan(0)
    })
  }

  /** As far as the question whether it is meant. */
  async askToTakeBack(text: string): Promise<void> {
    await this.tap(
      this.here.getByRole('button', { name: new RegExp(`^${escaped(this.say('comment:takeBackNamed', { text }))}`) }),
    )
    await this.here.getByRole('alertdialog').waitFor()
  }

  async takeBack(text: string): Promise<void> {
    await this.askToTakeBack(text)
    await this.tap(
      this.here.getByRole('alertdialog').getByRole('button', { name: this.say('comment:takeBack'), exact: true }),
    )
    await this.isTold('comment:takenBackNow')
  }
}
