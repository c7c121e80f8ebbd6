import type { CivilDate } from '@domain/calendar/civilDate'
import { type Cycle, cycleById } from '@domain/okr/cycle'
import type { CompanyView } from '@domain/people/api'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip, FilterRow } from '../../components/Chip'
import { ChoiceSheet } from '../choice/ChoiceSheet'
import { useCycleChoices } from './useCycleChoices'

interface Chooser {
  cycleId: string
  /** Names the cycle, and opens the sheet. */
  row: ReactNode
  /** Stands over the page. */
  sheet: ReactNode
}

/**
 * Which cycle a page shows, chosen in a sheet.
 * @param first the one that it begins with
 * @param begunOnly leaves out those to come
 */
export function useCycleChooser(
  { company, today }: { company: CompanyView; today: CivilDate },
  { first, begunOnly = false }: { first: () => Cycle; begunOnly?: boolean },
): Chooser {
  const { t } = useTranslation('okrs')
  const [cycleId, setCycleId] = useState(() => first().id)
  const [open, setOpen] = useState(false)
  const all = useCycleChoices(company, today)
  const hasBegun = (id: string) => (cycleById(id)?.firstDay ?? today) <= today
  const items = begunOnly ? all.filter(({ value }) => hasBegun(value)) : all
  return {
    cycleId,
    row: (
      <FilterRow label={t('filter.cycle')}>
        <Chip opens text={items.find(({ value }) => value === cycleId)?.short ?? ''} onPress={() => setOpen(true)} />
      </FilterRow>
    ),
    sheet: (
      <ChoiceSheet
        open={open}
        title={t('cycle.choose')}
        items={items}
        value={cycleId}
        onChoose={setCycleId}
        onClose={() => setOpen(false)}
      />
    ),
  }
}
