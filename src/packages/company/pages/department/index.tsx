import '../../departmentWords'
import { departmentsApi, type DepartmentPage as Page } from '@domain/people/departmentsApi'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callCloud, CloudFailure, useCall } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { namesAbove } from '../../../../features/departments/DepartmentSheet'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import { type Member, useDepartments } from '../../../../session'
import { DepartmentSheets, type SheetName } from '../../parts/departments/DepartmentSheets'
import { TreeRows } from '../../parts/departments/TreeRows'
import { useTreeChanges } from '../../parts/departments/useTreeChanges'
import { openMembers } from '../../ways'

/** One department: who leads it, who belongs to it, what is below, and how it is arranged. */
export default function DepartmentPage() {
  const { t } = useTranslation('departments')
  const { id } = useRouter().params
  return (
    <MemberPage leave="back" title={t('title')} cards={2}>
      {(member) => <Reading member={member} departmentId={id ?? ''} />}
    </MemberPage>
  )
}

function Reading({ member, departmentId }: { member: Member; departmentId: string }) {
  const { t } = useTranslation(['departments', 'company'])
  const { data, error, refetch } = useCall(departmentsApi.department, { companyId: member.company.id, departmentId })
  const refused = error instanceof CloudFailure && ['notFound', 'notAllowed'].includes(error.code)
  if (refused) {
    return (
      <PageFrame title={t('title')} leave="back">
        <EmptyState title={error.code === 'notFound' ? t('gone') : t('company:notYours')} />
      </PageFrame>
    )
  }
  if (!data) return <Waiting title={t('title')} leave="back" cards={2} error={error} onRetry={refetch} />
  return <Known member={member} page={data} />
}

function Known({ member, page }: { member: Member; page: Page }) {
  const { t } = useTranslation('departments')
  const companyId = member.company.id
  const departments = useDepartments(member)
  const changes = useTreeChanges(companyId)
  const [sheet, setSheet] = useState<SheetName>()
  const { department, head, people, peopleBelow, change } = page
  const { id: departmentId, name, path, version } = department
  const below = departments.filter((each) => each.path.at(-2) === departmentId)
  const here = t('peopleCount', { count: people })
  const order = (step: 'up' | 'down') =>
    void changes.make(
      () => callCloud(departmentsApi.orderDepartment, { companyId, departmentId, version, step }),
      t('moved'),
    )
  return (
    <PageFrame
      title={name}
      leave="back"
      banner={
        changes.isCarrying ? (
          <Banner kind="queued" text={t('carrying')} />
        ) : change ? (
          <Banner
            kind="caution"
            text={t('carrying')}
            action={{
              text: t('carryOn'),
              onPress: () => void changes.make(() => Promise.resolve({ settled: false }), t('carried')),
            }}
          />
        ) : undefined
      }
      overlays={
        <DepartmentSheets
          member={member}
          page={page}
          departments={departments}
          sheet={sheet}
          onSheet={setSheet}
          changes={changes}
        />
      }
    >
      <View className="stack g3">
        {path.length > 1 && <Text className="t-sub c2 block">{namesAbove(departments, path)}</Text>}
        <Card>
          <Cell icon="flag" title={t('head')} value={head?.name ?? t('noHead')} onPress={() => setSheet('head')} />
          <Cell
            icon="people"
            title={t('people')}
            value={peopleBelow > people ? t('peopleBelow', { here, all: peopleBelow }) : here}
            onPress={() => openMembers(departmentId)}
          />
        </Card>
      </View>
      <Section
        title={t('below')}
        aside={<Button small kind="text" label={t('addBelow')} onPress={() => setSheet('add')} />}
      >
        {below.length > 0 ? (
          <TreeRows rows={below} departments={departments} />
        ) : (
          <Text className="t-sub c2 block">{t('noneBelow')}</Text>
        )}
      </Section>
      <Section title={t('arrange')}>
        <View className="stack g3">
          <Card>
            <Cell icon="edit" title={t('rename')} onPress={() => setSheet('rename')} />
            <Cell icon="align" title={t('up')} after={<View />} onPress={() => order('up')} />
            <Cell icon="down" title={t('down')} after={<View />} onPress={() => order('down')} />
            <Cell icon="return" title={t('move')} onPress={() => setSheet('move')} />
            <Cell icon="share" title={t('merge')} onPress={() => setSheet('merge')} />
            {path.length > 1 && <Cell icon="close" title={t('remove')} onPress={() => setSheet('remove')} />}
          </Card>
        </View>
      </Section>
    </PageFrame>
  )
}
