import { Screen } from './screen'
import { CheckInSheet } from './checkInSheet'

/** The page of one objective. */
export class Objective extends Screen {
  async isOpen(title: string): Promise<void> {
    await this.here.getByRole('heading', { level: 2, name: title }).waitFor()
  }

  /** Opens the update sheet; where several key results are the reader's, of this one. */
  async update(title: string): Promise<CheckInSheet> {
    await this.tap(this.button('objective:update'))
    const among = this.here.getByRole('dialog').getByRole('button', { name: title })
    const sheet = this.here.getByRole('dialog', { name: title })
    await among.or(sheet).first().waitFor()
    if (await among.isVisible()) await this.tap(among)
    return new CheckInSheet(this.app, this.say).opened(title)
  }

  async edit(): Promise<void> {
    await this.chooseMore('objective:more.edit')
  }

  /** Goes on writing one's own draft. */
  async write(): Promise<void> {
    await this.tap(this.button('objective:more.edit'))
  }

  async close(): Promise<void> {
    await this.chooseMore('objective:more.close')
  }

  async archive(): Promise<void> {
    await this.chooseMore('objective:more.archive')
    await this.confirm('objective:more.archive')
  }

  async askAColleague(): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${this.say('objective:ask.title')}`) }))
  }

  /** From a closed objective of one's own to the lesson that it taught. */
  async writeLesson(): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${this.say('objective:lesson.write')}`) }))
  }

  async openMore(): Promise<void> {
    await this.tap(this.button('objective:more.title'))
    await this.sheetIsOpen()
  }

  /** From the sheet of rare acts to the question whether it is meant. */
  async askToArchive(): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: this.say('objective:more.archive') }))
    await this.here.getByRole('alertdialog').waitFor()
  }

  private async chooseMore(key: string): Promise<void> {
    await this.openMore()
    await this.tap(this.front.getByRole('button', { name: this.say(key) }))
  }

  private async confirm(key: string): Promise<void> {
    await this.tap(this.here.getByRole('alertdialog').getByRole('button', { name: this.say(key), exact: true }))
  }
}
