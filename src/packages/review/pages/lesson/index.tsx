import '../../words'
import '../../lessons.scss'
import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import { cycleById } from '@domain/okr/cycle'
import { lessonApi, type LessonPage, type LessonView } from '@domain/review/lessonApi'
import type { PersonView } from '@domain/people/api'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, refresh, sentenceFor, useCall, useSend } from '../../../../cloud'
import { Avatar } from '../../../../components/Avatar'
import { Banner } from '../../../../components/Banner'
import { Button, IconButton } from '../../../../components/Button'
import { Card, Section, Tag } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Chip } from '../../../../components/Chip'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Sheet } from '../../../../components/Sheet'
import { showToast } from '../../../../components/Toast'
import { CloudBanner } from '../../../../features/checkIn'
import { cycleTitle, useWords } from '../../../../features/okr/present'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import { formatDate } from '../../../../i18n/format'
import { type Member, useDepartments } from '../../../../session'
import { openObjective, openPerson } from '../../../../ways'
import { Thank, Thanked } from '../../parts/Thanks'
import { openLessonEditing, openLessons } from '../../ways'

/** One lesson: `?id=`. */
export default function LessonScreen() {
  const { t } = useTranslation('lessons')
  const { id = '' } = useRouter().params
  return (
    <MemberPage leave="back" title={t('one.title')} cards={1}>
      {(member) => <Reading member={member} lessonId={id} />}
    </MemberPage>
  )
}

function Reading({ member, lessonId }: { member: Member; lessonId: string }) {
  const { t } = useTranslation('lessons')
  const { data, error, refetch } = useCall(
    lessonApi.lesson,
    { companyId: member.company.id, lessonId },
    { kept: true, freshFor: 0 },
  )
  if (error instanceof CloudFailure && (error.code === 'notFound' || error.code === 'notAllowedValue')) {
    return (
      <PageFrame title={t('one.title')} leave="back">
        <EmptyState title={t('one.gone')} text={t('one.goneHint')} />
      </PageFrame>
    )
  }
  if (!data) return <Waiting leave="back" title={t('one.title')} cards={1} error={error} onRetry={refetch} />
  return data.kind === 'mine' ? (
    <Mine member={member} page={data} />
  ) : (
    <PageFrame title={t('one.title')} leave="back" banner={<CloudBanner />}>
      <Told member={member} page={data} />
      <Thank
        companyId={member.company.id}
        lessonId={lessonId}
        writer={data.writer}
        thanked={data.thanked}
        onChanged={refetch}
      />
    </PageFrame>
  )
}

/** What was learned, whose it is, and where it comes from. */
function Told({ member, page: { lesson, writer, today } }: { member: Member; page: LessonPage }) {
  const { t } = useTranslation(['lessons', 'components'])
  const words = useWords()
  const cycle = cycleById(lesson.cycleId)
  const departments = useDepartments(member)
  const department = departments.find(({ id }) => id === lesson.departmentPath.at(-1))
  const { objective } = lesson
  return (
    <>
      <View className="row row--wrap g2">
        {cycle && <Tag brand text={cycleTitle(words, cycle, member.company.fiscalStartMonth)} />}
        {department && <Tag text={department.name} />}
      </View>
      <View className="lesson__title" ariaRole="heading" ariaLevel={2}>
        <Text userSelect>{lesson.title}</Text>
      </View>
      {writer && <Writer writer={writer} lesson={lesson} today={today} />}
      <View className="card pad lesson__learned">
        <Text userSelect>{lesson.learned}</Text>
      </View>
      {objective && (
        <Card>
          <Cell
            icon="align"
            title={objective.title}
            text={t('one.from')}
            onPress={() => openObjective(objective.objectiveId)}
          />
        </Card>
      )}
      {lesson.tags.length > 0 && (
        <View className="row row--wrap g2 list-gap" ariaRole="group" ariaLabel={t('one.tags')}>
          {lesson.tags.map((tag) => (
            <Chip key={tag} line text={tag} label={t('tagNamed', { tag })} onPress={() => openLessons(tag)} />
          ))}
        </View>
      )}
    </>
  )
}

function Writer({ writer, lesson, today }: { writer: PersonView; lesson: LessonView; today: CivilDate }) {
  const { t } = useTranslation(['lessons', 'components'])
  const words = useWords()
  const day = t('one.on', { day: formatDate(words, civilDateAt(lesson.createdAt), today) })
  return (
    <View
      className="row row--wrap g2 lesson__writer"
      ariaRole="link"
      ariaLabel={[writer.name, day].join(t('components:join'))}
      onClick={() => openPerson(writer.id)}
    >
      <Avatar name={writer.name} memberId={writer.id} size={24} left={writer.left} />
      <Text className="t-sub">{writer.name}</Text>
      {writer.left && <Text className="t-cap c2">{t('components:person.left')}</Text>}
      <Text className="t-cap c2">{day}</Text>
    </View>
  )
}

/** The lesson as its writer sees it: to change, to withdraw, and who was thankful. */
function Mine({ member, page }: { member: Member; page: LessonPage }) {
  const { t } = useTranslation('lessons')
  const { lesson } = page
  const companyId = member.company.id
  const [more, setMore] = useState(false)
  const withdraw = useSend(lessonApi.withdrawLesson)
  const share = useSend(lessonApi.shareLesson)
  const isShared = lesson.state === 'shared'

  const reload = () =>
    Promise.all([lessonApi.lesson, lessonApi.lessons, lessonApi.myLessons].map((call) => refresh(call)))
  const shareAgain = async (version: number) => {
    try {
      await share.send({ companyId, lessonId: lesson._id, version })
      showToast({ text: t('one.sharedAgain') })
    } catch (failure) {
      showToast({ text: sentenceFor(failure) })
    }
    await reload()
  }
  const onWithdraw = async () => {
    setMore(false)
    try {
      const { version } = await withdraw.send({ companyId, lessonId: lesson._id, version: lesson.version })
      showToast({ text: t('one.withdrawnNow'), action: { onPress: () => void shareAgain(version) } })
    } catch (failure) {
      showToast({ text: sentenceFor(failure) })
    }
    await reload()
  }
  return (
    <PageFrame
      title={t('one.title')}
      leave="back"
      banner={<CloudBanner />}
      extra={isShared ? <IconButton icon="dots" label={t('one.more')} onPress={() => setMore(true)} /> : undefined}
      footer={
        isShared ? (
          <Button wide kind="line" icon="edit" label={t('one.edit')} onPress={() => openLessonEditing(lesson._id)} />
        ) : (
          <Button
            wide
            label={t('one.shareAgain')}
            loading={share.isSending}
            onPress={() => void shareAgain(lesson.version)}
          />
        )
      }
      overlays={
        <Sheet open={more} title={t('one.more')} subtitle={lesson.title} onClose={() => setMore(false)}>
          <Cell icon="return" title={t('one.withdraw')} onPress={() => void onWithdraw()} />
        </Sheet>
      }
    >
      {!isShared && <Banner boxed kind="caution" text={t('one.withdrawn')} />}
      <Told member={member} page={page} />
      <Section title={t('thanks.title')} aside={t('thanks.onlyYou')}>
        <Thanked companyId={companyId} lessonId={lesson._id} today={page.today} />
      </Section>
    </PageFrame>
  )
}
