import * as v from 'valibot'
import { lessonContentSchema } from '@domain/review/lesson'
import { contentOf } from '@domain/review/sharing'
import { nearestLessons, tellingTermsOf } from '@domain/review/similar'
import { languages } from '@domain/people/model'
import { buildDemo } from '../../demo/build'
import { companyIdIn } from '../../demo/company'

/** In the middle of a cycle, while the last one is closing, and on the first day of one. */
const moments = ['2026-11-18T10:00:00+08:00', '2026-10-09T09:00:00+08:00', '2027-01-01T12:00:00+08:00']
const han = /\p{Script=Han}/u

describe.each(moments)('what the demo company learned, on %s', (moment) => {
  const now = Date.parse(moment)
  const { lessons, thanks, members, objectives } = buildDemo(new Date(now))

  test('is in the past, can be kept as it is, and comes from an objective of its cycle', () => {
    expect(lessons.length).toBeGreaterThanOrEqual(10)
    for (const lesson of lessons) {
      expect(lesson.createdAt).toBeLessThanOrEqual(now)
      expect(v.parse(lessonContentSchema, contentOf(lesson))).toEqual(contentOf(lesson))
      const writer = members.find(({ _id }) => _id === lesson.byId)
      expect(writer?.departmentPath.slice(0, lesson.departmentPath.length)).toEqual(lesson.departmentPath)
      const source = objectives.find(({ _id }) => _id === lesson.objective?.objectiveId)
      expect(source).toMatchObject({ state: 'closed', cycleId: lesson.cycleId, title: lesson.objective?.title })
    }
  })

  test('is written in each company in its own language', () => {
    for (const { companyId, title, learned, tags } of lessons) {
      for (const text of [title, learned, ...tags]) expect(han.test(text)).toBe(companyId === companyIdIn('zh-CN'))
    }
  })

  test('is thanked for by colleagues, never by its writer, and not before it was written', () => {
    for (const { lessonId, memberId, at } of thanks) {
      const lesson = lessons.find(({ _id }) => _id === lessonId)
      expect(lesson && { ...lesson, later: at > lesson.createdAt }).toMatchObject({ later: true })
      expect(lesson?.byId).not.toBe(memberId)
      expect(at).toBeLessThanOrEqual(now)
    }
  })
})

test.each(languages)('an objective about importing is shown the lesson of whoever did it before (%s)', (language) => {
  const { lessons } = buildDemo(new Date('2026-11-18T10:00:00+08:00'))
  const title = { 'zh-CN': '新客户自己就能导完数据', en: 'New customers import their data on their own' }[language]
  const ours = lessons.filter(({ companyId }) => companyId === companyIdIn(language))
  const [nearest] = nearestLessons(tellingTermsOf(title), ours, 5)
  expect(nearest?._id).toMatch(/import-together$/)
})
