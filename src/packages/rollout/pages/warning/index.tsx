import '../../words'
import '../../factorWords'
import '../../adoption.scss'
import '../../factors.scss'
import type { CivilDate } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import type { Role } from '@domain/people/model'
import { open } from '@domain/rollout/steps'
import { seenText } from '@domain/rollout/say'
import { type Warning, warningsOf } from '@domain/rollout/warnings'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { useWords } from '../../../../features/okr/words'
import { formatDate } from '../../../../i18n/format'
import { Next } from '../../parts/factors/Next'
import { OfBoard } from '../../parts/factors/OfBoard'
import { openDepartment } from '../../ways'

/** What the rollout is warned of: `?kind=`. What was seen, why it matters, and what to do. */
export default function WarningPage() {
  const { t } = useTranslation('factors')
  const { kind } = useRouter().params
  return (
    <OfBoard title={t('page.warning')}>
      {(board, { company, me }) => {
        const warning = warningsOf(board, calendarOf(company), company).find((each) => each.kind === kind)
        return warning ? <About warning={warning} today={board.today} roles={me.roles} /> : null
      }}
    </OfBoard>
  )
}

function About({ warning, today, roles }: { warning: Warning; today: CivilDate; roles: readonly Role[] }) {
  const { t } = useTranslation('factors')
  const words = useWords()
  return (
    <>
      <View className="factor-head">
        <View className="t-headline" ariaRole="heading" ariaLevel={2}>
          {seenText(words, warning, today)}
        </View>
        <View className="t-cap c2">{t('page.companyOnly')}</View>
      </View>
      {warning.kind === 'silent' && <Silent departments={warning.departments} today={today} />}
      <Section title={t('page.matters')}>
        <Card padded>
          <View className="t-sub">{t(`reason.${warning.kind}`)}</View>
        </Card>
      </Section>
      <Next title={t('page.todo')} next={open(warning.step)} roles={roles} today={today} />
    </>
  )
}

interface SilentProps {
  departments: Extract<Warning, { kind: 'silent' }>['departments']
  today: CivilDate
}

/** The departments that have been silent, each a way to its own figures. */
function Silent({ departments, today }: SilentProps) {
  const { t } = useTranslation('factors')
  const words = useWords()
  return (
    <Card>
      {departments.map(({ id, name, since }) => (
        <Cell
          key={id}
          height={52}
          title={name}
          value={t('since', { on: formatDate(words, since, today) })}
          onPress={() => openDepartment(id)}
        />
      ))}
    </Card>
  )
}
