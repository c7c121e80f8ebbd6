import { isAllowed } from '@domain/people/permissions'
import { addDays } from '@domain/calendar/civilDate'
import { answeringFor } from '@domain/people/invite'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { Segmented } from '../../../components/Segmented'
import { ChoiceSheet } from '../../../features/choice/ChoiceSheet'
import { DepartmentSheet } from '../../../features/departments/DepartmentSheet'
import { useWords } from '../../../features/okr/present'
import { formatDate } from '../../../i18n/format'
import { type Member, useDepartments } from '../../../session'
import { dayChoices, endOfMonth, type Terms, useChoices } from './terms'

type Choosing = 'department' | 'days' | 'uses' | 'coachMonths'

/** What an invite is for, until when, and for how many. */
export function useTermsForm(member: Member, terms: Terms, change: (terms: Terms) => void) {
  const { t } = useTranslation('invite')
  const words = useWords()
  const { me, today } = member
  const departments = useDepartments(member)
  const [choosing, setChoosing] = useState<Choosing>()
  const close = () => setChoosing(undefined)
  const day = (days: number) => formatDate(words, addDays(today, days), today)
  const ofDays = (days: number) => t('days', { count: days, day: day(days) })
  const endOf = (months: number) => formatDate(words, endOfMonth(today, months), today)
  const isForAll = isAllowed('inviteCoach', me.roles)
  const from = answeringFor(me)
  const offered = isForAll ? departments : departments.filter(({ path }) => from?.some((id) => path.includes(id)))
  const name = departments.find(({ id }) => id === terms.departmentId)?.name
  return {
    form: (
      <View className="stack g3">
        {isForAll && (
          <Segmented
            label={t('for')}
            items={[
              { value: 'member', text: t('colleagues') },
              { value: 'coach', text: t('coach') },
            ]}
            value={terms.kind}
            onChange={(kind) => change({ ...terms, kind, uses: kind === 'coach' ? 1 : 50 })}
          />
        )}
        <Card>
          <Cell
            title={t('department')}
            value={terms.departmentId === null ? t('whole') : name}
            onPress={() => setChoosing('department')}
          />
          {terms.kind === 'coach' && (
            <Cell title={t('coachEnds')} value={endOf(terms.coachMonths)} onPress={() => setChoosing('coachMonths')} />
          )}
          <Cell title={t('lastDay')} value={ofDays(terms.days)} onPress={() => setChoosing('days')} />
          <Cell title={t('uses')} value={t('usesCount', { count: terms.uses })} onPress={() => setChoosing('uses')} />
        </Card>
      </View>
    ),
    sheets: (
      <View>
        <DepartmentSheet
          open={choosing === 'department'}
          title={t('department')}
          departments={offered}
          first={isForAll ? [{ value: '', text: t('whole') }] : []}
          value={terms.departmentId ?? ''}
          onChoose={(id) => change({ ...terms, departmentId: id === '' ? null : id })}
          onClose={close}
        />
        <ChoiceSheet
          open={choosing === 'days'}
          title={t('lastDay')}
          items={dayChoices.map((days) => ({ value: String(days), text: ofDays(days) }))}
          value={String(terms.days)}
          onChoose={(chosen) => change({ ...terms, days: dayChoices.find((days) => String(days) === chosen) ?? 7 })}
          onClose={close}
        />
        <ChoiceSheet
          open={choosing === 'uses'}
          title={t('uses')}
          items={useChoices[terms.kind].map((count) => ({ value: String(count), text: t('usesCount', { count }) }))}
          value={String(terms.uses)}
          onChoose={(uses) => change({ ...terms, uses: Number(uses) })}
          onClose={close}
        />
        <ChoiceSheet
          open={choosing === 'coachMonths'}
          title={t('coachEnds')}
          items={Array.from({ length: 12 }, (_, months) => ({ value: String(months), text: endOf(months) }))}
          value={String(terms.coachMonths)}
          onChoose={(months) => change({ ...terms, coachMonths: Number(months) })}
          onClose={close}
        />
      </View>
    ),
  }
}
