import { useEffect, useState } from 'react'
import { NumberField } from '../../components/NumberField'
import { parseNumber } from '../../i18n/format'

export interface ThresholdFieldProps {
  label: string
  /** `null` while nothing is written. */
  value: number | null
  unit?: string
  error?: string
  onChange: (value: number | null) => void
}

const textOf = (value: number | null) => (value === null ? '' : String(value))

/**
 * One number of a measure. What was typed stays as it was typed (`3.`, `0.50`) until the number is set from elsewhere,
 * as commit and target are when an end moves.
 */
export function ThresholdField({ label, value, unit, error, onChange }: ThresholdFieldProps) {
  const [text, setText] = useState(textOf(value))
  useEffect(() => {
    setText((typed) => ((parseNumber(typed) ?? null) === value ? typed : textOf(value)))
  }, [value])
  return (
    <NumberField
      look="row"
      signed
      label={label}
      value={text}
      unit={unit}
      error={error}
      onChange={(typed, number) => {
        setText(typed)
        onChange(number ?? null)
      }}
    />
  )
}
