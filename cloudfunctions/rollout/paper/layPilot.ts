import type { Company, Language } from '@domain/people/model'
import type { PilotReport } from '@domain/rollout/reportApi'
import { type SaidPilot, sayPilot } from '@domain/rollout/sayPilot'
import type { TFunction } from 'i18next'
import { beginSheet, beside, colour, heading, line, numberPages, type Sheet } from '../../platform/pdf/sheet'
import { stateGlyph } from './stateGlyph'
import { table } from './table'
import { momentText, wordsIn } from './words'

/** A pilot's report on paper: of which company, who made it, and when. */
export interface PilotPaper {
  report: PilotReport
  isOver: boolean
  company: Pick<Company, 'name'>
  language: Language
  /** Who made it, by name. */
  by: string
  /** When, milliseconds since 1970. */
  at: number
}

const margin = 40
/** A report is one page: it is set as large as one holds it. At the least it is still read without a glass. */
const scales = [0.92, 0.84, 0.76, 0.7, 0.64, 0.58] as const

/** Lays a report out on one A4 page. @returns the file, and whether something could not be printed */
export async function layPilot(paper: PilotPaper, fontFile: Buffer): Promise<{ bytes: Buffer; leavesOut: boolean }> {
  const t = wordsIn(paper.language)
  const said = sayPilot(t, paper.report, paper.company.name)
  const setting = { ...paper, t, said }
  for (const scale of scales) {
    const sheet = setAt(scale, setting, fontFile)
    if (sheet.pdf.bufferedPageRange().count === 1) return finished(sheet, said)
  }
  return finished(setAt(smallest, setting, fontFile), said)
}

/** What the longest report of all needs: fifty departments, and every text at its limit. */
const smallest = 0.5

const finished = (sheet: Sheet, { of }: SaidPilot) => {
  numberPages(sheet, of)
  return sheet.end()
}

interface Setting extends PilotPaper {
  t: TFunction
  said: SaidPilot
}

function setAt(scale: number, { t, said, report, isOver, language, by, at }: Setting, fontFile: Buffer): Sheet {
  const title = t('rolloutReport:pilot.title')
  const name = `${title} · ${said.of}`
  const sheet = beginSheet({ language, title: name, writtenAt: at, margin, scale }, fontFile)
  const { pdf } = sheet
  const words = (key: 'success' | 'departments' | 'factors' | 'adoption' | 'lessons' | 'changes' | 'next') =>
    t(`rolloutReport:pilot.${key}`)
  line(sheet, title, 'title', colour.ink)
  line(sheet, [said.of, said.period].join(' · '), 'text', colour.ink)
  if (!isOver) line(sheet, t('rolloutReport:pilot.running'), 'label', colour.brand)
  const computed =
    report.computedAt === null
      ? t('rolloutReport:paper.notCounted')
      : t('rolloutReport:pilot.computed', { at: momentText(t, report.computedAt) })
  const made = t('rolloutReport:pilot.made', { name: by, at: momentText(t, at) })
  line(sheet, [computed, made].join(' · '), 'label', colour.quiet)

  pdf.moveDown(0.4)
  beside(sheet, () => {
    line(sheet, words('departments'), 'label', colour.quiet)
    line(sheet, said.departments, 'text', colour.ink)
    line(sheet, words('success'), 'label', colour.quiet)
    line(sheet, said.success, 'text', colour.ink)
  })

  section(sheet, words('factors'), [said.factors.summary, said.factors.note].filter(Boolean).join(' · '))
  layFactors(sheet, said)
  if (said.adoption) {
    section(
      sheet,
      words('adoption'),
      [said.adoption.on, said.adoption.more, said.adoption.hidden].filter(Boolean).join(' · '),
    )
    layAdoption(sheet, said.adoption, t)
  }
  section(sheet, words('lessons'), said.lessons.length === 0 ? t('rolloutReport:pilot.lessonsNone') : '')
  for (const { title: lesson, by: writer } of said.lessons) item(sheet, lesson, writer)
  section(sheet, words('changes'), said.changes.length === 0 ? t('rolloutReport:pilot.changesNone') : '')
  for (const { text, because } of said.changes) item(sheet, text, because)
  section(sheet, words('next'), said.next.intro)
  for (const { name: department, why } of said.next.rows) item(sheet, department, why)
  pdf.moveDown(0.5)
  line(sheet, t('rolloutReport:pilot.foot'), 'label', colour.quiet)
  return sheet
}

function section(sheet: Sheet, title: string, note: string): void {
  heading(sheet, title)
  if (note !== '') line(sheet, note, 'label', colour.quiet)
}

/** A line of a list with what is said about it behind. */
function item(sheet: Sheet, text: string, about: string): void {
  line(sheet, ['·', text, about === '' ? '' : `— ${about}`].filter(Boolean).join(' '), 'label', colour.ink)
}

/** Two columns of factors: glyph, name, word, and the evidence. */
function layFactors(sheet: Sheet, { factors }: SaidPilot): void {
  const { pdf, width, scale } = sheet
  const size = 9 * scale
  const half = Math.ceil(factors.rows.length / 2)
  const top = pdf.y + 2
  let bottom = top
  const columns = [factors.rows.slice(0, half), factors.rows.slice(half)]
  columns.forEach((rows, place) => {
    const left = margin + (place * width) / 2
    pdf.y = top
    for (const { name, word, line: evidence, state } of rows) {
      stateGlyph(sheet, state, { x: left, y: pdf.y + 1.5 * scale, size })
      // A column is set as a narrower sheet: its margin is where its text begins.
      const column: Sheet = { ...sheet, margin: left + size + 4, width: width / 2 - size - 12 }
      pdf.x = column.margin
      line(column, `${name} · ${word}`, 'label', colour.ink)
      line(column, evidence, 'cell', colour.quiet)
      pdf.y += 2 * scale
    }
    bottom = Math.max(bottom, pdf.y)
  })
  pdf.x = margin
  pdf.y = bottom
}

function layAdoption(sheet: Sheet, { heads, rows }: NonNullable<SaidPilot['adoption']>, t: TFunction): void {
  const [name, people] = [150, 40]
  const step = (sheet.width - name - people) / heads.length
  sheet.pdf.moveDown(0.2)
  table(sheet, {
    widths: [name, people, ...heads.map(() => step)],
    head: [t('rolloutReport:paper.department'), t('rolloutReport:paper.people'), ...heads.map(({ text }) => text)],
    rows: rows.map((row) => [
      { text: row.name },
      { text: String(row.people) },
      ...row.steps.map(({ text }) => ({ text })),
    ]),
    height: 17,
  })
}
