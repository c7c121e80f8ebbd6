import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/Button'

/** What is written of the question in front, to add to. */
export interface Drawing {
  answer: string
  onAnswer: (text: string) => void
}

/** Puts a text into the answer in front, by the member's own choice, once. */
export function Taking({ answer, onAnswer, text, label }: Drawing & { text: string; label: string }) {
  const { t } = useTranslation('feedback')
  const isTaken = answer.includes(text)
  return (
    <Button
      small
      kind="soft"
      text={t(isTaken ? 'given.taken' : 'given.take')}
      label={isTaken ? t('given.taken') : label}
      disabled={isTaken}
      onPress={() => onAnswer([answer.trimEnd(), text].filter(Boolean).join('\n'))}
    />
  )
}
