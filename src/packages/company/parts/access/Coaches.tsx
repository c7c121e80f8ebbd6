import { type CivilDate } from '@domain/calendar/civilDate'
import { accessApi, type CoachView } from '@domain/people/accessApi'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCallPages, useSend } from '../../../../cloud'
import { Avatar } from '../../../../components/Avatar'
import { Button } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Dialog } from '../../../../components/Dialog'
import { FailedState } from '../../../../components/EmptyState'
import type { Person } from '../../../../components/PeoplePicker'
import { Skeleton } from '../../../../components/Skeleton'
import { ChoiceSheet } from '../../../../features/choice/ChoiceSheet'
import { useWords } from '../../../../features/okr/present'
import { PeopleSheet } from '../../../../features/people/PeopleSheet'
import { placeOf } from '../../../../features/people/PersonCell'
import { formatDate } from '../../../../i18n/format'
import type { Member } from '../../../../session'
import { CoachSheet } from './CoachSheet'
import { lastDays } from './lastDays'
import { useChanging } from './useChanging'

const nobody: readonly Person[] = []

/** Who coaches, colleagues and people from outside. The section stands in the page, its sheets over it. */
export function useCoaches({ company, today }: Member) {
  const { t } = useTranslation(['access', 'common'])
  const words = useWords()
  const companyId = company.id
  const list = useCallPages(accessApi.coaches, (after) => ({ companyId, after }))
  const naming = useSend(accessApi.nameCoach)
  const saving = useSend(accessApi.saveCoachEnd)
  const ending = useSend(accessApi.endCoach)
  const changing = useChanging()
  const [sheet, setSheet] = useState<'naming' | 'one' | 'day' | 'ending'>()
  const [chosen, setChosen] = useState<CoachView>()
  const close = () => setSheet(undefined)
  const day = (date: CivilDate) => formatDate(words, date, today)

  const standing = ({ person, outside, endsOn, ended }: CoachView): string => {
    if (!outside) return t('inside', { place: placeOf(person) })
    if (endsOn === null) return t('noEnd')
    return t(ended ? 'over' : 'until', { day: day(endsOn) })
  }
  const section = (
    <Section title={t('coaches')}>
      <View className="access__hint t-cap c2">
        <Text>{t('coachesText')}</Text>
      </View>
      {list.isPending ? (
        <Skeleton cards={1} />
      ) : list.error && list.items.length === 0 ? (
        <FailedState onRetry={() => void list.refresh()} loading={list.isFetching} />
      ) : (
        <Card>
          {list.items.map((coach) => (
            <Cell
              key={coach.person.id}
              height={72}
              before={<Avatar name={coach.person.name} memberId={coach.person.id} left={coach.ended} />}
              title={coach.person.name}
              text={standing(coach)}
              onPress={() => {
                setChosen(coach)
                setSheet('one')
              }}
            />
          ))}
          <Cell icon="plus" title={t('nameCoach')} text={t('fromOutside')} onPress={() => setSheet('naming')} />
        </Card>
      )}
      {list.hasMore && (
        <Button wide kind="text" label={t('common:more')} loading={list.isLoadingMore} onPress={list.more} />
      )}
    </Section>
  )
  const memberId = chosen?.person.id ?? ''
  const name = chosen?.person.name ?? ''
  const sheets = (
    <>
      <PeopleSheet
        open={sheet === 'naming'}
        companyId={companyId}
        title={t('chooseCoach')}
        chosen={nobody}
        staffOnly
        onChoose={([person]) => {
          close()
          if (!person) return
          void changing(naming.send({ companyId, memberId: person.memberId }), t('named', { name: person.name }))
        }}
        onClose={close}
      />
      <CoachSheet
        open={sheet === 'one'}
        coach={chosen}
        text={chosen ? standing(chosen) : ''}
        onDay={() => setSheet('day')}
        onEnd={() => setSheet('ending')}
        onClose={close}
      />
      <ChoiceSheet
        open={sheet === 'day'}
        title={t('chooseEnd')}
        items={lastDays(today).map((value) => ({ value, text: t('endsOn', { day: day(value) }) }))}
        value={chosen?.endsOn ?? today}
        onChoose={(endsOn) => {
          if (chosen) void changing(saving.send({ companyId, memberId, version: chosen.version, endsOn }))
        }}
        onClose={close}
      />
      <Dialog
        open={sheet === 'ending'}
        title={t('endCoach', { name })}
        text={t(chosen?.outside ? 'endCoachOutside' : 'endCoachInside', { name })}
        act={t('end')}
        safe={t('keep')}
        loading={ending.isSending}
        onAct={() => void changing(ending.send({ companyId, memberId })).then(close)}
        onSafe={close}
      />
    </>
  )
  return { section, sheets }
}
