import type { Locator } from 'playwright-core'
import { Screen } from './screen'

/** The reader's own page: profile, settings, companies. */
export class Me extends Screen {
  async chooseLanguage(language: string): Promise<void> {
    await this.open('me:language')
    await this.choose(language)
  }

  async chooseAppearance(appearance: 'system' | 'light' | 'dark'): Promise<void> {
    await this.open('me:appearance')
    await this.choose(this.say(`me:appearances.${appearance}`))
  }

  async chooseTextSize(size: 'system' | 'standard' | 'large' | 'largest'): Promise<void> {
    await this.open('me:textSize')
    await this.choose(this.say(`me:textSizes.${size}`))
  }

  async openLanguages(): Promise<void> {
    await this.open('me:language')
    await this.sheetIsOpen()
  }

  async editProfile(): Promise<void> {
    await this.tap(this.button('me:editProfile'))
    await this.sheetIsOpen()
  }

  nameInSheet(): Locator {
    return this.front.getByRole('textbox', { name: this.say('me:profile.name'), exact: true })
  }

  /** Types another name and leaves it unsaved. */
  async typeName(name: string): Promise<void> {
    await this.editProfile()
    await this.nameInSheet().fill(name)
    await this.closeSheet()
  }

  async openMyReview(): Promise<void> {
    await this.openReview('review:hub.myReview')
  }

  async openReviewQueue(): Promise<void> {
    await this.openReview('review:hub.teamReviews')
  }

  async openReviewStates(): Promise<void> {
    await this.openReview('review:hub.reviewStates')
  }

  async openTeamMidQuarter(): Promise<void> {
    await this.openReview('review:hub.teamMidQuarter')
  }

  async openMyMidQuarter(): Promise<void> {
    await this.openReview('review:hub.myMidQuarter')
  }

  async openLessons(): Promise<void> {
    await this.openReview('lessons:entry')
  }

  async openFeedback(): Promise<void> {
    await this.openReview('feedback:title')
  }

  async openMyClosing(): Promise<void> {
    await this.openReview('review:hub.myClosing')
  }

  async openSummary(): Promise<void> {
    await this.openReview('review:hub.teamSummary')
  }

  async openReminding(): Promise<void> {
    // Its name goes on with how many messages are left; champions have another line that begins alike.
    await this.tap(this.here.getByRole('button', { name: new RegExp(`^${this.say('me:reminders')}, `) }))
  }

  /** Waits for what is said beside reminders: how many more messages there can be. */
  async remindsBy(text: string): Promise<void> {
    await this.here.getByRole('button', { name: `${this.say('me:reminders')}, ${text}`, exact: true }).waitFor()
  }

  async openRollout(): Promise<void> {
    await this.open('me:rollout')
  }

  async openReminderStates(): Promise<void> {
    await this.open('inbox:states')
  }

  async openArchive(): Promise<void> {
    await this.open('me:archive')
  }

  async openCalendar(): Promise<void> {
    await this.open('me:calendar')
  }

  async switchTo(company: string): Promise<void> {
    await this.open('me:company')
    await this.choose(company)
  }

  async invite(): Promise<void> {
    await this.open('me:invite.title')
  }

  /** Who waits to be let in, with how many they are. */
  async openRequests(count: number): Promise<void> {
    await this.tap(
      this.here.getByRole('button', { name: `${this.say('me:waiting')}, ${this.say('me:waitingCount', { count })}` }),
    )
  }

  async openCompany(): Promise<void> {
    await this.open('me:manage')
  }

  async openMyData(): Promise<void> {
    await this.open('me:myData')
  }

  async addCompany(): Promise<void> {
    await this.open('me:newCompany')
  }

  async becomeSomebodyElse(): Promise<void> {
    await this.open('me:signOut')
  }

  async openAnnualTalk(): Promise<void> {
    await this.openReview('annualTalk:hub.mine')
  }

  async openSharedAnnualTalks(): Promise<void> {
    await this.openReview('annualTalk:hub.team')
  }

  /** Opens what is reviewed, from wherever the reader is: Me, or the list itself after coming back. */
  private async openReview(key: string): Promise<void> {
    const title = this.here.getByRole('heading', { level: 1, name: this.say('review:hub.title') })
    await title.or(this.entryTo('me:reviews')).first().waitFor()
    if (!(await title.isVisible())) await this.open('me:reviews')
    await title.waitFor()
    await this.open(key)
  }

  private async open(key: string): Promise<void> {
    await this.tap(this.entryTo(key))
  }

  private entryTo(key: string): Locator {
    return this.here.getByRole('button', { name: new RegExp(`^${this.say(key).replace(/[()]/g, '\\$&')}`) })
  }
}
