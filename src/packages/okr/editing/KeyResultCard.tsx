import { limits, type KeyResultDraft } from '@domain/okr/model'
import { View } from '@tarojs/components'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '../../../components/Chip'
import { IconButton } from '../../../components/Button'
import { TextField } from '../../../components/TextField'
import { unitText } from '../../../features/okr/present'
import { FieldError } from './FieldError'
import { Measure } from './Measure'

export interface KeyResultCardProps {
  keyResult: KeyResultDraft
  /** Its place in the objective, from 1. */
  number: number
  asksForCommit: boolean
  /** The sentence for a field inside this key result (`title`, `measure.stretch`). */
  errorOf: (field: string) => string | undefined
  onChange: (keyResult: KeyResultDraft) => void
  onChooseType: () => void
  onChooseUnit: () => void
  onMore: () => void
  /** What is said of it, below its numbers. */
  children?: ReactNode
}

/** One key result being written: what is to be true, how it is measured, and its numbers. */
export function KeyResultCard(props: KeyResultCardProps) {
  const { keyResult, number, asksForCommit, errorOf, onChange, onChooseType, onChooseUnit, onMore } = props
  const { t } = useTranslation(['editor', 'okr'])
  const latest = useRef(keyResult)
  latest.current = keyResult
  const unit = unitText(t, keyResult.unit)
  const hasNumbers = keyResult.measure.type === 'metric' || keyResult.measure.type === 'maintain'
  return (
    <View className="card pad editing-card" ariaRole="group" ariaLabel={t('editor:keyResult.label', { number })}>
      <TextField
        label={t('editor:keyResult.label', { number })}
        hint={t('editor:keyResult.hint')}
        value={keyResult.title}
        max={limits.keyResultTitle}
        lines={1}
        error={errorOf('title')}
        onChange={(title) => onChange({ ...latest.current, title })}
      />
      <View className="row between">
        <View className="row g2">
          <Chip
            opens
            line
            text={t(`editor:type.${keyResult.measure.type}`)}
            label={`${t('editor:keyResult.type')}, ${t(`editor:type.${keyResult.measure.type}`)}`}
            onPress={onChooseType}
          />
          {(hasNumbers || keyResult.measure.type === 'baseline') && (
            <Chip
              opens
              line
              text={unit === '' ? t('okr:unit.none') : unit}
              label={`${t('editor:keyResult.unit')}, ${unit === '' ? t('okr:unit.none') : unit}`}
              onPress={onChooseUnit}
            />
          )}
        </View>
        <IconButton icon="dots" label={t('editor:keyResult.more')} onPress={onMore} />
      </View>
      <FieldError text={errorOf('measure.type')} />
      <Measure
        measure={keyResult.measure}
        unit={unit}
        errorOf={(field) => errorOf(`measure.${field}`)}
        asksForCommit={asksForCommit}
        onChange={(measure) => onChange({ ...latest.current, measure })}
      />
      {props.children}
    </View>
  )
}
