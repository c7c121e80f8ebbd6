import type { CivilDate } from '@domain/calendar/civilDate'
import type { ReminderView } from '@domain/reminder/api'
import { Text, View } from '@tarojs/components'
import { Card, Section } from '../../components/Card'
import { Cell } from '../../components/Cell'
import { Skeleton } from '../../components/Skeleton'
import { useWords } from '../../features/okr/words'
import { byDay, canBeDone, clockOf, detailOf, headingOf, icons, titleOf } from './entries'

interface Props {
  items: readonly ReminderView[]
  today: CivilDate
  isLoadingMore: boolean
  onOpen: (entry: ReminderView) => void
}

/** The entries, a card a day. */
export function Entries({ items, today, isLoadingMore, onOpen }: Props) {
  const t = useWords()
  return (
    <View>
      {byDay(items).map(({ date, items: entries }) => (
        <View key={date}>
          <Section title={headingOf(t, date, today)}>
            <Card>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} today={today} onOpen={onOpen} />
              ))}
            </Card>
          </Section>
        </View>
      ))}
      {isLoadingMore && <Skeleton />}
    </View>
  )
}

function Entry({ entry, today, onOpen }: { entry: ReminderView } & Pick<Props, 'today' | 'onOpen'>) {
  const t = useWords()
  const title = titleOf(t, entry)
  const text = detailOf(t, entry, today)
  const unread = !entry.read
  const state = entry.done && canBeDone(entry.kind) ? t('inbox:done') : clockOf(entry.at)
  return (
    <Cell
      icon={icons[entry.kind] ?? 'bell'}
      height={68}
      title={title}
      text={text}
      strong={unread}
      label={[unread ? t('inbox:unread') : '', title, text, state].filter(Boolean).join(t('components:join'))}
      after={
        <View className="inbox__aside" ariaHidden>
          <Text className="t-cap c3 num">{state}</Text>
          {unread && <View className="dot" />}
        </View>
      }
      onPress={() => onOpen(entry)}
    />
  )
}
