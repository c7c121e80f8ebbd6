import { csvOf } from '@domain/rollout/csv'
import { chineseFont } from '../../platform/pdf/font'
import { type BoardPaper, sayBoard } from './boardPaper'
import { boardTable } from './boardTable'
import { layBoard } from './layBoard'
import { layPilot, type PilotPaper } from './layPilot'

/** What an export is made of: the file, and whether something that was written could not be printed. */
export interface Printed {
  bytes: Buffer
  leavesOut: boolean
}

/** A board as a table for spreadsheets, which have every letter. */
export const boardCsv = async (paper: BoardPaper): Promise<Printed> => ({
  bytes: Buffer.from(csvOf(boardTable(sayBoard(paper)))),
  leavesOut: false,
})

/** A board to read and print. */
export const boardPdf = (paper: BoardPaper): Promise<Printed> => layBoard(paper, chineseFont())

/** What a pilot came to, on one page. */
export const pilotPdf = (paper: PilotPaper): Promise<Printed> => layPilot(paper, chineseFont())
