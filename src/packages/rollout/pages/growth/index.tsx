import '../../startWords'
import '../../start.scss'
import { civilDateAt } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import { growthLimits, growthNeeds, placesAtIntroduction, placesOnChampionDay } from '@domain/rollout/growth'
import { startApi, type StartPage } from '@domain/rollout/startApi'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, sentenceFor, useKept, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button, IconButton } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { NumberField } from '../../../../components/NumberField'
import { PageFrame } from '../../../../components/PageFrame'
import { showToast } from '../../../../components/Toast'
import { MemberPage } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { growthFormOf, growthFormSchema, nextMonth, peopleIn, plannedIn } from '../../parts/start/growthForm'
import { GrowthRows, NextStepRow } from '../../parts/start/GrowthRows'
import { refreshStart } from '../../parts/start/refreshing'
import { useStartWords } from '../../parts/start/words'
import { WithStart } from '../../parts/start/WithStart'

/** How many people there are to be, month by month, and what that takes of champions and training. */
export default function GrowthPage() {
  const { t } = useTranslation('start')
  return (
    <MemberPage leave="back" title={t('growth.title')} cards={2}>
      {(member) => (
        <WithStart member={member} title={t('growth.title')}>
          {(page, onNewer) => <Planning member={member} page={page} onNewer={onNewer} />}
        </WithStart>
      )}
    </MemberPage>
  )
}

interface Props {
  member: Member
  page: StartPage
  onNewer: () => Promise<unknown>
}

/** Kept while it is typed; what it takes is counted as one types. */
function Planning({ member, page, onNewer }: Props) {
  const { t } = useTranslation('start')
  const words = useStartWords(page.today)
  const { company } = member
  const { staffing, today } = page
  const [kept, keep, , arrived] = useKept(`growth:${company.id}`, growthFormSchema)
  const form = kept ?? growthFormOf(page.growth)
  const [tried, setTried] = useState(false)
  const save = useSend(startApi.saveGrowth)
  const planned = plannedIn(form)
  const needs = growthNeeds(staffing, planned, today, calendarOf(company))
  const next = nextMonth(form, today)
  const isStale = save.error instanceof CloudFailure && save.error.code === 'staleVersion'

  const change = (next: typeof form) => {
    save.reset()
    keep(next)
  }
  const onSave = async () => {
    setTried(true)
    if (planned.length < form.length) return
    try {
      await save.send({ companyId: company.id, version: page.version, growth: planned })
    } catch (error) {
      if (error instanceof CloudFailure && error.code === 'staleVersion') await onNewer()
      return
    }
    // The page shows what was kept until the newer one has come.
    await refreshStart()
    arrived(kept)
    showToast({ text: t('growth.saved') })
  }
  return (
    <PageFrame
      title={t('growth.title')}
      leave="back"
      banner={
        save.error ? <Banner kind="error" text={isStale ? t('growth.changed') : sentenceFor(save.error)} /> : undefined
      }
      footer={
        <Button
          wide
          label={t('growth.save')}
          disabled={kept === undefined}
          loading={save.isSending}
          onPress={() => void onSave()}
        />
      }
    >
      <Text className="t-sub c2 block">{t('growth.hint')}</Text>
      <Section title={t('growth.planned')}>
        <Card>
          {form.map(({ month, people }, place) => (
            <View key={month} className="start-row row row--top growth__month">
              <View className="grow">
                <NumberField
                  label={t('growth.people', { month: words.month(month) })}
                  value={people}
                  unit={t('growth.unit')}
                  error={
                    peopleIn(people) === undefined && (tried || people.trim() !== '') ? t('growth.invalid') : undefined
                  }
                  onChange={(text) => change(form.map((each, at) => (at === place ? { month, people: text } : each)))}
                />
              </View>
              <View className="c2">
                <IconButton
                  icon="close"
                  size={20}
                  label={t('growth.removeMonth', { month: words.month(month) })}
                  onPress={() => change(form.filter((each) => each.month !== month))}
                />
              </View>
            </View>
          ))}
          {form.length < growthLimits.months && (
            <Cell
              icon="plus"
              title={t('growth.addMonth', { month: words.month(next) })}
              onPress={() => change([...form, { month: next, people: form.at(-1)?.people ?? String(staffing.people) }])}
            />
          )}
        </Card>
      </Section>
      <Section title={t('growth.next')}>
        <Card>
          <NextStepRow needs={needs} today={today} />
        </Card>
      </Section>
      <Section title={t('growth.needs')}>
        <Card list>
          <GrowthRows needs={needs} people={staffing.people} today={today} />
        </Card>
      </Section>
      <View className="stack g1 growth__note">
        <Text className="t-cap c2">
          {t('growth.rule', { day: placesOnChampionDay, introduction: placesAtIntroduction })}
        </Text>
        <Text className="t-cap c2">
          {staffing.countedAt === null
            ? t('growth.countedNow')
            : t('growth.counted', { day: words.day(civilDateAt(staffing.countedAt)) })}
        </Text>
      </View>
    </PageFrame>
  )
}
