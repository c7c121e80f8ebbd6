import type { Ink, MeasureType, Part, Picture, Type } from './layout'

/** What is needed of a canvas, so that a test can draw without one. Colours go in only, hence `unknown`. */
export interface Brush {
  fillStyle: unknown
  strokeStyle: unknown
  lineWidth: number
  font: string
  textBaseline: string
  scale(x: number, y: number): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void
  closePath(): void
  fill(): void
  stroke(): void
  fillText(text: string, x: number, y: number): void
  measureText(text: string): { width: number }
}

/** A picture leaves the app, so it is always of the light look (src/theme/tokens.scss), whatever the phone's is. */
const inks: Record<Ink, string> = {
  paper: '#f5f2ee',
  card: '#ffffff',
  brand: '#5f3259',
  onBrand: '#ffffff',
  text: '#231b23',
  quiet: '#5a5159',
}

const fontOf = ({ size, bold }: Type): string =>
  `${bold ? 'bold ' : ''}${size}px -apple-system, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif`

/** Measures texts with a brush. */
export const measureWith =
  (brush: Brush): MeasureType =>
  (type) =>
  (text) => {
    brush.font = fontOf(type)
    return brush.measureText(text).width
  }

/** Draws a picture. @param scale canvas pixels for one of the picture's */
export function paint(brush: Brush, { parts }: Picture, scale: number): void {
  brush.scale(scale, scale)
  brush.textBaseline = 'top'
  for (const part of parts) draw(brush, part)
}

function draw(brush: Brush, part: Part): void {
  switch (part.kind) {
    case 'text':
      brush.fillStyle = inks[part.ink]
      brush.font = fontOf(part.type)
      brush.fillText(part.text, part.x, part.y)
      return
    case 'box':
      brush.fillStyle = inks[part.ink]
      roundBox(brush, part)
      brush.fill()
      return
    case 'mark':
      brush.strokeStyle = inks[part.reached ? 'brand' : 'quiet']
      brush.lineWidth = 3
      mark(brush, part)
      brush.stroke()
  }
}

function roundBox(brush: Brush, { x, y, width, height, radius }: Extract<Part, { kind: 'box' }>): void {
  brush.beginPath()
  brush.moveTo(x + radius, y)
  brush.arcTo(x + width, y, x + width, y + height, radius)
  brush.arcTo(x + width, y + height, x, y + height, radius)
  brush.arcTo(x, y + height, x, y, radius)
  brush.arcTo(x, y, x + width, y, radius)
  brush.closePath()
}

function mark(brush: Brush, { reached, x, y, size }: Extract<Part, { kind: 'mark' }>): void {
  brush.beginPath()
  if (reached) {
    brush.moveTo(x + size * 0.1, y + size * 0.55)
    brush.lineTo(x + size * 0.4, y + size * 0.85)
    brush.lineTo(x + size * 0.95, y + size * 0.2)
  } else {
    brush.moveTo(x + size * 0.15, y + size / 2)
    brush.lineTo(x + size * 0.85, y + size / 2)
  }
}

/** Sharp on today's screens, and within the largest canvas that WeChat draws. */
export const scaleFor = ({ height }: Picture): number => Math.min(1.5, 4_096 / height)
