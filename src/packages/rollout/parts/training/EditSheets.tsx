import { shortestTraining, trainingLimits } from '@domain/rollout/training'
import { addDays } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import { useTranslation } from 'react-i18next'
import type { DepartmentView } from '@domain/people/api'
import { ChoiceSheet } from '../../../../features/choice/ChoiceSheet'
import { DateSheet } from '../../../../features/days/DateSheet'
import { DepartmentSheet } from '../../../../features/departments/DepartmentSheet'
import { PeopleSheet } from '../../../../features/people/PeopleSheet'
import type { Member } from '../../../../session'
import { fromHour, type TrainingForm } from './form'
import { clockText } from './present'

/** What is being chosen in a sheet. */
export type Choosing = 'day' | 'from' | 'until' | 'trainer' | 'department' | undefined

interface Props {
  member: Member
  departments: readonly DepartmentView[]
  form: TrainingForm
  choosing: Choosing
  onChange: (form: TrainingForm) => void
  onClose: () => void
}

/** Hours are offered by the half; from seven in the morning to ten at night. */
const offered = { first: 7 * 60, last: 22 * 60, step: 30 } as const

const hoursFrom = (first: number): number[] => {
  const from = Math.max(offered.first, Math.ceil(first / offered.step) * offered.step)
  return Array.from(
    { length: Math.max(0, (offered.last - from) / offered.step + 1) },
    (_each, n) => from + n * offered.step,
  )
}

const nobody: never[] = []

/** The sheets of the form: one is open at a time. */
export function EditSheets({ member, departments, form, choosing, onChange, onClose }: Props) {
  const { t } = useTranslation('training')
  const { company, today } = member
  const items = (minutes: number[]) => minutes.map((each) => ({ value: String(each), text: clockText(each) }))
  const shortest = shortestTraining[form.kind]
  return (
    <>
      <DateSheet
        open={choosing === 'day'}
        title={t('edit.day')}
        calendar={calendarOf(company)}
        today={today}
        value={form.day}
        earliest={addDays(today, -trainingLimits.daysAway)}
        latest={addDays(today, trainingLimits.daysAway)}
        onChoose={(day) => onChange({ ...form, day })}
        onClose={onClose}
      />
      <ChoiceSheet
        open={choosing === 'from'}
        title={t('edit.from')}
        items={items(hoursFrom(0)).filter(({ value }) => Number(value) + shortest <= 24 * 60)}
        value={String(form.from)}
        onChoose={(from) => onChange(fromHour(form, Number(from)))}
        onClose={onClose}
      />
      <ChoiceSheet
        open={choosing === 'until'}
        title={t('edit.until')}
        items={items(hoursFrom(form.from + shortest))}
        value={String(form.until)}
        onChoose={(until) => onChange({ ...form, until: Number(until) })}
        onClose={onClose}
      />
      <PeopleSheet
        open={choosing === 'trainer'}
        companyId={company.id}
        title={t('edit.chooseTrainer')}
        chosen={nobody}
        onChoose={([person]) => {
          if (person) onChange({ ...form, trainer: { id: person.memberId, name: person.name } })
          onClose()
        }}
        onClose={onClose}
      />
      <DepartmentSheet
        open={choosing === 'department'}
        title={t('edit.addDepartment')}
        departments={departments.filter(({ id }) => !form.departmentIds.includes(id))}
        value=""
        onChoose={(id) =>
          onChange({ ...form, departmentIds: [...form.departmentIds, id].slice(0, trainingLimits.departments) })
        }
        onClose={onClose}
      />
    </>
  )
}
