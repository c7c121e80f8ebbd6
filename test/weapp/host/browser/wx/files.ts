import type { Loose, PhoneOptions } from '../../package-format'
import { type Callbacks, fail, succeed } from './answer'

/** Where a mini program may write; what WeChat makes itself lies under the other. */
export const userFolder = 'http://usr'
const temporaryFolder = 'http://tmp'

/** The files of this phone by their path, as the mini program names them. */
export class Files {
  private readonly bytes = new Map<string, Uint8Array>()

  constructor(private readonly disk: PhoneOptions['disk']) {}

  has(path: string): boolean {
    return this.bytes.has(path)
  }

  /** @returns whether there was room */
  write(path: string, bytes: Uint8Array): boolean {
    if (this.disk === 'full') return false
    this.bytes.set(path, bytes)
    return true
  }

  /** A path under which nothing lies yet. */
  temporaryPath(extension: string): string {
    return `${temporaryFolder}/${this.bytes.size + 1}.${extension}`
  }

  /** What lies under a path, as a test gets it out of the browser; `undefined` where nothing does. */
  base64(path: string): string | undefined {
    const bytes = this.bytes.get(path)
    return bytes && btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  }

  /** A picture's address for the browser; `undefined` where no such picture lies on this phone. */
  addressOf(path: string): string | undefined {
    const base64 = this.base64(path)
    return base64 === undefined ? undefined : `data:image/png;base64,${base64}`
  }
}

interface WriteOptions extends Callbacks {
  filePath: string
  data: string | ArrayBuffer
  encoding?: string
}

/** `wx.getFileSystemManager()`, and what hands a file to somebody: WeChat's reader, its menu for pictures, the album. */
export function filesApi(files: Files, { shares, album }: Pick<PhoneOptions, 'shares' | 'album'>): Loose {
  /** Answers for a file that must be there. */
  const withFile = (options: Callbacks, name: string, path: string, answer: () => Promise<Loose>): Promise<Loose> =>
    files.has(path) ? answer() : fail(options, name, `no such file or directory, open "${path}"`)

  return {
    getFileSystemManager: () => ({ writeFile: (options: WriteOptions) => writeFile(files, options) }),
    openDocument: (options: Callbacks & { filePath: string }) =>
      withFile(options, 'openDocument', options.filePath, () => succeed(options, 'openDocument')),
    showShareImageMenu: (options: Callbacks & { path: string }) =>
      withFile(options, 'showShareImageMenu', options.path, () =>
        shares === 'cancels' ? fail(options, 'showShareImageMenu', 'cancel') : succeed(options, 'showShareImageMenu'),
      ),
    saveImageToPhotosAlbum: (options: Callbacks & { filePath: string }) =>
      withFile(options, 'saveImageToPhotosAlbum', options.filePath, () =>
        album === 'denied'
          ? fail(options, 'saveImageToPhotosAlbum', 'auth deny')
          : succeed(options, 'saveImageToPhotosAlbum'),
      ),
  }
}

/** By callback alone, as the manager's functions answer. */
function writeFile(files: Files, options: WriteOptions): void {
  const { filePath, data, encoding = 'utf8' } = options
  if (!filePath.startsWith(`${userFolder}/`)) {
    void fail({ fail: () => undefined, ...options }, 'writeFile', `permission denied, open "${filePath}"`)
  } else if (files.write(filePath, bytesOf(data, encoding))) {
    void succeed(options, 'writeFile')
  } else {
    void fail(
      { fail: () => undefined, ...options },
      'writeFile',
      'the maximum size of the file storage limit is exceeded',
    )
  }
}

function bytesOf(data: string | ArrayBuffer, encoding: string): Uint8Array {
  if (typeof data !== 'string') return new Uint8Array(data)
  if (encoding === 'base64') return Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
  return new TextEncoder().encode(data)
}
