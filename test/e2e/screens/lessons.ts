import type { Locator } from 'playwright-core'
import { Screen } from './screen'
import { escaped } from './today'

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
    await this.button('lessons:tagNamed', { tag }).click()
  }

  async narrowToMine(): Promise<void> {
    await this.button('lessons:mine').click()
  }

  async narrowToDepartment(name: string): Promise<void> {
    await this.openDepartments()
    await this.choose(name)
  }

  async openDepartments(): Promise<void> {
    await this.here.getByRole('button', { name: new RegExp(`^${this.say('lessons:department')}`) }).click()
    await this.sheetIsOpen()
  }

  async lists(title: string): Promise<void> {
    await this.card(title).waitFor()
  }

  async listsNot(title: string): Promise<void> {
    await this.card(title).waitFor({ state: 'hidden' })
  }

  async open(title: string): Promise<void> {
    await this.card(title).click()
  }

  async write(): Promise<void> {
    await this.button('lessons:write').click()
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
    await this.button('lessons:thanks.give').click()
    await this.button('lessons:thanks.given').waitFor()
  }

  async takeThanksBack(): Promise<void> {
    await this.button('lessons:thanks.given').click()
    await this.button('lessons:thanks.give').waitFor()
  }

  /** Waits for somebody among those who said thanks. */
  async wasThankedBy(name: string): Promise<void> {
    await this.here.getByRole('button', { name: new RegExp(`^${escaped(name)}`) }).waitFor()
  }

  async edit(): Promise<void> {
    await this.button('lessons:one.edit').click()
  }

  async openMore(): Promise<void> {
    await this.button('lessons:one.more').click()
    await this.sheetIsOpen()
  }

  async withdraw(): Promise<void> {
    await this.openMore()
    await this.front.getByRole('button', { name: this.say('lessons:one.withdraw'), exact: true }).click()
    await this.isTold('lessons:one.withdrawnNow')
    await this.button('lessons:one.shareAgain').waitFor()
  }

  async openTag(tag: string): Promise<void> {
    await this.button('lessons:tagNamed', { tag }).click()
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
    await this.button('lessons:writing.addTag', { tag }).click()
    await this.button('lessons:writing.removeTag', { tag }).waitFor()
  }

  async share(): Promise<void> {
    await this.button('lessons:writing.share').click()
  }

  async save(): Promise<void> {
    await this.button('lessons:writing.save').click()
  }

  async keepThis(): Promise<void> {
    await this.button('review:conflict.mine').click()
    await this.button('review:conflict.mine').waitFor({ state: 'hidden' })
  }

  async keepOther(): Promise<void> {
    await this.button('review:conflict.theirs').click()
    await this.button('review:conflict.theirs').waitFor({ state: 'hidden' })
  }

  async close(): Promise<void> {
    await this.button('components:close').click()
  }
}
