import { addDays, type CivilDate } from '@domain/calendar/civilDate'
import { type AuditKind, auditKinds } from '@domain/people/audit'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip, FilterRow } from '../../../../components/Chip'
import type { Person } from '../../../../components/PeoplePicker'
import { ChoiceSheet } from '../../../../features/choice/ChoiceSheet'
import type { Member } from '../../../../session'
import { AnybodySheet } from './AnybodySheet'

const spans = { today: 1, week: 7, month: 30, quarter: 90 } as const
type Span = keyof typeof spans
const spanNames = ['today', 'week', 'month', 'quarter'] as const

/** What the trail is narrowed to: who, to whom, which kind, which days. The chips stand in the page, the sheets over it. */
export function useAuditFilter({ company, today }: Member) {
  const { t } = useTranslation('audit')
  const [by, setBy] = useState<Person>()
  const [subject, setSubject] = useState<Person>()
  const [kind, setKind] = useState<AuditKind>()
  const [span, setSpan] = useState<Span>()
  const [choosing, setChoosing] = useState<'by' | 'subject' | 'kind' | 'span'>()
  const close = () => setChoosing(undefined)
  const isOn = by !== undefined || subject !== undefined || kind !== undefined || span !== undefined
  const from: CivilDate | null = span === undefined ? null : addDays(today, 1 - spans[span])
  const chip = (what: string, value: string | undefined, which: NonNullable<typeof choosing>) => (
    <Chip
      opens
      on={value !== undefined}
      text={value ?? what}
      label={t('chosen', { what, value: value ?? t('all') })}
      onPress={() => setChoosing(which)}
    />
  )
  const row = (
    <FilterRow
      label={t('filters')}
      onClear={
        isOn
          ? () => {
              setBy(undefined)
              setSubject(undefined)
              setKind(undefined)
              setSpan(undefined)
            }
          : undefined
      }
    >
      {chip(t('by'), by?.name, 'by')}
      {chip(t('subject'), subject?.name, 'subject')}
      {chip(t('kinds'), kind && t(`kind.${kind}`), 'kind')}
      {chip(t('days'), span && t(`span.${span}`), 'span')}
    </FilterRow>
  )
  const person = (which: 'by' | 'subject', choose: (person: Person) => void) => (
    <AnybodySheet
      open={choosing === which}
      companyId={company.id}
      title={t(which)}
      onChoose={(chosen) => {
        choose(chosen)
        close()
      }}
      onClose={close}
    />
  )
  const sheets = (
    <>
      {person('by', setBy)}
      {person('subject', setSubject)}
      <ChoiceSheet
        open={choosing === 'kind'}
        title={t('kinds')}
        items={[
          { value: 'all' as const, text: t('all') },
          ...auditKinds.map((value) => ({ value, text: t(`kind.${value}`) })),
        ]}
        value={kind ?? 'all'}
        onChoose={(value) => setKind(value === 'all' ? undefined : value)}
        onClose={close}
      />
      <ChoiceSheet
        open={choosing === 'span'}
        title={t('days')}
        items={[
          { value: 'all' as const, text: t('all') },
          ...spanNames.map((value) => ({ value, text: t(`span.${value}`) })),
        ]}
        value={span ?? 'all'}
        onChoose={(value) => setSpan(value === 'all' ? undefined : value)}
        onClose={close}
      />
    </>
  )
  const filter = {
    byId: by?.memberId ?? null,
    subjectId: subject?.memberId ?? null,
    kind: kind ?? null,
    from,
    until: null,
  }
  return { row, sheets, filter, isOn }
}
