import type { Finding } from '@domain/coach/model'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../../components/Sheet'
import { headingOf, isAdvice } from './words'

interface Props {
  /** What it is an example for; closed without. */
  finding: Finding | undefined
  onClose: () => void
}

/** What to ask oneself, how it could be written instead, and which part of the method says so. */
export function ExampleSheet({ finding, onClose }: Props) {
  const { t } = useTranslation('coach')
  const rule = finding?.rule
  return (
    <Sheet open={finding !== undefined} title={finding ? headingOf(t, finding) : ''} onClose={onClose}>
      {finding !== undefined && rule !== undefined && isAdvice(rule) && (
        <View className="stack g3">
          <Said label={t('sheet.ask')} text={t(`rule.${rule}.ask`)} />
          <Said label={t('sheet.before')} text={t(`rule.${rule}.before`)} quiet />
          <Said label={t('sheet.after')} text={t(`rule.${rule}.after`)} />
          <Text className="t-cap c3">{t('sheet.source', { source: t(`source.${finding.source}`) })}</Text>
        </View>
      )}
    </Sheet>
  )
}

function Said({ label, text, quiet }: { label: string; text: string; quiet?: boolean }) {
  return (
    <View>
      <View>
        <Text className="t-cap c3">{label}</Text>
      </View>
      <Text className={quiet ? 'c2' : 't-strong'}>{text}</Text>
    </View>
  )
}
