import { cycleById, phaseOf } from '@domain/okr/cycle'
import { type CarriedView, type May, type ObjectivePage, okrApi } from '@domain/okr/api'
import type { DraftObjective, PublicObjective } from '@domain/okr/model'
import { Failure } from '@domain/failure'
import { mayDo } from '../platform/allow'
import type { Actor } from '../platform/actor'
import { handle } from '../platform/handle'
import { changesOf, checkInsOf, cursorOf } from '../platform/store/checkIns'
import { type Colleague, colleagues, people, personView } from '../platform/store/members'
import { objectiveOf, objectivesById } from '../platform/store/objectives'
import { isReadable, relationsTo, relationsToKeyResult } from '../platform/objectiveAccess'
import { alignedFrom, alignedTo } from './alignment'
import { readableAlsoByManager } from './draftsOf'
import { fitting } from '../platform/bounded'
import { checkInView, namedHalfway, objectiveView, peopleOf } from '../platform/views'
import { changeView, draftView, peopleOfDraft } from './views'

const shown = { checkIns: 100, changes: 50 }
/** Of the text of each list, in bytes: with an objective written to its limits all stay below 100 KB. */
const mostBytes = { aligned: 12_000, checkIns: 22_000, changes: 14_000 }

type PublicPage = Extract<ObjectivePage, { kind: 'public' }>

/** Everything on an objective's page. */
export const objective = handle(okrApi.objective, async ({ input, actor }): Promise<ObjectivePage> => {
  const found = await readableAlsoByManager(await objectiveOf(actor.companyId, input.objectiveId), actor)
  switch (found.state) {
    case 'draft':
      return draftPage(found, actor)
    case 'published':
    case 'closed':
      return publicPage(found, actor)
    case 'archived':
      throw new Failure('notFound', 'objectiveId')
  }
})

async function draftPage(draft: DraftObjective, actor: Actor): Promise<ObjectivePage> {
  const aligned = await alignedTo(actor, draft.draft.alignments)
  const relations = relationsTo(draft, actor)
  return {
    kind: 'draft',
    objective: draftView(draft),
    people: await people(actor.companyId, [
      ...peopleOfDraft(draft),
      ...givers(draft.draft.keyResults),
      ...aligned.map(({ ownerId }) => ownerId),
    ]),
    alignedTo: aligned,
    may: {
      checkIn: [],
      edit: mayDo(actor, 'writeDraft', relations),
      close: false,
      archive: isReadable(draft, actor) && mayDo(actor, 'archive', relations),
    },
  }
}

async function publicPage(found: PublicObjective, actor: Actor): Promise<ObjectivePage> {
  const { companyId, _id: objectiveId } = found
  const [upward, downward, history, changed, carried] = await Promise.all([
    alignedTo(actor, found.alignments),
    alignedFrom(actor, found),
    checkInsOf({ companyId, objectiveId }, shown.checkIns),
    changesOf({ companyId, objectiveId }, shown.changes),
    carriedAt(found, actor),
  ])
  const alignedHere = fitting(downward.items, mostBytes.aligned)
  const checkIns = fitting(history.items, mostBytes.checkIns)
  const changes = fitting(changed, mostBytes.changes)
  const last = checkIns.at(-1)
  const involved = await colleagues(companyId, [
    ...peopleOf(found),
    ...givers(found.keyResults),
    ...namedHalfway(found),
    ...[...upward, ...alignedHere].map(({ ownerId }) => ownerId),
    ...[...checkIns, ...changes].map(({ byId }) => byId),
  ])
  return {
    kind: 'public',
    today: actor.today,
    objective: objectiveView(found),
    people: involved.map(personView),
    alignedTo: upward,
    alignedFrom: alignedHere,
    moreAlignedFrom: downward.isCut || alignedHere.length < downward.items.length,
    checkIns: checkIns.map(checkInView),
    olderCheckIns: last && checkIns.length < history.items.length ? cursorOf(last) : history.after,
    changes: changes.map(changeView),
    carried,
    may: mayOf(found, actor, involved),
  }
}

/** What an objective carries on and what carries it on, as far as the reader may read them: one read, or none. */
async function carriedAt(found: PublicObjective, actor: Actor): Promise<PublicPage['carried']> {
  const fromId = found.carriedFrom
  const toId = found.state === 'closed' ? found.carriedTo?.objectiveId : undefined
  const ids = [fromId, toId].flatMap((id) => (id === undefined ? [] : [id]))
  const readable = (await objectivesById(actor.companyId, ids)).filter((each) => isReadable(each, actor))
  const end = (objectiveId: string | undefined): CarriedView | null => {
    const each = readable.find(({ _id }) => _id === objectiveId)
    if (!each || each.state === 'archived') return null
    const { title } = each.state === 'draft' ? each.draft : each
    return { objectiveId: each._id, title, cycleId: each.cycleId }
  }
  return { from: end(fromId), to: end(toId) }
}

/** Who handed key results down. */
const givers = (keyResults: readonly Pick<PublicObjective['keyResults'][number], 'origin'>[]): string[] =>
  keyResults.flatMap(({ origin }) => (origin.kind === 'given' ? [origin.byId] : []))

function mayOf(found: PublicObjective, actor: Actor, involved: readonly Colleague[]): May {
  const relations = relationsTo(found, actor)
  const managerOf = (memberId: string) => involved.find(({ id }) => id === memberId)?.managerId
  const cycle = cycleById(found.cycleId)
  const published = found.state === 'published'
  const open = published && cycle !== undefined && phaseOf(cycle, actor.today) !== 'closed'
  return {
    // Late too: that takes a reason, and is for the call to ask.
    checkIn: published
      ? found.keyResults
          .filter((keyResult) => mayDo(actor, 'checkIn', relationsToKeyResult(found, keyResult, actor, managerOf)))
          .map(({ id }) => id)
      : [],
    edit: open && mayDo(actor, 'editPublished', relations),
    close: published && mayDo(actor, 'close', relations),
    archive: mayDo(actor, 'archive', relations),
  }
}
