import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../components/Bar'
import { Button } from '../../../../components/Button'
import { Dialog } from '../../../../components/Dialog'
import { NumberField, StepButton } from '../../../../components/NumberField'
import { PeoplePicker, type Person } from '../../../../components/PeoplePicker'
import { Sheet } from '../../../../components/Sheet'
import { ConfidenceSlider } from '../../../../components/Slider'
import { TextField } from '../../../../components/TextField'
import { sampleMarks } from './samples'

export interface OverlaysProps {
  open: 'sheet' | 'dialog' | 'picker' | undefined
  onClose: () => void
}

/** Update sheet, dialog with a reason, people picker. */
export function Overlays({ open, onClose }: OverlaysProps) {
  const { t } = useTranslation('gallery')
  const [value, setValue] = useState('12')
  const [confidence, setConfidence] = useState(8)
  const [sentence, setSentence] = useState('')
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<Person[]>([])
  const people: Person[] = [
    { memberId: 'shen', name: t('people.shen'), team: t('teams.delivery') },
    { memberId: 'gu', name: t('people.gu'), team: t('teams.support') },
    { memberId: 'he', name: t('people.he'), team: t('teams.new') },
  ]
  const step = (by: number) => setValue(String(Number(value) + by))
  return (
    <>
      <Sheet
        open={open === 'sheet'}
        title={t('firstValue')}
        subtitle={t('lead')}
        onClose={onClose}
        footer={
          <>
            <Button wide label={t('save')} onPress={onClose} />
            <View className="t-cap c3 sheet__note">{t('noChange')}</View>
          </>
        }
      >
        <View className="row between">
          <StepButton direction="less" step="1" unit={t('days')} onStep={() => step(-1)} />
          <View className="stack grow">
            <NumberField look="value" label={t('now')} unit={t('days')} value={value} onChange={setValue} />
            <View className="t-cap c3 num sheet__note">{t('lastValue')}</View>
          </View>
          <StepButton direction="more" step="1" unit={t('days')} onStep={() => step(1)} />
        </View>
        <Bar
          health="on-track"
          pace={0.59}
          measure={{ kind: 'metric', achieved: 0.7, was: 0.5, marks: sampleMarks(t, [16, 12, 9], 2) }}
        />
        <View className="sheet__rule" />
        <ConfidenceSlider title={t('confidenceTitle')} value={confidence} onChange={setConfidence} />
        <View className="sheet__gap" />
        <TextField label={t('sentence')} value={sentence} max={140} lines={1} onChange={setSentence} />
      </Sheet>
      <Dialog
        open={open === 'dialog'}
        title={t('returnTitle')}
        text={t('returnText')}
        reason={{ label: t('reason'), max: 140 }}
        act={t('returned')}
        safe={t('off')}
        onAct={onClose}
        onSafe={onClose}
      />
      <Sheet open={open === 'picker'} title={t('openPicker')} onClose={onClose}>
        <PeoplePicker
          people={people.filter((person) => person.name.includes(search))}
          chosen={chosen}
          several
          search={search}
          onSearch={setSearch}
          onChoose={(person) => setChosen([...chosen, person])}
          onRemove={(memberId) => setChosen(chosen.filter((person) => person.memberId !== memberId))}
          none={t('invite')}
        />
      </Sheet>
    </>
  )
}
