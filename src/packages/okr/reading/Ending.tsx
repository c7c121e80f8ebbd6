import { civilDateAt } from '@domain/calendar/civilDate'
import type { CarriedView, ObjectivePage } from '@domain/okr/api'
import { cycleById, isLate } from '@domain/okr/cycle'
import { awaitsClosing } from '@domain/review/ending'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { cycleTitle, type Setting, useWords } from '../../../features/okr/present'
import { formatDate } from '../../../i18n/format'
import { openClosing, openLessonWriting, openObjective } from '../../../ways'

interface Props {
  page: Extract<ObjectivePage, { kind: 'public' }>
  /** Whether the reader owns it: only they close it. */
  mine: boolean
  setting: Setting
}

/** Where an objective comes from and goes on, what its key results taught, and, for the owner, that it is time to close. */
export function Ending({ page: { objective, carried }, mine, setting }: Props) {
  const { t } = useTranslation('objective')
  const words = useWords()
  const asks = mine && awaitsClosing(objective, setting.today, setting.calendar)
  const isClosed = objective.state === 'closed'
  if (!asks && !isClosed && !carried.from) return null
  const lessons = (isClosed ? (objective.closing?.results ?? []) : []).filter(({ learned }) => learned !== '')
  return (
    <Section title={t('ending.title')}>
      <Card>
        {carried.from && <Link text={t('ending.from', { title: carried.from.title })} to={carried.from} {...setting} />}
        {asks && (
          <Cell
            icon="flag"
            title={t(isLate(objective, setting.today) ? 'ending.overdue' : 'ending.due')}
            onPress={() => openClosing(objective._id)}
          />
        )}
        {isClosed && (
          <Cell
            icon="flag"
            title={t('ending.closedOn', { day: formatDate(words, civilDateAt(objective.closedAt), setting.today) })}
            onPress={() => openClosing(objective._id)}
          />
        )}
        {lessons.map(({ keyResultId, title, learned }) => (
          <View key={keyResultId} className="pad reading-lesson">
            <Text className="t-cap c2">{title}</Text>
            <View>
              <Text userSelect>{learned}</Text>
            </View>
          </View>
        ))}
        {isClosed && mine && (
          <Cell
            icon="comment"
            title={t('lesson.write')}
            text={t('lesson.hint')}
            onPress={() =>
              openLessonWriting({
                text: lessons.map(({ learned }) => learned).join('\n'),
                is: 'suggested',
                objectiveId: objective._id,
                title: objective.title,
              })
            }
          />
        )}
        {carried.to && <Link text={t('ending.to', { title: carried.to.title })} to={carried.to} {...setting} />}
      </Card>
    </Section>
  )
}

/** The other end of carrying on, with its cycle. */
function Link({ text, to, fiscalStartMonth }: { text: string; to: CarriedView } & Pick<Setting, 'fiscalStartMonth'>) {
  const words = useWords()
  const cycle = cycleById(to.cycleId)
  return (
    <Cell
      icon="align"
      title={text}
      text={cycle && cycleTitle(words, cycle, fiscalStartMonth)}
      onPress={() => openObjective(to.objectiveId)}
    />
  )
}
