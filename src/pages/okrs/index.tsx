import { PageFrame } from '../../components/PageFrame'
import { useTranslation } from 'react-i18next'

export default function Okrs() {
  const { t } = useTranslation('components')
  return (
    <PageFrame title={t('tabs.okrs')} tab="okrs">
      {null}
    </PageFrame>
  )
}
