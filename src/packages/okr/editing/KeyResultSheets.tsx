import { type KeyResultDraft, limits, offeredUnits } from '@domain/okr/model'
import { mayMeasureBy, type WritingRules } from '@domain/okr/rules'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/Button'
import { Cell } from '../../../components/Cell'
import { Chip } from '../../../components/Chip'
import type { Person } from '../../../components/PeoplePicker'
import { Sheet } from '../../../components/Sheet'
import { TextField } from '../../../components/TextField'
import { ChoiceSheet } from '../../../features/choice/ChoiceSheet'
import { unitText } from '../../../features/okr/present'
import { PeopleSheet } from '../../../features/people/PeopleSheet'
import { ThresholdField } from '../../../features/okr/ThresholdField'
import type { Remeasured } from './useRemeasured'

/** What is being chosen for which key result. */
export type Asking = { what: 'type' | 'unit' | 'more'; keyResultId: string }

export interface KeyResultSheetsProps {
  asking: Asking | undefined
  keyResult: KeyResultDraft | undefined
  companyId: string
  rules: WritingRules
  /** Fewer key results come from their owners than the company aims at. */
  asksForOwn: boolean
  nameOf: (memberId: string) => string
  onPerson: (person: Person) => void
  remeasured: Remeasured
  onChange: (change: (keyResult: KeyResultDraft) => KeyResultDraft) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  onClose: () => void
}

/** One array, so that a sheet is not told of a new choice at every render. */
const nobody: readonly Person[] = []

const measureTypes = ['metric', 'baseline', 'milestone', 'maintain'] as const

/** The sheets of a key result: how it is measured, in what, and whose it is. */
export function KeyResultSheets(props: KeyResultSheetsProps) {
  const { asking, keyResult, rules, remeasured, onChange, onClose } = props
  const { t } = useTranslation('editor')
  return (
    <>
      <ChoiceSheet
        open={asking?.what === 'type'}
        title={t('keyResult.type')}
        items={measureTypes.map((type) => ({
          value: type,
          text: t(`type.${type}`),
          hint: t(`type.${type}Hint`),
          disabled: type !== keyResult?.measure.type && !mayMeasureBy(type, rules),
        }))}
        value={keyResult?.measure.type ?? 'metric'}
        onChoose={(type) => onChange((each) => remeasured(each, type))}
        onClose={onClose}
      />
      <UnitSheet {...props} />
      <MoreSheet {...props} />
    </>
  )
}

function UnitSheet({ asking, keyResult, onChange, onClose }: KeyResultSheetsProps) {
  const { t } = useTranslation(['editor', 'okr', 'common'])
  const unit = keyResult?.unit ?? ''
  const isOffered = offeredUnits.some((each) => each === unit) || unit === ''
  const choose = (chosen: string) => {
    onChange((each) => ({ ...each, unit: chosen }))
    onClose()
  }
  return (
    <Sheet
      open={asking?.what === 'unit'}
      title={t('keyResult.unit')}
      onClose={onClose}
      footer={<Button wide label={t('common:done')} onPress={onClose} />}
    >
      <View className="row row--wrap g2">
        {offeredUnits.map((each) => (
          <Chip
            key={each}
            line={unit !== each}
            on={unit === each}
            text={unitText(t, each)}
            onPress={() => choose(each)}
          />
        ))}
        <Chip line={unit !== ''} on={unit === ''} text={t('okr:unit.none')} onPress={() => choose('')} />
      </View>
      <TextField
        label={t('keyResult.ownUnit')}
        value={isOffered ? '' : unit}
        max={limits.unit}
        onChange={(own) => onChange((each) => ({ ...each, unit: own }))}
      />
    </Sheet>
  )
}

function MoreSheet(props: KeyResultSheetsProps) {
  const { asking, keyResult, companyId, rules, nameOf, onPerson, onChange, onMove, onRemove, onClose } = props
  const { t } = useTranslation(['editor', 'okr', 'common'])
  const [picking, setPicking] = useState<'owner' | 'giver'>()
  if (!keyResult) return null
  const { origin } = keyResult
  const picked = (person: Person | undefined) => {
    setPicking(undefined)
    if (!person) return
    onPerson(person)
    onChange((each) =>
      picking === 'owner'
        ? { ...each, ownerId: person.memberId }
        : { ...each, origin: { kind: 'given', byId: person.memberId } },
    )
  }
  return (
    <>
      <Sheet
        open={asking?.what === 'more' && picking === undefined}
        title={t('keyResult.more')}
        subtitle={keyResult.title}
        onClose={onClose}
        footer={<Button wide label={t('common:done')} onPress={onClose} />}
      >
        <View className="editing-cell">
          <Cell title={t('keyResult.owner')} value={nameOf(keyResult.ownerId)} onPress={() => setPicking('owner')} />
        </View>
        <View className="row between g2 editing-row">
          <Text>{t('keyResult.origin')}</Text>
          <View className="row g2">
            <Chip
              line={origin.kind !== 'own'}
              on={origin.kind === 'own'}
              text={t('okr:origin.own')}
              onPress={() => onChange((each) => ({ ...each, origin: { kind: 'own' } }))}
            />
            <Chip
              opens
              line={origin.kind !== 'given'}
              on={origin.kind === 'given'}
              text={
                origin.kind === 'given' ? t('okr:origin.given', { name: nameOf(origin.byId) }) : t('keyResult.givenBy')
              }
              onPress={() => setPicking('giver')}
            />
          </View>
        </View>
        {origin.kind === 'given' && props.asksForOwn && rules.okrRules && (
          <Text className="t-cap c2">{t('rules.ownShare', { share: rules.okrRules.ownShare })}</Text>
        )}
        <ThresholdField
          label={`${t('keyResult.weight')} · ${t('keyResult.weightHint')}`}
          value={keyResult.weight}
          onChange={(weight) => onChange((each) => ({ ...each, weight: weight ?? 1 }))}
        />
        <View className="row between editing-row">
          <Button kind="text" label={t('keyResult.up')} onPress={() => onMove(-1)} />
          <Button kind="text" label={t('keyResult.down')} onPress={() => onMove(1)} />
          <Button kind="text" label={t('keyResult.remove')} onPress={onRemove} />
        </View>
      </Sheet>
      <PeopleSheet
        open={picking !== undefined}
        companyId={companyId}
        title={t(picking === 'giver' ? 'keyResult.givenBy' : 'keyResult.owner')}
        chosen={nobody}
        onChoose={([person]) => picked(person)}
        onClose={() => setPicking(undefined)}
      />
    </>
  )
}
