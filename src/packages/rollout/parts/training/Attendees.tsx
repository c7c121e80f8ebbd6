import { trainingApi } from '@domain/rollout/trainingApi'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { refresh, sentenceFor, useCallPages, useSend } from '../../../../cloud'
import { Avatar } from '../../../../components/Avatar'
import { Banner } from '../../../../components/Banner'
import { Button, IconButton } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { FailedState } from '../../../../components/EmptyState'
import { Skeleton } from '../../../../components/Skeleton'
import { showToast } from '../../../../components/Toast'
import { placeOf } from '../../../../features/people/PersonCell'
import { openAttendance } from '../../trainingWays'

interface Props {
  companyId: string
  trainingId: string
  onChanged: () => unknown
}

/** Who came, for who records it: by name, with how it is known, to be added to and taken back. */
export function Attendees({ companyId, trainingId, onChanged }: Props) {
  const { t } = useTranslation(['training', 'common'])
  const list = useCallPages(trainingApi.attendees, (after) => ({ companyId, trainingId, after }), { freshFor: 0 })
  const mark = useSend(trainingApi.markAttendance, () => {
    void refresh(trainingApi.notTrained)
    onChanged()
  })
  const set = async (id: string, came: boolean) => {
    try {
      await mark.send({ companyId, trainingId, attendeeIds: [id], came })
    } catch {
      // The banner shows `mark.error`.
      return false
    }
    await list.refresh()
    return true
  }
  const onTakeBack = async (id: string, name: string) => {
    if (!(await set(id, false))) return
    showToast({ text: t('came.takenBack', { name }), action: { onPress: () => void set(id, true) } })
  }
  const came = list.pages[0]?.came
  return (
    <>
      <Section title={t('came.title')} aside={came === undefined ? undefined : t('came.count', { count: came })} />
      {mark.error && <Banner boxed kind="error" text={sentenceFor(mark.error)} />}
      {list.isPending ? (
        <Skeleton cards={1} />
      ) : list.error && list.items.length === 0 ? (
        <FailedState onRetry={() => void list.refresh()} />
      ) : (
        <Card list={list.items.length > 0}>
          {list.items.length === 0 && (
            <View className="pad c2">
              <Text>{t('came.none')}</Text>
            </View>
          )}
          {list.items.map(({ person, how }) => (
            <View key={person.id} className="training-row" ariaRole="listitem">
              <Cell
                height={72}
                before={<Avatar name={person.name} memberId={person.id} left={person.left} />}
                title={person.name}
                text={placeOf(person)}
                value={t(`came.${how}`)}
                after={
                  <IconButton
                    icon="close"
                    size={20}
                    label={t('came.takeBack', { name: person.name })}
                    disabled={mark.isSending}
                    onPress={() => void onTakeBack(person.id, person.name)}
                  />
                }
              />
            </View>
          ))}
        </Card>
      )}
      {list.hasMore && (
        <Button wide kind="text" label={t('common:more')} loading={list.isLoadingMore} onPress={list.more} />
      )}
      <View className="training-gap">
        <Button wide kind="soft" label={t('came.mark')} onPress={() => openAttendance(trainingId)} />
      </View>
    </>
  )
}
