import {
  knownAnswers,
  type KpiAnswers,
  type KpiQuestion,
  kpiQuestions,
  type KpiVerdict,
  kpiVerdict,
} from '@domain/coach/kpiCheck'
import type { KeyResultDraft, ObjectiveDraft } from '@domain/okr/model'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/Button'
import { Chip } from '../../../components/Chip'
import { Sheet } from '../../../components/Sheet'

interface Props {
  /** The key result that is asked about; closed without. */
  keyResult: KeyResultDraft | undefined
  draft: ObjectiveDraft
  /** What was answered by hand: it goes before what is known. */
  answers: KpiAnswers
  onAnswer: (question: KpiQuestion, answer: boolean) => void
  /** Measures it as something that is kept; none where the company does not measure so. */
  onMaintain: (() => void) | undefined
  /** It is through, and what was filled in stays so. */
  onDone: () => void
  onClose: () => void
}

/** Eight questions that tell a key result from a compensation KPI, in two minutes. */
export function KpiSheet({ keyResult, draft, answers, onAnswer, onMaintain, onDone, onClose }: Props) {
  const { t } = useTranslation(['coach', 'common'])
  const given = keyResult ? { ...knownAnswers(keyResult, draft), ...answers } : answers
  const verdict = kpiVerdict(given)
  const left = kpiQuestions.filter((question) => given[question] === undefined).length
  return (
    <Sheet
      open={keyResult !== undefined}
      title={t('coach:kpi.title')}
      subtitle={keyResult?.title}
      footer={<Button wide label={t('common:done')} onPress={onDone} />}
      onClose={onClose}
    >
      <View className="stack g3">
        <Text className="t-cap c2">{t('coach:kpi.subtitle')}</Text>
        <View ariaRole="status">
          {verdict ? (
            <Verdict verdict={verdict} answers={given} onMaintain={onMaintain} />
          ) : (
            <Text className="t-cap c2">{t('coach:kpi.left', { count: left })}</Text>
          )}
        </View>
        {kpiQuestions.map((question) => {
          const text = t(`coach:kpi.question.${question}`)
          const choice = (value: boolean) => (
            <Chip
              line={given[question] !== value}
              on={given[question] === value}
              text={t(value ? 'coach:kpi.yes' : 'coach:kpi.no')}
              label={`${text} ${t(value ? 'coach:kpi.yes' : 'coach:kpi.no')}`}
              onPress={() => onAnswer(question, value)}
            />
          )
          return (
            <View key={question} ariaRole="group" ariaLabel={text}>
              <Text>{text}</Text>
              <View className="row g2">
                {choice(true)}
                {choice(false)}
              </View>
            </View>
          )
        })}
      </View>
    </Sheet>
  )
}

/** Reasons beyond the first three say the same again. */
const mostReasons = 3

interface VerdictProps {
  verdict: KpiVerdict
  answers: KpiAnswers
  onMaintain: (() => void) | undefined
}

function Verdict({ verdict: { outcome, because }, answers, onMaintain }: VerdictProps) {
  const { t } = useTranslation('coach')
  return (
    <View className="finding finding--verdict">
      <View className="grow">
        <Text className="t-strong">{t(`kpi.outcome.${outcome}.title`)}</Text>
        <View>
          <Text>{t(`kpi.outcome.${outcome}.text`)}</Text>
        </View>
        <View className="c2">
          <Text>{t('kpi.because')}</Text>
          {because.slice(0, mostReasons).map((question) => (
            <View key={question}>
              <Text>{`· ${t(`kpi.reason.${question}.${answers[question] ? 'yes' : 'no'}`)}`}</Text>
            </View>
          ))}
        </View>
        {outcome === 'healthMetric' && onMaintain && (
          <View className="finding__acts">
            <Button kind="text" label={t('kpi.makeMaintain')} onPress={onMaintain} />
          </View>
        )}
      </View>
    </View>
  )
}
