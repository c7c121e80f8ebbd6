import type { ObjectivePage } from '@domain/okr/api'
import { usePullDownRefresh } from '@tarojs/taro'
import Taro from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { laterOf } from '@domain/calendar/civilDate'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../../components/Button'
import { Section } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { PageFrame } from '../../../components/PageFrame'
import { Sheet } from '../../../components/Sheet'
import { CloudBanner, useCheckIn } from '../../../features/checkIn'
import { peopleById, settingOf } from '../../../features/okr/present'
import type { Member } from '../../../session'
import { AskColleague } from './AskColleague'
import { Ending } from './Ending'
import { Forecasts } from './Forecasts'
import { Halfway } from './Halfway'
import { History } from './History'
import { KeyResults } from './KeyResults'
import { MoreSheet } from './MoreSheet'
import { ObjectiveHead } from './ObjectiveHead'
import { useComments } from './useComments'
import { useOlderCheckIns } from './useOlderCheckIns'
import { SupportedBy } from './SupportedBy'

export interface PublicObjectiveProps {
  member: Member
  page: Extract<ObjectivePage, { kind: 'public' }>
  onRefresh: () => Promise<unknown>
}

/** A published or closed objective with everything that belongs to it. */
export function PublicObjective({ member, page, onRefresh }: PublicObjectiveProps) {
  const { t } = useTranslation('objective')
  const { objective, may } = page
  const today = laterOf(page.today, member.today)
  const { older, ...known } = useOlderCheckIns(member.company.id, page)
  const people = peopleById(known.people)
  const setting = useMemo(() => settingOf(member.company, today), [member.company, today])
  const checkIn = useCheckIn({ member, today, people: page.people })
  const comments = useComments({ member, objective: { ...objective, isDraft: false }, today })
  const [choosing, setChoosing] = useState(false)
  const [more, setMore] = useState(false)
  const mine = objective.keyResults.filter(({ id }) => may.checkIn.includes(id))
  const [only, ...others] = mine
  usePullDownRefresh(() => {
    onRefresh().finally(() => Taro.stopPullDownRefresh())
  })
  const count = objective.keyResults.length
  return (
    <PageFrame
      watermarked
      title={t('title')}
      leave="back"
      banner={<CloudBanner />}
      extra={
        may.edit || may.close || may.archive ? (
          <IconButton icon="dots" label={t('more.title')} onPress={() => setMore(true)} />
        ) : undefined
      }
      footer={
        only ? (
          <Button
            wide
            label={t('update')}
            onPress={() => (others.length > 0 ? setChoosing(true) : checkIn.open(objective, only.id))}
          />
        ) : undefined
      }
      overlays={
        <>
          {checkIn.layer}
          {comments.layer}
          <Sheet open={choosing} title={t('updateWhich')} onClose={() => setChoosing(false)}>
            {mine.map(({ id, title }) => (
              <Cell
                key={id}
                title={title}
                onPress={() => {
                  setChoosing(false)
                  checkIn.open(objective, id)
                }}
              />
            ))}
          </Sheet>
          <MoreSheet
            open={more}
            companyId={member.company.id}
            objective={objective}
            may={may}
            onClose={() => setMore(false)}
          />
        </>
      }
    >
      <ObjectiveHead objective={objective} people={people} alignedTo={page.alignedTo} setting={setting} />
      <Section title={t('keyResults')} aside={isCounted(count) ? t(`keyResultCount.${count}`) : undefined}>
        <KeyResults
          objective={objective}
          checkIns={page.checkIns}
          setting={setting}
          myId={member.me.id}
          onUpdate={checkIn.open}
        />
      </Section>
      <Forecasts companyId={member.company.id} objective={objective} isWriter={may.edit} setting={setting} />
      <Ending page={page} mine={objective.ownerId === member.me.id} setting={setting} />
      <Halfway objective={objective} mine={objective.ownerId === member.me.id} setting={setting} />
      {comments.section}
      <AskColleague objective={objective} myId={member.me.id} />
      <SupportedBy page={page} people={people} />
      <History
        objective={objective}
        checkIns={known.checkIns}
        older={older}
        changes={page.changes}
        people={people}
        today={today}
      />
    </PageFrame>
  )
}

type Counted = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const isCounted = (count: number): count is Counted => count >= 1 && count <= 8
