import { useCallback, useRef, useState } from 'react'
import * as v from 'valibot'
import { useAccount } from './account'
import { storage } from './storage'

const storageKeyOf = (account: string | null, key: string) => `kept:${account ?? ''}:${key}`

/** What was kept under a key, where it still has the shape. */
export function kept<Value>(key: string, schema: v.GenericSchema<unknown, Value>): Value | undefined {
  const parsed = v.safeParse(schema, storage.read(storageKeyOf(useAccount.getState().id, key)))
  return parsed.success ? parsed.output : undefined
}

/** Keeps a value on this phone until it is let go. */
export const keep = (key: string, value: unknown): void => {
  storage.write(storageKeyOf(useAccount.getState().id, key), value)
}

/** Forgets what was kept: it has arrived, or the person gave it up. */
export const letGo = (key: string): void => storage.remove(storageKeyOf(useAccount.getState().id, key))

/**
 * Something a person is writing, kept at every change and found again after a closed or crashed app.
 *
 * @param key says what it is for, such as `checkIn:<key result>`
 * @param schema its shape (not the rules of a call: half-written text must be kept too)
 * @returns the value, `undefined` where nothing is kept; how to change it; how to let it go; and how to say that the
 * value as it was sent has arrived: it goes, but for what was written on since
 */
export function useKept<Value>(
  key: string,
  schema: v.GenericSchema<unknown, Value>,
): [Value | undefined, (value: Value) => void, () => void, (sent: Value | undefined) => void] {
  const [state, setState] = useState(() => ({ key, value: kept(key, schema) }))
  const current = state.key === key ? state.value : kept(key, schema)
  const latest = useRef(current)
  latest.current = current
  const change = useCallback(
    (value: Value) => {
      keep(key, value)
      latest.current = value
      setState({ key, value })
    },
    [key],
  )
  const clear = useCallback(() => {
    letGo(key)
    setState({ key, value: undefined })
  }, [key])
  const arrived = useCallback(
    (sent: Value | undefined) => {
      if (latest.current === sent) clear()
    },
    [clear],
  )
  return [current, change, clear, arrived]
}

/** `useKept` for plain text; empty where nothing is kept. */
export function useKeptText(key: string): [string, (text: string) => void, () => void, (sent: string) => void] {
  const [text, change, clear, arrived] = useKept(key, v.string())
  return [text ?? '', change, clear, arrived]
}
