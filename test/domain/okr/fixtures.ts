import { civilDateAt } from '@domain/calendar/civilDate'
import type {
  KeyResult,
  KeyResultContent,
  KeyResultDraft,
  LastCheckIn,
  MetricMeasure,
  ObjectiveContent,
  PublishedObjective,
} from '@domain/okr/model'
import { type Acting, newDraft, publish } from '@domain/okr/lifecycle'

/** Noon in Shanghai on a day, in milliseconds since 1970. */
export const noonOn = (day: string): number => Date.parse(`${day}T12:00:00+08:00`)

/** Ids that count up, so that a test can name them. */
export function acting(at: number, byId = 'member-lin'): Acting {
  let made = 0
  return { byId, at, newId: () => `change-${(made += 1)}` }
}

export const rising: MetricMeasure = { type: 'metric', baseline: 0, commit: 30, target: 70, stretch: 100 }

export const keyResult = (id: string, changes: Partial<KeyResultContent> = {}): KeyResultContent => ({
  id,
  title: `新客户续约率达到九成 ${id}`,
  measure: rising,
  unit: 'percent',
  ownerId: 'member-lin',
  origin: { kind: 'own' },
  weight: 1,
  ...changes,
})

export const keyResultDraft = (id: string, changes: Partial<KeyResultDraft> = {}): KeyResultDraft => ({
  ...keyResult(id),
  ...changes,
})

export const content = (changes: Partial<ObjectiveContent> = {}): ObjectiveContent => ({
  title: '让客户第一天就用得起来',
  why: '续约从第一天开始',
  level: 'person',
  cycleId: '2026-10-01.3',
  alignments: [],
  keyResults: [keyResult('keyresult-1'), keyResult('keyresult-2')],
  ...changes,
})

export const rules = { milestonesAllowed: true }

/** An objective published at noon on a day by its owner, member-lin. */
export function published(changes: Partial<ObjectiveContent> = {}, day = '2026-10-01'): PublishedObjective {
  const owner = { companyId: 'company-1', memberId: 'member-lin', departmentPath: ['department-1'] }
  const draft = newDraft('objective-1', owner, content(changes), noonOn('2026-09-20'))
  return publish(draft, rules, acting(noonOn(day))).objective
}

/** A last check-in on a day. */
export function lastCheckIn(day: string, confidence = 7, value = 40): LastCheckIn {
  const at = noonOn(day)
  return { id: `checkin-${day}`, value, confidence, note: '', on: civilDateAt(at), at, byId: 'member-lin' }
}

/** A key result with what has happened to it. */
export const withLast = (last: LastCheckIn | null, changes: Partial<KeyResult> = {}): KeyResult => ({
  ...keyResult('keyresult-1'),
  lastCheckIn: last,
  ...changes,
})
