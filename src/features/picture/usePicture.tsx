import './words'
import './picture.scss'
import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Sheet } from '../../components/Sheet'
import { showToast } from '../../components/Toast'
import { drawPicture, easel, handOver } from './easel'
import { fitted, type PictureWords } from './layout'

interface Options {
  /** Heads the sheet that it is looked at in. */
  title: string
  /** What is in it, and what is not. */
  hint: string
  /** For who hears the picture. */
  label: string
  /** How many things there are to draw, where one picture may not hold them all. */
  count: number
  wordsOf: (shown: number) => PictureWords
}

/** Words as a picture: drawn when it is asked for, looked at, then handed over. */
export function usePicture({ title, hint, label, count, wordsOf }: Options) {
  const { t } = useTranslation('picture')
  const [path, setPath] = useState<string>()
  const [isOpen, setOpen] = useState(false)
  const [isDrawing, setDrawing] = useState(false)
  const make = async () => {
    setDrawing(true)
    try {
      setPath(await drawPicture((measure) => fitted(count, wordsOf, measure)))
      setOpen(true)
    } catch {
      showToast({ text: t('failed') })
    }
    setDrawing(false)
  }
  const share = async () => {
    if (path === undefined) return
    try {
      const outcome = await handOver(path)
      if (outcome !== 'cancelled') showToast({ text: t(outcome) })
    } catch {
      showToast({ text: t('notHandedOver') })
    }
  }
  return {
    make,
    isDrawing,
    sheet: (
      <View>
        {easel}
        <Sheet open={isOpen} title={title} onClose={() => setOpen(false)}>
          {/* The button first: a long picture need not be scrolled through, and a keyboard finds something in here. */}
          <View className="stack g3">
            <Button wide icon="share" label={t('share')} onPress={() => void share()} />
            <Text className="t-cap c2">{hint}</Text>
            {path !== undefined && (
              <Image className="picture" mode="widthFix" src={path} ariaRole="img" ariaLabel={label} />
            )}
          </View>
        </Sheet>
      </View>
    ),
  }
}
