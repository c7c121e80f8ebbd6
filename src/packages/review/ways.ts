import Taro from '@tarojs/taro'

const addressOf = (page: string, values: Record<string, string>): string =>
  `/packages/review/pages/${page}/index?${Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')}`

const open = (page: string): void => void Taro.navigateTo({ url: `/packages/review/pages/${page}/index` })

/** My own OKRs Review. */
export const openMyReview = (): void => open('mine')

/** The reviews that wait for the reader. */
export const openReviewQueue = (): void => open('queue')

/** What colleagues learned; those with one tag. */
export const openLessons = (tag?: string): void =>
  tag === undefined ? open('lessons') : void Taro.navigateTo({ url: addressOf('lessons', { tag: inAddress(tag) }) })

/** Words in an address without a `%`: WeChat hands an address over as it is, a browser decodes it first. */
const inAddress = (words: string): string => encodeURIComponent(words).replace(/~/g, '%7E').replace(/%/g, '~')

/** The words that `openLessons` put into an address. */
export const fromAddress = (value: string): string => decodeURIComponent(value.replace(/~/g, '%'))

/** Where the writer of a lesson changes it. */
export const openLessonEditing = (lessonId: string): void =>
  void Taro.navigateTo({ url: addressOf('lessonWrite', { id: lessonId }) })

/** The lesson in the place of where it was written. */
export const goToLesson = (lessonId: string): void =>
  void Taro.redirectTo({ url: addressOf('lesson', { id: lessonId }) })

/** How far the reviews of a department are. */
export const openReviewStates = (): void => open('states')

/** The agenda of the reader's team. */
export const openTeamMidQuarter = (): void => open('midQuarterTeam')

/** What is asked of the reader, or what they asked. */
export const openFeedback = (which: 'forMe' | 'mine' = 'forMe'): void =>
  void Taro.navigateTo({ url: addressOf('feedback', { which }) })

/** The same in the place of the page in front. */
export const goToMyFeedback = (): void => void Taro.redirectTo({ url: addressOf('feedback', { which: 'mine' }) })

/** Where a colleague is asked. */
export const openAsking = (): void => open('feedbackAsk')

/** One question, for its two: to answer it, or to read the answer. */
export const openFeedbackAnswer = (requestId: string): void =>
  void Taro.navigateTo({ url: addressOf('feedbackAnswer', { id: requestId }) })
/** What the reader's team reached and learned in a cycle. */
export const openSummary = (): void => open('summary')

/** Where the answers of a cycle are written. */
export const openWriting = (cycleId: string): void =>
  void Taro.navigateTo({ url: addressOf('write', { cycle: cycleId }) })

/** Somebody's review, as their reviewer reads it. */
export const openReview = (memberId: string, cycleId: string): void =>
  void Taro.navigateTo({ url: addressOf('read', { member: memberId, cycle: cycleId }) })

/** The same in the place of the one in front: several in a row without going back. */
export const goToReview = (memberId: string, cycleId: string): void =>
  void Taro.redirectTo({ url: addressOf('read', { member: memberId, cycle: cycleId }) })

/** What I take to the annual talk, of the year that is prepared now or of an earlier one. */
export const openAnnualTalk = (year: number | null = null): void =>
  year === null ? open('annualTalk') : void Taro.navigateTo({ url: addressOf('annualTalk', { year: String(year) }) })

/** Who shared theirs with the reader. */
export const openSharedAnnualTalks = (): void => open('annualTalkTeam')

/** What somebody shared. */
export const openSharedAnnualTalk = (memberId: string, year: number): void =>
  void Taro.navigateTo({ url: addressOf('annualTalkRead', { member: memberId, year: String(year) }) })
