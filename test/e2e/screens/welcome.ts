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
    await this.here.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  }

  async beSomebodyNew(): Promise<void> {
    await this.here.getByRole('button', { name: new RegExp(`^${this.say('welcome:local.stranger')}`) }).click()
  }

  /** Somebody new agrees to the notice before anything else. */
  async startFounding(): Promise<void> {
    await this.askToFound()
    await this.agree()
  }

  async askToFound(): Promise<void> {
    await this.here.getByRole('button', { name: new RegExp(`^${this.say('welcome:create')}`) }).click()
  }

  async agree(): Promise<void> {
    await this.button('myData:asking.agree').click()
  }

  async next(): Promise<void> {
    await this.button('welcome:company.next').click()
  }

  /** Founds a company, and goes on to Today past the page that asks for its why. */
  async foundCompany(company: FoundedCompany): Promise<void> {
    await this.found(company)
    await this.button('start:why.later').click()
  }

  /** Founds a company, which first asks why it uses OKRs. */
  async found({ name, department, founder }: FoundedCompany): Promise<void> {
    await this.startFounding()
    await this.write('welcome:company.name', name)
    await this.write('welcome:company.department', department)
    await this.write('welcome:company.myName', founder)
    await this.next()
    await this.button('welcome:company.create', { company: name }).click()
  }

  async openInvite(token: string): Promise<void> {
    await this.here.getByRole('button', { name: new RegExp(`^${this.say('welcome:open')}`) }).click()
    await this.agree()
    await this.write('welcome:invite.token', token)
    await this.button('welcome:invite.open').click()
  }

  async join(company: string, name: string): Promise<void> {
    await this.write('welcome:invite.name', name)
    await this.button('welcome:invite.join', { company }).click()
  }

  private async write(key: string, text: string): Promise<void> {
    await this.here.getByRole('textbox', { name: this.say(key), exact: true }).fill(text)
  }
}

/** Where a member makes an invite. */
export class Invite extends Screen {
  /** @returns the code that opens the company */
  async make(): Promise<string> {
    await this.button('me:invite.make').click()
    await this.button('me:invite.copy').waitFor()
    return (await this.here.getByText(/^[\w-]{16,}$/).textContent()) ?? ''
  }
}
