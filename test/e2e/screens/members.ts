import { Screen } from './screen'
import { escaped } from '../support/escaped'

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
    await this.tap(await this.offered(person))
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  /** Says yes in the dialog in front. */
  protected async agree(key: string): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: this.say(key), exact: true }))
  }
}

/** What keeps a company going. */
export class CompanyHub extends KeepingScreen {
  async openMembers(): Promise<void> {
    await this.tap(this.row(this.say('members:cell')))
  }

  async openDepartments(): Promise<void> {
    await this.tap(this.row(this.say('departments:cell')))
  }
}

/** The tree, and one department of it. */
export class Departments extends KeepingScreen {
  async open(name: string): Promise<void> {
    await this.tap(this.row(name))
    await this.isAbout(name)
  }

  async find(text: string): Promise<void> {
    await this.entry(this.here, this.say('departments:search')).fill(text)
  }

  async add(name: string): Promise<void> {
    await this.tap(this.button('departments:add'))
    await this.entry(this.front, this.say('departments:name')).fill(name)
    await this.tap(this.front.getByRole('button', { name: this.say('common:save'), exact: true }))
    await this.isTold('departments:added')
  }

  async nameHead(person: string): Promise<void> {
    await this.tap(this.row(this.say('departments:head')))
    await this.pick(person)
    await this.isTold('departments:headKept')
  }

  async lookAtHeads(): Promise<void> {
    await this.tap(this.row(this.say('departments:head')))
    await this.sheetIsOpen()
  }

  /** Moves the department in front below another, with what is under way. */
  async move(below: string, owned: 'follow' | 'stay'): Promise<void> {
    await this.tap(this.row(this.say('departments:move')))
    await this.tap(this.front.getByRole('radio', { name: new RegExp(`^${escaped(below)}(, |$)`) }))
    await this.tap(this.front.getByRole('radio', { name: new RegExp(`^${escaped(this.say(`departments:${owned}`))}`) }))
    await this.isTold('departments:moved')
    await this.here.getByRole('dialog').first().waitFor({ state: 'hidden' })
  }

  async merge(name: string, into: string): Promise<void> {
    await this.tap(this.row(this.say('departments:merge')))
    await this.tap(this.front.getByRole('radio', { name: new RegExp(`^${escaped(into)}(, |$)`) }))
    await this.front.getByText(this.say('departments:mergeAsk', { name, into })).waitFor()
    await this.agree('departments:mergeAct')
    await this.isTold('departments:merged')
  }
}

/** Who is here, who has no manager, who has left. */
export class Members extends KeepingScreen {
  async open(person: string): Promise<void> {
    await this.entry(this.here, this.say('members:search')).fill(person)
    await this.tap(this.row(person))
    await this.isAbout(this.say('members:member'))
  }

  async show(list: 'present' | 'unmanaged' | 'left'): Promise<void> {
    await this.tap(this.here.getByRole('radio', { name: this.say(`members:lists.${list}`), exact: true }))
  }
}

/** One member as administrators see them. */
export class MemberDetail extends KeepingScreen {
  async edit(): Promise<void> {
    await this.tap(this.button('members:edit'))
    await this.isAbout(this.say('members:editTitle'))
  }

  async leaves(): Promise<void> {
    await this.tap(this.row(this.say('members:end')))
    await this.isAbout(this.say('members:leaving.title'))
  }

  async takeBack(name: string): Promise<void> {
    await this.tap(this.button('members:takeBack'))
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
    await this.tap(this.button('common:save'))
  }
}

/** Where a membership ends. */
export class MemberLeaving extends KeepingScreen {
  async takesOver(person: string): Promise<void> {
    await this.tap(this.row(this.say('members:leaving.successor')))
    await this.pick(person)
  }

  async end(): Promise<void> {
    await this.tap(this.button('members:leaving.act'))
    await this.agree('members:leaving.sure')
  }
}

/** What somebody is at work on, handed over in one screen. */
export class HandOver extends KeepingScreen {
  async allTo(person: string): Promise<void> {
    await this.tap(this.button('members:handing.all'))
    await this.pick(person)
  }

  async handOver(): Promise<void> {
    const [before, after] = this.say('members:handing.act', { count: 7 }).split('7')
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${escaped(before ?? '')}\\d+`) }))
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
    await this.tap(this.button('members:leave.act'))
    await this.agree('members:leave.sure')
  }
}
