import { PageFrame } from '../../components/PageFrame'
import { useTranslation } from 'react-i18next'

export default function Me() {
  const { t } = useTranslation('components')
  return (
    <PageFrame title={t('tabs.me')} tab="me">
      {null}
    </PageFrame>
  )
}
