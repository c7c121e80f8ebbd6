import { type AlignedView, type ObjectiveView, okrApi } from '@domain/okr/api'
import { limits } from '@domain/okr/model'
import { completed, measureChanges, problemsOf } from '@domain/okr/writing'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, refresh, useSend } from '../../../cloud'
import { Banner } from '../../../components/Banner'
import { Button } from '../../../components/Button'
import { Dialog } from '../../../components/Dialog'
import { leavePage } from '../../../components/PageFrame/TopBar'
import { PageFrame } from '../../../components/PageFrame'
import { showToast } from '../../../components/Toast'
import type { Member } from '../../../session'
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
  onReload: () => void
}

/**
 * Rewrites a published objective. Nothing reaches the others before it is saved; a changed measure or a dropped key
 * result asks for the reason.
 */
export function PublishedEditor({ member, start, objective, names, aligned, onReload }: PublishedEditorProps) {
  const { t } = useTranslation(['editor', 'common'])
  const { company, me } = member
  const { objectiveId, version } = start.editing
  const editing = useEditing(start.editing)
  const cycles = useCyclesToWriteFor(company, objective.cycleId)
  const [asked, setAsked] = useState(false)
  const [asksReason, setAsksReason] = useState(false)
  const [failure, setFailure] = useState<{ field?: string; text: string; stale: boolean }>()
  const edit = useSend(okrApi.edit)

  const problems = problemsOf(editing.draft, company)
  const errorOf = (field: string) => {
    if (failure?.field === `content.${field}` || failure?.field === field) return failure.text
    const problem = asked ? problems.find((each) => each.field === field) : undefined
    return problem && problemText(problem)
  }

  const save = async (reason: string) => {
    setFailure(undefined)
    try {
      const content = completed(editing.current(), company)
      await edit.send({ companyId: company.id, objectiveId, version, content, reason })
    } catch (error) {
      setAsksReason(false)
      setFailure(
        error instanceof CloudFailure
          ? { field: error.field, text: error.message, stale: error.code === 'staleVersion' }
          : { text: t('offline'), stale: false },
      )
      return
    }
    forgetEditing(objectiveId)
    await Promise.all([refresh(okrApi.objective), refresh(okrApi.today), refresh(okrApi.browse)])
    showToast({ text: t('saved') })
    leavePage()
  }

  const onSave = () => {
    setAsked(true)
    if (problems.length > 0) return
    const content = completed(editing.current(), company)
    const gone = objective.keyResults.some(({ id }) => !content.keyResults.some((each) => each.id === id))
    if (gone || measureChanges(objective.keyResults, content.keyResults).length > 0) setAsksReason(true)
    else void save('')
  }

  const reload = () => {
    forgetEditing(objectiveId)
    onReload()
  }

  return (
    <PageFrame
      title={t('edit')}
      leave="close"
      banner={
        failure ? (
          <Banner
            kind={failure.stale ? 'caution' : 'error'}
            text={failure.stale ? t('conflict.title') : failure.text}
            action={failure.stale ? { text: t('conflict.theirs'), onPress: reload } : undefined}
          />
        ) : asked && problems.length > 0 ? (
          <Banner kind="error" text={t('problems', { count: problems.length })} />
        ) : undefined
      }
      footer={<Button wide label={t('save')} loading={edit.isSending} onPress={onSave} />}
    >
      <SavingLine saving="here" onTheirs={reload}>
        <Text className="t-cap c2">{t('public')}</Text>
      </SavingLine>
      <ObjectiveForm
        member={member}
        objectiveId={objectiveId}
        draft={editing.draft}
        change={editing.change}
        errorOf={errorOf}
        levels={levelsFor(me.roles)}
        cycles={cycles}
        names={names}
        aligned={aligned}
      />
      <Dialog
        open={asksReason}
        title={t('reason.title')}
        text={t('reason.text')}
        act={t('save')}
        safe={t('common:notNow')}
        reason={{ label: t('reason.label'), hint: t('reason.hint'), max: limits.reason }}
        loading={edit.isSending}
        onAct={(reason) => void save(reason)}
        onSafe={() => setAsksReason(false)}
      />
    </PageFrame>
  )
}
