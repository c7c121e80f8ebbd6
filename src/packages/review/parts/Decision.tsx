import { type KeyResult, limits } from '@domain/okr/model'
import type { WritingRules } from '@domain/okr/rules'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { NumberField } from '../../../components/NumberField'
import type { Person } from '../../../components/PeoplePicker'
import { Segmented } from '../../../components/Segmented'
import { ConfidenceSlider } from '../../../components/Slider'
import { TextField } from '../../../components/TextField'
import { unitText, useWords } from '../../../features/okr/present'
import { scaleText } from '../../../features/okr/scale'
import { ThresholdField } from '../../../features/okr/ThresholdField'
import { PeopleSheet } from '../../../features/people/PeopleSheet'
import { confidenceIn, type DecisionForm, type Kind, thresholdIn, thresholdsOf, valueIn } from './decisionForm'

export interface DecisionProps {
  keyResult: KeyResult
  rules: WritingRules
  form: DecisionForm
  onChange: (part: Partial<DecisionForm>) => void
  onAsk: (asked: Asked) => void
}

/** Which colleagues are being chosen. */
export type Asked = 'helpers' | 'told'

/** What is decided on one key result: which way, why, how sure, and who should know. */
export function Decision({ keyResult, rules, form, onChange, onAsk }: DecisionProps) {
  const { t } = useTranslation(['review', 'components'])
  const kinds: readonly Kind[] = ['keep', 'adjust', 'drop']
  const fixed = thresholdsOf(keyResult.measure, rules).length === 0
  const { kind } = form
  const names = (people: readonly Person[]) =>
    people.length === 0 ? t('midQuarter.nobody') : people.map(({ name }) => name).join(t('components:join'))
  return (
    <View className="stack g4">
      <Text className="t-strong" ariaHidden>
        {t('midQuarter.decide')}
      </Text>
      <Segmented<Kind | ''>
        label={t('midQuarter.decide')}
        items={kinds.map((each) => ({
          value: each,
          text: t(`midQuarter.kind.${each}`),
          disabled: each === 'adjust' && fixed,
        }))}
        value={kind ?? ''}
        onChange={(chosen) => chosen !== '' && onChange({ kind: chosen })}
      />
      {(kind !== null || fixed) && (
        <Text className="t-cap c2">{kind === null ? t('midQuarter.milestone') : t(`midQuarter.hint.${kind}`)}</Text>
      )}
      {kind === 'adjust' && <Adjustment keyResult={keyResult} rules={rules} form={form} onChange={onChange} />}
      {(kind === 'adjust' || kind === 'drop') && (
        <TextField
          label={t(`midQuarter.why.${kind}`)}
          value={form.reason}
          lines={2}
          max={limits.reason}
          onChange={(reason) => onChange({ reason })}
        />
      )}
      {kind !== null && kind !== 'drop' && (
        <>
          <Standing keyResult={keyResult} form={form} onChange={onChange} />
          <TextField
            label={t('midQuarter.blocker')}
            value={form.blocker}
            lines={2}
            max={limits.blocker}
            onChange={(blocker) => onChange({ blocker })}
          />
        </>
      )}
      {kind !== null && (
        <Card>
          {kind !== 'drop' && (
            <Cell
              icon="people"
              title={t('midQuarter.helpers')}
              value={names(form.helpers)}
              onPress={() => onAsk('helpers')}
            />
          )}
          <Cell icon="people" title={t('midQuarter.told')} value={names(form.told)} onPress={() => onAsk('told')} />
        </Card>
      )}
    </View>
  )
}

type PartProps = Pick<DecisionProps, 'keyResult' | 'form' | 'onChange'>

/** The new thresholds, under the old ones. */
function Adjustment({ keyResult, rules, form, onChange }: PartProps & Pick<DecisionProps, 'rules'>) {
  const { t } = useTranslation(['review', 'okr'])
  const words = useWords()
  const { measure } = keyResult
  return (
    <View className="stack g2">
      <Text className="t-sub c2 num">{t('midQuarter.was', { scale: scaleText(words, measure) })}</Text>
      <View className="halfway__thresholds">
        {thresholdsOf(measure, rules).map((name, place) => (
          <ThresholdField
            key={name}
            label={t(`okr:threshold.${name}`)}
            value={thresholdIn(form, measure, name)}
            unit={place === 0 ? unitText(words, keyResult.unit) : undefined}
            onChange={(value) => onChange({ numbers: { ...form.numbers, [name]: value } })}
          />
        ))}
      </View>
    </View>
  )
}

/** Where it stands today, and how sure the owner is: a check-in, once the review is finished. */
function Standing({ keyResult, form, onChange }: PartProps) {
  const { t } = useTranslation('review')
  const words = useWords()
  const value = valueIn(form, keyResult)
  const unsaid = value.trim() === ''
  return (
    <>
      {keyResult.measure.type === 'milestone' ? (
        <Segmented<'0' | '1' | ''>
          label={t('midQuarter.reached')}
          items={[
            { value: '0', text: t('midQuarter.no') },
            { value: '1', text: t('midQuarter.yes') },
          ]}
          value={value === '1' ? '1' : value === '0' ? '0' : ''}
          onChange={(chosen) => onChange({ value: chosen })}
        />
      ) : (
        <NumberField
          signed
          label={t('midQuarter.value')}
          value={value}
          unit={unitText(words, keyResult.unit)}
          onChange={(text) => onChange({ value: text })}
        />
      )}
      <ConfidenceSlider
        value={confidenceIn(form, keyResult)}
        disabled={unsaid}
        onChange={(confidence) => onChange({ confidence })}
      />
      {unsaid && <Text className="t-cap c2">{t('midQuarter.noValue')}</Text>}
    </>
  )
}

interface PeopleProps {
  companyId: string
  form: DecisionForm
  onChange: DecisionProps['onChange']
}

/** The sheets in which colleagues are chosen; they lie over the page, beside what they belong to. */
export function usePeople({ companyId, form, onChange }: PeopleProps) {
  const { t } = useTranslation('review')
  const [asked, setAsked] = useState<Asked>()
  const sheet = (which: Asked, most: number) => (
    <PeopleSheet
      several
      open={asked === which}
      companyId={companyId}
      title={t(`midQuarter.${which}`)}
      subtitle={t('midQuarter.atMost', { most })}
      done={t('midQuarter.chosen')}
      chosen={form[which]}
      onChoose={(people) => {
        setAsked(undefined)
        onChange({ [which]: people.map(({ memberId, name }) => ({ memberId, name })) })
      }}
      onClose={() => setAsked(undefined)}
    />
  )
  return {
    ask: setAsked,
    sheets: (
      <>
        {sheet('helpers', limits.helpers)}
        {sheet('told', limits.told)}
      </>
    ),
  }
}
