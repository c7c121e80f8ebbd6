import type { Finding, Place, Severity } from '@domain/coach/model'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/Button'
import { Icon } from '../../../components/Icon'
import type { Coaching } from './useCoaching'
import { headingOf, isAdvice } from './words'
import './coaching.scss'

/** Of the coach, what a finding needs. */
export type Saying = Pick<Coaching, 'at' | 'apply' | 'dismiss' | 'show'>

/** The colour of what is said: the same three as health has, with drawings of their own. */
const colours: Record<Severity, string> = { fix: 'h-off-track', consider: 'h-caution', good: 'h-on-track' }

/**
 * What the coach says at one place: the first finding open, the others folded to their titles. Praise stands alone. It
 * takes no room from what is typed above, and keeps nobody from saving; whether it is answered before publishing is the
 * company's choice.
 */
export function Findings({ coaching, place }: { coaching: Saying; place: Place }) {
  const all = coaching.at(place)
  const [opened, setOpened] = useState<string>()
  const advice = all.filter(({ severity }) => severity !== 'good')
  const shown = advice.length > 0 ? advice : all
  const open = shown.find(({ rule }) => rule === opened) ?? shown[0]
  if (!open) return null
  return (
    <View className="findings" ariaLive="polite">
      {shown.map((finding) =>
        finding === open ? (
          <Open key={finding.rule} finding={finding} coaching={coaching} />
        ) : (
          <Folded key={finding.rule} finding={finding} onOpen={() => setOpened(finding.rule)} />
        ),
      )}
    </View>
  )
}

function Folded({ finding, onOpen }: { finding: Finding; onOpen: () => void }) {
  const { t } = useTranslation('coach')
  const title = headingOf(t, finding)
  return (
    <View
      className={`finding finding--${finding.severity} finding--folded`}
      ariaRole="button"
      ariaLabel={t('open', { title })}
      onClick={onOpen}
    >
      <View className={`finding__glyph ${colours[finding.severity]}`} ariaHidden />
      <Text className={`grow t-strong ${colours[finding.severity]}`} ariaHidden>
        {title}
      </Text>
    </View>
  )
}

/** What is offered besides keeping the words: one thing alone, so that a finding never has more than two acts. */
function mainActOf({ rule, remedy, place }: Finding): 'remedy' | 'kpi' | 'example' | undefined {
  if (remedy !== undefined) return 'remedy'
  if (rule === 'keyResultIsCompensationKpi' && place.on === 'keyResult') return 'kpi'
  return isAdvice(rule) ? 'example' : undefined
}

interface OpenProps {
  finding: Finding
  coaching: Saying
}

function Open({ finding, coaching }: OpenProps) {
  const { t } = useTranslation('coach')
  const { rule, severity, values } = finding
  const colour = colours[severity]
  // The example is never lost: where something else takes its place below, the title opens it.
  const opensExample = isAdvice(rule) && mainActOf(finding) !== 'example'
  return (
    <View className={`finding finding--${severity}`} ariaRole="note">
      <View className={`finding__glyph ${colour}`} ariaHidden />
      <View className="grow">
        {opensExample ? (
          <TitleWithExample finding={finding} coaching={coaching} />
        ) : (
          <Text className={`t-strong ${colour}`}>{headingOf(t, finding)}</Text>
        )}
        <View>
          <Text>{t(`rule.${rule}.text`, values)}</Text>
        </View>
        <Acts finding={finding} coaching={coaching} />
      </View>
    </View>
  )
}

function TitleWithExample({ finding, coaching }: OpenProps) {
  const { t } = useTranslation('coach')
  const heading = headingOf(t, finding)
  return (
    <View
      className={`finding__title ${colours[finding.severity]}`}
      ariaRole="button"
      ariaLabel={`${t('example')}, ${heading}`}
      onClick={() => coaching.show({ what: 'example', finding })}
    >
      <Text className="grow t-strong" ariaHidden>
        {heading}
      </Text>
      <Icon name="next" size={16} />
    </View>
  )
}

/** What can be done about a finding: at most two things, and the last one always keeps the words as they are. */
function Acts({ finding, coaching }: OpenProps) {
  const { t } = useTranslation('coach')
  const { rule, remedy, place } = finding
  const main = mainActOf(finding)
  if (main === undefined) return null
  const heading = headingOf(t, finding)
  const act = (text: string, onPress: () => void) => (
    <Button kind="text" text={text} label={`${text}, ${heading}`} onPress={onPress} />
  )
  return (
    <View className="finding__acts">
      {remedy !== undefined && act(t(`remedy.${remedy}`), () => coaching.apply(finding))}
      {main === 'kpi' &&
        place.on === 'keyResult' &&
        act(t('kpi.open'), () => coaching.show({ what: 'kpi', keyResultId: place.keyResultId }))}
      {main === 'example' && act(t('example'), () => coaching.show({ what: 'example', finding }))}
      {isAdvice(rule) && act(t('notHere'), () => coaching.dismiss(finding))}
    </View>
  )
}
