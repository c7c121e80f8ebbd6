import '../../auditWords'
import '../../access.scss'
import { auditApi, type AuditLine } from '@domain/people/auditApi'
import { isAllowed } from '@domain/people/permissions'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../../../cloud'
import { LockLine } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Skeleton } from '../../../../components/Skeleton'
import { useListGestures } from '../../../../features/okr/ObjectiveCards'
import { MemberPage } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { useAuditFilter } from '../../parts/audit/useAuditFilter'
import { type AuditTexts, useAuditTexts } from '../../parts/audit/useAuditTexts'

/** Who did what, and when: the newest first. */
export default function AuditPage() {
  const { t } = useTranslation('audit')
  return (
    <MemberPage leave="back" title={t('title')}>
      {(member) =>
        isAllowed('readAudit', member.me.roles) ? (
          <Trail member={member} />
        ) : (
          <PageFrame leave="back" title={t('title')}>
            <EmptyState title={t('notYours')} />
          </PageFrame>
        )
      }
    </MemberPage>
  )
}

function Trail({ member }: { member: Member }) {
  const { t } = useTranslation(['audit', 'common'])
  const { row, sheets, filter, isOn } = useAuditFilter(member)
  const textsOf = useAuditTexts(member.today)
  const list = useCallPages(auditApi.audit, (before) => ({ companyId: member.company.id, ...filter, before }), {
    freshFor: 0,
  })
  useListGestures(list)
  return (
    <PageFrame leave="back" title={t('title')} overlays={sheets}>
      <LockLine text={t('private')} />
      {row}
      {list.isPending ? (
        <Skeleton cards={2} />
      ) : list.error && list.items.length === 0 ? (
        <FailedState onRetry={() => void list.refresh()} loading={list.isFetching} />
      ) : list.items.length === 0 ? (
        <EmptyState title={t('empty')} text={isOn ? t('emptyText') : undefined} />
      ) : (
        <Card list>
          {list.items.map((line: AuditLine) => (
            <Line key={line.id} {...textsOf(line)} />
          ))}
        </Card>
      )}
      {list.hasMore && (
        <Button wide kind="text" label={t('common:more')} loading={list.isLoadingMore} onPress={list.more} />
      )}
    </PageFrame>
  )
}

function Line({ title, subject, when, changes }: AuditTexts) {
  return (
    <View className="trail stack g1" ariaRole="listitem">
      <View className="trail__title">
        <Text className="t-strong">{title}</Text>
        {subject !== '' && <Text>{subject}</Text>}
      </View>
      <Text className="t-cap c2">{when}</Text>
      {changes.map((change) => (
        <Text key={change} className="trail__change t-sub c2">
          {change}
        </Text>
      ))}
    </View>
  )
}
