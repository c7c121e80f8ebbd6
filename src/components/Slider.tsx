import { Text, View } from '@tarojs/components'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSlide } from './useSlide'

export interface ConfidenceSliderProps {
  /** 0 to 10. */
  value: number
  onChange: (value: number) => void
  disabled?: boolean
  /** Above left; 信心 when left out. */
  title?: string
}

const stops = Array.from({ length: 11 }, (_, stop) => stop)

/** Confidence, 0 to 10: a forecast, so it is never coloured by its value. */
export function ConfidenceSlider({ value, onChange, disabled, title }: ConfidenceSliderProps) {
  const { t } = useTranslation('components')
  const id = `slider-${useId().replace(/:/g, '')}`
  const [dragging, setDragging] = useState(false)
  const change = (next: number) => {
    const stop = Math.min(10, Math.max(0, Math.round(next)))
    if (!disabled && stop !== value) onChange(stop)
  }
  const slide = useSlide(id, {
    onSlide: (share) => {
      if (!disabled) setDragging(true)
      change(share * 10)
    },
    onEnd: () => setDragging(false),
    onStep: (by) => change(value + by),
  })
  return (
    <View className={`confidence${disabled ? ' confidence--off' : ''}`}>
      <View className="row between row--wrap g2">
        <Text className="t-strong">{title ?? t('confidence.label')}</Text>
        <Text className="t-cap c3">{t('confidence.forecast')}</Text>
      </View>
      <View
        id={id}
        className={`slider${dragging ? ' slider--dragging' : ''}`}
        ariaRole="slider"
        ariaLabel={t('confidence.label')}
        ariaValuemin={0}
        ariaValuemax={10}
        ariaValuenow={value}
        ariaValuetext={t('confidence.spoken', { value })}
        ariaDisabled={disabled}
        {...slide}
      >
        <View className="slider__track">
          <View className="slider__fill" style={{ width: `${value * 10}%` }} />
          {stops.map((stop) => (
            <View
              key={stop}
              className={`slider__stop${stop < value ? ' slider__stop--passed' : ''}`}
              style={{ left: `${stop * 10}%` }}
            />
          ))}
        </View>
        <View className="slider__knob num" style={{ left: `${value * 10}%` }}>
          <Text>{value}</Text>
        </View>
      </View>
      <View className="row between t-cap c3 num">
        <Text>0 {t('confidence.none')}</Text>
        <Text>10 {t('confidence.sure')}</Text>
      </View>
    </View>
  )
}
