import { boardIn } from '@domain/rollout/boardApi'
import { reportApi } from '@domain/rollout/reportApi'
import { allow } from '../platform/allow'
import { handle } from '../platform/handle'
import { rolloutStateOf } from '../platform/store/rolloutFigures'
import { departmentHere } from './access'
import { boardOf } from './board'
import { exportedPart } from './exported'
import type * as print from './paper/print'

type Printing = typeof print

/** A board as a file: at most seven reads. @param printed which kind of file */
const exporting = (
  call: typeof reportApi.exportCsv | typeof reportApi.exportPdf,
  action: 'exportCsv' | 'exportPdf',
  printed: (printing: Printing) => Printing['boardCsv'],
) =>
  handle(call, async ({ input, actor }) => {
    const { departmentId, exportId, language, from } = input
    allow(actor, 'exportBoard')
    const place = departmentId === null ? undefined : await departmentHere(actor, departmentId)
    const board = boardIn(await boardOf(actor, place, await rolloutStateOf(actor.companyId)))
    const { company, member } = actor
    // A file of its own beside this one, with the font: loaded when somebody first exports.
    const printing = await import('./paper/print')
    const audited = { action, subjectId: departmentId ?? actor.companyId }
    return exportedPart({ actor, exportId, from, audited }, (at) =>
      printed(printing)({ board, company, language, by: member.name, at }),
    )
  })

/** A board as a table for spreadsheets. */
export const exportCsv = exporting(reportApi.exportCsv, 'exportCsv', ({ boardCsv }) => boardCsv)

/** A board to read and print. */
export const exportPdf = exporting(reportApi.exportPdf, 'exportPdf', ({ boardPdf }) => boardPdf)
