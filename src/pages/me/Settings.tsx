import { reminderApi } from '@domain/reminder/api'
import { templateNames } from '@domain/reminder/templates'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../cloud'
import { Card } from '../../components/Card'
import { Cell } from '../../components/Cell'
import { ChoiceSheet } from '../../features/choice/ChoiceSheet'
import { useLanguageSetting } from '../../i18n/language'
import type { Member } from '../../session'
import { useAppearance } from '../../theme/appearance'
import { openReminding } from '../../ways'

const languageChoices = ['system', 'zh-CN', 'en'] as const
const appearanceChoices = ['system', 'light', 'dark'] as const
const textSizeChoices = ['system', 'standard', 'large', 'largest'] as const
const motionChoices = ['system', 'reduced'] as const

/** How the reader is reminded, and how the app speaks and looks on this phone. */
export function Settings({ member }: { member: Member }) {
  const { t } = useTranslation(['me', 'common', 'inbox'])
  const reminding = useCall(reminderApi.reminding, { companyId: member.company.id }, { kept: true })
  const left = reminding.data && templateNames.reduce((sum, name) => sum + reminding.data.left[name], 0)
  const language = useLanguageSetting()
  const look = useAppearance()
  const [choosing, setChoosing] = useState<'language' | 'appearance' | 'textSize' | 'motion'>()
  const close = () => setChoosing(undefined)
  return (
    <>
      <Card>
        <Cell
          icon="bell"
          title={t('reminders')}
          value={left === undefined ? '' : left > 0 ? t('inbox:left', { count: left }) : t('inbox:onlyHere')}
          onPress={openReminding}
        />
        <Cell
          icon="globe"
          title={t('language')}
          value={t(`common:language.${language.choice}`)}
          onPress={() => setChoosing('language')}
        />
        <Cell
          icon="moon"
          title={t('appearance')}
          value={t(`appearances.${look.appearance}`)}
          onPress={() => setChoosing('appearance')}
        />
        <Cell
          icon="doc"
          title={t('textSize')}
          value={t(`textSizes.${look.textSize}`)}
          onPress={() => setChoosing('textSize')}
        />
        <Cell
          icon="today"
          title={t('motion')}
          value={t(`motions.${look.motion}`)}
          onPress={() => setChoosing('motion')}
        />
      </Card>
      <View>
        <ChoiceSheet
          open={choosing === 'language'}
          title={t('language')}
          items={languageChoices.map((value) => ({ value, text: t(`common:language.${value}`) }))}
          value={language.choice}
          onChoose={language.choose}
          onClose={close}
        />
        <ChoiceSheet
          open={choosing === 'appearance'}
          title={t('appearance')}
          items={appearanceChoices.map((value) => ({ value, text: t(`appearances.${value}`) }))}
          value={look.appearance}
          onChoose={(appearance) => look.choose({ appearance })}
          onClose={close}
        />
        <ChoiceSheet
          open={choosing === 'textSize'}
          title={t('textSize')}
          items={textSizeChoices.map((value) => ({ value, text: t(`textSizes.${value}`) }))}
          value={look.textSize}
          onChoose={(textSize) => look.choose({ textSize })}
          onClose={close}
        />
        <ChoiceSheet
          open={choosing === 'motion'}
          title={t('motion')}
          items={motionChoices.map((value) => ({ value, text: t(`motions.${value}`) }))}
          value={look.motion}
          onChoose={(motion) => look.choose({ motion })}
          onClose={close}
        />
      </View>
    </>
  )
}
