import * as v from 'valibot'
import { storage } from '../storage'
import { admit, type SeenEntry } from './admission'

/** To be raised whenever the shape of an answer changes, so that a new release never reads an old one's. */
const release = 5

const indexKey = 'seen'
const storageKeyOf = (key: string) => `seen:${key}`

const indexSchema = v.object({
  release: v.literal(release),
  entries: v.array(v.object({ key: v.string(), size: v.number() })),
})
const answerSchema = v.object({ data: v.unknown(), at: v.number() })

/** An answer of the cloud, and when it was given (milliseconds since 1970). */
export interface SeenAnswer {
  data: unknown
  at: number
}

/** No answer counts as fresh for longer, in milliseconds. */
export const longestFresh = 60 * 60_000

let entries: SeenEntry[] | undefined

/** The list of what is kept; what another release kept is thrown away. */
function entriesNow(): SeenEntry[] {
  if (entries) return entries
  const stored = storage.read(indexKey)
  const parsed = v.safeParse(indexSchema, stored)
  if (!parsed.success) {
    const old = v.safeParse(v.looseObject({ entries: v.array(v.looseObject({ key: v.string() })) }), stored)
    if (old.success) for (const { key } of old.output.entries) storage.remove(storageKeyOf(key))
  }
  entries = parsed.success ? parsed.output.entries : []
  return entries
}

/** Keeps an answer for the next start, in the place of what was there longest. */
export function keepSeen(key: string, answer: SeenAnswer): void {
  const size = JSON.stringify(answer).length
  const admission = admit(entriesNow(), { key, size })
  entries = admission.entries
  for (const removed of admission.removed) storage.remove(storageKeyOf(removed))
  if (admission.admitted && !storage.write(storageKeyOf(key), answer)) {
    entries = entries.filter((entry) => entry.key !== key)
  }
  storage.write(indexKey, { release, entries })
}

let writtenAt = 0

/**
 * Something of one's own has reached the cloud: what was kept before is still shown at once, and asked again however
 * fresh it is, also by pages that open later. The queue may send what waited before any page is there.
 */
export const outdateSeen = (): void => {
  writtenAt = Date.now()
}

/** The answer that was seen last, if it is still kept; too old to be fresh where something was written since. */
export function seen(key: string): SeenAnswer | undefined {
  if (!entriesNow().some((entry) => entry.key === key)) return undefined
  const parsed = v.safeParse(answerSchema, storage.read(storageKeyOf(key)))
  if (!parsed.success) return undefined
  const { data, at } = parsed.output
  return { data, at: at < writtenAt ? at - longestFresh : at }
}
