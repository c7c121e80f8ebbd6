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

/** How far the reviews of a department are. */
export const openReviewStates = (): void => open('states')

/** The agenda of the reader's team. */
export const openTeamMidQuarter = (): void => open('midQuarterTeam')

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
