import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import type { CommentView } from '@domain/okr/commentApi'
import type { PersonView } from '@domain/people/api'
import { minuteOfDay } from '@domain/reminder/days'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../components/Avatar'
import { LockLine } from '../../../components/Banner'
import { Button } from '../../../components/Button'
import { useWords, type Words } from '../../../features/okr/present'
import { formatDate } from '../../../i18n/format'

interface Props {
  comment: CommentView
  by: PersonView | undefined
  /** The title of the key result that it is about; none where it is about the objective, or was dropped since. */
  about: string | undefined
  today: CivilDate
  /** Said of the draft, where public comments stand beside it. */
  isMarked?: boolean
  /** For its writer alone. */
  onTakeBack: (() => void) | undefined
}

/** Who said what, and when; of what was taken back, only that. */
export function CommentLine({ comment, by, about, today, isMarked = false, onTakeBack }: Props) {
  const { t } = useTranslation(['comment', 'components'])
  const words = useWords()
  const name = by?.name ?? ''
  const isStanding = comment.state === 'standing'
  return (
    <View className="reading-line" ariaRole="listitem">
      <Avatar name={name} memberId={comment.byId} size={24} left={by?.left} />
      <View className="grow">
        <View className="row between row--baseline g2">
          <Text className={isStanding ? 't-sub t-strong' : 't-sub c2'}>
            {isStanding ? name : t('takenBack', { name })}
          </Text>
          <Text className="t-cap c3 num reading-line__date">{saidAt(words, comment.at, today)}</Text>
        </View>
        {by?.left && <Text className="t-cap c2 reading-line__title">{t('components:person.left')}</Text>}
        {isStanding && about !== undefined && <Text className="t-cap c3 reading-line__title">{about}</Text>}
        {isMarked && <LockLine text={t('onDraft')} />}
        {isStanding && (
          <View className="reading-line__note">
            <Text userSelect>{comment.text}</Text>
          </View>
        )}
        {isStanding && onTakeBack && (
          <View className="reading-line__act">
            <Button
              small
              kind="text"
              text={t('takeBack')}
              label={t('takeBackNamed', { text: comment.text })}
              onPress={onTakeBack}
            />
          </View>
        )}
      </View>
    </View>
  )
}

/** The time of day, of what was said today, else the day. @param at milliseconds since 1970 */
function saidAt(words: Words, at: number, today: CivilDate): string {
  const day = civilDateAt(at)
  if (day !== today) return formatDate(words, day, today)
  const minute = minuteOfDay(at)
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}
