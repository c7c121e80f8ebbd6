import { isDeepStrictEqual } from 'node:util'
import { Failure } from '@domain/failure'
import type { Company } from '@domain/people/model'
import { lengthMayChangeFrom } from '@domain/rollout/cycleLength'
import { answersTo, type Notes, noNotes, nothingSettled, parameterIds } from '@domain/rollout/parameters'
import {
  editionIdOf,
  isPublished,
  type OkrRulesDraft,
  publishRules as published,
  type RulesEdition,
} from '@domain/rollout/rules'
import { type EditionView, rulesApi } from '@domain/rollout/rulesApi'
import type { Actor } from '../platform/actor'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { get } from '../platform/store/database'
import { people } from '../platform/store/members'
import { newestPublicCycle } from '../platform/store/objectives'
import { editionLine, editionOf, editionsBefore, editionsPerPage } from '../platform/store/okrRules'
import { inTransaction, type Transaction } from '../platform/store/transaction'
import { checkText } from '../platform/textCheck'

const editionView = ({ _id, companyId: _companyId, ...view }: RulesEdition): EditionView => view

const inForceOf = ({ _id, okrRules }: Pick<Company, '_id' | 'okrRules'>): Promise<RulesEdition | undefined> =>
  okrRules ? editionOf(_id, okrRules.edition) : Promise.resolve(undefined)

/** From which day on the company may give its cycles another length: one read. */
const lengthFrom = async ({ company, companyId, today }: Actor) =>
  lengthMayChangeFrom(today, company, await newestPublicCycle(companyId))

/** The rules in force, or an earlier edition, with the history: four reads. */
export const rules = handle(rulesApi.rules, async ({ input, actor }) => {
  allow(actor, 'readRollout')
  const { companyId, company } = actor
  const number = input.number ?? company.okrRules?.edition
  const edition = number === undefined ? undefined : await editionOf(companyId, number)
  if (input.number !== null && !edition) throw new Failure('notFound', 'number')
  const before = input.after === null ? null : Number(input.after)
  const found = await editionsBefore(companyId, before, editionsPerPage + 1)
  const items = found.slice(0, editionsPerPage).map(editionLine)
  const last = items.at(-1)
  const writers = [...items, ...(edition ? [edition] : [])].map(({ byId }) => byId)
  return {
    edition: edition ? editionView(edition) : null,
    items,
    after: last && found.length > items.length ? String(last.number) : null,
    people: await people(companyId, writers),
  }
})

/** The working copy, with what it is compared with: four reads. */
export const rulesDraft = handle(rulesApi.rulesDraft, async ({ actor }) => {
  allow(actor, 'setRules')
  const [draft, inForce, from] = await Promise.all([
    get('okrRulesDrafts', actor.companyId),
    inForceOf(actor.company),
    lengthFrom(actor),
  ])
  return {
    answers: draft?.answers ?? inForce?.answers ?? nothingSettled,
    notes: draft?.notes ?? inForce?.notes ?? noNotes,
    version: draft?.version ?? 0,
    inForce: inForce ? editionView(inForce) : null,
    lengthFrom: from,
  }
})

/** Keeps the working copy; a repeat of the same is the same. Words are looked at as they are written. */
export const saveRulesDraft = handle(rulesApi.saveRulesDraft, async ({ input, actor }) => {
  allow(actor, 'setRules')
  const { version, answers, notes } = input
  const { companyId, openid } = actor
  const words = newWords((await get('okrRulesDrafts', companyId))?.notes ?? noNotes, notes)
  if (words !== '') await checkText(words, openid, 'notes')
  return inTransaction(async (transaction) => {
    const found = await transaction.get('okrRulesDrafts', companyId)
    const now = found?.version ?? 0
    const isRepeat = isDeepStrictEqual([found?.answers, found?.notes], [answers, notes])
    if (found && now === version + 1 && isRepeat) return { version: now }
    refuseOther('version', now, version)
    const draft: OkrRulesDraft = {
      _id: companyId,
      companyId,
      answers,
      notes,
      byId: actor.id,
      at: actor.at,
      version: now + 1,
    }
    await transaction.put('okrRulesDrafts', draft)
    await leaveTrail(transaction, actor, {
      action: 'saveRulesDraft',
      subjectId: companyId,
      before: { version: now },
      after: { version: draft.version },
    })
    return { version: draft.version }
  })
})

/** What is written in the notes now and was not before. */
function newWords(before: Notes, after: Notes): string {
  const written = parameterIds.flatMap((id) =>
    (['zh-CN', 'en'] as const).map((language) =>
      before[id][language] === after[id][language] ? '' : after[id][language],
    ),
  )
  return written.filter((text) => text !== '').join('\n')
}

/** Makes the working copy the company's rules: its edition, what drives the product, and one line in the trail. */
export const publishRules = handle(rulesApi.publishRules, async ({ input, actor }) => {
  allow(actor, 'setRules')
  const { companyId } = actor
  const from = await lengthFrom(actor)
  return inTransaction(async (transaction) => {
    const { company, draft, inForce } = await rulesIn(transaction, actor)
    if (draft && inForce && isPublished(draft, inForce)) return { edition: inForce.number }
    refuseOther('version', draft?.version ?? 0, input.version)
    refuseOther('edition', inForce?.number ?? 0, input.edition)
    const next = published(company, draft ?? { answers: nothingSettled, notes: noNotes }, inForce, from, {
      byId: actor.id,
      at: actor.at,
    })
    const { number, answers, before, changed } = next.edition
    await transaction.put('okrRules', next.edition)
    await transaction.put('companies', next.company)
    await leaveTrail(transaction, actor, {
      action: 'publishRules',
      subjectId: companyId,
      before: { edition: inForce?.number ?? 0, ...before },
      after: { edition: number, ...answersTo(changed, answers) },
    })
    return { edition: number }
  })
})

/** Everything that publishing is decided on, as it is at that moment. */
async function rulesIn(transaction: Transaction, { companyId }: Actor) {
  const company = await transaction.get('companies', companyId)
  if (!company) throw new Failure('notMember')
  const number = company.okrRules?.edition
  return {
    company,
    draft: await transaction.get('okrRulesDrafts', companyId),
    inForce: number === undefined ? undefined : await transaction.get('okrRules', editionIdOf(companyId, number)),
  }
}

/** @throws Failure `staleVersion` where somebody changed it meanwhile */
function refuseOther(field: 'version' | 'edition', now: number, basedOn: number): void {
  if (now !== basedOn) throw new Failure('staleVersion', field, { version: now })
}
