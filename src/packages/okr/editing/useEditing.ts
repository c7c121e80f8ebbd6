import { type ObjectiveDraft, objectiveDraftSchema } from '@domain/okr/model'
import { useCallback, useEffect, useRef, useState } from 'react'
import * as v from 'valibot'
import { keep, knownDraftVersion, letGo, sender, useQueuedDraft } from '../../../cloud'
import { type KeptEditing, keptKey } from './kept'

/** How long typing rests before a draft goes to the cloud, ms; on the phone it is kept at every keystroke. */
const rest = 1_200

/** Where the text is: on this phone only, on its way, in the cloud, waiting for the network, or stuck on a question. */
export type Saving = 'here' | 'saving' | 'cloud' | 'waiting' | 'refused' | 'conflicted'

export interface Editing {
  draft: ObjectiveDraft
  /** Changes the text as it is now, however many changes are on their way. */
  change: (change: (draft: ObjectiveDraft) => ObjectiveDraft) => void
  /** The text at this moment, also inside an event of an older render. */
  current: () => ObjectiveDraft
  /** The version in the cloud that the text builds on. */
  version: () => number
  /**
   * What was `sent` has arrived for everybody to see, as this version: the phone forgets it, but for what was typed
   * while it was on its way.
   * @returns whether anything was
   */
  arrived: (sent: ObjectiveDraft, version: number) => boolean
}

/** Text being edited, kept on this phone at every change and found again after a crash. */
export function useEditing(start: KeptEditing, changed?: (editing: KeptEditing) => void): Editing {
  const [draft, setDraft] = useState(start.draft)
  const latest = useRef(start)
  const change = useCallback(
    (make: (draft: ObjectiveDraft) => ObjectiveDraft) => {
      const next = { ...latest.current, draft: make(latest.current.draft) }
      latest.current = next
      keep(keptKey(next.objectiveId), next)
      setDraft(next.draft)
      changed?.(next)
    },
    [changed],
  )
  const current = useCallback(() => latest.current.draft, [])
  const arrived = useCallback((sent: ObjectiveDraft, version: number) => {
    const now = { ...latest.current, version }
    latest.current = now
    const isMore = now.draft !== sent
    if (isMore) keep(keptKey(now.objectiveId), now)
    else forgetEditing(now.objectiveId)
    return isMore
  }, [])
  const version = useCallback(() => latest.current.version, [])
  return { draft, change, current, version, arrived }
}

export interface DraftEditing extends Editing {
  saving: Saving
  /** The sentence for a save that the cloud refused. */
  refusal: string | undefined
  /** Sends what is not in the cloud yet; `invalid` stays on the phone until something in it is mended. */
  flush: () => Promise<'sent' | 'waiting' | 'refused' | 'conflicted' | 'invalid'>
  /** Tells of a version that another call has made of it. */
  reached: (version: number) => void
  /** Puts this text over what was written elsewhere. */
  keepMine: () => void
  /** Nothing of it is sent any more, and the phone forgets it: it was given up, for another text or for none. */
  giveUp: () => Promise<void>
  /** It is public now, as it was `sent`: what was typed since waits here for the next change of the objective. */
  becamePublic: (sent: ObjectiveDraft, version: number) => Promise<void>
}

/** A draft that saves itself: to the phone at each keystroke, to the cloud when typing rests. */
export function useDraftEditing(companyId: string, start: KeptEditing, startsUnsaved: boolean): DraftEditing {
  const { objectiveId } = start
  const queued = useQueuedDraft(objectiveId)
  const [unsaved, setUnsaved] = useState(startsUnsaved)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const pending = useRef(startsUnsaved)

  const known = useRef(start.version)
  const version = useCallback(() => Math.max(known.current, knownDraftVersion(objectiveId) ?? 0), [objectiveId])

  const submit = useCallback(
    async (draft: ObjectiveDraft) => {
      clearTimeout(timer.current)
      if (!v.is(objectiveDraftSchema, draft)) return 'invalid' as const
      pending.current = false
      setUnsaved(false)
      const input = { companyId, objectiveId, version: version(), draft }
      const attempt = await sender().submit({ kind: 'draft', id: objectiveId, input, title: draft.title })
      // What has arrived need not be found again here: another phone may write on from there.
      if (attempt === 'sent' && !pending.current) letGo(keptKey(objectiveId))
      return attempt
    },
    [companyId, objectiveId, version],
  )

  const changed = useCallback(
    ({ draft }: KeptEditing) => {
      pending.current = true
      setUnsaved(true)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void submit(draft), rest)
    },
    [submit],
  )

  const editing = useEditing(start, changed)
  const { current, arrived } = editing
  const isQueued = useRef(false)
  isQueued.current = queued !== undefined
  const flush = useCallback(
    async () => (pending.current || isQueued.current ? submit(current()) : ('sent' as const)),
    [submit, current],
  )

  const giveUp = useCallback(async () => {
    clearTimeout(timer.current)
    pending.current = false
    forgetEditing(objectiveId)
    await sender().drop(objectiveId)
  }, [objectiveId])
  const becamePublic = useCallback(
    async (sent: ObjectiveDraft, newer: number) => {
      await giveUp()
      arrived(sent, newer)
    },
    [giveUp, arrived],
  )

  // Leaving the page early must not leave the last words behind.
  useEffect(
    () => () => {
      if (pending.current) void submit(current())
    },
    [submit, current],
  )

  const standing = queued?.standing
  return {
    ...editing,
    saving: savingOf(unsaved, standing?.state),
    refusal: standing?.state === 'refused' ? standing.failure.message : undefined,
    flush,
    version,
    reached: (newer) => {
      known.current = newer
    },
    keepMine: () => void sender().keepMine(objectiveId),
    giveUp,
    becamePublic,
  }
}

function savingOf(unsaved: boolean, standing: 'waiting' | 'refused' | 'conflicted' | undefined): Saving {
  if (standing === 'refused' || standing === 'conflicted') return standing
  if (unsaved) return 'here'
  return standing === 'waiting' ? 'waiting' : 'cloud'
}

/** The text has arrived, or was given up. */
export const forgetEditing = (objectiveId: string): void => letGo(keptKey(objectiveId))
