import { adoptionSteps, smallestGroup, unpackedFigures } from '@domain/rollout/adoption'
import { unpackedGroup } from '@domain/rollout/boards'
import { languages } from '@domain/people/model'
import { buildDemo } from '../../demo/build'
import { companyIdIn } from '../../demo/company'

const moments = ['2026-11-18T10:00:00+08:00', '2026-10-12T10:00:00+08:00', '2027-03-30T18:00:00+08:00']

describe.each(moments)('the board of the demo company on %s', (moment) => {
  const demo = buildDemo(new Date(moment))

  test.each(languages)('is there at once, and speaks of everybody who uses OKRs (%s)', (language) => {
    const figures = demo.rolloutFigures.find(({ companyId }) => companyId === companyIdIn(language))
    if (!figures?.board.total) throw new Error('nothing was counted')
    const { board, mondays, evidence } = figures
    const total = unpackedFigures(figures.board.total, mondays)
    expect(total.people).toBe(evidence.people)
    expect(total.people).toBeGreaterThan(20)
    expect(total.now.published.done).toBeGreaterThan(total.people / 3)
    const groups = board.groups.map((group) => unpackedGroup(group, mondays).figures)
    expect(groups.length).toBeGreaterThan(2)
    for (const step of adoptionSteps) {
      expect(groups.reduce((sum, { now }) => sum + now[step].done, 0)).toBe(total.now[step].done)
    }
    for (const { people } of groups) expect(people).toBeGreaterThanOrEqual(smallestGroup)
  })

  test('each department has its board, of the same run', () => {
    expect(demo.adoptions).toHaveLength(demo.departments.length)
    const runs = new Set(demo.rolloutFigures.map(({ run }) => run))
    for (const { run } of demo.adoptions) expect(runs.has(run)).toBe(true)
  })

  test('says the same in both languages', () => {
    const [one, other] = demo.rolloutFigures
    expect(one?.evidence.people).toBe(other?.evidence.people)
    expect(one?.board.total).toEqual(other?.board.total)
  })
})

test('in the middle of a cycle most check in, and some weeks more than others', () => {
  const { rolloutFigures } = buildDemo(new Date('2026-11-18T10:00:00+08:00'))
  const [figures] = rolloutFigures
  if (!figures?.board.total) throw new Error('nothing was counted')
  const { weeks } = unpackedFigures(figures.board.total, figures.mondays)
  const said = weeks.map(({ steps }) => steps.checkedIn.done)
  expect(Math.max(...said)).toBeGreaterThan(10)
  expect(new Set(said).size).toBeGreaterThan(2)
})
