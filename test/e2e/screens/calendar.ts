import { Screen } from './screen'
import { escaped } from '../support/escaped'

/** The company's work calendar. */
export class WorkCalendar extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('calendar:title') }).waitFor()
  }

  async nextMonth(): Promise<void> {
    await this.tap(this.button('components:calendar.nextMonth'))
  }

  /** Waits for a day, such as `12月3日`, with why it is as it is. */
  async says(day: string, why: string): Promise<void> {
    await this.here.getByRole('button', { name: new RegExp(`${escaped(day)}.*${escaped(why)}`) }).waitFor()
  }

  async openDay(day: string): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(escaped(day)) }))
    await this.sheetIsOpen()
  }

  /** Makes the day in front the first of some days off of the company. */
  async setOff(name: string, days: number): Promise<void> {
    await this.entry(this.front, this.say('calendar:dayOff.name')).fill(name)
    const more = this.front.getByRole('button', {
      name: this.say('components:step.more', { step: '1', unit: this.say('calendar:day') }),
    })
    for (let day = 1; day < days; day += 1) await this.tap(more)
    await this.tap(this.front.getByRole('button', { name: this.say('calendar:dayOff.save'), exact: true }))
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  async remove(name: string): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: this.say('calendar:removeNamed', { name }), exact: true }))
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  /** Whether the reader is offered to change the day in front. */
  async offersChange(): Promise<boolean> {
    return (await this.front.getByRole('textbox').count()) > 0
  }

  /** Turns big and small weeks on, from the next Saturday. */
  async startBigWeeks(): Promise<void> {
    await this.tap(this.button('calendar:weeks.startNamed'))
    const saturdays = this.here.getByRole('group', { name: this.say('calendar:weeks.choose') })
    await this.tap(saturdays.getByRole('button').first())
    await this.button('calendar:weeks.stopNamed').waitFor()
  }

  async stopBigWeeks(): Promise<void> {
    await this.tap(this.button('calendar:weeks.stopNamed'))
    await this.button('calendar:weeks.startNamed').waitFor()
  }

  async setHours(what: 'from' | 'until' | 'weekday', option: string): Promise<void> {
    await this.tap(
      this.here.getByRole('button', { name: new RegExp(`^${escaped(this.say(`calendar:time.${what}`))}`) }),
    )
    await this.sheetIsOpen()
    await this.choose(option)
  }

  async enterNotice(year: number): Promise<void> {
    await this.tap(this.button('calendar:announce.open', { year }))
  }
}

/** Where the State Council's notice is pasted. */
export class Announcing extends Screen {
  async paste(text: string): Promise<void> {
    await this.entry(this.here, this.say('calendar:announce.notice')).fill(text)
  }

  async complains(key: string, values?: Record<string, string | number>): Promise<void> {
    await this.here.getByRole('alert').getByText(this.say(key, values)).waitFor()
  }

  async save(year: number): Promise<void> {
    await this.tap(this.button('calendar:announce.save', { year }))
  }
}
