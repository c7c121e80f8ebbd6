/** Lets somebody else use the app: there is no such thing in WeChat. `signOut.h5.ts` is the local sign-in's. */
export const signOut: (() => void) | undefined = undefined
