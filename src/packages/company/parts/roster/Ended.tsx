import { civilDateAt } from '@domain/calendar/civilDate'
import type { ImportState } from '@domain/people/rosterApi'
import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Dialog } from '../../../../components/Dialog'
import { useWords } from '../../../../features/okr/present'
import { formatDate } from '../../../../i18n/format'
import type { Member } from '../../../../session'
import { clockText } from '../clock'

interface Props {
  standing: Extract<ImportState, { state: 'imported' | 'undone' }>
  member: Member
  onUndo: () => void
}

/** What came of an import, what was left out of it, and the way back. */
export function useEnded({ standing, member, onUndo }: Props) {
  const { t } = useTranslation('roster')
  const words = useWords()
  const [asking, setAsking] = useState(false)
  const { counts, kept, keptCount } = standing
  const isImported = standing.state === 'imported'
  const more = keptCount - kept.length
  const body = (
    <>
      <Section title={t(isImported ? 'end.imported' : 'end.undone')}>
        {isImported && (
          <Card padded>
            <Text className="t-body">{t('end.importedText', { ...counts })}</Text>
            <Text className="t-sub c2 roster__line">
              {t('end.undoUntil', {
                day: formatDate(words, civilDateAt(standing.undoUntil), member.today),
                time: clockText(standing.undoUntil),
              })}
            </Text>
            <View className="roster__buttons">
              <Button small kind="line" icon="undo" label={t('end.undo')} onPress={() => setAsking(true)} />
            </View>
          </Card>
        )}
      </Section>
      {keptCount > 0 && (
        <Section title={t(isImported ? 'end.kept' : 'end.keptUndo')}>
          <Card list>
            {kept.map(({ employeeNumber, name, reason }) => (
              <View key={employeeNumber} className="roster__item" ariaRole="listitem">
                <Cell title={name} text={`${employeeNumber} · ${t(`end.reason.${reason}`)}`} />
              </View>
            ))}
          </Card>
          {more > 0 && <Text className="t-sub c2">{t('end.keptMore', { count: more })}</Text>}
        </Section>
      )}
    </>
  )
  const overlays = (
    <Dialog
      open={asking}
      title={t('end.undoTitle')}
      text={t('end.undoText')}
      act={t('end.undo')}
      safe={t('end.keep')}
      onAct={() => {
        setAsking(false)
        onUndo()
      }}
      onSafe={() => setAsking(false)}
    />
  )
  return { body, overlays }
}
