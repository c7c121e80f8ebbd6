import { cycleById } from '@domain/okr/cycle'
import type { Language } from '@domain/people/model'
import type { TalkDocument, TalkSection } from '@domain/review/annualTalk'
import {
  beginSheet,
  beside,
  colour,
  heading,
  line,
  makeRoom,
  numberPages,
  paragraph,
  type Sheet,
} from '../../platform/pdf/sheet'
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

const margin = 64
const withLabel = 60

/**
 * Lays a document out on A4 pages.
 *
 * @param fontFile a TrueType font with Chinese in it; only the shapes that occur go into the file
 * @returns the file, and whether something that was written could not be printed
 */
export async function layTalk(talk: TalkToPrint, fontFile: Buffer): Promise<{ bytes: Buffer; leavesOut: boolean }> {
  const { language, name, company, year, document, writtenAt } = talk
  const words = wordsOf(language, talk.fiscalStartMonth)
  const title = `${words.title} · ${name}`
  const sheet = beginSheet({ language, title, writtenAt, margin }, fontFile)
  const periods = document.sections.flatMap(({ cycleId }) => cycleById(cycleId) ?? []).map(words.cycle)
  const [from = '', until = ''] = [periods[0], periods.at(-1)]

  line(sheet, words.title, 'title', colour.ink)
  line(sheet, [words.of(name, company), words.year(year)].join(' · '), 'text', colour.ink)
  if (from !== '') line(sheet, words.period(from, until), 'text', colour.quiet)
  sheet.pdf.moveDown(0.8)
  beside(sheet, () => line(sheet, words.why, 'label', colour.quiet))
  for (const section of document.sections) laySection(sheet, section, words)
  if (document.wish !== '') {
    heading(sheet, words.wish)
    sheet.pdf.moveDown(0.3)
    paragraph(sheet, document.wish)
  }
  numberPages(sheet, title)
  return sheet.end()
}

function laySection(sheet: Sheet, section: TalkSection, words: ReturnType<typeof wordsOf>): void {
  const cycle = cycleById(section.cycleId)
  heading(sheet, cycle ? words.cycle(cycle) : section.cycleId)
  const answers: [string, string][] = [
    [words.asked.possible, section.possible],
    [words.moved(section.keyResult), section.moved],
    [words.asked.next, section.next],
  ]
  for (const [label, text] of answers) {
    if (text !== '') said(sheet, label, text)
  }
  if (section.note !== '') beside(sheet, () => said(sheet, words.noteTitle, section.note))
}

function said(sheet: Sheet, label: string, text: string): void {
  sheet.pdf.moveDown(0.5)
  makeRoom(sheet, withLabel)
  line(sheet, label, 'label', colour.quiet)
  paragraph(sheet, text)
}
