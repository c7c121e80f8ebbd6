import { Screen } from './screen'

export interface FoundedCompany {
  name: string
  department: string
  founder: string
}

/** The first run: choose who to be, found a company, open an invite. */
export class Welcome extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('welcome:page') }).waitFor()
  }

  /** At the local sign-in: be this person of the demo company. */
  async be(name: string): Promise<void> {
    await this.here.getByRole('searchbox').fill(name)
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${name}`) }))
  }

  async beSomebodyNew(): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${this.say('welcome:local.stranger')}`) }))
    // Signed in: whoever leaves before it would come back as nobody.
    await this.here.getByRole('button', { name: new RegExp(`^${this.say('welcome:create')}`) }).waitFor()
  }

  /** Somebody new agrees to the notice before anything else. */
  async startFounding(): Promise<void> {
    await this.askToFound()
    await this.agree()
  }

  async askToFound(): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${this.say('welcome:create')}`) }))
  }

  async agree(): Promise<void> {
    await this.tap(this.button('myData:asking.agree'))
  }

  async next(): Promise<void> {
    await this.tap(this.button('welcome:company.next'))
  }

  /** Founds a company, and goes on to Today past the page that asks for its why. */
  async foundCompany(company: FoundedCompany): Promise<void> {
    await this.found(company)
    await this.putOffWhy()
  }

  async putOffWhy(): Promise<void> {
    await this.tap(this.button('start:why.later'))
  }

  /** Founds a company, which first asks why it uses OKRs. */
  async found(company: FoundedCompany): Promise<void> {
    await this.startFounding()
    await this.describe(company)
    await this.next()
    await this.create(company.name)
  }

  async describe({ name, department, founder }: FoundedCompany): Promise<void> {
    await this.write('welcome:company.name', name)
    await this.write('welcome:company.department', department)
    await this.write('welcome:company.myName', founder)
  }

  async create(company: string): Promise<void> {
    await this.tap(this.button('welcome:company.create', { company }))
  }

  /** What stands in the field for the company's name. */
  companyName(): Promise<string> {
    return this.entry(this.here, this.say('welcome:company.name')).inputValue()
  }

  async openInvite(token: string): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${this.say('welcome:open')}`) }))
    await this.agree()
    await this.write('welcome:invite.token', token)
    await this.tap(this.button('welcome:invite.open'))
  }

  async join(company: string, name: string): Promise<void> {
    await this.write('welcome:invite.name', name)
    await this.tap(this.button('welcome:invite.join', { company }))
  }

  /** Asks to be let in, by name alone. */
  async ask(company: string, name: string): Promise<void> {
    await this.write('welcome:invite.name', name)
    await this.tap(this.button('welcome:joining.ask', { company }))
    await this.shows(this.say('welcome:request.waiting'))
  }

  /** Says that the employee number is not at hand. */
  async unknownNumber(): Promise<void> {
    await this.tap(this.button('welcome:claim.unknown'))
  }

  /** Claims a line of the company's list. */
  async claim(company: string, employeeNumber: string, name: string): Promise<void> {
    await this.write('welcome:claim.number', employeeNumber)
    await this.join(company, name)
  }

  /** Looks whether somebody has answered. */
  async look(): Promise<void> {
    await this.tap(this.button('welcome:request.look'))
  }

  async withdraw(): Promise<void> {
    await this.tap(this.button('welcome:request.withdraw'))
  }

  async putAway(): Promise<void> {
    await this.tap(this.button('welcome:request.putAway'))
  }

  /** An invite of a company where the reader is already leads in. */
  async goIn(company: string): Promise<void> {
    await this.tap(this.button('welcome:joining.enter', { company }))
  }

  private async write(key: string, text: string): Promise<void> {
    await this.here.getByRole('textbox', { name: this.say(key), exact: true }).fill(text)
  }
}

/** Where a member makes an invite. */
export class Invite extends Screen {
  /** @returns the code that opens the company */
  async make(): Promise<string> {
    await this.tap(this.button('invite:make'))
    await this.button('invite:copyLink').waitFor()
    const link = (await this.here.getByText(/invite=[\w-]{32}$/).textContent()) ?? ''
    return link.slice(-32)
  }

  /** In WeChat, where an invite has a code and no link. */
  async makeOnPhone(): Promise<void> {
    await this.tap(this.button('invite:make'))
    await this.button('invite:copyToken').waitFor()
  }

  async showsCode(): Promise<void> {
    await this.button('invite:keepCode').waitFor()
    await this.here
      .getByRole('img', { name: this.say('invite:code') })
      .first()
      .waitFor()
  }

  /** Takes the invite in front back. */
  async revoke(): Promise<void> {
    await this.tap(this.button('invite:revoke'))
    await this.tap(this.front.getByRole('button', { name: this.say('invite:revoke'), exact: true }))
    await this.isTold('invite:revoked')
  }
}
