import { Screen } from './screen'
import { escaped } from '../support/escaped'

/** The ten deployment parameters being settled. */
export class Parameters extends Screen {
  async openFromMe(): Promise<void> {
    await this.goTo('me')
    await this.tap(this.button('me:rollout'))
    await this.tap(this.button('rollout:hub.parameters'))
  }

  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('rules:title'), exact: true }).waitFor()
  }

  /** Waits until so many of the ten are settled. */
  async hasSettled(settled: number): Promise<void> {
    const text =
      settled === 10 ? this.say('rules:allSettled') : this.say('rules:settled', { settled, open: 10 - settled })
    await this.shows(text)
  }

  /** Waits until what was settled is in the cloud. */
  async isSaved(): Promise<void> {
    await this.here.getByRole('status').getByText(this.say('rules:saving.cloud'), { exact: true }).waitFor()
  }

  /** Opens a parameter where it is not open already. */
  async open(id: string): Promise<void> {
    if (await this.parameter(id).isVisible()) return
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${escaped(this.question(id))}, `) }))
    await this.parameter(id).waitFor()
  }

  /** Settles a parameter as most companies do. */
  async settleAsUsual(id: string): Promise<void> {
    await this.open(id)
    await this.tap(this.parameter(id).getByRole('button', { name: this.say('rules:useUsual'), exact: true }))
  }

  /** Chooses one of a parameter's answers, by the key of its words. */
  async settle(id: string, key: string): Promise<void> {
    await this.open(id)
    await this.tap(this.parameter(id).getByRole('radio', { name: new RegExp(`^${escaped(this.say(key))}`) }))
  }

  async isChosen(id: string, key: string): Promise<boolean> {
    await this.open(id)
    const radio = this.parameter(id).getByRole('radio', { name: new RegExp(`^${escaped(this.say(key))}`) })
    return (await radio.getAttribute('aria-checked')) === 'true'
  }

  /** Takes one of several out, or in. */
  async toggle(id: string, word: string): Promise<void> {
    await this.open(id)
    await this.tap(this.parameter(id).getByRole('button', { name: word, exact: true }))
  }

  async step(id: string, label: string, direction: 'less' | 'more', step = '1'): Promise<void> {
    await this.open(id)
    const row = this.parameter(id).getByRole('group', { name: this.say(label), exact: true })
    await this.tap(
      row.getByRole('button', { name: this.say(`components:step.${direction}`, { step, unit: '' }).trim() }),
    )
  }

  async note(id: string, language: 'zh-CN' | 'en', text: string): Promise<void> {
    await this.open(id)
    await this.tap(this.parameter(id).getByRole('button', { name: this.say('rules:note.add'), exact: true }))
    await this.entry(this.parameter(id), this.say(`rules:note.${language}`)).fill(text)
  }

  /** Waits for the sheet that says why something cannot be chosen, and leaves it. */
  async readsStory(): Promise<void> {
    await this.here.getByRole('dialog', { name: this.say('rules:story.title') }).waitFor()
  }

  async leaveStory(): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: this.say('rules:story.close'), exact: true }))
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  /** Gives up what was settled here for what another device has. */
  async keepTheirs(): Promise<void> {
    await this.tap(this.button('rules:conflict.theirs'))
  }

  /** Opens the page as everybody will read it. */
  async preview(): Promise<void> {
    await this.tap(this.button('rules:preview'))
    await this.here.getByRole('dialog', { name: this.say('rules:page.title') }).waitFor()
  }

  /** Tries to publish before all ten are settled. */
  async publishEarly(): Promise<void> {
    // It says why when it is tapped, though nothing else happens.
    await this.button('rules:publishLater').click({ force: true })
  }

  /** Opens what publishing will change. */
  async look(): Promise<void> {
    await this.tap(this.button('rules:publish'))
    await this.here.getByRole('dialog', { name: this.say('rules:change.title') }).waitFor()
  }

  /** Waits for a sentence in the sheet in front. */
  async says(text: string): Promise<void> {
    await this.front.getByText(text, { exact: true }).first().waitFor()
  }

  async publish(): Promise<void> {
    await this.tap(this.front.getByRole('button', { name: this.say('rules:publish'), exact: true }))
  }

  private question(id: string): string {
    return this.say(`rules:parameter.${id}.question`)
  }

  /** The open parameter. */
  private parameter(id: string) {
    return this.here.getByRole('group', { name: this.question(id), exact: true }).first()
  }
}

/** The company's own rules, as everybody reads them. */
export class OurRules extends Screen {
  async openFromMe(): Promise<void> {
    await this.goTo('me')
    await this.tap(this.button('me:rollout'))
    await this.tap(this.button('rollout:hub.rules'))
  }

  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('rules:page.title'), exact: true }).waitFor()
  }

  /** Reads them in Chinese or in English, whatever the app is in. */
  async readIn(language: 'zh-CN' | 'en'): Promise<void> {
    await this.tap(this.here.getByRole('radio', { name: this.say(`common:language.${language}`), exact: true }))
  }

  /** Whether the reader is offered to change them. */
  async offersChange(): Promise<boolean> {
    return this.button('rules:page.change').isVisible()
  }

  async openEdition(number: number): Promise<void> {
    await this.tap(this.button('rules:history.read', { number }))
  }
}
