import { calendarOf } from '@domain/calendar/company'
import type { Board } from '@domain/rollout/boardApi'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/Button'
import { Section } from '../../../components/Card'
import { EmptyState } from '../../../components/EmptyState'
import { useWords } from '../../../features/okr/present'
import type { Member } from '../../../session'
import { Funnel } from './Funnel'
import { HeatMap } from './HeatMap'
import { Apart } from './Apart'
import { mergedNames, mondaysOf, rowsOf } from './present'
import { weekColumns } from '@domain/rollout/weekColumns'
import { WeekLine } from './WeekLine'

/** Rows that are drawn at first: every one costs a phone a cell for each week. */
const fewRows = 12

interface Props {
  board: Board
  company: Member['company']
  /** What the table of steps is called: it is of the whole company, or of the teams below a department. */
  title: string
  /** Stands between the heat map and the line: what can be done about what is seen. */
  children?: ReactNode
}

/** How far departments are: which steps, who updates by week, and the whole week by week. */
export function Adoption({ board, company, title, children }: Props) {
  const { t } = useTranslation('adoption')
  const words = useWords()
  const [showsAll, setShowsAll] = useState(false)
  const { total, groups, outside, cycleId, today } = board
  const columns = useMemo(
    () => weekColumns(mondaysOf({ total, groups }), cycleId, calendarOf(company)),
    [total, groups, cycleId, company],
  )
  const whole = board.place.at(-1)?.name ?? company.name
  const all = useMemo(() => rowsOf(words, groups, whole), [words, groups, whole])
  const rows = useMemo(() => (showsAll ? all : all.slice(0, fewRows)), [all, showsAll])
  const apart = <Apart merged={mergedNames(words, groups, whole)} outside={outside} />
  const more = rows.length < all.length && (
    <Button wide kind="text" label={t('groups.all', { count: all.length })} onPress={() => setShowsAll(true)} />
  )
  if (rows.length === 0 && !total) {
    return (
      <>
        <EmptyState title={t('board.small')} text={t('board.smallHint')} />
        {apart}
      </>
    )
  }
  return (
    <>
      {rows.length > 0 && (
        <>
          <Section title={title} aside={t('funnel.aside')} />
          <Funnel rows={rows}>
            {more}
            {apart}
          </Funnel>
        </>
      )}
      {rows.length > 0 && columns.length > 0 && (
        <>
          <Section title={t('heat.title')} aside={t('heat.aside')} />
          <HeatMap rows={rows} columns={columns} today={today}>
            {more}
          </HeatMap>
        </>
      )}
      {children}
      {total && columns.length > 0 && (
        <>
          <Section title={t('line.title')} />
          <WeekLine figures={total} columns={columns} today={today} />
        </>
      )}
    </>
  )
}
