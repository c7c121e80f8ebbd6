import { refuseCircle } from '@domain/okr/alignment'
import {
  limits,
  type Objective,
  objectiveContentSchema,
  objectiveDraftSchema,
  type PublicObjective,
} from '@domain/okr/model'
import { mostObjectives } from '@domain/okr/rules'
import { contentOf, problemsOf } from '@domain/okr/writing'
import { type Language, languages } from '@domain/people/model'
import * as v from 'valibot'
import { buildDemo } from '../../demo/build'
import { companyIdIn } from '../../demo/company'

const demo = buildDemo(new Date('2026-11-18T10:00:00+08:00'))
const currentCycle = '2026-10-01.3'
const han = /\p{Script=Han}/u

const isPublic = (objective: Objective): objective is PublicObjective =>
  objective.state === 'published' || objective.state === 'closed'

const publicIn = (language: Language) =>
  demo.objectives.filter(isPublic).filter(({ companyId }) => companyId === companyIdIn(language))

const currentIn = (language: Language) => publicIn(language).filter(({ cycleId }) => cycleId === currentCycle)

/** The company of a language, by its own rules. */
function companyOf(language: Language) {
  const company = demo.companies.find(({ _id }) => _id === companyIdIn(language))
  if (!company) throw new Error(language)
  return company
}

const repeated = (texts: string[]) => texts.filter((text, index) => texts.indexOf(text) !== index)

describe.each(languages)('in %s', (language) => {
  test('the cycle holds some sixty objectives, each of the two behind it some twenty', () => {
    const counted = ['2026-04-01.3', '2026-07-01.3', currentCycle].map(
      (cycle) => publicIn(language).filter(({ cycleId }) => cycleId === cycle).length,
    )
    expect(counted[0]).toBeGreaterThanOrEqual(20)
    expect(counted[1]).toBeGreaterThanOrEqual(20)
    expect(counted[2]).toBeGreaterThanOrEqual(55)
    expect(Math.max(...counted)).toBeLessThanOrEqual(70)
  })

  test("nothing public has a problem by the company's own rules, and the schema takes it", () => {
    for (const objective of publicIn(language)) {
      expect(problemsOf(contentOf(objective), companyOf(language))).toEqual([])
      expect(v.is(objectiveContentSchema, contentOf(objective))).toBe(true)
    }
  })

  test("nobody has published more than the company's own rules let them", () => {
    const company = companyOf(language)
    expect(company.okrRules).toMatchObject({ edition: 2 })
    for (const { ownerId, level, cycleId } of publicIn(language)) {
      const beside = publicIn(language).filter(
        (other) => other.ownerId === ownerId && other.level === level && other.cycleId === cycleId,
      )
      expect(beside.length).toBeLessThanOrEqual(mostObjectives(level, company) ?? Infinity)
    }
  })

  test('objectives hold no numbers', () => {
    expect(publicIn(language).filter(({ title }) => /\d|%|百分/.test(title))).toEqual([])
  })

  test('no title is written twice', () => {
    expect(repeated(publicIn(language).map(({ title }) => title))).toEqual([])
    expect(repeated(publicIn(language).flatMap(({ keyResults }) => keyResults.map(({ title }) => title)))).toEqual([])
  })

  test('every text is written, in its own language', () => {
    const texts = publicIn(language).flatMap(({ title, why, keyResults }) => [
      title,
      why,
      ...keyResults.map((keyResult) => keyResult.title),
    ])
    const notes = demo.checkIns.filter(({ companyId }) => companyId === companyIdIn(language)).map(({ note }) => note)
    const reasons = demo.changes
      .filter(({ companyId, kind }) => companyId === companyIdIn(language) && kind === 'thresholds')
      .map(({ reason }) => reason)
    const written = [...texts, ...notes.filter((note) => note !== ''), ...reasons]
    expect(written.filter((text) => text === '' || han.test(text) !== (language === 'zh-CN'))).toEqual([])
  })

  test('what people wrote beside their values is never the same sentence, and always short enough', () => {
    const notes = demo.checkIns
      .filter(({ companyId, note }) => companyId === companyIdIn(language) && note !== '')
      .map(({ note }) => note)
    expect(new Set(notes).size).toBe(notes.length)
    expect(notes.length).toBeGreaterThanOrEqual(120)
    expect(Math.max(...notes.map((note) => note.length))).toBeLessThanOrEqual(limits.note)
  })

  test('most key results are the idea of whoever owns them, and some are not', () => {
    const origins = currentIn(language).flatMap(({ keyResults }) => keyResults.map(({ origin }) => origin.kind))
    const own = origins.filter((kind) => kind === 'own').length / origins.length
    expect(own).toBeGreaterThanOrEqual(0.6)
    expect(own).toBeLessThan(1)
  })

  test('alignments lead to what is public in the same cycle, and never in a circle', async () => {
    const byId = new Map(publicIn(language).map((objective) => [objective._id, objective]))
    const alignedTo = async (ids: string[]) =>
      new Map(ids.map((id) => [id, (byId.get(id)?.alignments ?? []).map(({ objectiveId }) => objectiveId)]))
    for (const objective of byId.values()) {
      await expect(refuseCircle(objective._id, objective.alignments, alignedTo)).resolves.toBeUndefined()
      for (const { objectiveId, keyResultId } of objective.alignments) {
        const target = byId.get(objectiveId)
        expect(target?.cycleId).toBe(objective.cycleId)
        if (keyResultId !== null) expect(target?.keyResults.map(({ id }) => id)).toContain(keyResultId)
      }
    }
  })

  test('alignment goes upward and sideways, and most of what is not the company’s is aligned', () => {
    const current = currentIn(language)
    const below = current.filter(({ level }) => level !== 'company')
    expect(below.filter(({ alignments }) => alignments.length > 0).length / below.length).toBeGreaterThan(0.9)
    const levelOf = (id: string) => current.find(({ _id }) => _id === id)?.level
    const sideways = below.filter(({ level, alignments }) => alignments.some((to) => levelOf(to.objectiveId) === level))
    expect(sideways.length).toBeGreaterThanOrEqual(3)
  })

  test('every kind of measure occurs, in both directions and with decimals', () => {
    const measures = currentIn(language).flatMap(({ keyResults }) => keyResults.map(({ measure }) => measure))
    expect(new Set(measures.map(({ type }) => type))).toEqual(new Set(['metric', 'baseline', 'milestone', 'maintain']))
    const metrics = measures.flatMap((measure) => (measure.type === 'metric' ? [measure] : []))
    expect(metrics.some(({ baseline, stretch }) => stretch < baseline)).toBe(true)
    expect(metrics.some(({ baseline, stretch }) => stretch > baseline)).toBe(true)
    expect(metrics.some(({ commit }) => !Number.isInteger(commit))).toBe(true)
  })

  test('the company has three or four, each department two or three, and legal, which does without, none', () => {
    const at = (level: string) => currentIn(language).filter((objective) => objective.level === level)
    expect(at('company').length).toBeGreaterThanOrEqual(3)
    expect(at('company').length).toBeLessThanOrEqual(4)
    const departments = at('department').map(({ departmentPath }) => departmentPath[1])
    expect(new Set(departments).size).toBe(5)
    for (const department of new Set(departments)) {
      const count = departments.filter((each) => each === department).length
      expect([2, 3]).toContain(count)
    }
    const ofLegal = currentIn(language).filter(({ departmentPath }) => departmentPath[1]?.endsWith('-legal'))
    expect(ofLegal).toEqual([])
  })
})

test('both languages tell of the same goals, owners and days', () => {
  const skeleton = (language: Language) =>
    publicIn(language).map(({ _id, ownerId, publishedAt, keyResults }) =>
      [_id, ownerId, publishedAt, ...keyResults.map(({ id }) => id)].join().replaceAll(/(zh|en)-/g, ''),
    )
  expect(skeleton('en')).toEqual(skeleton('zh-CN'))
})

test('a few drafts are still being written, one of them shown to the coach', () => {
  const drafts = demo.objectives.flatMap((objective) => (objective.state === 'draft' ? [objective] : []))
  expect(drafts.length).toBeGreaterThanOrEqual(4)
  expect(drafts.every(({ draft }) => v.is(objectiveDraftSchema, draft))).toBe(true)
  expect(drafts.filter(({ draft }) => problemsOf(draft, { milestonesAllowed: true }).length > 0)).toHaveLength(
    drafts.length,
  )
  expect(drafts.flatMap(({ sharedWith }) => sharedWith)).toContain('zh-member-fang-wei')
})

test('changed thresholds keep what they were, and why', () => {
  const changed = demo.changes.filter(({ kind }) => kind === 'thresholds')
  expect(changed.length).toBeGreaterThanOrEqual(8)
  for (const { reason, keyResult } of changed) {
    expect(reason).not.toBe('')
    expect(keyResult?.before).not.toEqual(keyResult?.after)
  }
})
