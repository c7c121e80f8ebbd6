import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../components/PeoplePicker'
import { ChoiceSheet } from '../../../features/choice/ChoiceSheet'
import { PeopleSheet } from '../../../features/people/PeopleSheet'
import type { Askable, AskingForm } from './askingForm'

/** What is being chosen in a sheet. */
export type Chosen = 'colleague' | 'objective' | 'keyResult'

interface Props {
  companyId: string
  myId: string
  form: AskingForm
  objectives: readonly Askable[]
  onChange: (part: Partial<AskingForm>) => void
}

const nobody: readonly Person[] = []

/** The sheets of a question: whom, about which objective, about which key result. They stand over the page. */
export function useAskingSheets({ companyId, myId, form, objectives, onChange }: Props) {
  const { t } = useTranslation('feedback')
  const [choosing, setChoosing] = useState<Chosen>()
  const close = () => setChoosing(undefined)
  const objective = objectives.find(({ _id }) => _id === form.objectiveId)
  const layer = (
    <>
      <PeopleSheet
        open={choosing === 'colleague'}
        companyId={companyId}
        title={t('asking.colleague')}
        chosen={nobody}
        without={myId}
        staffOnly
        onChoose={([person]) => {
          if (person) onChange({ colleague: { memberId: person.memberId, name: person.name } })
          close()
        }}
        onClose={close}
      />
      <ChoiceSheet
        open={choosing === 'objective'}
        title={t('asking.objective')}
        items={objectives.map(({ _id, title }) => ({ value: _id, text: title }))}
        value={form.objectiveId ?? ''}
        onChoose={(objectiveId) => onChange({ objectiveId, keyResultId: null })}
        onClose={close}
      />
      <ChoiceSheet
        open={choosing === 'keyResult'}
        title={t('asking.keyResult')}
        items={[
          { value: '', text: t('asking.whole') },
          ...(objective?.keyResults ?? []).map(({ id, title }) => ({ value: id, text: title })),
        ]}
        value={form.keyResultId ?? ''}
        onChoose={(id) => onChange({ keyResultId: id === '' ? null : id })}
        onClose={close}
      />
    </>
  )
  return { open: setChoosing, layer }
}
