import * as v from 'valibot'
import { outcomesOf, saidSchema } from '@domain/coach/coaching'
import { isPublic } from '@domain/okr/states'
import { languages } from '@domain/people/model'
import { kpiSharesOf } from '@domain/rollout/kpiChecks'
import { buildDemo } from '../../demo/build'
import { companyIdIn, departmentPathIn } from '../../demo/company'
import type { DepartmentKey } from '../../demo/departments'

/** In the middle of two cycles, and early in one. */
const moments = ['2026-11-18T10:00:00+08:00', '2026-03-02T09:30:00+08:00', '2026-10-09T09:00:00+08:00']

describe.each(moments)('what the demo company found by the eight questions on %s', (moment) => {
  const { coachings, members, objectives } = buildDemo(new Date(moment))
  const pathOf = new Map(members.map(({ _id, departmentPath }) => [_id, departmentPath]))
  const sharesIn = (language: (typeof languages)[number], department: DepartmentKey | null) =>
    kpiSharesOf(
      coachings
        .filter(({ companyId }) => companyId === companyIdIn(language))
        .map(({ memberId, outcomes }) => ({
          memberId,
          departmentPath: pathOf.get(memberId) ?? [],
          outcomes: Object.values(outcomes),
        })),
      department === null ? [] : departmentPathIn(language, department),
    )

  test('is what its owner could have said, of an objective that is there', () => {
    expect(coachings.length).toBeGreaterThan(0)
    for (const { objectiveId, memberId, answers, dismissed, outcomes, checked } of coachings) {
      const objective = objectives.find((each) => each._id === objectiveId)
      if (!objective || !isPublic(objective)) throw new Error(`${objectiveId} is of nothing public`)
      expect(objective.ownerId).toBe(memberId)
      expect(v.parse(saidSchema, { answers, dismissed })).toEqual({ answers, dismissed })
      expect(outcomes).toEqual(outcomesOf(objective, { answers }))
      expect(checked).toBe(true)
    }
  })

  test('shows a champion all three, of the company and of engineering, alike in both languages', () => {
    for (const department of [null, 'engineering'] as const) {
      const [one, other] = languages.map((language) => sharesIn(language, department))
      expect(one).toEqual(other)
      expect(one?.every(({ percent }) => percent > 0)).toBe(true)
    }
  })
})
