import type { KeyResultDraft } from '@domain/okr/model'
import { fewerOwnThanAimed, type WritingRules } from '@domain/okr/rules'
import { Text, View } from '@tarojs/components'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/Button'
import { openRules } from '../../../ways'

/** How many key results an objective has: by the company's rules, else as the method suggests. */
export function amountText(t: TFunction<'editor'>, { okrRules }: WritingRules): string {
  if (!okrRules) return t('suggested')
  const { least, most } = okrRules.amounts
  return least === most ? t('rules.amount', { most }) : t('rules.amounts', { least, most })
}

/** What the company's rules say of aligning, below the way to do it. */
export const alignHints = {
  free: 'align.hint',
  suggested: 'align.suggested',
  required: 'align.required',
} as const

/** Says so, and nothing more, where fewer key results come from their owners than the company aims at. */
export function OwnShare({ keyResults, rules }: { keyResults: readonly KeyResultDraft[]; rules: WritingRules }) {
  const { t } = useTranslation('editor')
  if (!rules.okrRules || !fewerOwnThanAimed(keyResults, rules)) return null
  return (
    <View className="editing-add">
      <Text className="t-cap c2" ariaRole="status">
        {t('rules.ownShare', { share: rules.okrRules.ownShare })}
      </Text>
    </View>
  )
}

/** The way to the company's own rules, where it has published some. */
export function RulesLink({ rules }: { rules: WritingRules }) {
  const { t } = useTranslation('editor')
  if (!rules.okrRules) return null
  return <Button wide kind="text" icon="doc" label={t('rules.open')} onPress={openRules} />
}
