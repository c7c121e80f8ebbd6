import type { ObjectiveDraft } from '@domain/okr/model'
import { mayMeasureBy, type WritingRules } from '@domain/okr/rules'
import { useTranslation } from 'react-i18next'
import { showToast } from '../../../components/Toast'
import { ofType, withKeyResult } from '../editing/draft'
import { ExampleSheet } from './ExampleSheet'
import { KpiSheet } from './KpiSheet'
import type { Coaching } from './useCoaching'

interface Props {
  coaching: Coaching
  draft: ObjectiveDraft
  change: (change: (draft: ObjectiveDraft) => ObjectiveDraft) => void
  rules: WritingRules
}

/** What the coach opens: an example, or the eight questions. */
export function CoachSheets({ coaching, draft, change, rules }: Props) {
  const { t } = useTranslation('coach')
  const { shown, show } = coaching
  const asked = shown?.what === 'kpi' ? shown.keyResultId : undefined
  const close = () => show(undefined)
  const onMaintain = () => {
    if (asked === undefined) return
    change((each) =>
      withKeyResult(each, asked, (keyResult) => ({ ...keyResult, measure: ofType('maintain', keyResult.measure) })),
    )
    close()
    showToast({ text: t('kpi.madeMaintain') })
  }
  return (
    <>
      <ExampleSheet finding={shown?.what === 'example' ? shown.finding : undefined} onClose={close} />
      <KpiSheet
        keyResult={draft.keyResults.find(({ id }) => id === asked)}
        draft={draft}
        answers={asked === undefined ? {} : coaching.answersOf(asked)}
        onAnswer={(question, answer) => asked !== undefined && coaching.answer(asked, question, answer)}
        onMaintain={mayMeasureBy('maintain', rules) ? onMaintain : undefined}
        onClose={close}
      />
    </>
  )
}
