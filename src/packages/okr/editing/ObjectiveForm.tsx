import type { AlignedView } from '@domain/okr/api'
import { type Level, limits, type ObjectiveDraft } from '@domain/okr/model'
import { asksForCommit, fewerOwnThanAimed } from '@domain/okr/rules'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../../cloud'
import { Button } from '../../../components/Button'
import { Section } from '../../../components/Card'
import { Chip } from '../../../components/Chip'
import type { Person } from '../../../components/PeoplePicker'
import { TextField } from '../../../components/TextField'
import { ChoiceSheet } from '../../../features/choice/ChoiceSheet'
import type { Member } from '../../../session'
import { CoachSheets } from '../coaching/CoachSheets'
import { Findings } from '../coaching/Findings'
import type { Coaching } from '../coaching/useCoaching'
import { Alignments } from './Alignments'
import { emptyKeyResult, moved, withKeyResult, withoutKeyResult } from './draft'
import { FieldError } from './FieldError'
import { KeyResultCard } from './KeyResultCard'
import { type Asking, KeyResultSheets } from './KeyResultSheets'
import { alignHints, amountText, OwnShare, RulesLink } from './ruled'
import { useRemeasured } from './useRemeasured'
import './editing.scss'

export interface ObjectiveFormProps {
  member: Member
  objectiveId: string
  draft: ObjectiveDraft
  change: (change: (draft: ObjectiveDraft) => ObjectiveDraft) => void
  coaching: Coaching
  /** The sentence for a field that is missing or wrong, by its path in the draft. */
  errorOf: (field: string) => string | undefined
  levels: readonly Level[]
  /** Key results that there are already, where it is public: more than the rules allow may stay. */
  most?: number
  /** The cycles that it can be for, in the order of time; one alone cannot be changed. */
  cycles: readonly { id: string; name: string }[]
  /** Names of owners and givers, by member id. */
  names: Readonly<Record<string, string>>
  /** Titles of what it is aligned to, as far as the cloud told them. */
  aligned: readonly AlignedView[]
  /** Between the key results and the alignment. */
  children?: ReactNode
}

const onObjective = { on: 'objective' } as const
const onSet = { on: 'set' } as const

/** The one flow of writing: objective, key results, alignment. */
export function ObjectiveForm(props: ObjectiveFormProps) {
  const { member, objectiveId, draft, change, coaching, errorOf, levels, cycles, aligned, most = 0 } = props
  const { company } = member
  const { t } = useTranslation(['editor', 'okr'])
  const [asking, setAsking] = useState<Asking>()
  const [choosing, setChoosing] = useState<'level' | 'cycle'>()
  const [picked, setPicked] = useState<Record<string, string>>({})
  const remeasured = useRemeasured()
  const asked = draft.keyResults.find(({ id }) => id === asking?.keyResultId)
  const nameOf = (memberId: string) =>
    memberId === member.me.id ? member.me.name : (picked[memberId] ?? props.names[memberId] ?? '…')
  const cycleName = cycles.find(({ id }) => id === draft.cycleId)?.name ?? ''
  return (
    <>
      <View className="card pad editing-card">
        <TextField
          title
          label={t('title.label')}
          hint={t('title.hint')}
          value={draft.title}
          max={limits.objectiveTitle}
          lines={1}
          error={errorOf('title')}
          onChange={(title) => change((each) => ({ ...each, title }))}
        />
        <Findings coaching={coaching} place={onObjective} />
        <TextField
          label={t('why.label')}
          hint={t('why.hint')}
          value={draft.why}
          max={limits.why}
          lines={1}
          error={errorOf('why')}
          onChange={(why) => change((each) => ({ ...each, why }))}
        />
        <View className="row row--wrap g2">
          <Chip
            line
            opens
            text={t(`okr:level.${draft.level}`)}
            label={`${t('level')}, ${t(`okr:level.${draft.level}`)}`}
            onPress={() => setChoosing('level')}
          />
          <Chip
            line
            opens={cycles.length > 1}
            text={cycleName}
            label={`${t('cycle')}, ${cycleName}`}
            onPress={() => cycles.length > 1 && setChoosing('cycle')}
          />
        </View>
        <FieldError text={errorOf('level') ?? errorOf('cycleId')} />
      </View>
      <Section title={t('keyResults')} aside={amountText(t, company)}>
        {draft.keyResults.map((keyResult, index) => (
          <KeyResultCard
            key={keyResult.id}
            keyResult={keyResult}
            number={index + 1}
            asksForCommit={asksForCommit(company)}
            errorOf={(field) => errorOf(`keyResults.${index}.${field}`)}
            onChange={(changed) => change((each) => withKeyResult(each, keyResult.id, () => changed))}
            onChooseType={() => setAsking({ what: 'type', keyResultId: keyResult.id })}
            onChooseUnit={() => setAsking({ what: 'unit', keyResultId: keyResult.id })}
            onMore={() => setAsking({ what: 'more', keyResultId: keyResult.id })}
          >
            <Findings coaching={coaching} place={{ on: 'keyResult', keyResultId: keyResult.id }} />
          </KeyResultCard>
        ))}
        <FieldError text={errorOf('keyResults')} />
        {draft.keyResults.length < Math.max(most, company.okrRules?.amounts.most ?? limits.keyResults) && (
          <View className="editing-add">
            <Button
              wide
              kind="soft"
              icon="plus"
              label={t('keyResult.add')}
              onPress={() =>
                change((each) => ({
                  ...each,
                  keyResults: [...each.keyResults, emptyKeyResult(newId(), member.me.id)],
                }))
              }
            />
          </View>
        )}
      </Section>
      <View className="editing-add">
        <Findings coaching={coaching} place={onSet} />
      </View>
      <OwnShare keyResults={draft.keyResults} rules={company} />
      {props.children}
      <Section title={t('align.title')}>
        <Alignments
          companyId={member.company.id}
          objectiveId={objectiveId}
          alignments={draft.alignments}
          known={aligned}
          hint={t(draft.level === 'company' ? 'align.hint' : alignHints[company.okrRules?.alignment ?? 'free'])}
          error={errorOf('alignments')}
          errorOf={(index) => errorOf(`alignments.${index}.objectiveId`)}
          onChange={(alignments) => change((each) => ({ ...each, alignments }))}
        />
      </Section>
      <RulesLink rules={company} />
      {/* In a view of their own: a sheet beside the form would send the whole form to the phone's screen again. */}
      <View>
        <CoachSheets coaching={coaching} draft={draft} remeasured={remeasured} rules={company} />
        <KeyResultSheets
          asking={asking}
          keyResult={asked}
          companyId={member.company.id}
          rules={company}
          asksForOwn={fewerOwnThanAimed(draft.keyResults, company)}
          nameOf={nameOf}
          remeasured={remeasured}
          onPerson={(person: Person) => setPicked({ ...picked, [person.memberId]: person.name })}
          onChange={(changed) => asked && change((each) => withKeyResult(each, asked.id, changed))}
          onMove={(by) => asked && change((each) => moved(each, asked.id, by))}
          onRemove={() => {
            if (asked) change((each) => withoutKeyResult(each, asked.id))
            setAsking(undefined)
          }}
          onClose={() => setAsking(undefined)}
        />
        <ChoiceSheet
          open={choosing === 'level'}
          title={t('level')}
          items={levels.map((level) => ({ value: level, text: t(`okr:level.${level}`) }))}
          value={draft.level}
          onChoose={(level) => change((each) => ({ ...each, level }))}
          onClose={() => setChoosing(undefined)}
        />
        <ChoiceSheet
          open={choosing === 'cycle'}
          title={t('cycle')}
          items={cycles.map(({ id, name }) => ({ value: id, text: name }))}
          value={draft.cycleId}
          onChoose={(cycleId) => change((each) => ({ ...each, cycleId }))}
          onClose={() => setChoosing(undefined)}
        />
      </View>
    </>
  )
}
