import type { CivilDate } from '@domain/calendar/civilDate'
import type { Language } from '@domain/people/model'
import type { DraftAnswers, Notes } from '@domain/rollout/parameters'
import { Text, View } from '@tarojs/components'
import { Card } from '../../../../components/Card'
import type { Words } from '../../../../features/okr/present'
import { formatDate } from '../../../../i18n/format'
import { noteIn, sentencesOf } from './sentences'

interface Props {
  /** The words of the language that it is read in. */
  t: Words
  language: Language
  /** As far as they are settled. */
  rules: { answers: DraftAnswers; notes: Notes }
  today: CivilDate
  /** From when on cycles have this length, where that is ahead. */
  lengthFrom?: CivilDate
}

/** The ten rules as sentences, each with what the company adds. */
export function RuleSentences({ t, language, rules, today, lengthFrom }: Props) {
  return (
    <Card list>
      {sentencesOf(t, rules.answers).map(({ id, sentences }, place) => (
        <View key={id} className="rule" ariaRole="listitem">
          <Text className="rule__number num" ariaHidden>
            {place + 1}
          </Text>
          <View className="grow">
            <Text className="rule__about">{t(`rules:parameter.${id}.question`)}</Text>
            {[
              ...sentences,
              ...(id === 'cycle' && lengthFrom
                ? [t('rules:said.cycleFrom', { day: formatDate(t, lengthFrom, today) })]
                : []),
            ].map((sentence) => (
              <View key={sentence} className="rule__said">
                <Text userSelect>{sentence}</Text>
              </View>
            ))}
            {sentences.length === 0 && (
              <View className="rule__said cb t-strong">
                <Text>{t('rules:open')}</Text>
              </View>
            )}
            <Added text={noteIn(rules.notes[id], language)} />
          </View>
        </View>
      ))}
    </Card>
  )
}

function Added({ text }: { text: string | undefined }) {
  if (text === undefined) return null
  return (
    <View className="rule__note">
      <Text userSelect>{text}</Text>
    </View>
  )
}
