import type { Board } from '@domain/rollout/boardApi'
import type { Member } from '../../../session'
import { Factors } from './factors/Factors'
import { Warnings } from './factors/Warnings'

interface Props {
  board: Board
  member: Member
}

/** The nine success factors, below what asks for attention this week. */
export function FactorsTab({ board, member: { company } }: Props) {
  return (
    <>
      <Warnings board={board} company={company} />
      <Factors board={board} company={company} />
    </>
  )
}
