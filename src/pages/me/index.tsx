import { peopleApi } from '@domain/people/api'
import { isAllowed, managesCompany } from '@domain/people/permissions'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../cloud'
import { Avatar } from '../../components/Avatar'
import { IconButton } from '../../components/Button'
import { Card } from '../../components/Card'
import { Cell } from '../../components/Cell'
import { PageFrame } from '../../components/PageFrame'
import { CompanySheet } from '../../features/companies/CompanySwitch'
import { useWords } from '../../features/okr/present'
import { MemberPage } from '../../features/page/MemberPage'
import { useUnread } from '../../features/reminding'
import { formatDate } from '../../i18n/format'
import type { Member } from '../../session'
import { signOut } from '../../session/signOut'
import {
  openArchive,
  openCalendar,
  openCompany,
  openInvite,
  openPerson,
  openReminderStates,
  openReviews,
  openRollout,
  openWelcome,
  restartAtWelcome,
} from '../../ways'
import { ProfileSheet } from './ProfileSheet'
import { Settings } from './Settings'
import './me.scss'

/** The reader: who they are, how the app looks to them, and their companies. */
export default function MePage() {
  const { t } = useTranslation('me')
  return (
    <MemberPage tab="me" title={t('title')}>
      {(member) => <Me member={member} />}
    </MemberPage>
  )
}

function Me({ member }: { member: Member }) {
  const { t } = useTranslation(['me', 'components', 'inbox'])
  const words = useWords()
  const { company, me, companies, today } = member
  const works = isAllowed('browse', me.roles)
  const place = useCall(peopleApi.person, works ? { companyId: company.id, memberId: me.id } : null, { kept: true })
  const unread = useUnread(member)
  const [editing, setEditing] = useState(false)
  const [switching, setSwitching] = useState(false)
  const department = place.data?.person.departmentName
  const manager = place.data?.manager?.name
  const roles = me.roles.filter((role) => role !== 'member').map((role) => t(`roles.${role}`))
  return (
    <PageFrame
      tab="me"
      title={t('title')}
      unread={unread}
      overlays={
        <>
          <ProfileSheet open={editing} member={member} onClose={() => setEditing(false)} />
          <CompanySheet member={member} open={switching} onClose={() => setSwitching(false)} />
        </>
      }
    >
      <View className="row g4 me-head">
        <Avatar name={me.name} memberId={me.id} size={56} />
        <View className="grow">
          <Text className="me-head__name">{me.name}</Text>
          <Text className="me-head__place t-sub c2">
            {[
              me.title,
              department === undefined
                ? undefined
                : manager === undefined
                  ? t('placeNoManager', { department })
                  : t('place', { department, manager }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {roles.length > 0 && (
            <Text className="t-cap c3">
              {[
                ...roles,
                ...(me.endsOn === null ? [] : [t('until', { day: formatDate(words, me.endsOn, today) })]),
              ].join(t('components:join'))}
            </Text>
          )}
        </View>
        <IconButton icon="edit" label={t('editProfile')} onPress={() => setEditing(true)} />
      </View>
      {works && (
        <Card>
          <Cell icon="okr" title={t('myOkrs')} onPress={() => openPerson(me.id)} />
          <Cell icon="doc" title={t('reviews')} onPress={openReviews} />
          <Cell icon="inbox" title={t('archive')} onPress={openArchive} />
          <Cell icon="today" title={t('calendar')} onPress={openCalendar} />
          {isAllowed('readRollout', me.roles) && <Cell icon="flag" title={t('rollout')} onPress={openRollout} />}
          {isAllowed('seeReminderStates', me.roles) && (
            <Cell icon="bell" title={t('inbox:states')} onPress={openReminderStates} />
          )}
          {isAllowed('invite', me.roles) && <Cell icon="people" title={t('invite.title')} onPress={openInvite} />}
          {managesCompany(me.roles) && <Cell icon="dots" title={t('manage')} onPress={openCompany} />}
        </Card>
      )}
      <Settings member={member} />
      <View className="me-companies">
        <Card>
          {companies.length > 1 && (
            <Cell icon="return" title={t('company')} value={company.name} onPress={() => setSwitching(true)} />
          )}
          <Cell icon="plus" title={t('newCompany')} onPress={openWelcome} />
          {signOut && (
            <Cell
              icon="me"
              title={t('signOut')}
              onPress={() => {
                signOut?.()
                restartAtWelcome()
              }}
            />
          )}
        </Card>
      </View>
      <View className="me-about t-cap c3">
        <Text>{t('about')}</Text>
      </View>
    </PageFrame>
  )
}
