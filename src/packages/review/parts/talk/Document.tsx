import type { TalkDocument, TalkSection } from '@domain/review/annualTalk'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../../components/Card'
import type { Member } from '../../../../session'
import { useCycleTitle } from './titles'

/** A document as it is read: the quarters in their order, then what the member wants to say. */
export function Document({ document, company }: { document: TalkDocument; company: Member['company'] }) {
  const { t } = useTranslation('annualTalk')
  const cycleTitle = useCycleTitle(company)
  return (
    <>
      {document.sections.map((section) => (
        <Section key={section.cycleId} title={cycleTitle(section.cycleId)}>
          <View className="card">
            <SectionText section={section} />
          </View>
        </Section>
      ))}
      {document.wish !== '' && (
        <Section title={t('wish')}>
          <View className="card">
            <Said text={document.wish} />
          </View>
        </Section>
      )}
    </>
  )
}

/** The words of one quarter, each under what was asked. */
export function SectionText({ section }: { section: Omit<TalkSection, 'cycleId'> }) {
  const { t } = useTranslation(['annualTalk', 'review'])
  const { possible, moved, next, keyResult, note } = section
  return (
    <>
      <Said label={t('review:asked.possible')} text={possible} />
      <Said
        label={keyResult === '' ? t('review:asked.moved') : t('review:asked.movedTitle', { title: keyResult })}
        text={moved}
      />
      <Said label={t('review:asked.next')} text={next} />
      <Said label={t('note')} text={note} />
    </>
  )
}

function Said({ label, text }: { label?: string; text: string }) {
  if (text.trim() === '') return null
  return (
    <View className="answer">
      {label !== undefined && <Text className="t-cap c2">{label}</Text>}
      <View className="answer__text">
        <Text userSelect>{text}</Text>
      </View>
    </View>
  )
}
