import '../../setUpWords'
import { type SetUpStep, setUpSteps } from '@domain/people/setUp'
import { setUpApi, type SetUpView } from '@domain/people/setUpApi'
import { peopleApi } from '@domain/people/api'
import { isAllowed } from '@domain/people/permissions'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { refresh, sentenceFor, useCall, useSend } from '../../../../cloud'
import { Button } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { Cell, NumberedDisc } from '../../../../components/Cell'
import { FailedState } from '../../../../components/EmptyState'
import { Skeleton } from '../../../../components/Skeleton'
import { showToast } from '../../../../components/Toast'
import type { Member } from '../../../../session'
import { openSetUpStep } from '../../ways'

/**
 * What a company settles before its first cycle: each step leads to where it is taken, and knows whether it is done.
 * Nothing for whoever does not set the company up.
 *
 * @returns the list, and whether it has nothing left to ask for and can stand after what is still at work
 */
export function useSetUp({ company, me }: Pick<Member, 'company' | 'me'>): { section: ReactNode; isDone: boolean } {
  const { t } = useTranslation('setUp')
  const input = isAllowed('setUpCompany', me.roles) ? { companyId: company.id } : null
  // Asked whenever it is shown: the reader comes back from having taken a step.
  const { data, error, refetch, isFetching } = useCall(setUpApi.setUp, input, { kept: true, freshFor: 0 })
  if (!input) return { section: null, isDone: false }
  if (!data) {
    const retry = () => void refetch()
    return { section: error ? <FailedState onRetry={retry} loading={isFetching} /> : <Skeleton />, isDone: false }
  }
  const all = setUpSteps.length
  const done = data.done.length
  const isDone = done === all
  const section = (
    <Section title={t('title')} aside={isDone ? t('ready') : t('progress', { done, all })}>
      <Card>
        {setUpSteps.map((step, index) => (
          <Step key={step} step={step} number={index + 1} done={data.done.includes(step)} />
        ))}
      </Card>
      {!isDone && <OnToday companyId={company.id} view={data} />}
    </Section>
  )
  return { section, isDone }
}

function Step({ step, number, done }: { step: SetUpStep; number: number; done: boolean }) {
  const { t } = useTranslation('setUp')
  return (
    <Cell
      before={<NumberedDisc number={number} done={done} />}
      height={68}
      title={t(step)}
      text={done ? t('done') : t(`${step}Text`)}
      onPress={() => openSetUpStep(step)}
    />
  )
}

/** Puts the list away from Today for every administrator, or back. */
function OnToday({ companyId, view: { onToday } }: { companyId: string; view: SetUpView }) {
  const { t } = useTranslation('setUp')
  const { send, isSending } = useSend(setUpApi.keepSetUpOnToday)
  const change = async () => {
    try {
      await send({ companyId, onToday: !onToday })
      if (onToday) showToast({ text: t('isAway') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    await Promise.all([refresh(setUpApi.setUp), refresh(peopleApi.session)])
  }
  return (
    <Button
      wide
      kind="text"
      label={t(onToday ? 'putAway' : 'putBack')}
      loading={isSending}
      onPress={() => void change()}
    />
  )
}
