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
  name: string
}

/** What somebody else wrote first, above what the reader wrote: nothing is overwritten, they choose. */
export function Conflict({ keyResult, newer, name }: Props) {
  const t = useWords()
  const { value, confidence, byId } = newer
  const title = byId === null ? t('checkIn:conflict.titleUndone') : t('checkIn:conflict.title', { name })
  return (
    <View className="check-in__conflict">
      <Banner kind="caution" boxed text={`${title}${t('clauseJoin')}${t('checkIn:conflict.nothingLost')}`} />
      {value !== null && confidence !== null && (
        <Cell
          before={<Avatar name={name} memberId={byId ?? ''} size={36} />}
          title={t('checkIn:conflict.theirs', { name })}
          text={saidText(
            t,
            { unit: keyResult.unit, milestone: keyResult.measure.type === 'milestone' },
            value,
            confidence,
          )}
        />
      )}
    </View>
  )
}
