import Taro from '@tarojs/taro'
import { tabs } from './components/PageFrame/tabs'
import { keep } from './cloud/drafts'

const objectivePage = '/packages/okr/pages/objective/index'
const editorPage = '/packages/okr/pages/edit/index'
const welcomePage = '/packages/people/pages/welcome/index'

/** The page of an objective, published or a draft shared with the reader. */
export const openObjective = (objectiveId: string): void =>
  void Taro.navigateTo({ url: `${objectivePage}?id=${objectiveId}` })

/** The same in the place of the page in front: the way back leads past it. */
export const goToObjective = (objectiveId: string): void =>
  void Taro.redirectTo({ url: `${objectivePage}?id=${objectiveId}` })

/** The editor: of a draft or a published objective, or of a new one. */
export const openEditor = (objectiveId?: string): void =>
  void Taro.navigateTo({ url: objectiveId === undefined ? editorPage : `${editorPage}?id=${objectiveId}` })

/** The same in the place of the page in front. */
export const goToEditor = (objectiveId: string): void =>
  void Taro.redirectTo({ url: `${editorPage}?id=${objectiveId}` })

/** A colleague's page, or one's own. */
export const openPerson = (memberId: string): void =>
  void Taro.navigateTo({ url: `/packages/okr/pages/person/index?id=${memberId}` })

/** Everything that is reviewed: one's own, the team's, and what was learned. */
export const openReviews = (): void => void Taro.navigateTo({ url: '/packages/review/pages/hub/index' })

/** The mid-quarter review of an objective: to hold it, or to read what was decided. */
export const openMidQuarter = (objectiveId: string): void =>
  void Taro.navigateTo({ url: `/packages/review/pages/midQuarter/index?objective=${objectiveId}` })

/** My own objectives, each with where its mid-quarter review stands. */
export const openMyMidQuarter = (): void => void Taro.navigateTo({ url: '/packages/review/pages/midQuarterMine/index' })

/** One lesson, as its reader or its writer sees it. */
export const openLesson = (lessonId: string): void =>
  void Taro.navigateTo({ url: `/packages/review/pages/lesson/index?id=${lessonId}` })

/** What a lesson begins with: words that somebody chose to take along, and the objective it comes from, if any. */
export interface LessonStart {
  text: string
  /** What was chosen is added to a lesson that is being written already; a suggestion is not. */
  is: 'chosen' | 'suggested'
  objectiveId: string | null
  /** The objective's; empty where there is none. */
  title: string
}

/** Where the beginning of a lesson is handed over: kept on the phone, since an address is no place for what people wrote. */
export const lessonStartKey = 'lesson:start'

/** Where a lesson is written, from scratch or from a beginning. Nothing is shared before the writer says so. */
export function openLessonWriting(start?: LessonStart): void {
  keep(lessonStartKey, start ?? null)
  Taro.navigateTo({ url: '/packages/review/pages/lessonWrite/index' })
}
/** Closing an objective, or reading what it ended with. */
export const openClosing = (objectiveId: string): void =>
  void Taro.navigateTo({ url: `/packages/review/pages/closing/index?objective=${objectiveId}` })

/** My own objectives, each with whether it is closed. */
export const openMyClosing = (): void => void Taro.navigateTo({ url: '/packages/review/pages/closingMine/index' })

/** What the reader took out of the lists. */
export const openArchive = (): void => void Taro.navigateTo({ url: '/packages/okr/pages/archive/index' })

/** The company's work calendar. */
export const openCalendar = (): void => void Taro.navigateTo({ url: '/packages/people/pages/calendar/index' })

/** Where a link for colleagues is made. */
export const openInvite = (): void => void Taro.navigateTo({ url: '/packages/people/pages/invite/index' })

/** What keeps the company going: its set-up, and what its administrators decide. */
export const openCompany = (): void => void Taro.navigateTo({ url: '/packages/company/pages/hub/index' })

/** Joining or founding another company. */
export const openWelcome = (): void => void Taro.navigateTo({ url: welcomePage })

/** The first run, with nothing below it. */
export const restartAtWelcome = (): void => void Taro.reLaunch({ url: welcomePage })

/** The first tab, with nothing below it; resolves once it is in front. */
export const restartAtToday = (): Promise<unknown> => Taro.reLaunch({ url: '/pages/today/index' })

/** How the reader is reminded. */
export const openReminding = (): void => void Taro.navigateTo({ url: '/packages/reminder/pages/settings/index' })

/** OKRs in this company: why, by which rules, and how the rollout stands. */
export const openRollout = (): void => void Taro.navigateTo({ url: '/packages/rollout/pages/hub/index' })

/** The rules that the company has set itself. */
export const openRules = (): void => void Taro.navigateTo({ url: '/packages/rollout/pages/rules/index' })

/** Whom reminders reach, and a word to a department. */
export const openReminderStates = (): void => void Taro.navigateTo({ url: '/packages/reminder/pages/champion/index' })

/** The screen at a path with its values, such as a reminder names: a tab is switched to, any other opens on top. */
export function openScreen(path: string): void {
  if (tabs.some(({ url }) => url === path)) void Taro.switchTab({ url: path })
  else void Taro.navigateTo({ url: path })
}
