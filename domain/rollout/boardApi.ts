import * as v from 'valibot'
import type { CivilDate } from '../calendar/civilDate'
import { defineCall } from '../call'
import type { Page, PersonView } from '../people/api'
import { idSchema, textSchema } from '../text'
import { type AdoptionStep, adoptionSteps, type GroupFigures, unpackedFigures } from './adoption'
import { type CountedBoard, type GroupOf, unpackedGroup } from './boards'
import type { Evidence } from './evidence'
import type { KpiShares } from './kpiShares'
import type { Rollout } from './model'
import type { CompanyText } from './rating'

export type BoardGroup = GroupOf<GroupFigures>

/** The rollout of a company, or of one department in it. */
export interface Board {
  today: CivilDate
  cycleId: string
  /** Milliseconds since 1970; `null` before the first night. */
  computedAt: number | null
  /** The department and those above it, from the root. */
  place: { id: string; name: string }[]
  /** `null` where nothing was counted yet, or the group is too small to be shown. */
  total: GroupFigures | null
  /** In the company's own order, never by value. */
  groups: BoardGroup[]
  /** Departments that do not use OKRs: outside every figure. */
  outside: string[]
  /** The company's own: for the nine factors and the warnings; `null` for a department's board and before the first night. */
  evidence: Evidence | null
  /** The departments that the evidence speaks of, by their names of that night. */
  named: { id: string; name: string }[]
  /** What was decided and not counted: it is as it is now. */
  standing: Standing
}

/** The board as it is sent: the figures of forty departments and a whole cycle stay below 100 KB. */
export interface BoardAnswer extends Omit<Board, 'total' | 'groups' | 'outside'>, CountedBoard {
  /** The weeks that were counted, by their Mondays. */
  mondays: CivilDate[]
}

/** The board as screens read it. */
export const boardIn = ({ mondays, total, groups, ...answer }: BoardAnswer): Board => ({
  ...answer,
  total: total && unpackedFigures(total, mondays),
  groups: groups.map((group) => unpackedGroup(group, mondays)),
})

/** What the factors look at besides what was counted. */
export interface Standing {
  whyAt: number | null
  sponsors: number
  hasCoordinator: boolean
  pilot: Rollout['pilot'] | null
  /** How many of the ten parameters are settled in the working copy, and when the rules were published last. */
  rules: { settled: number; publishedAt: number | null }
  /** Company-wide texts that ask to rate people (`textsToMend`); none on a department's board. */
  textsToMend: CompanyText[]
}

export const boardApi = {
  /** The board of the company (`null`) or of a department, for `boardIn`: one call, at most six reads at any size. */
  board: defineCall<BoardAnswer>()({
    capability: 'rollout',
    name: 'board',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId: idSchema, departmentId: v.nullable(idSchema) }),
  }),
  /**
   * Who in a department has not taken a step yet, by name, for a friendly word; as it is now. A page may hold fewer
   * than twenty, or nobody, and go on all the same: people are looked at a hundred at a time.
   */
  notYet: defineCall<Page<PersonView>>()({
    capability: 'rollout',
    name: 'notYet',
    standing: 'member',
    writes: false,
    input: v.strictObject({
      companyId: idSchema,
      departmentId: idSchema,
      step: v.picklist(adoptionSteps, 'notAllowedValue'),
      after: v.nullable(textSchema(120, 1)),
    }),
  }),
  /**
   * How the eight questions (key result or compensation KPI?) end in the running cycle, of the company (`null`) or of a
   * department: shares and nothing else, `null` where too few people have gone through them. As it is now.
   */
  kpiChecks: defineCall<{ shares: KpiShares | null }>()({
    capability: 'rollout',
    name: 'kpiChecks',
    standing: 'member',
    writes: false,
    input: v.strictObject({ companyId: idSchema, departmentId: v.nullable(idSchema) }),
  }),
  /**
   * Counts afresh, at most once in ten minutes. A small company is done with the answer; a large one is counted on, and
   * the board says when it was.
   */
  countNow: defineCall<{ state: 'counted' | 'counting' | 'justCounted' }>()({
    capability: 'rollout',
    name: 'countNow',
    standing: 'member',
    writes: true,
    input: v.strictObject({ companyId: idSchema }),
  }),
} as const

export type { AdoptionStep }
