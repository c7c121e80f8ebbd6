import type { KpiUse, OkrUse } from '@domain/people/model'
import type { DepartmentChange, Use } from '@domain/rollout/departmentUse'
import { useTranslation } from 'react-i18next'

/** KPIs that bonuses hang on go by another word here: no key of ours names wages. */
const kpiKeyOf = (kpis: KpiUse) => (kpis === 'pay' ? 'tied' : kpis)

/** Writes what departments use in the reader's language. */
export function useUseTexts() {
  const { t } = useTranslation('training')
  const okrText = (okrs: OkrUse): string => t(`use.okrs.${okrs}`)
  const kpiText = (kpis: KpiUse): string => t(`use.kpis.${kpiKeyOf(kpis)}`)
  const follows = (text: string, isSaid: boolean): string => (isSaid ? text : t('use.follows', { use: text }))
  return {
    okrText,
    kpiText,
    kpiHint: (kpis: KpiUse): string => t(`use.kpisHint.${kpiKeyOf(kpis)}`),
    /** What a department uses, and whether the one above says so. */
    lineOf: (use: Use, said: DepartmentChange, isRoot: boolean): string => {
      const followsAll = !isRoot && said.okrs === null && said.kpis === null
      if (followsAll) return follows(t('use.line', { okrs: okrText(use.okrs), kpis: kpiText(use.kpis) }), false)
      return t('use.line', {
        okrs: follows(okrText(use.okrs), isRoot || said.okrs !== null),
        kpis: follows(kpiText(use.kpis), isRoot || said.kpis !== null),
      })
    },
    /** Several departments by name; of many the first ones, and how many they are. */
    namesOf: (names: readonly string[]): string => {
      const shown = names.slice(0, mostNamed).join(t('join'))
      return names.length > mostNamed ? t('use.andMore', { names: shown, count: names.length }) : shown
    },
  }
}

/** Departments that are named in one sentence. */
const mostNamed = 4
