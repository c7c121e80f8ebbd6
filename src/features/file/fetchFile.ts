import type { FilePart } from '@domain/file'

/** A file, part by part. @param partFrom asks the cloud for the part that begins somewhere */
export async function fetchFile(
  partFrom: (from: number) => Promise<FilePart>,
): Promise<Pick<FilePart, 'base64' | 'leavesOut'>> {
  let whole: FilePart = { base64: '', next: 0, leavesOut: false }
  while (whole.next !== null) {
    const part = await partFrom(whole.next)
    whole = { ...part, base64: whole.base64 + part.base64 }
  }
  return whole
}
