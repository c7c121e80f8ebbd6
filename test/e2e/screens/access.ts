import { Screen } from './screen'
import { escaped } from '../support/escaped'

/** What pages of a company's administration have in common. */
abstract class CompanyScreen extends Screen {
  protected line(words: string) {
    return this.here.getByRole('button', { name: new RegExp(`^${escaped(words)}`) })
  }

  protected async pick(person: string): Promise<void> {
    await this.sheetIsOpen()
    await this.tap(await this.offered(person))
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }
}

/** What keeps the company going, from Me. */
export class CompanyHub extends CompanyScreen {
  async openFromMe(): Promise<void> {
    await this.goTo('me')
    await this.tap(this.line(this.say('me:manage')))
    await this.isOpen()
  }

  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('company:title') }).waitFor()
  }

  async openRoles(): Promise<void> {
    await this.tap(this.line(`${this.say('access:title')}, `))
  }

  async openNaming(): Promise<void> {
    await this.tap(this.line(`${this.say('company:naming.entry')}, `))
    await this.sheetIsOpen()
  }

  /** Types what the company is called, in the sheet in front, and saves. */
  async nameCompany(name: string): Promise<void> {
    await this.entry(this.front, this.say('company:naming.name')).fill(name)
    await this.tap(this.front.getByRole('button', { name: this.say('company:naming.save'), exact: true }))
  }

  async isCalled(name: string): Promise<void> {
    await this.isTold('company:naming.saved')
    await this.line(`${this.say('company:naming.entry')}, ${name}`).waitFor()
  }

  async openAudit(): Promise<void> {
    await this.tap(this.line(`${this.say('audit:title')}, `))
  }
}

/** Administrators, coaches, the watermark. */
export class Roles extends CompanyScreen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('access:title') }).waitFor()
    await this.line(this.say('access:nameAdministrator')).waitFor()
  }

  async nameAdministrator(person: string): Promise<void> {
    await this.tap(this.line(this.say('access:nameAdministrator')))
    await this.pick(person)
    await this.isTold('access:named', { name: person })
  }

  /** Asks to end somebody, and says yes. */
  async endAdministrator(person: string): Promise<void> {
    await this.tap(this.line(person).first())
    await this.here.getByRole('alertdialog').waitFor()
    await this.tap(this.front.getByRole('button', { name: this.say('access:end'), exact: true }))
  }

  /** Waits for what is said of why it cannot be. */
  async isRefused(text: string): Promise<void> {
    await this.here.getByRole('status').getByText(text).waitFor()
  }

  async openCoach(person: string): Promise<void> {
    await this.tap(this.line(person).last())
    await this.sheetIsOpen()
  }

  /** In the sheet of a coach: the first of the days that are offered. */
  async comesUntilTheEndOfTheMonth(): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: this.say('access:changeEnd') }))
    await this.tap(this.here.getByRole('radio').first())
    await this.isTold('access:saved')
  }

  async endCoach(): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: this.say('access:end'), exact: true }))
    const dialog = this.here.getByRole('alertdialog')
    await this.tap(dialog.getByRole('button', { name: this.say('access:end'), exact: true }))
    await this.isTold('access:saved')
  }

  async showWatermark(): Promise<void> {
    await this.tap(this.line(this.say('access:watermarkRow')))
    await this.choose(this.say('access:on'))
    await this.isTold('access:saved')
  }
}

/** Who did what. */
export class AuditTrail extends CompanyScreen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('audit:title') }).waitFor()
  }

  async narrowTo(kind: string): Promise<void> {
    await this.tap(this.line(this.say('audit:chosen', { what: this.say('audit:kinds'), value: '' })))
    await this.choose(this.say(`audit:kind.${kind}`))
  }

  async narrowToSubject(person: string): Promise<void> {
    await this.tap(this.line(this.say('audit:chosen', { what: this.say('audit:subject'), value: '' })))
    await this.pick(person)
  }

  /** Asks for what somebody did who has left. */
  async narrowToFormer(person: string): Promise<void> {
    await this.line(this.say('audit:chosen', { what: this.say('audit:by'), value: '' })).click()
    await this.sheetIsOpen()
    await this.front.getByRole('radio', { name: this.say('audit:lists.left'), exact: true }).click()
    await this.pick(person)
    await this.line(this.say('audit:chosen', { what: this.say('audit:by'), value: person })).waitFor()
  }

  /** Lines on the screen, from the newest on. */
  async lines(): Promise<string[]> {
    await this.here.getByRole('listitem').first().waitFor()
    return this.here.getByRole('listitem').allInnerTexts()
  }
}

/** The day of a coach from outside. */
export class OutsideDay extends CompanyScreen {
  async openShown(title: string): Promise<void> {
    await this.tap(this.line(title))
  }

  async hasNothing(): Promise<void> {
    await this.shows(this.say('today:shownNone'))
  }

  /** Waits for the page that says where what is shown stands. */
  async isOnlyForStaff(): Promise<void> {
    await this.here.getByRole('heading', { name: this.say('today:shownOnly') }).waitFor()
  }
}
