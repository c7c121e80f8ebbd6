import Taro from '@tarojs/taro'

/**
 * Shows a PDF in WeChat's own reader, whose menu sends it on. WeChat opens only files, so it is written to the app's
 * folder on this phone, always in the same place: nothing piles up there.
 *
 * @param base64 the whole file
 * @param _name what a browser saves it as; WeChat's reader shows the file's own name
 * @returns whether it was shown; WeCom, and WeChat on some computers, cannot
 */
export async function openPdf(base64: string, _name: string): Promise<'opened' | 'saved' | 'failed'> {
  const filePath = `${Taro.env.USER_DATA_PATH}/annual-talk.pdf`
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
