import '../../words'
import { type ObjectivePage, okrApi } from '@domain/okr/api'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callCloud, sentenceFor, useCall, useOnline } from '../../../../cloud'
import { showToast } from '../../../../components/Toast'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { newDraftFor } from '../../editing/choices'
import { DraftEditor } from '../../editing/DraftEditor'
import { PublishedEditor } from '../../editing/PublishedEditor'
import { newObjectiveOf, startDraft, startNew, startPublished } from '../../editing/start'

/** Writing an objective: `?id=` goes on with one that exists, without it a new one begins; `?from=example` with words. */
export default function EditPage() {
  const { t } = useTranslation('editor')
  const { id, from } = useRouter().params
  return (
    <MemberPage leave="close" title={t('write')}>
      {(member) =>
        id === undefined ? (
          <NewObjective member={member} isExample={from === 'example'} />
        ) : (
          <Existing member={member} id={id} />
        )
      }
    </MemberPage>
  )
}

const nothing = {} as const
const noneAligned = [] as const

function NewObjective({ member, isExample }: { member: Member; isExample: boolean }) {
  const { t } = useTranslation('coach')
  const companyId = member.company.id
  const begin = () => startNew(companyId, newDraftFor(member))
  const [start, setStart] = useState(begin)
  const [takesUp, setTakesUp] = useState(isExample)
  // What another phone made of it goes on like any draft that the cloud has.
  const [elsewhere, setElsewhere] = useState<ObjectivePage>()
  const { objectiveId } = start.editing
  // Back from the examples with one of them: another objective was begun there.
  useDidShow(() => {
    const begun = newObjectiveOf(companyId)
    if (begun === undefined || begun === objectiveId) return
    setStart(begin())
    setTakesUp(true)
  })
  /** What is on the screen is given up only once there is something in its place. */
  const takeTheirs = async (giveUp: () => Promise<void>) => {
    try {
      const page = await callCloud(okrApi.objective, { companyId, objectiveId })
      await giveUp()
      setElsewhere(page)
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
  }
  if (elsewhere) return <Existing member={member} id={objectiveId} first={elsewhere} />
  return (
    <DraftEditor
      key={objectiveId}
      member={member}
      start={start}
      greeting={takesUp ? t('library.begun') : undefined}
      names={nothing}
      aligned={noneAligned}
      onReload={(giveUp) => void takeTheirs(giveUp)}
    />
  )
}

/** @param first what was read of it a moment ago, to begin on at once */
function Existing({ member, id, first }: { member: Member; id: string; first?: ObjectivePage }) {
  const { t } = useTranslation('editor')
  const page = useCall(okrApi.objective, { companyId: member.company.id, objectiveId: id }, { kept: true, freshFor: 0 })
  const online = useOnline()
  // Writing begins on the newest words there are: an older answer would make a conflict of somebody's own edit.
  const [begun, setBegun] = useState(first)
  if (!begun && page.data && !(online && page.isFetching)) setBegun(page.data)
  const [edition, setEdition] = useState(0)
  const names = useMemo(
    () => Object.fromEntries((begun?.people ?? []).map((person) => [person.id, person.name])),
    [begun?.people],
  )
  /** What is on the screen is given up only once there is something in its place. */
  const reload = async (giveUp?: () => Promise<void>) => {
    const { data, error } = await page.refetch()
    if (error || !data) return showToast({ text: sentenceFor(error) })
    await giveUp?.()
    setBegun(data)
    setEdition((number) => number + 1)
  }
  if (!begun) {
    const error = page.isFetching ? null : page.error
    return <Waiting leave="close" title={t('write')} error={error} onRetry={page.refetch} />
  }
  const common = {
    key: `${id}:${edition}`,
    member,
    names,
    aligned: begun.alignedTo,
    onReload: (giveUp?: () => Promise<void>) => void reload(giveUp),
  }
  return begun.kind === 'draft' ? (
    <Started start={() => startDraft(begun.objective)} key={common.key}>
      {(start) => <DraftEditor {...common} start={start} cloud={begun.objective} />}
    </Started>
  ) : (
    <Started start={() => startPublished(begun.objective)} key={common.key}>
      {(start) => <PublishedEditor {...common} start={start} objective={begun.objective} />}
    </Started>
  )
}

/** Where an editing starts is decided once; answers that arrive while somebody types must not move the ground. */
function Started<Start>({ start, children }: { start: () => Start; children: (start: Start) => React.ReactNode }) {
  const [started] = useState(start)
  return <>{children(started)}</>
}
