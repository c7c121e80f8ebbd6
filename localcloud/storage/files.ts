import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isJsonObject, stringField } from '../json'

export interface StoredFile {
  /** Where the program put it, such as `avatars/li.png`. */
  readonly path: string
  readonly size: number
  readonly read: () => Buffer
}

/** Tencent's bound on the length of a path; and no character that a URL or a folder would read otherwise. */
const longestPath = 850
const unusable = /[\u0000-\u001f\u007f\\?#%]/

/** Whether a path may be used: relative, inside the store, and the same when written as a URL. */
export function isCloudPath(path: string): boolean {
  if (path === '' || path.length > longestPath || unusable.test(path)) return false
  return path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')
}

/**
 * What was uploaded, in memory or in a folder. On disk a file is named by its path's hash, so that no path can reach
 * outside and `a` may stand beside `a/b`; it appears only once it is whole.
 */
export class Files {
  private readonly files = new Map<string, StoredFile>()

  /** @param directory where files are kept; without one, in memory */
  constructor(private readonly directory: string | undefined) {
    if (directory === undefined) return
    mkdirSync(directory, { recursive: true })
    for (const name of readdirSync(directory)) {
      if (!name.endsWith('.json')) continue
      const description = describe(join(directory, name))
      if (description) this.remember(description.path, description.size, join(directory, name.replace(/json$/, 'data')))
    }
  }

  put(path: string, content: Buffer): void {
    if (this.directory === undefined) {
      this.files.set(path, { path, size: content.length, read: () => content })
      return
    }
    const base = join(this.directory, createHash('sha256').update(path).digest('hex'))
    writeWhole(`${base}.data`, content)
    writeWhole(`${base}.json`, Buffer.from(JSON.stringify({ path, size: content.length })))
    this.remember(path, content.length, `${base}.data`)
  }

  find(path: string): StoredFile | undefined {
    return this.files.get(path)
  }

  /** @returns whether there was such a file */
  remove(path: string): boolean {
    if (this.directory !== undefined && this.files.has(path)) {
      const base = join(this.directory, createHash('sha256').update(path).digest('hex'))
      rmSync(`${base}.json`, { force: true })
      rmSync(`${base}.data`, { force: true })
    }
    return this.files.delete(path)
  }

  clear(): void {
    for (const path of [...this.files.keys()]) this.remove(path)
  }

  private remember(path: string, size: number, file: string): void {
    this.files.set(path, { path, size, read: () => readFileSync(file) })
  }
}

function writeWhole(file: string, content: Buffer): void {
  const draft = `${file}.${randomBytes(4).toString('hex')}.draft`
  writeFileSync(draft, content, { flush: true })
  renameSync(draft, file)
}

function describe(file: string): { path: string; size: number } | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const path = isJsonObject(value) ? stringField(value, 'path') : undefined
    if (isJsonObject(value) && path !== undefined && typeof value.size === 'number') return { path, size: value.size }
  } catch {
    // A description that cannot be read describes nothing.
  }
  return undefined
}
