import type { Question } from '../../../domain/review/model'
import { Screen } from './screen'
import { escaped } from '../support/escaped'
import { WithUnsent } from './unsent'

/** What both sides of an OKRs Review do: they agree on when to talk. */
abstract class WithMeeting extends WithUnsent {
  async openTimes(): Promise<void> {
    await this.tap(this.button('review:meeting.wish'))
    await this.sheetIsOpen()
  }

  /** Wishes for the first half hour that is offered. */
  async wishForATime(): Promise<void> {
    await this.openTimes()
    const times = this.front.getByRole('group', { name: this.say('review:meeting.time') })
    await this.tap(times.getByRole('button').first())
    await this.tap(this.front.getByRole('button', { name: this.say('review:meeting.propose'), exact: true }))
    await this.here.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  async acceptTheTime(): Promise<void> {
    await this.tap(this.button('review:meeting.accept'))
    await this.isTold('review:meeting.accepted')
  }

  /** Waits for the state that the line of marks says. */
  async stands(step: number, state: string): Promise<void> {
    const name = this.say('review:step', { step, state: this.say(`review:state.${state}`) })
    await this.here.getByRole('img', { name }).waitFor()
  }
}

/** The reader's own OKRs Review, and where they write it. */
export class MyReview extends WithMeeting {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { name: this.say('review:mine') }).waitFor()
  }

  async write(): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^(${this.writing})$`) }))
    await this.answerIsThere()
  }

  get answer() {
    return this.entry(this.here, this.say('review:answer'))
  }

  async writeAnswer(text: string): Promise<void> {
    await this.answer.fill(text)
  }

  async next(): Promise<void> {
    await this.tap(this.button('review:nextQuestion'))
  }

  /** All three answers, from the first question on. */
  async answerAll(answers: Record<Question, string>): Promise<void> {
    await this.writeAnswer(answers.possible)
    await this.next()
    await this.asks('moved')
    await this.writeAnswer(answers.moved)
    await this.next()
    await this.asks('next')
    await this.writeAnswer(answers.next)
  }

  async asks(question: Question): Promise<void> {
    await this.here.getByRole('heading', { name: this.say(`review:question.${question}`) }).waitFor()
  }

  /** Puts what a colleague said into the answer in front. */
  async takeIn(name: string): Promise<void> {
    await this.tap(this.button('feedback:given.takeNamed', { name }))
    await this.here
      .getByRole('button', { name: this.say('feedback:given.taken'), disabled: true })
      .first()
      .waitFor()
  }

  /** Puts a colleague's newest comment into the answer in front. */
  async takeComment(name: string): Promise<void> {
    await this.tap(this.button('review:takeSaid', { name }).first())
  }

  async takeOwnComment(): Promise<void> {
    await this.tap(this.button('review:takeMine').last())
  }

  /** Puts what the reader noted last with a check-in of this key result into the answer in front. */
  async takeNote(title: string): Promise<void> {
    await this.tap(this.button('review:takeNote', { title }).first())
  }

  async isSaved(where: 'cloud' | 'offline' | 'conflicted'): Promise<void> {
    await this.shows(this.say(`review:saving.${where}`))
  }

  async submitTo(name: string): Promise<void> {
    await this.tap(this.button('review:submit', { name }))
    await this.isTold('review:submitted')
  }

  async submitAgain(): Promise<void> {
    await this.tap(this.button('review:submitAgain'))
    await this.isTold('review:submitted')
  }

  async keepThis(): Promise<void> {
    await this.tap(this.button('review:conflict.mine'))
  }

  async keepOther(): Promise<void> {
    await this.tap(this.button('review:conflict.theirs'))
  }

  /** From an approved review to a lesson that begins with one answer, or with nothing. */
  async writeLesson(from: Question | 'blank'): Promise<void> {
    await this.openLessonChoice()
    const name = from === 'blank' ? this.say('lessons:fromReview.blank') : this.say(`review:asked.${from}`)
    await this.tap(this.front.getByRole('button', { name: new RegExp(`^${escaped(name)}`) }))
  }

  async openLessonChoice(): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${this.say('lessons:fromReview.entry')}`) }))
    await this.sheetIsOpen()
  }

  async acknowledge(): Promise<void> {
    await this.tap(this.button('review:acknowledge'))
    await this.isTold('review:acknowledged')
  }

  private get writing(): string {
    return ['write', 'writeOn', 'edit'].map((key) => this.say(`review:${key}`)).join('|')
  }

  private async answerIsThere(): Promise<void> {
    await this.answer.waitFor()
  }
}

/** The reviews that wait for the reader. */
export class ReviewQueue extends Screen {
  async isOpen(): Promise<void> {
    await this.here.getByRole('heading', { name: this.say('review:team') }).waitFor()
  }

  /** Waits for somebody's line with the reason that it waits. */
  async lists(name: string, why: string): Promise<void> {
    await this.line(name).filter({ hasText: why }).waitFor()
  }

  async open(name: string): Promise<void> {
    await this.tap(this.line(name))
  }

  /** Names somebody for a week, from today on. */
  async nameStandIn(name: string): Promise<void> {
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${this.say('review:standIn.nobody')}`) }))
    await this.sheetIsOpen()
    await this.tap(await this.offered(name))
    await this.here.getByRole('dialog', { name: this.say('review:standIn.who') }).waitFor({ state: 'hidden' })
    await this.choose(this.say('review:standIn.lengths.week'))
    await this.isTold('review:standIn.named')
  }

  async endStandIn(): Promise<void> {
    await this.tap(this.button('review:standIn.end'))
    await this.isTold('review:standIn.ended')
  }

  private line(name: string) {
    return this.here.getByRole('button', { name: new RegExp(`^${name}`) })
  }
}

/** Somebody's review as their reviewer holds it. */
export class ReviewOf extends WithMeeting {
  async isOpen(name: string): Promise<void> {
    await this.here.getByRole('heading', { name: this.say('review:of', { name }) }).waitFor()
  }

  async hold(): Promise<void> {
    await this.tap(this.button('review:meeting.hold'))
    await this.isTold('review:meeting.held')
  }

  async writeNote(text: string): Promise<void> {
    await this.entry(this.here, this.say('review:note.title')).fill(text)
    await this.shows(this.say('review:saving.cloud'))
  }

  async openReturning(): Promise<void> {
    await this.tap(this.button('review:sendBack'))
    await this.here.getByRole('alertdialog').waitFor()
  }

  get reason() {
    return this.entry(this.front, this.say('review:sendBackLabel'))
  }

  async sendBack(reason: string): Promise<void> {
    if (!(await this.here.getByRole('alertdialog').isVisible())) await this.openReturning()
    await this.reason.fill(reason)
    await this.tap(this.front.getByRole('button', { name: this.say('review:sendBack'), exact: true }))
  }

  async approve(): Promise<void> {
    await this.tap(this.button('review:approve'))
  }
}

/** How far the reviews of a department are. */
export class ReviewStates extends Screen {
  async chooseDepartment(name: string): Promise<void> {
    await this.tap(
      this.here
        .getByRole('group', { name: this.say('review:states.title') })
        .getByRole('button')
        .first(),
    )
    await this.choose(name)
  }

  async lists(name: string, state: string): Promise<void> {
    const line = this.here.getByRole('list').locator('.cell').filter({ hasText: name })
    await line.getByText(this.say(`review:state.${state}`)).waitFor()
  }
}
