import { Screen } from './screen'

/** A screen that shows what the reader was writing, once it can be sent no more. */
export abstract class WithUnsent extends Screen {
  /** Waits for the words that were not sent. */
  async stillHas(text: string): Promise<void> {
    await this.shows(this.say('feedback:answering.yours'))
    await this.shows(text)
  }

  /** Gives those words up. */
  async discard(): Promise<void> {
    await this.tap(this.button('feedback:answering.discard'))
    await this.nowhereShows(this.say('feedback:answering.yours'))
  }
}
