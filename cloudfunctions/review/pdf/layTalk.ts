import { cycleById } from '@domain/okr/cycle'
import type { Language } from '@domain/people/model'
import type { TalkDocument, TalkSection } from '@domain/review/annualTalk'
import { create } from 'fontkit'
import PDFDocument from 'pdfkit'
import { printable } from './printable'
import { wordsOf } from './words'

/** Everything that is printed; there is no number in it but the year. */
export interface TalkToPrint {
  document: TalkDocument
  year: number
  /** The member's and their company's. */
  name: string
  company: string
  language: Language
  /** Names the quarters. */
  fiscalStartMonth: number
  /** The file's own date, milliseconds since 1970: that of the words, so that the same words give the same bytes. */
  writtenAt: number
}

/** Points; A4 is 595 by 842. */
const margin = 64
const footerAt = 800
const size = { title: 22, heading: 15, text: 11, label: 9.5 } as const
/** Between lines, beyond what the font itself asks for. */
const gap = { title: 2, heading: 2, text: 4, label: 2 } as const
const colour = { ink: '#1f1a1e', quiet: '#6b626a', brand: '#5f3259', line: '#d9d2d8' } as const
/** What a heading needs below itself: one that ends a page, its text on the next, is not seen as its heading. */
const withHeading = 110
const withLabel = 60

/**
 * Lays a document out on A4 pages, with real text in it: it can be searched, copied and read out.
 *
 * @param fontFile a TrueType font with Chinese in it; only the shapes that occur go into the file
 * @returns the file, and whether something that was written could not be printed
 */
export async function layTalk(talk: TalkToPrint, fontFile: Buffer): Promise<{ bytes: Buffer; leavesOut: boolean }> {
  const { language, name, company, year, document } = talk
  const words = wordsOf(language, talk.fiscalStartMonth)
  const printing = printingWith(fontFile)
  const title = printing.of(words.title)
  const written = new Date(talk.writtenAt)
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin + 20 },
    bufferPages: true,
    lang: language,
    displayTitle: true,
    info: { Title: `${title} · ${printing.of(name)}`, CreationDate: written, ModDate: written },
    // pdfkit's own default is a font without Chinese.
    font: '',
  })
  const bytes = collected(pdf)
  pdf.registerFont('text', fontFile).font('text')
  const page = { pdf, printing, width: pdf.page.width - 2 * margin }
  const periods = document.sections.flatMap(({ cycleId }) => cycleById(cycleId) ?? []).map(words.cycle)
  const [from = '', until = ''] = [periods[0], periods.at(-1)]

  line(page, title, 'title', colour.ink)
  line(page, [words.of(name, company), words.year(year)].join(' · '), 'text', colour.ink)
  if (from !== '') line(page, words.period(from, until), 'text', colour.quiet)
  pdf.moveDown(0.8)
  beside(page, () => line(page, words.why, 'label', colour.quiet))
  for (const section of document.sections) laySection(page, section, words)
  if (document.wish !== '') {
    heading(page, words.wish)
    pdf.moveDown(0.3)
    paragraph(page, document.wish)
  }
  numberPages(page, printing.of(`${title} · ${name}`))
  pdf.end()
  return { bytes: await bytes, leavesOut: printing.leavesOut() }
}

interface Page {
  pdf: PDFKit.PDFDocument
  printing: Printing
  /** Of a line, in points. */
  width: number
}

interface Printing {
  of: (text: string) => string
  leavesOut: () => boolean
}

function printingWith(fontFile: Buffer): Printing {
  const font = create(fontFile)
  if (!('hasGlyphForCodePoint' in font)) throw new TypeError('a collection of fonts, not one')
  let missing = false
  return {
    of(text) {
      const { text: printed, leavesOut } = printable(text, (codePoint) => font.hasGlyphForCodePoint(codePoint))
      missing ||= leavesOut
      return printed
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

function laySection(page: Page, section: TalkSection, words: ReturnType<typeof wordsOf>): void {
  const cycle = cycleById(section.cycleId)
  heading(page, cycle ? words.cycle(cycle) : section.cycleId)
  const answers: [string, string][] = [
    [words.asked.possible, section.possible],
    [words.moved(section.keyResult), section.moved],
    [words.asked.next, section.next],
  ]
  for (const [label, text] of answers) {
    if (text !== '') said(page, label, text)
  }
  if (section.note !== '') beside(page, () => said(page, words.noteTitle, section.note))
}

function heading(page: Page, text: string): void {
  const { pdf, width } = page
  pdf.moveDown(1.2)
  makeRoom(page, withHeading)
  line(page, text, 'heading', colour.brand)
  const y = pdf.y + 2
  pdf
    .moveTo(margin, y)
    .lineTo(margin + width, y)
    .lineWidth(0.5)
    .stroke(colour.line)
  pdf.y = y + 4
}

function said(page: Page, label: string, text: string): void {
  page.pdf.moveDown(0.5)
  makeRoom(page, withLabel)
  line(page, label, 'label', colour.quiet)
  paragraph(page, text)
}

const paragraph = (page: Page, text: string): void => line(page, text, 'text', colour.ink)

function line({ pdf, printing, width }: Page, text: string, kind: keyof typeof size, ink: string): void {
  const indent = pdf.x - margin
  pdf
    .fontSize(size[kind])
    .fillColor(ink)
    .text(printing.of(text), pdf.x, pdf.y, { width: width - indent, lineGap: gap[kind] })
}

/** Sets something apart by a line at its left, as far down as it reaches on the page that it ends on. */
function beside(page: Page, content: () => void): void {
  const { pdf } = page
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

function makeRoom({ pdf }: Page, needed: number): void {
  if (pdf.y + needed > pdf.page.height - pdf.page.margins.bottom) pdf.addPage()
}

/** `1 / 3` on every page, and whose it is. */
function numberPages({ pdf, width }: Page, whose: string): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let at = start; at < start + count; at += 1) {
    pdf.switchToPage(at)
    // Below the margin pdfkit would begin another page.
    pdf.page.margins.bottom = 0
    pdf.fontSize(size.label).fillColor(colour.quiet)
    pdf.text(whose, margin, footerAt, { width: width - 60, height: 14, ellipsis: true })
    pdf.text(`${at - start + 1} / ${count}`, margin, footerAt, { width, align: 'right', lineBreak: false })
  }
}
