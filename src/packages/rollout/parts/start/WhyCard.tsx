import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import type { WhyView } from '@domain/rollout/startApi'
import { readableIn } from '@domain/rollout/why'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../../components/Avatar'
import { Wave } from '../../../../components/EmptyState'
import { languageOf } from '../../../../i18n/languageOf'
import { useStartWords } from './words'

interface Props {
  why: WhyView
  today: CivilDate
  /** Above the text, for who has just come in. */
  heading?: string | undefined
}

/** What was said, in the reader's language where it was written in it, with its day and writer. */
export function WhyCard({ why, today, heading }: Props) {
  const { t, i18n } = useTranslation('start')
  const { day } = useStartWords(today)
  const reader = languageOf(i18n.language)
  const { text, language } = readableIn(why, reader)
  const by = why.by
  return (
    <View className="card pad">
      {heading !== undefined && (
        <>
          <View className="why__wave">
            <Wave />
          </View>
          <Text className="t-headline why__heading" ariaRole="heading" ariaLevel={2}>
            {heading}
          </Text>
        </>
      )}
      {language !== reader && <Text className="t-sub c2 block">{t(`why.otherLanguage.${language}`)}</Text>}
      <View className="why__text">
        <Text userSelect>{text}</Text>
      </View>
      <View className="row g3 why__by">
        {by && <Avatar name={by.name} memberId={by.id} />}
        <View className="grow">
          <Text className="t-sub block">{t('why.by', { name: by?.name ?? '', day: day(civilDateAt(why.at)) })}</Text>
          {by && by.title !== '' && <Text className="t-cap c2 block">{by.title}</Text>}
        </View>
      </View>
    </View>
  )
}
