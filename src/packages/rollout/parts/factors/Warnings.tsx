import '../../factorWords'
import '../../factors.scss'
import type { CivilDate } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import { type Warning, warningsOf } from '@domain/rollout/warnings'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../components/Button'
import { Icon } from '../../../../components/Icon'
import { useWords } from '../../../../features/okr/words'
import { openWarning } from '../../ways'
import type { FactorsProps } from './Factors'
import { briefText, seenText } from '@domain/rollout/say'

/** More would push the factors out of sight. */
const mostShown = 3

/** What the rollout is warned of, above the factors; what weighs most first, and all but three folded. */
export function Warnings({ board, company }: FactorsProps) {
  const { t } = useTranslation('factors')
  const [unfolded, setUnfolded] = useState(false)
  const warnings = warningsOf(board, calendarOf(company), company)
  const folded = unfolded ? 0 : Math.max(0, warnings.length - mostShown)
  if (warnings.length === 0) return null
  return (
    <View className="warnings">
      {warnings.slice(0, warnings.length - folded).map((warning) => (
        <WarningBanner key={warning.kind} warning={warning} today={board.today} />
      ))}
      {folded > 0 && (
        <Button wide kind="text" label={t('page.more', { count: folded })} onPress={() => setUnfolded(true)} />
      )}
    </View>
  )
}

/** What was seen and what to do; opens why. */
function WarningBanner({ warning, today }: { warning: Warning; today: CivilDate }) {
  const { t } = useTranslation('components')
  const words = useWords()
  const seen = seenText(words, warning, today)
  const brief = briefText(words, warning)
  return (
    <View
      className={brief ? 'warning' : 'warning warning--time'}
      hoverClass="warning--pressed"
      hoverStayTime={60}
      ariaRole="link"
      ariaLabel={[seen, brief].filter(Boolean).join(t('join'))}
      onClick={() => openWarning(warning.kind)}
    >
      <View className="warning__sign">
        <Icon name={brief ? 'warn' : 'clock'} size={20} />
      </View>
      <View className="grow" ariaHidden>
        <Text className="warning__seen">{seen}</Text>
        {brief && <Text className="warning__brief">{brief}</Text>}
      </View>
      <View className="warning__on">
        <Icon name="next" size={18} />
      </View>
    </View>
  )
}
