import { applied, withRemediesThatWork } from '@domain/coach/applying'
import { findingsOf } from '@domain/coach/coach'
import { answersOf, type KpiAnswer } from '@domain/coach/coaching'
import { dismissalOf, withoutDismissed } from '@domain/coach/dismissal'
import type { KpiAnswers } from '@domain/coach/kpiCheck'
import type { Finding, Neighbour, Neighbourhood, Place, Running } from '@domain/coach/model'
import { comesTooSoon } from '@domain/coach/pacing'
import { prepareCoach } from '@domain/coach/preparing'
import { takenBack } from '@domain/coach/undoing'
import type { AlignedView } from '@domain/okr/api'
import { coachingApi, type CoachingView } from '@domain/okr/coachingApi'
import type { ObjectiveDraft } from '@domain/okr/model'
import type { CompanyView } from '@domain/people/api'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, useCall } from '../../../cloud'
import { showToast } from '../../../components/Toast'
import { useSaid } from './useSaid'

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
  /** Changes the draft, says so, and offers to take it back. */
  make: (told: string, change: (draft: ObjectiveDraft) => ObjectiveDraft) => void
  shown: Shown | undefined
  show: (shown: Shown | undefined) => void
  /** What was answered about a key result. */
  answersOf: (keyResultId: string) => KpiAnswers
  answer: (answers: KpiAnswer[]) => void
}

export interface CoachingOf {
  objectiveId: string
  memberId: string
  draft: ObjectiveDraft
  change: (change: (draft: ObjectiveDraft) => ObjectiveDraft) => void
  company: CompanyView
  /** What the objective aligns to, as far as the cloud told it. */
  aligned: readonly AlignedView[]
  /** Whether the cloud has the objective. */
  isInCloud: boolean
  /** Forecasts of its key results, once it runs. */
  running?: Running
}

export function useCoaching(of: CoachingOf): Coaching {
  const { objectiveId, memberId, draft, change, company, aligned, isInCloud, running } = of
  const { t } = useTranslation('coach')
  // The words stay here: what is asked for is what this phone cannot know, and the editor does not wait for it.
  const { cycleId } = draft
  const asked = useCall(coachingApi.coaching, { companyId: company.id, objectiveId, cycleId })
  const { data: cloud, dataUpdatedAt: knownAt, isFetching: isAsking } = asked
  const [said, say] = useSaid({ companyId: company.id, objectiveId, isInCloud, known: cloud?.said, knownAt, isAsking })
  const [shown, show] = useState<Shown>()
  const [rested, read] = useRestedDraft(draft)
  const findings = useMemo(() => {
    if (!rested) return []
    const situation = { draft: rested, company, around: aroundOf(rested, aligned, cloud), ...(running && { running }) }
    const found = findingsOf(situation).filter((finding) => !comesTooSoon(finding, rested))
    return withRemediesThatWork(found, rested, company)
  }, [rested, company, aligned, cloud, running])
  const wanted = withoutDismissed(findings, said.dismissed)

  const latest = useRef(draft)
  latest.current = draft
  const make = (told: string, changed: (draft: ObjectiveDraft) => ObjectiveDraft) => {
    const done = { before: draft, after: changed(draft) }
    if (done.after === draft) return
    change(() => done.after)
    // Read again at once: a second tap must not find the finding there still.
    read(done.after)
    const undo = () => {
      if (takenBack(latest.current, done)) change((now) => takenBack(now, done) ?? now)
      else showToast({ text: t('writtenSince') })
    }
    showToast({ text: told, action: { onPress: undo } })
  }
  const apply = (finding: Finding) => {
    const { remedy } = finding
    if (remedy !== undefined) make(t(`applied.${remedy}`), (each) => applied(each, finding, { newId, memberId }))
  }
  return {
    at: (place) => wanted.filter((finding) => isAt(finding.place, place)),
    dismissed: said.dismissed,
    dismiss: (finding) => say({ dismissed: [dismissalOf(finding)] }),
    apply,
    make,
    shown,
    show,
    answersOf: (keyResultId) => answersOf(said, keyResultId),
    answer: (answers) => {
      if (answers.length > 0) say({ answers })
    },
  }
}

/** Whether the coach can read at once; it is made ready a part at a time, and the page draws in between. */
function useReadyCoach(): boolean {
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    const prepare = () => {
      if (prepareCoach()) setReady(true)
      else timer = setTimeout(prepare, 0)
    }
    let timer = setTimeout(prepare, 0)
    return () => clearTimeout(timer)
  }, [])
  return isReady
}

/** The draft as it stood when typing last rested; none while the page opens, which must not wait for the coach. */
function useRestedDraft(draft: ObjectiveDraft): [ObjectiveDraft | undefined, (draft: ObjectiveDraft) => void] {
  const [rested, setRested] = useState<ObjectiveDraft>()
  const isReady = useReadyCoach()
  useEffect(() => {
    const timer = setTimeout(() => setRested(draft), rest)
    return () => clearTimeout(timer)
  }, [draft])
  return [isReady ? rested : undefined, setRested]
}

const isAt = (one: Place, other: Place): boolean =>
  one.on === other.on && (one.on !== 'keyResult' || other.on !== 'keyResult' || one.keyResultId === other.keyResultId)

/** What is known around the objective; of what the cloud has not told, nothing is said. */
function aroundOf(
  draft: ObjectiveDraft,
  aligned: readonly AlignedView[],
  cloud: CoachingView | undefined,
): Neighbourhood {
  const parents = parentsOf(draft, aligned)
  if (!cloud) return { parents }
  const above = new Set(draft.alignments.map(({ objectiveId }) => objectiveId))
  // Whoever aligns to a colleague's objective takes part in its numbers on purpose.
  const department = cloud.department.filter(({ id }) => !above.has(id))
  return { parents, own: cloud.own, department, gone: cloud.gone }
}

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
