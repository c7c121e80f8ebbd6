import type { CivilDate } from '@domain/calendar/civilDate'
import { reminderApi, type TroubleLine } from '@domain/reminder/api'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../../cloud'
import { Avatar } from '../../../components/Avatar'
import { Cell } from '../../../components/Cell'
import { useWords } from '../../../features/okr/present'
import { formatDate } from '../../../i18n/format'
import { openPerson } from '../../../ways'
import { Lines } from './Lines'

interface Props {
  companyId: string
  about: 'suppressed' | 'failed' | 'champion'
  today: CivilDate
}

/** Reminders that need somebody's eye, the newest first: of what, to whom, and what became of it. */
export function Troubles({ companyId, about, today }: Props) {
  const { t } = useTranslation('reminding')
  const words = useWords()
  const list = useCallPages(reminderApi.troubles, (after) => ({ companyId, about, after }))
  const stateOf = ({ delivery }: TroubleLine): string => {
    if (delivery.state === 'suppressed') return t(`states.reason.${delivery.reason}`)
    if (delivery.state !== 'failed') return ''
    return delivery.code === 'unconfirmed'
      ? t('states.code.unconfirmed')
      : t('states.code.other', { code: delivery.code })
  }
  return (
    <Lines list={list} hint={t(`states.hint.${about}`)} empty={t(`states.empty.${about}`)}>
      {list.items.map((line) => (
        <Cell
          key={line.id}
          height={72}
          before={<Avatar name={line.member.name} memberId={line.member.id} left={line.member.left} />}
          title={line.member.name}
          text={[t(`kind.${line.kind}`), stateOf(line)].filter(Boolean).join(' · ')}
          value={formatDate(words, line.on, today)}
          onPress={() => openPerson(line.member.id)}
        />
      ))}
    </Lines>
  )
}
