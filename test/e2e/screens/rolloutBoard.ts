import type { Locator } from 'playwright-core'
import { Screen } from './screen'
import { escaped } from '../support/escaped'

type Step = 'trained' | 'drafted' | 'published' | 'checkedIn' | 'midQuarter' | 'review'

/** How the rollout stands. */
export class RolloutBoard extends Screen {
  /** From Me over the page of the rollout. */
  async openFromMe(): Promise<void> {
    await this.goTo('me')
    await this.tap(this.here.getByRole('button', { name: this.say('me:rollout'), exact: true }))
    await this.tap(this.here.getByRole('button', { name: this.say('rollout:hub.board'), exact: true }))
  }

  async isOpen(title = this.say('adoption:board.title')): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
  }

  async look(at: 'factors' | 'departments' | 'unreachable'): Promise<void> {
    await this.tap(this.tab(at))
    await this.here.getByRole('tab', { name: this.say(`adoption:board.tabs.${at}`), selected: true }).waitFor()
  }

  /** Which parts the board has for this reader. */
  async parts(): Promise<string[]> {
    await this.tab('departments').waitFor()
    return this.here.getByRole('tab').allInnerTexts()
  }

  /** Waits for the word of where the figures come from. */
  async isCounted(): Promise<void> {
    await this.shows(this.say('adoption:board.computed'))
  }

  async count(): Promise<void> {
    await this.tap(this.button('adoption:board.count'))
  }

  /** Shows the steps until OKRs are written, or those of using them. */
  async showHalf(half: 'start' | 'use'): Promise<void> {
    const name = this.say(`adoption:funnel.half.${half}`)
    await this.tap(this.here.getByRole('radio', { name, exact: true }))
    await this.here.getByRole('radio', { name, exact: true, checked: true }).waitFor()
  }

  /** Waits until the table of steps has a department with this many of those for whom a step applies. */
  async hasCount(department: string, step: Step, { of, done }: { of: number; done: number }): Promise<void> {
    const said = { department, step: this.say(`adoption:step.${step}`), of, done }
    await this.here.getByRole('cell', { name: this.say('adoption:funnel.cell', said), exact: true }).waitFor()
  }

  /** What the weeks of a department say, from the first to the last. */
  async weeksOf(department: string): Promise<string[]> {
    const table = this.here.getByRole('table', { name: this.say('adoption:heat.title') })
    const row = table
      .getByRole('row')
      .filter({ has: this.app.page.getByRole('button', { name: department, exact: true }) })
    const cells = row.getByRole('cell')
    await cells.first().waitFor()
    return cells.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
  }

  /** What the eight questions found, as whole percentages in the order of the page. */
  async kpiShares(): Promise<number[]> {
    const list = this.here.getByRole('list', { name: this.say('adoption:kpiChecks.title'), exact: true })
    const lines = list.getByRole('listitem')
    await lines.first().waitFor()
    const spoken = await lines.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
    return spoken.map((words) => Number(/(\d+)\s*%/.exec(words)?.[1]))
  }

  async openDepartment(name: string): Promise<void> {
    await this.tap(this.here.getByRole('button', { name, exact: true }).first())
    await this.isOpen(name)
  }

  /** Opens who has not taken a step, from the page of a department. */
  async openStep(step: Step): Promise<void> {
    await this.tap(
      this.here.getByRole('button', { name: new RegExp(`^${escaped(this.say(`adoption:step.${step}`))}, `) }),
    )
    await this.isOpen(this.say(`adoption:notYet.title.${step}`))
  }

  /** Reminds the champions of a department that has gone quiet. */
  async remindChampions(department: string): Promise<void> {
    const title = this.say('adoption:remind.title', { department })
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${escaped(title)}`) }))
  }

  private tab(at: string): Locator {
    return this.here.getByRole('tab', { name: this.say(`adoption:board.tabs.${at}`), exact: true })
  }
}

/** Who has not taken a step yet. */
export class NotYet extends Screen {
  async names(): Promise<string[]> {
    const lines = this.here.locator('.cell__title')
    await lines.first().waitFor()
    return lines.allInnerTexts()
  }

  async startSaying(): Promise<void> {
    await this.tap(this.button('adoption:notYet.say'))
  }
}
