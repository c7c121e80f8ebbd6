import { createHash, randomBytes } from 'node:crypto'

/** A fresh id: 120 random bits, 20 characters that `idSchema` takes. */
export const newId = (): string => randomBytes(15).toString('base64url')

/** A secret for a link: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
