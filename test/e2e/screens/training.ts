import type { Locator } from 'playwright-core'
import { Screen } from './screen'
import { escaped } from '../support/escaped'

/** Trainings to come, those past, and the reader's own. */
export class Trainings extends Screen {
  /** From Me, by way of the rollout. */
  async openFromMe(): Promise<void> {
    await this.openHub()
    await this.tap(this.button('rollout:hub.trainings'))
    await this.isOpen()
  }

  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('training:title'), exact: true }).waitFor()
  }

  async look(which: 'toCome' | 'past' | 'mine'): Promise<void> {
    const name = this.say(`training:list.${which}`)
    await this.tap(this.here.getByRole('tab', { name, exact: true }))
    await this.here.getByRole('tab', { name, exact: true, selected: true }).waitFor()
  }

  async lists(title: string, state?: string): Promise<void> {
    await this.card(state === undefined ? escaped(title) : `${escaped(title)}.*${escaped(state)}`).waitFor()
  }

  async open(title: string): Promise<void> {
    await this.tap(this.card(escaped(title)))
  }

  async plan(): Promise<void> {
    await this.tap(this.button('training:list.add'))
  }

  /** The code of the training that is going on. */
  async enterCode(): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: this.say('training:list.enter') }))
  }

  async openUntrained(): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${this.say('training:list.untrained')}`) }))
  }

  async openDepartmentUse(): Promise<void> {
    await this.openHub()
    await this.tap(this.button('rollout:hub.departmentUse'))
  }

  private async openHub(): Promise<void> {
    await this.goTo('me')
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${this.say('me:rollout')}`) }))
    await this.here.getByRole('heading', { level: 1, name: this.say('rollout:hub.title') }).waitFor()
  }

  private card(pattern: string): Locator {
    return this.here.getByRole('link', { name: new RegExp(pattern) })
  }
}

/** Where a training is planned. */
export class TrainingEdit extends Screen {
  async isOpen(): Promise<void> {
    await this.button('training:edit.save').waitFor()
  }

  async chooseKind(kind: 'champion' | 'introduction'): Promise<void> {
    await this.tap(this.here.getByRole('radio', { name: this.say(`training:kind.${kind}`), exact: true }))
  }

  async write(title: string, place: string, trainer: string): Promise<void> {
    await this.entry(this.here, this.say('training:edit.title')).fill(title)
    await this.entry(this.here, this.say('training:edit.place')).fill(place)
    await this.tap(this.here.getByRole('radio', { name: this.say('training:edit.trainerKind.outside'), exact: true }))
    await this.entry(this.here, this.say('training:edit.trainerName')).fill(trainer)
  }

  /** @param day as its cell says it: 11月27日 周五 */
  async chooseDay(day: string): Promise<void> {
    await this.openDays()
    await this.tap(this.front.getByRole('button', { name: new RegExp(`^${escaped(day)}`) }))
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  async openDays(): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${this.say('training:edit.day')}`) }))
    await this.sheetIsOpen()
  }

  async save(): Promise<void> {
    await this.tap(this.button('training:edit.save'))
  }

  async takesAnotherDay(): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: this.say('training:edit.dayOffSafe'), exact: true }))
    await this.here.getByRole('alertdialog').waitFor({ state: 'hidden' })
  }
}

/** One training, as whoever comes sees it, and whoever records. */
export class Training extends Screen {
  async isOpen(title: string): Promise<void> {
    await this.here.getByRole('heading', { level: 2, name: title }).waitFor()
  }

  /** The code on the screen. */
  async code(): Promise<string> {
    const spoken = this.say('training:code.spoken', { digits: '' }).trim()
    const label = await this.here.getByRole('img', { name: new RegExp(`^${spoken}`) }).getAttribute('aria-label')
    return (label ?? '').replace(/\D/g, '')
  }

  async enterCode(): Promise<void> {
    await this.tap(this.button('training:one.enter'))
  }

  async recordFromList(): Promise<void> {
    await this.tap(this.button('training:came.mark'))
  }

  async cameBy(name: string, how: 'list' | 'code'): Promise<void> {
    const row = this.here.getByRole('listitem').filter({ hasText: name })
    await row.getByText(this.say(`training:came.${how}`), { exact: true }).waitFor()
  }

  async takeBack(name: string): Promise<void> {
    await this.tap(this.button('training:came.takeBack', { name }))
  }
}

/** Where the code from the room is entered. */
export class Attend extends Screen {
  async enter(code: string): Promise<void> {
    await this.entry(this.here, this.say('training:attend.label')).fill(code)
    await this.tap(this.button('training:attend.send'))
  }

  async isRefused(): Promise<void> {
    await this.here.getByRole('alert').waitFor()
  }

  async isDone(): Promise<void> {
    await this.shows(this.say('training:attend.done'))
  }

  async toMine(): Promise<void> {
    await this.tap(this.button('training:attend.toList'))
  }
}

/** Where people are recorded from a list. */
export class AttendanceList extends Screen {
  async pick(name: string): Promise<void> {
    await this.entry(this.here, this.say('training:mark.search')).fill(name)
    await this.tap(this.here.getByRole('checkbox', { name: new RegExp(`^${escaped(name)}`) }))
    await this.here.getByRole('checkbox', { name: new RegExp(`^${escaped(name)}`), checked: true }).waitFor()
  }

  async save(count: number): Promise<void> {
    await this.tap(this.button('training:mark.save', { count }))
    await this.isTold('training:mark.saved', { count })
  }

  async pickDepartment(name: string): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${this.say('training:mark.department')}`) }))
    await this.sheetIsOpen()
    await this.choose(name)
    await this.tap(this.button('training:mark.all', { name }))
  }
}

/** Who still needs a training. */
export class Untrained extends Screen {
  async look(kind: 'champion' | 'introduction'): Promise<void> {
    await this.tap(this.here.getByRole('radio', { name: this.say(`training:untrained.${kind}`), exact: true }))
  }

  async names(name: string): Promise<void> {
    await this.person(name).waitFor()
  }

  async namesNot(name: string): Promise<void> {
    await this.person(name).waitFor({ state: 'hidden' })
  }

  private person(name: string): Locator {
    return this.here.getByRole('button', { name: new RegExp(`^${escaped(name)}`) })
  }
}

/** Which departments use OKRs and KPIs. */
export class DepartmentUse extends Screen {
  /** Waits for a department that says itself what it uses. */
  async says(name: string, okrs: 'yes' | 'later' | 'no'): Promise<void> {
    const [line] = this.say('training:use.line', { okrs: this.say(`training:use.okrs.${okrs}`), kpis: '|' }).split('|')
    await this.row(name, line).waitFor()
  }

  async chooseOkrs(name: string, okrs: 'yes' | 'later' | 'no'): Promise<void> {
    await this.openDepartment(name)
    const group = this.front.getByRole('radiogroup', { name: this.say('training:use.okrsTitle'), exact: true })
    const option = `^${escaped(this.say(`training:use.okrs.${okrs}`))},`
    await this.tap(group.getByRole('radio', { name: new RegExp(option) }))
    await this.tap(this.front.getByRole('button', { name: this.say('training:use.keepChoice'), exact: true }))
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  async openDepartment(name: string): Promise<void> {
    await this.tap(this.row(name))
    await this.sheetIsOpen()
  }

  /** Saves, and reads what it will do before it does. */
  async save(count: number, effect: string): Promise<void> {
    await this.tap(this.button('training:use.save', { count }))
    await this.front.getByText(effect).waitFor()
    await this.tap(this.front.getByRole('button', { name: this.say('training:use.act'), exact: true }))
    await this.isTold('training:use.saved')
  }

  private row(name: string, line = ''): Locator {
    return this.here.getByRole('button', { name: new RegExp(`^${escaped(name)}, .*${escaped(line)}`) })
  }
}
