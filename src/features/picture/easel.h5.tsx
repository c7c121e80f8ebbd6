import type { ReactNode } from 'react'
import type { MeasureType, Picture } from './layout'
import { measureWith, paint, scaleFor } from './paint'

/** A browser draws without anything on the page. */
export const easel: ReactNode = null

/** Draws a picture in the browser. @returns its data as an address */
export async function drawPicture(plan: (measure: MeasureType) => Picture): Promise<string> {
  const canvas = document.createElement('canvas')
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('this browser draws nothing')
  const picture = plan(measureWith(brush))
  const scale = scaleFor(picture)
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  paint(brush, picture, scale)
  return canvas.toDataURL('image/png')
}

/** Hands a picture over as a download. */
export async function handOver(path: string): Promise<'shared' | 'saved' | 'cancelled'> {
  const link = document.createElement('a')
  link.href = path
  link.download = 'OKR.png'
  link.click()
  return 'saved'
}
