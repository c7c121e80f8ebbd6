import type { CallInput } from '@domain/call'
import type { FailureReport } from '@domain/failure'
import type { okrApi } from '@domain/okr/api'

/**
 * What waits to be sent: the rules, without storage, network or clock. Every write carries an id that the phone made,
 * so sending one twice (a lost answer, an app closed between sending and marking) changes nothing in the cloud.
 */

/** A check-in; its id is the check-in's own. */
export interface CheckInWrite {
  kind: 'checkIn'
  id: string
  input: CallInput<typeof okrApi.checkIn>
  /** What the person sees it by while it waits: the key result's title and how its values are written. */
  title: string
  unit: string
  milestone: boolean
}

/** The text of a draft; its id is the objective's, so the newest text takes the place of an older one. */
export interface DraftWrite {
  kind: 'draft'
  id: string
  input: CallInput<typeof okrApi.saveDraft>
  title: string
}

export type Write = CheckInWrite | DraftWrite

/** A refusal as it is kept: with the sentence in the language that it was asked in. */
export type KeptFailure = FailureReport & { message: string }

/** What somebody else wrote first. */
export type Newer =
  | {
      kind: 'checkIn'
      checkInId: string | null
      value: number | null
      confidence: number | null
      byId: string | null
      on: string | null
    }
  | { kind: 'draft'; version: number }

export type Standing =
  | {
      state: 'waiting'
      /** Times that the cloud itself was in trouble over it. */
      troubles: number
      /** Sending was tried and did not get through: now it is worth telling. */
      held: boolean
    }
  | { state: 'refused'; failure: KeptFailure }
  | { state: 'conflicted'; newer: Newer }

export type Queued = Write & {
  /** Milliseconds since 1970. */
  at: number
  standing: Standing
}

/** Everything of one account that is not in the cloud yet, in the order in which it was written. */
export interface Queue {
  items: readonly Queued[]
  /** The version that the cloud gave a draft last: text typed while another save was on its way builds on it. */
  versions: Readonly<Record<string, number>>
}

export const emptyQueue: Queue = { items: [], versions: {} }

/** How sending one write ended. `unreachable` says nothing about it: it may have arrived. */
export type Outcome =
  | { result: 'sent'; version?: number }
  | { result: 'refused'; failure: KeptFailure }
  | { result: 'conflicted'; newer: Newer }
  | { result: 'trouble'; failure: KeptFailure }
  | { result: 'unreachable' }

/** After this many troubles of the cloud with one write, the person is shown it instead of being kept waiting. */
const mostTroubles = 5
/** Versions of drafts that are remembered. */
const mostVersions = 50

const waiting: Standing = { state: 'waiting', troubles: 0, held: false }

/** Writes of one subject are sent in their order: a key result's check-ins build on each other. */
const subjectOf = (write: Write): string => (write.kind === 'checkIn' ? write.input.keyResultId : write.id)

const replace = (queue: Queue, id: string, change: (item: Queued) => Queued): Queue => ({
  ...queue,
  items: queue.items.map((item) => (item.id === id ? change(item) : item)),
})

const isThere = (queue: Queue, write: Write): boolean =>
  queue.items.some(({ id, kind }) => id === write.id && kind === write.kind)

/** A draft's text on top of the newest version that this phone knows of. */
const onNewestVersion = (queue: Queue, write: DraftWrite): DraftWrite => ({
  ...write,
  input: { ...write.input, version: Math.max(write.input.version, queue.versions[write.id] ?? 0) },
})

/**
 * Adds a write. A check-in that is there already (a double tap) changes nothing; a newer text of a draft takes the
 * place of the older.
 *
 * @param at milliseconds since 1970
 */
export function add(queue: Queue, write: Write, at: number): Queue {
  if (write.kind === 'checkIn') {
    return isThere(queue, write) ? queue : { ...queue, items: [...queue.items, { ...write, at, standing: waiting }] }
  }
  const newest = onNewestVersion(queue, write)
  if (!isThere(queue, write)) return { ...queue, items: [...queue.items, { ...newest, at, standing: waiting }] }
  return replace(queue, write.id, ({ standing }) => ({
    ...newest,
    at,
    // Somebody else's newer text stays a question to the person; a refusal is lifted by other words.
    standing: standing.state === 'conflicted' ? standing : waiting,
  }))
}

/** What to send next: the oldest that waits, and that no older one of the same subject is in the way of. */
export function next(queue: Queue): Queued | undefined {
  return queue.items.find(
    (item, index) =>
      item.standing.state === 'waiting' &&
      !queue.items.slice(0, index).some((older) => subjectOf(older) === subjectOf(item)),
  )
}

const remembered = (versions: Queue['versions'], id: string, version: number): Queue['versions'] => {
  const { [id]: _older, ...others } = versions
  return Object.fromEntries([...Object.entries(others), [id, version]].slice(-mostVersions))
}

/** Removes a sent write, unless a draft was written on since: then the newer text goes next, on the new version. */
function sent(queue: Queue, write: Write, version: number | undefined): Queue {
  if (write.kind === 'checkIn') return { ...queue, items: queue.items.filter(({ id }) => id !== write.id) }
  const versions = version === undefined ? queue.versions : remembered(queue.versions, write.id, version)
  const items = queue.items.flatMap((item): Queued[] => {
    if (item.id !== write.id || item.kind !== 'draft') return [item]
    const same = item.input.draft === write.input.draft
    return same ? [] : [{ ...item, ...onNewestVersion({ items: [], versions }, item) }]
  })
  return { items, versions }
}

/**
 * The queue after an attempt to send.
 *
 * @param write what was sent, the very object that `next` gave
 */
export function settle(queue: Queue, write: Write, outcome: Outcome): Queue {
  switch (outcome.result) {
    case 'sent':
      return sent(queue, write, outcome.version)
    case 'refused':
      return replace(queue, write.id, (item) =>
        // Other words were typed meanwhile: those are still to be tried.
        item.kind === 'draft' && write.kind === 'draft' && item.input.draft !== write.input.draft
          ? item
          : { ...item, standing: { state: 'refused', failure: outcome.failure } },
      )
    case 'conflicted':
      return replace(queue, write.id, (item) => ({ ...item, standing: { state: 'conflicted', newer: outcome.newer } }))
    case 'trouble':
      return replace(queue, write.id, (item) => {
        const troubles = item.standing.state === 'waiting' ? item.standing.troubles + 1 : 1
        const standing: Standing =
          troubles >= mostTroubles
            ? { state: 'refused', failure: outcome.failure }
            : { state: 'waiting', troubles, held: true }
        return { ...item, standing }
      })
    case 'unreachable':
      return replace(queue, write.id, (item) =>
        item.standing.state === 'waiting' && !item.standing.held
          ? { ...item, standing: { ...item.standing, held: true } }
          : item,
      )
  }
}

/** What can be said anew of a check-in that has not arrived. */
export type CheckInWords = Pick<CheckInWrite['input'], 'value' | 'confidence' | 'note' | 'reason'>

/**
 * The person keeps their own words: they go on top of what somebody else wrote.
 * @param words what they changed meanwhile, if anything
 */
export function keepMine(queue: Queue, id: string, words: Partial<CheckInWords> = {}): Queue {
  return replace(queue, id, (item) => {
    if (item.standing.state !== 'conflicted') return item
    const { newer } = item.standing
    if (item.kind === 'checkIn' && newer.kind === 'checkIn') {
      return { ...item, input: { ...item.input, ...words, basedOn: newer.checkInId }, standing: waiting }
    }
    if (item.kind === 'draft' && newer.kind === 'draft') {
      return { ...item, input: { ...item.input, version: newer.version }, standing: waiting }
    }
    return item
  })
}

/** What a check-in that goes away was itself built on; those after it build on that instead. */
function foundationOf(item: CheckInWrite & Queued): string | null {
  const { standing } = item
  return standing.state === 'conflicted' && standing.newer.kind === 'checkIn'
    ? standing.newer.checkInId
    : item.input.basedOn
}

/** Takes a write out, at the person's word: undone before it was sent, or given up for what somebody else wrote. */
export function drop(queue: Queue, id: string): Queue {
  const gone = queue.items.find((item) => item.id === id)
  if (!gone) return queue
  const items = queue.items.filter((item) => item.id !== id)
  if (gone.kind !== 'checkIn') return { ...queue, items }
  return {
    ...queue,
    items: items.map((item) =>
      item.kind === 'checkIn' && item.input.basedOn === id
        ? { ...item, input: { ...item.input, basedOn: foundationOf(gone) } }
        : item,
    ),
  }
}

/** Sends a refused write again, a check-in perhaps in other words, under its own id. */
export function sendAgain(queue: Queue, id: string, words: Partial<CheckInWords> = {}): Queue {
  return replace(queue, id, (item) => {
    if (item.standing.state !== 'refused') return item
    return item.kind === 'checkIn'
      ? { ...item, input: { ...item.input, ...words }, standing: waiting }
      : { ...item, standing: waiting }
  })
}

/** The newest check-in of a key result that is not in the cloud yet. */
export function lastQueuedFor(queue: Queue, keyResultId: string): (CheckInWrite & Queued) | undefined {
  let last: (CheckInWrite & Queued) | undefined
  for (const item of queue.items) if (item.kind === 'checkIn' && item.input.keyResultId === keyResultId) last = item
  return last
}
