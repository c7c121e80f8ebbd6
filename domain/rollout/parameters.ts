import * as v from 'valibot'
import { Failure, type FailureReport } from '../failure'
import { type Level, levels, limits } from '../okr/model'
import type { Amounts, FindingsUse, MeasureType } from '../okr/rules'
import { cycleLengthSchema, type Language } from '../people/model'
import { textSchema } from '../text'

/** The ten deployment parameters, in the order in which they are asked (product.md, The method). */
export const parameterIds = [
  'levels',
  'amounts',
  'progress',
  'cycle',
  'types',
  'drafts',
  'reviews',
  'kpi',
  'alignment',
  'ownShare',
] as const
export type ParameterId = (typeof parameterIds)[number]

/** Most that a company may set; what it sets are its own. */
export const amountBounds = { objectives: { from: 1, until: 5 }, keyResults: { from: 1, until: limits.keyResults } }

/** Between half and all, in steps of five percent. */
export const ownShareBounds = { from: 50, until: 100, step: 5 } as const

export const noteLength = 200

const measureTypes = ['metric', 'baseline', 'milestone', 'maintain'] as const satisfies readonly MeasureType[]
/** Ways of measuring that a company may do without; a metric is always one. */
export const optionalTypes = measureTypes.filter((type) => type !== 'metric')

/** Whose OKRs come to a person's own hands: at these levels there is an owner whose objectives are counted. */
export const countedLevels = ['team', 'person'] as const satisfies readonly Level[]

/** A set with one member that is always in it, in the one order, each once: two ways to say the same are the same. */
const setOf = <const Item extends string>(items: readonly [Item, ...Item[]], always: NoInfer<Item>) =>
  v.pipe(
    v.array(v.picklist(items, 'notAllowedValue'), 'wrongType'),
    v.minLength(1, 'tooFew'),
    v.check((list) => list.includes(always), 'notAllowedValue'),
    v.transform((list): Item[] => items.filter((item) => list.includes(item))),
  )

const wholeNumber = ({ from, until }: { from: number; until: number }) =>
  v.pipe(v.number('wrongType'), v.integer('wrongType'), v.minValue(from, 'tooSmall'), v.maxValue(until, 'tooLarge'))

/** An answer to each, as a call takes and the store keeps it. What the product cannot mean is no answer. */
export const answerSchemas = {
  levels: setOf(levels, 'company'),
  amounts: v.strictObject({
    team: v.nullable(wholeNumber(amountBounds.objectives)),
    person: v.nullable(wholeNumber(amountBounds.objectives)),
    least: wholeNumber(amountBounds.keyResults),
    most: wholeNumber(amountBounds.keyResults),
  }) satisfies v.GenericSchema<unknown, Amounts>,
  progress: v.strictObject({
    thresholds: v.picklist(['three', 'two'], 'notAllowedValue'),
    everyWeeks: v.picklist([1, 2], 'notAllowedValue'),
  }),
  cycle: cycleLengthSchema,
  types: setOf(measureTypes, 'metric'),
  drafts: v.picklist(['chosen', 'manager'], 'notAllowedValue'),
  /** What reaches a performance review: words, never a number. There is no other answer (product.md, rule 1). */
  reviews: v.picklist(['words'], 'notAllowedValue'),
  kpi: v.picklist(['beside', 'byDepartment', 'alone'], 'notAllowedValue'),
  alignment: v.picklist(['free', 'suggested', 'required'], 'notAllowedValue'),
  ownShare: v.pipe(
    wholeNumber(ownShareBounds),
    v.check((share) => share % ownShareBounds.step === 0, 'notAllowedValue'),
  ),
} as const satisfies Record<ParameterId, v.GenericSchema>

/**
 * What is settled with `drafts`, where a company chooses to: how a draft becomes public. It came later, so what was
 * stored before has none, and an answer to `drafts` alone is whole.
 */
export interface DraftsBesides {
  findings?: FindingsUse
}

const draftsBesides = { findings: v.optional(v.picklist(['advice', 'answered'], 'notAllowedValue')) }

/** What the coach's findings mean: advice, where a company says nothing else. */
export const findingsUse = ({ findings = 'advice' }: DraftsBesides): FindingsUse => findings

/** Every parameter answered. */
export type Answers = { -readonly [Id in ParameterId]: v.InferOutput<(typeof answerSchemas)[Id]> } & DraftsBesides

/** On the way there: `null` where nothing is settled yet. */
export type DraftAnswers = { [Id in ParameterId]: Answers[Id] | null } & DraftsBesides

/** What is settled under a parameter, to be compared; `null` where nothing is. */
export const settledUnder = (id: ParameterId, answers: Partial<DraftAnswers>): unknown => {
  const answer = answers[id] ?? null
  return id === 'drafts' && answer !== null ? { answer, findings: findingsUse(answers) } : answer
}

/** The answers that were given to some of the parameters. */
export const answersTo = (ids: readonly ParameterId[], answers: Answers): Partial<Answers> =>
  Object.fromEntries(
    Object.entries(answers).filter(([key]) => ids.some((id) => id === (key in draftsBesides ? 'drafts' : key))),
  )

/** What a company adds to an answer in its own words, in both languages or one. */
export type Note = Record<Language, string>
export type Notes = Record<ParameterId, Note>

export const draftAnswersSchema = v.strictObject({
  levels: v.nullable(answerSchemas.levels),
  amounts: v.nullable(answerSchemas.amounts),
  progress: v.nullable(answerSchemas.progress),
  cycle: v.nullable(answerSchemas.cycle),
  types: v.nullable(answerSchemas.types),
  drafts: v.nullable(answerSchemas.drafts),
  ...draftsBesides,
  reviews: v.nullable(answerSchemas.reviews),
  kpi: v.nullable(answerSchemas.kpi),
  alignment: v.nullable(answerSchemas.alignment),
  ownShare: v.nullable(answerSchemas.ownShare),
}) satisfies v.GenericSchema<unknown, DraftAnswers>

const noteSchema = v.strictObject({ 'zh-CN': textSchema(noteLength), en: textSchema(noteLength) })

export const notesSchema = v.strictObject({
  levels: noteSchema,
  amounts: noteSchema,
  progress: noteSchema,
  cycle: noteSchema,
  types: noteSchema,
  drafts: noteSchema,
  reviews: noteSchema,
  kpi: noteSchema,
  alignment: noteSchema,
  ownShare: noteSchema,
}) satisfies v.GenericSchema<unknown, Notes>

const forEach = <Value>(make: (id: ParameterId) => Value): Record<ParameterId, Value> => ({
  levels: make('levels'),
  amounts: make('amounts'),
  progress: make('progress'),
  cycle: make('cycle'),
  types: make('types'),
  drafts: make('drafts'),
  reviews: make('reviews'),
  kpi: make('kpi'),
  alignment: make('alignment'),
  ownShare: make('ownShare'),
})

export const noNotes: Notes = forEach(() => ({ 'zh-CN': '', en: '' }))

export const nothingSettled: DraftAnswers = {
  levels: null,
  amounts: null,
  progress: null,
  cycle: null,
  types: null,
  drafts: null,
  reviews: null,
  kpi: null,
  alignment: null,
  ownShare: null,
}

/** What most companies settle on to begin with (Niven & Lamorte, 2016; docs/method.md): what the form suggests. */
export const usualAnswers: Answers = {
  levels: [...levels],
  amounts: { team: 3, person: 3, least: 2, most: 4 },
  progress: { thresholds: 'three', everyWeeks: 1 },
  cycle: 3,
  types: ['metric', 'baseline', 'maintain'],
  drafts: 'chosen',
  reviews: 'words',
  kpi: 'beside',
  alignment: 'suggested',
  ownShare: 60,
}

/** The parameters that are settled, in their order. */
export const settledIn = (answers: DraftAnswers): ParameterId[] => parameterIds.filter((id) => answers[id] !== null)

/** Amounts that fit the levels: none where no OKRs are set, the usual one where they are from now on. */
export const fittingAmounts = (amounts: Amounts, chosen: readonly Level[]): Amounts => ({
  ...amounts,
  ...Object.fromEntries(
    countedLevels.map((level) => [
      level,
      chosen.includes(level) ? (amounts[level] ?? usualAnswers.amounts[level]) : null,
    ]),
  ),
})

export type Contradiction = FailureReport & { field: string }

/** Answers that cannot both be meant, each by the field that is easier to change. Nothing contradicts what is open. */
export function contradictionsIn(answers: DraftAnswers): Contradiction[] {
  return [...amountContradictions(answers), ...alignmentContradictions(answers)]
}

function amountContradictions({ levels: chosen, amounts }: DraftAnswers): Contradiction[] {
  if (amounts === null) return []
  const ofLevels = countedLevels.flatMap((level): Contradiction[] => {
    if (chosen === null) return []
    const field = `answers.amounts.${level}`
    const isUsed = chosen.includes(level)
    if (isUsed && amounts[level] === null) return [{ code: 'missing', field }]
    return isUsed || amounts[level] === null ? [] : [{ code: 'amountOfNoLevel', field }]
  })
  const { least, most } = amounts
  return least > most
    ? [...ofLevels, { code: 'leastAboveMost', field: 'answers.amounts.least', details: { bound: most } }]
    : ofLevels
}

function alignmentContradictions({ levels: chosen, alignment }: DraftAnswers): Contradiction[] {
  const isOnlyCompany = chosen?.length === 1
  return isOnlyCompany && alignment === 'required' ? [{ code: 'nothingToAlignTo', field: 'answers.alignment' }] : []
}

/**
 * Ten answers that hold together.
 * @throws Failure `missing` with the first that is not settled, or the first contradiction
 */
export function agreed(answers: DraftAnswers): Answers {
  const open = parameterIds.find((id) => answers[id] === null)
  if (open !== undefined) throw new Failure('missing', `answers.${open}`)
  const [contradiction] = contradictionsIn(answers)
  if (contradiction) throw new Failure(contradiction.code, contradiction.field, contradiction.details)
  return v.parse(answersSchema, answers)
}

const answersSchema = v.strictObject({ ...answerSchemas, ...draftsBesides })
