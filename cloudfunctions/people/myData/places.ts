import { dearPaces } from '@domain/limits'
import type { Held } from '@domain/people/holdings'
import type { Member } from '@domain/people/model'
import { rosterLineId } from '@domain/people/roster'
import { requestIdOf } from '../../platform/store/joining'
import { _, type Collections, find } from '../../platform/store/database'
import type { Transaction } from '../../platform/store/transaction'

/** Whose data it is. */
export interface Me {
  id: string
  companyId: string
  openid: string
  employeeNumber: string | undefined
}

export const meOf = ({ _id, companyId, openid, employeeNumber }: Member): Me => ({
  id: _id,
  companyId,
  openid,
  employeeNumber,
})

/** Conditions on documents, besides the company's. */
export type Where = Readonly<Record<string, unknown>>

/** How what a collection holds of a person is found, and what becomes of it when they are forgotten. */
interface Personal<Document> {
  /** How a person's documents are found that they may read: each way is asked by itself, so that an index serves it. */
  of: (me: Me) => Where[] | Promise<Where[]>
  /**
   * What is done with a document when its person is forgotten; absent where it stays with the company's records, in which
   * nothing but the member's id leads to them, or goes with another one.
   */
  forget?: (transaction: Transaction, document: Document, me: Pick<Me, 'id'>, at: number) => Promise<unknown>
}

const byId = ({ id }: Me): Where[] => [{ byId: id }]
const memberId = ({ id }: Me): Where[] => [{ memberId: id }]
const own = ({ id }: Me): Where[] => [{ _id: id }]

/** Takes a document of a collection away. */
const gone =
  (name: Held) =>
  (transaction: Transaction, { _id }: { _id: string }) =>
    transaction.remove(name, _id)

/** Ids of one read of the database. */
const mostIds = 500

const inPieces = (ids: readonly string[]): Where[] =>
  Array.from({ length: Math.ceil(ids.length / mostIds) }, (_piece, index) => ({
    _id: _.in(ids.slice(index * mostIds, (index + 1) * mostIds)),
  }))

const mostRead = 1000

/** The ids of a person's documents, where another collection stands under the same ids. */
async function idsIn(name: 'reviews' | 'feedbackRequests' | 'codeTries', where: Where): Promise<string[]> {
  const ids: string[] = []
  for (let after = ''; ; after = ids.at(-1) ?? after) {
    const found = await find(name, {
      where: { ...where, _id: _.gt(after) },
      orderBy: [['_id', 'asc']],
      limit: mostRead,
      only: ['_id'],
    })
    ids.push(...found.map(({ _id }) => _id))
    if (found.length < mostRead) return ids
  }
}

/**
 * What somebody gets when they ask for their data, and what is deleted when they want to be forgotten. What only they,
 * or they and one other, ever read goes; what was public inside the company is its record and stays under a former
 * member (Personal Information Protection Law of China, articles 45 and 47).
 */
const places: { [N in Held]: Personal<Collections[N]> } = {
  /** Written first of all, in the transaction that forgets somebody: see `forget`. */
  accounts: { of: ({ openid }) => [{ _id: openid }] },
  /** The same. */
  members: { of: own },
  /** The same. */
  rosterLines: {
    of: ({ companyId, employeeNumber }) =>
      employeeNumber === undefined ? [] : [{ _id: rosterLineId(companyId, employeeNumber) }],
  },
  departments: { of: ({ id }) => [{ headId: id }] },
  /** A link of somebody who is gone lets nobody in any more. */
  invites: { of: byId, forget: gone('invites') },
  /** Written first of all, like the account whose they are. */
  joinRequests: { of: ({ companyId, openid }) => [{ _id: requestIdOf(companyId, openid) }] },
  /** The same. */
  joinTries: { of: ({ companyId, openid }) => [{ _id: requestIdOf(companyId, openid) }] },
  objectives: {
    of: ({ id }) => [{ 'index.involved': id }],
    async forget(transaction, objective, { id }) {
      const isDraft = objective.state === 'draft' || (objective.state === 'archived' && objective.was === 'draft')
      if (isDraft && objective.ownerId === id) await transaction.remove('objectives', objective._id)
    },
  },
  checkIns: { of: byId },
  changes: { of: byId },
  comments: { of: byId },
  /** Nobody but who said it ever read it, also once the objective is somebody else's. */
  coachings: { of: memberId, forget: gone('coachings') },
  /** A review goes with its words; one that the person held is the other's, and stays with them. */
  reviews: {
    of: ({ id }) => [{ memberId: id }, { reviewerId: id }],
    async forget(transaction, { _id, memberId: whose }, { id }) {
      if (whose !== id) return
      await transaction.remove('reviewTexts', _id)
      await transaction.remove('reviews', _id)
    },
  },
  reviewTexts: {
    of: async ({ companyId, id }) =>
      inPieces([
        ...(await idsIn('reviews', { companyId, memberId: id })),
        ...(await idsIn('reviews', { companyId, reviewerId: id })),
      ]),
  },
  /** What the person asked goes with its answers; of what they were asked their own words go, and nothing waits for them. */
  feedbackRequests: {
    of: ({ id }) => [{ askerId: id }, { colleagueId: id }],
    async forget(transaction, request, { id }, at) {
      await transaction.remove('feedbackTexts', request._id)
      if (request.askerId === id) await transaction.remove('feedbackRequests', request._id)
      else if (request.state === 'open') {
        await transaction.put('feedbackRequests', { ...request, state: 'withdrawn', withdrawnAt: at })
      }
    },
  },
  /** Only who asked reads what was answered, also its writer does not. */
  feedbackTexts: {
    of: async ({ companyId, id }) => inPieces(await idsIn('feedbackRequests', { companyId, askerId: id })),
  },
  /** What was taken back is its writer's alone. */
  lessons: {
    of: byId,
    async forget(transaction, { _id, state }) {
      if (state === 'withdrawn') await transaction.remove('lessons', _id)
    },
  },
  thanks: { of: memberId, forget: gone('thanks') },
  annualTalks: { of: memberId, forget: gone('annualTalks') },
  reminders: { of: memberId, forget: gone('reminders') },
  contacts: { of: own, forget: gone('contacts') },
  grants: { of: memberId, forget: gone('grants') },
  nudges: { of: byId },
  rollouts: {
    of: ({ companyId, id }) => [
      { _id: companyId, 'why.byId': id },
      { _id: companyId, coordinatorId: id },
    ],
  },
  formerWhys: { of: byId },
  okrRules: { of: byId },
  okrRulesDrafts: { of: ({ companyId, id }) => [{ _id: companyId, byId: id }] },
  whyReads: { of: own, forget: gone('whyReads') },
  trainings: { of: byId },
  codeTries: {
    of: async ({ companyId, id }) =>
      inPieces((await idsIn('codeTries', { companyId })).filter((each) => each.endsWith(`:${id}`))),
    forget: gone('codeTries'),
  },
  /** That somebody was trained is the company's proof of having trained them. */
  attendances: { of: memberId },
  allowances: {
    of: ({ companyId, id }) => inPieces(Object.keys(dearPaces).map((what) => `${companyId}:${id}:${what}`)),
    forget: gone('allowances'),
  },
  /** Who did what, by ids; names and private texts are never in it. */
  audit: { of: ({ id }) => [{ byId: id }, { subjectId: id }] },
}

/** How a collection is looked through for a person. */
export const placeOf = <N extends Held>(name: N): Personal<Collections[N]> => places[name]

/** Everything that a person may read of what is held of them, by collection. */
export type Gathered = { [N in Held]: Collections[N][] }
