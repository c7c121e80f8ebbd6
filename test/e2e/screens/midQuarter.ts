import { Screen } from './screen'
import { escaped } from '../support/escaped'
import { WithUnsent } from './unsent'

/** The reader's own objectives at the middle of the cycle. */
export class MyMidQuarter extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { name: this.say('review:midQuarter.mine') }).waitFor()
  }

  /** Waits for an objective's line with where its review stands. */
  async lists(title: string, state: string): Promise<void> {
    await this.line(`${title}, ${this.say(`review:midQuarter.state.${state}`)}`).waitFor()
  }

  async open(title: string): Promise<void> {
    await this.tap(this.line(title))
  }

  private line(text: string) {
    return this.here.getByRole('button', { name: new RegExp(`^${escaped(text)}`) })
  }
}

/** The review of one objective: key result by key result, and afterwards what was decided. */
export class MidQuarter extends WithUnsent {
  /** Waits for the page of a key result, the first being 1. */
  async asksFor(place: number, total: number, title: string): Promise<void> {
    await this.shows(this.say('review:midQuarter.place', { place, total }))
    await this.here.getByRole('group', { name: new RegExp(`^${escaped(title)}`) }).waitFor()
  }

  async decide(kind: 'keep' | 'adjust' | 'drop'): Promise<void> {
    await this.tap(this.here.getByRole('radio', { name: this.say(`review:midQuarter.kind.${kind}`) }))
  }

  async setThreshold(name: string, value: number): Promise<void> {
    await this.entry(this.here, new RegExp(`^${escaped(this.say(`okr:threshold.${name}`))}`)).fill(String(value))
  }

  async giveReason(kind: 'adjust' | 'drop', text: string): Promise<void> {
    await this.entry(this.here, this.say(`review:midQuarter.why.${kind}`)).fill(text)
  }

  async setValue(value: string): Promise<void> {
    await this.entry(this.here, new RegExp(`^${escaped(this.say('review:midQuarter.value'))}`)).fill(value)
  }

  async lessConfident(): Promise<void> {
    await this.here.getByRole('slider').press('ArrowLeft')
  }

  get blocker() {
    return this.entry(this.here, this.say('review:midQuarter.blocker'))
  }

  /** Names one colleague, who could help or is told. */
  async name(which: 'helpers' | 'told', colleague: string): Promise<void> {
    const label = escaped(this.say(`review:midQuarter.${which}`))
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${label}`) }))
    await this.sheetIsOpen()
    await this.tap(await this.offered(colleague))
    await this.tap(this.front.getByRole('button', { name: this.say('review:midQuarter.chosen'), exact: true }))
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  async next(): Promise<void> {
    await this.tap(this.button('review:midQuarter.next'))
  }

  async finish(): Promise<void> {
    await this.tap(this.button('review:midQuarter.finish'))
  }

  async isFinished(): Promise<void> {
    await this.isTold('review:midQuarter.finished')
  }

  async lacks(problem: string): Promise<void> {
    await this.here
      .getByRole('alert')
      .getByText(this.say(`review:midQuarter.problem.${problem}`))
      .waitFor()
  }

  async openObjective(): Promise<void> {
    await this.tap(this.button('review:midQuarter.open'))
  }
}

/** A manager's agenda. */
export class TeamMidQuarter extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { name: this.say('review:midQuarter.team') }).waitFor()
  }

  /** Waits for an objective with its owner and where its review stands. */
  async lists(title: string, owner: string, state: string): Promise<void> {
    const name = `${title}, ${owner}, ${this.say(`review:midQuarter.state.${state}`)}`
    await this.here.getByRole('button', { name: new RegExp(`^${escaped(name)}`) }).waitFor()
  }

  /** Talks about a key result, and waits until its minutes run. */
  async talkAbout(title: string): Promise<void> {
    await this.tap(this.button('review:midQuarter.agenda.talkNamed', { title }))
    await this.here
      .getByRole('timer')
      .getByText(/[78]:\d\d/)
      .waitFor()
  }

  async stopTalking(): Promise<void> {
    await this.tap(this.button('review:midQuarter.agenda.stop'))
    await this.here.getByRole('timer').waitFor({ state: 'hidden' })
  }
}
