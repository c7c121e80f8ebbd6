import type { StepCount } from '@domain/rollout/adoption'
import { Text, View } from '@tarojs/components'
import { memo, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '../../../components/Segmented'
import { formatNumber } from '../../../i18n/format'
import { openDepartment } from '../ways'
import { type BoardRow, type Half, halves } from './present'
import { shareOf } from '@domain/rollout/shares'

interface Props {
  rows: readonly BoardRow[]
  /** What stands below the table, in the same card. */
  children?: ReactNode
}

/** How many people of each department took each step; three steps at a time, so that a phone can show them. */
export function Funnel({ rows, children }: Props) {
  const { t } = useTranslation('adoption')
  const [half, setHalf] = useState<Half>('use')
  return (
    <View className="card funnel">
      <Segmented
        label={t('funnel.choose')}
        items={(['start', 'use'] as const).map((value) => ({ value, text: t(`funnel.half.${value}`) }))}
        value={half}
        onChange={setHalf}
      />
      <View ariaRole="table" ariaLabel={t('funnel.title')}>
        <View className="funnel__row funnel__row--head" ariaRole="row">
          <View ariaRole="columnheader" ariaLabel={t('funnel.department')} />
          {halves[half].map((step) => (
            <View key={step} ariaRole="columnheader">
              <Text className="t-cap c3">{t(`head.${step}`)}</Text>
            </View>
          ))}
        </View>
        {rows.map((row) => (
          <Row key={row.id} row={row} half={half} />
        ))}
      </View>
      {children}
    </View>
  )
}

const Row = memo(({ row: { name, opens, figures }, half }: { row: BoardRow; half: Half }) => {
  const { t } = useTranslation('adoption')
  return (
    <View
      className={`funnel__row${opens === null ? '' : ' funnel__row--opens'}`}
      ariaRole="row"
      hoverClass={opens === null ? 'none' : 'cell--pressed'}
      hoverStayTime={60}
    >
      <View ariaRole="rowheader">
        {opens === null ? (
          <Text className="clip2">{name}</Text>
        ) : (
          <View className="funnel__open" ariaRole="button" ariaLabel={name} onClick={() => openDepartment(opens)}>
            <Text className="clip2">{name}</Text>
          </View>
        )}
      </View>
      {halves[half].map((step) => (
        <Count key={step} department={name} count={figures.now[step]} spoken={t(`step.${step}`)} />
      ))}
    </View>
  )
})

interface CountProps {
  department: string
  count: StepCount
  /** The step in words. */
  spoken: string
}

/** How many took a step, of how many for whom it applies, over a bar that is their share. */
function Count({ department, count, spoken }: CountProps) {
  const { t } = useTranslation('adoption')
  const share = shareOf(count)
  const said = { department, step: spoken, of: formatNumber(count.of), done: formatNumber(count.done) }
  return (
    <View ariaRole="cell" ariaLabel={t(share === null ? 'funnel.nobody' : 'funnel.cell', said)}>
      <View className="funnel__count num" ariaHidden>
        <Text>{share === null ? '–' : said.done}</Text>
        {share !== null && <Text className="funnel__of c3">{t('funnel.ofAll', { of: said.of })}</Text>}
      </View>
      <View className="funnel__bar" ariaHidden>
        <View className="funnel__fill" style={{ width: `${(share ?? 0) * 100}%` }} />
      </View>
    </View>
  )
}
