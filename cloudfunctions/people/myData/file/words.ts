import { cycleById } from '@domain/okr/cycle'
import type { Company, Language } from '@domain/people/model'
import { kpi as enKpi, notHere as enNotHere, rule as enRule } from '@locales/en/coach.json'
import enFeedback from '@locales/en/feedback.json'
import enMe from '@locales/en/me.json'
import enFile from '@locales/en/myDataFile.json'
import enOkr from '@locales/en/okr.json'
import enReview from '@locales/en/review.json'
import enTraining from '@locales/en/training.json'
import { kpi as zhKpi, notHere as zhNotHere, rule as zhRule } from '@locales/zh-CN/coach.json'
import zhFeedback from '@locales/zh-CN/feedback.json'
import zhMe from '@locales/zh-CN/me.json'
import zhFile from '@locales/zh-CN/myDataFile.json'
import zhOkr from '@locales/zh-CN/okr.json'
import zhReview from '@locales/zh-CN/review.json'
import zhTraining from '@locales/zh-CN/training.json'
import { printedCycle } from '../../../platform/pdf/cycleName'

/** What is needed to say what the stored documents only have ids and codes for. */
export interface Naming {
  company: Company
  /** By the ids of members. */
  people: ReadonlyMap<string, string>
  departments: ReadonlyMap<string, string>
  language: Language
  /** When the file is made, milliseconds since 1970. */
  at: number
}

export type SheetName = keyof typeof zhFile.sheets
export type Column = keyof typeof zhFile.columns
export const isColumn = (name: string): name is Column => Object.hasOwn(zhFile.columns, name)

type ValueKind = keyof typeof zhFile.values

const all = {
  'zh-CN': {
    file: zhFile,
    kpi: zhKpi,
    rule: zhRule,
    notHere: zhNotHere,
    okr: zhOkr,
    review: zhReview,
    feedback: zhFeedback,
    training: zhTraining,
    me: zhMe,
  },
  en: {
    file: enFile,
    kpi: enKpi,
    rule: enRule,
    notHere: enNotHere,
    okr: enOkr,
    review: enReview,
    feedback: enFeedback,
    training: enTraining,
    me: enMe,
  },
}

const said = (words: Readonly<Record<string, unknown>>, code: string): string => {
  const word = words[code]
  return typeof word === 'string' ? word : code
}

const shanghaiOffset = 8 * 3_600_000

/** `2026-11-27 09:30` in Shanghai, of milliseconds since 1970. */
export const timeText = (at: number): string =>
  new Date(at + shanghaiOffset).toISOString().slice(0, 16).replace('T', ' ')

/** What the file says beside what was written, in the reader's language. */
export function wordsOf({ company, people, departments, language }: Naming) {
  const { file, kpi, rule, notHere, okr, review, feedback, training, me } = all[language]
  const rules: Readonly<Record<string, { title: string }>> = rule
  return {
    sheet: (name: SheetName) => file.sheets[name],
    column: (name: Column) => file.columns[name],
    value: (kind: ValueKind, code: string) => said(file.values[kind], code),
    yes: (is: boolean) => (is ? file.yes : file.no),
    person: (id: string | null | undefined) => (id ? (people.get(id) ?? '') : ''),
    department: (id: string) => departments.get(id) ?? '',
    cycle: (id: string) => {
      const cycle = cycleById(id)
      return cycle ? printedCycle(cycle, company.fiscalStartMonth, language) : id
    },
    level: (code: string) => said(okr.level, code),
    measure: (code: string) => said(okr.measure, code),
    unit: (code: string) => said(okr.unit, code),
    notHere,
    kpiCheck: kpi.title,
    kpiQuestion: (code: string) => said(kpi.question, code),
    /** Of a rule that only a newer phone knows, its name. */
    coachRule: (id: string) => rules[id]?.title ?? id,
    reviewState: (code: string) => said(review.state, code),
    feedbackState: (code: string) => said(feedback.state, code),
    training: (code: string) => said(training.kind, code),
    role: (code: string) => said(me.roles, code),
    list: (words: readonly string[]) => words.filter(Boolean).join(file.join),
  }
}

export type Words = ReturnType<typeof wordsOf>
