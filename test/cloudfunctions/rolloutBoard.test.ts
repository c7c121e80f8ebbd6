import { boardApi } from '../../domain/rollout/boardApi'
import { companyId, foundCompanies, openidOf } from './support/company'
import { storedPublished } from './support/objectives'
import { boardFor, countByTimer, engineering, growCompany, sales, shownFigures } from './support/rollout'
import { startWorld, type World } from './support/world'

const champion = openidOf('champion')

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
  await growCompany(world)
})
afterAll(() => world.end())

describe('the board', () => {
  test('says before the first night that nothing was counted yet', async () => {
    expect(await boardFor(world, champion)).toMatchObject({ computedAt: null, total: null, groups: [], evidence: null })
  })

  test('shows what was counted, in the company’s own order, with what is too small in one line', async () => {
    await world.seed('objectives', [storedPublished({ owner: 'owner' })])
    expect(await countByTimer(world)).toMatchObject({ state: 'over', companies: 2 })
    const board = await boardFor(world, champion)
    console.log(JSON.stringify(board).slice(0, 3000), JSON.stringify(await shownFigures(world)).length)
    console.log(await world.counted(() => boardFor(world, champion)))
    console.log(await world.counted(() => boardFor(world, champion, sales)))
    console.log(
      await world.counted(() =>
        world.call(champion, boardApi.notYet, {
          companyId,
          departmentId: engineering._id,
          step: 'published',
          after: null,
        }),
      ),
    )
    console.log(await world.call(champion, boardApi.countNow, { companyId }))
    expect(board.groups.length).toBeGreaterThan(1)
  })
})
