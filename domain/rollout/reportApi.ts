import * as v from 'valibot'
import type { CivilDate } from '../calendar/civilDate'
import { defineCall } from '../call'
import { type FilePart, fileFromSchema } from '../file'
import { languageSchema } from '../people/model'
import { idSchema } from '../text'
import type { StepCounts } from './adoption'
import type { Factor } from './factor'
import type { FactorMoment } from './pilotFigures'
import type { Change, NextWave } from './pilotReport'

/** A lesson by its title; lessons are public to staff, and so is who wrote them. */
export interface ReportLesson {
  id: string
  title: string
  writer: string
}

/** What a pilot came to, on one page. Counts of participation by department; nobody is compared. */
export interface PilotReport {
  today: CivilDate
  /** Milliseconds since 1970; `null` before the first night. */
  computedAt: number | null
  from: CivilDate
  until: CivilDate
  /** What would count as success, in the sponsor's words. */
  success: string
  departments: string[]
  /** The nine factors when it began, where a night kept them, and as they are now. */
  factors: { then: FactorMoment | null; now: Factor[] }
  /** As it was when the pilot ended, or as it was counted last; `null` where nothing was counted. */
  adoption: {
    on: CivilDate
    cycleId: string
    /** In the company's own order. */
    groups: { name: string; people: number; steps: StepCounts }[]
    /** Departments with too few people to be shown. */
    hidden: string[]
  } | null
  /** Shared from these departments during the pilot and its closing, the newest first. */
  lessons: ReportLesson[]
  /** What to change, what weighs most first. */
  changes: Change[]
  next: NextWave
  /** Names of the departments that `next` speaks of. */
  named: { id: string; name: string }[]
}

/** Whether there is a report, and of what. */
export type PilotStanding =
  | { state: 'none' }
  | { state: 'ahead'; from: CivilDate }
  | { state: 'running' | 'over'; report: PilotReport }

/**
 * A file is asked for part by part and made anew for each; the export that it belongs to, by the client's own id, says
 * when it was made, so that all parts are of one file, and it stands in the audit trail once.
 */
const exported = { companyId: idSchema, exportId: idSchema, language: languageSchema, from: fileFromSchema }
const ofBoard = { ...exported, departmentId: v.nullable(idSchema) }

export const reportApi = {
  /** The board of the company (`null`) or of a department as a table for spreadsheets. */
  exportCsv: defineCall<FilePart>()({
    capability: 'rollout',
    name: 'exportCsv',
    standing: 'member',
    writes: true,
    input: v.strictObject(ofBoard),
  }),
  /** The same to read and to print. */
  exportPdf: defineCall<FilePart>()({
    capability: 'rollout',
    name: 'exportPdf',
    standing: 'member',
    writes: true,
    input: v.strictObject(ofBoard),
  }),
  /** What the pilot came to, or comes to while it runs. */
  pilotReport: defineCall<PilotStanding>()({
    capability: 'rollout',
    name: 'pilotReport',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId: idSchema }),
  }),
  /** The report on one page, in either language. */
  pilotReportPdf: defineCall<FilePart>()({
    capability: 'rollout',
    name: 'pilotReportPdf',
    standing: 'member',
    writes: true,
    input: v.strictObject(exported),
  }),
} as const
