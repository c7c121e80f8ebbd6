import {
  agreed,
  draftAnswersSchema,
  contradictionsIn,
  type ParameterId,
  parameterIds,
  settledIn,
} from '@domain/rollout/parameters'
import { changedIn } from '@domain/rollout/rules'
import { type RulesDraftView, rulesApi } from '@domain/rollout/rulesApi'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { callCloud } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { PageFrame } from '../../../../components/PageFrame'
import { Sheet } from '../../../../components/Sheet'
import { showToast } from '../../../../components/Toast'
import { useWords } from '../../../../features/okr/present'
import { type SavedWords, useSaving } from '../../../../features/saving/useSaving'
import { i18next } from '../../../../i18n'
import { useReaderLanguage } from './language'
import type { Member } from '../../../../session'
import { Parameters, type Settling } from './Parameters'
import { Publishing } from './Publishing'
import { ReadIn } from './ReadIn'
import { RuleSentences } from './RuleSentences'
import { shortAnswer } from './sentences'
import { usePublishing } from './usePublishing'

const note = v.object({ 'zh-CN': v.string(), en: v.string() })

/** What this phone keeps: answers are whole or open, and a note may be longer than it can be. */
const keptSchema: v.GenericSchema<unknown, Settling> = v.object({
  answers: draftAnswersSchema,
  notes: v.object({
    levels: note,
    amounts: note,
    progress: note,
    cycle: note,
    types: note,
    drafts: note,
    reviews: note,
    kpi: note,
    alignment: note,
    ownShare: note,
  }),
})

interface Props {
  member: Member
  page: RulesDraftView
  reload: () => Promise<RulesDraftView | undefined>
}

/** Ten bars, ten rows, one of them open; saved as it goes, and published once all are settled. */
export function ParameterForm({ member, page, reload }: Props) {
  const { t } = useTranslation('rules')
  const { company, today } = member
  const saved = useSaving<Settling>({
    key: `rules:${company.id}`,
    schema: keptSchema,
    cloud: { words: { answers: page.answers, notes: page.notes }, version: page.version },
    save: (words, version) => callCloud(rulesApi.saveRulesDraft, { companyId: company.id, version, ...words }),
    read: async () => {
      const now = await reload()
      return now && { words: { answers: now.answers, notes: now.notes }, version: now.version }
    },
  })
  const settling = saved.words
  const settled = settledIn(settling.answers)
  const [open, setOpen] = useState<ParameterId | undefined>(() => parameterIds.find((id) => !settled.includes(id)))
  const [overlay, setOverlay] = useState<'preview' | 'story'>()
  const isWhole = settled.length === parameterIds.length
  const [contradiction] = contradictionsIn(settling.answers)
  const publishing = usePublishing({ member, page, saved, reload })

  const onPublish = () => {
    if (!isWhole) return showToast({ text: t('notAll', { open: parameterIds.length - settled.length }) })
    if (contradiction) return setOpen(parameterIds.find((id) => contradiction.field.startsWith(`answers.${id}`)))
    void publishing.look()
  }

  return (
    <PageFrame
      title={t('title')}
      leave="back"
      footer={
        <>
          <Button kind="line" label={t('preview')} onPress={() => setOverlay('preview')} />
          <Button
            wide
            label={t(isWhole ? 'publish' : 'publishLater')}
            disabled={!isWhole}
            loading={publishing.isLooking}
            onDisabledPress={onPublish}
            onPress={onPublish}
          />
        </>
      }
      overlays={
        <>
          <Preview
            open={overlay === 'preview'}
            member={member}
            settling={settling}
            onClose={() => setOverlay(undefined)}
          />
          <Story open={overlay === 'story'} onClose={() => setOverlay(undefined)} />
          {isWhole && !contradiction && (
            <Publishing
              {...publishing.sheet}
              company={company}
              today={today}
              page={page}
              onPreview={() => {
                publishing.sheet.onClose()
                setOverlay('preview')
              }}
              rules={{ answers: agreed(settling.answers), notes: settling.notes }}
            />
          )}
        </>
      }
    >
      <Text className="t-sub c2">{t('lead')}</Text>
      <Settled count={settled.length} />
      <View className="row between row--wrap g2">
        <Text className="t-cap c2">
          {isWhole
            ? t('allSettled')
            : t('settled', { settled: settled.length, open: parameterIds.length - settled.length })}
        </Text>
        <Text className="t-cap c3" ariaRole="status">
          {t(`saving.${saved.saving}`)}
        </Text>
      </View>
      {saved.saving === 'conflicted' && <Conflict saved={saved} />}
      <Parameters
        company={company}
        today={today}
        settling={settling}
        lengthFrom={page.lengthFrom}
        open={open}
        onOpen={setOpen}
        onChange={saved.change}
        onTied={() => setOverlay('story')}
      />
    </PageFrame>
  )
}

/** Ten bars, as many filled as are settled; what they say stands below in words. */
function Settled({ count }: { count: number }) {
  return (
    <View className="settled" ariaHidden>
      {parameterIds.map((id, place) => (
        <View key={id} className={`settled__bar${place < count ? ' settled__bar--on' : ''}`} />
      ))}
    </View>
  )
}

/** Two people settled at once: what differs is shown, and neither is gone before one was chosen. */
function Conflict({ saved }: { saved: SavedWords<Settling> }) {
  const { t } = useTranslation('rules')
  const words = useWords()
  const { other } = saved
  const differing = other
    ? changedIn({ answers: withoutOpen(saved.words.answers), notes: saved.words.notes }, other)
    : []
  return (
    <Section title={t('conflict.title')}>
      <View className="stack g3">
        <Banner boxed kind="caution" text={t('conflict.text')} />
        {other && (
          <View className="card">
            {differing.map((id) => {
              const theirs = shortAnswer(words, id, other.answers)
              const isOther = theirs !== shortAnswer(words, id, saved.words.answers)
              return (
                <Cell
                  key={id}
                  height={52}
                  title={t(`parameter.${id}.question`)}
                  value={isOther ? (theirs ?? t('open')) : t('conflict.note')}
                />
              )
            })}
          </View>
        )}
        <View className="row row--wrap g2">
          <Button kind="soft" label={t('conflict.mine')} onPress={saved.keepMine} />
          {other && <Button kind="line" label={t('conflict.theirs')} onPress={saved.keepTheirs} />}
        </View>
      </View>
    </Section>
  )
}

const withoutOpen = (answers: Settling['answers']) =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null))

interface PreviewProps {
  open: boolean
  member: Member
  settling: Settling
  onClose: () => void
}

/** The page that everybody will read, as far as it is settled. */
function Preview({ open, member, settling, onClose }: PreviewProps) {
  const { t } = useTranslation('rules')
  const own = useReaderLanguage()
  const [language, setLanguage] = useState(own)
  return (
    <Sheet open={open} title={t('page.title')} onClose={onClose}>
      <ReadIn language={language} onChange={setLanguage} />
      <RuleSentences t={i18next.getFixedT(language)} language={language} rules={settling} today={member.today} />
    </Sheet>
  )
}

/** Why scores never decide about money here: what happened where they did. */
function Story({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('rules')
  return (
    <Sheet
      open={open}
      title={t('story.title')}
      onClose={onClose}
      footer={<Button wide label={t('story.close')} onPress={onClose} />}
    >
      <View className="stack g3">
        <Text>{t('story.first')}</Text>
        <Text>{t('story.second')}</Text>
        <Text>{t('story.third')}</Text>
      </View>
    </Sheet>
  )
}
