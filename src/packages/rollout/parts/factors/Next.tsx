import type { CivilDate } from '@domain/calendar/civilDate'
import type { Role } from '@domain/people/model'
import { type NextStep, type StepId, steps } from '@domain/rollout/steps'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { useWords } from '../../../../features/okr/words'
import { formatDate } from '../../../../i18n/format'
import { openStep } from '../../ways'
import { isOffered } from './may'

export interface NextProps {
  /** 接下来, 怎么做. */
  title: string
  next: NextStep
  roles: readonly Role[]
  today: CivilDate
}

/** The one thing to do next: a button for whoever may do it, and for everybody else who does. */
export function Next({ title, next, roles, today }: NextProps) {
  const { t } = useTranslation('factors')
  const words = useWords()
  return (
    <Section title={title}>
      <Card padded>
        {next.does === 'open' ? (
          <Step step={next.step} roles={roles} />
        ) : (
          <View className="t-sub">
            {next.does === 'keep' ? t('keep') : t('wait', { on: formatDate(words, next.until, today) })}
          </View>
        )}
      </Card>
    </Section>
  )
}

function Step({ step, roles }: { step: StepId; roles: readonly Role[] }) {
  const { t } = useTranslation('factors')
  const { opens, by } = steps[step]
  return (
    <View className="stack g3">
      <Text className="t-sub">{t(`step.${step}.text`)}</Text>
      {by === null || isOffered(by, roles) ? (
        <Button wide kind="soft" label={t(`step.${step}.button`)} onPress={() => openStep(opens)} />
      ) : (
        <Text className="t-cap c2">{t(`by.${by}`)}</Text>
      )}
    </View>
  )
}
