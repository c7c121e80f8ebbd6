import type { ObjectiveView, Today } from '@domain/okr/api'
import { cycleById, phaseOf } from '@domain/okr/cycle'
import { isAllowed } from '@domain/people/permissions'
import { awaitsMidQuarter } from '@domain/review/midQuarter'
import { View } from '@tarojs/components'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useQueue } from '../../cloud'
import { Card, Section } from '../../components/Card'
import { Cell } from '../../components/Cell'
import { EmptyState } from '../../components/EmptyState'
import { peopleById, type Setting, useWords, type Words } from '../../features/okr/present'
import type { Member } from '../../session'
import { Days } from './Days'
import { KeyResults } from './KeyResults'
import { SettingUp } from './SettingUp'
import { sectionsOf, waitingKeyResults } from './sections'
import { Turn } from './Turn'
import { openEditor, openMyClosing, openMyMidQuarter, openObjective } from '../../ways'

interface Props {
  data: Today
  member: Member
  setting: Setting
  /** While the page is being read again. */
  isFetching: boolean
  onUpdate(objective: ObjectiveView, keyResultId: string): void
}

/** Small numbers as words: 两项，各约十秒. */
function dueText(t: Words, count: number): string {
  if (count === 0) return t('today:dueNone')
  if (count === 1) return t('today:dueOne')
  const words = ['2', '3', '4', '5', '6', '7', '8', '9', '10'] as const
  const word = words.find((each) => Number(each) === count)
  return t('today:dueEach', { number: word === undefined ? ` ${count} ` : t(`today:numbers.${word}`) })
}

/** The page once it is read. */
export function Content({ data, member, setting, isFetching, onUpdate }: Props) {
  const t = useWords()
  const { company, me } = member
  const people = useMemo(() => peopleById(data.people), [data.people])
  const items = useQueue((queue) => queue.items)
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set())
  const { due, wanting, others, owned, drafts } = useMemo(
    () => sectionsOf(data, me.id, setting, held, waitingKeyResults(items)),
    [data, me.id, setting, held, items],
  )
  // What is due stays where it is until the page has been read again.
  if (wanting.some((id) => !held.has(id))) setHeld(new Set([...held, ...wanting]))
  const latest = useRef(wanting)
  latest.current = wanting
  useEffect(() => {
    if (!isFetching) setHeld(new Set(latest.current))
  }, [isFetching])
  const row = { setting, myId: me.id, onUpdate }
  const toReview = data.objectives.filter(
    (objective) => objective.ownerId === me.id && awaitsMidQuarter(objective, setting.today, setting.calendar),
  ).length
  const toClose = data.objectives.filter(({ ownerId, cycleId }) => {
    const cycle = cycleById(cycleId)
    return ownerId === me.id && cycle !== undefined && phaseOf(cycle, setting.today) === 'closing'
  }).length
  const nothing = due.length === 0 && others.length === 0 && owned.length === 0
  return (
    <View>
      <Days company={company} today={setting.today} />
      {company.settingUp && isAllowed('setUpCompany', me.roles) && <SettingUp companyId={company.id} />}
      {toReview + toClose > 0 && (
        <View className="today__halfway">
          <Card>
            {toReview > 0 && (
              <Cell icon="clock" title={t('today:midQuarter', { count: toReview })} onPress={openMyMidQuarter} />
            )}
            {toClose > 0 && <Cell icon="flag" title={t('today:closing', { count: toClose })} onPress={openMyClosing} />}
          </Card>
        </View>
      )}
      {due.length > 0 && (
        <Section title={t('today:due')} aside={dueText(t, wanting.length).trim()}>
          <KeyResults list={due} {...row} />
        </Section>
      )}
      {drafts.length > 0 && <Turn drafts={drafts} people={people} myId={me.id} />}
      {others.length > 0 && (
        <Section title={t('today:mine')}>
          <KeyResults list={others} {...row} />
        </Section>
      )}
      {owned.length > 0 && (
        <Section title={t('today:owned')}>
          <Card>
            {owned.map(({ _id, title, keyResults }) => (
              <Cell
                key={_id}
                icon="okr"
                title={title}
                text={t('today:ownedText', { count: keyResults.length })}
                onPress={() => openObjective(_id)}
              />
            ))}
          </Card>
        </Section>
      )}
      {nothing && (
        <View className="today__empty">
          <EmptyState
            title={t('today:empty.title')}
            text={t('today:empty.text')}
            action={{ text: t('today:empty.action'), onPress: () => openEditor() }}
          />
        </View>
      )}
    </View>
  )
}
