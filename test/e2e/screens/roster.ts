import { Screen } from './screen'
import { escaped } from './today'

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
    await this.button(`roster:list.${state}`, { number }).click()
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
    await this.row(name).click()
  }

  async add(): Promise<void> {
    await this.button('roster:list.add').click()
  }

  /** A list that is empty leads to an invite instead. */
  async inviteInstead(): Promise<void> {
    await this.button('roster:list.invite').click()
  }

  async openImport(): Promise<void> {
    await this.here.getByRole('button', { name: new RegExp(`^${escaped(this.say('roster:list.import'))}`) }).click()
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
    await this.here.getByRole('button', { name: new RegExp(`^${escaped(this.say('roster:line.department'))}`) }).click()
    await this.sheetIsOpen()
    await this.front.getByRole('radio', { name: new RegExp(`^${escaped(name)}(, |$)`) }).click()
  }

  async tryToSave(): Promise<void> {
    await this.button('roster:line.save').click()
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
    await this.button(by).click()
    await (await choosing).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  }

  async mapsColumns(): Promise<void> {
    await this.here.getByRole('heading', { name: this.say('roster:mapping.title') }).waitFor()
  }

  /** Says which column a field stands in. */
  async map(field: string, heading: string): Promise<void> {
    const label = this.say(`roster:field.${field}`)
    await this.here.getByRole('button', { name: new RegExp(`^${escaped(label)}, `) }).click()
    await this.sheetIsOpen()
    await this.front.getByRole('radio', { name: new RegExp(`^${escaped(heading)}(, |$)`) }).click()
  }

  async preview(): Promise<void> {
    await this.button('roster:mapping.preview').click()
    await this.here.getByRole('heading', { name: this.say('roster:plan.would') }).waitFor()
  }

  async counts(list: 'added' | 'changed' | 'moved' | 'left' | 'unchanged', count: number): Promise<void> {
    const spoken = `${this.say(`roster:plan.${list}`)}, ${this.say('roster:plan.people', { count })}`
    const value = this.say('roster:plan.people', { count })
    if (count > 0 && list !== 'unchanged') await this.here.getByRole('button', { name: spoken, exact: true }).waitFor()
    else await this.shows(value)
  }

  async openProblems(): Promise<void> {
    await this.here.getByRole('button', { name: new RegExp(`^${escaped(this.say('roster:plan.errors'))}`) }).click()
    await this.here.getByRole('heading', { level: 1, name: this.say('roster:planList.problems') }).waitFor()
  }

  async carryOut(): Promise<void> {
    await this.button('roster:plan.import').click()
    await this.here.getByRole('heading', { name: this.say('roster:end.imported') }).waitFor()
  }

  override async undo(): Promise<void> {
    await this.button('roster:end.undo').click()
    await this.front.getByRole('button', { name: this.say('roster:end.undo'), exact: true }).click()
    await this.here.getByRole('heading', { name: this.say('roster:end.undone') }).waitFor()
  }

  async toList(): Promise<void> {
    await this.button('roster:end.toList').click()
  }
}
