import '../../words'
import { isAllowed } from '@domain/people/permissions'
import { reminderApi } from '@domain/reminder/api'
import { nudgeLimits } from '@domain/reminder/nudging'
import { Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, sentenceFor, useCallPages } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Section } from '../../../../components/Card'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { TextField } from '../../../../components/TextField'
import { showToast } from '../../../../components/Toast'
import { DepartmentSheet } from '../../../../features/departments/DepartmentSheet'
import { MemberPage } from '../../../../features/page/MemberPage'
import { PeopleSheet } from '../../../../features/people/PeopleSheet'
import { type Member, useDepartments } from '../../../../session'
import { Lines } from '../../parts/Lines'
import { Audience } from '../../parts/nudging/Audience'
import { type Opened, openedWith, type Writing } from '../../parts/nudging/form'
import { Said } from '../../parts/nudging/Said'
import { useNudging } from '../../parts/nudging/useNudging'
import '../../reminder.scss'

/** A champion's own words to a department, to those of it who have not taken a step, or to colleagues by name. */
export default function NudgePage() {
  const { t } = useTranslation('reminding')
  const opened = openedWith(useRouter().params)
  return (
    <MemberPage leave="back" title={t('nudge.title')}>
      {(member) =>
        isAllowed('nudge', member.me.roles) ? (
          <Nudging member={member} opened={opened} />
        ) : (
          <PageFrame leave="back" title={t('nudge.title')}>
            <EmptyState title={t('nudge.notYours')} />
          </PageFrame>
        )
      }
    </MemberPage>
  )
}

const hints = { notYet: 'nudge.hintNotYet', people: 'nudge.hintPeople', department: 'nudge.hint' } as const

function Nudging({ member, opened }: { member: Member; opened: Opened }) {
  const { t } = useTranslation('reminding')
  const companyId = member.company.id
  const departments = useDepartments(member)
  const about = opened.for === 'anybody' ? undefined : departments.find(({ id }) => id === opened.departmentId)
  const list = useCallPages(reminderApi.nudges, (after) => ({ companyId, after }))
  const { writing, lack, error, isSending, isWaiting, change, send } = useNudging(member, opened, about?.name ?? '')
  const [choosing, setChoosing] = useState<Writing['by']>()
  const left = list.pages[0]?.leftThisWeek
  const refused = error instanceof CloudFailure && error.field === 'text' ? sentenceFor(error) : undefined

  const onSend = async () => {
    if (!(await send())) return
    showToast({ text: t('nudge.sent') })
    // Whoever came from somewhere goes on there.
    if (opened.for === 'anybody') await list.refresh()
    else Taro.navigateBack()
  }

  return (
    <PageFrame
      leave="back"
      title={t('nudge.title')}
      overlays={
        <>
          <DepartmentSheet
            open={choosing === 'department'}
            title={t('nudge.department')}
            departments={departments}
            value={writing.departmentId ?? ''}
            onChoose={(departmentId) => change({ departmentId })}
            onClose={() => setChoosing(undefined)}
          />
          <PeopleSheet
            several
            open={choosing === 'people'}
            companyId={companyId}
            title={t('nudge.people')}
            chosen={writing.people}
            without={member.me.id}
            done={t('nudge.peopleDone')}
            onChoose={(people) => {
              change({ people })
              setChoosing(undefined)
            }}
            onClose={() => setChoosing(undefined)}
          />
        </>
      }
    >
      <View className="stack g3">
        {error && refused === undefined && <Banner boxed kind="error" text={sentenceFor(error)} />}
        {lack && lack !== 'needsText' && (
          <Banner boxed kind="error" text={t(`nudge.${lack}`, { count: nudgeLimits.people })} />
        )}
        <Audience
          opened={opened}
          writing={writing}
          departments={departments}
          onChange={change}
          onChoose={setChoosing}
        />
        <TextField
          label={t('nudge.text')}
          lines={5}
          max={nudgeLimits.text}
          value={writing.text}
          error={lack === 'needsText' ? t('nudge.needsText') : refused}
          onChange={(text) => change({ text })}
        />
        <Text className="t-sub c2">{t(hints[opened.for === 'notYet' ? 'notYet' : writing.by])}</Text>
        {left !== undefined && (
          <Text className="t-sub c2">{left > 0 ? t('nudge.left', { count: left }) : t('nudge.noneLeft')}</Text>
        )}
        <Button
          wide
          label={t('nudge.send')}
          disabled={left === 0}
          loading={isSending || isWaiting}
          onPress={() => void onSend()}
        />
      </View>
      <Section title={t('nudge.history')}>
        <Lines list={list} empty={t('nudge.none')}>
          <Said said={list.items} departments={departments} today={member.today} />
        </Lines>
      </Section>
    </PageFrame>
  )
}
