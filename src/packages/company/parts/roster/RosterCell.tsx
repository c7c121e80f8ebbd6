import '../../rosterWords'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { openRoster } from '../../ways'

/** The way to the company's list of people. */
export function RosterCell() {
  const { t } = useTranslation('roster')
  return (
    <Card>
      <Cell icon="people" title={t('title')} text={t('hubText')} onPress={openRoster} />
    </Card>
  )
}
