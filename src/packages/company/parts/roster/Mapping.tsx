import type { FileBeginning } from '@domain/people/rosterApi'
import { type PathSeparator, pathSeparators, type RosterField, rosterFields } from '@domain/people/rosterFields'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../../../components/Banner'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { ChoiceSheet } from '../../../../features/choice/ChoiceSheet'
import type { ReadyMapping } from './useRosterImport'

const separatorWords = { '/': 'slash', '\\': 'backslash', '>': 'greater', '-': 'hyphen' } as const satisfies Record<
  PathSeparator,
  string
>

const none = 'none'

/** Which column is which: what the headings say, to be set right by hand. The section stands in the page, its sheets over it. */
export function useMapping(beginning: FileBeginning) {
  const { t } = useTranslation('roster')
  const [mapping, setMapping] = useState(beginning.guess)
  const [choosing, setChoosing] = useState<RosterField | 'separator'>()
  const { columns, separator } = mapping
  const { headings, rows, rowCount, headingRow } = beginning
  const width = Math.max(headings.length, ...rows.map((cells) => cells.length))
  const headingOf = (column: number) => headings[column] || t('mapping.column', { number: column + 1 })
  const sampleOf = (column: number) =>
    rows
      .flatMap((cells) => cells[column] ?? [])
      .filter((cell) => cell !== '')
      .slice(0, 2)
      .join(t('join'))
  const hint = (column: number) => {
    const text = sampleOf(column)
    return text === '' ? {} : { hint: t('mapping.sample', { text }) }
  }

  /** A column says one thing: chosen for a field, it is no longer another's. */
  const choose = (field: RosterField, value: string) => {
    const column = value === none ? undefined : Number(value)
    const others = Object.entries(columns).filter(([other, at]) => other !== field && at !== column)
    const own = column === undefined ? {} : { [field]: column }
    setMapping({ ...mapping, columns: { ...Object.fromEntries(others), ...own } })
  }
  const { name, employeeNumber } = columns
  const ready: ReadyMapping | undefined =
    name === undefined || employeeNumber === undefined
      ? undefined
      : { columns: { ...columns, name, employeeNumber }, separator }

  const section = (
    <Section title={t('mapping.title')} aside={t('mapping.found', { count: rowCount, row: headingRow })}>
      {Object.keys(beginning.guess.columns).length === 0 && (
        <View className="roster__above">
          <Banner boxed kind="caution" text={t('mapping.unknown')} />
        </View>
      )}
      <Card>
        {rosterFields.map((field) => {
          const column = columns[field]
          const sample = column === undefined ? '' : sampleOf(column)
          return (
            <Cell
              key={field}
              title={t(`field.${field}`)}
              value={column === undefined ? t('mapping.none') : headingOf(column)}
              {...(sample === '' ? {} : { text: t('mapping.sample', { text: sample }) })}
              onPress={() => setChoosing(field)}
            />
          )
        })}
        {columns.department !== undefined && (
          <Cell
            title={t('mapping.separator')}
            value={t(`mapping.separators.${separatorWords[separator]}`)}
            onPress={() => setChoosing('separator')}
          />
        )}
      </Card>
    </Section>
  )
  const field = choosing === 'separator' ? undefined : choosing
  const sheets = (
    <>
      <ChoiceSheet
        open={field !== undefined}
        title={field === undefined ? '' : t(`field.${field}`)}
        items={[
          { value: none, text: t('mapping.none') },
          ...Array.from({ length: width }, (_, column) => ({
            value: String(column),
            text: headingOf(column),
            ...hint(column),
          })),
        ]}
        value={field === undefined || columns[field] === undefined ? none : String(columns[field])}
        onChoose={(value) => field && choose(field, value)}
        onClose={() => setChoosing(undefined)}
      />
      <ChoiceSheet
        open={choosing === 'separator'}
        title={t('mapping.separator')}
        items={pathSeparators.map((value) => ({ value, text: t(`mapping.separators.${separatorWords[value]}`) }))}
        value={separator}
        onChoose={(value) => setMapping({ ...mapping, separator: value })}
        onClose={() => setChoosing(undefined)}
      />
    </>
  )
  return { section, sheets, ready }
}
