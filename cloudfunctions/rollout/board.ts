import { boardApi, type BoardAnswer } from '@domain/rollout/boardApi'
import type { Department } from '@domain/people/model'
import type { RolloutFigures } from '@domain/rollout/evidence'
import { departmentsMentioned } from '@domain/rollout/mentioned'
import { cycleOn } from '@domain/okr/cycle'
import type { Actor } from '../platform/actor'
import { handle } from '../platform/handle'
import { departmentNames, type PlacedDepartment } from '../platform/store/departments'
import { adoptionOf, figuresOf } from '../platform/store/rolloutFigures'
import { allowBoard, departmentHere } from './access'
import { standingOf } from './standing'

/** How the rollout stands, as it was counted last: at most six reads. */
export const board = handle(boardApi.board, async ({ input, actor }) => {
  const place = input.departmentId === null ? undefined : await departmentHere(actor, input.departmentId)
  await allowBoard(actor, place)
  return boardOf(actor, place)
})

/** The board of the company (`undefined`) or of a department, whoever asks: at most four reads. */
export async function boardOf(actor: Actor, place: PlacedDepartment | undefined): Promise<BoardAnswer> {
  const figures = await figuresOf(actor.companyId)
  return place ? departmentBoard(place, figures, actor) : companyBoard(figures, actor)
}

const nothingShown = { total: null, groups: [], outside: [] }

/** Of which cycle it is, and when it was counted. */
const headOf = (figures: RolloutFigures | undefined, { today, company }: Actor) => ({
  today,
  cycleId: figures?.cycleId ?? cycleOn(today, company).id,
  computedAt: figures?.computedAt ?? null,
  mondays: figures?.mondays ?? [],
})

async function companyBoard(figures: RolloutFigures | undefined, actor: Actor): Promise<BoardAnswer> {
  const evidence = figures?.evidence ?? null
  const [named, standing] = await Promise.all([
    departmentNames(actor.companyId, departmentsMentioned(evidence)),
    standingOf(actor),
  ])
  return { ...headOf(figures, actor), place: [], ...(figures?.board ?? nothingShown), evidence, named, standing }
}

async function departmentBoard(
  { department, above }: PlacedDepartment,
  figures: RolloutFigures | undefined,
  actor: Actor,
): Promise<BoardAnswer> {
  const found = figures && (await adoptionOf(figures, department._id))
  const { total, groups, outside } = found ?? nothingShown
  return {
    ...headOf(figures, actor),
    place: [...above, department].map(placeView),
    total,
    groups,
    outside,
    evidence: null,
    named: [],
    standing: null,
  }
}

const placeView = ({ _id, name }: Department) => ({ id: _id, name })
