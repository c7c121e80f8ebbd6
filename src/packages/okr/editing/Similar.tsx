import { limits, type ObjectiveDraft } from '@domain/okr/model'
import { similarApi } from '@domain/review/similarApi'
import { lengthOf } from '@domain/text'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall, useOnline } from '../../../cloud'
import { Card } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { Sheet } from '../../../components/Sheet'
import { useRested } from '../../../components/useRested'
import { openLesson } from '../../../ways'
import { peopleById } from '../../../features/okr/present'

/** How long the title rests before lessons are looked for, ms: as long as a draft that is saved. */
const rest = 1_200

/** Fewer characters are similar to nothing; which of them tell something is for the cloud to say. */
const fewest = 4

/** An answer stays: a title that comes back is not asked for again. Milliseconds. */
const freshFor = 30 * 60_000

/** What is too long to be saved is still similar to something. */
const within = (most: number, text: string): string => [...text].slice(0, most).join('')

interface Props {
  companyId: string
  draft: Pick<ObjectiveDraft, 'title' | 'keyResults'>
}

/**
 * What colleagues learned from something like the objective that is being written: one quiet row that opens them, below
 * everything that is typed into, so that nothing moves under a finger. Asked once for each title that rests.
 */
export function Similar({ companyId, draft }: Props) {
  const { t } = useTranslation(['editor', 'components'])
  const [rested] = useRested(draft.title, rest)
  const title = within(limits.objectiveTitle, rested)
  const [asked, setAsked] = useState<{ title: string; keyResults: string[] }>({ title: '', keyResults: [] })
  // The key results as they stand when the title rests: what is typed into them afterwards asks nothing.
  if (asked.title !== title)
    setAsked({ title, keyResults: draft.keyResults.map((each) => within(limits.keyResultTitle, each.title)) })
  const [open, setOpen] = useState(false)
  const online = useOnline()
  const { data } = useCall(
    similarApi.similarLessons,
    online && lengthOf(asked.title) >= fewest ? { companyId, ...asked } : null,
    {
      freshFor,
    },
  )
  if (!data || data.items.length === 0) return null
  const people = peopleById(data.people)
  return (
    <View className="editing-add">
      <Card>
        <Cell icon="comment" title={t('similar.title')} text={data.items[0]?.title} onPress={() => setOpen(true)} />
      </Card>
      <Sheet open={open} title={t('similar.title')} subtitle={t('similar.text')} onClose={() => setOpen(false)}>
        {data.items.map(({ _id, title: learned, byId, tags }) => (
          <Cell
            key={_id}
            height={72}
            title={learned}
            text={[people.get(byId)?.name, ...tags].filter(Boolean).join(t('components:join'))}
            onPress={() => {
              setOpen(false)
              openLesson(_id)
            }}
          />
        ))}
      </Sheet>
    </View>
  )
}
