import { type FileBeginning, type ImportState, type ImportView, rosterApi } from '@domain/people/rosterApi'
import type { ImportChoices } from '@domain/people/rosterImport'
import type { PlanCounts } from '@domain/people/rosterPlan'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, sentenceFor, useCall } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Skeleton } from '../../../../components/Skeleton'
import type { Member } from '../../../../session'
import { leaveForRoster } from '../../ways'
import { ChooseFile } from './ChooseFile'
import { useDryRun } from './DryRun'
import { useEnded } from './Ended'
import { useMapping } from './Mapping'
import { Progress } from './Progress'
import type { ReadyMapping, RosterImporting } from './useRosterImport'

interface StepProps {
  member: Member
  importing: RosterImporting
  onChoose: () => void
}

interface FrameProps {
  importing: RosterImporting
  /** The way on, where something went wrong. */
  onRetry?: () => void
  footer?: ReactNode
  overlays?: ReactNode
  children: ReactNode
}

/** The frame of every step: its title, and what went wrong with a way to go on. */
function Step({ importing: { trouble }, onRetry, ...frame }: FrameProps) {
  const { t } = useTranslation('roster')
  const action = onRetry && { text: t('import.retry'), onPress: onRetry }
  return (
    <PageFrame
      title={t('import.title')}
      leave="back"
      banner={
        trouble === undefined ? undefined : (
          <Banner kind="error" text={sentenceFor(trouble)} {...(action ? { action } : {})} />
        )
      }
      {...frame}
    />
  )
}

export function Choosing({ importing, onChoose }: StepProps) {
  const { t } = useTranslation('roster')
  const { file, trouble, goOnUploading, view } = importing
  return (
    <Step
      importing={importing}
      {...(file && trouble !== undefined ? { onRetry: goOnUploading } : {})}
      footer={<Button wide label={t('import.choose')} onPress={onChoose} />}
    >
      {view?.standing.state === 'uploading' && !file && <Banner boxed kind="caution" text={t('import.again')} />}
      <ChooseFile />
    </Step>
  )
}

export function Uploading({ importing, name }: StepProps & { name: string }) {
  const { t } = useTranslation('roster')
  return (
    <Step importing={importing}>
      <Progress title={t('import.uploading', { name })} share={importing.sent} />
    </Step>
  )
}

/** Reads the file's beginning, and asks which column is which. */
export function Mapped({ view, ...step }: StepProps & { view: ImportView }) {
  const { t } = useTranslation('roster')
  const { importing, onChoose } = step
  const input = { companyId: importing.companyId, importId: view.id }
  const { data, error, isFetching, refetch } = useCall(rosterApi.readRosterFile, input, { freshFor: Infinity })
  if (data) return <Mapping {...step} beginning={data} />
  const other = { text: t('import.chooseOther'), onPress: onChoose }
  return (
    <Step importing={importing}>
      {error instanceof CloudFailure ? (
        <EmptyState title={error.message} action={other} />
      ) : error ? (
        <FailedState loading={isFetching} onRetry={() => void refetch()} />
      ) : (
        <Skeleton cards={2} />
      )}
    </Step>
  )
}

function Mapping({ importing, beginning, onChoose }: StepProps & { beginning: FileBeginning }) {
  const { t } = useTranslation('roster')
  const { section, sheets, ready } = useMapping(beginning)
  const { isWorking, plan } = importing
  const onPlan = (mapping: ReadyMapping) => void plan(mapping)
  return (
    <Step
      importing={importing}
      {...(ready ? { onRetry: () => onPlan(ready) } : {})}
      overlays={sheets}
      footer={
        <Button
          wide
          label={isWorking ? t('import.checking') : t('mapping.preview')}
          disabled={!ready}
          loading={isWorking}
          onPress={() => ready && onPlan(ready)}
        />
      }
    >
      {!ready && <Banner boxed kind="caution" text={t('mapping.needed')} />}
      {section}
      <Button small kind="text" label={t('import.chooseOther')} onPress={onChoose} />
    </Step>
  )
}

export function Planned({ view, counts, ...step }: StepProps & { view: ImportView; counts: PlanCounts }) {
  // Until there is another plan.
  const [remapped, setRemapped] = useState<ImportView>()
  if (remapped === view) return <Mapped {...step} view={view} />
  return <DryRun {...step} importId={view.id} counts={counts} onRemap={() => setRemapped(view)} />
}

interface DryRunProps extends StepProps {
  importId: string
  counts: PlanCounts
  onRemap: () => void
}

function DryRun({ importing, importId, counts, onRemap, onChoose }: DryRunProps) {
  const { isWorking, carryOut } = importing
  const { body, footer, overlays } = useDryRun({
    importId,
    counts,
    loading: isWorking,
    onImport: (choices) => void carryOut(choices),
    onRemap,
    onOther: onChoose,
  })
  return (
    <Step importing={importing} footer={footer} overlays={overlays}>
      {body}
    </Step>
  )
}

/** Already decided, by whoever began it. */
type Going = Extract<ImportState, { state: 'importing' | 'undoing' }>

/** Goes on by itself where an import was left: by a closed app, a dead network, or somebody else's phone. */
export function Running({ importing, standing }: StepProps & { standing: Going }) {
  const { t } = useTranslation('roster')
  const { isWorking, trouble, carryOut, undo } = importing
  const { state, choices, done, of } = standing
  const goOn = () => void (state === 'importing' ? carryOut(choices satisfies ImportChoices) : undo())
  const isStopped = !isWorking && trouble === undefined
  useEffect(() => {
    if (isStopped) goOn()
    // What it does follows from the state alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isStopped, state])
  return (
    <Step importing={importing} onRetry={goOn}>
      <Progress
        title={t(`running.${state}`)}
        text={trouble === undefined ? t('running.text') : t('running.stopped')}
        share={of === 0 ? 1 : done / of}
      />
    </Step>
  )
}

export function Ended({
  member,
  importing,
  standing,
  onChoose,
}: StepProps & { standing: Extract<ImportState, { state: 'imported' | 'undone' }> }) {
  const { t } = useTranslation('roster')
  const { body, overlays } = useEnded({ standing, member, onUndo: () => void importing.undo() })
  return (
    <Step
      importing={importing}
      overlays={overlays}
      footer={<Button wide label={t('end.toList')} onPress={leaveForRoster} />}
    >
      {body}
      <Button wide kind="text" label={t('end.next')} onPress={onChoose} />
      <ChooseFile />
    </Step>
  )
}
