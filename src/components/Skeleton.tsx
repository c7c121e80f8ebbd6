import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

export interface SkeletonProps {
  /** Bars where the text will stand: width in percent of the row, height in px. */
  bars?: readonly { width: number; height: number }[]
  /** How many cards of these bars. */
  cards?: number
}

const textBars = [
  { width: 72, height: 16 },
  { width: 34, height: 22 },
  { width: 100, height: 8 },
]

/** A wait shorter than this shows nothing at all, ms. */
const patience = 200

/** Bars at the true places of what is being read; never put it over content that is already there. */
export function Skeleton({ bars = textBars, cards = 1 }: SkeletonProps) {
  const { t } = useTranslation('components')
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patience)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <View ariaRole="status" ariaBusy ariaLabel={t('loading')}>
      {Array.from({ length: cards }, (_, card) => (
        <View key={card} className="card pad skeleton" ariaHidden>
          {bars.map((bar, index) => (
            <View key={index} className="skel" style={{ width: `${bar.width}%`, height: `${bar.height}px` }} />
          ))}
        </View>
      ))}
    </View>
  )
}
