import type { ObjectivePage } from '@domain/okr/api'
import { Text, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LockLine } from '../../../components/Banner'
import { Button, IconButton } from '../../../components/Button'
import { Card, Section } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { PageFrame } from '../../../components/PageFrame'
import { peopleById, unitText, useWords } from '../../../features/okr/present'
import { formatNumber } from '../../../i18n/format'
import type { Member } from '../../../session'
import { MoreSheet } from './MoreSheet'
import { AlignedRow } from './ObjectiveHead'
import { useComments } from './useComments'
import { goToEditor } from '../../../ways'

export interface SharedDraftProps {
  member: Member
  page: Extract<ObjectivePage, { kind: 'draft' }>
}

/** A draft as somebody it is shared with reads it; its owner goes on writing from here. */
export function SharedDraft({ member, page }: SharedDraftProps) {
  const { t } = useTranslation(['objective', 'okr', 'components'])
  const words = useWords()
  const [more, setMore] = useState(false)
  const { objective, may } = page
  const { draft } = objective
  const people = useMemo(() => peopleById(page.people), [page.people])
  const owner = people.get(objective.ownerId)
  const shown = objective.sharedWith.length
  const isMine = objective.ownerId === member.me.id
  const comments = useComments({
    member,
    objective: { _id: objective._id, keyResults: draft.keyResults, isDraft: true },
    today: member.today,
    // A manager who reads it by the company's rules is not among those who talk about it.
    isAsked: isMine || objective.sharedWith.includes(member.me.id),
    isHeard: shown > 0,
  })
  const who = !isMine
    ? t('draftOf', { name: owner?.name ?? '' })
    : shown > 0
      ? t('draftShared', { count: shown })
      : t('draft')
  return (
    <PageFrame
      watermarked
      title={t('title')}
      leave="back"
      extra={may.archive ? <IconButton icon="dots" label={t('more.title')} onPress={() => setMore(true)} /> : undefined}
      footer={may.edit ? <Button wide label={t('more.edit')} onPress={() => goToEditor(objective._id)} /> : undefined}
      overlays={
        <>
          {comments.layer}
          <MoreSheet
            open={more}
            companyId={member.company.id}
            objective={{ _id: objective._id, version: objective.version, title: draft.title }}
            may={{ ...may, edit: false }}
            onClose={() => setMore(false)}
          />
        </>
      }
    >
      <LockLine text={who} />
      <View className="reading-title" ariaRole="heading" ariaLevel={2}>
        <Text userSelect>{draft.title}</Text>
      </View>
      {draft.why !== '' && (
        <View className="reading-why t-sub c2">
          <Text userSelect>{draft.why}</Text>
        </View>
      )}
      {page.alignedTo.map((aligned) => (
        <AlignedRow key={`${aligned.objectiveId}:${aligned.keyResult?.id ?? ''}`} aligned={aligned} />
      ))}
      <Section title={t('keyResults')}>
        <Card>
          {draft.keyResults.map((keyResult) => (
            <Cell
              key={keyResult.id}
              title={keyResult.title}
              text={[people.get(keyResult.ownerId)?.name, spanOf(keyResult.measure, unitText(words, keyResult.unit))]
                .filter(Boolean)
                .join(' · ')}
              value={t(`okr:measure.${keyResult.measure.type}`)}
            />
          ))}
        </Card>
      </Section>
      {comments.section}
    </PageFrame>
  )
}

type Measure = SharedDraftProps['page']['objective']['draft']['keyResults'][number]['measure']

/** The numbers of a draft's measure, as far as they are written. */
function spanOf(measure: Measure, unit: string): string {
  const text = (value: number | null) => (value === null ? '…' : formatNumber(value))
  const after = unit === '' || unit === '%' ? unit : ` ${unit}`
  switch (measure.type) {
    case 'metric':
      return `${text(measure.baseline)} → ${text(measure.stretch)}${after}`
    case 'maintain':
      return `${text(measure.low)} – ${text(measure.high)}${after}`
    case 'baseline':
    case 'milestone':
      return ''
  }
}
