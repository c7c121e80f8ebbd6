import '../../words'
import { okrApi } from '@domain/okr/api'
import { cycleOn } from '@domain/okr/cycle'
import { useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall, useOnline } from '../../../../cloud'
import { FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Skeleton } from '../../../../components/Skeleton'
import { type Member, MemberGate } from '../../../../session'
import { DraftEditor } from '../../editing/DraftEditor'
import { PublishedEditor } from '../../editing/PublishedEditor'
import { startDraft, startNew, startPublished } from '../../editing/start'

/** Writing an objective: `?id=` goes on with one that exists, without it a new one begins. */
export default function EditPage() {
  const { id } = useRouter().params
  return (
    <MemberGate reading={<Reading />} failed={(_, retry) => <Failed onRetry={retry} />}>
      {(member) => (id === undefined ? <NewObjective member={member} /> : <Existing member={member} id={id} />)}
    </MemberGate>
  )
}

const nothing = {} as const
const noneAligned = [] as const

function NewObjective({ member }: { member: Member }) {
  const { company, me } = member
  const [start] = useState(() =>
    startNew(company.id, { level: 'person', cycleId: cycleOn(member.today, company).id, memberId: me.id }),
  )
  return <DraftEditor member={member} start={start} names={nothing} aligned={noneAligned} onReload={() => undefined} />
}

function Existing({ member, id }: { member: Member; id: string }) {
  const page = useCall(okrApi.objective, { companyId: member.company.id, objectiveId: id }, { kept: true, freshFor: 0 })
  const online = useOnline()
  // Writing begins on the newest words there are: an older answer would make a conflict of somebody's own edit.
  const [begun, setBegun] = useState(false)
  if (!begun && page.data && !(online && page.isFetching)) setBegun(true)
  const [edition, setEdition] = useState(0)
  const names = useMemo(
    () => Object.fromEntries((page.data?.people ?? []).map((person) => [person.id, person.name])),
    [page.data?.people],
  )
  const reload = async () => {
    await page.refetch()
    setEdition((number) => number + 1)
  }
  if (!page.data || !begun)
    return page.error && !page.isFetching ? <Failed onRetry={() => void page.refetch()} /> : <Reading />
  const { data } = page
  const common = { key: `${id}:${edition}`, member, names, aligned: data.alignedTo, onReload: () => void reload() }
  return data.kind === 'draft' ? (
    <Started start={() => startDraft(data.objective)} key={common.key}>
      {(start) => <DraftEditor {...common} start={start} cloud={data.objective} />}
    </Started>
  ) : (
    <Started start={() => startPublished(data.objective)} key={common.key}>
      {(start) => <PublishedEditor {...common} start={start} objective={data.objective} />}
    </Started>
  )
}

/** Where an editing starts is decided once; answers that arrive while somebody types must not move the ground. */
function Started<Start>({ start, children }: { start: () => Start; children: (start: Start) => React.ReactNode }) {
  const [started] = useState(start)
  return <>{children(started)}</>
}

function Reading() {
  const { t } = useTranslation('editor')
  return (
    <PageFrame title={t('write')} leave="close">
      <Skeleton cards={3} />
    </PageFrame>
  )
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('editor')
  return (
    <PageFrame title={t('write')} leave="close">
      <FailedState onRetry={onRetry} />
    </PageFrame>
  )
}
