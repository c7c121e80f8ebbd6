import '../../words'
import '../../review.scss'
import { laterOf } from '@domain/calendar/civilDate'
import { calendarOf } from '@domain/calendar/company'
import { type ObjectivePage, okrApi } from '@domain/okr/api'
import type { MidQuarterDecision } from '@domain/okr/model'
import { awaitsMidQuarter, midQuarterOf } from '@domain/review/midQuarter'
import { midQuarterApi } from '@domain/review/midQuarterApi'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, putObjective, refresh, sentenceFor, useCall, useKept, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { EmptyState } from '../../../../components/EmptyState'
import { KeyResultRow } from '../../../../components/KeyResultRow'
import { PageFrame } from '../../../../components/PageFrame'
import { showToast } from '../../../../components/Toast'
import { peopleById, presentKeyResult, settingOf, useWords } from '../../../../features/okr/present'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { openObjective } from '../../../../ways'
import { Decided } from '../../parts/Decided'
import { Decision, usePeople } from '../../parts/Decision'
import {
  decisionOf,
  type DecisionForm,
  emptyForm,
  type Forms,
  formsSchema,
  midQuarterKey,
  reviewOf,
} from '../../parts/decisionForm'
import { UnsaidInReview } from '../../parts/Unsaid'

/** The mid-quarter review of one objective: `?objective=`. Its owner holds it, and everyone reads what was decided. */
export default function MidQuarterPage() {
  const { t } = useTranslation('review')
  const { objective = '' } = useRouter().params
  return (
    <MemberPage leave="back" title={t('midQuarter.title')}>
      {(member) => <Reading member={member} objectiveId={objective} />}
    </MemberPage>
  )
}

type PublicPage = Extract<ObjectivePage, { kind: 'public' }>

function Reading({ member, objectiveId }: { member: Member; objectiveId: string }) {
  const { t } = useTranslation('review')
  const title = t('midQuarter.title')
  const where = { companyId: member.company.id, objectiveId }
  const { data, error, refetch } = useCall(okrApi.objective, where, { freshFor: 0 })
  const gone = error instanceof CloudFailure && error.code !== 'internal' && error.code !== 'busy'
  const over = <Nothing title={t('midQuarter.gone')} text={t('midQuarter.goneHint')} {...where} />
  if (gone || data?.kind === 'draft') return over
  if (!data) return <Waiting leave="back" title={title} error={error} onRetry={refetch} />
  const { objective } = data
  const today = laterOf(data.today, member.today)
  const review = midQuarterOf(objective)
  if (review) {
    return (
      <PageFrame
        title={title}
        leave="back"
        footer={<Button wide kind="line" label={t('midQuarter.open')} onPress={() => openObjective(objective._id)} />}
      >
        <View className="stack g3">
          <Text className="t-heading" ariaRole="heading" ariaLevel={2}>
            {objective.title}
          </Text>
          <Decided review={review} people={peopleById(data.people)} today={today} />
          <UnsaidInReview {...where} said={review.decisions.flatMap(wordsOf)} />
        </View>
      </PageFrame>
    )
  }
  if (!awaitsMidQuarter(objective, today, calendarOf(member.company))) return over
  if (objective.ownerId !== member.me.id) {
    return <Nothing title={t('midQuarter.notYet')} text={t('midQuarter.notYetHint')} {...where} />
  }
  return <Reviewing member={member} page={data} reload={refetch} />
}

interface NothingProps {
  title: string
  text: string
  companyId: string
  objectiveId: string
}

function Nothing({ title, text, ...where }: NothingProps) {
  const { t } = useTranslation('review')
  return (
    <PageFrame title={t('midQuarter.title')} leave="back">
      <EmptyState title={title} text={text} />
      <UnsaidInReview {...where} said={[]} />
    </PageFrame>
  )
}

const wordsOf = (decision: MidQuarterDecision): string[] =>
  decision.kind === 'keep' ? [decision.blocker] : [decision.blocker, decision.reason]

interface ReviewingProps {
  member: Member
  page: PublicPage
  reload: () => Promise<unknown>
}

const noForms: Forms = {}

/** One key result after the other; the last one finishes the review. */
function Reviewing({ member, page, reload }: ReviewingProps) {
  const { t } = useTranslation('review')
  const words = useWords()
  const { company } = member
  const { objective, today } = page
  const [forms = noForms, keepForms, letFormsGo] = useKept(midQuarterKey(company.id, objective._id), formsSchema)
  const [place, setPlace] = useState(0)
  const [trouble, setTrouble] = useState<string>()
  const review = useSend(midQuarterApi.reviewMidQuarter)
  const latest = useRef<Forms>(forms)
  latest.current = forms
  const { keyResults } = objective
  const at = Math.min(place, keyResults.length - 1)
  const keyResult = keyResults[at]
  const form = (keyResult && forms[keyResult.id]) ?? emptyForm
  const change = (part: Partial<DecisionForm>) => {
    if (!keyResult) return
    setTrouble(undefined)
    keepForms({ ...forms, [keyResult.id]: { ...form, ...part } })
  }
  const people = usePeople({ companyId: company.id, form, onChange: change })
  if (!keyResult) return null
  const goTo = (next: number) => {
    setTrouble(undefined)
    setPlace(next)
  }
  const onNext = () => {
    const made = decisionOf(keyResult, form, company)
    if ('problem' in made) setTrouble(t(`midQuarter.problem.${made.problem}`))
    else goTo(at + 1)
  }
  const onFinish = async () => {
    setTrouble(undefined)
    const made = reviewOf(keyResults, forms, company)
    if ('problem' in made) {
      setPlace(made.place)
      return setTrouble(t(`midQuarter.problem.${made.problem}`))
    }
    const { decisions } = made
    try {
      const sending = { companyId: company.id, objectiveId: objective._id, version: objective.version, decisions }
      const { objective: reviewed } = await review.send(sending)
      // Before the page shows what was decided, beside what was written while that was on its way.
      if (latest.current === forms) letFormsGo()
      putObjective(reviewed)
    } catch (error) {
      setTrouble(sentenceFor(error))
      const named = error instanceof CloudFailure ? /^decisions\.(\d+)\./.exec(error.field ?? '') : null
      if (named) setPlace(Number(named[1]))
      await reload()
      return
    }
    await refresh(midQuarterApi.midQuarterTeam, { companyId: company.id })
    showToast({ text: t('midQuarter.finished') })
  }
  return (
    <PageFrame
      title={t('midQuarter.title')}
      leave="back"
      banner={trouble === undefined ? undefined : <Banner kind="error" text={trouble} />}
      footer={
        <>
          {at > 0 && <Button kind="line" label={t('midQuarter.previous')} onPress={() => goTo(at - 1)} />}
          {at === keyResults.length - 1 ? (
            <Button wide label={t('midQuarter.finish')} loading={review.isSending} onPress={() => void onFinish()} />
          ) : (
            <Button wide label={t('midQuarter.next')} onPress={onNext} />
          )}
        </>
      }
      overlays={people.sheets}
    >
      <View className="question__bars" ariaHidden>
        {keyResults.map(({ id }, each) => (
          <View key={id} className={`question__bar${each <= at ? ' question__bar--on' : ''}`} />
        ))}
      </View>
      <Text className="t-cap c2">{t('midQuarter.place', { place: at + 1, total: keyResults.length })}</Text>
      <Text className="question__title" ariaRole="heading" ariaLevel={2}>
        {objective.title}
      </Text>
      <View className="stack g4">
        <Card>
          <KeyResultRow {...presentKeyResult(words, objective, keyResult, settingOf(company, today), true)} />
        </Card>
        <Decision
          key={keyResult.id}
          keyResult={keyResult}
          rules={company}
          form={form}
          onChange={change}
          onAsk={people.ask}
        />
        <Text className="t-cap c2">{t('midQuarter.kept')}</Text>
      </View>
    </PageFrame>
  )
}
