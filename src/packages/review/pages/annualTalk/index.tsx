import '../../words'
import '../../review.scss'
import { documentOf, talkLimits, type TalkWriting, writingOf } from '@domain/review/annualTalk'
import { annualTalkApi, type TalkPage } from '@domain/review/annualTalkApi'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { callCloud, sentenceFor, useCall, useSend } from '../../../../cloud'
import { LockLine } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { TextField } from '../../../../components/TextField'
import { showToast } from '../../../../components/Toast'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { Conflict } from '../../parts/Conflict'
import { Document } from '../../parts/talk/Document'
import { Quarter } from '../../parts/talk/Quarter'
import { useSharing } from '../../parts/talk/Sharing'
import { useCycleTitle, useYearTitle } from '../../parts/talk/titles'
import { useTalkPdf } from '../../parts/talk/useTalkPdf'
import { type SavedWords, useSaving } from '../../../../features/saving/useSaving'
import { openAnnualTalk } from '../../ways'

/** What I take to the annual talk: `?year=` for an earlier one. */
export default function AnnualTalkPage() {
  const { t } = useTranslation('annualTalk')
  const year = Number(useRouter().params.year ?? '') || null
  return (
    <MemberPage leave="back" title={t('title')}>
      {(member) => <Reading member={member} year={year} />}
    </MemberPage>
  )
}

/** Writing begins on what the cloud has, and begins again only once more was gathered. */
function Reading({ member, year }: { member: Member; year: number | null }) {
  const { t } = useTranslation('annualTalk')
  const input = { companyId: member.company.id, year }
  const { data, error, isFetching, refetch } = useCall(annualTalkApi.annualTalk, input, { freshFor: 0 })
  const [begun, setBegun] = useState<{ page: TalkPage; time: number }>()
  if (!begun && data && !isFetching) setBegun({ page: data, time: 0 })
  if (!begun) return <Waiting leave="back" title={t('title')} error={isFetching ? null : error} onRetry={refetch} />
  const reload = async () => (await refetch()).data
  const beginAgain = async () => {
    const page = await reload()
    if (page) setBegun({ page, time: begun.time + 1 })
  }
  return (
    <Writing
      key={begun.time}
      member={member}
      begun={begun.page}
      page={data ?? begun.page}
      reload={reload}
      onGathered={beginAgain}
    />
  )
}

/** What is being written has the shape of a document's words, and may be longer than they can be. */
const writingSchema = v.object({
  sections: v.array(
    v.object({
      cycleId: v.string(),
      possible: v.string(),
      moved: v.string(),
      next: v.string(),
      included: v.boolean(),
      withNote: v.boolean(),
    }),
  ),
  wish: v.string(),
})

interface WritingProps {
  member: Member
  /** As it was when writing began. */
  begun: TalkPage
  /** As it is now. */
  page: TalkPage
  reload: () => Promise<TalkPage | undefined>
  onGathered: () => Promise<void>
}

function Writing({ member, begun, page, reload, onGathered }: WritingProps) {
  const { t } = useTranslation(['annualTalk', 'review', 'components'])
  const { company } = member
  const { year } = begun
  const own = { companyId: company.id, year }
  const yearTitle = useYearTitle(company)
  const pdf = useTalkPdf(member, year)
  const gather = useSend(annualTalkApi.gatherAnnualTalk)
  const saved = useSaving<TalkWriting>({
    key: `annual-talk:${company.id}:${year}`,
    schema: writingSchema,
    cloud: { words: writingOf(begun.talk ?? nothing), version: begun.talk?.version ?? 0 },
    save: (words, version) => callCloud(annualTalkApi.saveAnnualTalk, { ...own, version, words }),
    read: async () => {
      const talk = (await reload())?.talk
      return talk ? { words: writingOf(talk), version: talk.version } : undefined
    },
  })
  const savedVersion = async () => {
    if (await saved.flush()) return saved.version()
    showToast({ text: t('unsaved') })
    return undefined
  }
  const document = documentOf({ sections: written(page, saved.words), wish: saved.words.wish.trim() })
  const isWordless = document.sections.length === 0 && document.wish === ''
  const sharing = useSharing({
    member,
    page,
    version: saved.saving === 'cloud' ? saved.version() : undefined,
    saved: savedVersion,
    isWordless,
    reload,
  })

  const onGather = async () => {
    const version = await savedVersion()
    if (version === undefined) return
    try {
      const gathered = await gather.send({ ...own, version })
      // Said once writing has begun again: what is typed on the older version meanwhile would be in conflict with this.
      await onGathered()
      showToast({ text: t(gathered.version === version ? 'nothingNew' : 'gathered') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
  }
  const onPdf = async () => {
    const version = await savedVersion()
    if (version !== undefined) await pdf.make(version)
  }
  const notGathered = page.cycles.filter(
    ({ cycleId, approved }) => approved && !saved.words.sections.some((section) => section.cycleId === cycleId),
  )
  return (
    <PageFrame
      title={t('title')}
      leave="back"
      overlays={sharing.dialog}
      footer={
        <Button
          wide
          icon="doc"
          label={t('pdf.make')}
          loading={pdf.isMaking}
          disabled={isWordless}
          onDisabledPress={() => showToast({ text: t('empty.title') })}
          onPress={() => void onPdf()}
        />
      }
    >
      <View className="row between row--wrap g2">
        <Text className="t-sub c2">{yearTitle(year)}</Text>
        <LockLine
          text={sharing.isShared ? t('private.shared', { name: page.reviewer?.name ?? '' }) : t('private.own')}
        />
      </View>
      <Text className="t-sub c2 talk__why">{t('why')}</Text>
      {saved.words.sections.length === 0 && <EmptyState title={t('empty.title')} text={t('empty.text')} />}
      {notGathered.length > 0 && (
        <View className="talk__apart">
          <Button
            wide
            kind="soft"
            label={t(saved.words.sections.length === 0 ? 'gather' : 'gatherAgain')}
            loading={gather.isSending}
            onPress={() => void onGather()}
          />
        </View>
      )}
      <Quarters company={company} page={page} saved={saved} />
      <Section title={t('wish')}>
        <TextField
          label={t('wishLabel')}
          hint={t('wishHint')}
          lines={5}
          max={talkLimits.wish}
          value={saved.words.wish}
          onChange={(wish) => saved.change({ ...saved.words, wish })}
        />
      </Section>
      <View className="talk__apart">
        <Text className="t-cap c2" ariaRole="status">
          {t(`review:saving.${saved.saving}`)}
        </Text>
      </View>
      {saved.saving === 'conflicted' && (
        <Conflict
          other={
            saved.other ? (
              <Document
                company={company}
                document={documentOf({ sections: written(page, saved.other), wish: saved.other.wish })}
              />
            ) : null
          }
          onMine={saved.keepMine}
          onTheirs={saved.keepTheirs}
        />
      )}
      {sharing.section}
      {page.earlier !== null && (
        <View className="talk__apart">
          <Card>
            <Cell
              icon="clock"
              title={t('earlier', { year: yearTitle(page.earlier) })}
              onPress={() => openAnnualTalk(page.earlier)}
            />
          </Card>
        </View>
      )}
    </PageFrame>
  )
}

const nothing = { sections: [], wish: '' }

/** The sections with what is written in them now; the titles and notes are the cloud's. */
const written = ({ talk }: TalkPage, { sections }: TalkWriting) =>
  (talk?.sections ?? []).map((section) => ({
    ...section,
    ...sections.find(({ cycleId }) => cycleId === section.cycleId),
  }))

interface QuartersProps {
  company: Member['company']
  page: TalkPage
  saved: Pick<SavedWords<TalkWriting>, 'words' | 'change'>
}

/** The quarters in the order of time: first what each lacks that is not in the document, then the words of the others. */
function Quarters({ company, page, saved }: QuartersProps) {
  const { t } = useTranslation('annualTalk')
  const cycleTitle = useCycleTitle(company)
  const { words, change } = saved
  const absent = page.cycles.filter(({ cycleId }) => !words.sections.some((section) => section.cycleId === cycleId))
  return (
    <>
      {absent.length > 0 && (
        <View className="talk__apart">
          <Card>
            {absent.map(({ cycleId, approved }) => (
              <Cell
                key={cycleId}
                height={68}
                title={cycleTitle(cycleId)}
                text={t(approved ? 'cycle.out' : 'cycle.none')}
              />
            ))}
          </Card>
        </View>
      )}
      {words.sections.map((section) => {
        const gathered = page.talk?.sections.find(({ cycleId }) => cycleId === section.cycleId)
        return (
          gathered && (
            <Quarter
              key={section.cycleId}
              title={cycleTitle(section.cycleId)}
              gathered={gathered}
              written={section}
              onChange={(part) =>
                change({
                  ...words,
                  sections: words.sections.map((each) => (each === section ? { ...each, ...part } : each)),
                })
              }
            />
          )
        )
      })}
    </>
  )
}
