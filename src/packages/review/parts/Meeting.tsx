import type { CompanyView } from '@domain/people/api'
import { type ReviewPage, reviewApi } from '@domain/review/api'
import { isMisplaced, meetingMinutes, sideOf, type WorkingTime } from '@domain/review/meeting'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceFor, useSend } from '../../../cloud'
import { Banner } from '../../../components/Banner'
import { Button } from '../../../components/Button'
import { Section } from '../../../components/Card'
import { Icon } from '../../../components/Icon'
import { Chip } from '../../../components/Chip'
import { Sheet } from '../../../components/Sheet'
import { showToast } from '../../../components/Toast'
import { useWords } from '../../../features/okr/present'
import { askByTheWay } from '../../../features/reminding'
import { formatDateWithWeekday } from '../../../i18n/format'
import { clockText, instantOf, instantText, offeredDaysFrom, slotsOf, timeOf } from './time'

interface Props {
  page: ReviewPage
  company: CompanyView
  myId: string
  cycleId: string
  onChanged: () => Promise<unknown>
}

/** When the two meet: wished for by either side, agreed on by the other. */
export function Meeting({ page, company, myId, cycleId, onChanged }: Props) {
  const { t } = useTranslation('review')
  const words = useWords()
  const [wishing, setWishing] = useState(false)
  const accept = useSend(reviewApi.accept)
  const { review, member, reviewer, today } = page
  if (!review || !('submittedAt' in review)) return null
  const reference = { companyId: company.id, memberId: member.id, cycleId }
  const proposal = 'proposal' in review ? review.proposal : null
  const meeting = 'meeting' in review ? review.meeting : undefined
  const other = member.id === myId ? reviewer : member
  const isOurs = proposal !== null && sideOf(proposal.byId, review) === sideOf(myId, review)
  const open = review.state === 'submitted' || review.state === 'booked'
  const onAccept = async () => {
    if (!proposal) return
    askByTheWay(company.id, 'meeting', 'waiting')
    try {
      await accept.send({ ...reference, startsAt: proposal.startsAt })
      showToast({ text: t('meeting.accepted') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    await onChanged()
  }
  if ('heldAt' in review) {
    return (
      <View className="row g2 c2 held">
        <Icon name="clock" size={16} />
        <Text className="t-sub">
          {t('meeting.heldOn', { day: instantText(words, review.meeting.startsAt, today) })}
        </Text>
      </View>
    )
  }
  const time = timeOf(company)
  const misplaced = meeting !== undefined && open && isMisplaced(meeting.startsAt, page.now, time)
  const text = meeting ? t('meeting.booked', { time: instantText(words, meeting.startsAt, today) }) : t('meeting.none')
  return (
    <Section title={t('meeting.title')} aside={t('meeting.length')}>
      <View className="card pad stack g3">
        <Text>{text}</Text>
        {misplaced && <Banner boxed kind="caution" text={t('meeting.misplaced')} />}
        {proposal && (
          <Text className="t-sub c2">
            {isOurs
              ? t(proposal.byId === myId ? 'meeting.wished' : 'meeting.wishedForUs', {
                  time: instantText(words, proposal.startsAt, today),
                })
              : t('meeting.wishedBy', {
                  name: other?.name ?? '',
                  time: instantText(words, proposal.startsAt, today),
                })}
          </Text>
        )}
        {open && (
          <View className="row g2 row--wrap">
            {proposal && !isOurs && (
              <Button
                kind="soft"
                label={t('meeting.accept')}
                loading={accept.isSending}
                onPress={() => void onAccept()}
              />
            )}
            <Button
              kind="line"
              label={t(proposal || meeting ? 'meeting.wishOther' : 'meeting.wish')}
              onPress={() => setWishing(true)}
            />
          </View>
        )}
        {process.env.TARO_ENV === 'weapp' && meeting && review.state === 'booked' && (
          <Button
            kind="text"
            label={t('meeting.calendar')}
            onPress={() => addToCalendar(t('meeting.calendarTitle'), meeting.startsAt)}
          />
        )}
      </View>
      <Wish
        open={wishing}
        now={page.now}
        time={time}
        reference={reference}
        onClose={() => setWishing(false)}
        onWished={async () => {
          setWishing(false)
          showToast({ text: t('meeting.proposed') })
          await onChanged()
        }}
      />
    </Section>
  )
}

/** Puts the meeting into the phone's own calendar; its title names nobody. */
function addToCalendar(title: string, startsAt: number): void {
  const startTime = Math.floor(startsAt / 1000)
  // Declined by the person, or by the phone: the meeting stands all the same.
  Taro.addPhoneCalendar({ title, startTime, endTime: String(startTime + meetingMinutes * 60) }).catch(() => undefined)
}

interface WishProps {
  open: boolean
  now: number
  time: WorkingTime
  reference: { companyId: string; memberId: string; cycleId: string }
  onClose: () => void
  onWished: () => Promise<void>
}

/** A workday, and a time of it. */
function Wish({ open, now, time, reference, onClose, onWished }: WishProps) {
  const { t } = useTranslation('review')
  const words = useWords()
  const days = offeredDaysFrom(now, time)
  const [chosenDay, setDay] = useState(days[0])
  const [slot, setSlot] = useState<number>()
  const propose = useSend(reviewApi.propose)
  const day = chosenDay !== undefined && days.includes(chosenDay) ? chosenDay : days[0]
  const slots = day === undefined ? [] : slotsOf(day, now, time)
  const onPropose = async () => {
    if (day === undefined || slot === undefined) return
    askByTheWay(reference.companyId, 'meeting', 'waiting')
    try {
      await propose.send({ ...reference, startsAt: instantOf(day, slot) })
    } catch {
      // The banner shows `propose.error`.
      return
    }
    await onWished()
  }
  return (
    <Sheet
      open={open}
      title={t('meeting.wish')}
      subtitle={t('meeting.length')}
      onClose={onClose}
      footer={
        <Button
          wide
          label={t('meeting.propose')}
          disabled={slot === undefined || !slots.includes(slot)}
          loading={propose.isSending}
          onPress={() => void onPropose()}
        />
      }
    >
      {propose.error && <Banner boxed kind="error" text={sentenceFor(propose.error)} />}
      <Text className="t-cap c2">{t('meeting.day')}</Text>
      <View className="row row--wrap g2" ariaRole="group" ariaLabel={t('meeting.day')}>
        {days.map((each) => (
          <Chip
            key={each}
            line
            text={formatDateWithWeekday(words, each)}
            on={each === day}
            onPress={() => setDay(each)}
          />
        ))}
      </View>
      <Text className="t-cap c2">{t('meeting.time')}</Text>
      <View className="row row--wrap g2" ariaRole="group" ariaLabel={t('meeting.time')}>
        {slots.map((each) => (
          <Chip key={each} line text={clockText(each)} on={each === slot} onPress={() => setSlot(each)} />
        ))}
      </View>
    </Sheet>
  )
}
