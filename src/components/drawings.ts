import type { CSSProperties } from 'react'

/**
 * Small SVG drawings as CSS masks: a drawing says only where there is ink, its element's background says which colour,
 * so themes, health and large type need no second picture. `drawn` hands one to the styles as `--drawing`.
 */
export function drawn(svg: string): CSSProperties {
  return { '--drawing': `url("data:image/svg+xml,${encode(svg)}")` }
}

/** The characters that end a CSS string or a URI; a full percent-encoding would be a third longer on the wire. */
function encode(svg: string): string {
  return svg.replace(/[%#<>"]/g, (character) => encodeURIComponent(character))
}

const short = (value: number) => String(Math.round(value * 10) / 10)

function svg(width: number, height: number, attributes: string, content: string): string {
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}' ${attributes}>${content}</svg>`
}

const ink = "fill='none' stroke='#000' stroke-linecap='round' stroke-linejoin='round'"

interface RingDrawing {
  /** px */
  size: number
  stroke: number
}

function onRing(size: number, radius: number, share: number): string {
  const angle = share * 2 * Math.PI - Math.PI / 2
  return `${short(size / 2 + radius * Math.cos(angle))} ${short(size / 2 + radius * Math.sin(angle))}`
}

/** The part of a ring from twelve o'clock on, clockwise. */
export function arc({ size, stroke, share }: RingDrawing & { share: number }): string {
  const radius = (size - stroke) / 2
  const content =
    share >= 0.999
      ? `<circle cx='${size / 2}' cy='${size / 2}' r='${radius}'/>`
      : `<path d='M${onRing(size, radius, 0)}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${onRing(size, radius, share)}'/>`
  return svg(size, size, `fill='none' stroke='#000' stroke-width='${stroke}'`, content)
}

/** A 2 px line across a ring where the calendar stands. */
export function notch({ size, stroke, at }: RingDrawing & { at: number }): string {
  const share = Math.min(1, Math.max(0, at))
  const content = `<path d='M${onRing(size, size / 2 - stroke - 1, share)}L${onRing(size, size / 2, share)}'/>`
  return svg(size, size, "stroke='#000' stroke-width='2'", content)
}

/** px of every sparkline. */
export const sparkline = { width: 84, height: 26 }
const sparkLeft = 3
const sparkRight = 80
const sparkTop = 4
const sparkBottom = 22

/**
 * The line through a key result's last readings, with a dot on the last.
 *
 * @param shares achieved shares, 0 to 1, oldest first
 */
export function sparkLine(shares: readonly number[]): string {
  const step = (sparkRight - sparkLeft) / Math.max(1, shares.length - 1)
  const y = (share: number) => sparkBottom - Math.min(1, Math.max(0, share)) * (sparkBottom - sparkTop)
  const points = shares.map((share, index) => `${short(sparkLeft + index * step)} ${short(y(share))}`)
  const last = shares.at(-1) ?? 0
  const content = `<path d='M${points.join('L')}'/><circle cx='${sparkRight}' cy='${short(y(last))}' r='3' fill='#000' stroke='none'/>`
  return svg(sparkline.width, sparkline.height, `${ink} stroke-width='1.75'`, content)
}

/** px of the workday ruler at its drawn width; it stretches with its row. */
export const ruler = { width: 358, height: 24 }

/** Heights of a stroke from the ruler's top, px, and its width. */
const strokes = {
  passed: { from: 7, to: 23, width: 1.75 },
  today: { from: 1, to: 23, width: 2.5 },
  ahead: { from: 10, to: 20, width: 1.75 },
  unsure: { from: 10, to: 20, width: 1.75, dash: 2.5 },
}

export type RulerStrokes = { [kind in keyof typeof strokes]?: readonly number[] }

/** A stroke for each day named, at its place among `days` days; one drawing has one colour. */
export function rulerStrokes(places: RulerStrokes, days: number): string {
  const paths = (['passed', 'today', 'ahead', 'unsure'] as const).map((kind) => {
    const { from, to, width, ...dashed } = strokes[kind]
    const d = (places[kind] ?? []).map((place) => `M${short(rulerAt(place, days) * ruler.width)} ${from}V${to}`)
    return d.length === 0
      ? ''
      : `<path d='${d.join('')}' stroke-width='${width}'${'dash' in dashed ? ` stroke-dasharray='${dashed.dash}'` : ''}/>`
  })
  return svg(ruler.width, ruler.height, `${ink} preserveAspectRatio='none'`, paths.join(''))
}

/** Where a day stands along the ruler, 0 to 1; the outermost strokes keep 2 px of room. */
export function rulerAt(place: number, days: number): number {
  return (2 + (place / Math.max(1, days - 1)) * (ruler.width - 4)) / ruler.width
}
