import type { GatheredSection, TalkWriting } from '@domain/review/annualTalk'
import { reviewLimits } from '@domain/review/model'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../components/Button'
import { Section } from '../../../../components/Card'
import { TextField } from '../../../../components/TextField'
import { SectionText } from './Document'

type Written = TalkWriting['sections'][number]

interface Props {
  title: string
  /** As it was gathered: the title and the note are not the member's to change. */
  gathered: Pick<GatheredSection, 'keyResult' | 'note'>
  written: Written
  onChange: (part: Partial<Written>) => void
}

/** One quarter of the document: read it, edit it, or leave it out and put it back. */
export function Quarter({ title, gathered, written, onChange }: Props) {
  const { t } = useTranslation('annualTalk')
  const [editing, setEditing] = useState(false)
  const named = (what: string) => t('of', { what, cycle: title })
  if (!written.included) {
    return (
      <Section title={title}>
        <View className="card pad row between row--wrap g2">
          <Text className="t-sub c2">{t('cycle.left')}</Text>
          <Button
            small
            kind="soft"
            text={t('putBack')}
            label={named(t('putBack'))}
            onPress={() => onChange({ included: true })}
          />
        </View>
      </Section>
    )
  }
  return (
    <Section title={title}>
      <View className="card">
        {editing ? (
          <Fields gathered={gathered} written={written} onChange={onChange} />
        ) : (
          <SectionText section={{ ...gathered, ...written, note: written.withNote ? gathered.note : '' }} />
        )}
        <View className="row row--wrap g2 talk__acts">
          <Button
            small
            kind="soft"
            text={t(editing ? 'fold' : 'edit')}
            label={named(t(editing ? 'fold' : 'edit'))}
            onPress={() => setEditing(!editing)}
          />
          <Button
            small
            kind="text"
            text={t('leaveOut')}
            label={named(t('leaveOut'))}
            onPress={() => onChange({ included: false })}
          />
        </View>
      </View>
    </Section>
  )
}

function Fields({ gathered, written, onChange }: Omit<Props, 'title'>) {
  const { t } = useTranslation(['annualTalk', 'review'])
  const { keyResult, note } = gathered
  const max = reviewLimits.answer
  return (
    <View className="pad stack g3">
      <TextField
        label={t('review:asked.possible')}
        lines={2}
        max={max}
        value={written.possible}
        onChange={(possible) => onChange({ possible })}
      />
      {keyResult !== '' && <Text className="t-sub c2">{t('review:asked.movedTitle', { title: keyResult })}</Text>}
      <TextField
        label={t('review:asked.moved')}
        lines={2}
        max={max}
        value={written.moved}
        onChange={(moved) => onChange({ moved })}
      />
      <TextField
        label={t('review:asked.next')}
        lines={2}
        max={max}
        value={written.next}
        onChange={(next) => onChange({ next })}
      />
      {note !== '' && (
        <View className="stack g1">
          <Text className="t-cap c2">{t('note')}</Text>
          {written.withNote && (
            <View className="answer__text">
              <Text userSelect>{note}</Text>
            </View>
          )}
          <Text className="t-cap c2">{t('noteHint')}</Text>
          <View className="row">
            <Button
              small
              kind="line"
              label={t(written.withNote ? 'leaveNoteOut' : 'putNoteIn')}
              onPress={() => onChange({ withNote: !written.withNote })}
            />
          </View>
        </View>
      )}
    </View>
  )
}
