import { ScrollView, Text, View } from '@tarojs/components'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './Button'
import { useModal } from './useModal'
import { usePresence } from './usePresence'

export interface SheetProps {
  open: boolean
  title: string
  /** Below the title, one line: the objective of a key result. */
  subtitle?: string
  onClose: () => void
  children: ReactNode
  /** Stays below what scrolls: the main button. */
  footer?: ReactNode
}

/** Comes up from below in 320 ms over a scrim; grip, title, 关闭. Tapping the scrim closes it. */
export function Sheet({ open, title, subtitle, onClose, children, footer }: SheetProps) {
  const { t } = useTranslation('components')
  const id = `sheet-${useId().replace(/:/g, '')}`
  const { present, leaving } = usePresence(open)
  useModal(id, open && present, onClose)
  if (!present) return null
  return (
    <>
      <View className={`scrim${leaving ? ' scrim--leaving' : ''}`} catchMove ariaHidden onClick={onClose} />
      <View
        id={id}
        className={`sheet${leaving ? ' sheet--leaving' : ''}`}
        ariaRole="dialog"
        ariaModal
        ariaLabel={title}
      >
        <View className="sheet__grip" catchMove ariaHidden />
        <View className="row between g2 row--top" catchMove>
          <View className="grow sheet__heading">
            <Text className="t-heading sheet__title" ariaRole="heading" ariaLevel={2}>
              {title}
            </Text>
            {subtitle && <Text className="t-cap c3 clip1">{subtitle}</Text>}
          </View>
          <View className="c2 sheet__close">
            <IconButton icon="close" label={t('close')} onPress={onClose} />
          </View>
        </View>
        <ScrollView className="sheet__body" scrollY enhanced showScrollbar={false}>
          {children}
        </ScrollView>
        {footer && <View className="sheet__footer">{footer}</View>}
      </View>
    </>
  )
}
