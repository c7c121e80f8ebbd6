import type { Locator } from 'playwright-core'
import { Screen } from './screen'
import { escaped } from '../support/escaped'

export interface WrittenKeyResult {
  title: string
  baseline: string
  stretch: string
}

/** Where an objective is written. */
export class Editor extends Screen {
  get title(): Locator {
    return this.field('editor:title.label')
  }

  get why(): Locator {
    return this.field('editor:why.label')
  }

  /** @param number its place, from 1 */
  keyResult(number: number): KeyResultCard {
    return new KeyResultCard(this.app, this.say, number)
  }

  async writeTitle(text: string): Promise<void> {
    await this.title.fill(text)
  }

  async writeKeyResult(number: number, { title, baseline, stretch }: WrittenKeyResult): Promise<void> {
    const card = this.keyResult(number)
    await card.title.fill(title)
    await card.threshold('baseline').fill(baseline)
    await card.threshold('stretch').fill(stretch)
  }

  async addKeyResult(): Promise<void> {
    await this.tap(this.button('editor:keyResult.add'))
  }

  /** Opens the company's own rules. */
  async openRules(): Promise<void> {
    await this.tap(this.button('editor:rules.open'))
  }

  /** The levels that are offered. */
  async offeredLevels(): Promise<string[]> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${escaped(this.say('editor:level'))}, `) }))
    await this.sheetIsOpen()
    const levels = await this.front
      .getByRole('radio')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
    await this.closeSheet()
    return levels
  }

  async openAlignments(): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${this.say('editor:align.add')}`) }))
    await this.sheetIsOpen()
  }

  /** Waits for what others learned from something similar, and opens it. */
  async openSimilar(): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${escaped(this.say('editor:similar.title'))}`) }))
    await this.sheetIsOpen()
  }

  async chooseSimilar(title: string): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: new RegExp(`^${escaped(title)}`) }))
  }

  async openSharing(): Promise<void> {
    await this.tap(this.button('editor:share'))
    await this.front.getByRole('option').first().waitFor()
  }

  /** Aligns to an objective that is found by these words. */
  async alignTo(title: string, words: string): Promise<void> {
    await this.openAlignments()
    await this.entry(this.front, this.say('editor:align.search')).fill(words)
    await this.tap(this.front.getByRole('button', { name: new RegExp(`^${title}`) }).first())
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  /** Waits until the text is in the cloud. */
  async isSaved(): Promise<void> {
    await this.here.getByText(this.say('editor:savedCloud'), { exact: true }).waitFor()
  }

  async publish(): Promise<void> {
    await this.tap(this.button('editor:publish'))
  }

  async saveChanges(): Promise<void> {
    await this.tap(this.button('editor:save').first())
  }

  /** Says why, in the dialog that a changed measure brings up. */
  async explain(reason: string): Promise<void> {
    const dialog = this.here.getByRole('alertdialog')
    await dialog.getByRole('textbox').fill(reason)
    await this.tap(dialog.getByRole('button', { name: this.say('editor:save') }))
  }

  /** Waits until this person is offered before everybody else, by what they are. */
  async offersFirst(name: string, role: string): Promise<void> {
    await this.front
      .getByRole('option')
      .first()
      .and(this.front.getByRole('option', { name: new RegExp(`^${name}.*${role}`) }))
      .waitFor()
  }

  /** Lets a colleague read the draft. */
  async shareWith(name: string): Promise<void> {
    await this.openSharing()
    await this.tap(await this.offered(name))
    await this.tap(this.front.getByRole('button', { name: this.say('common:done') }))
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  /** Lets a colleague who reads the draft read it no longer: a second tap on a name lets it go. */
  async showNoLongerTo(name: string): Promise<void> {
    await this.shareWith(name)
  }

  /** Takes what was written elsewhere, in a conflict. */
  async takeTheirs(): Promise<void> {
    await this.tap(this.button('editor:conflict.theirs'))
  }

  /** Puts what is written here over what was written elsewhere. */
  async keepMine(): Promise<void> {
    await this.tap(this.button('editor:conflict.mine'))
  }

  /** What is written as the reason, in the dialog that a changed measure brings up. */
  get reason(): Locator {
    return this.entry(this.here.getByRole('alertdialog'), this.say('editor:reason.label'))
  }

  async discard(): Promise<void> {
    await this.tap(this.button('editor:discard.act'))
  }

  async close(): Promise<void> {
    await this.tap(this.button('components:close'))
  }

  private field(key: string): Locator {
    return this.here.getByRole('textbox', { name: this.say(key) })
  }
}

/** One key result being written. */
class KeyResultCard extends Screen {
  constructor(
    app: Editor['app'],
    say: Editor['say'],
    private readonly number: number,
  ) {
    super(app, say)
  }

  get card(): Locator {
    return this.here.getByRole('group', { name: this.say('editor:keyResult.label', { number: this.number }) })
  }

  get title(): Locator {
    return this.entry(this.card, this.say('editor:keyResult.label', { number: this.number }))
  }

  threshold(which: 'baseline' | 'commit' | 'target' | 'stretch'): Locator {
    return this.entry(this.card, new RegExp(`^${this.say(`editor:threshold.${which}`)}`))
  }

  async openSheet(which: 'type' | 'unit' | 'more'): Promise<void> {
    await this.tap(this.card.getByRole('button', { name: new RegExp(`^${this.say(`editor:keyResult.${which}`)}`) }))
    await this.sheetIsOpen()
  }

  async chooseUnit(unit: string): Promise<void> {
    await this.openSheet('unit')
    await this.tap(this.front.getByRole('button', { name: unit, exact: true }))
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  /** The ways of measuring that cannot be chosen, by their words. */
  async unavailableTypes(): Promise<string[]> {
    await this.openSheet('type')
    const off = this.front.locator('[role=radio][aria-disabled=true]')
    const names = await off.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
    await this.closeSheet()
    return names.map((name) => name.split(', ')[0] ?? '')
  }

  async measureBy(type: 'metric' | 'baseline' | 'milestone' | 'maintain'): Promise<void> {
    await this.openSheet('type')
    await this.choose(this.say(`editor:type.${type}`))
  }
}
