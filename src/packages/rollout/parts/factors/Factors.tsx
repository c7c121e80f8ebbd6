import '../../factorWords'
import '../../factors.scss'
import { calendarOf } from '@domain/calendar/company'
import type { CompanyView } from '@domain/people/api'
import type { Board } from '@domain/rollout/boardApi'
import type { Factor, FactorState } from '@domain/rollout/factor'
import { factorsOf } from '@domain/rollout/factors'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../../components/Card'
import { useWords } from '../../../../features/okr/words'
import { openFactor } from '../../ways'
import { lineText, summaryText } from '@domain/rollout/say'

export interface FactorsProps {
  /** The company's own board. */
  board: Board
  company: CompanyView
}

/** The nine success factors, each with its evidence in one line, and how many are in place. */
export function Factors({ board, company }: FactorsProps) {
  const { t } = useTranslation('factors')
  const words = useWords()
  const factors = factorsOf(board, calendarOf(company), company)
  return (
    <Section title={t('title')} aside={summaryText(words, factors)}>
      <Card>
        {factors.map((factor) => (
          <FactorCard key={factor.id} factor={factor} line={lineText(words, factor.line, board.today)} />
        ))}
      </Card>
    </Section>
  )
}

function FactorCard({ factor: { id, state }, line }: { factor: Factor; line: string }) {
  const { t } = useTranslation(['factors', 'components'])
  const name = t(`name.${id}`)
  return (
    <View
      className="cell cell--end factor"
      hoverClass="cell--pressed"
      hoverStayTime={60}
      ariaRole="link"
      ariaLabel={[name, t(`state.${state}`), line].join(t('components:join'))}
      onClick={() => openFactor(id)}
    >
      <StateGlyph state={state} />
      <View className="grow" ariaHidden>
        <Text className="factor__name">{name}</Text>
        <Text className="cell__text">{line}</Text>
      </View>
      <StateWord state={state} />
    </View>
  )
}

/** A dashed ring, half a disc, a disc with a tick. */
export function StateGlyph({ state }: { state: FactorState }) {
  return <View className={`factor-glyph factor-glyph--${state}`} ariaHidden />
}

/** 未开始, 进行中, 到位; `spoken` where no label around it says so. */
export function StateWord({ state, spoken }: { state: FactorState; spoken?: boolean }) {
  const { t } = useTranslation('factors')
  return (
    <Text className={`factor__state factor__state--${state}`} ariaHidden={!spoken}>
      {t(`state.${state}`)}
    </Text>
  )
}
