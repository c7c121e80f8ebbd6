import { addDays, type CivilDate } from '@domain/calendar/civilDate'
import { type ReviewQueue, reviewApi } from '@domain/review/api'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceFor, useSend } from '../../../cloud'
import { Button } from '../../../components/Button'
import { Card, Section } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import type { Person } from '../../../components/PeoplePicker'
import { showToast } from '../../../components/Toast'
import { ChoiceSheet } from '../../../features/choice/ChoiceSheet'
import { useWords } from '../../../features/okr/present'
import { PeopleSheet } from '../../../features/people/PeopleSheet'
import { formatDate } from '../../../i18n/format'
import type { Member } from '../../../session'

/** How long somebody is away, in days counted from today on. */
const lengths = { week: 7, fortnight: 14, month: 30, quarter: 92, half: 183 } as const
type Length = keyof typeof lengths
const offered: readonly Length[] = ['week', 'fortnight', 'month', 'quarter', 'half']

interface Props {
  member: Member
  standIn: ReviewQueue['standIn']
  onChanged: () => Promise<unknown>
}

/** Who reviews while the reader is away. The section stands in the page, its sheets over it. */
export function useStandIn({ member, standIn, onChanged }: Props) {
  const { t } = useTranslation('review')
  const words = useWords()
  const { company, me, today } = member
  const name = useSend(reviewApi.nameStandIn)
  const [choosing, setChoosing] = useState(false)
  const [chosen, setChosen] = useState<Person>()
  const [asking, setAsking] = useState(false)
  const send = async (memberId: string | null, until: CivilDate) => {
    try {
      await name.send({ companyId: company.id, standIn: memberId === null ? null : { memberId, from: today, until } })
      showToast({ text: t(memberId === null ? 'standIn.ended' : 'standIn.named') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    await onChanged()
  }
  const section = (
    <Section title={t('standIn.title')}>
      <Card>
        <Cell
          icon="people"
          title={standIn ? standIn.person.name : t('standIn.nobody')}
          text={standIn ? t('standIn.until', { day: formatDate(words, standIn.until, today) }) : t('standIn.hint')}
          onPress={() => setChoosing(true)}
        />
      </Card>
      {standIn && (
        <Button kind="text" label={t('standIn.end')} loading={name.isSending} onPress={() => void send(null, today)} />
      )}
    </Section>
  )
  const sheets = (
    <>
      <PeopleSheet
        open={choosing}
        companyId={company.id}
        staffOnly
        title={t('standIn.who')}
        subtitle={t('standIn.hint')}
        chosen={nobody}
        without={me.id}
        onChoose={([person]) => {
          setChoosing(false)
          setChosen(person)
          setAsking(true)
        }}
        onClose={() => setChoosing(false)}
      />
      <ChoiceSheet
        open={asking}
        title={t('standIn.long', { name: chosen?.name ?? '' })}
        items={offered.map((length) => ({
          value: length,
          text: t(`standIn.lengths.${length}`),
          hint: t('standIn.until', { day: formatDate(words, addDays(today, lengths[length] - 1), today) }),
        }))}
        value="week"
        onChoose={(length) => {
          if (chosen) void send(chosen.memberId, addDays(today, lengths[length] - 1))
        }}
        onClose={() => setAsking(false)}
      />
    </>
  )
  return { section, sheets }
}

const nobody: readonly Person[] = []
