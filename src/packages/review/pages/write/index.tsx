import '../../words'
import '../../review.scss'
import { type ReviewPage, reviewApi } from '@domain/review/api'
import { type Answers as AnswersOf, noAnswers, questions, reviewLimits } from '@domain/review/model'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { callCloud, sentenceFor, useSend } from '../../../../cloud'
import { Banner, LockLine } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { RadioGroup, RadioRow } from '../../../../components/Cell'
import { PageFrame } from '../../../../components/PageFrame'
import { leavePage } from '../../../../components/PageFrame/TopBar'
import { TextField } from '../../../../components/TextField'
import { showToast } from '../../../../components/Toast'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import { askByTheWay } from '../../../../features/reminding'
import type { Member } from '../../../../session'
import { Answers } from '../../parts/Answers'
import { Conflict } from '../../parts/Conflict'
import { Given } from '../../parts/Given'
import { Material } from '../../parts/Material'
import { Said } from '../../parts/Said'
import { useReview } from '../../parts/useReview'
import { useSaving } from '../../../../features/saving/useSaving'

/** The three questions, one screen each: `?cycle=`. */
export default function WritePage() {
  const { t } = useTranslation('review')
  const cycleId = useRouter().params.cycle ?? ''
  return (
    <MemberPage leave="back" title={t('title')}>
      {(member) => <Reading member={member} cycleId={cycleId} />}
    </MemberPage>
  )
}

/** Writing begins on what the cloud has; an answer that comes later must not move the ground. */
function Reading({ member, cycleId }: { member: Member; cycleId: string }) {
  const { t } = useTranslation('review')
  const { data, error, isFetching, reload } = useReview(member.company.id, member.me.id, cycleId)
  const [begun, setBegun] = useState<ReviewPage>()
  if (!begun && data && !isFetching) setBegun(data)
  if (!begun) return <Waiting leave="back" title={t('title')} error={isFetching ? null : error} onRetry={reload} />
  return <Writing key={begun.words.mine?.version} member={member} cycleId={cycleId} page={begun} reload={reload} />
}

/** What is being written has the shape of answers, and may be longer than they can be. */
const writingSchema = v.object({
  possible: v.string(),
  moved: v.string(),
  movedKeyResult: v.nullable(v.object({ objectiveId: v.string(), keyResultId: v.string(), title: v.string() })),
  next: v.string(),
})

interface WritingProps {
  member: Member
  cycleId: string
  page: ReviewPage
  reload: () => Promise<ReviewPage | undefined>
}

function Writing({ member, cycleId, page, reload }: WritingProps) {
  const { t } = useTranslation(['review', 'errors'])
  const { company, me } = member
  const input = { companyId: company.id, cycleId }
  const [place, setPlace] = useState(0)
  const [trouble, setTrouble] = useState<string>()
  const submit = useSend(reviewApi.submit)
  const saved = useSaving<AnswersOf>({
    key: `review:${company.id}:${cycleId}`,
    schema: writingSchema,
    cloud: { words: page.words.mine?.answers ?? noAnswers, version: page.words.mine?.version ?? 0 },
    save: (answers, version) => callCloud(reviewApi.saveAnswers, { ...input, version, answers }),
    read: async () => {
      const mine = (await reload())?.words.mine
      return mine ? { words: mine.answers, version: mine.version } : undefined
    },
  })
  const { words: answers, saving } = saved
  const question = questions[place] ?? 'possible'
  const last = place === questions.length - 1
  const handedIn = page.review !== null && page.review.state !== 'open'
  const mine = page.objectives.flatMap(({ _id, keyResults }) =>
    keyResults
      .filter(({ ownerId }) => ownerId === me.id)
      .map(({ id, title }) => ({ objectiveId: _id, keyResultId: id, title })),
  )
  const change = (part: Partial<AnswersOf>) => saved.change({ ...answers, ...part })
  const onSubmit = async () => {
    askByTheWay(company.id, 'meeting', 'due')
    setTrouble(undefined)
    if (!(await saved.flush())) return
    try {
      await submit.send({ ...input, version: saved.version() })
    } catch (error) {
      return setTrouble(sentenceFor(error))
    }
    await reload()
    showToast({ text: t('submitted') })
    leavePage()
  }
  const submitText = handedIn
    ? t('submitAgain')
    : page.reviewer
      ? t('submit', { name: page.reviewer.name })
      : t('submitNobody')
  return (
    <PageFrame
      title={t('title')}
      leave="back"
      banner={trouble === undefined ? undefined : <Banner kind="error" text={trouble} />}
      footer={
        <>
          {place > 0 && <Button kind="line" label={t('previous')} onPress={() => setPlace(place - 1)} />}
          {last ? (
            <Button wide label={submitText} loading={submit.isSending} onPress={() => void onSubmit()} />
          ) : (
            <Button wide label={t('nextQuestion')} onPress={() => setPlace(place + 1)} />
          )}
        </>
      }
    >
      <View className="question__bars" ariaHidden>
        {questions.map((each, at) => (
          <View key={each} className={`question__bar${at <= place ? ' question__bar--on' : ''}`} />
        ))}
      </View>
      <View className="row between row--wrap g2">
        <Text className="t-cap c2">{t('question.place', { place: place + 1 })}</Text>
        <LockLine text={page.reviewer ? t('private.member', { name: page.reviewer.name }) : t('private.nobody')} />
      </View>
      <Text className="question__title" ariaRole="heading" ariaLevel={2}>
        {t(`question.${question}`)}
      </Text>
      <View className="stack g3">
        <Text className="t-sub c2">{t(`hint.${question}`)}</Text>
        {question === 'moved' &&
          (mine.length > 0 ? (
            <RadioGroup label={t('whichKeyResult')}>
              {mine.map((keyResult) => (
                <RadioRow
                  key={keyResult.keyResultId}
                  title={keyResult.title}
                  chosen={answers.movedKeyResult?.keyResultId === keyResult.keyResultId}
                  onChoose={() => change({ movedKeyResult: keyResult })}
                />
              ))}
            </RadioGroup>
          ) : (
            <Text className="t-sub c2">{t('noKeyResults')}</Text>
          ))}
        <TextField
          key={question}
          label={t('answer')}
          lines={5}
          max={reviewLimits.answer}
          value={answers[question]}
          onChange={(text) => change({ [question]: text })}
        />
        <Text className="t-cap c2" ariaRole="status">
          {t(`saving.${saving}`)}
        </Text>
      </View>
      {saving === 'conflicted' && (
        <Conflict
          other={saved.other ? <Answers answers={saved.other} before={answers} /> : null}
          onMine={saved.keepMine}
          onTheirs={saved.keepTheirs}
        />
      )}
      <Given {...input} answer={answers[question]} onAnswer={(text) => change({ [question]: text })} />
      <Said {...input} myId={me.id} answer={answers[question]} onAnswer={(text) => change({ [question]: text })} />
      <Material page={page} answer={answers[question]} onAnswer={(text) => change({ [question]: text })} />
    </PageFrame>
  )
}
