import { create } from 'zustand'
import { useAccount } from '../cloud/account'
import { storage } from '../cloud/storage'

interface ChosenCompany {
  /** `null` where the first one will do. */
  id: string | null
}

const storageKeyOf = (account: string | null) => `company:${account ?? ''}`

function stored(): ChosenCompany {
  const id = storage.read(storageKeyOf(useAccount.getState().id))
  return { id: typeof id === 'string' ? id : null }
}

/** The company that this phone shows, of those that the reader belongs to. */
export const useChosenCompany = create<ChosenCompany>()(stored)

useAccount.subscribe(() => useChosenCompany.setState(stored()))

/** Shows another company from now on. */
export function chooseCompany(id: string): void {
  storage.write(storageKeyOf(useAccount.getState().id), id)
  useChosenCompany.setState({ id })
}
