import { boardApi } from '@domain/rollout/boardApi'
import { CloudFailure, useCall } from '../../../cloud'

/**
 * The board of the company, or of a department.
 * @returns the call's result, with whether the reader is refused it
 */
export function useBoard(companyId: string, departmentId: string | null) {
  const { data, error, isFetching, refetch } = useCall(boardApi.board, { companyId, departmentId }, { kept: true })
  const code = error instanceof CloudFailure ? error.code : undefined
  return { board: data, error, isFetching, refetch, isRefused: code === 'notAllowed', isGone: code === 'notFound' }
}
