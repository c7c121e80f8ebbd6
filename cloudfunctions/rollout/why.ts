import { Failure } from '@domain/failure'
import type { Member } from '@domain/people/model'
import { type FormerWhy, formerWhyIdOf, notBegun, type Why, type WhyRead } from '@domain/rollout/model'
import { type NamedPerson, startApi, type WhyView } from '@domain/rollout/startApi'
import { newIn, saysTheSame, withWhy, type WhyTexts } from '@domain/rollout/why'
import type { Actor } from '../platform/actor'
import { allow } from '../platform/allow'
import { leaveTrail } from '../platform/audit'
import { handle } from '../platform/handle'
import { shownName } from '../platform/shownName'
import { people } from '../platform/store/members'
import { formerWhysOf, membersWith, rolloutAndWriter, rolloutOf, whyReadOf } from '../platform/store/rollouts'
import { inTransaction } from '../platform/store/transaction'
import { checkText } from '../platform/textCheck'
import { relationsToRollout, rolloutIn } from './leading'

/** Whom a page names of those who could help. */
const mostNamed = 3
/** Sponsors and administrators are few. */
const mostLookedAt = 20

export const namedPerson = ({ _id, name, title }: Pick<Member, '_id' | 'name' | 'title'>): NamedPerson => ({
  id: _id,
  name: shownName({ name }),
  title,
})

const whyView = ({ texts, edition, at }: Why, by: NamedPerson | undefined): WhyView => ({
  texts,
  edition,
  at,
  by: by ?? null,
})

/** Why the company uses OKRs, and whether the reader has read it: four reads. */
export const why = handle(startApi.why, async ({ input, actor }) => {
  allow(actor, 'readRollout')
  const { companyId } = input
  const [{ rollout, writer }, read, leaders] = await Promise.all([
    rolloutAndWriter(companyId),
    whyReadOf(actor.id),
    membersWith(companyId, ['sponsor', 'administrator'], mostLookedAt),
  ])
  const named = (role: 'sponsor' | 'administrator') =>
    leaders
      .filter(({ roles }) => roles.includes(role))
      .slice(0, mostNamed)
      .map(namedPerson)
  const sponsors = named('sponsor')
  return {
    today: actor.today,
    why: rollout?.why ? whyView(rollout.why, writer && namedPerson(writer)) : null,
    readEdition: read?.edition ?? 0,
    sponsors,
    administrators: sponsors.length > 0 ? [] : named('administrator'),
    coordinates: relationsToRollout(rollout, actor).length > 0,
  }
})

/** Two texts of six hundred characters each: ten editions are at most 48 KB. */
const editionsPerPage = 10

/** What was said before: three reads. */
export const formerWhys = handle(startApi.formerWhys, async ({ input, actor }) => {
  allow(actor, 'readRollout')
  const before = input.after === null ? null : Number.parseInt(input.after, 10)
  if (Number.isNaN(before)) return { items: [], after: null }
  const found = await formerWhysOf(input.companyId, { limit: editionsPerPage + 1, before })
  const shown = found.slice(0, editionsPerPage)
  const writers = await people(
    input.companyId,
    shown.map(({ byId }) => byId),
  )
  return {
    items: shown.map((each) => {
      const by = writers.find(({ id }) => id === each.byId)
      return whyView(each, by && { id: by.id, name: by.name, title: by.title })
    }),
    after: found.length > shown.length ? String(shown.at(-1)?.edition ?? '') : null,
  }
})

/**
 * Says why, as a new edition, which its writer has read; the former one stays readable. Only what is new is shown to WeChat, and nothing where it
 * is said twice.
 */
export const sayWhy = handle(startApi.sayWhy, async ({ input, actor }) => {
  allow(actor, 'writeWhy')
  const { companyId, edition, texts } = input
  const before = await rolloutOf(companyId)
  // Refused before it is checked: the check is not free.
  const by = { language: actor.company.language, byId: actor.id, at: actor.at }
  if (before?.why && isSaid(before.why, input, actor.id)) return { edition: before.why.edition }
  withWhy(before ?? notBegun(companyId), { edition, texts }, by)
  for (const language of newIn(texts, before?.why)) {
    await checkText(texts[language], actor.openid, `texts.${language}`)
  }
  return inTransaction(async (transaction) => {
    const rollout = await rolloutIn(transaction, actor)
    if (rollout.why && isSaid(rollout.why, input, actor.id)) return { edition: rollout.why.edition }
    const next = withWhy(rollout, { edition, texts }, by)
    if (rollout.why) await transaction.put('formerWhys', formerOf(companyId, rollout.why))
    await transaction.put('rollouts', next)
    await transaction.put('whyReads', readBy(actor, next.why.edition))
    await leaveTrail(transaction, actor, {
      action: 'sayWhy',
      subjectId: companyId,
      before: { edition: rollout.why?.edition ?? 0 },
      after: { edition: next.why.edition, languages: Object.keys(next.why.texts) },
    })
    return { edition: next.why.edition }
  })
})

const isSaid = (now: Why, { edition, texts }: { edition: number; texts: WhyTexts }, byId: string): boolean =>
  now.edition === edition + 1 && saysTheSame(now, texts, byId)

const formerOf = (companyId: string, former: Why): FormerWhy => ({
  _id: formerWhyIdOf(companyId, former.edition),
  companyId,
  ...former,
})

const readBy = ({ companyId, id, at }: Actor, edition: number): WhyRead => ({
  _id: id,
  companyId,
  memberId: id,
  edition,
  at,
})

/** Marks an edition as read; a repeat, or an earlier edition, changes nothing. Who read when is in no trail. */
export const markWhyRead = handle(startApi.markWhyRead, ({ input, actor }) => {
  allow(actor, 'readRollout')
  return inTransaction(async (transaction) => {
    const { why: now } = await rolloutIn(transaction, actor)
    if (!now || input.edition < 1 || input.edition > now.edition) throw new Failure('notFound', 'edition')
    const read = await transaction.get('whyReads', actor.id)
    if (read && read.edition >= input.edition) return { readEdition: read.edition }
    await transaction.put('whyReads', readBy(actor, input.edition))
    return { readEdition: input.edition }
  })
})
