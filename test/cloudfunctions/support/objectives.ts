import { newDraft, publish, close, archive } from '../../../domain/okr/lifecycle'
import type { DraftObjective, KeyResultDraft, ObjectiveDraft, PublishedObjective } from '../../../domain/okr/model'
import { finalResults } from '../../../domain/review/ending'
import { companyId, engineering, memberIdOf } from './company'

export const cycleId = '2026-10-01.3'

let made = 0
/** An id that no other document of this run has. */
export const fresh = (kind: string): string => {
  made += 1
  return `${kind}-${String(made).padStart(6, '0')}`
}

export const keyResult = (given: Partial<KeyResultDraft> = {}): KeyResultDraft => ({
  id: fresh('keyResult'),
  title: '新客户续约率提升',
  measure: { type: 'metric', baseline: 60, commit: 69, target: 81, stretch: 90 },
  unit: 'percent',
  ownerId: memberIdOf('owner'),
  origin: { kind: 'own' },
  weight: 1,
  ...given,
})

export const draft = (given: Partial<ObjectiveDraft> = {}): ObjectiveDraft => ({
  title: '让客户愿意留下来',
  why: '留住一位老客户比找一位新客户便宜得多',
  level: 'team',
  cycleId,
  alignments: [],
  keyResults: [keyResult(), keyResult({ title: '上手时间缩短', ownerId: memberIdOf('keyResultOwner') })],
  ...given,
})

export interface Setting {
  id?: string
  owner?: string
  companyId?: string
  departmentPath?: string[]
  at?: string
  sharedWith?: string[]
  content?: Partial<ObjectiveDraft>
}

/** A draft as the functions would store it. */
export function storedDraft(setting: Setting = {}): DraftObjective {
  const sharedWith = (setting.sharedWith ?? []).map(memberIdOf)
  const owner = {
    companyId: setting.companyId ?? companyId,
    memberId: memberIdOf(setting.owner ?? 'owner'),
    departmentPath: setting.departmentPath ?? engineering.path,
  }
  const made = newDraft(setting.id ?? fresh('objective'), owner, draft(setting.content), instant(setting))
  return { ...made, sharedWith, index: { involved: [owner.memberId, ...sharedWith] } }
}

const instant = ({ at = '2026-10-08T02:00:00Z' }: Setting): number => Date.parse(at)

const acting = (setting: Setting) => ({
  byId: memberIdOf(setting.owner ?? 'owner'),
  at: instant(setting),
  newId: () => fresh('change'),
})

/** A published objective as the functions would store it. */
export const storedPublished = (setting: Setting = {}): PublishedObjective =>
  publish(storedDraft(setting), { milestonesAllowed: true }, acting(setting)).objective

export const storedClosed = (setting: Setting = {}) => {
  const objective = storedPublished(setting)
  const results = finalResults(objective.keyResults, () => '先问清楚再动手')
  return close(objective, results, '', acting(setting)).objective
}
export const storedArchived = (setting: Setting = {}) => archive(storedPublished(setting), acting(setting)).objective
