import { cycleOn } from '@domain/okr/cycle'
import type { Department } from '@domain/people/model'
import { type BoardAnswer, boardApi } from '@domain/rollout/boardApi'
import type { CountedBoard } from '@domain/rollout/boards'
import type { Actor } from '../platform/actor'
import { handle } from '../platform/handle'
import type { PlacedDepartment } from '../platform/store/departments'
import { adoptionOf, type RolloutState, rolloutStateOf } from '../platform/store/rolloutFigures'
import { allowBoard, departmentHere } from './access'
import { standingOf } from './standing'

/** How the rollout stands, as it was counted last: at most six reads. */
export const board = handle(boardApi.board, async ({ input, actor }) => {
  const place = input.departmentId === null ? undefined : await departmentHere(actor, input.departmentId)
  const state = await rolloutStateOf(actor.companyId)
  await allowBoard(actor, place, state.rollout)
  return boardOf(actor, place, state)
})

/** The board of a department, or of the company, whoever asks: at most two reads. */
export async function boardOf(
  { company, today }: Actor,
  place: PlacedDepartment | undefined,
  state: RolloutState,
): Promise<BoardAnswer> {
  const { figures } = state
  return {
    today,
    cycleId: figures?.cycleId ?? cycleOn(today, company).id,
    computedAt: figures?.computedAt ?? null,
    mondays: figures?.mondays ?? [],
    place: place ? [...place.above, place.department].map(placeView) : [],
    ...(await shownOf(place, state)),
    evidence: place ? null : (figures?.evidence ?? null),
    named: place ? [] : (figures?.named ?? []),
    standing: await standingOf(company, state),
  }
}

/** What was counted of a department, or of the company: at most one read. */
async function shownOf(place: PlacedDepartment | undefined, { figures }: RolloutState): Promise<CountedBoard> {
  const found = place && figures ? await adoptionOf(figures, place.department._id) : figures?.board
  return { total: found?.total ?? null, groups: found?.groups ?? [], outside: found?.outside ?? [] }
}

const placeView = ({ _id, name }: Department) => ({ id: _id, name })
