import { adoptionSteps } from '@domain/rollout/adoption'
import { heatOf, printed, shareOf } from '@domain/rollout/shares'
import { beginSheet, beside, colour, heading, line, makeRoom, numberPages, type Sheet } from '../../platform/pdf/sheet'
import { type BoardPaper, type SaidBoard, sayBoard, weekHead } from './boardPaper'
import { stateGlyph } from './stateGlyph'
import { type PaperCell, table } from './table'

const margin = 48
/** Of the five steps of one hue, and of what is written on them (src/theme/tokens.scss). */
const heat = ['#f3edf1', '#e3d0de', '#c9a6c0', '#8a5581', '#5f3259'] as const
const onHeat = { low: '#231b23', high: '#ffffff' } as const
const columns = { people: 40, name: { steps: 120, weeks: 104 } } as const

/**
 * Lays a board out on A4 pages: what it is, the factors, what is warned of, how far departments are, and their weeks.
 * @returns the file, and whether something could not be printed
 */
export async function layBoard(paper: BoardPaper, fontFile: Buffer): Promise<{ bytes: Buffer; leavesOut: boolean }> {
  const said = sayBoard(paper)
  const { t, title, about, head, merged, outside } = said
  const name = `${title} · ${paper.company.name}`
  const sheet = beginSheet({ language: paper.language, title: name, writtenAt: paper.at, margin }, fontFile)
  line(sheet, title, 'title', colour.ink)
  for (const [label, value] of head) line(sheet, t('rolloutReport:paper.colon', { label, value }), 'label', colour.ink)
  sheet.pdf.moveDown(0.6)
  beside(sheet, () => line(sheet, about, 'label', colour.quiet))
  layFactors(sheet, said)
  layWarnings(sheet, said)
  heading(sheet, t('rolloutReport:paper.adoption'))
  if (said.rows.length === 0) line(sheet, t('rolloutReport:paper.small'), 'text', colour.quiet)
  else layAdoption(sheet, said)
  sheet.pdf.moveDown(0.5)
  for (const sentence of merged) line(sheet, sentence, 'label', colour.quiet)
  if (outside !== '') {
    line(sheet, t('rolloutReport:paper.outside'), 'label', colour.quiet)
    line(sheet, outside, 'label', colour.ink)
  }
  layHeat(sheet, said)
  numberPages(sheet, name)
  return sheet.end()
}

function layFactors(sheet: Sheet, { t, factors }: SaidBoard): void {
  const { pdf, width } = sheet
  if (factors.length === 0) return
  heading(sheet, t('factors:title'))
  pdf.moveDown(0.3)
  for (const { name, state, word, line: evidence } of factors) {
    makeRoom(sheet, 34)
    const top = pdf.y
    stateGlyph(sheet, state, { x: margin, y: top + 2, size: 12 })
    pdf.x = margin + 20
    line(sheet, `${name} · ${word}`, 'text', colour.ink)
    line(sheet, evidence, 'label', colour.quiet)
    pdf.x = margin
    pdf.y = Math.min(pdf.y + 3, pdf.page.height)
    pdf
      .moveTo(margin + 20, pdf.y - 1)
      .lineTo(margin + width, pdf.y - 1)
      .lineWidth(0.3)
      .stroke(colour.line)
  }
}

function layWarnings(sheet: Sheet, { t, warnings }: SaidBoard): void {
  if (warnings.length === 0) return
  heading(sheet, t('rolloutReport:paper.warnings'))
  for (const { seen, brief } of warnings) {
    sheet.pdf.moveDown(0.3)
    makeRoom(sheet, 34)
    beside(sheet, () => {
      line(sheet, seen, 'text', colour.ink)
      if (brief !== undefined) line(sheet, brief, 'label', colour.quiet)
    })
  }
}

function layAdoption(sheet: Sheet, { t, rows }: SaidBoard): void {
  const name = columns.name.steps
  const step = (sheet.width - name - columns.people) / adoptionSteps.length
  table(sheet, {
    widths: [name, columns.people, ...adoptionSteps.map(() => step)],
    head: [
      t('rolloutReport:paper.department'),
      t('rolloutReport:paper.people'),
      ...adoptionSteps.map((each) => t(`adoption:head.${each}`)),
    ],
    rows: rows.map(({ name: text, figures }) => [
      { text },
      { text: String(figures.people) },
      ...adoptionSteps.map((each): PaperCell => {
        const { of, done } = figures.now[each]
        return of === 0
          ? { text: t('rolloutReport:paper.none'), ink: colour.quiet }
          : { text: t('rolloutReport:paper.part', { done, of }) }
      }),
    ]),
    height: 20,
  })
}

function layHeat(sheet: Sheet, { t, rows, columns: weeks }: SaidBoard): void {
  if (rows.length === 0 || weeks.length === 0) return
  const name = columns.name.weeks
  heading(sheet, t('rolloutReport:paper.heat'))
  line(sheet, t('rolloutReport:paper.heatHint'), 'label', colour.quiet)
  sheet.pdf.moveDown(0.3)
  // A few weeks are not drawn as wide as a page.
  const wide = Math.min(34, (sheet.width - name) / weeks.length)
  table(sheet, {
    widths: [name, ...weeks.map(() => wide)],
    head: ['', ...weeks.map((week) => weekHead(t, week.kind === 'worked' ? week.from : week.monday))],
    rows: rows.map(({ name: text, figures }) => [
      { text },
      ...weeks.map(({ monday, kind }): PaperCell => {
        if (kind === 'off') return { text: t('rolloutReport:paper.off'), ink: colour.quiet }
        const found = figures.weeks.find((week) => week.monday === monday)
        const share = found ? shareOf(found.steps.checkedIn) : null
        if (share === null) return { text: t('rolloutReport:paper.none'), ink: colour.quiet }
        const step = heatOf(share)
        return { text: printed(share), ground: heat[step] ?? heat[0], ink: step < 3 ? onHeat.low : onHeat.high }
      }),
    ]),
    height: 18,
    type: 'small',
  })
}
