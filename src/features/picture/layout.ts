import { type Measure, wrap } from './wrap'

/** What a picture says, in words that are ready to be drawn: whose anything is does not occur. */
export interface PictureWords {
  /** 客户成功 · 2026 第三季度 */
  title: string
  subtitle: string
  sections: PictureSection[]
  /** Below everything: what is left out, if anything, and who made it. */
  foot: string[]
}

export interface PictureSection {
  heading: string
  entries: PictureEntry[]
}

/** A line with smaller ones under it, each with a tick where something was reached. */
export interface PictureEntry {
  text: string
  strong: boolean
  under: { text: string; mark: 'reached' | 'not' | 'none' }[]
}

export type Ink = 'paper' | 'card' | 'brand' | 'onBrand' | 'text' | 'quiet'

export interface Type {
  size: number
  bold: boolean
}

export type Part =
  | { kind: 'text'; text: string; x: number; y: number; type: Type; ink: Ink }
  | { kind: 'box'; x: number; y: number; width: number; height: number; radius: number; ink: Ink }
  /** A tick, or a bar where there is none, in a square of this size. */
  | { kind: 'mark'; reached: boolean; x: number; y: number; size: number }

/** Everything to draw, in order, and how tall it all is. Units are pixels of a picture 720 wide. */
export interface Picture {
  width: number
  height: number
  parts: Part[]
}

export const pictureWidth = 720
const margin = 40
const padding = 28
const inner = pictureWidth - 2 * (margin + padding)
const markSize = 22
const indent = 34

const types = {
  title: { size: 40, bold: true },
  subtitle: { size: 26, bold: false },
  heading: { size: 30, bold: true },
  strong: { size: 28, bold: true },
  plain: { size: 28, bold: false },
  under: { size: 24, bold: false },
  foot: { size: 22, bold: false },
} as const satisfies Record<string, Type>

/** From one line to the next, as a multiple of the type's size. */
const leading = 1.45

interface Pen {
  parts: Part[]
  /** Where the next thing goes. */
  y: number
}

/** How wide a text of a type is. */
export type MeasureType = (type: Type) => Measure

/** A summary as it is drawn: a band with its title, a card for each section, and a foot. */
export function layOut({ title, subtitle, sections, foot }: PictureWords, measure: MeasureType): Picture {
  const pen: Pen = { parts: [], y: margin }
  const write = (text: string, type: Type, ink: Ink, x: number, width: number) => {
    for (const line of wrap(text, width, measure(type))) {
      pen.parts.push({ kind: 'text', text: line, x, y: pen.y, type, ink })
      pen.y += Math.round(type.size * leading)
    }
  }
  const wide = pictureWidth - 2 * margin
  write(title, types.title, 'onBrand', margin, wide)
  write(subtitle, types.subtitle, 'onBrand', margin, wide)
  const band: Part = {
    kind: 'box',
    x: 0,
    y: 0,
    width: pictureWidth,
    height: pen.y + margin - 8,
    radius: 0,
    ink: 'brand',
  }
  pen.parts.unshift(band)
  pen.y = band.height + margin
  for (const section of sections.filter(({ entries }) => entries.length > 0)) {
    write(section.heading, types.heading, 'brand', margin, wide)
    pen.y += 8
    const place = pen.parts.length
    const top = pen.y
    pen.y += padding
    const x = margin + padding
    for (const [at, entry] of section.entries.entries()) {
      if (at > 0) pen.y += 22
      write(entry.text, entry.strong ? types.strong : types.plain, 'text', x, inner)
      for (const { text, mark } of entry.under) {
        pen.y += 6
        const isMarked = mark !== 'none'
        if (isMarked) pen.parts.push({ kind: 'mark', reached: mark === 'reached', x, y: pen.y + 2, size: markSize })
        const ink = mark === 'reached' ? 'brand' : 'quiet'
        write(text, types.under, ink, isMarked ? x + indent : x, isMarked ? inner - indent : inner)
      }
    }
    pen.y += padding
    pen.parts.splice(place, 0, {
      kind: 'box',
      x: margin,
      y: top,
      width: wide,
      height: pen.y - top,
      radius: 20,
      ink: 'card',
    })
    pen.y += margin
  }
  for (const text of foot) write(text, types.foot, 'quiet', margin, wide)
  const ground: Part = { kind: 'box', x: 0, y: 0, width: pictureWidth, height: pen.y + margin, radius: 0, ink: 'paper' }
  return { width: pictureWidth, height: ground.height, parts: [ground, ...pen.parts] }
}

/** WeChat draws no canvas taller than 4,096, and a chat shows none well that is much longer than a few screens. */
const tallest = 4_000

/**
 * As much of something as one picture holds.
 *
 * @param count how many there are
 * @param wordsOf what the picture says of the first so many
 * @returns the picture of the most that fit, of at least one
 */
export function fitted(count: number, wordsOf: (shown: number) => PictureWords, measure: MeasureType): Picture {
  const whole = layOut(wordsOf(count), measure)
  if (whole.height <= tallest) return whole
  let best = layOut(wordsOf(1), measure)
  // More objectives never make a picture shorter, so the last that fits is found by halving.
  for (let fits = 1, exceeds = count; exceeds - fits > 1; ) {
    const middle = Math.floor((fits + exceeds) / 2)
    const picture = layOut(wordsOf(middle), measure)
    if (picture.height <= tallest) {
      fits = middle
      best = picture
    } else {
      exceeds = middle
    }
  }
  return best
}
