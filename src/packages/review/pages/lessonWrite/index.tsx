import '../../words'
import '../../lessons.scss'
import { lessonLimits } from '@domain/review/lesson'
import { lessonApi, type LessonView } from '@domain/review/lessonApi'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callCloud, CloudFailure, keep, letGo, refresh, sentenceFor, useCall, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { leavePage } from '../../../../components/PageFrame/TopBar'
import { showToast } from '../../../../components/Toast'
import { DepartmentSheet } from '../../../../features/departments/DepartmentSheet'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import { type Member, useDepartments } from '../../../../session'
import { Conflict } from '../../parts/Conflict'
import {
  beginEditing,
  beginNew,
  type Begun,
  contentOf,
  editingKey,
  formOf,
  isWorthKeeping,
  type LessonForm,
} from '../../parts/lessonForm'
import { LessonFields } from '../../parts/LessonFields'
import { goToLesson } from '../../ways'

/** Where a lesson is written: `?id=` changes one that is shared, without it a new one begins. */
export default function LessonWritePage() {
  const { t } = useTranslation('lessons')
  const { id } = useRouter().params
  const title = t(id === undefined ? 'writing.new' : 'writing.edit')
  return (
    <MemberPage leave="close" title={title} cards={1}>
      {(member) => (id === undefined ? <New member={member} /> : <Existing member={member} lessonId={id} />)}
    </MemberPage>
  )
}

function New({ member }: { member: Member }) {
  const [begun] = useState(() => beginNew(member.company.id, member.me.departmentId))
  return <Writing member={member} begun={begun} />
}

/** Writing begins on what the cloud has; an answer that comes later must not move the ground. */
function Existing({ member, lessonId }: { member: Member; lessonId: string }) {
  const { t } = useTranslation('lessons')
  const { data, error, isFetching, refetch } = useCall(
    lessonApi.lesson,
    { companyId: member.company.id, lessonId },
    { freshFor: 0 },
  )
  const [begun, setBegun] = useState<Begun>()
  if (!begun && data?.kind === 'mine' && data.lesson.state === 'shared' && !isFetching)
    setBegun(beginEditing(data.lesson))
  if (begun) return <Writing member={member} begun={begun} />
  const gone = error instanceof CloudFailure || (data && !isFetching)
  if (gone) {
    return (
      <PageFrame title={t('writing.edit')} leave="close">
        <EmptyState title={t('one.gone')} text={t('one.goneHint')} />
      </PageFrame>
    )
  }
  return (
    <Waiting leave="close" title={t('writing.edit')} cards={1} error={isFetching ? null : error} onRetry={refetch} />
  )
}

interface WritingProps {
  member: Member
  begun: Begun
}

/** Kept on the phone at every keystroke; in the cloud, and read by others, only when its writer says so. */
function Writing({ member, begun: { key, form: start, restored } }: WritingProps) {
  const { t } = useTranslation('lessons')
  const { company, me } = member
  const [form, setForm] = useState(start)
  const [trouble, setTrouble] = useState<string>()
  const [theirs, setTheirs] = useState<LessonView>()
  const [choosing, setChoosing] = useState(false)
  const save = useSend(lessonApi.saveLesson)
  const departments = useDepartments(member)
  const isNew = form.version === 0

  const latest = useRef(form)
  latest.current = form
  const greeted = useRef(false)
  useEffect(() => {
    if (restored && !greeted.current) showToast({ text: t('writing.restored') })
    greeted.current = true
  }, [restored, t])

  const change = (next: LessonForm) => {
    keep(key, next)
    setForm(next)
    setTrouble(undefined)
  }
  const arrive = async (sent: LessonForm, version: number) => {
    letGo(key)
    // What was written on while it was sent is a change of the lesson that it became.
    if (latest.current !== sent) keep(editingKey(sent.lessonId), { ...latest.current, version })
    await Promise.all([lessonApi.lesson, lessonApi.lessons, lessonApi.myLessons].map((call) => refresh(call)))
  }
  const explain = async (error: unknown) => {
    if (!(error instanceof CloudFailure)) return setTrouble(t('writing.offline'))
    setTrouble(error.message)
    if (error.code !== 'staleVersion') return
    try {
      const page = await callCloud(lessonApi.lesson, { companyId: company.id, lessonId: form.lessonId })
      setTheirs(page.lesson)
    } catch (failure) {
      setTrouble(sentenceFor(failure))
    }
  }
  const onSave = async () => {
    const made = contentOf(form)
    if ('problem' in made) {
      return setTrouble(t(`writing.problem.${made.problem}`, { most: lessonLimits.tags, longest: lessonLimits.tag }))
    }
    const { lessonId, version } = form
    try {
      const saved = await save.send({ companyId: company.id, lessonId, version, lesson: made.content })
      await arrive(form, saved.version)
    } catch (error) {
      return explain(error)
    }
    showToast({ text: t(isNew ? 'writing.shared' : 'writing.saved') })
    if (isNew) goToLesson(lessonId)
    else leavePage()
  }
  const above = departments.filter(({ id }) => me.departmentPath.includes(id) || id === start.departmentId)
  return (
    <PageFrame
      title={t(isNew ? 'writing.new' : 'writing.edit')}
      leave="close"
      banner={trouble === undefined ? undefined : <Banner kind="error" text={trouble} />}
      footer={
        <Button
          wide
          label={t(isNew ? 'writing.share' : 'writing.save')}
          loading={save.isSending}
          disabled={theirs !== undefined}
          onPress={() => void onSave()}
        />
      }
      overlays={
        <DepartmentSheet
          open={choosing}
          title={t('writing.under')}
          departments={above}
          value={form.departmentId}
          onChoose={(departmentId) => change({ ...form, departmentId })}
          onClose={() => setChoosing(false)}
        />
      }
    >
      <View className="stack g3">
        {isNew && <Text className="t-sub c2">{t('writing.public')}</Text>}
        {theirs && (
          <Conflict
            other={<Theirs lesson={theirs} />}
            onMine={() => {
              change({ ...form, version: theirs.version })
              setTheirs(undefined)
            }}
            onTheirs={() => {
              letGo(key)
              setForm(formOf(theirs))
              setTrouble(undefined)
              setTheirs(undefined)
            }}
          />
        )}
        <LessonFields
          companyId={company.id}
          myDepartmentId={me.departmentId}
          departmentName={departments.find(({ id }) => id === form.departmentId)?.name ?? ''}
          form={form}
          onChange={change}
          onDepartment={() => setChoosing(true)}
        />
        <Text className="t-cap c2">{t(isNew ? 'writing.kept' : 'writing.keptChanges')}</Text>
        {isNew && isWorthKeeping(form) && (
          <Button
            wide
            kind="text"
            label={t('writing.discard')}
            onPress={() => {
              letGo(key)
              leavePage()
            }}
          />
        )}
      </View>
    </PageFrame>
  )
}

/** The words of the other device, all of them. */
function Theirs({ lesson }: { lesson: LessonView }) {
  return (
    <View className="card pad">
      <Text className="t-strong" userSelect>
        {lesson.title}
      </Text>
      <View className="lesson__learned">
        <Text userSelect>{lesson.learned}</Text>
      </View>
      <Text className="t-cap c2">{lesson.tags.join(' · ')}</Text>
    </View>
  )
}
