import { okrApi, type AlignedView, type ObjectiveView } from '@domain/okr/api'
import { type Alignment, limits } from '@domain/okr/model'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../../cloud'
import { Button, IconButton } from '../../../components/Button'
import { Cell } from '../../../components/Cell'
import { EmptyState } from '../../../components/EmptyState'
import { SearchField } from '../../../components/SearchField'
import { Sheet } from '../../../components/Sheet'
import { Skeleton } from '../../../components/Skeleton'
import { useRested } from '../../../components/useRested'
import { FieldError } from './FieldError'

export interface AlignmentsProps {
  companyId: string
  /** The objective being written: it cannot support itself. */
  objectiveId: string
  alignments: readonly Alignment[]
  /** The titles of what it aligns to, as far as they are known. */
  known: readonly AlignedView[]
  /** What the company's rules say of aligning. */
  hint: string
  /** The sentence for an alignment that is missing. */
  error: string | undefined
  errorOf: (index: number) => string | undefined
  onChange: (alignments: Alignment[]) => void
}

const same = (one: Alignment, other: Alignment) =>
  one.objectiveId === other.objectiveId && one.keyResultId === other.keyResultId

/** What the objective supports: upward or sideways, several, or none. */
export function Alignments(props: AlignmentsProps) {
  const { companyId, objectiveId, alignments, known, hint, error, errorOf, onChange } = props
  const { t } = useTranslation('editor')
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<readonly AlignedView[]>([])
  const titleOf = (alignment: Alignment): string => {
    const view = [...chosen, ...known].find((each) =>
      same(alignment, { objectiveId: each.objectiveId, keyResultId: each.keyResult?.id ?? null }),
    )
    return view ? (view.keyResult?.title ?? view.title) : '…'
  }
  return (
    <View>
      <View className="card">
        {alignments.map((alignment, index) => (
          <Cell
            key={`${alignment.objectiveId}:${alignment.keyResultId ?? ''}`}
            icon="align"
            title={titleOf(alignment)}
            text={errorOf(index)}
            after={
              <IconButton
                icon="close"
                size={20}
                label={t('align.remove', { title: titleOf(alignment) })}
                onPress={() => onChange(alignments.filter((each) => !same(each, alignment)))}
              />
            }
          />
        ))}
        {alignments.length < limits.alignments && (
          <Cell
            icon="plus"
            title={t('align.add')}
            text={alignments.length === 0 ? hint : undefined}
            onPress={() => setOpen(true)}
          />
        )}
      </View>
      <FieldError text={error} />
      <AlignSheet
        open={open}
        companyId={companyId}
        objectiveId={objectiveId}
        onChoose={(view) => {
          const added: Alignment = { objectiveId: view.objectiveId, keyResultId: view.keyResult?.id ?? null }
          setChosen([...chosen, view])
          setOpen(false)
          if (!alignments.some((each) => same(each, added))) onChange([...alignments, added])
        }}
        onClose={() => setOpen(false)}
      />
    </View>
  )
}

interface AlignSheetProps {
  open: boolean
  companyId: string
  objectiveId: string
  onChoose: (aligned: AlignedView) => void
  onClose: () => void
}

const rowBars = [{ width: 100, height: 44 }]

function AlignSheet({ open, companyId, objectiveId, onChoose, onClose }: AlignSheetProps) {
  const { t } = useTranslation(['editor', 'okrs', 'common'])
  const [typed, setTyped] = useState('')
  const [text] = useRested(typed)
  const found = useCallPages(okrApi.search, open && text !== '' ? (after) => ({ companyId, text, after }) : null)
  const others = found.items.filter(({ _id }) => _id !== objectiveId)
  return (
    <Sheet open={open} title={t('align.title')} subtitle={t('align.hint')} onClose={onClose}>
      <SearchField plain focus hint={t('align.search')} value={typed} onChange={setTyped} />
      {text !== '' && found.isPending && <Skeleton bars={rowBars} cards={3} />}
      {text !== '' && !found.isPending && others.length === 0 && (
        <EmptyState title={t('okrs:empty.search', { text })} text={t('okrs:empty.searchHint')} />
      )}
      {others.map((objective) => (
        <Found key={objective._id} objective={objective} onChoose={onChoose} />
      ))}
      {found.hasMore && (
        <Button kind="text" wide label={t('common:more')} loading={found.isLoadingMore} onPress={found.more} />
      )}
    </Sheet>
  )
}

function Found({ objective, onChoose }: { objective: ObjectiveView; onChoose: (aligned: AlignedView) => void }) {
  const { t } = useTranslation(['editor', 'okr'])
  const { _id: objectiveId, title, ownerId, level } = objective
  const choose = (keyResult: AlignedView['keyResult']) => onChoose({ objectiveId, keyResult, title, ownerId, level })
  return (
    <View className="found">
      <Cell
        title={title}
        text={`${t(`okr:level.${level}`)} · ${t('align.whole')}`}
        strong
        onPress={() => choose(null)}
      />
      {objective.keyResults.map(({ id, title: keyResultTitle }) => (
        <Cell
          key={id}
          before={<Text className="c3">·</Text>}
          title={keyResultTitle}
          onPress={() => choose({ id, title: keyResultTitle })}
        />
      ))}
    </View>
  )
}
