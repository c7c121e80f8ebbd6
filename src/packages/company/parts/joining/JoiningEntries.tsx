import '../../joiningWords'
import { joiningApi } from '@domain/people/joiningApi'
import type { Role } from '@domain/people/model'
import { isAllowed } from '@domain/people/permissions'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../../cloud'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { openInvite, openRequests } from '../../../../ways'
import { openJoining } from '../../ways'

interface Props {
  companyId: string
  roles: readonly Role[]
}

/** The ways to who waits to be let in, to invites, and to how people come in. */
export function JoiningEntries({ companyId, roles }: Props) {
  const { t } = useTranslation(['joining', 'me'])
  const admits = isAllowed('admit', roles)
  const { data } = useCall(joiningApi.waitingRequests, admits ? { companyId } : null, { freshFor: 0 })
  if (!admits) return null
  const count = data?.count ?? 0
  return (
    <Section title={t('section')}>
      <Card>
        <Cell
          icon="inbox"
          title={t('requests')}
          text={t('requestsText')}
          {...(count > 0 ? { value: t('requestsCount', { count }), unread: true } : {})}
          onPress={openRequests}
        />
        <Cell icon="people" title={t('me:invite.title')} onPress={openInvite} />
        {isAllowed('setJoining', roles) && (
          <Cell icon="lock" title={t('settings')} text={t('settingsText')} onPress={openJoining} />
        )}
      </Card>
    </Section>
  )
}
