import { civilDateAt } from '@domain/calendar/civilDate'
import { languages } from '@domain/people/model'
import { growthSchema, refuseGrowth } from '@domain/rollout/growth'
import { pilotSchema, refuseStages, stagesOf, wavesSchema } from '@domain/rollout/pilot'
import { textsOf, whyTextsSchema } from '@domain/rollout/why'
import * as v from 'valibot'
import { buildDemo } from '../../demo/build'
import { companyIdIn } from '../../demo/company'

/** In the middle of a cycle, while the last one is closing, and on the first day of one. */
const moments = ['2026-11-18T10:00:00+08:00', '2026-10-09T09:00:00+08:00', '2027-01-01T12:00:00+08:00']
const han = /\p{Script=Han}/u

describe.each(moments)('the demo company began with OKRs, on %s', (moment) => {
  const now = Date.parse(moment)
  const demo = buildDemo(new Date(now))

  test.each(languages)('with a why in both languages that most have read (%s)', (language) => {
    const companyId = companyIdIn(language)
    const rollout = demo.rollouts.find(({ _id }) => _id === companyId)
    const { texts, at, edition, byId } = rollout?.why ?? { texts: {}, at: now + 1, edition: 0, byId: '' }
    expect(v.is(whyTextsSchema, textsOf({ texts }))).toBe(true)
    expect([han.test(texts['zh-CN'] ?? ''), han.test(texts.en ?? '文')]).toEqual([true, false])
    expect(at).toBeLessThanOrEqual(now)
    const members = demo.members.filter((member) => member.companyId === companyId)
    expect(members.find(({ _id }) => _id === byId)?.roles).toContain('sponsor')

    const reads = demo.whyReads.filter((read) => read.companyId === companyId)
    const staff = members.filter(({ roles, standing }) => roles.includes('member') && standing.state === 'active')
    const share = reads.filter((read) => read.edition === edition).length / staff.length
    expect(share).toBeGreaterThan(0.7)
    expect(share).toBeLessThan(0.9)
    for (const read of reads) {
      expect(read.at).toBeLessThanOrEqual(now)
      expect(staff.map(({ _id }) => _id)).toContain(read.memberId)
    }
    expect(demo.formerWhys.filter((former) => former.companyId === companyId).map((each) => each.edition)).toEqual([1])
  })

  test.each(languages)('with a pilot, two waves and a plan that could be saved as they are (%s)', (language) => {
    const companyId = companyIdIn(language)
    const rollout = demo.rollouts.find(({ _id }) => _id === companyId)
    if (!rollout?.pilot) throw new Error('no pilot')
    const departments = demo.departments.filter((department) => department.companyId === companyId)
    expect(v.is(pilotSchema, rollout.pilot) && v.is(wavesSchema, rollout.waves)).toBe(true)
    expect(v.is(growthSchema, rollout.growth)).toBe(true)
    expect(() => {
      refuseStages(rollout, new Map(departments.map(({ _id, path }) => [_id, path])))
      refuseGrowth(rollout.growth)
    }).not.toThrow()
    expect(han.test(rollout.pilot.success)).toBe(language === 'zh-CN')
    expect(stagesOf(rollout, civilDateAt(now)).map(({ kind }) => kind)).toEqual(['pilot', 'wave', 'wave'])
    expect(rollout.growth.at(-1)?.people).toBe(120)
  })

  test.each(languages)(
    'with champions who coach departments that there are, one of them its coordinator (%s)',
    (language) => {
      const companyId = companyIdIn(language)
      const members = demo.members.filter((member) => member.companyId === companyId)
      const champions = members.filter(({ roles }) => roles.includes('champion'))
      const departments = demo.departments.filter((each) => each.companyId === companyId).map(({ _id }) => _id)
      for (const { coaches = [], departmentId } of champions) {
        expect(coaches.length).toBeGreaterThan(0)
        expect(departments).toEqual(expect.arrayContaining(coaches))
        expect(coaches).not.toContain(departmentId)
      }
      const coordinatorId = demo.rollouts.find(({ _id }) => _id === companyId)?.coordinatorId
      expect(champions.map(({ _id }) => _id)).toContain(coordinatorId)
      expect(members.filter(({ coaches, roles }) => coaches && !roles.includes('champion'))).toEqual([])
    },
  )
})
