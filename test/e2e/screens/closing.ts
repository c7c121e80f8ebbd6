import { Screen } from './screen'
import { escaped } from '../support/escaped'
import { WithUnsent } from './unsent'

/** The reader's own objectives at the end of the cycle. */
export class MyClosing extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { name: this.say('closing:mine') }).waitFor()
  }

  /** Waits for an objective's line with where it stands. */
  async lists(title: string, state: 'open' | 'ended' | 'carried'): Promise<void> {
    await this.line(`${title}, ${this.say(`closing:state.${state}`)}`).waitFor()
  }

  async open(title: string): Promise<void> {
    await this.tap(this.line(title))
  }

  private line(text: string) {
    return this.here.getByRole('button', { name: new RegExp(`^${escaped(text)}`) })
  }
}

/** Closing one objective: key result by key result, what comes next, and afterwards what it ended with. */
export class Closing extends WithUnsent {
  /** Waits for the page of a key result, the first being 1. */
  async asksFor(place: number, total: number, title: string): Promise<void> {
    await this.shows(this.say('closing:place', { place, total }))
    await this.here.getByRole('group', { name: new RegExp(`^${escaped(title)}`) }).waitFor()
  }

  async asksWhatNext(): Promise<void> {
    await this.here.getByRole('radiogroup', { name: this.say('closing:onward') }).waitFor()
  }

  get value() {
    return this.entry(this.here, new RegExp(`^${escaped(this.say('closing:value'))}`))
  }

  get learned() {
    return this.entry(this.here, this.say('closing:learned'))
  }

  get reason() {
    return this.entry(this.here, this.say('closing:reason'))
  }

  async decide(way: 'ends' | 'carried'): Promise<void> {
    await this.tap(this.here.getByRole('radio', { name: new RegExp(`^${escaped(this.say(`closing:${way}`))}`) }))
  }

  async next(): Promise<void> {
    await this.tap(this.button('closing:next'))
  }

  async previous(): Promise<void> {
    await this.tap(this.button('closing:previous'))
  }

  async finish(): Promise<void> {
    await this.tap(this.button('closing:finish'))
  }

  async isFinished(): Promise<void> {
    await this.isTold('closing:finished')
  }

  async lacks(problem: string): Promise<void> {
    await this.here
      .getByRole('alert')
      .getByText(this.say(`closing:problem.${problem}`))
      .waitFor()
  }

  /** Answers every key result and ends the objective. */
  async endWith(learned: string, total: number): Promise<void> {
    for (let place = 1; place <= total; place += 1) {
      await this.shows(this.say('closing:place', { place, total }))
      await this.learned.fill(learned)
      await this.next()
    }
    await this.decide('ends')
    await this.finish()
    await this.isFinished()
  }

  /** Carries on what is closed already. */
  async carryOn(): Promise<void> {
    await this.tap(this.button('closing:goOn'))
    await this.isTold('closing:goneOn')
  }

  async writeDraft(): Promise<void> {
    await this.tap(this.button('closing:write'))
  }

  async openObjective(): Promise<void> {
    await this.tap(this.button('closing:open'))
  }
}

/** What a team reached and learned in a cycle. */
export class Summary extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { name: this.say('closing:summary.title') }).waitFor()
    await this.here.getByRole('heading', { name: this.say('closing:summary.reached') }).waitFor()
  }

  async lookAt(cycle: string, now: string): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: now, exact: true }))
    await this.choose(cycle)
  }

  /** Taps, whatever comes of it. */
  async askForPicture(): Promise<void> {
    await this.tap(this.button('closing:summary.picture'))
  }

  async makePicture(): Promise<void> {
    await this.askForPicture()
    await this.picture.waitFor()
  }

  get picture() {
    return this.front.getByRole('img').first()
  }

  async share(): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: this.say('picture:share'), exact: true }))
  }
}
