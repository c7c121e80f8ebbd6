import '../../words'
import '../../memberWords'
import { type MemberList, memberLists, type MemberRow, membersApi } from '@domain/people/membersApi'
import { isAllowed } from '@domain/people/permissions'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../../../cloud'
import { Avatar } from '../../../../components/Avatar'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Chip } from '../../../../components/Chip'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { SearchField } from '../../../../components/SearchField'
import { Segmented } from '../../../../components/Segmented'
import { Skeleton } from '../../../../components/Skeleton'
import { useRested } from '../../../../components/useRested'
import { DepartmentSheet } from '../../../../features/departments/DepartmentSheet'
import { useListGestures } from '../../../../features/okr/ObjectiveCards'
import { MemberPage } from '../../../../features/page/MemberPage'
import { type Member, useDepartments } from '../../../../session'
import { useMemberWords } from '../../parts/members/words'
import { openMember } from '../../ways'

/** Who is here, who has no manager, and who has left. */
export default function MembersPage() {
  const { t } = useTranslation('members')
  return (
    <MemberPage leave="back" title={t('title')} cards={2}>
      {(member) => <Members member={member} />}
    </MemberPage>
  )
}

/** Stands for all departments. */
const everywhere = '@all'

function Members({ member }: { member: Member }) {
  const { t } = useTranslation(['members', 'departments', 'company'])
  const departments = useDepartments(member)
  const [list, setList] = useState<MemberList>('present')
  const [typed, setTyped] = useState('')
  const [search] = useRested(typed.trim())
  const [departmentId, setDepartmentId] = useState<string | null>(useRouter().params.department ?? null)
  const [choosing, setChoosing] = useState(false)
  const mayKeep = isAllowed('keepMembers', member.me.roles)
  const found = useCallPages(
    membersApi.memberList,
    mayKeep ? (after) => ({ companyId: member.company.id, list, search, departmentId, after }) : null,
  )
  useListGestures(found)
  if (!mayKeep) {
    return (
      <PageFrame title={t('title')} leave="back">
        <EmptyState title={t('company:notYours')} />
      </PageFrame>
    )
  }
  const department = departments.find(({ id }) => id === departmentId)
  const chosen = department?.name ?? t('everywhere')
  return (
    <PageFrame
      title={t('title')}
      leave="back"
      overlays={
        <DepartmentSheet
          open={choosing}
          title={t('department')}
          search={t('departments:search')}
          departments={departments}
          first={[{ value: everywhere, text: t('everywhere') }]}
          value={departmentId ?? everywhere}
          onChoose={(id) => setDepartmentId(id === everywhere ? null : id)}
          onClose={() => setChoosing(false)}
        />
      }
    >
      <View className="stack g3">
        <Segmented
          label={t('lists.label')}
          items={memberLists.map((value) => ({ value, text: t(`lists.${value}`) }))}
          value={list}
          onChange={setList}
        />
        <SearchField hint={t('search')} value={typed} onChange={setTyped} />
        <View className="row">
          <Chip
            opens
            on={departmentId !== null}
            text={chosen}
            label={`${t('department')}, ${chosen}`}
            onPress={() => setChoosing(true)}
          />
        </View>
        {found.isPending ? (
          <Skeleton cards={2} />
        ) : found.error && found.items.length === 0 ? (
          <FailedState onRetry={() => void found.refresh()} loading={found.isFetching} />
        ) : found.items.length === 0 ? (
          <EmptyState title={t(`none.${list}`)} />
        ) : (
          <Rows list={list} found={found} member={member} />
        )}
      </View>
    </PageFrame>
  )
}

interface RowsProps {
  list: MemberList
  found: { items: MemberRow[]; hasMore: boolean; isLoadingMore: boolean; more: () => void }
  member: Member
}

function Rows({ list, found, member }: RowsProps) {
  const { t } = useTranslation('common')
  const words = useMemberWords(member.today)
  return (
    <View>
      <Card>
        {found.items.map((row) => (
          <Cell
            key={row.person.id}
            height={72}
            before={<Avatar name={row.person.name} memberId={row.person.id} left={row.person.left} />}
            title={row.person.name}
            text={list === 'unmanaged' ? words.standsIn(row) : words.place(row)}
            onPress={() => openMember(row.person.id)}
          />
        ))}
      </Card>
      {found.hasMore && (
        <Button wide kind="text" label={t('more')} loading={found.isLoadingMore} onPress={found.more} />
      )}
    </View>
  )
}
