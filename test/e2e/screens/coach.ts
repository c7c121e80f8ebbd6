import type { Locator } from 'playwright-core'
import { Screen } from './screen'

export type Severity = 'fix' | 'consider' | 'good'

/** What the coach says beside the fields of the editor. */
export class Coach extends Screen {
  heading(severity: Severity, rule: string): string {
    const title = this.say(`coach:rule.${rule}.title`)
    return this.say('coach:heading', { severity: this.say(`coach:severity.${severity}`), title })
  }

  /** Waits until it is said: at an objective's title, or at a key result by its place, from 1. */
  async says(severity: Severity, rule: string, keyResult?: number): Promise<void> {
    await this.at(keyResult).getByText(this.heading(severity, rule)).waitFor()
  }

  /** Waits until it is not, or no longer, said. */
  async isQuietAbout(severity: Severity, rule: string): Promise<void> {
    await this.here.getByText(this.heading(severity, rule)).waitFor({ state: 'hidden' })
  }

  /** Below what is said there are no more acts than these. */
  async offersAtMost(count: number, severity: Severity, rule: string): Promise<void> {
    const said = this.here.locator('.finding').filter({ hasText: this.heading(severity, rule) })
    const acts = await said.locator('.finding__acts').getByRole('button').count()
    if (acts > count) throw new Error(`${acts} acts below ${rule}`)
  }

  async openExample(severity: Severity, rule: string): Promise<void> {
    await this.act('coach:example', severity, rule)
    await this.sheetIsOpen()
  }

  async dismiss(severity: Severity, rule: string): Promise<void> {
    await this.act('coach:notHere', severity, rule)
  }

  async apply(remedy: string, severity: Severity, rule: string, keyResult?: number): Promise<void> {
    await this.act(`coach:remedy.${remedy}`, severity, rule, keyResult)
  }

  /** Two taps before the page is drawn again. */
  async applyTwiceAtOnce(remedy: string, severity: Severity, rule: string): Promise<void> {
    const button = this.actOf(`coach:remedy.${remedy}`, severity, rule)
    await button.evaluate((element: HTMLElement) => {
      element.click()
      element.click()
    })
  }

  /** A last word and a tap before the page is drawn again. */
  async applyWhileTyping(
    remedy: string,
    severity: Severity,
    rule: string,
    entry: Locator,
    text: string,
  ): Promise<void> {
    const button = await this.actOf(`coach:remedy.${remedy}`, severity, rule).elementHandle()
    await entry.evaluate(
      (element: HTMLElement, [tapped, typed]) => {
        const written = element instanceof HTMLTextAreaElement ? element : element.querySelector('textarea, input')
        if (!(written instanceof HTMLTextAreaElement || written instanceof HTMLInputElement))
          throw new Error('no entry')
        written.value = typed
        written.dispatchEvent(new Event('input', { bubbles: true }))
        if (tapped instanceof HTMLElement) tapped.click()
      },
      [button, text] as const,
    )
  }

  /** The eight questions about a key result that looks like a compensation KPI. */
  async openQuestions(): Promise<void> {
    await this.act('coach:kpi.open', 'consider', 'keyResultIsCompensationKpi')
    await this.sheetIsOpen()
  }

  async answer(question: string, yes: boolean): Promise<void> {
    await this.tap(this.choice(question, yes))
  }

  async hasAnswered(question: string, yes: boolean): Promise<void> {
    await this.choice(question, yes).and(this.here.locator('[aria-pressed=true]')).waitFor()
  }

  async finds(outcome: 'keyResult' | 'healthMetric' | 'compensationKpi'): Promise<void> {
    await this.front.getByText(this.say(`coach:kpi.outcome.${outcome}.title`)).waitFor()
  }

  async leaveQuestions(): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: this.say('common:done'), exact: true }))
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  /** From an editor with nothing in it to the worked examples. */
  async openLibrary(): Promise<void> {
    await this.tap(this.button('coach:library.open'))
    await this.button('library:function.sales').waitFor()
  }

  async lookAt(businessFunction: string): Promise<void> {
    await this.tap(this.button(`library:function.${businessFunction}`))
  }

  async openWorkedExample(example: string): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: example }))
    await this.sheetIsOpen()
  }

  async startFrom(example: string): Promise<void> {
    await this.openWorkedExample(example)
    await this.tap(this.front.getByRole('button', { name: this.say('examples:use'), exact: true }))
    await this.here.getByRole('textbox', { name: this.say('editor:title.label') }).waitFor()
  }

  private choice(question: string, yes: boolean): Locator {
    const name = `${this.say(`coach:kpi.question.${question}`)} ${this.say(yes ? 'coach:kpi.yes' : 'coach:kpi.no')}`
    return this.front.getByRole('button', { name, exact: true })
  }

  private at(keyResult: number | undefined): Locator {
    if (keyResult === undefined) return this.here
    return this.here.getByRole('group', { name: this.say('editor:keyResult.label', { number: keyResult }) })
  }

  private async act(key: string, severity: Severity, rule: string, keyResult?: number): Promise<void> {
    await this.tap(this.actOf(key, severity, rule, keyResult))
  }

  private actOf(key: string, severity: Severity, rule: string, keyResult?: number): Locator {
    const name = `${this.say(key)}, ${this.heading(severity, rule)}`
    return this.at(keyResult).getByRole('button', { name, exact: true })
  }
}
