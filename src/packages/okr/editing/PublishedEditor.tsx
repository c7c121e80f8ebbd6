import { type AlignedView, type ObjectiveView, okrApi } from '@domain/okr/api'
import { limits } from '@domain/okr/model'
import { completed, measureChanges, problemsOf } from '@domain/okr/writing'
import { Text } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, refresh, useKeptText, useSend } from '../../../cloud'
import { Banner } from '../../../components/Banner'
import { Button } from '../../../components/Button'
import { Dialog } from '../../../components/Dialog'
import { leavePage } from '../../../components/PageFrame/TopBar'
import { PageFrame } from '../../../components/PageFrame'
import { showToast } from '../../../components/Toast'
import { settingOf } from '../../../features/okr/present'
import type { Member } from '../../../session'
import { runningOf } from '../coaching/running'
import { useAnswers } from '../coaching/useAnswers'
import { useCoaching } from '../coaching/useCoaching'
import { levelsFor, useCyclesToWriteFor } from './choices'
import { ObjectiveForm } from './ObjectiveForm'
import { problemText } from './problems'
import { SavingLine } from './SavingLine'
import type { Start } from './start'
import { forgetEditing, useEditing } from './useEditing'

export interface PublishedEditorProps {
  member: Member
  start: Start
  /** The objective as everyone sees it. */
  objective: ObjectiveView
  names: Readonly<Record<string, string>>
  aligned: readonly AlignedView[]
  /** Shows what everyone sees; what is written here is given up once that is read. */
  onReload: (giveUp?: () => Promise<void>) => void
}

/** Why a save did not arrive. */
interface Trouble {
  field?: string
  text: string
  /** The version that somebody else's edit has made: both are kept until the person chooses. */
  newer?: number
  /** What was given as the reason, for another try. */
  reason: string
}

function newerVersion({ code, details }: CloudFailure): number | undefined {
  return code === 'staleVersion' && typeof details?.version === 'number' ? details.version : undefined
}

/**
 * Rewrites a published objective. Nothing reaches the others before it is saved; a changed measure or a dropped key
 * result asks for the reason.
 */
export function PublishedEditor({ member, start, objective, names, aligned, onReload }: PublishedEditorProps) {
  const { t } = useTranslation(['editor', 'coach', 'common'])
  const { company } = member
  const { objectiveId } = start.editing
  const editing = useEditing(start.editing)
  const cycles = useCyclesToWriteFor(company, objective.cycleId, member.today)
  const [asked, setAsked] = useState(false)
  const [asksReason, setAsksReason] = useState(false)
  const [reason, keepReason, letReasonGo] = useKeptText(`edit-reason:${company.id}:${objectiveId}`)
  // Another's edit that the person has chosen their own words over: what is saved from here on goes on top of it.
  const [chosenOver, setChosenOver] = useState(0)
  const [failure, setFailure] = useState<Trouble>()
  const edit = useSend(okrApi.edit)

  const { draft, change } = editing
  const running = useMemo(
    () => runningOf(objective, settingOf(company, member.today)),
    [objective, company, member.today],
  )
  const coaching = useCoaching({
    objectiveId,
    memberId: member.me.id,
    draft,
    change,
    company,
    aligned,
    isInCloud: true,
    running,
  })
  const answers = useAnswers({ coaching, draft, company, asked, accepted: objective })
  const problems = [...problemsOf(draft, company, objective), ...answers.problems]
  const errorOf = (field: string) => {
    if (failure?.field === `content.${field}` || failure?.field === field) return failure.text
    const problem = asked ? problems.find((each) => each.field === field) : undefined
    return problem && problemText(problem)
  }

  const save = async (given: string, over = chosenOver) => {
    setFailure(undefined)
    const sent = editing.current()
    let version: number
    try {
      const content = completed(sent, company, objective)
      const dismissed = answers.setAside(content)
      const onto = Math.max(over, editing.version())
      const sending = { companyId: company.id, objectiveId, version: onto, content, reason: given, dismissed }
      version = (await edit.send(sending)).version
    } catch (error) {
      const isReasonNeeded = error instanceof CloudFailure && error.code === 'reasonNeeded'
      setAsksReason(isReasonNeeded)
      // Another's edit can be what makes it count differently, where the words that were opened did not.
      if (isReasonNeeded) return
      if (!(error instanceof CloudFailure)) return setFailure({ text: t('offline'), reason: given })
      const text = answers.hear(error, editing.current()) ? t('coach:publishToKeep') : error.message
      return setFailure({ field: error.field, text, newer: newerVersion(error), reason: given })
    }
    letReasonGo()
    const isMore = editing.arrived(sent, version)
    await Promise.all([refresh(okrApi.objective), refresh(okrApi.today), refresh(okrApi.browse)])
    showToast({ text: t(isMore ? 'savedGoOn' : 'saved') })
    if (isMore) onReload()
    else leavePage()
  }

  const onSave = () => {
    setAsked(true)
    if (problems.length > 0 || answers.problemsOf(editing.current()).length > 0) return
    const content = completed(editing.current(), company, objective)
    const gone = objective.keyResults.some(({ id }) => !content.keyResults.some((each) => each.id === id))
    if (gone || measureChanges(objective.keyResults, content.keyResults).length > 0) setAsksReason(true)
    else void save('')
  }

  const keepMine = (given: string, newer: number) => {
    setChosenOver(newer)
    void save(given, newer)
  }

  const giveUp = async () => {
    forgetEditing(objectiveId)
    letReasonGo()
  }

  const newer = failure?.newer

  return (
    <PageFrame
      title={t('edit')}
      leave="close"
      banner={
        failure ? (
          <Banner
            kind={newer === undefined ? 'error' : 'caution'}
            text={newer === undefined ? failure.text : t('conflict.title')}
            action={
              newer === undefined
                ? undefined
                : { text: t('conflict.mine'), onPress: () => keepMine(failure.reason, newer) }
            }
          />
        ) : asked && problems.length > 0 ? (
          <Banner kind="error" text={t('problems', { count: problems.length })} />
        ) : undefined
      }
      footer={<Button wide label={t('save')} loading={edit.isSending} onPress={onSave} />}
      overlays={
        <Dialog
          open={asksReason}
          title={t('reason.title')}
          text={t('reason.text')}
          act={t('save')}
          safe={t('common:notNow')}
          reason={{
            label: t('reason.label'),
            hint: t('reason.hint'),
            max: limits.reason,
            start: reason,
            onWrite: keepReason,
          }}
          loading={edit.isSending}
          onAct={(given) => void save(given)}
          onSafe={() => setAsksReason(false)}
        />
      }
    >
      <SavingLine saving={newer === undefined ? 'here' : 'conflicted'} onTheirs={() => onReload(giveUp)}>
        <Text className="t-cap c2">{t('public')}</Text>
      </SavingLine>
      <ObjectiveForm
        member={member}
        objectiveId={objectiveId}
        draft={draft}
        change={change}
        coaching={coaching}
        errorOf={errorOf}
        levels={levelsFor(member, editing.draft.level)}
        most={objective.keyResults.length}
        cycles={cycles}
        names={names}
        aligned={aligned}
      />
    </PageFrame>
  )
}
