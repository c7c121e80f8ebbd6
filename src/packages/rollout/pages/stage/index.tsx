import '../../startWords'
import '../../start.scss'
import type { StartPage } from '@domain/rollout/startApi'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../../../cloud'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { newStage, pilotId, storedStage } from '../../parts/start/stageForm'
import { StagePlan } from '../../parts/start/StagePlan'
import { WithStart } from '../../parts/start/WithStart'

/** Where the pilot (`?id=pilot`) or a wave is planned; without an id a new wave. */
export default function StagePage() {
  const { t } = useTranslation('start')
  const { id } = useRouter().params
  const title = t(id === pilotId ? 'stage.pilot' : 'stage.newWave')
  return (
    <MemberPage leave="back" title={title} cards={1}>
      {(member) => (
        <WithStart member={member} title={title}>
          {(page, onNewer) => <Known member={member} page={page} id={id} onNewer={onNewer} />}
        </WithStart>
      )}
    </MemberPage>
  )
}

interface KnownProps {
  member: Member
  page: StartPage
  id: string | undefined
  onNewer: () => Promise<unknown>
}

function Known({ member, page, id, onNewer }: KnownProps) {
  const { t } = useTranslation('start')
  const [fresh] = useState(newId)
  // What planning began with: an answer that comes later must not move the ground.
  const [start] = useState(() => storedStage(page, id ?? fresh))
  const [blank] = useState(() => newStage(id ?? fresh))
  if (start === undefined && id !== undefined && id !== pilotId) {
    return (
      <PageFrame leave="back" title={t('stage.newWave')}>
        <EmptyState title={t('stage.gone')} />
      </PageFrame>
    )
  }
  return <StagePlan member={member} page={page} place={id ?? 'new'} start={start} fallback={blank} onNewer={onNewer} />
}
