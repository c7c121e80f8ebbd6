import { useCallback, useEffect, useRef, useState } from 'react'
import * as v from 'valibot'
import { CloudFailure, keep, kept, letGo, useOnline } from '../../../cloud'

/** How long typing rests before the words go to the cloud, ms; on the phone they are kept at every keystroke. */
const rest = 1_200

/** Where the words are. */
export type Saving = 'here' | 'saving' | 'cloud' | 'offline' | 'refused' | 'conflicted'

interface Options<Words> {
  /** Under which the words are kept on this phone. */
  key: string
  schema: v.GenericSchema<unknown, Words>
  /** As the cloud has them, and their version. */
  cloud: { words: Words; version: number }
  save: (words: Words, version: number) => Promise<{ version: number }>
}

export interface SavedWords<Words> {
  words: Words
  version: () => number
  saving: Saving
  change: (words: Words) => void
  /** Sends what is not in the cloud yet; whether all of it is there. */
  flush: () => Promise<boolean>
  /** Puts these words over what was written elsewhere. */
  keepMine: (version: number) => void
  /** Gives these words up for those from elsewhere. */
  keepTheirs: () => void
}

/**
 * Words that save themselves: to the phone at each keystroke, to the cloud when typing rests. What another device wrote
 * meanwhile is never written over without being asked.
 */
export function useSaving<Words>({ key, schema, cloud, save }: Options<Words>): SavedWords<Words> {
  const keptSchema = v.object({ words: schema, version: v.number() })
  const [start] = useState(() => kept(key, keptSchema))
  const [words, setWords] = useState(start?.words ?? cloud.words)
  const [saving, setSaving] = useState<Saving>(start ? 'here' : 'cloud')
  const latest = useRef(words)
  const version = useRef(start?.version ?? cloud.version)
  const pending = useRef(start !== undefined)
  const sending = useRef<Promise<boolean>>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const saveNow = useRef(save)
  saveNow.current = save

  const send = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    if (sending.current) await sending.current
    if (!pending.current) return true
    const sent = latest.current
    setSaving('saving')
    const attempt = saveNow.current(sent, version.current).then(
      (saved) => {
        version.current = saved.version
        pending.current = latest.current !== sent
        if (pending.current) keep(key, { words: latest.current, version: saved.version })
        else letGo(key)
        setSaving(pending.current ? 'here' : 'cloud')
        return !pending.current
      },
      (error: unknown) => {
        setSaving(
          !(error instanceof CloudFailure) ? 'offline' : error.code === 'staleVersion' ? 'conflicted' : 'refused',
        )
        return false
      },
    )
    sending.current = attempt
    const reached = await attempt
    sending.current = undefined
    return reached
  }, [key])

  const change = useCallback(
    (next: Words) => {
      latest.current = next
      pending.current = true
      setWords(next)
      keep(key, { words: next, version: version.current })
      setSaving((before) => (before === 'conflicted' ? before : 'here'))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void send(), rest)
    },
    [key, send],
  )

  const online = useOnline()
  useEffect(() => {
    if (online && pending.current) void send()
  }, [online, send])

  // Leaving the page early must not leave the last words behind.
  useEffect(
    () => () => {
      if (pending.current) void send()
    },
    [send],
  )

  return {
    words,
    version: () => version.current,
    saving,
    change,
    flush: send,
    keepMine(newer) {
      version.current = newer
      void send()
    },
    keepTheirs() {
      pending.current = false
      letGo(key)
      latest.current = cloud.words
      version.current = cloud.version
      setWords(cloud.words)
      setSaving('cloud')
    },
  }
}
