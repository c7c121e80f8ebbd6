import Taro from '@tarojs/taro'

/** What the file systems of phones and computers do not take in a name. */
const unwritable = /[\\/:*?"<>|]/g

/** What came of showing a PDF: `failed` where nothing opens it, as in WeCom and in WeChat on some computers. */
export type PdfEnd = 'opened' | 'saved' | 'noRoom' | 'failed'

/**
 * Shows a PDF in WeChat's own reader, whose menu sends it on. WeChat opens only files, so it is written to the app's
 * folder on this phone, over the one of the same name.
 *
 * @param base64 the whole file
 * @param name the file's, as whoever it is sent to sees it
 */
export async function openPdf(base64: string, name: string): Promise<PdfEnd> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name.replace(unwritable, '-')}`
  try {
    await write(filePath, base64)
    await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true })
    return 'opened'
  } catch (error) {
    return isOutOfRoom(error) ? 'noRoom' : 'failed'
  }
}

const write = (filePath: string, base64: string): Promise<unknown> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: resolve,
      fail: reject,
    }),
  )

/** `writeFile:fail the maximum size of the file storage limit is exceeded`, and a full phone's own words. */
const isOutOfRoom = (error: unknown): boolean => /storage limit|no space/i.test(String(Object(error).errMsg ?? ''))
