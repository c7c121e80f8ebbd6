import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/Button'
import { FailedState } from '../../components/EmptyState'
import { PageFrame } from '../../components/PageFrame'
import { SearchField } from '../../components/SearchField'
import { Skeleton } from '../../components/Skeleton'
import { CloudBanner } from '../../features/checkIn'
import { type Member, MemberGate } from '../../session'
import { openEditor } from '../../ways'
import { Browse } from './Browse'
import './okrs.scss'
import { Search } from './Search'

/** How long typing rests before a search is made, ms. */
const rest = 300

/** Everyone's OKRs: by company, department, team or person, and by words. */
export default function OkrsPage() {
  const { t } = useTranslation('okrs')
  return (
    <MemberGate
      reading={
        <PageFrame tab="okrs" title={t('title')}>
          <Skeleton cards={3} />
        </PageFrame>
      }
      failed={(_, retry) => (
        <PageFrame tab="okrs" title={t('title')}>
          <FailedState onRetry={retry} />
        </PageFrame>
      )}
    >
      {(member) => <Okrs key={member.company.id} member={member} />}
    </MemberGate>
  )
}

function Okrs({ member }: { member: Member }) {
  const { t } = useTranslation('okrs')
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), rest)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <PageFrame
      tab="okrs"
      title={t('title')}
      banner={<CloudBanner />}
      extra={
        <View className="okrs__write cb">
          <IconButton icon="plus" label={t('write')} onPress={() => openEditor()} />
        </View>
      }
    >
      <SearchField hint={t('search')} value={typed} onChange={setTyped} onSearch={() => setText(typed.trim())} />
      {text === '' ? <Browse member={member} /> : <Search member={member} text={text} />}
    </PageFrame>
  )
}
