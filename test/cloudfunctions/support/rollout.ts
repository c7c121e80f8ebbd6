import type { Department, Member } from '../../../domain/people/model'
import { boardApi, boardIn } from '../../../domain/rollout/boardApi'
import type { DepartmentAdoption } from '../../../domain/rollout/boards'
import type { RolloutFigures } from '../../../domain/rollout/evidence'
import { companyId, engineering, headOffice, memberOf, type PersonSetting } from './company'
import type { World } from './world'

/** Fires the hourly timer of the rollout, and waits for its piece. */
export async function countByTimer(world: World): Promise<unknown> {
  const answer = await fetch(`${world.cloud.url}/timers/run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ function: 'rollout' }),
  })
  const { result }: { result?: unknown } = await answer.json()
  return result
}

export const department = (name: string, above: Department, order: number, given: Partial<Department> = {}) => ({
  _id: `department-${name}`,
  companyId: above.companyId,
  name,
  path: [...above.path, `department-${name}`],
  order,
  ...given,
})

/** Departments below the head office, large, middling and two small ones. */
export const sales = department('sales', headOffice, 3, { headId: 'member-salesHead' })
export const east = department('east', sales, 4)
export const south = department('south', sales, 5)
export const legal = department('legal', headOffice, 6)
export const finance = department('finance', headOffice, 7)
export const factory = department('factory', headOffice, 8, { okrs: 'no' })

export const staffOf = (of: Department, howMany: number, setting: PersonSetting = {}): Member[] =>
  Array.from({ length: howMany }, (_, at) => memberOf(of, `${of._id.replace('department-', '')}-${at}`, setting))

/** The company with these departments and people, beside its cast in engineering. */
export async function growCompany(world: World): Promise<void> {
  await world.seed('departments', [sales, east, south, legal, finance, factory])
  await world.seed('members', [
    memberOf(sales, 'salesHead'),
    ...staffOf(east, 7),
    ...staffOf(south, 6),
    ...staffOf(legal, 3),
    ...staffOf(finance, 4),
    ...staffOf(factory, 9),
  ])
}

export const boardFor = async (world: World, openid: string, of: Department | null = null) =>
  boardIn(await world.call(openid, boardApi.board, { companyId, departmentId: of?._id ?? null }))

export const shownFigures = async (world: World): Promise<RolloutFigures> => {
  const [figures] = await world.stored<RolloutFigures>('rolloutFigures', { companyId })
  if (!figures) throw new Error('nothing was counted')
  return figures
}

export const shownBoards = async (world: World): Promise<DepartmentAdoption[]> => {
  const { run } = await shownFigures(world)
  return world.stored<DepartmentAdoption>('adoptions', { companyId, run })
}

export { engineering, headOffice }
