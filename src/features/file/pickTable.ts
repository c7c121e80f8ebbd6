import Taro from '@tarojs/taro'

/** A file that somebody chose, which is read part by part. */
export interface PickedFile {
  name: string
  /** Bytes. */
  size: number
  /** A part of it in base64. @param from the first byte */
  part: (from: number, length: number) => Promise<string>
}

export type Picked = { state: 'picked'; file: PickedFile } | { state: 'cancelled' } | { state: 'failed' }

/** What a table of values may be called; an old Excel too, so that its owner learns what to do with it. */
export const tableExtensions = ['csv', 'txt', 'xlsx', 'xls']

const isCancelled = (error: unknown): boolean => /cancel/.test(String(Object(error).errMsg ?? ''))

/** Lets somebody choose a table from a chat: a phone has no folders that WeChat may open. To be called in a tap. */
export async function pickTable(): Promise<Picked> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: tableExtensions })
    const [file] = tempFiles
    if (!file) return { state: 'cancelled' }
    const { name, size, path } = file
    return { state: 'picked', file: { name, size, part: (from, length) => partOf(path, from, length) } }
  } catch (error) {
    return { state: isCancelled(error) ? 'cancelled' : 'failed' }
  }
}

const partOf = (filePath: string, position: number, length: number): Promise<string> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      position,
      length,
      success: ({ data }) => resolve(String(data)),
      fail: reject,
    }),
  )
