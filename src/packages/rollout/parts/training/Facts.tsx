import type { TrainingPage } from '@domain/rollout/trainingApi'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Card, Tag } from '../../../../components/Card'
import { showToast } from '../../../../components/Toast'
import { copied } from '../../../../features/privacy'
import { type Member, useDepartments } from '../../../../session'
import { useAudienceText, useTrainingTexts } from './present'

/** What a training is. */
export function TrainingHead({ page }: { page: TrainingPage }) {
  const { t } = useTranslation('training')
  const { training, trainer, attended, today } = page
  const texts = useTrainingTexts(today)(training, trainer)
  return (
    <View className="training-head">
      <View className="row row--wrap g2">
        <Tag text={t(`kind.${training.kind}`)} />
        <Tag text={texts.length} />
        {training.state === 'cancelled' && <Tag brand text={t('state.cancelled')} />}
        {attended && <Tag brand text={t('state.attended')} />}
      </View>
      <Text className="t-headline training-head__title" ariaRole="heading" ariaLevel={2}>
        {texts.title}
      </Text>
    </View>
  )
}

/** When and where a training is, with whom, and for whom. */
export function Facts({ member, page }: { member: Member; page: TrainingPage }) {
  const { t } = useTranslation('training')
  const { training, trainer, today } = page
  const departments = useDepartments(member)
  const texts = useTrainingTexts(today)(training, trainer)
  const audience = useAudienceText(departments)(training.audience)
  const onCopy = async () => {
    if (await copied(training.place)) showToast({ text: t('one.copied') })
  }
  return (
    <Card>
      <Fact label={t('one.when')} text={texts.when} />
      {training.place !== '' && <Fact label={t('one.place')} text={training.place} onPress={() => void onCopy()} />}
      {texts.trainer !== '' && <Fact label={t('one.trainer')} text={texts.trainer} />}
      {audience !== '' && <Fact label={t('one.forWhom')} text={audience} />}
      {training.seats !== null && <Fact label={t('one.seats')} text={t('one.seatsCount', { count: training.seats })} />}
    </Card>
  )
}

/** @param onPress copies it, since a link in a text cannot be followed */
function Fact({ label, text, onPress }: { label: string; text: string; onPress?: () => void }) {
  const { t } = useTranslation('training')
  return (
    <View
      className="fact row between g3"
      hoverClass={onPress ? 'cell--pressed' : 'none'}
      {...(onPress ? { ariaRole: 'button', ariaLabel: [t('one.copy'), label, text].join(', '), onClick: onPress } : {})}
    >
      <View className="grow">
        <Text className="t-cap c2 fact__text">{label}</Text>
        <Text className="fact__text num">{text}</Text>
      </View>
      {onPress && (
        <Text className="t-sub cb t-strong" ariaHidden>
          {t('one.copy')}
        </Text>
      )}
    </View>
  )
}
