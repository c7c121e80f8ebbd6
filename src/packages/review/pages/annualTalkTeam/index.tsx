import '../../words'
import '../../review.scss'
import { civilDateAt } from '@domain/calendar/civilDate'
import { annualTalkApi } from '@domain/review/annualTalkApi'
import { useDidShow } from '@tarojs/taro'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../../../cloud'
import { Avatar } from '../../../../components/Avatar'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Skeleton } from '../../../../components/Skeleton'
import { useListGestures } from '../../../../features/okr/ObjectiveCards'
import { useWords } from '../../../../features/okr/present'
import { MemberPage } from '../../../../features/page/MemberPage'
import { formatDate } from '../../../../i18n/format'
import type { Member } from '../../../../session'
import { useYearTitle } from '../../parts/talk/titles'
import { openSharedAnnualTalk } from '../../ways'

/** Who shared their document for the annual talk with the reader. */
export default function AnnualTalkTeamPage() {
  const { t } = useTranslation('annualTalk')
  return (
    <MemberPage leave="back" title={t('team.title')}>
      {(member) => <Team member={member} />}
    </MemberPage>
  )
}

function Team({ member }: { member: Member }) {
  const { t } = useTranslation(['annualTalk', 'common'])
  const words = useWords()
  const { company, today } = member
  const yearTitle = useYearTitle(company)
  const list = useCallPages(annualTalkApi.sharedAnnualTalks, (after) => ({ companyId: company.id, after }), {
    freshFor: 0,
  })
  useListGestures(list)
  // Whoever comes back from one finds the list as it is then.
  useDidShow(() => {
    if (!list.isPending) void list.refresh()
  })
  return (
    <PageFrame title={t('team.title')} leave="back">
      {list.isPending ? (
        <Skeleton cards={1} />
      ) : list.error && list.items.length === 0 ? (
        <FailedState onRetry={() => void list.refresh()} />
      ) : list.items.length === 0 ? (
        <EmptyState title={t('team.empty')} text={t('team.emptyHint')} />
      ) : (
        <Card>
          {list.items.map(({ member: person, year, sharedAt }) => (
            <Cell
              key={`${person.id}:${year}`}
              height={72}
              before={<Avatar name={person.name} memberId={person.id} left={person.left} />}
              title={person.name}
              text={t('team.line', { day: formatDate(words, civilDateAt(sharedAt), today) })}
              value={yearTitle(year)}
              onPress={() => openSharedAnnualTalk(person.id, year)}
            />
          ))}
        </Card>
      )}
      {list.hasMore && (
        <Button wide kind="text" label={t('common:more')} loading={list.isLoadingMore} onPress={list.more} />
      )}
    </PageFrame>
  )
}
