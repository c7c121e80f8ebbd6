import type { Language } from '@domain/people/model'
import { create } from 'fontkit'
import PDFDocument from 'pdfkit'
import { printable } from './printable'

/** What a document is known by, and how it is set. */
export interface SheetOptions {
  language: Language
  /** Stands in the file's own properties. */
  title: string
  /** The file's own date, milliseconds since 1970, so that the same words give the same bytes. */
  writtenAt: number
  /** At the left, right and top, in points. */
  margin: number
  /** A multiple of every type's size; 1 where nothing has to fit. */
  scale?: number
}

/** Points; A4 is 595 by 842. */
const footerAt = 800
const size = { title: 22, heading: 15, text: 11, label: 9.5, cell: 8.5, small: 7 } as const
/** Between lines, beyond what the font itself asks for. */
const gap = { title: 2, heading: 2, text: 4, label: 2, cell: 0, small: 0 } as const
export type Type = keyof typeof size

export const colour = { ink: '#1f1a1e', quiet: '#6b626a', brand: '#5f3259', line: '#d9d2d8' } as const

/** What a heading needs below itself: one that ends a page, its text on the next, is not seen as its heading. */
const withHeading = 110

/** An A4 document with one pen that goes down its pages. */
export interface Sheet {
  pdf: PDFKit.PDFDocument
  margin: number
  /** Of a line, in points. */
  width: number
  scale: number
  /** A text as the font can print it; what it lacks is remembered. */
  printed: (text: string) => string
  /** Ends the file. @returns it, and whether something that was written could not be printed */
  end: () => Promise<{ bytes: Buffer; leavesOut: boolean }>
}

/**
 * Begins a document with real text in it: it can be searched, copied and read out.
 *
 * @param fontFile a TrueType font with Chinese in it; only the shapes that occur go into the file
 */
export function beginSheet({ language, title, writtenAt, margin, scale = 1 }: SheetOptions, fontFile: Buffer): Sheet {
  const { printed, leavesOut } = printingWith(fontFile)
  const written = new Date(writtenAt)
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: Math.max(margin + 20, 64) },
    bufferPages: true,
    lang: language,
    displayTitle: true,
    info: { Title: printed(title), CreationDate: written, ModDate: written },
    // pdfkit's own default is a font without Chinese.
    font: '',
  })
  const bytes = collected(pdf)
  pdf.registerFont('text', fontFile).font('text')
  return {
    pdf,
    margin,
    width: pdf.page.width - 2 * margin,
    scale,
    printed,
    async end() {
      pdf.end()
      return { bytes: await bytes, leavesOut: leavesOut() }
    },
  }
}

function printingWith(fontFile: Buffer): { printed: Sheet['printed']; leavesOut: () => boolean } {
  const font = create(fontFile)
  if (!('hasGlyphForCodePoint' in font)) throw new TypeError('a collection of fonts, not one')
  let missing = false
  return {
    printed(text) {
      const { text: kept, leavesOut } = printable(text, (codePoint) => font.hasGlyphForCodePoint(codePoint))
      missing ||= leavesOut
      return kept
    },
    leavesOut: () => missing,
  }
}

function collected(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
}

/** Sets the pen to a type and a colour. @returns how far lines of it stand apart beyond the font's own distance */
export function setType({ pdf, scale }: Sheet, type: Type, ink: string): number {
  pdf.fontSize(size[type] * scale).fillColor(ink)
  return gap[type] * scale
}

/** A text in as many lines as it takes, from the pen down. */
export function line(sheet: Sheet, text: string, type: Type, ink: string): void {
  const { pdf, margin, width, printed } = sheet
  const lineGap = setType(sheet, type, ink)
  pdf.text(printed(text), pdf.x, pdf.y, { width: width - (pdf.x - margin), lineGap })
}

export const paragraph = (sheet: Sheet, text: string): void => line(sheet, text, 'text', colour.ink)

/** A heading over a line, with room for what it heads. */
export function heading(sheet: Sheet, text: string): void {
  const { pdf, margin, width, scale } = sheet
  pdf.moveDown(1.2)
  makeRoom(sheet, withHeading * scale)
  line(sheet, text, 'heading', colour.brand)
  const y = pdf.y + 2
  pdf
    .moveTo(margin, y)
    .lineTo(margin + width, y)
    .lineWidth(0.5)
    .stroke(colour.line)
  pdf.y = y + 4
}

/** Sets something apart by a line at its left, as far down as it reaches on the page that it ends on. */
export function beside({ pdf, margin }: Sheet, content: () => void): void {
  const start = pdf.y
  const firstPage = pdf.bufferedPageRange().count
  pdf.x = margin + 12
  content()
  pdf.x = margin
  // The text stands a little below where it begins, and so does its line.
  const top = pdf.bufferedPageRange().count === firstPage ? start + 4 : margin
  pdf
    .moveTo(margin + 2, top)
    .lineTo(margin + 2, pdf.y - 2)
    .lineWidth(2)
    .stroke(colour.line)
}

/** Goes on to the next page where less room is left than something needs, in points. */
export function makeRoom({ pdf }: Sheet, needed: number): void {
  if (pdf.y + needed > pdf.page.height - pdf.page.margins.bottom) pdf.addPage()
}

/** `1 / 3` on every page, and whose it is. */
export function numberPages(sheet: Sheet, whose: string): void {
  const { pdf, margin, width, printed } = sheet
  const { start, count } = pdf.bufferedPageRange()
  const text = printed(whose)
  for (let at = start; at < start + count; at += 1) {
    pdf.switchToPage(at)
    // Below the margin pdfkit would begin another page.
    pdf.page.margins.bottom = 0
    setType({ ...sheet, scale: 1 }, 'label', colour.quiet)
    pdf.text(text, margin, footerAt, { width: width - 60, height: 14, ellipsis: true })
    pdf.text(`${at - start + 1} / ${count}`, margin, footerAt, { width, align: 'right', lineBreak: false })
  }
}
