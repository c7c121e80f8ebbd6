import { reminderApi } from '@domain/reminder/api'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../../cloud'
import { Avatar } from '../../../components/Avatar'
import { Cell } from '../../../components/Cell'
import { openPerson } from '../../../ways'
import { Lines } from './Lines'

/** Whom no message reaches, and why, in the order of names. */
export function Unreachable({ companyId }: { companyId: string }) {
  const { t } = useTranslation('reminding')
  const list = useCallPages(reminderApi.unreachable, (after) => ({ companyId, after }))
  return (
    <Lines list={list} hint={t('states.hint.unreachable')} empty={t('states.empty.unreachable')}>
      {list.items.map(({ member, why }) => (
        <Cell
          key={member.id}
          height={72}
          before={<Avatar name={member.name} memberId={member.id} left={member.left} />}
          title={member.name}
          text={[member.departmentName, t(`states.why.${why}`)].filter(Boolean).join(' · ')}
          onPress={() => openPerson(member.id)}
        />
      ))}
    </Lines>
  )
}
