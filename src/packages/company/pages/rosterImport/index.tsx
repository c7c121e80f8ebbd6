import '../../rosterWords'
import '../../roster.scss'
import { isAllowed } from '@domain/people/permissions'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { showToast } from '../../../../components/Toast'
import { pickTable } from '../../../../features/file/pickTable'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { Choosing, Ended, Mapped, Planned, Running, Uploading } from '../../parts/roster/steps'
import { isUploaded, useRosterImport } from '../../parts/roster/useRosterImport'

/** A file becomes the company's list: chosen, mapped, looked at, imported, and for a day taken back. */
export default function RosterImportPage() {
  const { t } = useTranslation('roster')
  return (
    <MemberPage leave="back" title={t('import.title')}>
      {(member) =>
        isAllowed('keepRoster', member.me.roles) ? (
          <Importing member={member} />
        ) : (
          <PageFrame title={t('import.title')} leave="back">
            <EmptyState title={t('notYours')} />
          </PageFrame>
        )
      }
    </MemberPage>
  )
}

function Importing({ member }: { member: Member }) {
  const { t } = useTranslation('roster')
  const importing = useRosterImport(member.company.id)
  const { view, error, refetch, file, isUploading, begin } = importing
  const onChoose = async () => {
    const picked = await pickTable()
    if (picked.state === 'picked') begin(picked.file)
    if (picked.state === 'failed') showToast({ text: t('import.cannotChoose') })
  }
  if (view === undefined) return <Waiting title={t('import.title')} leave="back" error={error} onRetry={refetch} />
  const step = { member, importing, onChoose: () => void onChoose() }
  if (file && isUploading) return <Uploading {...step} name={file.name} />
  if (view === null) return <Choosing {...step} />
  switch (view.standing.state) {
    case 'uploading':
      return isUploaded(view) ? <Mapped {...step} view={view} /> : <Choosing {...step} />
    case 'checking':
      return <Mapped {...step} view={view} />
    case 'planned':
      return <Planned {...step} view={view} counts={view.standing.counts} />
    case 'importing':
    case 'undoing':
      return <Running {...step} standing={view.standing} />
    case 'imported':
    case 'undone':
      return <Ended {...step} standing={view.standing} />
  }
}
