/** In WeChat everybody is signed in; `LocalSignIn.h5.tsx` is the browser's. */
export function LocalSignIn() {
  return null
}

/** In WeChat nobody can be somebody else. */
export function LocalSignOut() {
  return null
}
