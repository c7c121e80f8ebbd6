import { peopleApi } from '@domain/people/api'
import { myDataApi } from '@domain/people/myDataApi'
import { notice } from '@domain/people/notice'
import { CloudFailure, refresh, useSend } from '../../../cloud'
import { agreedToPrivacy } from '../../../features/privacy'

/** After a call was refused for it, has the notice asked about again: what was typed stays behind it. */
export async function askAnew(failure: unknown): Promise<void> {
  if (failure instanceof CloudFailure && failure.code === 'notAgreed') await refresh(peopleApi.session)
}

/** Agreeing to the notice in force, and to WeChat's own consent where it has one. */
export function useAgreeing() {
  const { send, isSending, error } = useSend(myDataApi.agreeToNotice)
  /** @returns whether it was agreed to and noted */
  const agree = async (): Promise<boolean> => {
    if (!(await agreedToPrivacy())) return false
    try {
      await send({ version: notice.version })
    } catch {
      // The screen shows `error`.
      return false
    }
    await Promise.all([refresh(peopleApi.session), refresh(myDataApi.myData)])
    return true
  }
  return { agree, isSending, error }
}
