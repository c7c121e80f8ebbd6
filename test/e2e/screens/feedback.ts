import { Screen } from './screen'
import { escaped } from './today'
import { WithUnsent } from './unsent'

/** Questions between colleagues: asked of the reader, and by them. */
export class Feedback extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('feedback:title') }).waitFor()
  }

  async look(which: 'forMe' | 'mine'): Promise<void> {
    await this.here.getByRole('tab', { name: this.say(`feedback:${which}`) }).click()
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
    await this.here.getByRole('button', { name: new RegExp(`^${escaped(name)}, .*${escaped(question)}$`) }).click()
  }

  async ask(): Promise<void> {
    await this.button('feedback:ask').click()
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
    await this.cell('feedback:asking.colleague').click()
    await this.sheetIsOpen()
  }

  async chooseColleague(name: string): Promise<void> {
    await this.openColleagues()
    await this.entry(this.front, this.say('components:picker.search')).fill(name)
    await this.front.getByRole('option', { name: new RegExp(`^${escaped(name)}`) }).click()
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  async chooseObjective(title: string): Promise<void> {
    await this.cell('feedback:asking.objective').click()
    await this.choose(escaped(title))
  }

  async chooseKeyResult(title: string): Promise<void> {
    await this.cell('feedback:asking.keyResult').click()
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
    await this.here.getByRole('button', { name: question, exact: true }).click()
    return question
  }

  async sendTo(name: string): Promise<void> {
    await this.button('feedback:asking.sendTo', { name }).click()
  }

  async send(): Promise<void> {
    await this.button('feedback:asking.send').click()
  }

  async lacks(problem: 'colleague' | 'objective' | 'question'): Promise<void> {
    await this.isRefused(this.say(`feedback:asking.problem.${problem}`))
  }

  async isRefused(sentence: string): Promise<void> {
    await this.here.getByRole('alert').getByText(sentence).waitFor()
  }

  async seeMine(): Promise<void> {
    await this.button('feedback:asking.seeMine').click()
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
    await this.button('feedback:answering.send', { name }).click()
  }

  async openDeclining(): Promise<void> {
    await this.button('feedback:answering.decline').click()
    await this.sheetIsOpen()
  }

  async decline(name: string, reason: string): Promise<void> {
    await this.openDeclining()
    await this.entry(this.front, this.say('feedback:answering.declineLabel')).fill(reason)
    await this.front
      .getByRole('button', { name: this.say('feedback:answering.declineSend', { name }), exact: true })
      .click()
  }

  async openWithdrawing(): Promise<void> {
    await this.button('feedback:asked.withdraw').click()
    await this.here.getByRole('alertdialog').waitFor()
  }

  async withdraw(): Promise<void> {
    await this.openWithdrawing()
    await this.front.getByRole('button', { name: this.say('feedback:asked.withdraw'), exact: true }).click()
    await this.isTold('feedback:asked.taken')
  }
}
