import { type AccessPage, accessApi } from '@domain/people/accessApi'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSend } from '../../../../cloud'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { ChoiceSheet } from '../../../../features/choice/ChoiceSheet'
import type { Member } from '../../../../session'
import { useChanging } from './useChanging'

/** Whether pages of several people's OKRs carry the viewer's name. The section stands in the page, its sheet over it. */
export function useWatermark({ company }: Member, { watermark, version }: AccessPage) {
  const { t } = useTranslation('access')
  const saving = useSend(accessApi.saveWatermark)
  const changing = useChanging()
  const [choosing, setChoosing] = useState(false)
  const section = (
    <Section title={t('watermark')}>
      <Card>
        <Cell title={t('watermarkRow')} value={t(watermark ? 'on' : 'off')} onPress={() => setChoosing(true)} />
      </Card>
    </Section>
  )
  const sheet = (
    <ChoiceSheet
      open={choosing}
      title={t('watermark')}
      items={[
        { value: 'on' as const, text: t('on'), hint: t('onHint') },
        { value: 'off' as const, text: t('off'), hint: t('offHint') },
      ]}
      value={watermark ? 'on' : 'off'}
      onChoose={(value) => void changing(saving.send({ companyId: company.id, version, watermark: value === 'on' }))}
      onClose={() => setChoosing(false)}
    />
  )
  return { section, sheet }
}
