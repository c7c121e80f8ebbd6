import '../../words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../../../components/Button'
import { Icon } from '../../../../components/Icon'
import { PageFrame } from '../../../../components/PageFrame'
import { Segmented } from '../../../../components/Segmented'
import { languages, useLanguageSetting } from '../../../../i18n/language'
import { useAppearance } from '../../../../theme/appearance'
import { Entries } from './Entries'
import { KeyResults } from './KeyResults'
import { Lists } from './Lists'
import { Overlays } from './Overlays'
import { Signs } from './Signs'

/** Every component in every state, for building and for screenshots. Never part of a release (config/index.ts). */
export default function Kit() {
  const { t } = useTranslation('gallery')
  const appearance = useAppearance()
  const language = useLanguageSetting()
  const [open, setOpen] = useState<'sheet' | 'dialog' | 'picker'>()
  return (
    <PageFrame
      title={t('title')}
      leave="back"
      extra={
        <View className="row t-sub c2 g1">
          {t('company')}
          <Icon name="down" size={16} />
        </View>
      }
      footer={
        <>
          <IconButton icon="comment" label={t('cells')} />
          <Button kind="line" icon="coach" label={t('openPicker')} onPress={() => setOpen('picker')} />
          <View className="grow">
            <Button wide label={t('openSheet')} onPress={() => setOpen('sheet')} id="open-sheet" />
          </View>
        </>
      }
      overlays={<Overlays open={open} onClose={() => setOpen(undefined)} />}
    >
      <Segmented
        label={t('appearance')}
        items={[
          { value: 'light', text: t('light') },
          { value: 'dark', text: t('dark') },
        ]}
        value={appearance.appearance === 'dark' ? 'dark' : 'light'}
        onChange={(chosen) => appearance.choose({ appearance: chosen })}
      />
      <Segmented
        label={t('textSize')}
        items={[
          { value: 'standard', text: t('standard') },
          { value: 'large', text: t('larger') },
          { value: 'largest', text: t('largest') },
        ]}
        value={appearance.textSize === 'system' ? 'standard' : appearance.textSize}
        onChange={(textSize) => appearance.choose({ textSize })}
      />
      <Segmented
        label={t('language')}
        items={languages.map((each) => ({ value: each, text: each }))}
        value={language.choice === 'en' ? 'en' : 'zh-CN'}
        onChange={language.choose}
      />
      <Signs onDialog={() => setOpen('dialog')} />
      <Entries />
      <KeyResults />
      <Lists />
    </PageFrame>
  )
}
