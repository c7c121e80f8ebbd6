import { Screen } from './screen'
import { escaped } from './today'

/** What the pages about people and departments have in common. */
abstract class KeepingScreen extends Screen {
  /** A row that begins with these words. */
  protected row(text: string) {
    return this.here.getByRole('button', { name: new RegExp(`^${escaped(text)}(, |$)`) })
  }

  async isAbout(title: string): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: title }).waitFor()
  }

  /** Picks one colleague in the sheet in front. */
  protected async pick(person: string): Promise<void> {
    await this.sheetIsOpen()
    await this.entry(this.front, this.say('components:picker.search')).fill(person)
    await this.front.getByRole('option', { name: new RegExp(`^${escaped(person)}`) }).click()
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  /** Says yes in the dialog in front. */
  protected async agree(key: string): Promise<void> {
    await this.front.getByRole('button', { name: this.say(key), exact: true }).click()
  }
}

/** What keeps a company going. */
export class CompanyHub extends KeepingScreen {
  async openMembers(): Promise<void> {
    await this.row(this.say('members:cell')).click()
  }

  async openDepartments(): Promise<void> {
    await this.row(this.say('departments:cell')).click()
  }
}

/** The tree, and one department of it. */
export class Departments extends KeepingScreen {
  async open(name: string): Promise<void> {
    await this.row(name).click()
    await this.isAbout(name)
  }

  async find(text: string): Promise<void> {
    await this.entry(this.here, this.say('departments:search')).fill(text)
  }

  async add(name: string): Promise<void> {
    await this.button('departments:add').click()
    await this.entry(this.front, this.say('departments:name')).fill(name)
    await this.front.getByRole('button', { name: this.say('common:save'), exact: true }).click()
    await this.isTold('departments:added')
  }

  async nameHead(person: string): Promise<void> {
    await this.row(this.say('departments:head')).click()
    await this.pick(person)
    await this.isTold('departments:headKept')
  }

  async lookAtHeads(): Promise<void> {
    await this.row(this.say('departments:head')).click()
    await this.sheetIsOpen()
  }

  /** Moves the department in front below another, with what is under way. */
  async move(below: string, owned: 'follow' | 'stay'): Promise<void> {
    await this.row(this.say('departments:move')).click()
    await this.front.getByRole('radio', { name: new RegExp(`^${escaped(below)}(, |$)`) }).click()
    await this.front.getByRole('radio', { name: new RegExp(`^${escaped(this.say(`departments:${owned}`))}`) }).click()
    await this.isTold('departments:moved')
  }

  async merge(name: string, into: string): Promise<void> {
    await this.row(this.say('departments:merge')).click()
    await this.front.getByRole('radio', { name: new RegExp(`^${escaped(into)}(, |$)`) }).click()
    await this.front.getByText(this.say('departments:mergeAsk', { name, into })).waitFor()
    await this.agree('departments:mergeAct')
    await this.isTold('departments:merged')
  }
}

/** Who is here, who has no manager, who has left. */
export class Members extends KeepingScreen {
  async open(person: string): Promise<void> {
    await this.entry(this.here, this.say('members:search')).fill(person)
    await this.row(person).click()
    await this.isAbout(this.say('members:member'))
  }

  async show(list: 'present' | 'unmanaged' | 'left'): Promise<void> {
    await this.here.getByRole('radio', { name: this.say(`members:lists.${list}`), exact: true }).click()
  }
}

/** One member as administrators see them. */
export class MemberDetail extends KeepingScreen {
  async edit(): Promise<void> {
    await this.button('members:edit').click()
    await this.isAbout(this.say('members:editTitle'))
  }

  async leaves(): Promise<void> {
    await this.row(this.say('members:end')).click()
    await this.isAbout(this.say('members:leaving.title'))
  }

  async takeBack(name: string): Promise<void> {
    await this.button('members:takeBack').click()
    await this.agree('members:takeBack')
    await this.isTold('members:isBack', { name })
    await this.row(this.say('members:end')).waitFor()
  }
}

/** The form for a member. */
export class MemberEdit extends KeepingScreen {
  async write(field: 'name' | 'title' | 'employeeNumber', text: string): Promise<void> {
    await this.entry(this.here, this.say(`members:facts.${field}`)).fill(text)
  }

  async reads(field: 'name' | 'title' | 'employeeNumber'): Promise<string> {
    return this.entry(this.here, this.say(`members:facts.${field}`)).inputValue()
  }

  async save(): Promise<void> {
    await this.button('common:save').click()
  }
}

/** Where a membership ends. */
export class MemberLeaving extends KeepingScreen {
  async takesOver(person: string): Promise<void> {
    await this.row(this.say('members:leaving.successor')).click()
    await this.pick(person)
  }

  async end(): Promise<void> {
    await this.button('members:leaving.act').click()
    await this.agree('members:leaving.sure')
  }
}

/** What somebody is at work on, handed over in one screen. */
export class HandOver extends KeepingScreen {
  async allTo(person: string): Promise<void> {
    await this.button('members:handing.all').click()
    await this.pick(person)
  }

  async handOver(): Promise<void> {
    const [before, after] = this.say('members:handing.act', { count: 7 }).split('7')
    await this.here.getByRole('button', { name: new RegExp(`^${escaped(before ?? '')}\\d+`) }).click()
    expect(after).toBeDefined()
    await this.isTold('members:handing.done')
  }

  async isDone(): Promise<void> {
    await this.shows(this.say('members:handing.empty'))
  }
}

/** Ends one's own membership. */
export class Leaving extends KeepingScreen {
  async leave(): Promise<void> {
    // What leads here is called the same.
    await this.here.getByRole('heading', { level: 1, name: this.say('members:leave.title') }).waitFor()
    await this.button('members:leave.act').click()
    await this.agree('members:leave.sure')
  }
}
