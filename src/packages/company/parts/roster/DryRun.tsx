import { ownedChoices } from '@domain/people/model'
import type { ImportChoices } from '@domain/people/rosterImport'
import type { PlanCounts } from '@domain/people/rosterPlan'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { Cell, RadioGroup, RadioRow } from '../../../../components/Cell'
import { Dialog } from '../../../../components/Dialog'
import { showToast } from '../../../../components/Toast'
import { openRosterPlan } from '../../ways'

interface Props {
  importId: string
  counts: PlanCounts
  loading: boolean
  onImport: (choices: ImportChoices) => void
  onRemap: () => void
  onOther: () => void
}

const lists = ['added', 'changed', 'moved', 'left'] as const

/** What a file would change, what is wrong with it, and what is decided once for all of it. */
export function useDryRun({ importId, counts, loading, onImport, onRemap, onOther }: Props) {
  const { t } = useTranslation('roster')
  const [choices, setChoices] = useState<ImportChoices>({ owned: 'follow', leaving: 'stay' })
  const [confirming, setConfirming] = useState(false)
  const { errors, warnings, departments, unchanged, left, moved } = counts
  const ends = choices.leaving === 'end' && left > 0
  const people = t('plan.people', { count: left })
  const isBlocked = errors > 0
  const works = counts.added + counts.changed + moved + (ends ? left : 0) > 0

  const body = (
    <>
      {errors + warnings === 0 ? (
        <Section title={t('plan.title')}>
          <Card>
            <Cell icon="check" title={t('plan.clean')} />
          </Card>
        </Section>
      ) : (
        <Section title={t('plan.title')}>
          {isBlocked && (
            <View className="roster__above">
              <Banner boxed kind="error" text={t('plan.blocked')} />
            </View>
          )}
          <Card>
            {isBlocked && (
              <Cell
                icon="warn"
                title={t('plan.errors')}
                text={t('plan.errorsText')}
                value={t('plan.items', { count: errors })}
                onPress={() => openRosterPlan(importId, 'problems')}
              />
            )}
            {warnings > 0 && (
              <Cell
                icon="ask"
                title={t('plan.warnings')}
                text={t('plan.warningsText')}
                value={t('plan.items', { count: warnings })}
                onPress={() => openRosterPlan(importId, 'problems')}
              />
            )}
          </Card>
        </Section>
      )}
      <Section title={t('plan.would')}>
        <Card>
          {lists.map((list) => (
            <Cell
              key={list}
              height={52}
              title={t(`plan.${list}`)}
              value={t('plan.people', { count: counts[list] })}
              {...(counts[list] > 0 ? { onPress: () => openRosterPlan(importId, list) } : {})}
            />
          ))}
          <Cell height={52} title={t('plan.unchanged')} value={t('plan.people', { count: unchanged })} />
          <Cell height={52} title={t('plan.departments')} value={t('plan.count', { count: departments })} />
        </Card>
      </Section>
      {left > 0 && !isBlocked && (
        <Section title={t('plan.leaving')}>
          <RadioGroup label={t('plan.leaving')}>
            <RadioRow
              title={t('plan.leavingStay')}
              text={t('plan.leavingStayText')}
              chosen={choices.leaving === 'stay'}
              onChoose={() => setChoices({ ...choices, leaving: 'stay' })}
            />
            <RadioRow
              title={t('plan.leavingEnd')}
              text={t('plan.leavingEndText')}
              chosen={choices.leaving === 'end'}
              onChoose={() => setChoices({ ...choices, leaving: 'end' })}
            />
          </RadioGroup>
        </Section>
      )}
      {moved > 0 && !isBlocked && (
        <Section title={t('plan.owned')}>
          <RadioGroup label={t('plan.owned')}>
            {ownedChoices.map((owned) => (
              <RadioRow
                key={owned}
                title={t(`owned.${owned}`)}
                chosen={choices.owned === owned}
                onChoose={() => setChoices({ ...choices, owned })}
              />
            ))}
          </RadioGroup>
        </Section>
      )}
      <View className="roster__buttons">
        <Button small kind="text" label={t('plan.remap')} onPress={onRemap} />
        {!isBlocked && <Button small kind="text" label={t('import.chooseOther')} onPress={onOther} />}
      </View>
    </>
  )
  const footer = isBlocked ? (
    <Button wide label={t('import.chooseOther')} loading={loading} onPress={onOther} />
  ) : (
    <Button
      wide
      label={ends ? t('plan.importEnds', { people }) : t('plan.import')}
      loading={loading}
      disabled={!works}
      onDisabledPress={() => showToast({ text: t('plan.nothing') })}
      onPress={() => (ends ? setConfirming(true) : onImport(choices))}
    />
  )
  const overlays = (
    <Dialog
      open={confirming}
      title={t('plan.confirmTitle', { people })}
      text={t('plan.confirmText')}
      act={t('plan.import')}
      safe={t('plan.cancel')}
      onAct={() => {
        setConfirming(false)
        onImport(choices)
      }}
      onSafe={() => setConfirming(false)}
    />
  )
  return { body, footer, overlays }
}
