import type { Board } from '@domain/rollout/boardApi'
import type { Member } from '../../../session'

interface Props {
  board: Board
  member: Member
}

/** The nine success factors, below what asks for attention this week. */
export function FactorsTab(_props: Props) {
  return null
}
