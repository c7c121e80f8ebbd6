import { createHash, randomBytes } from 'node:crypto'

/** A fresh id: 120 random bits, 20 characters that `idSchema` takes. */
export const newId = (): string => randomBytes(15).toString('base64url')

/** A secret for a link: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/**
 * The secret of an invite: 192 random bits, in 32 letters, digits, `-` and `_`, which is what the `scene` of a mini
 * program code holds (wxacode.getUnlimited).
 */
export const newInviteToken = (): string => randomBytes(24).toString('base64url')

/** What is stored of a token. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
