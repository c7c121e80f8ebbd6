import type { CallInput } from '../../../domain/call'
import { annualTalkApi, type TalkPage } from '../../../domain/review/annualTalkApi'
import { type OkrReview, reviewIdOf, type ReviewText } from '../../../domain/review/model'
import { companyId, engineering, memberIdOf, openidOf } from './company'
import type { World } from './world'

/** A Wednesday in January, ten in Shanghai: the year that is talked about has just ended. */
export const now = '2027-01-20T02:00:00Z'
export const year = 2026
export const quarters = ['2026-01-01.3', '2026-04-01.3', '2026-07-01.3', '2026-10-01.3'] as const

export const memberId = memberIdOf('owner')
export const member = openidOf('owner')
export const manager = openidOf('manager')
export const own = { companyId, year }

/** Words that occur nowhere else: wherever one turns up, a text was let out. */
export const secret = {
  possible: '【可能】',
  moved: '【推动】',
  next: '【下季】',
  note: '【纪要】',
  wish: '【想说】',
  draft: '【草稿】',
}
export const title = '【上手】'

export interface Reviewed {
  state?: OkrReview['state']
  /** Whose. */
  of?: string
  words?: Partial<ReviewText>
}

/** A review of a quarter as the store has it, with another working copy than was handed in. */
export async function seedReview(
  world: World,
  cycleId: string,
  { state = 'acknowledged', of = memberId, words = {} }: Reviewed = {},
) {
  const _id = reviewIdOf(of, cycleId)
  const times = { createdAt: 1, updatedAt: 1, submittedAt: 1, heldAt: 1, approvedAt: 1, acknowledgedAt: 1 }
  const { possible, moved, next, note } = secret
  const submitted = {
    possible,
    moved,
    next,
    movedKeyResult: { objectiveId: 'objective-1', keyResultId: 'keyResult-1', title },
  }
  const review = {
    ...times,
    _id,
    companyId,
    cycleId,
    memberId: of,
    state,
    reviewerId: memberIdOf('manager'),
    approvedById: memberIdOf('manager'),
    meeting: { startsAt: 1 },
    departmentPath: engineering.path,
    submission: 1,
    queueOrder: _id,
  }
  await world.seed('reviews', [review])
  await world.seed('reviewTexts', [
    {
      _id,
      companyId,
      answers: { ...submitted, possible: secret.draft },
      answersVersion: 2,
      submitted,
      note,
      noteVersion: 1,
      reason: '',
      ...words,
    },
  ])
}

type Words = CallInput<typeof annualTalkApi.saveAnnualTalk>['words']

/** What the member of a world does for their annual talk. */
export function preparing(of: () => World) {
  const call: World['call'] = (...given) => of().call(...given)
  const reviewed = (cycleId: string, given?: Reviewed) => seedReview(of(), cycleId, given)
  const page = (openid = member): Promise<TalkPage> => call(openid, annualTalkApi.annualTalk, { companyId, year: null })
  const gather = (version = 0) => call(member, annualTalkApi.gatherAnnualTalk, { ...own, version })
  const save = (version: number, words: Words) => call(member, annualTalkApi.saveAnnualTalk, { ...own, version, words })
  const share = (version: number, withId = memberIdOf('manager')) =>
    call(member, annualTalkApi.shareAnnualTalk, { ...own, version, withId })
  const takeBack = () => call(member, annualTalkApi.takeBackAnnualTalk, own)
  const read = (openid: string) => call(openid, annualTalkApi.sharedAnnualTalk, { ...own, memberId })
  const list = (openid: string) => call(openid, annualTalkApi.sharedAnnualTalks, { companyId, after: null })
  const refusal = (openid: string, { name }: { name: string }, input: unknown) =>
    of()
      .raw(openid, 'review', { call: name, input, language: 'zh-CN' })
      .then(({ failure }) => failure)

  /** All four quarters approved, gathered, and shared at version 1. */
  async function shared() {
    for (const cycleId of quarters) await reviewed(cycleId)
    await gather()
    await share(1)
  }
  return { reviewed, page, gather, save, share, takeBack, read, list, refusal, shared }
}
