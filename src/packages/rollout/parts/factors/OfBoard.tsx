import '../../adoptionWords'
import '../../adoption.scss'
import type { Board } from '@domain/rollout/boardApi'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage, Waiting } from '../../../../features/page/MemberPage'
import type { Member } from '../../../../session'
import { Computed } from '../Computed'
import { useBoard } from '../useBoard'

interface Props {
  title: string
  /** What the page says of the board; nothing where there is nothing to say any more. */
  children: (board: Board, member: Member) => ReactNode
}

/** A page about one line of the company's board; the board is the answer that the board's own page has. */
export function OfBoard({ title, children }: Props) {
  return (
    <MemberPage leave="back" title={title} cards={2}>
      {(member) => (
        <Reading title={title} member={member}>
          {children}
        </Reading>
      )}
    </MemberPage>
  )
}

function Reading({ title, member, children }: Props & { member: Member }) {
  const { t } = useTranslation(['factors', 'adoption'])
  const { board, error, refetch, isRefused } = useBoard(member.company.id, null)
  if (!board && !isRefused) return <Waiting leave="back" title={title} cards={2} error={error} onRetry={refetch} />
  const said = board && !isRefused ? children(board, member) : null
  return (
    <PageFrame leave="back" title={title}>
      {isRefused || !board ? (
        <EmptyState title={t('adoption:board.notYours')} text={t('adoption:board.notYoursHint')} />
      ) : said === null ? (
        <EmptyState title={t('page.gone')} text={t('page.goneHint')} />
      ) : (
        <>
          {board.computedAt !== null && <Computed at={board.computedAt} today={board.today} />}
          {said}
        </>
      )}
    </PageFrame>
  )
}
