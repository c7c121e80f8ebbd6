import Taro from '@tarojs/taro'

/** What the file systems of phones and computers do not take in a name. */
const unwritable = /[\\/:*?"<>|]/g

/**
 * Shows a PDF in WeChat's own reader, whose menu sends it on. WeChat opens only files, so it is written to the app's
 * folder on this phone, over the one of the same name.
 *
 * @param base64 the whole file
 * @param name the file's, as whoever it is sent to sees it
 * @returns `failed` where it cannot be shown: in WeCom, and in WeChat on some computers
 */
export async function openPdf(base64: string, name: string): Promise<'opened' | 'saved' | 'failed'> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name.replace(unwritable, '-')}`
  try {
    await new Promise((resolve, reject) =>
      Taro.getFileSystemManager().writeFile({
        filePath,
        data: base64,
        encoding: 'base64',
        success: resolve,
        fail: reject,
      }),
    )
    await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true })
    return 'opened'
  } catch {
    return 'failed'
  }
}
