import { create } from 'zustand'

/** Who uses this phone, as far as the phone knows. What is kept on it is kept under this id. */
interface Account {
  /** `null` while nobody is signed in, which cannot happen in WeChat. */
  id: string | null
}

/** In WeChat everybody is signed in, and storage is WeChat's own for each user. `account.h5.ts` is the browser's. */
export const useAccount = create<Account>()(() => ({ id: 'wechat' }))

/** In WeChat nobody signs out; the browser lets go of its local sign-in. */
export const forgetToken = (): void => undefined
