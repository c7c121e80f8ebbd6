import '../../departmentWords'
import { departmentsApi } from '@domain/people/departmentsApi'
import { isAllowed } from '@domain/people/permissions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callCloud, newId } from '../../../../cloud'
import { Button } from '../../../../components/Button'
import { Section } from '../../../../components/Card'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { SearchField } from '../../../../components/SearchField'
import { Skeleton } from '../../../../components/Skeleton'
import { namesAbove } from '../../../../features/departments/DepartmentSheet'
import { MemberPage } from '../../../../features/page/MemberPage'
import { type Member, useDepartments } from '../../../../session'
import { NameSheet } from '../../parts/departments/NameSheet'
import { TreeRows } from '../../parts/departments/TreeRows'
import { useTreeChanges } from '../../parts/departments/useTreeChanges'

/** So many are shown of what is found; the rest is found by more of the name. */
const most = 60

/** The top of the tree, or what is looked for in all of it. */
export default function DepartmentsPage() {
  const { t } = useTranslation('departments')
  return (
    <MemberPage leave="back" title={t('title')} cards={1}>
      {(member) => <Departments member={member} />}
    </MemberPage>
  )
}

function Departments({ member }: { member: Member }) {
  const { t } = useTranslation(['departments', 'company'])
  const companyId = member.company.id
  const departments = useDepartments(member)
  const { make, isSending } = useTreeChanges(companyId)
  const [typed, setTyped] = useState('')
  const [adding, setAdding] = useState(false)
  const [fresh, setFresh] = useState(newId)
  const wanted = typed.trim().toLowerCase()
  const found = departments.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, most)
  const roots = departments.filter(({ path }) => path.length === 1)
  // A new one stands beside those right below the company, where there is one such company.
  const parentId = roots.length === 1 ? (roots[0]?.id ?? null) : null
  if (!isAllowed('keepDepartments', member.me.roles)) {
    return (
      <PageFrame title={t('title')} leave="back">
        <EmptyState title={t('company:notYours')} />
      </PageFrame>
    )
  }
  const onAdd = async (name: string) => {
    const added = await make(
      () => callCloud(departmentsApi.addDepartment, { companyId, departmentId: fresh, parentId, name }),
      t('added'),
    )
    if (added) {
      setFresh(newId())
      setAdding(false)
    }
    return added
  }
  return (
    <PageFrame
      title={t('title')}
      leave="back"
      footer={<Button wide label={t('add')} onPress={() => setAdding(true)} />}
      overlays={
        <NameSheet
          open={adding}
          title={t('addTitle')}
          place={`${companyId}:new:${parentId ?? ''}`}
          start=""
          loading={isSending}
          onName={onAdd}
          onClose={() => setAdding(false)}
        />
      }
    >
      <View className="stack g3">
        <SearchField hint={t('search')} value={typed} onChange={setTyped} />
        {departments.length === 0 ? (
          <Skeleton cards={1} />
        ) : found.length === 0 ? (
          <EmptyState title={t('none')} />
        ) : wanted === '' ? (
          <>
            <TreeRows rows={roots} departments={departments} />
            {parentId !== null && (
              <Section title={t('below')}>
                <TreeRows rows={departments.filter(({ path }) => path.at(-2) === parentId)} departments={departments} />
              </Section>
            )}
          </>
        ) : (
          <TreeRows rows={found} departments={departments} textOf={({ path }) => namesAbove(departments, path)} />
        )}
      </View>
    </PageFrame>
  )
}
