import { type Board, boardApi, boardIn } from '@domain/rollout/boardApi'
import { useMemo, useState } from 'react'
import { CloudFailure, useCall } from '../../../cloud'

/**
 * The board of the company, or of a department.
 *
 * @param departmentId `null` for the company's; `undefined` while it is not known which
 * @returns the call's result, with what a refusal means
 */
export function useBoard(companyId: string, departmentId: string | null | undefined) {
  const input = departmentId === undefined ? null : { companyId, departmentId }
  const { data, error, isFetching, refetch } = useCall(boardApi.board, input, { kept: true })
  const board = useMemo(() => data && boardIn(data), [data])
  const code = error instanceof CloudFailure ? error.code : undefined
  return { board, error, isFetching, refetch, isRefused: code === 'notAllowed', isGone: code === 'notFound' }
}

/** Whether there are any figures yet. */
export const isCounted = (board: Board): board is Board & { computedAt: number } => board.computedAt !== null

/**
 * The widest board that somebody may see: the company's, else that of the highest department on their own path whose
 * head they are. Only the cloud knows who heads what, so it is asked from the top.
 */
export function useWidestBoard(companyId: string, departmentPath: readonly string[]) {
  const places = [null, ...departmentPath]
  const [at, setAt] = useState(0)
  const found = useBoard(companyId, places[at])
  if (found.isRefused && at < places.length - 1) {
    setAt(at + 1)
    return { ...found, isRefused: false, board: undefined, error: null }
  }
  return found
}
