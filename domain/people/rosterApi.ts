import * as v from 'valibot'
import { defineCall } from '../call'
import { idSchema, lineSchema, textSchema, versionSchema } from '../text'
import type { Page } from './api'
import { jobTitleSchema, languageSchema, ownedChoices, personNameSchema } from './model'
import { employeeNumberSchema, type LineContents, lineStates, type LineStanding } from './roster'
import { type PlanList, planLists } from './rosterBatches'
import type { RosterMapping } from './rosterFields'
import {
  bytesPerPart,
  type ImportChoices,
  importChoicesSchema,
  type KeptLine,
  largestFile,
  mappingSchema,
  partsOf,
} from './rosterImport'
import type { PlanCounts, PlannedChange, PlannedLeave, PlannedLine } from './rosterPlan'
import type { RosterProblem } from './rosterProblems'

/** A line as the list shows it. */
export interface LineView extends LineContents {
  departmentName: string
  standing: LineStanding
  version: number
}

/** A line, and who has it: its member, or of a line that is left who still has its number; `null` for nobody. */
export interface LineDetail extends LineView {
  holderId: string | null
}

/** How many lines are in each state. */
export type LineCounts = Record<LineStanding['state'], number>

/** Where an import is, as screens show it. */
export type ImportState =
  | { state: 'uploading'; parts: number[] }
  | { state: 'checking'; mapping: RosterMapping }
  | { state: 'planned'; mapping: RosterMapping; counts: PlanCounts }
  | { state: 'importing' | 'undoing'; counts: PlanCounts; choices: ImportChoices; done: number; of: number }
  | {
      state: 'imported'
      counts: PlanCounts
      choices: ImportChoices
      undoUntil: number
      kept: KeptLine[]
      keptCount: number
    }
  | { state: 'undone'; counts: PlanCounts; kept: KeptLine[]; keptCount: number }

export interface ImportView {
  id: string
  fileName: string
  bytes: number
  /** Milliseconds since 1970. */
  at: number
  standing: ImportState
}

/** What a file begins with, for a person to say which column is which. */
export interface FileBeginning {
  headings: string[]
  /** The row that the headings stand in, counted from 1. */
  headingRow: number
  /** The first rows below them. */
  rows: string[][]
  rowCount: number
  /** What the headings say, as far as they are known. */
  guess: RosterMapping
}

/** One page of a list of a plan; a page is a batch of the import. */
export type PlanPage =
  | { list: 'problems'; items: RosterProblem[]; after: string | null }
  | { list: 'added'; items: PlannedLine[]; after: string | null }
  | { list: 'changed' | 'moved'; items: PlannedChange[]; after: string | null }
  | { list: 'left'; items: PlannedLeave[]; after: string | null }

/** What can be paged through. */
export type PlanPageList = PlanList | 'problems'

const companyId = idSchema
const anImport = { companyId, importId: idSchema }
const wholeNumber = v.pipe(v.number('wrongType'), v.integer('wrongType'), v.minValue(0, 'tooSmall'))

export const rosterApi = {
  /** The company's list of people, twenty a page, in the order of names; all, or those in one state. */
  roster: defineCall<Page<LineView>>()({
    capability: 'people',
    name: 'roster',
    standing: 'member',
    writes: false,
    input: v.strictObject({
      companyId,
      search: textSchema(30),
      state: v.nullable(v.picklist(lineStates, 'notAllowedValue')),
      after: v.nullable(textSchema(120, 1)),
    }),
  }),
  /** How many lines there are, by state. */
  rosterCounts: defineCall<LineCounts>()({
    capability: 'people',
    name: 'rosterCounts',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId }),
  }),
  /** One line, by its number. */
  rosterLine: defineCall<LineDetail>()({
    capability: 'people',
    name: 'rosterLine',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId, employeeNumber: employeeNumberSchema }),
  }),
  /** Adds a line (version 0) or changes one; of a claimed one the member changes with it. */
  saveRosterLine: defineCall<{ version: number }>()({
    capability: 'people',
    name: 'saveRosterLine',
    standing: 'member',
    writes: true,
    input: v.strictObject({
      companyId,
      version: versionSchema,
      employeeNumber: employeeNumberSchema,
      name: personNameSchema,
      departmentId: idSchema,
      managerNumber: v.nullable(employeeNumberSchema),
      title: jobTitleSchema,
      language: v.nullable(languageSchema),
      /** What becomes of the running OKRs of who goes to another department by it. */
      owned: v.picklist(ownedChoices, 'notAllowedValue'),
    }),
  }),
  /** Removes an open line, such as one that was added by mistake. */
  removeRosterLine: defineCall<Record<string, never>>()({
    capability: 'people',
    name: 'removeRosterLine',
    standing: 'member',
    writes: true,
    input: v.strictObject({ companyId, employeeNumber: employeeNumberSchema, version: versionSchema }),
  }),
  /** The company's latest import, or none. */
  rosterImport: defineCall<{ latest: ImportView | null }>()({
    capability: 'people',
    name: 'rosterImport',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId }),
  }),
  /** Says which file comes; the parts follow. What was uploaded before and not imported is removed. */
  startRosterUpload: defineCall<ImportView>()({
    capability: 'people',
    name: 'startRosterUpload',
    standing: 'member',
    writes: true,
    input: v.strictObject({
      ...anImport,
      fileName: lineSchema(120, 1),
      bytes: v.pipe(wholeNumber, v.minValue(1, 'fileEmpty'), v.maxValue(largestFile, 'fileTooLarge')),
    }),
  }),
  /** One part of the file, in base64, from the first on; a repeat changes nothing. */
  uploadRosterPart: defineCall<Record<string, never>>()({
    capability: 'people',
    name: 'uploadRosterPart',
    standing: 'member',
    writes: true,
    input: v.strictObject({
      ...anImport,
      part: v.pipe(wholeNumber, v.maxValue(partsOf(largestFile) - 1, 'tooLarge')),
      base64: v.pipe(
        v.string('wrongType'),
        v.maxLength((bytesPerPart / 3) * 4, 'tooLong'),
        v.regex(/^[A-Za-z0-9+/]+={0,2}$/, 'notAllowedValue'),
      ),
    }),
  }),
  /** Reads the uploaded file's beginning. */
  readRosterFile: defineCall<FileBeginning>()({
    capability: 'people',
    name: 'readRosterFile',
    standing: 'member',
    writes: false,
    input: v.strictObject(anImport),
  }),
  /**
   * The dry run, in pieces: asks WeChat about new texts, then plans. To be called again until it says `planned`;
   * with another mapping it begins anew.
   */
  planRoster: defineCall<ImportView>()({
    capability: 'people',
    name: 'planRoster',
    standing: 'member',
    writes: true,
    input: v.strictObject({ ...anImport, mapping: mappingSchema }),
  }),
  /** One page of what was planned. */
  rosterPlan: defineCall<PlanPage>()({
    capability: 'people',
    name: 'rosterPlan',
    standing: 'member',
    writes: false,
    input: v.strictObject({
      ...anImport,
      list: v.picklist([...planLists, 'problems'] as const satisfies readonly PlanPageList[], 'notAllowedValue'),
      after: v.nullable(v.pipe(v.string('wrongType'), v.regex(/^\d{1,4}$/, 'notAllowedValue'))),
    }),
  }),
  /** Carries out the plan, in pieces: to be called again until it says `imported`. Whoever calls goes on where it is. */
  importRoster: defineCall<ImportView>()({
    capability: 'people',
    name: 'importRoster',
    standing: 'member',
    writes: true,
    input: v.strictObject({ ...anImport, choices: importChoicesSchema }),
  }),
  /** Takes an import back, in pieces: what nobody has changed since. To be called again until it says `undone`. */
  undoRosterImport: defineCall<ImportView>()({
    capability: 'people',
    name: 'undoRosterImport',
    standing: 'member',
    writes: true,
    input: v.strictObject(anImport),
  }),
  /** Removes a file that is not to be imported. */
  dropRosterImport: defineCall<Record<string, never>>()({
    capability: 'people',
    name: 'dropRosterImport',
    standing: 'member',
    writes: true,
    input: v.strictObject(anImport),
  }),
} as const
