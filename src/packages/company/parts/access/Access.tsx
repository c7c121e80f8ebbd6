import '../../accessWords'
import '../../auditWords'
import type { Role } from '@domain/people/model'
import { isAllowed } from '@domain/people/permissions'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { openAudit, openRoles } from '../../ways'

/** The ways to who may do more than others, and to who did what. */
export function Access({ roles }: { roles: readonly Role[] }) {
  const { t } = useTranslation(['access', 'audit'])
  const names = isAllowed('nameAdministrator', roles)
  const reads = isAllowed('readAudit', roles)
  if (!names && !reads) return null
  return (
    <Section title={t('title')}>
      <Card>
        {names && <Cell icon="people" title={t('title')} text={t('hubText')} onPress={openRoles} />}
        {reads && <Cell icon="doc" title={t('audit:title')} text={t('audit:hubText')} onPress={openAudit} />}
      </Card>
    </Section>
  )
}
