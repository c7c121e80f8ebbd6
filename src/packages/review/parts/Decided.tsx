import { civilDateAt, type CivilDate } from '@domain/calendar/civilDate'
import type { MidQuarterDecision, MidQuarterReview } from '@domain/okr/model'
import type { PersonView } from '@domain/people/api'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Tag } from '../../../components/Card'
import { useWords } from '../../../features/okr/present'
import { scaleText } from '../../../features/okr/scale'
import { formatDate } from '../../../i18n/format'

export interface DecidedProps {
  review: MidQuarterReview
  people: ReadonlyMap<string, PersonView>
  today: CivilDate
}

/** What was decided, key result by key result, with the old thresholds beside the new ones. */
export function Decided({ review, people, today }: DecidedProps) {
  const { t } = useTranslation('review')
  const words = useWords()
  const name = people.get(review.byId)?.name ?? ''
  return (
    <>
      <View className="card" ariaRole="list">
        {review.decisions.map((decision) => (
          <View key={decision.keyResultId} className="answer" ariaRole="listitem">
            <View className="row between g2">
              <Text className="t-strong grow">{decision.title}</Text>
              <DecisionTag decision={decision} />
            </View>
            <Outcome decision={decision} people={people} />
          </View>
        ))}
      </View>
      <Text className="t-cap c2">
        {t('midQuarter.by', { name, day: formatDate(words, civilDateAt(review.at), today) })}
      </Text>
    </>
  )
}

/** Which way it went, in a word. */
export function DecisionTag({ decision }: { decision: MidQuarterDecision }) {
  const { t } = useTranslation('review')
  return <Tag brand={decision.kind !== 'keep'} text={t(`midQuarter.decided.${decision.kind}`)} />
}

/** What a decision says: old and new thresholds, why, what blocks, who could help and who was told. */
export const Outcome = ({ decision, people }: { decision: MidQuarterDecision } & Pick<DecidedProps, 'people'>) => (
  <>
    <Why decision={decision} />
    <Help decision={decision} people={people} />
  </>
)

function Why({ decision }: { decision: MidQuarterDecision }) {
  const { t } = useTranslation('review')
  const words = useWords()
  if (decision.kind === 'keep') return null
  return (
    <View className="stack g1 halfway__line">
      {decision.kind === 'adjust' && (
        <>
          <Text className="t-sub c2 num">{t('midQuarter.was', { scale: scaleText(words, decision.before) })}</Text>
          <Text className="t-sub num">{t('midQuarter.now', { scale: scaleText(words, decision.after) })}</Text>
        </>
      )}
      <Text className="t-sub c2" userSelect>
        {t('midQuarter.reason', { reason: decision.reason })}
      </Text>
    </View>
  )
}

function Help({ decision, people }: { decision: MidQuarterDecision } & Pick<DecidedProps, 'people'>) {
  const { t } = useTranslation(['review', 'components'])
  const names = (ids: readonly string[]) => ids.map((id) => people.get(id)?.name ?? '').join(t('components:join'))
  const { blocker, helperIds, toldIds } = decision
  return (
    <View className="stack g1 halfway__line">
      {blocker !== '' && (
        <Text className="t-sub" userSelect>
          {t('midQuarter.blocked', { blocker })}
        </Text>
      )}
      {helperIds.length > 0 && <Text className="t-sub c2">{t('midQuarter.helped', { names: names(helperIds) })}</Text>}
      {toldIds.length > 0 && <Text className="t-sub c2">{t('midQuarter.informed', { names: names(toldIds) })}</Text>}
    </View>
  )
}
