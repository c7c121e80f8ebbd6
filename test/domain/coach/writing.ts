import { findingsOf } from '@domain/coach/coach'
import type { Finding, Neighbourhood, RuleId, Running } from '@domain/coach/model'
import type { DraftMeasure, KeyResultDraft } from '@domain/okr/model'
import type { WritingRules } from '@domain/okr/rules'

export const unwritten: DraftMeasure = { type: 'metric', baseline: null, commit: null, target: null, stretch: null }

export const metric = (baseline: number | null, commit: number | null, target: number | null, stretch: number | null) =>
  ({ type: 'metric', baseline, commit, target, stretch }) satisfies DraftMeasure

/** A key result as it stands in the editor: its title alone unless more is given. */
export const keyResult = (title: string, changes: Partial<KeyResultDraft> = {}): KeyResultDraft => ({
  id: 'keyresult-1',
  title,
  measure: unwritten,
  unit: '',
  ownerId: 'member-lin',
  origin: { kind: 'own' },
  weight: 1,
  ...changes,
})

interface Written {
  title?: string
  why?: string
  level?: 'company' | 'department' | 'team' | 'person'
  aligned?: boolean
  keyResults?: KeyResultDraft[]
  company?: WritingRules
  around?: Neighbourhood
  running?: Running
}

/** What the coach says of something that is written. */
export const coached = ({ title = '', why = '', aligned = false, ...rest }: Written): Finding[] =>
  findingsOf({
    draft: {
      title,
      why,
      level: rest.level ?? 'team',
      alignments: aligned ? [{ objectiveId: 'objective-1', keyResultId: null }] : [],
      keyResults: rest.keyResults ?? [],
    },
    company: rest.company ?? {},
    ...(rest.around && { around: rest.around }),
    ...(rest.running && { running: rest.running }),
  })

const idsOn = (findings: readonly Finding[], on: Finding['place']['on']): RuleId[] =>
  findings.filter(({ place }) => place.on === on).map(({ rule }) => rule)

/** The rules that speak of an objective's title. */
export const saidOfObjective = (title: string, why = ''): RuleId[] => idsOn(coached({ title, why }), 'objective')

/** The rules that speak of a key result. */
export const saidOfKeyResult = (title: string, changes: Partial<KeyResultDraft> = {}): RuleId[] =>
  idsOn(coached({ keyResults: [keyResult(title, changes)] }), 'keyResult')
