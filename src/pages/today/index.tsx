import { PageFrame } from '../../components/PageFrame'
import { useTranslation } from 'react-i18next'

export default function Today() {
  const { t } = useTranslation('components')
  return (
    <PageFrame title={t('tabs.today')} tab="today">
      {null}
    </PageFrame>
  )
}
