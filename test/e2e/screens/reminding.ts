import { Screen } from './screen'
import { escaped } from '../support/escaped'

/** How the reader is reminded. */
export class Reminding extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('reminding:title') }).waitFor()
    await this.shows(this.say('reminding:messages.inbox'))
  }

  /** Chooses when reminders begin or end, at a full hour. */
  async setHour(end: 'from' | 'until', hour: string): Promise<void> {
    await this.tap(this.cell(this.say(`reminding:${end}`)))
    await this.choose(escaped(hour))
    await this.says(this.say(`reminding:${end}`), hour)
  }

  async setWeekly(text: string): Promise<void> {
    await this.tap(this.cell(this.say('reminding:weekly.title')))
    await this.choose(escaped(text))
    await this.says(this.say('reminding:weekly.title'), text)
  }

  /** Shows the week after in the sheet of days. */
  async nextWeek(): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: this.say('components:calendar.nextWeek'), exact: true }))
  }

  /** Goes on leave, in the sheet that is open. */
  async leaveOn(from: string, until: string): Promise<void> {
    await this.tap(this.day(from))
    await this.tap(this.day(until))
    await this.tap(this.front.getByRole('button', { name: this.say('reminding:leave.set'), exact: true }))
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
    await this.isTold('reminding:saved')
    // The line may still tell of what was chosen before.
    await this.cell(`${this.say('reminding:leave.title')}, ${this.say('reminding:leave.none')}`).waitFor({
      state: 'hidden',
    })
  }

  async openLeave(): Promise<void> {
    await this.tap(this.cell(this.say('reminding:leave.title')))
    await this.sheetIsOpen()
  }

  async endLeave(): Promise<void> {
    await this.openLeave()
    await this.tap(this.front.getByRole('button', { name: this.say('reminding:leave.end'), exact: true }))
    await this.says(this.say('reminding:leave.title'), this.say('reminding:leave.none'))
  }

  /** Chooses one of the company's numbers of workdays. */
  async setRule(rule: 'draftLead' | 'midQuarterLead' | 'readReviewAfter', count: number): Promise<void> {
    const title = this.say(`reminding:company.${rule}`)
    const text = this.say('reminding:company.workdays', { count })
    await this.tap(this.cell(title))
    await this.choose(escaped(text))
    await this.says(title, text)
  }

  /** Waits until a setting says this. */
  async says(title: string, value: string): Promise<void> {
    await this.here.getByRole('button', { name: `${title}, ${value}`, exact: true }).waitFor()
  }

  async allowMore(): Promise<void> {
    await this.tap(this.button('reminding:messages.allow'))
  }

  private cell(title: string) {
    return this.here.getByRole('button', { name: new RegExp(`^${escaped(title)}, `) })
  }

  private day(label: string) {
    return this.front.getByRole('option', { name: new RegExp(`^${escaped(label)}`) })
  }
}

/** Whom reminders reach, as champions see it. */
export class ReminderStates extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('reminding:states.title') }).waitFor()
  }

  async look(at: 'unreachable' | 'suppressed' | 'failed' | 'champion'): Promise<void> {
    await this.tap(this.here.getByRole('tab', { name: this.say(`reminding:states.tabs.${at}`), exact: true }))
  }

  /** Waits for a colleague's line that says why. */
  async lists(name: string, why: string): Promise<void> {
    await this.here
      .getByRole('button', { name: new RegExp(`^${escaped(name)}, .*${escaped(why)}`) })
      .first()
      .waitFor()
  }

  /** Waits for lines with what they are, or for the word that there is none. */
  async showsEither(one: string, other: string): Promise<void> {
    await this.here.getByText(one).or(this.here.getByText(other)).first().waitFor()
  }

  async startSaying(): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${escaped(this.say('reminding:states.say'))}`) }))
  }
}

/** A champion's own words to a department. */
export class Nudging extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('reminding:nudge.title') }).waitFor()
  }

  get words() {
    return this.entry(this.here, new RegExp(`^${escaped(this.say('reminding:nudge.text'))}`))
  }

  async to(department: string): Promise<void> {
    await this.tap(
      this.here.getByRole('button', { name: new RegExp(`^${escaped(this.say('reminding:nudge.department'))}`) }),
    )
    await this.choose(escaped(department))
  }

  async send(): Promise<void> {
    await this.tap(this.button('reminding:nudge.send'))
  }
}
