import type { CivilDate } from '@domain/calendar/civilDate'
import { civilDateAt } from '@domain/calendar/civilDate'
import type { ChangeView, CheckInView, ObjectiveView } from '@domain/okr/api'
import type { PersonView } from '@domain/people/api'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../components/Avatar'
import { Button } from '../../../components/Button'
import { Card, Section } from '../../../components/Card'
import { unitText, useWords, valueText } from '../../../features/okr/present'
import { scaleText } from '../../../features/okr/scale'
import { formatDate } from '../../../i18n/format'

export interface HistoryProps {
  objective: ObjectiveView
  checkIns: readonly CheckInView[]
  /** Reads older ones; none where these are all. */
  older?: { isReading: boolean; read: () => void }
  changes: readonly ChangeView[]
  people: ReadonlyMap<string, PersonView>
  today: CivilDate
}

/** Every check-in and every change since publication, newest first; nothing is taken out. */
export function History({ objective, checkIns, older, changes, people, today }: HistoryProps) {
  const { t } = useTranslation('objective')
  const nameOf = (memberId: string) => people.get(memberId)?.name ?? ''
  return (
    <>
      {checkIns.length > 0 && (
        <Section title={t('history')}>
          <Card list>
            {checkIns.map((checkIn) => (
              <CheckInLine
                key={checkIn._id}
                checkIn={checkIn}
                name={nameOf(checkIn.byId)}
                keyResult={objective.keyResults.find(({ id }) => id === checkIn.keyResultId)}
                today={today}
              />
            ))}
          </Card>
          {older && (
            <Button wide kind="text" label={t('olderCheckIns')} loading={older.isReading} onPress={older.read} />
          )}
        </Section>
      )}
      <Section title={t('changes')}>
        <Card list>
          {changes.map((change) => (
            <ChangeLine key={change._id} change={change} name={nameOf(change.byId)} today={today} />
          ))}
        </Card>
      </Section>
    </>
  )
}

interface CheckInLineProps {
  checkIn: CheckInView
  name: string
  /** None where it was dropped since. */
  keyResult: ObjectiveView['keyResults'][number] | undefined
  today: CivilDate
}

function CheckInLine({ checkIn, name, keyResult, today }: CheckInLineProps) {
  const { t } = useTranslation(['objective', 'components'])
  const words = useWords()
  const value =
    keyResult?.measure.type === 'milestone'
      ? t(checkIn.value === 1 ? 'components:bar.done' : 'components:bar.notDone')
      : valueText(words, checkIn.value, keyResult?.unit ?? '')
  return (
    <View className={`reading-line${checkIn.undoneAt === null ? '' : ' reading-line--undone'}`} ariaRole="listitem">
      <Avatar name={name} memberId={checkIn.byId} size={24} />
      <View className="grow">
        <View className="row between row--baseline g2">
          <Text className="t-sub num">{t('checkInLine', { name, value })}</Text>
          <Text className="t-cap c3 num reading-line__date">{formatDate(words, checkIn.on, today)}</Text>
        </View>
        {keyResult && <Text className="t-cap c3 reading-line__title">{keyResult.title}</Text>}
        {checkIn.note !== '' && (
          <View className="t-sub c2 reading-line__note">
            <Text userSelect>{checkIn.note}</Text>
          </View>
        )}
        {checkIn.reason !== undefined && (
          <View className="t-sub c2 reading-line__note">
            <Text userSelect>{t('lateBecause', { reason: checkIn.reason })}</Text>
          </View>
        )}
        <Text className="t-cap c2 num">
          {checkIn.undoneAt === null ? t('confidence', { value: checkIn.confidence }) : t('undone')}
        </Text>
      </View>
    </View>
  )
}

function ChangeLine({ change, name, today }: { change: ChangeView; name: string; today: CivilDate }) {
  const { t } = useTranslation('objective')
  const words = useWords()
  const sideText = (side: 'before' | 'after'): string => {
    if (!change.keyResult) return ''
    const unit = change.keyResult.units && unitText(words, change.keyResult.units[side])
    return [scaleText(words, change.keyResult[side]), unit].filter(Boolean).join(' · ')
  }
  return (
    <View className="reading-line" ariaRole="listitem">
      <Avatar name={name} memberId={change.byId} size={24} />
      <View className="grow">
        <View className="row between row--baseline g2">
          <Text className="t-sub">{t(`change.${change.kind}`, { name, title: change.keyResult?.title ?? '' })}</Text>
          <Text className="t-cap c3 num reading-line__date">{formatDate(words, civilDateAt(change.at), today)}</Text>
        </View>
        {change.keyResult && (
          <View className="t-cap c2 num">
            <View>{`${t('before')}: ${sideText('before')}`}</View>
            <View>{`${t('after')}: ${sideText('after')}`}</View>
          </View>
        )}
        {change.reason !== '' && (
          <View className="t-sub c2 reading-line__note">
            <Text userSelect>{`${t('reason')}: ${change.reason}`}</Text>
          </View>
        )}
      </View>
    </View>
  )
}
