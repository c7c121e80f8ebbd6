import { dismissalOf, withoutDismissed } from '@domain/coach/dismissal'
import { findingsOfForecasts } from '@domain/coach/forecasts'
import type { Finding } from '@domain/coach/model'
import type { ObjectiveView } from '@domain/okr/api'
import { coachingApi } from '@domain/okr/coachingApi'
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../cloud'
import { Section } from '../../../components/Card'
import type { Setting } from '../../../features/okr/present'
import { ExampleSheet } from '../coaching/ExampleSheet'
import { Findings } from '../coaching/Findings'
import { runningOf } from '../coaching/running'
import type { Shown } from '../coaching/useCoaching'
import { useSaid } from '../coaching/useSaid'

interface Props {
  companyId: string
  objective: ObjectiveView
  /** Whether the reader may write on it: the coach speaks to nobody else, since it is no judgement to be read. */
  isWriter: boolean
  setting: Setting
}

/** What the coach notices about the forecasts of an objective at work, where whoever owns it comes to check in. */
export function Forecasts({ companyId, objective, isWriter, setting }: Props) {
  const findings = useMemo(() => {
    const running = isWriter ? runningOf(objective, setting) : undefined
    return running ? findingsOfForecasts(running) : []
  }, [isWriter, objective, setting])
  return findings.length > 0 ? <Noticed companyId={companyId} objective={objective} findings={findings} /> : null
}

const onSet = { on: 'set' } as const

function Noticed({ companyId, objective, findings }: Pick<Props, 'companyId' | 'objective'> & { findings: Finding[] }) {
  const { t } = useTranslation('coach')
  const { _id: objectiveId, cycleId } = objective
  const asked = useCall(coachingApi.coaching, { companyId, objectiveId, cycleId })
  const { data: cloud, dataUpdatedAt: knownAt, isFetching: isAsking } = asked
  const [said, say] = useSaid({ companyId, objectiveId, isInCloud: true, known: cloud?.said, knownAt, isAsking })
  const [shown, show] = useState<Shown>()
  // What was put aside on another phone is not said again here while that one is asked about.
  const wanted = cloud || asked.error ? withoutDismissed(findings, said.dismissed) : []
  if (wanted.length === 0) return null
  return (
    <Section title={t('forecasts')} aside={t('onlyYou')}>
      <Findings
        coaching={{
          at: () => wanted,
          // None of these has anything that one tap could do.
          apply: () => undefined,
          dismiss: (finding) => say({ dismissed: [dismissalOf(finding)] }),
          show,
        }}
        place={onSet}
      />
      {/* In a view of their own, as in the editor. */}
      <View>
        <ExampleSheet finding={shown?.what === 'example' ? shown.finding : undefined} onClose={() => show(undefined)} />
      </View>
    </Section>
  )
}
