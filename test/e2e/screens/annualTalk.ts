import { Screen } from './screen'

/** What the reader takes to their annual talk. */
export class AnnualTalk extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('annualTalk:title') }).waitFor()
    await this.shows(this.say('annualTalk:why'))
  }

  async gather(): Promise<void> {
    await this.tap(this.button('annualTalk:gather'))
    await this.isTold('annualTalk:gathered')
  }

  /** Opens the fields of one quarter. */
  async edit(cycle: string): Promise<void> {
    await this.act('edit', cycle)
  }

  async fold(cycle: string): Promise<void> {
    await this.act('fold', cycle)
  }

  async leaveOut(cycle: string): Promise<void> {
    await this.act('leaveOut', cycle)
    await this.act('putBack', cycle, 'waitFor')
  }

  async putBack(cycle: string): Promise<void> {
    await this.act('putBack', cycle)
  }

  /** Of the quarter that is being edited. */
  get possible() {
    return this.entry(this.here, this.say('review:asked.possible'))
  }

  async leaveNoteOut(): Promise<void> {
    await this.tap(this.button('annualTalk:leaveNoteOut'))
  }

  get wish() {
    return this.entry(this.here, this.say('annualTalk:wishLabel'))
  }

  async isSaved(where: 'cloud' | 'offline' | 'conflicted'): Promise<void> {
    await this.shows(this.say(`review:saving.${where}`))
  }

  async makePdf(): Promise<void> {
    await this.tap(this.button('annualTalk:pdf.make'))
  }

  /** Asks to share, up to the question whether they are sure. */
  async askToShare(name: string): Promise<void> {
    await this.tap(this.button('annualTalk:share.with', { name }))
    await this.front.getByText(this.say('annualTalk:share.askTitle', { name })).waitFor()
  }

  async share(): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: this.say('annualTalk:share.act'), exact: true }))
    await this.isTold('annualTalk:share.done')
    await this.here.getByRole('alertdialog').waitFor({ state: 'hidden' })
  }

  async takeBack(): Promise<void> {
    await this.tap(this.button('annualTalk:share.takeBack'))
    await this.isTold('annualTalk:share.takenBack')
  }

  async keepThis(): Promise<void> {
    await this.tap(this.button('review:conflict.mine'))
  }

  private async act(what: 'edit' | 'fold' | 'leaveOut' | 'putBack', cycle: string, how: 'click' | 'waitFor' = 'click') {
    const button = this.button('annualTalk:of', { what: this.say(`annualTalk:${what}`), cycle })
    await (how === 'click' ? this.tap(button) : button.waitFor())
  }
}

/** What colleagues shared with the reader. */
export class SharedAnnualTalks extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('annualTalk:team.title') }).waitFor()
  }

  async isEmpty(): Promise<void> {
    await this.shows(this.say('annualTalk:team.empty'))
  }

  async open(name: string): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${name}`) }))
    await this.here.getByRole('heading', { level: 1, name: this.say('annualTalk:read.title', { name }) }).waitFor()
  }

  async isGone(): Promise<void> {
    await this.shows(this.say('annualTalk:read.gone'))
  }
}
