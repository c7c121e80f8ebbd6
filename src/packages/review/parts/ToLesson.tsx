import { type Answers, questions } from '@domain/review/model'
import type { ObjectiveView } from '@domain/okr/api'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { Sheet } from '../../../components/Sheet'
import { type LessonStart, openLessonWriting } from '../../../ways'

interface Props {
  answers: Answers
  /** The member's, of the cycle. */
  objectives: readonly ObjectiveView[]
}

/**
 * The way from an approved review, which is private, to a lesson, which is shared: the member says what comes along, one
 * of their own answers or nothing, and it is theirs to change before anybody reads it.
 */
export function useToLesson({ answers, objectives }: Props) {
  const { t } = useTranslation(['lessons', 'review'])
  const [open, setOpen] = useState(false)
  const begin = (start?: LessonStart) => {
    setOpen(false)
    openLessonWriting(start)
  }
  const moved = objectives.find(({ _id }) => _id === answers.movedKeyResult?.objectiveId)
  const startOf = (question: (typeof questions)[number]): LessonStart =>
    question === 'moved' && moved
      ? { text: answers.moved, is: 'chosen', objectiveId: moved._id, title: moved.title }
      : { text: answers[question], is: 'chosen', objectiveId: null, title: '' }
  return {
    entry: (
      <Card>
        <Cell icon="comment" title={t('fromReview.entry')} text={t('fromReview.hint')} onPress={() => setOpen(true)} />
      </Card>
    ),
    sheet: (
      <Sheet open={open} title={t('fromReview.title')} subtitle={t('fromReview.text')} onClose={() => setOpen(false)}>
        <Cell
          height={72}
          icon="doc"
          title={t('fromReview.blank')}
          text={t('fromReview.blankHint')}
          onPress={() => begin()}
        />
        {questions
          .filter((question) => answers[question] !== '')
          .map((question) => (
            <Cell
              key={question}
              height={72}
              icon="edit"
              title={t(`review:asked.${question}`)}
              text={answers[question]}
              onPress={() => begin(startOf(question))}
            />
          ))}
      </Sheet>
    ),
  }
}
