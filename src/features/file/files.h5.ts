import type { OpenEnd } from './files'

/** Saves a file where the browser saves its downloads. */
function save(base64: string, name: string, type: string): 'saved' {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Let go once the download has surely begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return 'saved'
}

/** A browser has its own reader for what it saved. @param base64 the whole file */
export const openPdf = async (base64: string, name: string): Promise<OpenEnd> => save(base64, name, 'application/pdf')

/** The same for a table of several sheets. */
export const openSpreadsheet = async (base64: string, name: string): Promise<OpenEnd> =>
  save(base64, name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')

/** A table of values, saved at once: a browser needs no tap for it. */
export const keepFile = async (base64: string, name: string): Promise<'kept' | 'saved' | 'failed'> =>
  save(base64, name, 'text/csv')

/** Nothing is kept in a browser, so nothing is left to be sent. */
export const shareFile = async (_name: string): Promise<'shared' | 'saved' | 'cancelled' | 'failed'> => 'failed'
