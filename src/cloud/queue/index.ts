import { focusManager, notifyManager, onlineManager } from '@tanstack/react-query'
import { create } from 'zustand'
import { useAccount } from '../account'
import { putDraft, putObjective } from '../putObjective'
import { storage } from '../storage'
import { emptyQueue, lastQueuedFor, type Outcome, type Queue, type Queued, type Write } from './queue'
import { type Answer, send } from './send'
import { Sender } from './sender'
import { readQueue } from './stored'

/** What this account wrote that is not in the cloud yet; screens follow it. */
export const useQueue = create<Queue>()(() => emptyQueue)

const storageKeyOf = (account: string) => `queue:${account}`

/** Each account's writes wait apart, and are sent only while it is signed in. */
function senderOf(account: string): Sender<Answer> {
  const isCurrent = () => useAccount.getState().id === account
  const left = readQueue(storage.read(storageKeyOf(account)))
  return new Sender<Answer>({
    load: () => left,
    save: (queue) => storage.write(storageKeyOf(account), queue),
    send: async (write) => {
      if (!isCurrent()) return { outcome: { result: 'unreachable' } }
      const end = await send(write)
      showSavedDraft(write, end.outcome)
      return end
    },
    now: () => Date.now(),
    later: (milliseconds, then) => setTimeout(then, milliseconds),
    // By the query cache's own clock, so that an answer and the write it settles are drawn together.
    changed: (queue) =>
      notifyManager.schedule(() => {
        if (isCurrent()) useQueue.setState(queue, true)
      }),
    sent: (_write, { objective }) => putObjective(objective),
  })
}

function showSavedDraft(write: Write, outcome: Outcome): void {
  if (write.kind === 'draft' && outcome.result === 'sent' && outcome.version !== undefined) {
    putDraft(write.input, outcome.version)
  }
}

/** One for each account that was signed in since the app started: two for one account would send the same writes. */
const senders = new Map<string, Sender<Answer>>()
let shown: Sender<Answer> | undefined

/**
 * The sender of whoever is signed in.
 * @throws Error while nobody is: no screen that writes is shown then
 */
export function sender(): Sender<Answer> {
  const { id } = useAccount.getState()
  if (id === null) throw new Error('nobody is signed in')
  const own = senders.get(id) ?? senderOf(id)
  senders.set(id, own)
  if (shown !== own) useQueue.setState(own.waiting, true)
  shown = own
  return own
}

function wake(): void {
  if (useAccount.getState().id !== null) return sender().wake()
  shown = undefined
  useQueue.setState(emptyQueue, true)
}

/** Sends what was left from last time, and again whenever there is a chance to. Called once, when the app starts. */
export function startQueue(): void {
  wake()
  useAccount.subscribe(wake)
  onlineManager.subscribe((online) => {
    if (online) wake()
  })
  focusManager.subscribe((focused) => {
    if (focused) wake()
  })
}

/** The newest check-in of a key result that is still on this phone. */
export const useQueuedCheckIn = (keyResultId: string) => useQueue((queue) => lastQueuedFor(queue, keyResultId))

/** How the saving of a draft stands: nothing is queued once it is in the cloud. */
export const useQueuedDraft = (objectiveId: string): Queued | undefined =>
  useQueue(({ items }) => items.find(({ kind, id }) => kind === 'draft' && id === objectiveId))

/** The newest version of a draft that the cloud told this phone of, if it did. */
export const knownDraftVersion = (objectiveId: string): number | undefined => sender().versionOf(objectiveId)
