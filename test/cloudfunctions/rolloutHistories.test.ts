import fc from 'fast-check'
import { civilDate, civilDateAt } from '../../domain/calendar/civilDate'
import { okrApi } from '../../domain/okr/api'
import type { CheckIn, Objective } from '../../domain/okr/model'
import { contentOf } from '../../domain/okr/writing'
import type { Department, Member } from '../../domain/people/model'
import { begin, submit } from '../../domain/review/lifecycle'
import { companyId, engineering, foundCompanies, memberIdOf, memberOf, openidOf } from './support/company'
import { cycleId, draft, fresh, keyResult } from './support/objectives'
import { countByTimer, east, expectTruth, finance, growCompany, legal, south } from './support/counted'
import { startWorld, type World } from './support/world'

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

describe('whatever happens in a company', () => {
  const person = fc.constantFrom(
    'owner',
    'keyResultOwner',
    'manager',
    'east-0',
    'east-1',
    'east-2',
    'south-0',
    'legal-0',
    'finance-1',
    'factory-3',
  )
  const happening = fc.record({
    what: fc.constantFrom(
      'publish',
      'publish',
      'draft',
      'checkIn',
      'checkIn',
      'checkIn',
      'checkIn',
      'checkIn',
      'checkIn',
      'checkIn',
      'undo',
      'edit',
      'archive',
      'transfer',
      'leave',
      'merge',
      'no',
      'yes',
      'import',
      'train',
      'review',
      'midQuarter',
    ),
    who: person,
    other: person,
    place: fc.constantFrom<Department>(engineering, east, south, legal, finance),
    pick: fc.nat(1000),
    hours: fc.integer({ min: 0, max: 40 }),
  })
  type Happening = typeof happening extends fc.Arbitrary<infer Each> ? Each : never

  let at: number
  const tick = (milliseconds: number) => {
    at += milliseconds
    world.moveTo(new Date(at).toISOString())
  }
  const published = async (pick: number) => {
    const all = await world.stored<Objective>('objectives', { companyId, state: 'published' })
    const objective = all[pick % Math.max(1, all.length)]
    return objective?.state === 'published' ? objective : undefined
  }
  const member = async (who: string): Promise<Member> => {
    const [found] = await world.stored<Member>('members', { _id: memberIdOf(who) })
    if (!found) throw new Error(who)
    return found
  }
  const openidIn = (memberId: string) => openidOf(memberId.replace('member-', ''))
  const isHere = async (memberId: string) =>
    (await world.stored<Member>('members', { _id: memberId, 'standing.state': 'active' })).length > 0

  async function write(who: string, other: string, isPublished: boolean): Promise<void> {
    if (!(await isHere(memberIdOf(who))) || !(await isHere(memberIdOf(other)))) return
    const objectiveId = fresh('objective')
    const written = draft({
      level: 'person',
      keyResults: [keyResult({ ownerId: memberIdOf(who) }), keyResult({ ownerId: memberIdOf(other) })],
    })
    await world.call(openidOf(who), okrApi.saveDraft, { companyId, objectiveId, version: 0, draft: written })
    tick(3_600_000)
    if (isPublished) await world.call(openidOf(who), okrApi.publish, { companyId, objectiveId, version: 1 })
  }

  async function happen({ what, who, other, place, pick }: Happening): Promise<void> {
    const objective = await published(pick)
    const chosen = objective?.keyResults[pick % 2]
    switch (what) {
      case 'publish':
      case 'draft':
        return write(who, other, what === 'publish')
      case 'checkIn':
        if (!objective || !chosen || !(await isHere(chosen.ownerId))) return
        await world.call(openidIn(chosen.ownerId), okrApi.checkIn, {
          companyId,
          objectiveId: objective._id,
          keyResultId: chosen.id,
          checkInId: fresh('checkIn'),
          value: 70,
          confidence: 6,
          note: '',
          basedOn: chosen.lastCheckIn?.id ?? null,
        })
        return
      case 'undo': {
        const last = chosen?.lastCheckIn
        if (!objective || !last || at - last.at > 600_000 || !(await isHere(last.byId))) return
        const undone = { companyId, objectiveId: objective._id, checkInId: last.id }
        await world.call(openidIn(last.byId), okrApi.undoCheckIn, undone)
        return
      }
      case 'edit': {
        if (!objective || !(await isHere(objective.ownerId))) return
        const written = contentOf(objective)
        const owners = await Promise.all(written.keyResults.map(({ ownerId }) => isHere(ownerId)))
        const [first] = written.keyResults
        if (!first || written.keyResults.length > 4 || owners.includes(false)) return
        const added = { ...first, id: fresh('keyResult'), ownerId: objective.ownerId }
        await world.call(openidIn(objective.ownerId), okrApi.edit, {
          companyId,
          objectiveId: objective._id,
          version: objective.version,
          reason: '少了一块',
          content: { ...written, keyResults: [...written.keyResults, added] },
        })
        return
      }
      case 'archive':
        if (!objective || pick % 3 > 0 || !(await isHere(objective.ownerId))) return
        await world.call(openidIn(objective.ownerId), okrApi.archive, {
          companyId,
          objectiveId: objective._id,
          version: objective.version,
        })
        return
      case 'transfer': {
        const moving = await member(who)
        await world.replace('members', { ...moving, departmentId: place._id, departmentPath: place.path })
        return
      }
      case 'leave': {
        if (pick % 4 > 0) return
        const leaving = await member(who)
        await world.replace('members', { ...leaving, standing: { state: 'left', leftOn: civilDateAt(at) } })
        return
      }
      case 'merge':
        // One department's people move into another, and it stays behind empty.
        for (const each of await world.stored<Member>('members', { departmentId: finance._id })) {
          await world.replace('members', { ...each, departmentId: place._id, departmentPath: place.path })
        }
        return
      case 'no':
      case 'yes': {
        const [found] = await world.stored<Department>('departments', { _id: place._id })
        if (found) await world.replace('departments', { ...found, okrs: what })
        return
      }
      case 'import':
        await world.seed(
          'members',
          Array.from({ length: 5 }, () => memberOf(place, fresh('imported'))),
        )
        return
      case 'train':
        await world.seed('attendances', [
          {
            _id: fresh('attendance'),
            companyId,
            trainingId: 'training-1',
            memberId: memberIdOf(who),
            kind: pick % 2 === 0 ? 'champion' : 'introduction',
            on: civilDateAt(at - (pick % 20) * 86_400_000),
            marked: { how: 'code' },
            at,
          },
        ])
        return
      case 'review': {
        const of = pick % 2 === 0 ? '2026-07-01.3' : cycleId
        const begun = begin(
          { companyId, cycleId: of, memberId: memberIdOf(who), reviewerId: null, departmentPath: place.path },
          at,
        )
        if ((await world.stored('reviews', { _id: begun._id })).length > 0) return
        await world.seed('reviews', [pick % 3 === 0 ? begun : submit(begun, at)])
        return
      }
      case 'midQuarter':
        if (!objective || civilDateAt(at) < civilDate('2026-11-19')) return
        await world.replace('objectives', {
          ...objective,
          midQuarter: { at, byId: objective.ownerId, decisions: [] },
        })
    }
  }

  test.each([1, 2, 3, 4])('the figures are what they are the long way (history %i)', async (seed) => {
    const [happenings = []] = fc.sample(fc.array(happening, { minLength: 150, maxLength: 150 }), { seed, numRuns: 1 })
    at = Date.parse('2026-10-09T02:00:00Z')
    world.moveTo(new Date(at).toISOString())
    for (const each of happenings) {
      await happen(each)
      tick(each.hours * 1_800_000)
    }
    const said = await world.stored<CheckIn>('checkIns', { companyId })
    expect(said.length).toBeGreaterThan(5)
    // To the next night's end.
    tick(86_400_000 - (at % 86_400_000) + 18.5 * 3_600_000)
    await countByTimer(world)
    await expectTruth(world, civilDateAt(at))
  })
})
