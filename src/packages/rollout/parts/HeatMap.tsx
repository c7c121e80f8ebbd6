import type { CivilDate } from '@domain/calendar/civilDate'
import { ScrollView, Text, View } from '@tarojs/components'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useWords } from '../../../features/okr/present'
import { formatPercent } from '../../../i18n/format'
import { openDepartment } from '../ways'
import { type BoardRow, columnHead, offText, weekText } from './present'
import { heatOf, printed, shareOf } from '@domain/rollout/shares'
import type { WeekColumn } from '@domain/rollout/weekColumns'

interface Props {
  rows: readonly BoardRow[]
  columns: readonly WeekColumn[]
  today: CivilDate
  /** What stands below the table, in the same card. */
  children?: ReactNode
}

/** Which share of a department said something in a week: a number in each cell, and the darker the more. */
export function HeatMap({ rows, columns, today, children }: Props) {
  const { t } = useTranslation('adoption')
  const words = useWords()
  // As wide as its weeks need: more than a phone shows scroll sideways, and begin at the newest.
  const size = { '--weeks': columns.length }
  return (
    <View className="card heat">
      <View ariaRole="table" ariaLabel={t('heat.title')}>
        <ScrollView className="heat__scroll" scrollX enhanced showScrollbar={false}>
          <View className="heat__rows" style={size}>
            <View className="heat__row" ariaRole="row">
              <View className="heat__name" ariaRole="columnheader" ariaLabel={t('funnel.department')} />
              {columns.map((column, at) => (
                <View
                  key={column.monday}
                  className="heat__head num"
                  ariaRole="columnheader"
                  ariaLabel={weekText(words, column, today)}
                >
                  <Text ariaHidden>{columnHead(words, column, columns[at - 1])}</Text>
                </View>
              ))}
            </View>
            {rows.map((row) => (
              <Row key={row.id} row={row} columns={columns} today={today} />
            ))}
          </View>
        </ScrollView>
      </View>
      {children}
      <View className="heat__legend t-cap c3" ariaHidden>
        <Text>{t('heat.few')}</Text>
        {[0, 1, 2, 3, 4].map((step) => (
          <View key={step} className={`heat__step heat--${step}`} />
        ))}
        <Text>{t('heat.many')}</Text>
      </View>
    </View>
  )
}

interface RowProps {
  row: BoardRow
  columns: readonly WeekColumn[]
  today: CivilDate
}

const Row = memo(({ row: { name, opens, figures }, columns, today }: RowProps) => {
  const { t } = useTranslation('adoption')
  const words = useWords()
  return (
    <View className="heat__row" ariaRole="row">
      <View className="heat__name" ariaRole="rowheader">
        {opens === null ? (
          <Text className="clip1">{name}</Text>
        ) : (
          <View className="heat__open" ariaRole="button" ariaLabel={name} onClick={() => openDepartment(opens)}>
            <Text className="clip1">{name}</Text>
          </View>
        )}
      </View>
      {columns.map((column) => {
        const week = figures.weeks.find(({ monday }) => monday === column.monday)
        const share = week ? shareOf(week.steps.checkedIn) : null
        const said = { department: name, week: weekText(words, column, today) }
        if (column.kind === 'off') {
          return (
            <View
              key={column.monday}
              className="heat__cell heat--off"
              ariaRole="cell"
              ariaLabel={t('heat.cell', { ...said, share: offText(words, column) })}
            >
              <Text ariaHidden>{t('heat.off')}</Text>
            </View>
          )
        }
        return (
          <View
            key={column.monday}
            className={`heat__cell num ${share === null ? 'heat--none' : `heat--${heatOf(share)}`}`}
            ariaRole="cell"
            ariaLabel={t('heat.cell', { ...said, share: share === null ? t('heat.noShare') : formatPercent(share) })}
          >
            <Text ariaHidden>{share === null ? '–' : printed(share)}</Text>
          </View>
        )
      })}
    </View>
  )
})
