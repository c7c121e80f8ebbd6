/** What a company settles before its first cycle, in the order in which the list shows it. */
export const setUpSteps = ['why', 'sponsor', 'people', 'champions', 'cycle'] as const
export type SetUpStep = (typeof setUpSteps)[number]

/** What there is of a company, as far as its set-up is concerned. */
export interface SoFar {
  /** Whether a sponsor has said why it uses OKRs. */
  saysWhy: boolean
  sponsors: number
  champions: number
  /** Active members; of many, two are enough to know. */
  members: number
  /** Whether it has brought a roster in, whoever of it has come already. */
  hasRoster: boolean
  /** Whether an objective was published in this cycle or one beside it. */
  hasObjective: boolean
}

const rules: Readonly<Record<SetUpStep, (soFar: SoFar) => boolean>> = {
  why: ({ saysWhy }) => saysWhy,
  sponsor: ({ sponsors }) => sponsors > 0,
  // The founder alone is no company yet.
  people: ({ members, hasRoster }) => members > 1 || hasRoster,
  champions: ({ champions }) => champions > 0,
  cycle: ({ hasObjective }) => hasObjective,
}

/** The steps that are done, by what there is: nobody ticks them off. */
export const settledSteps = (soFar: SoFar): SetUpStep[] => setUpSteps.filter((step) => rules[step](soFar))
