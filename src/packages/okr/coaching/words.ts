import { type Advice, type Finding, praises, type RuleId } from '@domain/coach/model'
import type { TFunction } from 'i18next'

/** Whether a finding asks for something, so that there is an example of it. */
export const isAdvice = (rule: RuleId): rule is Advice => !praises.some((praise) => praise === rule)

/** 要改：目标里有数字 */
export const headingOf = (t: TFunction<'coach'>, { rule, severity }: Finding): string =>
  t('heading', { severity: t(`severity.${severity}`), title: t(`rule.${rule}.title`) })
