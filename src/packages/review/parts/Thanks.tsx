import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import type { PersonView } from '@domain/people/api'
import { lessonApi } from '@domain/review/lessonApi'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { sentenceFor, useCallPages, useSend } from '../../../cloud'
import { Avatar } from '../../../components/Avatar'
import { LockLine } from '../../../components/Banner'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { FailedState } from '../../../components/EmptyState'
import { Skeleton } from '../../../components/Skeleton'
import { showToast } from '../../../components/Toast'
import { useWords } from '../../../features/okr/present'
import { formatDate } from '../../../i18n/format'
import { openPerson } from '../../../ways'

interface ThankProps {
  companyId: string
  lessonId: string
  writer: PersonView | null
  thanked: boolean
  onChanged: () => Promise<unknown>
}

/** A word of thanks that the writer alone learns of. */
export function Thank({ companyId, lessonId, writer, thanked, onChanged }: ThankProps) {
  const { t } = useTranslation('lessons')
  const thank = useSend(lessonApi.thankLesson)
  const onThank = async () => {
    try {
      await thank.send({ companyId, lessonId, thanked: !thanked })
    } catch (failure) {
      showToast({ text: sentenceFor(failure) })
    }
    await onChanged()
  }
  return (
    <View className="lesson__thanks">
      <Button
        kind={thanked ? 'line' : 'soft'}
        icon={thanked ? 'check' : undefined}
        label={t(thanked ? 'thanks.given' : 'thanks.give')}
        loading={thank.isSending}
        onPress={() => void onThank()}
      />
      {writer && <LockLine text={t('thanks.private', { name: writer.name })} />}
    </View>
  )
}

interface ThankedProps {
  companyId: string
  lessonId: string
  today: CivilDate
}

/** Who thanked, the latest first, by name and never by number. */
export function Thanked({ companyId, lessonId, today }: ThankedProps) {
  const { t } = useTranslation(['lessons', 'common'])
  const words = useWords()
  const list = useCallPages(lessonApi.lessonThanks, (after) => ({ companyId, lessonId, after }))
  if (list.isPending) return <Skeleton cards={1} />
  if (list.error && list.items.length === 0) return <FailedState onRetry={() => void list.refresh()} />
  if (list.items.length === 0) return <Text className="t-sub c2">{t('thanks.none')}</Text>
  return (
    <>
      <Card>
        {list.items.map(({ person, at }) => (
          <Cell
            key={person.id}
            before={<Avatar name={person.name} memberId={person.id} left={person.left} />}
            title={person.name}
            text={person.departmentName}
            value={formatDate(words, civilDateAt(at), today)}
            height={72}
            onPress={() => openPerson(person.id)}
          />
        ))}
      </Card>
      {list.hasMore && (
        <Button wide kind="text" label={t('common:more')} loading={list.isLoadingMore} onPress={list.more} />
      )}
    </>
  )
}
