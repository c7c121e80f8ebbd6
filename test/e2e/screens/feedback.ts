import { Screen } from './screen'
import { escaped } from '../support/escaped'
import { WithUnsent } from './unsent'

/** Questions between colleagues: asked of the reader, and by them. */
export class Feedback extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('feedback:title') }).waitFor()
  }

  async look(which: 'forMe' | 'mine'): Promise<void> {
    await this.tap(this.here.getByRole('tab', { name: this.say(`feedback:${which}`) }))
    await this.here.getByRole('tab', { name: this.say(`feedback:${which}`), selected: true }).waitFor()
  }

  /** Waits for a question that waits for the reader. */
  async waits(name: string, question: string): Promise<void> {
    await this.line(`${name}, ${question}`).waitFor()
  }

  /** Waits for a question of the reader's with where it stands. */
  async stands(name: string, state: string, question: string): Promise<void> {
    await this.line(`${name}, ${this.say(`feedback:state.${state}`)}, ${question}`).waitFor()
  }

  async open(name: string, question: string): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${escaped(name)}, .*${escaped(question)}$`) }))
  }

  async ask(): Promise<void> {
    await this.tap(this.button('feedback:ask'))
  }

  private line(label: string) {
    return this.here.getByRole('button', { name: label, exact: true })
  }
}

/** Where a colleague is asked. */
export class Asking extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('feedback:asking.title') }).waitFor()
    await this.question.waitFor()
  }

  get question() {
    return this.entry(this.here, this.say('feedback:asking.question'))
  }

  async openColleagues(): Promise<void> {
    await this.tap(this.cell('feedback:asking.colleague'))
    await this.sheetIsOpen()
  }

  async chooseColleague(name: string): Promise<void> {
    await this.openColleagues()
    await this.tap(await this.offered(name))
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  async chooseObjective(title: string): Promise<void> {
    await this.tap(this.cell('feedback:asking.objective'))
    await this.choose(escaped(title))
  }

  async chooseKeyResult(title: string): Promise<void> {
    await this.tap(this.cell('feedback:asking.keyResult'))
    await this.choose(escaped(title))
  }

  async isAbout(title: string): Promise<void> {
    await this.here
      .getByRole('button', { name: `${this.say('feedback:asking.objective')}, ${title}`, exact: true })
      .waitFor()
  }

  /** Begins with one of the questions that are offered. */
  async startWith(start: 'help' | 'unseen' | 'together'): Promise<string> {
    const question = this.say(`feedback:asking.start.${start}`)
    await this.tap(this.here.getByRole('button', { name: question, exact: true }))
    return question
  }

  async sendTo(name: string): Promise<void> {
    await this.tap(this.button('feedback:asking.sendTo', { name }))
  }

  async send(): Promise<void> {
    await this.tap(this.button('feedback:asking.send'))
  }

  async lacks(problem: 'colleague' | 'objective' | 'question'): Promise<void> {
    await this.isRefused(this.say(`feedback:asking.problem.${problem}`))
  }

  async isRefused(sentence: string): Promise<void> {
    await this.here.getByRole('alert').getByText(sentence).waitFor()
  }

  async seeMine(): Promise<void> {
    await this.tap(this.button('feedback:asking.seeMine'))
  }

  private cell(key: string) {
    return this.here.getByRole('button', { name: new RegExp(`^${escaped(this.say(key))}, `) })
  }
}

/** One question, as the colleague answers it and as who asked reads it. */
export class FeedbackAnswer extends WithUnsent {
  /** Waits for the question itself. */
  async asks(question: string): Promise<void> {
    await this.here.getByRole('heading', { level: 2, name: question }).waitFor()
  }

  get answer() {
    return this.entry(this.here, this.say('feedback:answering.label'))
  }

  async sendTo(name: string): Promise<void> {
    await this.tap(this.button('feedback:answering.send', { name }))
  }

  async openDeclining(): Promise<void> {
    await this.tap(this.button('feedback:answering.decline'))
    await this.sheetIsOpen()
  }

  async decline(name: string, reason: string): Promise<void> {
    await this.openDeclining()
    await this.entry(this.front, this.say('feedback:answering.declineLabel')).fill(reason)
    await this.tap(
      this.front.getByRole('button', { name: this.say('feedback:answering.declineSend', { name }), exact: true }),
    )
  }

  async openWithdrawing(): Promise<void> {
    await this.tap(this.button('feedback:asked.withdraw'))
    await this.here.getByRole('alertdialog').waitFor()
  }

  async withdraw(): Promise<void> {
    await this.openWithdrawing()
    await this.tap(this.front.getByRole('button', { name: this.say('feedback:asked.withdraw'), exact: true }))
    await this.isTold('feedback:asked.taken')
  }
}
