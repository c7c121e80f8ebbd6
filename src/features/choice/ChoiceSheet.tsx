import { useState } from 'react'
import { RadioGroup, RadioRow } from '../../components/Cell'
import { SearchField } from '../../components/SearchField'
import { Sheet } from '../../components/Sheet'

export interface ChoiceSheetProps<Value extends string> {
  open: boolean
  title: string
  items: readonly { value: Value; text: string; hint?: string; disabled?: boolean }[]
  value: Value
  /** Offers to look for one by its text, where there are many. */
  search?: string
  onChoose: (value: Value) => void
  onClose: () => void
}

/** So many rows are read without looking for one, and so many are shown at once. */
const few = 12
const most = 60

/** One of several in a sheet; choosing closes it. */
export function ChoiceSheet<Value extends string>({
  open,
  title,
  items,
  value,
  search,
  onChoose,
  onClose,
}: ChoiceSheetProps<Value>) {
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLowerCase()
  const found = wanted === '' ? items : items.filter(({ text }) => text.toLowerCase().includes(wanted))
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      {search !== undefined && items.length > few && <SearchField hint={search} value={typed} onChange={setTyped} />}
      <RadioGroup label={title}>
        {found.slice(0, search === undefined ? items.length : most).map((item) => (
          <RadioRow
            key={item.value}
            title={item.text}
            text={item.hint}
            chosen={item.value === value}
            disabled={item.disabled}
            onChoose={() => {
              onChoose(item.value)
              onClose()
            }}
          />
        ))}
      </RadioGroup>
    </Sheet>
  )
}
