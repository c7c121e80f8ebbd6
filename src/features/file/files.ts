import Taro from '@tarojs/taro'

/** What the file systems of phones and computers do not take in a name. */
const unwritable = /[\\/:*?"<>|]/g

const pathOf = (name: string): string => `${Taro.env.USER_DATA_PATH}/${name.replace(unwritable, '-')}`

/** Writes a file to the app's folder on this phone, over the one of the same name. @returns where it lies */
export async function writeFile(base64: string, name: string): Promise<string> {
  const filePath = pathOf(name)
  await new Promise((resolve, reject) =>
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: resolve,
      fail: reject,
    }),
  )
  return filePath
}

/** What came of showing a file: `failed` where nothing opens it, as in WeCom and in WeChat on some computers. */
export type OpenEnd = 'opened' | 'saved' | 'noRoom' | 'failed'

/** `writeFile:fail the maximum size of the file storage limit is exceeded`, and a full phone's own words. */
const isOutOfRoom = (error: unknown): boolean => /storage limit|no space/i.test(String(Object(error).errMsg ?? ''))

/**
 * Shows a file in WeChat's own reader, whose menu sends it on. WeChat opens only files, so it is written first.
 *
 * @param base64 the whole file
 * @param name the file's, as whoever it is sent to sees it
 */
async function open(base64: string, name: string, fileType: 'pdf' | 'xlsx'): Promise<OpenEnd> {
  try {
    await Taro.openDocument({ filePath: await writeFile(base64, name), fileType, showMenu: true })
    return 'opened'
  } catch (error) {
    return isOutOfRoom(error) ? 'noRoom' : 'failed'
  }
}

/** To read and print. */
export const openPdf = (base64: string, name: string): Promise<OpenEnd> => open(base64, name, 'pdf')

/** A table of several sheets. */
export const openSpreadsheet = (base64: string, name: string): Promise<OpenEnd> => open(base64, name, 'xlsx')

/**
 * Keeps a file that WeChat's reader does not open, such as a table of values: it is sent to a chat, which only a tap may
 * do (wx.shareFileMessage), and so in a step of its own, `shareFile`.
 */
export async function keepFile(base64: string, name: string): Promise<'kept' | 'saved' | 'failed'> {
  try {
    await writeFile(base64, name)
    return 'kept'
  } catch {
    return 'failed'
  }
}

/** Whether somebody only changed their mind. */
const isCancelled = (error: unknown): boolean => /cancel/.test(String(Object(error).errMsg ?? ''))

/** Sends a kept file to a chat, or, on a computer, where there is no such thing, saves it. To be called in a tap. */
export async function shareFile(name: string): Promise<'shared' | 'saved' | 'cancelled' | 'failed'> {
  const filePath = pathOf(name)
  try {
    await Taro.shareFileMessage({ filePath, fileName: name })
    return 'shared'
  } catch (error) {
    if (isCancelled(error)) return 'cancelled'
  }
  try {
    // It takes callbacks alone.
    await new Promise((resolve, reject) => Taro.saveFileToDisk({ filePath, success: resolve, fail: reject }))
    return 'saved'
  } catch (error) {
    return isCancelled(error) ? 'cancelled' : 'failed'
  }
}
