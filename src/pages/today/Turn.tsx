import type { DraftView } from '@domain/okr/api'
import type { PersonView } from '@domain/people/api'
import { Card, Section } from '../../components/Card'
import { Cell } from '../../components/Cell'
import { nameOf } from '../../features/checkIn'
import { useWords } from '../../features/okr/present'
import { openEditor, openObjective } from '../../ways'

interface Props {
  drafts: readonly DraftView[]
  people: ReadonlyMap<string, PersonView>
  myId: string
}

/** What waits for the reader: their own drafts, and those that somebody shows them. */
export function Turn({ drafts, people, myId }: Props) {
  const t = useWords()
  return (
    <Section title={t('today:turn')}>
      <Card>
        {drafts.map(({ _id, ownerId, draft, sharedWith }) =>
          ownerId === myId ? (
            <Cell
              key={_id}
              icon="edit"
              title={draft.title || t('today:draftUntitled')}
              text={
                sharedWith.length === 0 ? t('today:draftPrivate') : t('today:draftShared', { count: sharedWith.length })
              }
              onPress={() => openEditor(_id)}
            />
          ) : (
            <Cell
              key={_id}
              icon="ask"
              title={t('today:draftFrom', { name: nameOf(t, ownerId, people, myId) })}
              text={draft.title || t('today:draftFromUntitled')}
              onPress={() => openObjective(_id)}
            />
          ),
        )}
      </Card>
    </Section>
  )
}
