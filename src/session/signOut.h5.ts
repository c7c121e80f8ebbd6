import { forgetToken } from '../cloud/account.h5'

/** Back to the local sign-in; what was written stays kept under the account that wrote it. */
export const signOut: (() => void) | undefined = forgetToken
