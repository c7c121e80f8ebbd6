import type { KpiUse, OkrUse } from '@domain/people/model'
import { type DepartmentChange, kindOfWork, type Use } from '@domain/rollout/departmentUse'
import type { DepartmentUseView } from '@domain/rollout/departmentUseApi'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../components/Button'
import { RadioGroup, RadioRow } from '../../../../components/Cell'
import { Sheet } from '../../../../components/Sheet'
import { useUseTexts } from './present'

interface Props {
  /** The department in front; left out while none is. */
  department: DepartmentUseView | undefined
  said: DepartmentChange
  /** What the department above uses; `undefined` at the root. */
  above: Use | undefined
  isChanged: boolean
  onChange: (next: DepartmentChange) => void
  onClose: () => void
}

const okrUses: readonly OkrUse[] = ['yes', 'later', 'no']
const kpiUses: readonly KpiUse[] = ['pay', 'steering', 'none']

/** What one department uses, each choice with what it means, and what departments like it usually do. */
export function UseSheet({ department, ...choice }: Props) {
  const [last, setLast] = useState(department)
  if (department !== undefined && department !== last) setLast(department)
  // While the sheet leaves, it shows the department that it showed.
  const shown = department ?? last
  if (!shown) return null
  return (
    <Sheet open={department !== undefined} title={shown.name} onClose={choice.onClose}>
      <Choices department={shown} {...choice} />
    </Sheet>
  )
}

function Choices({ department, said, above, isChanged, onChange, onClose }: Props & { department: DepartmentUseView }) {
  const { t } = useTranslation('training')
  const { okrText, kpiText, kpiHint } = useUseTexts()
  const kind = kindOfWork(department.name)
  return (
    <View className="use__sheet">
      {kind && <Text className="t-sub c2">{t(`use.usual.${kind}`)}</Text>}
      <Text className="t-strong">{t('use.okrsTitle')}</Text>
      <RadioGroup label={t('use.okrsTitle')}>
        {above && (
          <RadioRow
            title={t('use.asAbove')}
            text={t('use.asAboveHint', { use: okrText(above.okrs) })}
            chosen={said.okrs === null}
            onChoose={() => onChange({ ...said, okrs: null })}
          />
        )}
        {okrUses.map((okrs) => (
          <RadioRow
            key={okrs}
            title={okrText(okrs)}
            text={t(`use.okrsHint.${okrs}`)}
            chosen={(said.okrs ?? (above ? null : 'yes')) === okrs}
            onChoose={() => onChange({ ...said, okrs })}
          />
        ))}
      </RadioGroup>
      <Text className="t-strong">{t('use.kpisTitle')}</Text>
      <RadioGroup label={t('use.kpisTitle')}>
        {above && (
          <RadioRow
            title={t('use.asAbove')}
            text={t('use.asAboveHint', { use: kpiText(above.kpis) })}
            chosen={said.kpis === null}
            onChoose={() => onChange({ ...said, kpis: null })}
          />
        )}
        {kpiUses.map((kpis) => (
          <RadioRow
            key={kpis}
            title={kpiText(kpis)}
            text={kpiHint(kpis)}
            chosen={(said.kpis ?? (above ? null : 'none')) === kpis}
            onChoose={() => onChange({ ...said, kpis })}
          />
        ))}
      </RadioGroup>
      <Button wide kind="soft" label={t('use.keepChoice')} onPress={onClose} />
      {isChanged && (
        <Button
          wide
          kind="text"
          label={t('use.forget')}
          onPress={() => onChange({ okrs: department.okrs, kpis: department.kpis })}
        />
      )}
    </View>
  )
}
