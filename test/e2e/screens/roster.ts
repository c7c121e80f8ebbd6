import { Screen } from './screen'
import { escaped } from '../support/escaped'

/** A file as somebody has it on their computer. */
export interface OwnFile {
  name: string
  content: Uint8Array
}

/** The company's list of people. */
export class Roster extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('roster:title') }).waitFor()
  }

  async counts(state: 'all' | 'open' | 'claimed' | 'left', number: number): Promise<void> {
    await this.button(`roster:list.${state}`, { number }).waitFor()
  }

  async narrowTo(state: 'open' | 'claimed' | 'left', number: number): Promise<void> {
    await this.tap(this.button(`roster:list.${state}`, { number }))
  }

  async search(text: string): Promise<void> {
    await this.entry(this.here, this.say('roster:list.search')).fill(text)
  }

  private row(name: string) {
    return this.here.getByRole('button', { name: new RegExp(`^${escaped(name)}`) })
  }

  async has(name: string): Promise<void> {
    await this.row(name).waitFor()
  }

  async hasNot(name: string): Promise<void> {
    await this.row(name).waitFor({ state: 'hidden' })
  }

  async open(name: string): Promise<void> {
    await this.tap(this.row(name))
  }

  async add(): Promise<void> {
    await this.tap(this.button('roster:list.add'))
  }

  /** A list that is empty leads to an invite instead. */
  async inviteInstead(): Promise<void> {
    await this.tap(this.button('roster:list.invite'))
  }

  async openImport(): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${escaped(this.say('roster:list.import'))}`) }))
  }
}

/** One line of the list. */
export class RosterLine extends Screen {
  async isOf(name: string): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name }).waitFor()
  }

  async write(field: 'name' | 'employeeNumber' | 'managerNumber' | 'title', text: string): Promise<void> {
    await this.entry(this.here, this.say(`roster:line.${field}`)).fill(text)
  }

  reads(field: 'name' | 'managerNumber' | 'title'): Promise<string> {
    return this.entry(this.here, this.say(`roster:line.${field}`)).inputValue()
  }

  async chooseDepartment(name: string): Promise<void> {
    await this.tap(
      this.here.getByRole('button', { name: new RegExp(`^${escaped(this.say('roster:line.department'))}`) }),
    )
    await this.sheetIsOpen()
    await this.tap(this.front.getByRole('radio', { name: new RegExp(`^${escaped(name)}(, |$)`) }))
  }

  async isIn(department: string): Promise<void> {
    await this.here.getByRole('button', { name: `${this.say('roster:line.department')}, ${department}` }).waitFor()
  }

  /** What becomes of the OKRs of who goes to another department; asked of nobody else. */
  async chooseOwned(owned: 'follow' | 'stay'): Promise<void> {
    await this.tap(this.here.getByRole('radio', { name: this.say(`roster:owned.${owned}`) }))
  }

  async tryToSave(): Promise<void> {
    await this.tap(this.button('roster:line.save'))
  }

  async save(): Promise<void> {
    await this.tryToSave()
    await this.isTold('roster:line.saved')
  }
}

/** Where a file becomes the list. */
export class RosterImport extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('roster:import.title') }).waitFor()
  }

  async chooseFile({ name, content }: OwnFile, by = 'roster:import.choose'): Promise<void> {
    const choosing = this.app.page.waitForEvent('filechooser')
    await this.tap(this.button(by))
    await (await choosing).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  }

  async mapsColumns(): Promise<void> {
    await this.here.getByRole('heading', { name: this.say('roster:mapping.title') }).waitFor()
  }

  /** Says which column a field stands in. */
  async map(field: string, heading: string): Promise<void> {
    const label = this.say(`roster:field.${field}`)
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${escaped(label)}, `) }))
    await this.sheetIsOpen()
    await this.tap(this.front.getByRole('radio', { name: new RegExp(`^${escaped(heading)}(, |$)`) }))
  }

  async preview(): Promise<void> {
    await this.tap(this.button('roster:mapping.preview'))
    await this.here.getByRole('heading', { name: this.say('roster:plan.would') }).waitFor()
  }

  async counts(list: 'added' | 'changed' | 'moved' | 'left' | 'unchanged', count: number): Promise<void> {
    const spoken = `${this.say(`roster:plan.${list}`)}, ${this.say('roster:plan.people', { count })}`
    const value = this.say('roster:plan.people', { count })
    if (count > 0 && list !== 'unchanged') await this.here.getByRole('button', { name: spoken, exact: true }).waitFor()
    else await this.shows(value)
  }

  async openProblems(): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${escaped(this.say('roster:plan.errors'))}`) }))
    await this.here.getByRole('heading', { level: 1, name: this.say('roster:planList.problems') }).waitFor()
  }

  async carryOut(): Promise<void> {
    await this.tap(this.button('roster:plan.import'))
    await this.here.getByRole('heading', { name: this.say('roster:end.imported') }).waitFor()
  }

  override async undo(): Promise<void> {
    await this.tap(this.button('roster:end.undo'))
    await this.tap(this.front.getByRole('button', { name: this.say('roster:end.undo'), exact: true }))
    await this.here.getByRole('heading', { name: this.say('roster:end.undone') }).waitFor()
  }

  async toList(): Promise<void> {
    await this.tap(this.button('roster:end.toList'))
  }
}
