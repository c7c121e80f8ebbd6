import '../../words'
import { type ArchivedView, okrApi } from '@domain/okr/api'
import { cycleById } from '@domain/okr/cycle'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refresh, sentenceFor, useCall, useSend } from '../../../../cloud'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { showToast } from '../../../../components/Toast'
import { cycleTitle, useWords } from '../../../../features/okr/present'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'

/** What I took out of the lists, and the way back. */
export default function ArchivePage() {
  const { t } = useTranslation('objective')
  return (
    <MemberPage leave="back" title={t('archive.title')} cards={1}>
      {(member) => <Archive member={member} />}
    </MemberPage>
  )
}

function Archive({ member }: { member: Member }) {
  const { t } = useTranslation('objective')
  const { company } = member
  const { data, error, refetch } = useCall(okrApi.archived, { companyId: company.id })
  const restore = useSend(okrApi.restore)
  const [restoring, setRestoring] = useState<string>()
  const onRestore = async ({ objectiveId, version }: ArchivedView) => {
    setRestoring(objectiveId)
    try {
      await restore.send({ companyId: company.id, objectiveId, version })
      await Promise.all([refetch(), refresh(okrApi.today), refresh(okrApi.browse)])
      showToast({ text: t('more.restored') })
    } catch (failure) {
      showToast({ text: sentenceFor(failure) })
    }
    setRestoring(undefined)
  }
  if (!data) return <Waiting leave="back" title={t('archive.title')} cards={1} error={error} onRetry={refetch} />
  return (
    <Frame>
      {data.items.length === 0 ? (
        <EmptyState title={t('archive.empty')} text={t('archive.emptyHint')} />
      ) : (
        <Card>
          {data.items.map((item) => (
            <Archived
              key={item.objectiveId}
              item={item}
              fiscalStartMonth={company.fiscalStartMonth}
              loading={restoring === item.objectiveId}
              onRestore={() => void onRestore(item)}
            />
          ))}
        </Card>
      )}
    </Frame>
  )
}

interface ArchivedProps {
  item: ArchivedView
  fiscalStartMonth: number
  loading: boolean
  onRestore: () => void
}

function Archived({ item, fiscalStartMonth, loading, onRestore }: ArchivedProps) {
  const { t } = useTranslation('objective')
  const words = useWords()
  const title = item.title === '' ? t('archive.untitled') : item.title
  const cycle = cycleById(item.cycleId)
  return (
    <Cell
      height={72}
      title={title}
      text={[t(`archive.was.${item.was}`), cycle && cycleTitle(words, cycle, fiscalStartMonth)]
        .filter(Boolean)
        .join(' · ')}
      after={
        <Button
          small
          kind="soft"
          text={t('archive.restore')}
          label={t('archive.restoreNamed', { title })}
          loading={loading}
          onPress={onRestore}
        />
      }
    />
  )
}

function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('objective')
  return (
    <PageFrame title={t('archive.title')} leave="back">
      {children}
    </PageFrame>
  )
}
