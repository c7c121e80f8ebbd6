import '../../words'
import { isAllowed } from '@domain/people/permissions'
import { type RemindingPage, reminderApi } from '@domain/reminder/api'
import type { ReminderRules, Reminding } from '@domain/reminder/model'
import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../../cloud'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { PageFrame } from '../../../../components/PageFrame'
import { CloudBanner } from '../../../../features/checkIn'
import { ChoiceSheet } from '../../../../features/choice/ChoiceSheet'
import { useWords } from '../../../../features/okr/present'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import { formatDate } from '../../../../i18n/format'
import type { Member } from '../../../../session'
import { LeaveSheet } from '../../parts/LeaveSheet'
import { Messages } from '../../parts/Messages'
import { amounts, fromHours, hourText, hoursOfMine, leads, offeredLeads, untilHours } from '../../parts/offers'
import { useSaving } from '../../parts/useSaving'
import '../../reminder.scss'

/** How the reader is reminded; for an administrator, the company's rules too. */
export default function SettingsPage() {
  const { t } = useTranslation('reminding')
  return (
    <MemberPage leave="back" title={t('title')}>
      {(member) => <Reading member={member} />}
    </MemberPage>
  )
}

function Reading({ member }: { member: Member }) {
  const { t } = useTranslation('reminding')
  const answer = useCall(reminderApi.reminding, { companyId: member.company.id }, { kept: true })
  if (!answer.data) {
    return <Waiting leave="back" title={t('title')} error={answer.error} onRetry={() => void answer.refetch()} />
  }
  return <Settings member={member} page={answer.data} banner={<CloudBanner answer={answer} />} />
}

type Choosing = 'from' | 'until' | 'leave' | 'weekly' | keyof ReminderRules

interface Props {
  member: Member
  page: RemindingPage
  banner: ReactNode
}

function Settings({ member, page, banner }: Props) {
  const { t } = useTranslation('reminding')
  const words = useWords()
  const [choosing, setChoosing] = useState<Choosing>()
  const close = () => setChoosing(undefined)
  const { save, saveRules } = useSaving(member, page)
  const { reminding, company } = page
  const hours = hoursOfMine(page)
  const change = (part: Partial<Reminding>) => save(() => part)
  const changeHours = (part: Partial<typeof hours>) =>
    save((on) => {
      const next = { ...hoursOfMine(on), ...part }
      const isCompanys = next.from === on.company.hours.from && next.until === on.company.hours.until
      return { hours: isCompanys ? null : next }
    })
  const most = company.rules.weeklyMost
  const weeklyText = (count: number) => (count === 0 ? t('weekly.none') : t('weekly.most', { count }))
  const { leave } = reminding
  return (
    <PageFrame
      title={t('title')}
      leave="back"
      banner={banner}
      overlays={
        <>
          <ChoiceSheet
            open={choosing === 'from'}
            title={t('from')}
            items={fromHours(page).map((minute) => ({ value: String(minute), text: hourText(minute) }))}
            value={String(hours.from)}
            onChoose={(minute) => changeHours({ from: Number(minute) })}
            onClose={close}
          />
          <ChoiceSheet
            open={choosing === 'until'}
            title={t('until')}
            items={untilHours(page).map((minute) => ({ value: String(minute), text: hourText(minute) }))}
            value={String(hours.until)}
            onChoose={(minute) => changeHours({ until: Number(minute) })}
            onClose={close}
          />
          <ChoiceSheet
            open={choosing === 'weekly'}
            title={t('weekly.title')}
            items={[
              { value: 'company', text: t('weekly.company', { count: most }) },
              ...amounts(most).map((count) => ({ value: String(count), text: weeklyText(count) })),
            ]}
            value={reminding.weeklyMost === null ? 'company' : String(reminding.weeklyMost)}
            onChoose={(count) => change({ weeklyMost: count === 'company' ? null : Number(count) })}
            onClose={close}
          />
          <LeaveSheet
            open={choosing === 'leave'}
            leave={leave}
            today={member.today}
            onChange={(next) => change({ leave: next })}
            onClose={close}
          />
          <RuleSheet choosing={choosing} rules={company.rules} onChange={saveRules} onClose={close} />
        </>
      }
    >
      <Messages companyId={member.company.id} page={page} />
      <Section title={t('mine')}>
        <Card>
          <Cell icon="clock" title={t('from')} value={hourText(hours.from)} onPress={() => setChoosing('from')} />
          <Cell icon="clock" title={t('until')} value={hourText(hours.until)} onPress={() => setChoosing('until')} />
          <Cell
            icon="moon"
            title={t('leave.title')}
            value={
              leave && leave.until >= member.today
                ? t('leave.span', {
                    from: formatDate(words, leave.from, member.today),
                    until: formatDate(words, leave.until, member.today),
                  })
                : t('leave.none')
            }
            onPress={() => setChoosing('leave')}
          />
          <Cell
            icon="bell"
            title={t('weekly.title')}
            value={reminding.weeklyMost === null ? weeklyText(most) : weeklyText(Math.min(most, reminding.weeklyMost))}
            onPress={() => setChoosing('weekly')}
          />
        </Card>
        <View className="remind__hint t-cap c2">
          <Text>{t('hoursHint', { from: hourText(company.hours.from), until: hourText(company.hours.until) })}</Text>
          <Text>{t('language')}</Text>
        </View>
      </Section>
      {isAllowed('setReminderRules', member.me.roles) && (
        <Section title={t('company.title')}>
          <Card>
            <Cell
              title={t('company.weeklyMost')}
              value={most === 0 ? t('company.inboxOnly') : t('company.messages', { count: most })}
              onPress={() => setChoosing('weeklyMost')}
            />
            {leads.map((name) => (
              <Cell
                key={name}
                title={t(`company.${name}`)}
                value={t('company.workdays', { count: company.rules[name] })}
                onPress={() => setChoosing(name)}
              />
            ))}
          </Card>
        </Section>
      )}
    </PageFrame>
  )
}

interface RuleSheetProps {
  choosing: Choosing | undefined
  rules: ReminderRules
  onChange: (change: Partial<ReminderRules>) => void
  onClose: () => void
}

/** One of the company's numbers. */
function RuleSheet({ choosing, rules, onChange, onClose }: RuleSheetProps) {
  const { t } = useTranslation('reminding')
  return (
    <>
      <ChoiceSheet
        open={choosing === 'weeklyMost'}
        title={t('company.weeklyMost')}
        items={amounts().map((count) => ({
          value: String(count),
          text: count === 0 ? t('company.inboxOnly') : t('company.messages', { count }),
        }))}
        value={String(rules.weeklyMost)}
        onChoose={(count) => onChange({ weeklyMost: Number(count) })}
        onClose={onClose}
      />
      {leads.map((name) => (
        <ChoiceSheet
          key={name}
          open={choosing === name}
          title={t(`company.${name}`)}
          items={offeredLeads[name].map((count) => ({ value: String(count), text: t('company.workdays', { count }) }))}
          value={String(rules[name])}
          onChoose={(count) => onChange({ [name]: Number(count) })}
          onClose={onClose}
        />
      ))}
    </>
  )
}
