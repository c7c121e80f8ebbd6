import { distinctTags, lessonLimits, tagKeyOf } from '@domain/review/lesson'
import { lessonApi } from '@domain/review/lessonApi'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../../cloud'
import { Chip } from '../../../components/Chip'
import { TextField } from '../../../components/TextField'
import type { LessonForm } from './lessonForm'
import { withTypedTags } from './lessonForm'

interface Props {
  companyId: string
  /** The writer's, near whom tags are looked for. */
  myDepartmentId: string
  departmentName: string
  form: LessonForm
  onChange: (form: LessonForm) => void
  onDepartment: () => void
}

/** What is written of a lesson: one sentence, what happened, tags, where it stands. */
export function LessonFields({ companyId, myDepartmentId, departmentName, form, onChange, onDepartment }: Props) {
  const { t } = useTranslation('lessons')
  const change = (part: Partial<LessonForm>) => onChange({ ...form, ...part })
  return (
    <View className="card pad lesson-form">
      {form.objective && (
        <View className="row between row--wrap g2 lesson-source">
          <View className="grow">
            <Text className="t-cap c2">{t('writing.source')}</Text>
            <View className="t-sub">
              <Text>{form.objective.title}</Text>
            </View>
          </View>
          <Chip removes line text={t('writing.removeSource')} onPress={() => change({ objective: null })} />
        </View>
      )}
      <TextField
        title
        label={t('writing.title')}
        hint={t('writing.titleHint')}
        value={form.title}
        max={lessonLimits.title}
        lines={1}
        onChange={(title) => change({ title })}
      />
      <TextField
        label={t('writing.learned')}
        hint={t('writing.learnedHint')}
        value={form.learned}
        max={lessonLimits.learned}
        lines={5}
        onChange={(learned) => change({ learned })}
      />
      <TextField
        label={t('writing.tags', { most: lessonLimits.tags })}
        hint={t('writing.tagsHint')}
        value={form.typedTag}
        onChange={(typedTag) => change({ typedTag })}
        onBlur={() => form.typedTag !== '' && onChange(withTypedTags(form))}
        onConfirm={() => onChange(withTypedTags(form))}
      />
      {form.tags.length > 0 && (
        <View className="row row--wrap g2">
          {form.tags.map((tag) => (
            <Chip
              key={tagKeyOf(tag)}
              on
              removes
              text={tag}
              label={t('writing.removeTag', { tag })}
              onPress={() => change({ tags: form.tags.filter((each) => each !== tag) })}
            />
          ))}
        </View>
      )}
      <SuggestedTags
        companyId={companyId}
        departmentId={myDepartmentId}
        chosen={form.tags}
        onChoose={(tag) => change({ tags: [...form.tags, tag] })}
      />
      <View className="row row--wrap g2">
        <Text className="t-cap c2">{t('writing.under')}</Text>
        <Chip
          line
          opens
          text={departmentName}
          label={t('writing.underNamed', { name: departmentName })}
          onPress={onDepartment}
        />
      </View>
    </View>
  )
}

const mostSuggested = 6

interface SuggestedProps {
  companyId: string
  departmentId: string
  chosen: readonly string[]
  onChoose: (tag: string) => void
}

/** Tags of the newest lessons of the writer's department: one spelling for one thing makes a tag worth filtering by. */
function SuggestedTags({ companyId, departmentId, chosen, onChoose }: SuggestedProps) {
  const { t } = useTranslation('lessons')
  const near = useCallPages(lessonApi.lessons, (after) => ({ companyId, text: '', departmentId, tag: null, after }), {
    kept: true,
    freshFor: 10 * 60_000,
  })
  const known = chosen.map(tagKeyOf)
  const offered = distinctTags(near.items.flatMap(({ tags }) => tags))
    .filter((tag) => !known.includes(tagKeyOf(tag)))
    .slice(0, mostSuggested)
  if (offered.length === 0 || chosen.length >= lessonLimits.tags) return null
  return (
    <View>
      <Text className="t-cap c2">{t('writing.suggested')}</Text>
      <View className="row row--wrap g2">
        {offered.map((tag) => (
          <Chip
            key={tagKeyOf(tag)}
            line
            text={tag}
            label={t('writing.addTag', { tag })}
            onPress={() => onChoose(tag)}
          />
        ))}
      </View>
    </View>
  )
}
