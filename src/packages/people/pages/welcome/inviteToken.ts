/** Letters, digits, `-` and `_`, as the cloud makes them. */
const token = /^[A-Za-z0-9_-]{8,100}$/

/**
 * The invite's token in what a person pasted or scanned: the link itself, a message around it, the page that a mini
 * program code leads to, or the bare token.
 *
 * @returns `undefined` where there is none
 */
export function inviteTokenIn(text: string): string | undefined {
  const inLink = /[?&](?:invite|scene)=([A-Za-z0-9_%-]+)/.exec(text)?.[1]
  const candidate = inLink ?? text.trim()
  return token.test(candidate) ? candidate : undefined
}
