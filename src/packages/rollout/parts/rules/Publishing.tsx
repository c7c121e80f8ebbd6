import { calendarOf } from '@domain/calendar/company'
import type { CivilDate } from '@domain/calendar/civilDate'
import type { CompanyView } from '@domain/people/api'
import { type Effect, effectsOf } from '@domain/rollout/effects'
import type { Answers, Notes, ParameterId } from '@domain/rollout/parameters'
import { changedIn, practiceOf } from '@domain/rollout/rules'
import type { RulesDraftView } from '@domain/rollout/rulesApi'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Sheet } from '../../../../components/Sheet'
import { useWords } from '../../../../features/okr/present'
import { effectText, shortAnswer } from './sentences'

interface Props {
  open: boolean
  company: CompanyView
  today: CivilDate
  /** What would be published. */
  rules: { answers: Answers; notes: Notes }
  /** What it is compared with. */
  page: Pick<RulesDraftView, 'inForce' | 'lengthFrom'>
  /** Somebody has published meanwhile: it has to be looked at once more. */
  isStale: boolean
  error: string | undefined
  isSending: boolean
  onPublish: () => void
  /** Opens the whole page as it will read. */
  onPreview: () => void
  onClose: () => void
}

/** What publishing will change for people, parameter by parameter, before anybody is asked to live by it. */
export function Publishing(props: Props) {
  const { open, company, today, rules, page, isStale, error, isSending, onPublish, onPreview, onClose } = props
  const { t } = useTranslation('rules')
  const { inForce, lengthFrom } = page
  const before = inForce ?? practiceOf(company)
  const changed = changedIn(before, rules)
  const effects = effectsOf(before.answers, rules.answers, {
    rhythm: company,
    cadence: company.cadence,
    calendar: calendarOf(company),
    today,
    lengthFrom,
  })
  const isSame = inForce !== null && changed.length === 0
  return (
    <Sheet
      open={open}
      title={t('change.title')}
      onClose={onClose}
      footer={<Button wide label={t('publish')} loading={isSending} disabled={isSame} onPress={onPublish} />}
    >
      {isStale && <Banner boxed kind="caution" text={t('change.stale')} />}
      {error !== undefined && <Banner boxed kind="error" text={error} />}
      {isSame && <Text className="t-sub c2">{t('change.nothing', { number: inForce.number })}</Text>}
      {changed.map((id) => (
        <Changed
          key={id}
          id={id}
          before={before.answers}
          after={rules.answers}
          effects={effects.filter((effect) => effect.id === id)}
          today={today}
        />
      ))}
      <Button kind="text" label={t('preview')} onPress={onPreview} />
    </Sheet>
  )
}

interface ChangedProps {
  id: ParameterId
  before: Partial<Answers>
  after: Answers
  effects: readonly Effect[]
  today: CivilDate
}

function Changed({ id, before, after, effects, today }: ChangedProps) {
  const { t } = useTranslation('rules')
  const words = useWords()
  const [was, is] = [shortAnswer(words, id, before), shortAnswer(words, id, after) ?? '']
  return (
    <View className="effect">
      <Text className="t-strong">{t(`parameter.${id}.question`)}</Text>
      <View className="effect__text">
        <Text>
          {was === undefined
            ? t('change.new', { after: is })
            : was === is && effects.length === 0
              ? t('change.onlyNotes')
              : t('change.fromTo', { before: was, after: is })}
        </Text>
      </View>
      {effects.map((effect) => (
        <View key={effect.kind} className="effect__text">
          <Text>{effectText(words, effect, today)}</Text>
        </View>
      ))}
    </View>
  )
}
