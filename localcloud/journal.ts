import { appendFileSync, closeSync, existsSync, ftruncateSync, openSync, readFileSync, rmSync } from 'node:fs'
import { isJsonObject, type JsonObject } from './json'

/**
 * A list of small JSON records that only grows, one a line, on disk or (without a file) in memory alone.
 *
 * A record is on disk before {@link Journal.append} returns; a line cut short by a crash is dropped when it is read.
 */
export interface Journal {
  append(record: JsonObject): void
  clear(): void
}

/** Opens a journal and hands over the records it holds, oldest first. */
export function openJournal(file: string | undefined): { journal: Journal; records: JsonObject[] } {
  if (file === undefined) return { journal: { append: () => undefined, clear: () => undefined }, records: [] }
  const { records, length } = read(file)
  const handle = openSync(file, 'a')
  ftruncateSync(handle, length)
  closeSync(handle)
  return {
    records,
    journal: {
      append: (record) => appendFileSync(file, `${JSON.stringify(record)}\n`),
      clear: () => rmSync(file, { force: true }),
    },
  }
}

/** The whole records of a file, and how many bytes they take. */
function read(file: string): { records: JsonObject[]; length: number } {
  if (!existsSync(file)) return { records: [], length: 0 }
  const text = readFileSync(file, 'utf8')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const records = whole.split('\n').flatMap((line) => {
    const value = line === '' ? undefined : parse(line)
    return isJsonObject(value) ? [value] : []
  })
  return { records, length: Buffer.byteLength(whole) }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
