import { Screen } from './screen'

/** What keeps a company going, as far as joining goes. */
export class JoiningEntries extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('company:title') }).waitFor()
  }

  async openSettings(): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${this.say('joining:settings')}`) }))
  }

  async openRequests(): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${this.say('joining:requests')}`) }))
  }
}

/** How people come in. */
export class JoiningSettings extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('joining:settings') }).waitFor()
  }

  async decide(who: 'listed' | 'unlisted', entry: 'atOnce' | 'afterApproval'): Promise<void> {
    await this.tap(
      this.here
        .getByRole('radiogroup', { name: this.say(`joining:${who}`), exact: true })
        .getByRole('radio', { name: this.say(`joining:${entry}`) }),
    )
    await this.isTold('joining:saved')
  }

  /** Mistypes the number of a line, is told so beside what was typed, and frees the right one. */
  async freeAtSecondTry(mistyped: string, employeeNumber: string): Promise<void> {
    await this.tap(this.button('joining:free'))
    await this.freeNow(mistyped)
    await this.front.getByText(this.say('joining:freeText')).waitFor({ state: 'detached' })
    expect(await this.front.getByRole('textbox').inputValue()).toBe(mistyped)
    await this.freeNow(employeeNumber)
    await this.isTold('joining:freed')
  }

  private async freeNow(employeeNumber: string): Promise<void> {
    await this.front.getByRole('textbox').fill(employeeNumber)
    await this.tap(this.front.getByRole('button', { name: this.say('joining:freeAct'), exact: true }))
  }
}

/** Who waits to be let in. */
export class JoinRequests extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('joining:requests') }).waitFor()
  }

  /** Opens what can be answered to somebody. */
  async open(name: string): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${name}`) }))
    await this.sheetIsOpen()
  }

  /** Lets in whom the sheet in front is about, where the invite led. */
  async letIn(name: string): Promise<void> {
    await this.open(name)
    await this.tap(this.front.getByRole('button', { name: this.say('joining:let'), exact: true }))
    await this.isTold('joining:isIn', { name })
  }

  async beginToDecline(name: string): Promise<void> {
    await this.open(name)
    await this.tap(this.front.getByRole('button', { name: this.say('joining:decline'), exact: true }))
    await this.reason.waitFor()
  }

  get reason() {
    return this.front.getByRole('textbox', { name: this.say('joining:reason') })
  }

  async sendReason(): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: this.say('joining:decline'), exact: true }))
  }
}
