import { civilDate } from '../../../domain/calendar/civilDate'
import type { Company, Department, Member } from '../../../domain/people/model'
import { noFigures, together } from '../../../domain/rollout/adoption'
import { boardApi, boardIn } from '../../../domain/rollout/boardApi'
import type { CountedBoard, DepartmentAdoption } from '../../../domain/rollout/boards'
import type { RolloutFigures } from '../../../domain/rollout/evidence'
import { companyId, headOffice, memberOf, type PersonSetting } from './company'
import { naiveFigures, type Raw } from './naiveBoard'
import { runTimer } from './timers'
import type { World } from './world'

/** How far the counting of a company is, as the store has it. */
export interface Run {
  _id: string
  companyId: string
  version: number
  countedOn: string | null
  askedAt: number | null
  going: { run: string; day: string } | null
  trouble: { at: number; name: string } | null
}

/** The part of `cloudfunctions/rollout/night` that a test cuts into pieces of its own. */
export interface Night {
  goOnCounting(
    company: Company,
    run: Run,
    now: number,
    budget: { isSpent: () => boolean },
  ): Promise<'over' | 'unfinished' | 'elsewhere'>
  nightly: { noteTrouble(companyId: string, trouble: { at: number; name: string }): Promise<void> }
}

/** Fires the hourly timer of the rollout, and waits for its piece. */
export const countByTimer = (world: World): Promise<unknown> => runTimer(world, 'rollout')

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

/** Everything in the database that figures are made of. */
export async function rawOf(world: World, today: string): Promise<Raw> {
  const of = <Document>(collection: string) => world.stored<Document>(collection, { companyId })
  const [company] = await world.stored<Company>('companies', { _id: companyId })
  if (!company) throw new Error('no company')
  return {
    company,
    today: civilDate(today),
    departments: await of('departments'),
    members: await of('members'),
    objectives: await of('objectives'),
    checkIns: await of('checkIns'),
    reviews: await of('reviews'),
    attendances: await of('attendances'),
    whyReads: await of('whyReads'),
  }
}

/** Every figure that can be shown, with the figure that those people have when it is worked out the long way. */
export async function shownAndExpected(world: World, today: string) {
  const raw = await rawOf(world, today)
  const naive = naiveFigures(raw)
  const figures = await shownFigures(world)
  const boards = await shownBoards(world)
  const under = (id: string | null, member: Member) => id === null || member.departmentPath.includes(id)
  const compare = (departmentId: string | null, board: CountedBoard) => {
    if (!board.total) return []
    const here = naive.members.filter((member) => under(departmentId, member))
    const alone = board.groups.flatMap((group) => (group.kind === 'department' ? [group.departmentId] : []))
    const rest = here.filter((member) => !alone.some((id) => under(id, member)))
    const merged = board.groups.filter(({ kind }) => kind === 'merged').map((group) => group.figures)
    return [
      { shown: board.total, expected: naive.figuresOf(here) },
      ...board.groups.flatMap((group) =>
        group.kind === 'department'
          ? [
              {
                shown: group.figures,
                expected: naive.figuresOf(here.filter((member) => under(group.departmentId, member))),
              },
            ]
          : [],
      ),
      ...(merged.length === 0
        ? []
        : [{ shown: merged.reduce(together, noFigures(figures.mondays.length)), expected: naive.figuresOf(rest) }]),
    ]
  }
  return {
    mondays: { shown: figures.mondays, expected: naive.mondays },
    evidence: { shown: figures.evidence, expected: naive.evidence },
    figures: [compare(null, figures.board), ...boards.map((board) => compare(board.departmentId, board))].flat(),
  }
}

/** Expects everything that is shown to be what it is the long way. */
export async function expectTruth(world: World, today: string): Promise<void> {
  const { mondays, evidence, figures } = await shownAndExpected(world, today)
  expect(mondays.shown).toEqual(mondays.expected)
  expect(evidence.shown).toMatchObject(evidence.expected)
  expect(figures.length).toBeGreaterThan(0)
  expect(figures.map(({ shown }) => shown)).toEqual(figures.map(({ expected }) => expected))
}
