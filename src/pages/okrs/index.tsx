import { isAllowed } from '@domain/people/permissions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/Button'
import { PageFrame } from '../../components/PageFrame'
import { SearchField } from '../../components/SearchField'
import { useRested } from '../../components/useRested'
import { CloudBanner } from '../../features/checkIn'
import { MemberPage } from '../../features/page/MemberPage'
import { NotForOutside } from '../../features/page/NotForOutside'
import { useUnread } from '../../features/reminding'
import type { Member } from '../../session'
import { openEditor } from '../../ways'
import { Browse } from './Browse'
import './okrs.scss'
import { Search } from './Search'

/** Everyone's OKRs: by company, department, team or person, and by words. */
export default function OkrsPage() {
  const { t } = useTranslation('okrs')
  return (
    <MemberPage tab="okrs" title={t('title')}>
      {(member) =>
        isAllowed('browse', member.me.roles) ? (
          <Okrs key={member.company.id} member={member} />
        ) : (
          <Outside member={member} />
        )
      }
    </MemberPage>
  )
}

function Okrs({ member }: { member: Member }) {
  const { t } = useTranslation('okrs')
  const unread = useUnread(member)
  const [typed, setTyped] = useState('')
  const [text, searchNow] = useRested(typed)
  return (
    <PageFrame
      watermarked
      tab="okrs"
      title={t('title')}
      unread={unread}
      banner={<CloudBanner />}
      extra={
        <View className="okrs__write cb">
          <IconButton icon="plus" label={t('write')} onPress={() => openEditor()} />
        </View>
      }
    >
      <SearchField hint={t('search')} value={typed} onChange={setTyped} onSearch={searchNow} />
      {text === '' ? <Browse member={member} /> : <Search member={member} text={text} />}
    </PageFrame>
  )
}

function Outside({ member }: { member: Member }) {
  const { t } = useTranslation('okrs')
  return (
    <PageFrame tab="okrs" title={t('title')} unread={useUnread(member)}>
      <NotForOutside />
    </PageFrame>
  )
}
