import { calendarOf } from '@domain/calendar/company'
import type { DepartmentView } from '@domain/people/api'
import { bounds } from '@domain/people/model'
import { trainingKinds } from '@domain/rollout/model'
import { trainingLimits } from '@domain/rollout/training'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Chip } from '../../../../components/Chip'
import { NumberField } from '../../../../components/NumberField'
import { Segmented } from '../../../../components/Segmented'
import { TextField } from '../../../../components/TextField'
import { useWords } from '../../../../features/okr/present'
import { formatDateWithWeekday } from '../../../../i18n/format'
import type { Member } from '../../../../session'
import type { Choosing } from './EditSheets'
import { ofKind, type TrainingForm } from './form'
import { clockText } from './present'

interface Props {
  member: Member
  departments: readonly DepartmentView[]
  form: TrainingForm
  /** Whether somebody was recorded: kind and day stay. */
  isHeld: boolean
  onChange: (form: TrainingForm) => void
  onChoose: (what: Choosing) => void
}

/** Everything that is said of a training. */
export function EditFields(props: Props) {
  const { t } = useTranslation('training')
  const { form, isHeld, onChange } = props
  return (
    <>
      <Section title={t('edit.kind')}>
        <Segmented
          label={t('edit.kind')}
          items={trainingKinds.map((value) => ({ value, text: t(`kind.${value}`), disabled: isHeld }))}
          value={form.kind}
          onChange={(kind) => onChange(ofKind(form, kind))}
        />
        <View className="training-gap">
          <Text className="t-sub c2">{isHeld ? t('edit.held') : t(`edit.kindHint.${form.kind}`)}</Text>
        </View>
      </Section>
      <View className="training-gap">
        <TextField
          label={t('edit.title')}
          value={form.title}
          max={trainingLimits.title}
          onChange={(title) => onChange({ ...form, title })}
        />
      </View>
      <When {...props} />
      <TextField
        label={t('edit.place')}
        hint={t('edit.placeHint')}
        value={form.place}
        max={trainingLimits.place}
        onChange={(place) => onChange({ ...form, place })}
      />
      <Trainer {...props} />
      <Audience {...props} />
      <View className="training-gap">
        <NumberField label={t('edit.seats')} value={form.seats} onChange={(seats) => onChange({ ...form, seats })} />
      </View>
    </>
  )
}

function When({ member: { company, today }, form, isHeld, onChoose }: Props) {
  const { t } = useTranslation('training')
  const words = useWords()
  const isWorkday = calendarOf(company).isWorkday(form.day)
  const hint = form.day < today ? t('edit.past') : isWorkday ? undefined : t('edit.dayOff')
  return (
    <View className="training-gap training-form__when">
      <Card>
        <Cell
          title={t('edit.day')}
          text={hint}
          value={formatDateWithWeekday(words, form.day, today)}
          {...(isHeld ? {} : { onPress: () => onChoose('day') })}
        />
        <Cell title={t('edit.from')} value={clockText(form.from)} onPress={() => onChoose('from')} />
        <Cell title={t('edit.until')} value={clockText(form.until)} onPress={() => onChoose('until')} />
      </Card>
    </View>
  )
}

const trainerKinds = ['member', 'outside'] as const

function Trainer({ form, onChange, onChoose }: Props) {
  const { t } = useTranslation('training')
  return (
    <Section title={t('edit.trainer')}>
      <View className="stack g3">
        <Segmented
          label={t('edit.trainer')}
          items={trainerKinds.map((value) => ({ value, text: t(`edit.trainerKind.${value}`) }))}
          value={form.trainerKind}
          onChange={(trainerKind) => onChange({ ...form, trainerKind })}
        />
        {form.trainerKind === 'member' ? (
          <Card>
            <Cell icon="me" title={form.trainer?.name ?? t('edit.chooseTrainer')} onPress={() => onChoose('trainer')} />
          </Card>
        ) : (
          <TextField
            label={t('edit.trainerName')}
            value={form.trainerName}
            max={bounds.personName.max}
            onChange={(trainerName) => onChange({ ...form, trainerName })}
          />
        )}
      </View>
    </Section>
  )
}

const audienceKinds = ['company', 'departments'] as const

function Audience({ departments, form, onChange, onChoose }: Props) {
  const { t } = useTranslation('training')
  const without = (id: string) => ({ ...form, departmentIds: form.departmentIds.filter((each) => each !== id) })
  return (
    <Section title={t('edit.audience')}>
      <Segmented
        label={t('edit.audience')}
        items={audienceKinds.map((value) => ({ value, text: t(`edit.audienceKind.${value}`) }))}
        value={form.audienceKind}
        onChange={(audienceKind) => onChange({ ...form, audienceKind })}
      />
      {form.audienceKind === 'departments' && (
        <View className="row row--wrap g2 training-gap" ariaRole="group" ariaLabel={t('edit.audience')}>
          {form.departmentIds.map((id) => {
            const name = departments.find((each) => each.id === id)?.name ?? ''
            return (
              <Chip
                key={id}
                line
                removes
                text={name}
                label={t('edit.removeDepartment', { name })}
                onPress={() => onChange(without(id))}
              />
            )
          })}
          {form.departmentIds.length < trainingLimits.departments && (
            <Chip opens text={t('edit.addDepartment')} onPress={() => onChoose('department')} />
          )}
        </View>
      )}
    </Section>
  )
}
