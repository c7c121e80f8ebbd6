import { Screen } from './screen'
import { escaped } from '../support/escaped'

/** What the pages of a rollout's start have in common. */
abstract class StartScreen extends Screen {
  /** A row that begins with these words. */
  protected line(key: string) {
    return this.here.getByRole('button', { name: new RegExp(`^${escaped(this.say(key))}`) })
  }

  /** Picks one colleague in the sheet in front. */
  protected async pick(person: string): Promise<void> {
    await this.sheetIsOpen()
    await this.tap(await this.offered(person))
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  /** Ticks departments in the sheet in front, and closes it with what was chosen. */
  protected async tick(...departments: string[]): Promise<void> {
    for (const department of departments) {
      await this.tap(this.here.getByRole('checkbox', { name: new RegExp(`^${escaped(department)}(, |$)`) }))
    }
    await this.tap(
      this.here.getByRole('button', { name: this.say('start:departments.doneCount', { count: departments.length }) }),
    )
    // The sheet of a champion may still be leaving.
    await this.here.getByRole('checkbox').first().waitFor({ state: 'hidden' })
  }
}

/** OKRs in this company: the way to everything of the rollout. */
export class RolloutHub extends StartScreen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('rollout:hub.title') }).waitFor()
  }

  async openWhy(): Promise<void> {
    await this.tap(this.line('rollout:hub.why'))
  }

  async openStart(): Promise<void> {
    await this.tap(this.line('rollout:hub.start'))
  }

  /** Waits until why is marked as not read yet. */
  async hasUnreadWhy(): Promise<void> {
    await this.here
      .getByRole('button', { name: `${this.say('rollout:hub.why')}, ${this.say('start:why.unread')}`, exact: true })
      .waitFor()
  }
}

/** Why the company uses OKRs. */
export class Why extends StartScreen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('start:why.title') }).waitFor()
  }

  /** Waits for the page that greets who has just come in. */
  async greets(company: string): Promise<void> {
    await this.here.getByRole('heading', { name: this.say('start:why.welcome', { company }) }).waitFor()
  }

  async begin(): Promise<void> {
    await this.tap(this.button('start:why.begin'))
  }

  /** Goes on to Today where nobody has said why. */
  async later(): Promise<void> {
    await this.tap(this.button('start:why.later'))
  }

  async nameSponsor(): Promise<void> {
    await this.tap(this.button('start:why.toSponsor'))
  }

  async read(): Promise<void> {
    await this.tap(this.button('start:why.read'))
    await this.shows(this.say('start:why.wasRead'))
  }

  async write(): Promise<void> {
    await this.tap(this.button('start:why.write'))
  }

  async writeAgain(): Promise<void> {
    await this.tap(this.line('start:why.again'))
  }

  async showFormer(): Promise<void> {
    await this.tap(this.button('start:why.showFormer'))
  }
}

/** Where a sponsor says why. */
export class WhyWriting extends StartScreen {
  /** Where it is written, the company's own language first. */
  entryIn(language: 'zh-CN' | 'en', own: boolean) {
    return this.entry(this.here, this.say(`start:write.${own ? 'text' : 'other'}.${language}`))
  }

  async beginWith(question: 'year' | 'now' | 'not'): Promise<void> {
    await this.tap(this.line(`start:write.question.${question}`))
  }

  /** Writes on behind what stands there. */
  async goOn(language: 'zh-CN' | 'en', text: string): Promise<void> {
    const entry = this.entryIn(language, true)
    await entry.press('ControlOrMeta+End')
    await entry.pressSequentially(text)
  }

  async publish(): Promise<void> {
    await this.tap(this.button('start:write.say'))
  }

  async isPublished(): Promise<void> {
    await this.isTold('start:write.said')
  }

  async lacks(text: string): Promise<void> {
    await this.here.getByRole('alert').getByText(text).waitFor()
  }

  async publishOnTop(): Promise<void> {
    await this.tap(this.button('start:write.onTop'))
    await this.publish()
  }
}

/** Roles, the pilot with its waves, growth. */
export class Start extends StartScreen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('start:start.title') }).waitFor()
  }

  async nameSponsor(person: string): Promise<void> {
    await this.tap(this.line('start:start.nameSponsor'))
    await this.pick(person)
    await this.isTold('start:start.named', { name: person })
  }

  async openChampions(): Promise<void> {
    await this.tap(this.line('start:start.champions'))
  }

  async planPilot(): Promise<void> {
    await this.tap(this.line('start:start.addPilot'))
  }

  async addWave(): Promise<void> {
    await this.tap(this.line('start:start.addWave'))
  }

  async openPilot(): Promise<void> {
    await this.tap(this.line('start:stage.pilot'))
  }

  async openPlannedGrowth(): Promise<void> {
    await this.tap(this.here.getByText(/120/).first())
  }

  async openGrowth(): Promise<void> {
    await this.tap(this.here.getByText(this.say('start:start.growthNone')))
  }

  /** Waits for a stage with where it stands. */
  async lists(title: string, departments: string, state: 'ahead' | 'running' | 'over'): Promise<void> {
    const name = `^${escaped(title)}, ${escaped(departments)}, .*, ${escaped(this.say(`start:stage.state.${state}`))}$`
    await this.here.getByRole('button', { name: new RegExp(name) }).waitFor()
  }

  async openBoardTo(which: 'open' | 'closed'): Promise<void> {
    await this.tap(this.line('start:start.boardOpen'))
    await this.choose(this.say(`start:start.${which}`))
    await this.isTold('start:start.saved')
  }
}

/** Who are champions. */
export class Champions extends StartScreen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('start:champions.title') }).waitFor()
  }

  async name(person: string): Promise<void> {
    await this.isOpen()
    await this.tap(this.button('start:champions.add'))
    await this.pick(person)
    await this.isTold('start:start.named', { name: person })
  }

  async open(person: string): Promise<void> {
    // The page below has rows that begin with names too.
    await this.isOpen()
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${escaped(person)}, `) }))
    await this.sheetIsOpen()
  }

  /** In the sheet of a champion. */
  async coach(department: string): Promise<void> {
    await this.tap(
      this.front.getByRole('button', { name: new RegExp(`^${escaped(this.say('start:champions.which'))}`) }),
    )
    await this.tick(department)
    await this.isTold('start:start.ended')
  }

  async coordinate(person: string): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: this.say('start:champions.coordinate', { name: person }) }))
    await this.isTold('start:start.named', { name: person })
  }
}

/** The pilot or a wave, while it is planned. */
export class StagePlan extends StartScreen {
  async chooseDepartments(...departments: string[]): Promise<void> {
    await this.tap(this.line('start:stage.departments'))
    await this.tick(...departments)
  }

  /** Chooses a day of the month in sight, or of the one after so many turns. */
  async chooseDay(which: 'from' | 'until', label: string, turns = 0): Promise<void> {
    await this.tap(this.line(`start:stage.${which}`))
    await this.sheetIsOpen()
    for (let turned = 0; turned < turns; turned += 1) {
      await this.tap(this.front.getByRole('button', { name: this.say('components:calendar.nextMonth') }))
    }
    await this.tap(this.front.getByRole('button', { name: new RegExp(`^${escaped(label)}`) }))
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  /** Opens a sheet to look at it. */
  async lookAtDepartments(): Promise<void> {
    await this.tap(this.line('start:stage.departments'))
    await this.sheetIsOpen()
  }

  async lookAtDays(): Promise<void> {
    await this.tap(this.line('start:stage.from'))
    await this.sheetIsOpen()
  }

  /** Waits for what is missing. */
  async lacks(text: string): Promise<void> {
    await this.here.getByRole('alert').getByText(text).waitFor()
  }

  get success() {
    return this.entry(this.here, this.say('start:stage.success'))
  }

  async save(): Promise<void> {
    await this.tap(this.button('start:stage.save'))
  }

  async isSaved(): Promise<void> {
    await this.isTold('start:stage.saved')
  }
}

/** The plan to grow. */
export class Growth extends StartScreen {
  async addMonth(month: string): Promise<void> {
    await this.tap(this.button('start:growth.addMonth', { month }))
  }

  people(month: string) {
    return this.entry(this.here, new RegExp(escaped(this.say('start:growth.people', { month }))))
  }

  async save(): Promise<void> {
    await this.tap(this.button('start:growth.save'))
    await this.isTold('start:growth.saved')
  }
}
