import { Screen } from './screen'
import { CheckInSheet } from './checkInSheet'

/** The page of one objective. */
export class Objective extends Screen {
  async isOpen(title: string): Promise<void> {
    await this.here.getByRole('heading', { level: 2, name: title }).waitFor()
  }

  /** Opens the update sheet; where several key results are the reader's, of this one. */
  async update(title: string): Promise<CheckInSheet> {
    await this.button('objective:update').click()
    const among = this.here.getByRole('dialog').getByRole('button', { name: title })
    const sheet = this.here.getByRole('dialog', { name: title })
    await among.or(sheet).first().waitFor()
    if (await among.isVisible()) await among.click()
    return new CheckInSheet(this.app, this.say).opened(title)
  }

  async edit(): Promise<void> {
    await this.chooseMore('objective:more.edit')
  }

  /** Goes on writing one's own draft. */
  async write(): Promise<void> {
    await this.button('objective:more.edit').click()
  }

  async close(): Promise<void> {
    await this.chooseMore('objective:more.close')
  }

  async archive(): Promise<void> {
    await this.chooseMore('objective:more.archive')
    await this.confirm('objective:more.archive')
  }

  async askAColleague(): Promise<void> {
    await this.here.getByRole('button', { name: new RegExp(`^${this.say('objective:ask.title')}`) }).click()
  }

  /** From a closed objective of one's own to the lesson that it taught. */
  async writeLesson(): Promise<void> {
    await this.here.getByRole('button', { name: new RegExp(`^${this.say('objective:lesson.write')}`) }).click()
  }

  async openMore(): Promise<void> {
    await this.button('objective:more.title').click()
    await this.sheetIsOpen()
  }

  /** From the sheet of rare acts to the question whether it is meant. */
  async askToArchive(): Promise<void> {
    await this.front.getByRole('button', { name: this.say('objective:more.archive') }).click()
    await this.here.getByRole('alertdialog').waitFor()
  }

  private async chooseMore(key: string): Promise<void> {
    await this.openMore()
    await this.front.getByRole('button', { name: this.say(key) }).click()
  }

  private async confirm(key: string): Promise<void> {
    await this.here
      .getByRole('alertdialog')
      .getByRole('button', { name: this.say(key), exact: true })
      .click()
  }
}
