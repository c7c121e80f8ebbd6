import type { PersonView } from '@domain/people/api'
import type { KeyResult } from '@domain/okr/model'
import { View } from '@tarojs/components'
import type { Newer } from '../../cloud/queue/queue'
import { Avatar } from '../../components/Avatar'
import { Banner } from '../../components/Banner'
import { Cell } from '../../components/Cell'
import { useWords, type Words } from '../okr/present'
import { saidText } from './said'

/** Whom a newer check-in is by, as far as this phone knows. */
export function nameOf(t: Words, byId: string | null, people: ReadonlyMap<string, PersonView>, myId: string): string {
  if (byId === myId) return t('you')
  return (byId === null ? undefined : people.get(byId)?.name) ?? t('checkIn:conflict.colleague')
}

interface Props {
  keyResult: KeyResult
  newer: Newer & { kind: 'checkIn' }
  people: ReadonlyMap<string, PersonView>
  myId: string
}

/** The words of a choice between two check-ins: with a colleague, or with oneself on another phone. */
export function choiceWords(t: Words, byId: string | null, people: Props['people'], myId: string) {
  if (byId === myId) {
    return {
      title: t('checkIn:conflict.titleMine'),
      theirs: t('checkIn:conflict.other'),
      keepMine: t('checkIn:conflict.keepThis'),
      keepTheirs: t('checkIn:conflict.keepOther'),
    }
  }
  const name = nameOf(t, byId, people, myId)
  return {
    title: byId === null ? t('checkIn:conflict.titleUndone') : t('checkIn:conflict.title', { name }),
    theirs: t('checkIn:conflict.theirs', { name }),
    keepMine: t('checkIn:conflict.keepMine'),
    keepTheirs: byId === null ? t('checkIn:queue.giveUp') : t('checkIn:conflict.keepTheirs', { name }),
  }
}

/** What somebody else wrote first, above what the reader wrote: nothing is overwritten, they choose. */
export function Conflict({ keyResult, newer: { value, confidence, byId }, people, myId }: Props) {
  const t = useWords()
  const words = choiceWords(t, byId, people, myId)
  const kind = { unit: keyResult.unit, milestone: keyResult.measure.type === 'milestone' }
  return (
    <View className="check-in__conflict">
      <Banner kind="caution" boxed text={`${words.title}${t('clauseJoin')}${t('checkIn:conflict.nothingLost')}`} />
      {value !== null && confidence !== null && (
        <Cell
          before={<Avatar name={nameOf(t, byId, people, myId)} memberId={byId ?? ''} size={36} />}
          title={words.theirs}
          text={saidText(t, kind, value, confidence)}
        />
      )}
    </View>
  )
}
