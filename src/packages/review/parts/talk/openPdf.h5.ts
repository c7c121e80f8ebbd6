import type { PdfEnd } from './openPdf'

/** Saves a PDF where the browser saves its downloads. @param base64 the whole file */
export async function openPdf(base64: string, name: string): Promise<PdfEnd> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Let go once the download has surely begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return 'saved'
}
