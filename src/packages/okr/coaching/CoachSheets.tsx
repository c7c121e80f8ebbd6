import { agreedTo } from '@domain/coach/coaching'
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
  const keyResult = draft.keyResults.find(({ id }) => id === asked)
  const answers = asked === undefined ? {} : coaching.answersOf(asked)
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
        keyResult={keyResult}
        draft={draft}
        answers={answers}
        onAnswer={(question, answer) => keyResult && coaching.answer([{ keyResultId: keyResult.id, question, answer }])}
        onMaintain={mayMeasureBy('maintain', rules) ? onMaintain : undefined}
        onDone={() => {
          if (keyResult) coaching.answer(agreedTo(keyResult, draft, answers))
          close()
        }}
        onClose={close}
      />
    </>
  )
}
