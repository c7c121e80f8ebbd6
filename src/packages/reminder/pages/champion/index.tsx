import '../../words'
import { isAllowed } from '@domain/people/permissions'
import { nudgeLimits } from '@domain/reminder/nudging'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LockLine } from '../../../../components/Banner'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Segmented } from '../../../../components/Segmented'
import { MemberPage } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { Troubles } from '../../parts/Troubles'
import { Unreachable } from '../../parts/Unreachable'
import { openNudging } from '../../ways'
import '../../reminder.scss'

/** Whom messages reach and whom they do not: states alone, and a word to a department. */
export default function ChampionPage() {
  const { t } = useTranslation('reminding')
  return (
    <MemberPage leave="back" title={t('states.title')}>
      {(member) =>
        isAllowed('seeReminderStates', member.me.roles) ? (
          <States member={member} />
        ) : (
          <PageFrame leave="back" title={t('states.title')}>
            <EmptyState title={t('states.notYours')} />
          </PageFrame>
        )
      }
    </MemberPage>
  )
}

const views = ['unreachable', 'suppressed', 'failed', 'champion'] as const
type Seen = (typeof views)[number]

function States({ member }: { member: Member }) {
  const { t } = useTranslation('reminding')
  const [view, setView] = useState<Seen>('unreachable')
  const companyId = member.company.id
  return (
    <PageFrame leave="back" title={t('states.title')}>
      <View className="stack g3 remind__head">
        {isAllowed('nudge', member.me.roles) && (
          <Card>
            <Cell
              icon="comment"
              title={t('states.say')}
              text={t('states.sayHint', { count: nudgeLimits.aWeek })}
              onPress={openNudging}
            />
          </Card>
        )}
        <Segmented
          switchesScreen
          label={t('states.about')}
          items={views.map((value) => ({ value, text: t(`states.tabs.${value}`) }))}
          value={view}
          onChange={setView}
        />
        <LockLine text={t('states.private')} />
      </View>
      {view === 'unreachable' ? (
        <Unreachable companyId={companyId} />
      ) : (
        <Troubles key={view} companyId={companyId} about={view} today={member.today} />
      )}
    </PageFrame>
  )
}
