import { bounds } from '@domain/people/model'
import { View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { useKept } from '../../../../cloud'
import { Button } from '../../../../components/Button'
import { Sheet } from '../../../../components/Sheet'
import { TextField } from '../../../../components/TextField'

interface Props {
  open: boolean
  title: string
  /** Under which key it is kept while it is typed. */
  place: string
  /** What it is called now; empty for a new one. */
  start: string
  loading: boolean
  /** @returns whether it was taken: then nothing is kept any more */
  onName: (name: string) => Promise<boolean>
  onClose: () => void
}

/** The name of a department. */
export function NameSheet({ open, title, onClose, ...form }: Props) {
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <NameForm {...form} />
    </Sheet>
  )
}

function NameForm({ place, start, loading, onName }: Omit<Props, 'open' | 'title' | 'onClose'>) {
  const { t } = useTranslation(['departments', 'common'])
  const [kept, keep, letGo] = useKept(`department:${place}`, v.string())
  const name = kept ?? start
  const { max } = bounds.departmentName
  const onSave = async () => {
    if (await onName(name.trim())) letGo()
  }
  return (
    <View className="stack g3">
      <TextField label={t('name')} value={name} max={max} onChange={keep} onConfirm={() => void onSave()} />
      <Button
        wide
        label={t('common:save')}
        disabled={name.trim() === ''}
        loading={loading}
        onPress={() => void onSave()}
      />
    </View>
  )
}
