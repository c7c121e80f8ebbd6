import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../components/Button'
import { Sheet } from '../../../../components/Sheet'
import { showToast } from '../../../../components/Toast'
import { drawPicture, easel, handOver } from './easel'
import { fitted, type PictureWords } from './layout'

interface Options {
  /** Whose summary it is, for who hears the picture. */
  team: string
  /** How many objectives there are to draw. */
  count: number
  wordsOf: (shown: number) => PictureWords
}

/** A summary as a picture: drawn when it is asked for, looked at, then handed over. */
export function usePicture({ team, count, wordsOf }: Options) {
  const { t } = useTranslation('closing')
  const [path, setPath] = useState<string>()
  const [isOpen, setOpen] = useState(false)
  const [isDrawing, setDrawing] = useState(false)
  const make = async () => {
    setDrawing(true)
    try {
      setPath(await drawPicture((measure) => fitted(count, wordsOf, measure)))
      setOpen(true)
    } catch {
      showToast({ text: t('summary.failed') })
    }
    setDrawing(false)
  }
  const share = async () => {
    if (path === undefined) return
    try {
      const outcome = await handOver(path)
      if (outcome !== 'cancelled') showToast({ text: t(`summary.${outcome}`) })
    } catch {
      showToast({ text: t('summary.notHandedOver') })
    }
  }
  return {
    make,
    isDrawing,
    sheet: (
      <View>
        {easel}
        <Sheet open={isOpen} title={t('summary.picture')} onClose={() => setOpen(false)}>
          {/* The button first: a long picture need not be scrolled through, and a keyboard finds something in here. */}
          <View className="stack g3">
            <Button wide icon="share" label={t('summary.share')} onPress={() => void share()} />
            <Text className="t-cap c2">{t('summary.pictureHint')}</Text>
            {path !== undefined && (
              <Image
                className="picture"
                mode="widthFix"
                src={path}
                ariaRole="img"
                ariaLabel={t('summary.pictureOf', { team })}
              />
            )}
          </View>
        </Sheet>
      </View>
    ),
  }
}
