import '../../rosterWords'
import '../../roster.scss'
import { type PlanPage, type PlanPageList, rosterApi } from '@domain/people/rosterApi'
import { planLists } from '@domain/people/rosterBatches'
import { mostProblems } from '@domain/people/rosterImport'
import type { ContentField } from '@domain/people/roster'
import type { PlannedChange } from '@domain/people/rosterPlan'
import { type RosterProblem, stops } from '@domain/people/rosterProblems'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../../../cloud'
import { Button } from '../../../../components/Button'
import { Card, Tag } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Skeleton } from '../../../../components/Skeleton'
import { useListGestures } from '../../../../features/okr/ObjectiveCards'
import { MemberPage } from '../../../../features/page/MemberPage'

const isList = (text: string | undefined): text is PlanPageList =>
  text === 'problems' || planLists.some((each) => each === text)

/** One list of an import's plan, or what is wrong with its file, by row: `?id=…&list=…`. */
export default function RosterPlanPage() {
  const { t } = useTranslation('roster')
  const { id = '', list } = useRouter().params
  const chosen = isList(list) ? list : 'problems'
  const title = t(`planList.${chosen}`)
  return (
    <MemberPage leave="back" title={title}>
      {({ company }) => <PlanList companyId={company.id} importId={id} list={chosen} title={title} />}
    </MemberPage>
  )
}

interface Props {
  companyId: string
  importId: string
  list: PlanPageList
  title: string
}

function PlanList({ companyId, importId, list, title }: Props) {
  const { t } = useTranslation(['roster', 'common'])
  const found = useCallPages(rosterApi.rosterPlan, (after) => ({ companyId, importId, list, after }), { freshFor: 0 })
  useListGestures(found)
  const isFull = list === 'problems' && found.items.length >= mostProblems
  return (
    <PageFrame title={title} leave="back">
      {found.isPending ? (
        <Skeleton cards={2} />
      ) : found.error && found.items.length === 0 ? (
        <FailedState loading={found.isFetching} onRetry={() => void found.refresh()} />
      ) : found.items.length === 0 ? (
        <EmptyState title={t('planList.empty')} />
      ) : (
        <>
          <Card list>
            {found.pages.map((page, index) => (
              <Rows key={index} page={page} />
            ))}
          </Card>
          {isFull && <Text className="t-sub c2">{t('planList.first', { number: mostProblems })}</Text>}
          {found.hasMore && (
            <Button wide kind="text" label={t('common:more')} loading={found.isLoadingMore} onPress={found.more} />
          )}
        </>
      )}
    </PageFrame>
  )
}

function Rows({ page }: { page: PlanPage }) {
  switch (page.list) {
    case 'problems':
      return page.items.map((problem) => <Problem key={`${problem.row}${problem.code}${problem.field}`} {...problem} />)
    case 'added':
      return page.items.map(({ contents, departmentName }) => (
        <Row
          key={contents.employeeNumber}
          title={contents.name}
          texts={[[contents.employeeNumber, departmentName, contents.title].filter(Boolean).join(' · ')]}
        />
      ))
    case 'changed':
    case 'moved':
      return page.items.map((change) => <Change key={change.contents.employeeNumber} change={change} />)
    case 'left':
      return page.items.map(({ employeeNumber, name, departmentName, isClaimed }) => (
        <Left key={employeeNumber} title={name} text={`${employeeNumber} · ${departmentName}`} isClaimed={isClaimed} />
      ))
  }
}

function Row({ title, texts }: { title: string; texts: readonly string[] }) {
  return (
    <View className="roster__row" ariaRole="listitem">
      <Text className="t-body t-strong roster__line">{title}</Text>
      {texts.map((text) => (
        <Text key={text} className="t-sub c2 roster__line">
          {text}
        </Text>
      ))}
    </View>
  )
}

function Left({ title, text, isClaimed }: { title: string; text: string; isClaimed: boolean }) {
  const { t } = useTranslation('roster')
  return (
    <View className="roster__item" ariaRole="listitem">
      <Cell title={title} text={text} after={isClaimed ? <Tag text={t('state.claimed')} /> : undefined} />
    </View>
  )
}

function Problem(problem: RosterProblem) {
  const { t } = useTranslation('roster')
  const { row, code, field, text, other = '' } = problem
  const sentence = t(`problem.${code}`, { field: t(`field.${field}`), text, other })
  const isError = stops(problem)
  return (
    <View className="roster__row" ariaRole="listitem">
      <View className="row between g2">
        <Text className="t-body t-strong num">{t('row', { row })}</Text>
        <Tag text={t(isError ? 'plan.errors' : 'plan.warnings')} brand={isError} />
      </View>
      <Text className="t-sub c2 roster__line">{sentence}</Text>
    </View>
  )
}

function Change({ change }: { change: PlannedChange }) {
  const { t } = useTranslation('roster')
  const { contents, before, departmentName, formerDepartmentName, fields } = change
  const shown = (field: ContentField): [string, string] => {
    switch (field) {
      case 'departmentId':
        return [formerDepartmentName, departmentName]
      case 'language':
        return [t(`languages.${before.language ?? 'company'}`), t(`languages.${contents.language ?? 'company'}`)]
      default:
        return [before[field] ?? '', contents[field] ?? '']
    }
  }
  const texts = fields.map((field) => {
    const [was, is] = shown(field)
    const label = t(`field.${field === 'departmentId' ? 'department' : field}`)
    return t('change', { field: label, before: was || t('nothing'), after: is || t('nothing') })
  })
  return <Row title={`${contents.name} · ${contents.employeeNumber}`} texts={texts} />
}
