import { isLate } from '@domain/okr/cycle'
import { saidBy } from '@domain/okr/health'
import { limits } from '@domain/okr/model'
import type { PersonView } from '@domain/people/api'
import { Text, View } from '@tarojs/components'
import { useCallback } from 'react'
import { useOnline } from '../../cloud'
import { Banner } from '../../components/Banner'
import { Bar } from '../../components/Bar'
import { Button } from '../../components/Button'
import { Sheet } from '../../components/Sheet'
import { ConfidenceSlider } from '../../components/Slider'
import { TextField } from '../../components/TextField'
import { measureOf, paceFor, type Setting, useWords } from '../okr/present'
import { choiceWords, Conflict } from './Conflict'
import type { CheckInTarget } from './toasts'
import { useCheckInForm } from './useCheckInForm'
import { ValueEntry } from './ValueEntry'

interface Props {
  open: boolean
  target: CheckInTarget
  setting: Setting
  people: ReadonlyMap<string, PersonView>
  myId: string
  onClose(): void
}

/** The update sheet: opens with the last value and confidence already in, so that saving is one tap. */
export function CheckInSheet({ open, target, setting, people, myId, onClose }: Props) {
  const t = useWords()
  const online = useOnline()
  const { objective, keyResult } = target
  const late = isLate(objective, setting.today)
  const { form, value, change, save, close, keepTheirs, isSending, newer, errors } = useCheckInForm(
    target,
    late,
    onClose,
  )
  const changeText = useCallback((text: string) => change({ text }), [change])
  const changeNote = useCallback((note: string) => change({ note }), [change])
  const changeReason = useCallback((reason: string) => change({ reason }), [change])
  const choice = newer && choiceWords(t, newer.byId, people, myId)
  const changed = value !== undefined && value !== keyResult.lastCheckIn?.value
  return (
    <Sheet
      open={open}
      title={keyResult.title}
      subtitle={objective.title}
      onClose={close}
      footer={
        <View className="stack g2 check-in__footer">
          <Button
            wide
            label={choice?.keepMine ?? t(online ? 'checkIn:sheet.save' : 'checkIn:sheet.saveOffline')}
            loading={isSending}
            onPress={save}
          />
          {choice ? (
            <Button kind="text" wide label={choice.keepTheirs} onPress={keepTheirs} />
          ) : (
            <Text className="t-cap c3 check-in__unchanged">{t('checkIn:sheet.unchanged')}</Text>
          )}
        </View>
      }
    >
      {newer && <Conflict keyResult={keyResult} newer={newer} people={people} myId={myId} />}
      {errors.whole && <Banner kind="error" boxed text={errors.whole} />}
      <ValueEntry
        keyResult={keyResult}
        text={form.text}
        today={setting.today}
        error={errors.value}
        onChange={changeText}
      />
      {keyResult.measure.type !== 'milestone' && keyResult.measure.type !== 'baseline' && (
        <Bar
          measure={measureOf(t, keyResult.measure, value ?? keyResult.lastCheckIn?.value, {
            marks: true,
            ...(changed && keyResult.lastCheckIn ? { was: keyResult.lastCheckIn.value } : {}),
          })}
          health={saidBy(form.confidence)}
          pace={keyResult.measure.type === 'metric' ? paceFor(objective.cycleId, setting) : undefined}
        />
      )}
      <View className="check-in__line" />
      <ConfidenceSlider
        title={t('checkIn:sheet.confidence')}
        value={form.confidence}
        onChange={(confidence) => change({ confidence })}
      />
      <View className="check-in__note">
        <TextField
          label={t('checkIn:sheet.note')}
          value={form.note}
          lines={1}
          max={limits.note}
          error={errors.note}
          onChange={changeNote}
        />
      </View>
      {late && (
        <View className="check-in__note">
          <TextField
            label={t('checkIn:sheet.reason')}
            value={form.reason ?? ''}
            lines={1}
            max={limits.reason}
            error={errors.reason}
            onChange={changeReason}
          />
        </View>
      )}
    </Sheet>
  )
}
