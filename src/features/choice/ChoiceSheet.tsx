import { RadioGroup, RadioRow } from '../../components/Cell'
import { Sheet } from '../../components/Sheet'

export interface ChoiceSheetProps<Value extends string> {
  open: boolean
  title: string
  items: readonly { value: Value; text: string; hint?: string; disabled?: boolean }[]
  value: Value
  onChoose: (value: Value) => void
  onClose: () => void
}

/** One of several in a sheet; choosing closes it. */
export function ChoiceSheet<Value extends string>({
  open,
  title,
  items,
  value,
  onChoose,
  onClose,
}: ChoiceSheetProps<Value>) {
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <RadioGroup label={title}>
        {items.map((item) => (
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
