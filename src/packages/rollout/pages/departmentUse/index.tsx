import '../../trainingWords'
import '../../training.scss'
import { effectOf, type Use, usesOf, withChanges } from '@domain/rollout/departmentUse'
import type { DepartmentUseView } from '@domain/rollout/departmentUseApi'
import { Text, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, sentenceFor } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Dialog } from '../../../../components/Dialog'
import { EmptyState } from '../../../../components/EmptyState'
import { Icon } from '../../../../components/Icon'
import { PageFrame } from '../../../../components/PageFrame'
import { SearchField } from '../../../../components/SearchField'
import { showToast } from '../../../../components/Toast'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { useUseTexts } from '../../parts/departmentUse/present'
import { UseSheet } from '../../parts/departmentUse/UseSheet'
import { useUse } from '../../parts/departmentUse/useUse'

/** Which departments use OKRs, and what their KPIs are for. */
export default function DepartmentUsePage() {
  const { t } = useTranslation('training')
  return (
    <MemberPage leave="back" title={t('use.title')}>
      {(member) => <DepartmentUse member={member} />}
    </MemberPage>
  )
}

/** Departments that are drawn at once: a company may have over a thousand. */
const drawnAtOnce = 50

function DepartmentUse({ member }: { member: Member }) {
  const { t } = useTranslation('training')
  const use = useUse(member.company.id)
  const { list } = use
  const title = t('use.title')
  if (list.error instanceof CloudFailure && list.error.code === 'notAllowed') {
    return (
      <PageFrame title={title} leave="back">
        <EmptyState title={t('use.notYours')} />
      </PageFrame>
    )
  }
  // What a department uses depends on those above it, so the tree is shown once it is whole.
  if (list.isPending || list.hasMore || (list.error && list.items.length === 0)) {
    return <Waiting leave="back" title={title} error={list.error} onRetry={list.refresh} />
  }
  return <Tree departments={list.items} use={use} />
}

interface TreeProps {
  departments: readonly DepartmentUseView[]
  use: ReturnType<typeof useUse>
}

function Tree({ departments, use: { changes, change, save, error, isSending } }: TreeProps) {
  const { t } = useTranslation('training')
  const [typed, setTyped] = useState('')
  const [openId, setOpenId] = useState<string>()
  const [isAsking, setAsking] = useState(false)
  const [drawn, setDrawn] = useState(drawnAtOnce)
  const next = useMemo(() => withChanges(departments, changes), [departments, changes])
  const uses = useMemo(() => usesOf(next), [next])
  const found = departments.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()))
  const more = () => setDrawn((count) => Math.min(count + drawnAtOnce, departments.length))
  useReachBottom(more)
  const front = departments.find(({ id }) => id === openId)
  const saidOf = (department: DepartmentUseView) => changes.get(department.id) ?? department
  const onSave = async () => {
    const arrived = await save()
    setAsking(false)
    if (arrived) showToast({ text: t('use.saved') })
  }
  return (
    <PageFrame
      title={t('use.title')}
      leave="back"
      banner={error ? <Banner kind="error" text={sentenceFor(error)} /> : undefined}
      footer={
        changes.size > 0 ? (
          <Button
            wide
            label={t('use.save', { count: changes.size })}
            loading={isSending}
            onPress={() => setAsking(true)}
          />
        ) : undefined
      }
      overlays={
        <>
          <UseSheet
            department={front}
            said={front ? saidOf(front) : { okrs: null, kpis: null }}
            above={front && uses.get(front.path.at(-2) ?? '')}
            isChanged={front !== undefined && changes.has(front.id)}
            onChange={(said) => front && change(front, { okrs: said.okrs, kpis: said.kpis })}
            onClose={() => setOpenId(undefined)}
          />
          <Asking
            open={isAsking}
            departments={departments}
            changes={changes}
            loading={isSending}
            onAct={() => void onSave()}
            onSafe={() => setAsking(false)}
          />
        </>
      }
    >
      <Text className="t-sub c2">{t('use.intro')}</Text>
      <View className="training-gap">
        <SearchField hint={t('use.search')} value={typed} onChange={setTyped} />
      </View>
      <View className="training-gap">
        {found.length === 0 ? (
          <EmptyState title={t('use.none')} />
        ) : (
          <Card>
            {found.slice(0, drawn).map((department) => (
              <Row
                key={department.id}
                department={department}
                said={saidOf(department)}
                use={uses.get(department.id)}
                isChanged={changes.has(department.id)}
                onOpen={setOpenId}
              />
            ))}
          </Card>
        )}
      </View>
      {found.length > drawn && <Button wide kind="text" label={t('use.more')} onPress={more} />}
    </PageFrame>
  )
}

interface AskingProps extends Pick<TreeProps, 'departments'> {
  open: boolean
  changes: TreeProps['use']['changes']
  loading: boolean
  onAct: () => void
  onSafe: () => void
}

/** Says what changes will do, before they do it. */
function Asking({ departments, changes, ...dialog }: AskingProps) {
  const { t } = useTranslation('training')
  const { namesOf } = useUseTexts()
  const { leaving, coming } = effectOf(departments, changes)
  const named = (ids: readonly string[]) =>
    namesOf(ids.map((id) => departments.find((each) => each.id === id)?.name ?? ''))
  const sentences = [
    leaving.length > 0 && t('use.leaving', { names: named(leaving) }),
    coming.length > 0 && t('use.coming', { names: named(coming) }),
  ].filter((text) => text !== false)
  return (
    <Dialog
      title={t('use.confirmTitle')}
      text={sentences.length > 0 ? sentences.join('\n') : t('use.noEffect')}
      act={t('use.act')}
      safe={t('use.safe')}
      {...dialog}
    />
  )
}

interface RowProps {
  department: DepartmentUseView
  said: Pick<DepartmentUseView, 'okrs' | 'kpis'>
  use: Use | undefined
  isChanged: boolean
  onOpen: (id: string) => void
}

/** Levels that are told apart by their indent. */
const mostIndented = 4

/** Memoised: a choice redraws its own department and those that follow it. */
const Row = memo(({ department: { id, name, path }, said, use, isChanged, onOpen }: RowProps) => {
  const { t } = useTranslation('training')
  const { lineOf } = useUseTexts()
  const line = use ? lineOf(use, said, path.length === 1) : ''
  return (
    <View
      className={`cell cell--68 use-row--${Math.min(path.length, mostIndented)}`}
      hoverClass="cell--pressed"
      hoverStayTime={60}
      ariaRole="button"
      ariaLabel={[name, line, isChanged && t('use.changed')].filter(Boolean).join(', ')}
      onClick={() => onOpen(id)}
    >
      <View className="grow">
        <Text className={`cell__title use__name${path.length <= 2 ? ' t-strong' : ''}`}>{name}</Text>
        <Text className="cell__text">{line}</Text>
        {isChanged && <Text className="t-cap cb use__name">{t('use.changed')}</Text>}
      </View>
      <View className="c3">
        <Icon name="next" size={18} />
      </View>
    </View>
  )
})
