import { applied } from '@domain/coach/applying'
import { findingsOf, prepareCoach } from '@domain/coach/coach'
import { dismissalOf, withoutDismissed } from '@domain/coach/dismissal'
import type { KpiAnswers } from '@domain/coach/kpiCheck'
import type { Finding, Neighbour, Place } from '@domain/coach/model'
import { comesTooSoon } from '@domain/coach/pacing'
import type { AlignedView } from '@domain/okr/api'
import type { ObjectiveDraft } from '@domain/okr/model'
import type { WritingRules } from '@domain/okr/rules'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, useKept } from '../../../cloud'
import { showToast } from '../../../components/Toast'
import { coachingKey, keptCoachingSchema, nothingSaid } from './kept'

/** How long typing rests before the coach reads, ms (look/components.md). */
const rest = 600

/** What the coach is asked to show: an example for a finding, or the eight questions about a key result. */
export type Shown = { what: 'example'; finding: Finding } | { what: 'kpi'; keyResultId: string }

/** The coach beside an objective that is being written. It reads on this phone, and nothing is sent anywhere. */
export interface Coaching {
  /** What there is to say at a place, without what is not wanted there. */
  at: (place: Place) => Finding[]
  /** What is not wanted here, by `dismissalOf`. */
  dismissed: readonly string[]
  /** Never says it here again. */
  dismiss: (finding: Finding) => void
  /** Does what needs no thought, and offers to take it back. */
  apply: (finding: Finding) => void
  shown: Shown | undefined
  show: (shown: Shown | undefined) => void
  /** What was answered about a key result. */
  answersOf: (keyResultId: string) => KpiAnswers
  answer: (keyResultId: string, answers: KpiAnswers) => void
}

export interface CoachingOf {
  objectiveId: string
  memberId: string
  draft: ObjectiveDraft
  change: (change: (draft: ObjectiveDraft) => ObjectiveDraft) => void
  company: WritingRules
  /** What the objective aligns to, as far as the cloud told it. */
  aligned: readonly AlignedView[]
}

export function useCoaching({ objectiveId, memberId, draft, change, company, aligned }: CoachingOf): Coaching {
  const { t } = useTranslation('coach')
  const [said, keep] = useKept(coachingKey(objectiveId), keptCoachingSchema)
  const { dismissed, kpi } = said ?? nothingSaid
  const [shown, show] = useState<Shown>()
  const [rested, read] = useRestedDraft(draft)
  const findings = useMemo(() => {
    if (!rested) return []
    const around = { parents: parentsOf(rested, aligned) }
    return findingsOf({ draft: rested, company, around }).filter((finding) => !comesTooSoon(finding, rested))
  }, [rested, company, aligned])
  const wanted = withoutDismissed(findings, dismissed)

  const apply = (finding: Finding) => {
    const { remedy } = finding
    const after = applied(draft, finding, { newId, memberId })
    if (remedy === undefined || after === draft) return
    change(() => after)
    // Read again at once: a second tap must not find the finding there still.
    read(after)
    // Only while nothing was written since: taking back must not take more along.
    const undo = () => change((now) => (now === after ? draft : now))
    showToast({ text: t(`applied.${remedy}`), action: { onPress: undo } })
  }
  return {
    at: (place) => wanted.filter((finding) => isAt(finding.place, place)),
    dismissed,
    dismiss: (finding) => keep({ kpi, dismissed: [...dismissed, dismissalOf(finding)] }),
    apply,
    shown,
    show,
    answersOf: (keyResultId) => kpi[keyResultId] ?? {},
    answer: (keyResultId, answers) => keep({ dismissed, kpi: { ...kpi, [keyResultId]: answers } }),
  }
}

/** The draft as it stood when typing last rested; none while the page opens, which must not wait for the coach. */
function useRestedDraft(draft: ObjectiveDraft): [ObjectiveDraft | undefined, (draft: ObjectiveDraft) => void] {
  const [rested, setRested] = useState<ObjectiveDraft>()
  useEffect(() => {
    const timer = setTimeout(prepareCoach, 0)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    const timer = setTimeout(() => setRested(draft), rest)
    return () => clearTimeout(timer)
  }, [draft])
  return [rested, setRested]
}

const isAt = (one: Place, other: Place): boolean =>
  one.on === other.on && (one.on !== 'keyResult' || other.on !== 'keyResult' || one.keyResultId === other.keyResultId)

/** What the objective aligns to; `undefined` where some of it is not known here, since nothing can be said then. */
function parentsOf({ alignments }: ObjectiveDraft, aligned: readonly AlignedView[]): Neighbour[] | undefined {
  const known = alignments.flatMap(({ objectiveId, keyResultId }) => {
    const view = aligned.find(
      (each) => each.objectiveId === objectiveId && (each.keyResult?.id ?? null) === keyResultId,
    )
    if (!view) return []
    const { title, level, ownerId, keyResult } = view
    return [{ id: objectiveId, title, level, ownerId, keyResults: keyResult ? [{ title: keyResult.title }] : [] }]
  })
  return known.length === alignments.length ? known : undefined
}
