import '../../words'
import '../../review.scss'
import { cycleById } from '@domain/okr/cycle'
import { closingApi } from '@domain/review/closingApi'
import { reviewedCycle } from '@domain/review/cycle'
import { useTranslation } from 'react-i18next'
import { useCallPages } from '../../../../cloud'
import { Button } from '../../../../components/Button'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Skeleton } from '../../../../components/Skeleton'
import { useCycleChooser } from '../../../../features/cycle/useCycleChooser'
import { useListGestures } from '../../../../features/okr/ObjectiveCards'
import { cycleTitle, useWords } from '../../../../features/okr/present'
import { MemberPage } from '../../../../features/page/MemberPage'
import { usePicture } from '../../../../features/picture/usePicture'
import type { Member } from '../../../../session'
import { useResultText } from '../../parts/Results'
import { SummarySections } from '../../parts/SummarySections'
import { pictureWords } from '../../parts/summary'

/** What the reader's team reached and learned in a cycle, on one page and as a picture. */
export default function SummaryPage() {
  const { t } = useTranslation('closing')
  return (
    <MemberPage leave="back" title={t('summary.title')}>
      {(member) => <Summary member={member} />}
    </MemberPage>
  )
}

function Summary({ member }: { member: Member }) {
  const { t } = useTranslation(['closing', 'common', 'okrs'])
  const { t: closingWords } = useTranslation('closing')
  const words = useWords()
  const resultText = useResultText()
  const { company, today } = member
  const { cycleId, row, sheet } = useCycleChooser(member, {
    first: () => reviewedCycle(today, company),
    begunOnly: true,
  })
  const list = useCallPages(closingApi.cycleSummary, (after) => ({ companyId: company.id, cycleId, after }), {
    freshFor: 0,
  })
  useListGestures(list)
  const cycle = cycleById(cycleId)
  const { items, hasMore } = list
  const team = list.pages[0]?.team ?? ''
  const title = t('summary.of', { team, cycle: cycle ? cycleTitle(words, cycle, company.fiscalStartMonth) : '' })
  const isClosed = items.some(({ state }) => state !== 'open')
  const picture = usePicture({
    title: t('summary.picture'),
    hint: t('summary.pictureHint'),
    label: t('summary.pictureOf', { team }),
    count: items.length,
    wordsOf: (shown) => pictureWords(items, shown, { t: closingWords, title, resultText, unread: hasMore }),
  })
  return (
    <PageFrame
      watermarked
      title={t('summary.title')}
      leave="back"
      footer={
        isClosed ? (
          <Button
            wide
            icon="share"
            label={t('summary.picture')}
            loading={picture.isDrawing}
            onPress={() => void picture.make()}
          />
        ) : undefined
      }
      overlays={
        <>
          {sheet}
          {picture.sheet}
        </>
      }
    >
      {row}
      {list.isPending ? (
        <Skeleton cards={3} />
      ) : list.error && items.length === 0 ? (
        <FailedState onRetry={() => void list.refresh()} />
      ) : items.length === 0 ? (
        <EmptyState title={t('summary.none')} text={t('summary.noneHint')} />
      ) : (
        <>
          <SummarySections title={title} items={items} />
          {hasMore && (
            <Button wide kind="text" label={t('common:more')} loading={list.isLoadingMore} onPress={list.more} />
          )}
        </>
      )}
    </PageFrame>
  )
}
