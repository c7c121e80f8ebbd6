import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { agreedToPrivacy } from '../privacy'
import type { ReactNode } from 'react'
import type { MeasureType, Picture } from './layout'
import { type Brush, measureWith, paint, scaleFor } from './paint'

const id = 'easel'

/** The node behind a canvas of type 2d, as far as it is used. */
interface CanvasNode {
  width: number
  height: number
  getContext(type: '2d'): Brush
}

const isCanvas = (node: unknown): node is CanvasNode =>
  typeof node === 'object' && node !== null && 'getContext' in node

const canvasNode = (): Promise<CanvasNode> =>
  new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true }, (found) => {
        const node: unknown = found?.node
        if (isCanvas(node)) resolve(node)
        else reject(new Error('no canvas on this page'))
      })
      .exec()
  })

/** Stands in a page that draws: out of sight, since what is not laid out at all comes out empty. */
export const easel: ReactNode = <Canvas type="2d" id={id} className="easel" />

/** Draws a picture on the phone. @returns where it lies */
export async function drawPicture(plan: (measure: MeasureType) => Picture): Promise<string> {
  const canvas = await canvasNode()
  const brush = canvas.getContext('2d')
  const picture = plan(measureWith(brush))
  const scale = scaleFor(picture)
  // Setting its size empties a canvas, so that a second picture begins on clean paper.
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  paint(brush, picture, scale)
  // Its size is said: left out, it is that of what the canvas takes up on the page, which is a dot.
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: Object(canvas),
    destWidth: canvas.width,
    destHeight: canvas.height,
    fileType: 'png',
  })
  return tempFilePath
}

/** Whether somebody only changed their mind. */
const isCancelled = (error: unknown): boolean => /cancel/.test(String(Object(error).errMsg ?? ''))

/**
 * Hands a picture over: to WeChat's own menu for sharing and saving, else, where that is not there, to the album.
 * @returns what became of it
 */
export async function handOver(path: string): Promise<'shared' | 'saved' | 'cancelled'> {
  try {
    if (Taro.canIUse('showShareImageMenu')) {
      await Taro.showShareImageMenu({ path })
      return 'shared'
    }
    if (!(await agreedToPrivacy())) return 'cancelled'
    await Taro.saveImageToPhotosAlbum({ filePath: path })
    return 'saved'
  } catch (error) {
    if (isCancelled(error)) return 'cancelled'
    throw error
  }
}
