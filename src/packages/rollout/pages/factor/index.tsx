import '../../words'
import '../../factorWords'
import '../../adoption.scss'
import '../../factors.scss'
import type { CivilDate } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import type { Role } from '@domain/people/model'
import { type Factor, type FactorId } from '@domain/rollout/factor'
import { factorsOf } from '@domain/rollout/factors'
import type { Screen } from '@domain/rollout/steps'
import { enoughText, lineText, pieceText } from '@domain/rollout/say'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { useWords } from '../../../../features/okr/words'
import { StateGlyph, StateWord } from '../../parts/factors/Factors'
import { isOffered } from '../../parts/factors/may'
import { Next } from '../../parts/factors/Next'
import { OfBoard } from '../../parts/factors/OfBoard'
import { openStep } from '../../ways'

/** One of the nine success factors: `?id=`. How it stands, by what evidence, why it matters, and what to do next. */
export default function FactorPage() {
  const { t } = useTranslation('factors')
  const { id } = useRouter().params
  return (
    <OfBoard title={t('page.title')}>
      {(board, { company, me }) => {
        const factor = factorsOf(board, calendarOf(company), company).find((each) => each.id === id)
        return factor ? <About factor={factor} today={board.today} roles={me.roles} /> : null
      }}
    </OfBoard>
  )
}

/** Where the evidence of each lies. */
const lies: Record<FactorId, readonly Screen[]> = {
  why: ['why'],
  roles: ['start'],
  parameters: ['rules'],
  training: ['trainings'],
  introduction: ['trainings', 'departments'],
  coach: ['objectives'],
  ownership: ['objectives'],
  midQuarter: ['departments'],
  lessons: ['lessons'],
}

interface AboutProps {
  factor: Factor
  today: CivilDate
  roles: readonly Role[]
}

function About({ factor, today, roles }: AboutProps) {
  const { t } = useTranslation('factors')
  const words = useWords()
  const { id, state, line, pieces, next, sources } = factor
  return (
    <>
      <View className="factor-head">
        <View className="t-headline" ariaRole="heading" ariaLevel={2}>
          {t(`name.${id}`)}
        </View>
        <View className="t-sub c2">{lineText(words, line, today)}</View>
        <View className="row g2">
          <StateGlyph state={state} />
          <StateWord state={state} spoken />
        </View>
      </View>
      {pieces.length > 0 && (
        <Section title={t('page.evidence')}>
          <Card>
            {pieces.map((piece) => (
              <Cell
                key={piece.what}
                height={52}
                title={t(`piece.${piece.what}`)}
                value={pieceText(words, piece, today)}
              />
            ))}
          </Card>
        </Section>
      )}
      <Next title={t('page.next')} next={next} roles={roles} today={today} />
      <Section title={t('page.enough')}>
        <Card padded>
          <View className="t-sub">{enoughText(words, id)}</View>
        </Card>
      </Section>
      <Section title={t('page.matters')}>
        <Card padded>
          <View className="stack g2">
            <Text className="t-sub">{t(`matters.${id}`)}</Text>
            {sources.map((source) => (
              <Text key={source} className="t-cap c2">
                {t(`source.${source}`)}
              </Text>
            ))}
          </View>
        </Card>
      </Section>
      <Where id={id} roles={roles} />
    </>
  )
}

/** The screens on which the evidence can be looked at, of those that the reader may open. */
function Where({ id, roles }: { id: FactorId; roles: readonly Role[] }) {
  const { t } = useTranslation('factors')
  const screens = lies[id].filter((screen) => screen !== 'start' || isOffered('leadRollout', roles))
  if (screens.length === 0) return null
  return (
    <Section title={t('page.where')}>
      <Card>
        {screens.map((screen) => (
          <Cell key={screen} height={52} title={t(`screen.${screen}`)} onPress={() => openStep(screen)} />
        ))}
      </Card>
    </Section>
  )
}
