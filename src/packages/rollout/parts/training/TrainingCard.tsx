import type { CivilDate } from '@domain/calendar/civilDate'
import type { PersonView } from '@domain/people/api'
import type { TrainingView } from '@domain/rollout/trainingApi'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Tag } from '../../../../components/Card'
import { useTrainingTexts } from './present'

interface Props {
  training: TrainingView
  trainer: PersonView | undefined
  attended: boolean
  today: CivilDate
  /** Whether the reader would record who came. */
  records: boolean
  onOpen: () => void
}

/** A training in a list, one tap away from everything about it. */
export function TrainingCard({ training, trainer, attended, today, records, onOpen }: Props) {
  const { t } = useTranslation(['training', 'components'])
  const texts = useTrainingTexts(today)(training, trainer)
  const isCancelled = training.state === 'cancelled'
  const states = [
    isCancelled && t('state.cancelled'),
    attended && t('state.attended'),
    !isCancelled && training.day === today && t('state.today'),
    records && training.state === 'scheduled' && training.day < today && t('state.unrecorded'),
  ].filter((text) => text !== false)
  const kind = t(`kind.${training.kind}`)
  const where = [training.place, texts.trainer && t('by', { name: texts.trainer })].filter(Boolean).join(' · ')
  return (
    <View
      className={`card training-card${isCancelled ? ' training-card--off' : ''}`}
      hoverClass="training-card--pressed"
      hoverStayTime={60}
      ariaRole="link"
      ariaLabel={[texts.title, texts.when, where, ...states].filter(Boolean).join(t('components:join'))}
      onClick={onOpen}
    >
      <View className="row row--wrap g2" ariaHidden>
        {/* Without a title of its own the kind is the title. */}
        {training.title !== '' && <Tag text={kind} />}
        <Tag text={texts.length} />
        {states.map((text) => (
          <Tag key={text} brand text={text} />
        ))}
      </View>
      <Text className="t-title training-card__title" ariaHidden>
        {texts.title}
      </Text>
      <Text className="t-sub num training-card__line" ariaHidden>
        {texts.when}
      </Text>
      {where !== '' && (
        <Text className="t-sub c2 training-card__line" ariaHidden>
          {where}
        </Text>
      )}
    </View>
  )
}
