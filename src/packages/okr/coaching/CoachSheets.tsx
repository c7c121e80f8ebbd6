import { agreedTo } from '@domain/coach/coaching'
import type { ObjectiveDraft } from '@domain/okr/model'
import { mayMeasureBy, type WritingRules } from '@domain/okr/rules'
import { useTranslation } from 'react-i18next'
import { withKeyResult } from '../editing/draft'
import type { Remeasured } from '../editing/useRemeasured'
import { ExampleSheet } from './ExampleSheet'
import { KpiSheet } from './KpiSheet'
import type { Coaching } from './useCoaching'

interface Props {
  coaching: Coaching
  draft: ObjectiveDraft
  remeasured: Remeasured
  rules: WritingRules
}

/** What the coach opens: an example, or the eight questions. */
export function CoachSheets({ coaching, draft, remeasured, rules }: Props) {
  const { t } = useTranslation('coach')
  const { shown, show } = coaching
  const asked = shown?.what === 'kpi' ? shown.keyResultId : undefined
  const keyResult = draft.keyResults.find(({ id }) => id === asked)
  const answers = asked === undefined ? {} : coaching.answersOf(asked)
  const close = () => show(undefined)
  const finish = () => {
    if (keyResult) coaching.answer(agreedTo(keyResult, draft, answers))
    close()
  }
  const onMaintain = () => {
    if (asked === undefined) return
    finish()
    coaching.make(t('kpi.madeMaintain'), (each) =>
      withKeyResult(each, asked, (keyResult) => remeasured(keyResult, 'maintain')),
    )
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
        onDone={finish}
        onClose={close}
      />
    </>
  )
}
