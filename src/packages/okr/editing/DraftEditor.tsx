import { type AlignedView, type DraftView, okrApi } from '@domain/okr/api'
import { managerReadsDrafts } from '@domain/okr/rules'
import { problemsOf } from '@domain/okr/writing'
import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, refresh, useSend } from '../../../cloud'
import { Banner, LockLine } from '../../../components/Banner'
import { Button } from '../../../components/Button'
import { PageFrame } from '../../../components/PageFrame'
import { leavePage } from '../../../components/PageFrame/TopBar'
import type { Person } from '../../../components/PeoplePicker'
import { showToast } from '../../../components/Toast'
import { PeopleSheet } from '../../../features/people/PeopleSheet'
import type { Member } from '../../../session'
import { useAnswers } from '../coaching/useAnswers'
import { useCoaching } from '../coaching/useCoaching'
import { isWorthKeeping } from './draft'
import { DraftTalk } from './DraftTalk'
import { ObjectiveForm } from './ObjectiveForm'
import { problemText } from './problems'
import { SavingLine } from './SavingLine'
import { Similar } from './Similar'
import { type Start, startedAnother } from './start'
import { useDraftEditing } from './useEditing'
import { levelsFor, useCyclesToWriteFor } from './choices'
import { useHelpers } from './useHelpers'
import { goToObjective } from '../../../ways'
import { goToLibrary } from './ways'

export interface DraftEditorProps {
  member: Member
  start: Start
  /** What is said at first, in place of that one goes on where one left off. */
  greeting?: string
  /** The draft as the cloud has it; none for one that is new. */
  cloud?: DraftView
  names: Readonly<Record<string, string>>
  aligned: readonly AlignedView[]
  /** Somebody else wrote on: shows theirs. */
  onReload: (giveUp: () => Promise<void>) => void
}

/** Who can read the draft: by the company's rules, and by what its author chose. */
const lockKeys = {
  chosen: { nobody: 'onlyYou', others: 'shared' },
  manager: { nobody: 'manager', others: 'sharedAndManager' },
} as const

/** Writes a draft and publishes it. */
export function DraftEditor({ member, start, greeting, cloud, names, aligned, onReload }: DraftEditorProps) {
  const { t } = useTranslation(['editor', 'coach', 'common'])
  const { company, me } = member
  const { objectiveId } = start.editing
  const reference = { companyId: company.id, objectiveId }
  const editing = useDraftEditing(company.id, start.editing, start.restored)
  const cycles = useCyclesToWriteFor(company, start.editing.draft.cycleId, member.today)
  const [asked, setAsked] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const [refused, setRefused] = useState<{ field: string; text: string }>()
  const [sharing, setSharing] = useState(false)
  const [readers, setReaders] = useState<readonly Person[]>(() =>
    (cloud?.sharedWith ?? []).map((memberId) => ({ memberId, name: names[memberId] ?? '…' })),
  )
  // What the cloud has never had and was shown to nobody from here, nobody can have said anything of.
  const [mayBeTalkedOf, setMayBeTalkedOf] = useState(cloud !== undefined)
  const helpers = useHelpers(company.id, sharing)
  const publish = useSend(okrApi.publish)
  const share = useSend(okrApi.shareDraft)
  const archive = useSend(okrApi.archive)
  const restore = useSend(okrApi.restore)

  const greeted = useRef(false)
  useEffect(() => {
    if (start.restored && !greeted.current) showToast({ text: greeting ?? t('restored') })
    greeted.current = true
  }, [start, greeting, t])

  const { draft, change } = editing
  const isInCloud = editing.version() > 0
  const coaching = useCoaching({ objectiveId, memberId: me.id, draft, change, company, aligned, isInCloud })
  const answers = useAnswers({ coaching, draft, company, asked })
  const problems = [...problemsOf(draft, company), ...answers.problems]
  const errorOf = (field: string) => {
    if (refused?.field === field) return refused.text
    const problem = asked ? problems.find((each) => each.field === field) : undefined
    return problem && problemText(problem)
  }

  /** Brings the text to the cloud first; says why where that does not work. */
  const reachCloud = async (): Promise<boolean> => {
    const attempt = await editing.flush()
    if (attempt === 'sent') return true
    if (attempt === 'waiting') setTrouble(t('offline'))
    if (attempt === 'invalid') setAsked(true)
    return false
  }

  const explain = (error: unknown) => {
    if (!(error instanceof CloudFailure)) return setTrouble(t('offline'))
    const text = answers.hear(error, editing.current()) ? t('coach:publishToKeep') : error.message
    setTrouble(text)
    if (error.field !== undefined) setRefused({ field: error.field, text })
  }

  const onPublish = async () => {
    setAsked(true)
    setTrouble(undefined)
    setRefused(undefined)
    const isHeldUp = problems.length > 0 || answers.problemsOf(editing.current()).length > 0
    if (isHeldUp || !(await reachCloud())) return
    try {
      const sent = editing.current()
      const dismissed = answers.setAside(sent)
      const { version } = await publish.send({ ...reference, version: editing.version(), dismissed })
      await editing.becamePublic(sent, version)
    } catch (error) {
      return explain(error)
    }
    startedAnother(company.id)
    await Promise.all([refresh(okrApi.objective, reference), refresh(okrApi.today), refresh(okrApi.browse)])
    showToast({ text: t('published') })
    goToObjective(objectiveId)
  }

  const onShare = async (people: Person[]) => {
    setTrouble(undefined)
    if (!(await reachCloud())) return setSharing(false)
    try {
      const memberIds = people.map(({ memberId }) => memberId)
      const { version } = await share.send({ ...reference, version: editing.version(), memberIds })
      editing.reached(version)
      setReaders(people)
      setMayBeTalkedOf(true)
      setSharing(false)
      showToast({ text: memberIds.length > 0 ? t('shareDone', { count: memberIds.length }) : t('shareNone') })
      await Promise.all([refresh(okrApi.objective, reference), refresh(okrApi.today)])
    } catch (error) {
      setSharing(false)
      explain(error)
    }
  }

  const onDiscard = async () => {
    setTrouble(undefined)
    // Bringing it back later brings the last words back too.
    if (editing.version() > 0) await editing.flush()
    else await editing.giveUp()
    if (editing.version() === 0) {
      // The cloud has never seen it: there is nothing to take back there, and nothing to bring back.
      startedAnother(company.id)
      return leavePage()
    }
    try {
      const { version } = await archive.send({ ...reference, version: editing.version() })
      await editing.giveUp()
      startedAnother(company.id)
      leavePage()
      await refresh(okrApi.today)
      const undo = async () => {
        await restore.send({ ...reference, version }).catch(explain)
        await refresh(okrApi.today)
      }
      showToast({ text: t('discard.done'), action: { onPress: () => void undo() } })
    } catch (error) {
      explain(error)
    }
  }

  const left = asked ? problems.length : 0
  const managerReads = managerReadsDrafts(company) && me.managerId !== null
  return (
    <PageFrame
      title={t('write')}
      leave="close"
      banner={
        editing.saving === 'conflicted' ? (
          <Banner
            kind="caution"
            text={t('conflict.title')}
            action={{ text: t('conflict.mine'), onPress: editing.keepMine }}
          />
        ) : trouble !== undefined ? (
          <Banner kind="error" text={trouble} />
        ) : left > 0 ? (
          <Banner kind="error" text={t('problems', { count: left })} />
        ) : undefined
      }
      footer={
        <>
          <Button
            kind="line"
            icon="coach"
            label={t('share')}
            disabled={!isWorthKeeping(editing.draft)}
            onPress={() => setSharing(true)}
          />
          <Button wide label={t('publish')} loading={publish.isSending} onPress={onPublish} />
        </>
      }
      overlays={
        <PeopleSheet
          open={sharing}
          companyId={company.id}
          several
          title={t('shareTitle')}
          subtitle={t('shareHint')}
          done={t('common:done')}
          loading={share.isSending}
          first={helpers}
          without={me.id}
          chosen={readers}
          onChoose={onShare}
          onClose={() => setSharing(false)}
        />
      }
    >
      <SavingLine saving={editing.saving} refusal={editing.refusal} onTheirs={() => onReload(editing.giveUp)}>
        <LockLine
          text={t(lockKeys[managerReads ? 'manager' : 'chosen'][readers.length > 0 ? 'others' : 'nobody'], {
            count: readers.length,
          })}
        />
      </SavingLine>
      <ObjectiveForm
        member={member}
        objectiveId={objectiveId}
        draft={draft}
        change={change}
        coaching={coaching}
        errorOf={errorOf}
        levels={levelsFor(member, editing.draft.level)}
        cycles={cycles}
        names={names}
        aligned={aligned}
      >
        <Similar companyId={company.id} draft={editing.draft} />
      </ObjectiveForm>
      {mayBeTalkedOf && (
        <DraftTalk
          member={member}
          objectiveId={objectiveId}
          keyResults={editing.draft.keyResults}
          isHeard={readers.length > 0}
        />
      )}
      <View className="editing-add">
        {isWorthKeeping(editing.draft) ? (
          <Button
            wide
            kind="text"
            label={t('discard.act')}
            loading={archive.isSending}
            onPress={() => void onDiscard()}
          />
        ) : (
          cloud === undefined && (
            <Button wide kind="text" icon="doc" label={t('coach:library.open')} onPress={goToLibrary} />
          )
        )}
      </View>
    </PageFrame>
  )
}
