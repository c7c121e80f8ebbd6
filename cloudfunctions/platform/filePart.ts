import type { FilePart } from '@domain/file'

/** Characters of base64 in one answer, which should stay below 100 KB (design.md). A multiple of four: whole bytes. */
const perPart = 88_000

/** A part of a file that is made anew for each: the same content gives the same bytes, so that parts fit together. */
export function filePart(bytes: Buffer, from: number): Pick<FilePart, 'base64' | 'next'> {
  const base64 = bytes.toString('base64')
  const next = from + perPart
  return { base64: base64.slice(from, next), next: next < base64.length ? next : null }
}
