import '../../startWords'
import '../../start.scss'
import { type Language, languages } from '@domain/people/model'
import { isAllowed } from '@domain/people/permissions'
import { startApi, type WhyPage, type WhyView } from '@domain/rollout/startApi'
import { textsOf, whyLimits } from '@domain/rollout/why'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callCloud, CloudFailure, sentenceFor, useCall, useKept, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { leavePage } from '../../../../components/PageFrame/TopBar'
import { TextField } from '../../../../components/TextField'
import { showToast } from '../../../../components/Toast'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { refreshStart } from '../../parts/start/refreshing'
import { WhyCard } from '../../parts/start/WhyCard'
import { otherThan, problemIn, type WhyForm, whyFormSchema, type WhyProblem } from '../../parts/start/whyForm'
import { WhyStarts } from '../../parts/start/WhyStarts'

/** Where a sponsor says why the company uses OKRs, the first time or anew. */
export default function WhyWritePage() {
  const { t } = useTranslation('start')
  return (
    <MemberPage leave="close" title={t('write.title')} cards={1}>
      {(member) =>
        isAllowed('writeWhy', member.me.roles) ? (
          <Beginning member={member} />
        ) : (
          <PageFrame title={t('write.title')} leave="close">
            <EmptyState title={t('write.notYours')} />
          </PageFrame>
        )
      }
    </MemberPage>
  )
}

/** Writing begins with what was said last. */
function Beginning({ member }: { member: Member }) {
  const { t } = useTranslation('start')
  const { data, error, refetch } = useCall(startApi.why, { companyId: member.company.id })
  if (!data) return <Waiting title={t('write.title')} leave="close" cards={1} error={error} onRetry={refetch} />
  return <Writing member={member} page={data} />
}

/** Kept on the phone at every keystroke; read by others only once it is published. */
function Writing({ member, page }: { member: Member; page: WhyPage }) {
  const { t } = useTranslation(['start', 'common'])
  const { company } = member
  const [fresh] = useState<WhyForm>(() => ({
    edition: page.why?.edition ?? 0,
    texts: textsOf(page.why ?? undefined),
  }))
  const [kept, keep, letGo, arrived] = useKept(`why:${company.id}`, whyFormSchema)
  const form = kept ?? fresh
  const [problem, setProblem] = useState<WhyProblem>()
  const [trouble, setTrouble] = useState<string>()
  const [theirs, setTheirs] = useState<WhyView>()
  const say = useSend(startApi.sayWhy)

  const change = (language: Language, text: string) => {
    setProblem(undefined)
    setTrouble(undefined)
    say.reset()
    keep({ ...form, texts: { ...form.texts, [language]: text } })
  }
  const explain = async (error: unknown) => {
    if (!(error instanceof CloudFailure)) return setTrouble(t('write.offline'))
    if (error.field?.startsWith('texts.')) return
    setTrouble(error.message)
    if (error.code !== 'staleVersion') return
    try {
      const newest = await callCloud(startApi.why, { companyId: company.id })
      if (newest.why) setTheirs(newest.why)
    } catch (failure) {
      setTrouble(sentenceFor(failure))
    }
  }
  const onSay = async () => {
    const found = problemIn(form.texts, company.language)
    setProblem(found)
    if (found) return
    const texts = { 'zh-CN': form.texts['zh-CN'].trim(), en: form.texts.en.trim() }
    try {
      await say.send({ companyId: company.id, edition: form.edition, texts })
    } catch (error) {
      return explain(error)
    }
    arrived(kept)
    await refreshStart()
    showToast({ text: t('write.said') })
    leavePage()
  }
  const errorOf = (language: Language) => {
    if (problem?.language === language) {
      return t(`write.${problem.problem}`, { max: whyLimits.text, language: t(`common:language.${language}`) })
    }
    const refused = say.error instanceof CloudFailure && say.error.field === `texts.${language}`
    return refused ? sentenceFor(say.error) : undefined
  }
  const own = company.language
  const field = (language: Language, needed: boolean) => (
    <TextField
      label={t(`write.${needed ? 'text' : 'other'}.${language}`)}
      hint={needed ? t('write.hint') : undefined}
      lines={needed ? 5 : 2}
      max={whyLimits.text}
      value={form.texts[language]}
      error={errorOf(language)}
      onChange={(text) => change(language, text)}
    />
  )
  return (
    <PageFrame
      title={t('write.title')}
      leave="close"
      banner={trouble === undefined ? undefined : <Banner kind="error" text={trouble} />}
      footer={
        <Button
          wide
          label={t('write.say')}
          loading={say.isSending}
          disabled={theirs !== undefined}
          onPress={() => void onSay()}
        />
      }
    >
      <View className="stack g3">
        {theirs && (
          <>
            <Banner boxed kind="caution" text={t('write.theirs', { name: theirs.by?.name ?? '' })} />
            <WhyCard why={theirs} today={page.today} />
            <Button
              wide
              kind="soft"
              label={t('write.onTop')}
              onPress={() => {
                keep({ ...form, edition: theirs.edition })
                setTheirs(undefined)
                setTrouble(undefined)
              }}
            />
          </>
        )}
        {field(own, true)}
        <WhyStarts language={own} text={form.texts[own]} onChange={(text) => change(own, text)} />
        {field(otherThan(own), false)}
        <Text className="t-sub c2">{t('write.kept')}</Text>
        {kept && languages.some((each) => kept.texts[each].trim() !== '') && (
          <Button
            wide
            kind="text"
            label={t('write.discard')}
            onPress={() => {
              letGo()
              leavePage()
            }}
          />
        )}
      </View>
    </PageFrame>
  )
}
