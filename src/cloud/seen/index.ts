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

/** The answer that was seen last, if it is still kept. */
export function seen(key: string): SeenAnswer | undefined {
  if (!entriesNow().some((entry) => entry.key === key)) return undefined
  const parsed = v.safeParse(answerSchema, storage.read(storageKeyOf(key)))
  return parsed.success ? parsed.output : undefined
}
