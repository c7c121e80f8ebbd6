import { neededFields, rosterFields } from '@domain/people/rosterFields'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../components/Button'
import { Card, Section, Tag } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { LockLine } from '../../../../components/Banner'
import { showToast } from '../../../../components/Toast'
import { keepFile, shareFile } from '../../../../features/file/files'
import { base64Of } from './base64'

/** By this Excel in Chinese knows UTF-8. */
const byteOrderMark = '\ufeff'

/** What a file is to hold, with headings to copy and an example to take along. */
export function ChooseFile() {
  const { t } = useTranslation('roster')
  const [isKept, setIsKept] = useState(false)
  const headings = rosterFields.map((field) => t(`field.${field}`))
  const name = t('import.exampleName')

  const onCopy = async () => {
    // Apart by tabs: a spreadsheet puts each into a column of its own.
    await Taro.setClipboardData({ data: headings.join('\t') })
    showToast({ text: t('import.copied') })
  }
  const onDownload = async () => {
    const rows = [headings.join(','), t('import.exampleOne'), t('import.exampleTwo')]
    const end = await keepFile(base64Of(byteOrderMark + rows.join('\r\n')), name)
    if (end === 'kept') setIsKept(true)
    else showToast({ text: t(end === 'saved' ? 'import.saved' : 'import.exampleFailed') })
  }
  const onShare = async () => {
    const end = await shareFile(name)
    if (end === 'saved') showToast({ text: t('import.saved') })
    if (end === 'failed') showToast({ text: t('import.exampleFailed') })
  }
  return (
    <Section title={t('import.columns')}>
      <Text className="t-sub c2">{t('import.columnsText')}</Text>
      <View className="roster__hint">
        <Card list>
          {rosterFields.map((field) => (
            <View key={field} className="roster__item" ariaRole="listitem">
              <Cell
                height={52}
                title={t(`field.${field}`)}
                text={t(`import.example.${field}`)}
                after={neededFields.includes(field) ? <Tag brand text={t('import.needed')} /> : undefined}
              />
            </View>
          ))}
        </Card>
      </View>
      <LockLine text={t('import.privacy')} />
      <View className="roster__buttons">
        <Button small kind="soft" label={t('import.copy')} onPress={() => void onCopy()} />
        {isKept ? (
          <Button small kind="soft" icon="share" label={t('import.sendExample')} onPress={() => void onShare()} />
        ) : (
          <Button small kind="soft" label={t('import.download')} onPress={() => void onDownload()} />
        )}
      </View>
    </Section>
  )
}
