import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import type { PersonView } from '@domain/people/api'
import type { LessonView } from '@domain/review/lessonApi'
import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../components/Avatar'
import { Tag } from '../../../components/Card'
import { useWords } from '../../../features/okr/present'
import { formatDate } from '../../../i18n/format'
import { openLesson } from '../../../ways'

interface Props {
  lesson: LessonView
  writer: PersonView | undefined
  today: CivilDate
}

/** A lesson in a list: what was learned, how it begins, whose it is. Nothing beside it counts anything. */
export const LessonCard = memo(({ lesson, writer, today }: Props) => {
  const { t } = useTranslation(['lessons', 'components'])
  const words = useWords()
  const tags = lesson.state === 'withdrawn' ? [t('withdrawnTag'), ...lesson.tags] : lesson.tags
  const said = [lesson.title, writer?.name, ...tags]
  return (
    <View
      className="card lesson-card"
      hoverClass="lesson-card--pressed"
      hoverStayTime={60}
      ariaRole="link"
      ariaLabel={said.filter(Boolean).join(t('components:join'))}
      onClick={() => openLesson(lesson._id)}
    >
      <View className="t-strong" ariaHidden>
        <Text>{lesson.title}</Text>
      </View>
      <View className="t-sub c2 clip2 lesson-card__learned" ariaHidden>
        <Text>{lesson.learned}</Text>
      </View>
      <View className="row row--wrap g2 t-cap c2 lesson-card__foot" ariaHidden>
        {writer && <Avatar name={writer.name} memberId={writer.id} size={24} left={writer.left} />}
        {writer && <Text className="t-sub c1">{writer.name}</Text>}
        {writer?.left && <Text>{t('components:person.left')}</Text>}
        <Text>{formatDate(words, civilDateAt(lesson.createdAt), today)}</Text>
      </View>
      {tags.length > 0 && (
        <View className="row row--wrap g2 lesson-card__foot" ariaHidden>
          {tags.map((tag) => (
            <Tag key={tag} text={tag} />
          ))}
        </View>
      )}
    </View>
  )
})
