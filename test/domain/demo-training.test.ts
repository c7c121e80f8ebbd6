import * as v from 'valibot'
import { languages } from '@domain/people/model'
import { contentOf, refuseTime } from '@domain/rollout/scheduling'
import { beginsAt, hadFullDay, trainingContentSchema } from '@domain/rollout/training'
import { chinaCalendar } from '@domain/calendar/china'
import { civilDateAt } from '@domain/calendar/civilDate'
import { okrUseOf } from '@domain/people/okrUse'
import { buildDemo } from '../../demo/build'
import { companyIdIn } from '../../demo/company'

/** In the middle of a cycle, while the last one is closing, and on a festival. */
const moments = ['2026-11-18T10:00:00+08:00', '2026-10-09T09:00:00+08:00', '2027-02-07T12:00:00+08:00']

describe.each(moments)('the trainings of the demo company on %s', (moment) => {
  const now = Date.parse(moment)
  const { trainings, attendances, members, departments, objectives } = buildDemo(new Date(now))

  test('can be kept as they are, and lie on workdays', () => {
    for (const training of trainings) {
      const content = contentOf(training)
      expect(v.parse(trainingContentSchema, content)).toEqual(content)
      const day = { today: civilDateAt(now), calendar: chinaCalendar, onDayOff: false }
      expect(() => refuseTime(content, day)).not.toThrow()
    }
  })

  test('are held but for one to come, with nobody recorded before the day or before they joined', () => {
    expect(trainings.filter(({ state }) => state === 'scheduled').map((each) => beginsAt(each) > now)).toEqual([
      true,
      true,
    ])
    for (const { trainingId, memberId, at, on, kind } of attendances) {
      expect(trainings.find(({ _id }) => _id === trainingId)).toMatchObject({ state: 'held', day: on, kind })
      expect(at).toBeLessThanOrEqual(now)
      expect(at).toBeGreaterThan(members.find(({ _id }) => _id === memberId)?.createdAt ?? now)
    }
    expect(new Set(attendances.map(({ marked }) => marked.how))).toEqual(new Set(['list', 'code']))
  })

  test.each(languages)('most people were trained, and not all of them (%s)', (language) => {
    const said = new Map(departments.flatMap(({ _id, okrs }) => (okrs ? [[_id, okrs] as const] : [])))
    const staff = members.filter(
      ({ companyId, roles, departmentPath, standing }) =>
        companyId === companyIdIn(language) &&
        roles.includes('member') &&
        standing.state === 'active' &&
        okrUseOf(departmentPath, said) === 'yes',
    )
    const kindsOf = (id: string) => attendances.filter(({ memberId }) => memberId === id).map(({ kind }) => kind)
    const trained = staff.filter(({ _id }) => kindsOf(_id).length > 0)
    expect(trained.length / staff.length).toBeGreaterThan(0.75)
    expect(trained.length).toBeLessThan(staff.length)
    const champions = staff.filter(({ roles }) => roles.includes('champion'))
    expect(champions.filter(({ _id }) => !hadFullDay(kindsOf(_id))).map(({ _id }) => _id)).toEqual([
      expect.stringMatching(/jian-ning$/),
    ])
  })

  test('nobody has objectives in a department that does without OKRs', () => {
    const without = departments.filter(({ okrs }) => okrs === 'no').map(({ _id }) => _id)
    expect(without).toHaveLength(2)
    expect(objectives.filter(({ departmentPath }) => departmentPath.some((id) => without.includes(id)))).toEqual([])
  })
})
