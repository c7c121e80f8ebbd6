import '../../myDataWords'
import { notice } from '@domain/people/notice'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useTranslation } from 'react-i18next'
import { sentenceFor } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { PageFrame } from '../../../../components/PageFrame'
import { useWords } from '../../../../features/okr/present'
import { formatFullDate } from '../../../../i18n/format'
import { useSession } from '../../../../session'
import { restartAtToday } from '../../../../ways'
import { useAgreeing } from '../../notice/useAgreeing'
import { openMyData } from '../../../../ways'

const parts = ['who', 'what', 'why', 'seen', 'given', 'kept', 'rights', 'sensitive', 'contact'] as const

/** What is done with a person's data. With `?ask=1` a member is asked, since it says something else than they agreed to. */
export default function NoticePage() {
  const { t } = useTranslation(['notice', 'myData'])
  const words = useWords()
  const session = useSession()
  const isAsked = useRouter().params.ask === '1'
  const { agree, isSending, error } = useAgreeing()
  const isKnown = session.state === 'member' || session.state === 'nowhere'
  const goOn = async () => {
    if (await agree()) await restartAtToday()
  }
  return (
    <PageFrame
      title={t('title')}
      {...(isAsked ? {} : { leave: 'back' as const })}
      banner={
        error ? (
          <Banner kind="error" text={sentenceFor(error)} />
        ) : isAsked ? (
          <Banner kind="caution" text={t('myData:asking.changed')} />
        ) : undefined
      }
      footer={
        isAsked ? (
          <Button wide label={t('myData:asking.agree')} loading={isSending} onPress={() => void goOn()} />
        ) : undefined
      }
    >
      <View className="stack g4">
        <View className="stack g1">
          <Text>{t('intro')}</Text>
          <Text className="t-cap c3">
            {t('myData:notice.edition', { version: notice.version, day: formatFullDate(words, notice.since) })}
          </Text>
        </View>
        {parts.map((part) => (
          <View key={part} className="stack g1">
            <Text className="t-heading" ariaRole="heading" ariaLevel={2}>
              {t(`parts.${part}.title`)}
            </Text>
            <Text className="c2">{t(`parts.${part}.text`)}</Text>
          </View>
        ))}
        {isKnown && (
          <Card>
            <Cell icon="lock" title={t('myData:title')} onPress={openMyData} />
          </Card>
        )}
      </View>
    </PageFrame>
  )
}
