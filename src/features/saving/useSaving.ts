import { useCallback, useEffect, useRef, useState } from 'react'
import * as v from 'valibot'
import { CloudFailure, keep, kept, letGo, useOnline } from '../../cloud'

/** How long typing rests before the words go to the cloud, ms; on the phone they are kept at every keystroke. */
const rest = 1_200

/** Where the words are. */
export type Saving = 'here' | 'saving' | 'cloud' | 'offline' | 'refused' | 'conflicted'

/** Words as the cloud has them. */
export interface CloudWords<Words> {
  words: Words
  version: number
}

interface Options<Words> {
  /** Under which the words are kept on this phone. */
  key: string
  schema: v.GenericSchema<unknown, Words>
  /** As the cloud had them when the page was opened. */
  cloud: CloudWords<Words>
  save: (words: Words, version: number) => Promise<{ version: number }>
  /** Reads them again, once somebody else has written meanwhile; `undefined` where that fails. */
  read: () => Promise<CloudWords<Words> | undefined>
}

export interface SavedWords<Words> {
  words: Words
  version: () => number
  saving: Saving
  change: (words: Words) => void
  /** Sends what is not in the cloud yet; whether all of it is there. */
  flush: () => Promise<boolean>
  /** What was written elsewhere meanwhile, until one of the two is chosen. */
  other: Words | undefined
  /** Puts these words over what was written elsewhere. */
  keepMine: () => void
  /** Gives these words up for those from elsewhere. */
  keepTheirs: () => void
}

/**
 * Words that save themselves: to the phone at each keystroke, to the cloud when typing rests. What another device wrote
 * meanwhile is never written over without being asked.
 */
export function useSaving<Words>({ key, schema, cloud, save, read }: Options<Words>): SavedWords<Words> {
  const keptSchema = v.object({ words: schema, version: v.number() })
  const [start] = useState(() => kept(key, keptSchema))
  const [words, setWords] = useState(start?.words ?? cloud.words)
  const [saving, setSaving] = useState<Saving>(start ? 'here' : 'cloud')
  const latest = useRef(words)
  const version = useRef(start?.version ?? cloud.version)
  const pending = useRef(start !== undefined)
  const sending = useRef<Promise<boolean>>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [other, setOther] = useState<CloudWords<Words>>()
  const cloudNow = useRef({ save, read })
  cloudNow.current = { save, read }

  const send = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    if (sending.current) await sending.current
    if (!pending.current) return true
    const sent = latest.current
    setSaving('saving')
    const attempt = cloudNow.current.save(sent, version.current).then(
      (saved) => {
        version.current = saved.version
        pending.current = latest.current !== sent
        if (pending.current) keep(key, { words: latest.current, version: saved.version })
        else letGo(key)
        setSaving(pending.current ? 'here' : 'cloud')
        return !pending.current
      },
      async (error: unknown) => {
        if (!(error instanceof CloudFailure)) setSaving('offline')
        else if (error.code !== 'staleVersion') setSaving('refused')
        else {
          setOther(await cloudNow.current.read())
          setSaving('conflicted')
        }
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
      clearTimeout(timer.current)
      if (other) return
      setSaving('here')
      timer.current = setTimeout(() => void send(), rest)
    },
    [key, send, other],
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
    other: other?.words,
    keepMine() {
      if (other) version.current = other.version
      setOther(undefined)
      void send()
    },
    keepTheirs() {
      if (!other) return
      pending.current = false
      letGo(key)
      latest.current = other.words
      version.current = other.version
      setWords(other.words)
      setOther(undefined)
      setSaving('cloud')
    },
  }
}
