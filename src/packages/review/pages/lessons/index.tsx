import '../../words'
import '../../lessons.scss'
import { distinctTags, tagKeyOf } from '@domain/review/lesson'
import { lessonApi } from '@domain/review/lessonApi'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../../../cloud'
import { Button } from '../../../../components/Button'
import { Chip, FilterRow } from '../../../../components/Chip'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { SearchField } from '../../../../components/SearchField'
import { Skeleton } from '../../../../components/Skeleton'
import { useRested } from '../../../../components/useRested'
import { CloudBanner } from '../../../../features/checkIn'
import { DepartmentSheet } from '../../../../features/departments/DepartmentSheet'
import { useListGestures } from '../../../../features/okr/ObjectiveCards'
import { peopleById } from '../../../../features/okr/present'
import { MemberPage } from '../../../../features/page/MemberPage'
import { type Member, useDepartments } from '../../../../session'
import { openLessonWriting } from '../../../../ways'
import { LessonCard } from '../../parts/LessonCard'
import { fromAddress } from '../../ways'

/** What colleagues learned, by words, department and tag: `?tag=`. */
export default function LessonsPage() {
  const { t } = useTranslation('lessons')
  const { tag } = useRouter().params
  return (
    <MemberPage leave="back" title={t('title')}>
      {(member) => <Lessons member={member} startTag={tag === undefined ? null : fromAddress(tag)} />}
    </MemberPage>
  )
}

/** Tags offered at once: those of the lessons that are on the screen. */
const mostTags = 8

function Lessons({ member, startTag }: { member: Member; startTag: string | null }) {
  const { t } = useTranslation('lessons')
  const { company } = member
  const departments = useDepartments(member)
  const [typed, setTyped] = useState('')
  const [text, searchNow] = useRested(typed)
  const [mine, setMine] = useState(false)
  const [departmentId, setDepartmentId] = useState<string | null>(null)
  const [tag, setTag] = useState(startTag)
  const [choosing, setChoosing] = useState(false)
  const companyId = company.id
  const shared = useCallPages(
    lessonApi.lessons,
    mine ? null : (after) => ({ companyId, text, departmentId, tag, after }),
    { kept: text === '' },
  )
  const own = useCallPages(lessonApi.myLessons, mine ? (after) => ({ companyId, after }) : null, { kept: true })
  const list = mine ? own : shared
  useListGestures(list)
  const narrowed = text !== '' || departmentId !== null || tag !== null
  const why = mine ? 'mine' : narrowed ? 'found' : 'none'
  return (
    <PageFrame
      title={t('title')}
      leave="back"
      banner={<CloudBanner />}
      footer={<Button wide label={t('write')} onPress={() => openLessonWriting()} />}
      overlays={
        <DepartmentSheet
          open={choosing}
          title={t('department')}
          departments={departments}
          value={departmentId ?? ''}
          onChoose={setDepartmentId}
          onClose={() => setChoosing(false)}
        />
      }
    >
      {!mine && <SearchField hint={t('search')} value={typed} onChange={setTyped} onSearch={searchNow} />}
      <Filters
        mine={mine}
        departmentName={departments.find(({ id }) => id === departmentId)?.name}
        tag={tag}
        tags={shared.items.flatMap(({ tags }) => tags)}
        onMine={() => setMine(!mine)}
        onDepartment={() => setChoosing(true)}
        onTag={setTag}
        onClear={() => {
          setMine(false)
          setDepartmentId(null)
          setTag(null)
        }}
      />
      {list.items.length > 0 ? (
        <View ariaRole="list">
          {list.pages.map(({ items, people, today }) => {
            const known = peopleById(people)
            return items.map((lesson) => (
              <View key={lesson._id} className="list-gap" ariaRole="listitem">
                <LessonCard lesson={lesson} writer={known.get(lesson.byId)} today={today} />
              </View>
            ))
          })}
          {list.isLoadingMore && <Skeleton />}
        </View>
      ) : list.isPending ? (
        <Skeleton cards={3} />
      ) : list.error ? (
        <FailedState onRetry={() => void list.refresh()} />
      ) : (
        <EmptyState title={t(`empty.${why}`)} text={t(`empty.${why}Hint`)} />
      )}
    </PageFrame>
  )
}

interface FiltersProps {
  mine: boolean
  /** Of the department that is chosen. */
  departmentName: string | undefined
  tag: string | null
  /** Of the lessons on the screen. */
  tags: readonly string[]
  onMine: () => void
  onDepartment: () => void
  onTag: (tag: string | null) => void
  onClear: () => void
}

/** Mine, or everybody's by department and tag. */
function Filters({ mine, departmentName, tag, tags, onMine, onDepartment, onTag, onClear }: FiltersProps) {
  const { t } = useTranslation('lessons')
  const offered = distinctTags([...(tag === null ? [] : [tag]), ...tags]).slice(0, mostTags)
  const isOn = (each: string) => tag !== null && tagKeyOf(each) === tagKeyOf(tag)
  return (
    <FilterRow label={t('narrow')} onClear={mine || departmentName !== undefined || tag !== null ? onClear : undefined}>
      <Chip on={mine} text={t('mine')} onPress={onMine} />
      {!mine && (
        <Chip
          opens
          on={departmentName !== undefined}
          text={departmentName ?? t('department')}
          label={t('departmentNamed', { name: departmentName ?? t('everywhere') })}
          onPress={onDepartment}
        />
      )}
      {!mine &&
        offered.map((each) => (
          <Chip
            key={tagKeyOf(each)}
            on={isOn(each)}
            text={each}
            label={t('tagNamed', { tag: each })}
            onPress={() => onTag(isOn(each) ? null : each)}
          />
        ))}
    </FilterRow>
  )
}
