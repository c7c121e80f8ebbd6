import { lengthOf } from '@domain/text'
import { Text, View } from '@tarojs/components'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { TextField } from './TextField'
import { useModal } from './useModal'
import { usePresence } from './usePresence'

export interface DialogProps {
  open: boolean
  title: string
  text?: string
  /** Names the act: 退回, 删除草稿. */
  act: string
  /** The safe choice: 先不. */
  safe: string
  danger?: boolean
  /** A sentence that the act needs; the act waits until it is written. */
  reason?: {
    label: string
    hint?: string
    max: number
    /** What it begins with. */
    start?: string
    /** Called at each keystroke, for whoever keeps it. */
    onWrite?: (text: string) => void
    /** What has to be written, where that is what confirms the act. */
    exact?: string
  }
  loading?: boolean
  /** @param reason what was written, trimmed; empty where none is asked for */
  onAct: (reason: string) => void
  onSafe: () => void
}

/** Only for what cannot be undone, or needs a reason. */
export function Dialog(props: DialogProps) {
  const { open, title, text, act, safe, danger, reason, loading, onAct, onSafe } = props
  const { t } = useTranslation('components')
  const id = `dialog-${useId().replace(/:/g, '')}`
  const [written, setWritten] = useState(reason?.start ?? '')
  const { present, leaving } = usePresence(open)
  useModal(id, open && present, onSafe)
  const start = reason?.start ?? ''
  useEffect(() => {
    if (!open) setWritten(start)
  }, [open, start])
  if (!present) return null
  const length = lengthOf(written.trim())
  const isOther = reason?.exact !== undefined && written.trim() !== reason.exact
  const waiting = reason !== undefined && (length === 0 || length > reason.max || isOther)
  return (
    <View className={`modal${leaving ? ' modal--leaving' : ''}`}>
      <View className="scrim" catchMove ariaHidden />
      <View
        id={id}
        className="dialog"
        ariaRole="alertdialog"
        ariaModal
        ariaLabel={title}
        ariaDescribedby={`${id}-text`}
      >
        <Text className="t-heading dialog__title" ariaRole="heading" ariaLevel={2}>
          {title}
        </Text>
        {text && (
          <View id={`${id}-text`} className="dialog__text">
            <Text>{text}</Text>
          </View>
        )}
        {reason && (
          <TextField
            label={reason.label}
            hint={reason.hint ?? t('dialog.reasonNeeded')}
            value={written}
            max={reason.max}
            {...(reason.exact === undefined ? { lines: 2 as const } : {})}
            onChange={(text) => {
              setWritten(text)
              reason.onWrite?.(text)
            }}
          />
        )}
        <View className="dialog__acts">
          <View className="dialog__safe">
            <Button kind="text" label={safe} onPress={onSafe} />
          </View>
          <Button
            kind={danger ? 'danger' : 'text'}
            label={act}
            disabled={waiting}
            loading={loading}
            onPress={() => onAct(written.trim())}
          />
        </View>
      </View>
    </View>
  )
}
