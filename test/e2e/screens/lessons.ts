import type { Locator } from 'playwright-core'
import { Screen } from './screen'
import { escaped } from '../support/escaped'

/** What colleagues learned: searching and narrowing. */
export class Lessons extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { level: 1, name: this.say('lessons:title') }).waitFor()
  }

  async search(text: string): Promise<void> {
    await this.entry(this.here, this.say('lessons:search')).fill(text)
  }

  /** Puts a tag on, or takes it off again. */
  async narrowToTag(tag: string): Promise<void> {
    await this.tap(this.button('lessons:tagNamed', { tag }))
  }

  async narrowToMine(): Promise<void> {
    await this.tap(this.button('lessons:mine'))
  }

  async narrowToDepartment(name: string): Promise<void> {
    await this.openDepartments()
    await this.choose(name)
  }

  async openDepartments(): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${this.say('lessons:department')}`) }))
    await this.sheetIsOpen()
  }

  async lists(title: string): Promise<void> {
    await this.card(title).waitFor()
  }

  async listsNot(title: string): Promise<void> {
    await this.card(title).waitFor({ state: 'hidden' })
  }

  async open(title: string): Promise<void> {
    await this.tap(this.card(title))
  }

  async write(): Promise<void> {
    await this.tap(this.button('lessons:write'))
  }

  private card(title: string): Locator {
    return this.here.getByRole('link', { name: new RegExp(`^${escaped(title)}`) })
  }
}

/** One lesson, as colleagues read it and as its writer does. */
export class Lesson extends Screen {
  async isOpen(title: string): Promise<void> {
    await this.here.getByRole('heading', { level: 2, name: title }).waitFor()
  }

  async thank(): Promise<void> {
    await this.tap(this.button('lessons:thanks.give'))
    await this.button('lessons:thanks.given').waitFor()
  }

  async takeThanksBack(): Promise<void> {
    await this.tap(this.button('lessons:thanks.given'))
    await this.button('lessons:thanks.give').waitFor()
  }

  /** Waits for somebody among those who said thanks. */
  async wasThankedBy(name: string): Promise<void> {
    await this.here.getByRole('button', { name: new RegExp(`^${escaped(name)}`) }).waitFor()
  }

  async edit(): Promise<void> {
    await this.tap(this.button('lessons:one.edit'))
  }

  async openMore(): Promise<void> {
    await this.tap(this.button('lessons:one.more'))
    await this.sheetIsOpen()
  }

  async withdraw(): Promise<void> {
    await this.openMore()
    await this.tap(this.front.getByRole('button', { name: this.say('lessons:one.withdraw'), exact: true }))
    await this.isTold('lessons:one.withdrawnNow')
    await this.button('lessons:one.shareAgain').waitFor()
  }

  async openTag(tag: string): Promise<void> {
    await this.tap(this.button('lessons:tagNamed', { tag }))
  }
}

/** Where a lesson is written. */
export class LessonWriting extends Screen {
  get title(): Locator {
    return this.entry(this.here, this.say('lessons:writing.title'))
  }

  get learned(): Locator {
    return this.entry(this.here, this.say('lessons:writing.learned'))
  }

  get tags(): Locator {
    return this.entry(this.here, this.say('lessons:writing.tags', { most: 5 }))
  }

  async lacks(problem: 'title' | 'learned' | 'tooLong'): Promise<void> {
    await this.here
      .getByRole('alert')
      .getByText(this.say(`lessons:writing.problem.${problem}`))
      .waitFor()
  }

  async addSuggestedTag(tag: string): Promise<void> {
    await this.tap(this.button('lessons:writing.addTag', { tag }))
    await this.button('lessons:writing.removeTag', { tag }).waitFor()
  }

  async share(): Promise<void> {
    await this.tap(this.button('lessons:writing.share'))
  }

  async save(): Promise<void> {
    await this.tap(this.button('lessons:writing.save'))
  }

  async keepThis(): Promise<void> {
    await this.tap(this.button('review:conflict.mine'))
    await this.hasNo('review:conflict.mine')
  }

  async keepOther(): Promise<void> {
    await this.tap(this.button('review:conflict.theirs'))
    await this.hasNo('review:conflict.theirs')
  }

  async close(): Promise<void> {
    await this.tap(this.button('components:close'))
  }
}
