import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { Icon } from './Icon'

export interface ToastMessage {
  text: string
  /** Usually 撤销, which the text is when left out. */
  action?: { text?: string; onPress: () => void }
  /** How long it stays, ms. 5,000; twice that where it offers an action. */
  lasts?: number
}

interface Shown extends ToastMessage {
  id: number
}

const useToast = create<{ shown: Shown | undefined }>()(() => ({ shown: undefined }))

const plainLasts = 5_000
const actionLasts = 10_000

let nextId = 1
let timer: ReturnType<typeof setTimeout> | undefined

/** Says what was done, above the footer of whatever page is open. One at a time: a new one replaces the last. */
export function showToast(message: ToastMessage): void {
  clearTimeout(timer)
  useToast.setState({ shown: { ...message, id: nextId++ } })
  timer = setTimeout(hideToast, message.lasts ?? (message.action ? actionLasts : plainLasts))
}

export function hideToast(): void {
  clearTimeout(timer)
  useToast.setState({ shown: undefined })
}

/** Where toasts appear; every PageFrame has one. */
export function ToastLayer() {
  const { t } = useTranslation('components')
  const shown = useToast((state) => state.shown)
  return (
    <View className="toast-layer" ariaLive="polite" ariaRole="status">
      {shown && (
        <View key={shown.id} className="toast">
          <Text className="grow">{shown.text}</Text>
          {shown.action && (
            <View
              className="toast__act"
              ariaRole="button"
              onClick={() => {
                hideToast()
                shown.action?.onPress()
              }}
            >
              {shown.action.text === undefined && <Icon name="undo" size={18} />}
              <Text>{shown.action.text ?? t('undo')}</Text>
            </View>
          )}
        </View>
      )}
    </View>
  )
}
