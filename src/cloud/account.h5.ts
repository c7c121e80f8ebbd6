import { create } from 'zustand'
import { storage } from './storage'

/** Who uses this browser, at the embedded cloud. */
interface Account {
  /** The openid that was chosen at the local sign-in; `null` while nobody is signed in. */
  id: string | null
}

const storageKey = 'account'

interface SignedIn {
  openid: string
  token: string
}

function stored(): SignedIn | undefined {
  const kept = storage.read(storageKey)
  if (typeof kept !== 'object' || kept === null || !('openid' in kept) || !('token' in kept)) return undefined
  return { openid: String(kept.openid), token: String(kept.token) }
}

let signedIn = stored()

export const useAccount = create<Account>()(() => ({ id: signedIn?.openid ?? null }))

/** What proves to the embedded cloud who is calling. */
export const token = (): string | undefined => signedIn?.token

/** Signs out, or lets go of a token that the cloud no longer knows. What the person wrote stays kept. */
export function forgetToken(): void {
  signedIn = undefined
  storage.remove(storageKey)
  useAccount.setState({ id: null })
}

/**
 * Signs in as anybody: the local stand-in for WeChat.
 * @throws where the cloud does not answer
 */
export async function signInAs(openid: string): Promise<void> {
  const response = await fetch('/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid }),
  })
  const answer: unknown = await response.json()
  if (typeof answer !== 'object' || answer === null || !('token' in answer)) throw new Error('no token')
  signedIn = { openid, token: String(answer.token) }
  storage.write(storageKey, signedIn)
  useAccount.setState({ id: openid })
}
