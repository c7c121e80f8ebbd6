import { calendarApi } from '../../domain/calendar/api'
import { okrApi } from '../../domain/okr/api'
import type { DraftObjective, ObjectiveDraft } from '../../domain/okr/model'
import { contentOf } from '../../domain/okr/writing'
import { peopleApi } from '../../domain/people/api'
import type { Company } from '../../domain/people/model'
import { type Answers, noNotes, usualAnswers } from '../../domain/rollout/parameters'
import { rulesApi } from '../../domain/rollout/rulesApi'
import { companyId, foundCompanies, memberIdOf, openidOf, type Person } from './support/company'
import { draft, fresh, keyResult, storedClosed, storedDraft, storedPublished } from './support/objectives'
import { startWorld, type World } from './support/world'

/** A Wednesday in the second month of the last quarter, ten in Shanghai. */
const now = '2026-11-18T02:00:00Z'

let world: World
beforeAll(async () => {
  world = await startWorld(now)
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

const sponsor = openidOf('sponsor')
const administrator = openidOf('administrator')
const owner = openidOf('owner')
const stored = async () => (await world.stored<Company>('companies', { _id: companyId }))[0]

/** Settles the parameters as most companies do, but for these. @returns the versions to publish them by */
async function settle(answers: Partial<Answers>): Promise<{ version: number; edition: number }> {
  const draft = await world.call(sponsor, rulesApi.rulesDraft, { companyId })
  const input = { companyId, version: draft.version, answers: { ...usualAnswers, ...answers }, notes: noNotes }
  const { version } = await world.call(sponsor, rulesApi.saveRulesDraft, input)
  return { version, edition: draft.inForce?.number ?? 0 }
}
/** The company's rules from here on, as its sponsor publishes them. */
const ruled = async (answers: Partial<Answers> = {}) =>
  world.call(sponsor, rulesApi.publishRules, { companyId, ...(await settle(answers)) })

const two = () => ({ keyResults: [keyResult(), keyResult()] })
const at = ({ _id, version }: { _id: string; version: number }) => ({ companyId, objectiveId: _id, version })
const publishDraft = (objective: { _id: string; version: number }, openid = owner) =>
  world.call(openid, okrApi.publish, at(objective))
const refusedDraft = (objective: { _id: string; version: number }, openid = owner) =>
  world.refusal(openid, okrApi.publish, at(objective))

describe('cycles of another length', () => {
  test('begin with the next fiscal year once OKRs are public, and the running cycle stays', async () => {
    await world.seed('objectives', [storedPublished()])
    expect(await world.call(sponsor, rulesApi.rulesDraft, { companyId })).toMatchObject({ lengthFrom: '2027-01-01' })
    await ruled({ cycle: 4 })
    expect(await stored()).toMatchObject({ cycleLength: 4, earlierLengths: [{ length: 3, until: '2027-01-01' }] })
    const mine = await world.call(owner, okrApi.today, { companyId })
    expect(mine.objectives).toHaveLength(1)
    const next = storedDraft({ content: { cycleId: '2027-01-01.4', ...two() } })
    const old = storedDraft({ content: { cycleId: '2027-01-01.3', ...two() } })
    await world.seed('objectives', [next, old])
    await publishDraft(next)
    expect(await refusedDraft(old)).toMatchObject({ code: 'notAllowedValue', field: 'cycleId' })
  })

  test('begin at once in a company that has published nothing', async () => {
    await ruled({ cycle: 4 })
    expect(await stored()).toMatchObject({ cycleLength: 4, earlierLengths: [{ length: 3, until: '2026-01-01' }] })
  })

  test('come too late once OKRs of the next fiscal year are public', async () => {
    await world.seed('objectives', [storedPublished({ content: { cycleId: '2027-01-01.3' } })])
    const input = { companyId, ...(await settle({ cycle: 4 })) }
    expect(await world.refusal(sponsor, rulesApi.publishRules, input)).toEqual({
      code: 'lengthTooLate',
      field: 'answers.cycle',
    })
    expect(await ruled()).toEqual({ edition: 1 })
  })
})

describe('the rules drive what is published', () => {
  test.each<[string, Partial<Answers>, Partial<ObjectiveDraft>, object]>([
    [
      'a level without OKRs',
      { levels: ['company', 'team'], amounts: { ...usualAnswers.amounts, person: null } },
      { level: 'person', ...two() },
      { code: 'levelNotUsed', field: 'level' },
    ],
    [
      'too many key results',
      { amounts: { ...usualAnswers.amounts, most: 2 } },
      { keyResults: [keyResult(), keyResult(), keyResult()] },
      { code: 'tooMany', field: 'keyResults', details: { bound: 2 } },
    ],
    [
      'too few key results',
      {},
      { keyResults: [keyResult()] },
      { code: 'tooFew', field: 'keyResults', details: { bound: 2 } },
    ],
    [
      'a milestone',
      {},
      { keyResults: [keyResult(), keyResult({ measure: { type: 'milestone' } })] },
      { code: 'milestoneNotAllowed', field: 'keyResults.1.measure.type' },
    ],
    [
      'a band',
      { types: ['metric'] },
      { keyResults: [keyResult(), keyResult({ measure: { type: 'maintain', low: 1, high: 2 } })] },
      { code: 'typeNotAllowed', field: 'keyResults.1.measure.type' },
    ],
    ['no alignment', { alignment: 'required' }, two(), { code: 'alignmentNeeded', field: 'alignments' }],
  ])('%s is refused with its field', async (_what, answers, content, failure) => {
    const objective = storedDraft({ content })
    await world.seed('objectives', [objective])
    await ruled(answers)
    expect(await refusedDraft(objective)).toEqual(failure)
  })

  test('without rules all of that is as it was', async () => {
    const many = Array.from({ length: 5 }, () =>
      storedDraft({ content: { level: 'person', keyResults: [keyResult()] } }),
    )
    await world.seed('objectives', many)
    for (const objective of many) await publishDraft(objective)
    expect((await world.call(owner, okrApi.today, { companyId })).objectives).toHaveLength(5)
  })

  test('a commit that nobody wrote is worked out', async () => {
    await ruled({ progress: { thresholds: 'two', everyWeeks: 1 } })
    const measure = { type: 'metric', baseline: 0, commit: null, target: 70, stretch: 100 } as const
    const objective = storedDraft({ content: { keyResults: [keyResult({ measure }), keyResult()] } })
    await world.seed('objectives', [objective])
    await publishDraft(objective)
    const page = await world.call(owner, okrApi.objective, { companyId, objectiveId: objective._id })
    expect(page.objective).toMatchObject({ keyResults: [{ measure: { commit: 30 } }, {}] })
  })

  describe('how many objectives one owner has at a level', () => {
    const person = (id: string) => storedDraft({ id, content: { level: 'person', ...two() } })
    const amounts = { ...usualAnswers.amounts, person: 2 }

    test('are counted in one read, those of other levels, cycles and people left out', async () => {
      const others = [
        storedPublished({ content: { level: 'team' } }),
        storedPublished({ content: { level: 'person', cycleId: '2026-07-01.3' } }),
        storedPublished({ owner: 'colleague', content: { level: 'person' } }),
      ]
      const mine = ['objective-a1', 'objective-a2', 'objective-a3'].map(person)
      await world.seed('objectives', [...others, ...mine])
      await ruled({ amounts })
      const [first, second, third] = mine
      if (!first || !second || !third) throw new Error('three')
      const counted = await world.counted(() => publishDraft(first))
      expect(counted.collectionScans).toBe(0)
      await publishDraft(second)
      expect(await refusedDraft(third)).toEqual({ code: 'objectivesEnough', field: 'level', details: { bound: 2 } })
      // Published twice by a shaky network it is still one.
      expect(await publishDraft(second)).toEqual({ version: 2 })
    })

    test('hold also for two that are published at once', async () => {
      const [first, second] = [person('objective-b1'), person('objective-b2')]
      await world.seed('objectives', [first, second])
      await ruled({ amounts: { ...amounts, person: 1 } })
      const attempts = await Promise.allSettled([publishDraft(first), publishDraft(second)])
      expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(attempts.find((attempt) => attempt.status === 'rejected')?.reason).toMatchObject({
        failure: { code: 'objectivesEnough' },
      })
    })

    test('count one that comes back from the archive, by whomever it is brought back', async () => {
      const [first, second] = [person('objective-c1'), person('objective-c2')]
      await world.seed('objectives', [first, second])
      await ruled({ amounts: { ...amounts, person: 1 } })
      const { version } = await publishDraft(first)
      await world.call(owner, okrApi.archive, { companyId, objectiveId: first._id, version })
      await publishDraft(second)
      const back = { companyId, objectiveId: first._id, version: version + 1 }
      const failure = { code: 'objectivesEnough', field: 'level', details: { bound: 1 } }
      expect(await world.refusal(owner, okrApi.restore, back)).toEqual(failure)
      expect(await world.refusal(administrator, okrApi.restore, back)).toEqual(failure)
      await world.call(owner, okrApi.archive, { companyId, objectiveId: second._id, version: second.version + 1 })
      expect(await world.call(owner, okrApi.restore, back)).toEqual({ version: version + 2 })
    })

    test('leave what is closed out of it: it comes back whatever the rule is by now', async () => {
      const closed = [1, 2].map((at) =>
        storedClosed({ id: `objective-d${at}`, content: { level: 'person', ...two() } }),
      )
      await world.seed('objectives', closed)
      await ruled({ amounts: { ...amounts, person: 1 } })
      const [one] = closed
      if (!one) throw new Error('one')
      await world.call(owner, okrApi.archive, at(one))
      expect(await world.call(owner, okrApi.restore, { ...at(one), version: one.version + 1 })).toEqual({
        version: one.version + 2,
      })
    })

    test('count one that an edit moves there, and not one that stays', async () => {
      const there = storedPublished({ content: { level: 'person', ...two() } })
      const team = storedPublished({ content: { level: 'team', ...two() } })
      await world.seed('objectives', [there, team])
      await ruled({ amounts: { ...amounts, person: 1 } })
      const contentOf = ({ title, why, cycleId, alignments, keyResults }: typeof team) => ({
        title,
        why,
        cycleId,
        alignments,
        keyResults: keyResults.map(({ lastCheckIn: _last, ...written }) => written),
      })
      const moved = { ...at(team), content: { ...contentOf(team), level: 'person' as const }, reason: '' }
      expect(await world.refusal(owner, okrApi.edit, moved)).toEqual({
        code: 'objectivesEnough',
        field: 'content.level',
        details: { bound: 1 },
      })
      const stays = {
        ...at(there),
        content: { ...contentOf(there), level: 'person' as const, why: '换句话' },
        reason: '',
      }
      expect(await world.call(owner, okrApi.edit, stays)).toEqual({ version: there.version + 1 })
    })
  })

  test('what was published before a rule can be edited, in all but what is new', async () => {
    const milestone = { ...keyResult(), measure: { type: 'milestone' } as const }
    const objective = storedPublished({ content: { level: 'person', keyResults: [milestone] } })
    await world.seed('objectives', [objective])
    await ruled({
      levels: ['company', 'team'],
      amounts: { ...usualAnswers.amounts, person: null },
      types: ['metric'],
      alignment: 'required',
    })
    const { title, level, cycleId, alignments } = objective
    const keyResults = objective.keyResults.map(({ lastCheckIn: _last, ...written }) => written)
    const content = { title, why: '换一个说法', level, cycleId, alignments, keyResults }
    const { version } = await world.call(owner, okrApi.edit, { ...at(objective), content, reason: '' })
    const more = { ...content, keyResults: [...keyResults, { ...milestone, id: fresh('keyResult') }] }
    const input = { companyId, objectiveId: objective._id, version, content: more, reason: '' }
    expect(await world.refusal(owner, okrApi.edit, input)).toEqual({
      code: 'milestoneNotAllowed',
      field: 'content.keyResults.1.measure.type',
    })
  })

  test('how often is checked in stands with the rules, and the calendar keeps it', async () => {
    await ruled({ progress: { thresholds: 'three', everyWeeks: 2 } })
    const company = await stored()
    await world.call(administrator, calendarApi.changeWorkingTime, {
      companyId,
      version: company?.version ?? 0,
      hours: { from: 570, until: 1110 },
      weekday: 3,
    })
    expect((await stored())?.cadence).toEqual({ everyWeeks: 2, weekday: 3 })
  })
})

describe('drafts', () => {
  const manager = openidOf('manager')
  const list = (openid = manager) =>
    world.call(openid, okrApi.draftsOf, { companyId, memberId: memberIdOf('owner') }).then(({ items }) => items)
  const written = async (title = '【草稿】', objectiveId = fresh('objective')) => {
    await world.call(owner, okrApi.saveDraft, { companyId, objectiveId, version: 0, draft: draft({ title }) })
    return objectiveId
  }
  const opened = (objectiveId: string, openid = manager) =>
    world.call(openid, okrApi.objective, { companyId, objectiveId })
  const unopened = (objectiveId: string, openid = manager) =>
    world.refusal(openid, okrApi.objective, { companyId, objectiveId })
  const hidden = { code: 'notFound', field: 'objectiveId' }

  test('are the author’s and whom they choose where the rules say so, as without rules', async () => {
    const objectiveId = await written()
    expect([await list(), await unopened(objectiveId)]).toEqual([[], hidden])
    await ruled({ drafts: 'chosen' })
    expect([await list(), await unopened(await written())]).toEqual([[], hidden])
  })

  test('are read by the author’s manager once they are written under the rule, and only read', async () => {
    const before = await written('【从前】')
    await ruled({ drafts: 'manager' })
    expect([await list(), await unopened(before)]).toEqual([[], hidden])
    const objectiveId = await written('【现在】')
    expect(await list()).toMatchObject([{ objectiveId, title: '【现在】' }])
    const page = await opened(objectiveId)
    expect([page.kind, page.may]).toEqual(['draft', { checkIn: [], edit: false, close: false, archive: false }])
    expect(await world.refusal(manager, okrApi.publish, { companyId, objectiveId, version: 1 })).toEqual(hidden)
    expect((await world.call(manager, okrApi.today, { companyId })).drafts).toEqual([])
    const counted = await world.counted(() => list())
    expect([counted.reads <= 4, counted.collectionScans]).toEqual([true, 0])
  })

  test.each<Person>(['administrator', 'sponsor', 'champion', 'colleague', 'keyResultManager', 'coach'])(
    '%s, who does not manage the author, reads none of them',
    async (person) => {
      await ruled({ drafts: 'manager' })
      const objectiveId = await written()
      expect(await unopened(objectiveId, openidOf(person))).toEqual(hidden)
      if (person === 'coach') return
      expect(await list(openidOf(person))).toEqual([])
    },
  )

  test('are the author’s again once the rule is gone, and follow a new manager at once', async () => {
    await ruled({ drafts: 'manager' })
    const objectiveId = await written()
    const input = { companyId, memberId: memberIdOf('owner'), managerId: memberIdOf('colleague'), version: 1 }
    await world.call(administrator, peopleApi.changeManager, input)
    expect([await list(), await unopened(objectiveId)]).toEqual([[], hidden])
    expect((await opened(objectiveId, openidOf('colleague'))).kind).toBe('draft')
    await ruled({ drafts: 'chosen' })
    expect(await unopened(objectiveId, openidOf('colleague'))).toEqual(hidden)
  })
})

describe('what the coach finds', () => {
  const deliverable = 'objectiveIsDeliverable@objective'
  const activity = (id: string) => ({
    ...keyResult({ id, title: '举办 12 场客户访谈', unit: 'times' }),
    measure: { type: 'metric' as const, baseline: 0, commit: 4, target: 8, stretch: 12 },
  })
  const stored = (title: string, keyResults = two().keyResults) => storedDraft({ content: { title, keyResults } })
  const publishing = async (objective: DraftObjective, dismissed?: string[]) => {
    await world.seed('objectives', [objective])
    const input = { ...at(objective), ...(dismissed && { dismissed }) }
    const { ok, failure } = await world.raw(owner, 'okr', { call: 'publish', input, language: 'zh-CN' })
    return ok ? 'published' : `${failure?.code} ${failure?.field}`
  }

  test.each<[string, Partial<Answers> | undefined, string, string[] | undefined, string]>([
    ['without rules', undefined, '上线新版小程序', undefined, 'published'],
    ['as advice', {}, '上线新版小程序', undefined, 'published'],
    ['as advice, said so', { findings: 'advice' }, 'Launch the new mini program', undefined, 'published'],
    ['unanswered', { findings: 'answered' }, '上线新版小程序', [], 'coachUnanswered title'],
    ['from a phone of before', { findings: 'answered' }, '上线新版小程序', undefined, 'coachUnanswered title'],
    ['unanswered', { findings: 'answered' }, 'Launch the new mini program', [], 'coachUnanswered title'],
    ['set aside', { findings: 'answered' }, '上线新版小程序', [deliverable], 'published'],
    ['set aside', { findings: 'answered' }, 'Launch the new mini program', [deliverable], 'published'],
    [
      'with another set aside',
      { findings: 'answered' },
      '上线新版小程序',
      ['objectiveHasNumber@objective'],
      'coachUnanswered title',
    ],
    ['changed', { findings: 'answered' }, '让客户自己就能把事办完', [], 'published'],
  ])('%s: rules of %j, %s with %j is %s', async (_what, rules, title, dismissed, outcome) => {
    if (rules) await ruled(rules)
    expect(await publishing(stored(title), dismissed)).toBe(outcome)
  })

  test('is answered for each line, and said of the first that is not', async () => {
    await ruled({ findings: 'answered' })
    const lines = () => [activity('keyresult-act-1'), activity('keyresult-act-2')]
    const one = ['keyResultIsActivity@keyresult-act-1']
    expect(await publishing(stored('让客户愿意留下来', lines()), one)).toBe('coachUnanswered keyResults.1.title')
    const both = [...one, 'keyResultIsActivity@keyresult-act-2']
    expect(await publishing(stored('让客户愿意留下来', lines()), both)).toBe('published')
  })

  test('holds up an edit only by what the edit brings', async () => {
    const objective = storedPublished({ content: { title: '上线新版小程序', ...two() } })
    await world.seed('objectives', [objective])
    await ruled({ findings: 'answered' })
    const content = { ...contentOf(objective), why: '客户等了很久' }
    const { version } = await world.call(owner, okrApi.edit, { ...at(objective), content, reason: '' })
    const keyResults = [...content.keyResults, activity('keyresult-act-1')]
    const input = { ...at({ ...objective, version }), content: { ...content, keyResults }, reason: '' }
    expect(await world.refusal(owner, okrApi.edit, input)).toMatchObject({
      code: 'coachUnanswered',
      field: 'content.keyResults.2.title',
    })
    const dismissed = ['keyResultIsActivity@keyresult-act-1']
    expect(await world.call(owner, okrApi.edit, { ...input, dismissed })).toEqual({ version: version + 1 })
  })

  test('costs no read more', async () => {
    await ruled({ findings: 'advice' })
    const [before, after] = [stored('上线新版小程序'), stored('上线新版小程序')]
    await world.seed('objectives', [before, after])
    const asAdvice = await world.counted(() => publishDraft(before))
    await ruled({ findings: 'answered' })
    const input = { ...at(after), dismissed: [deliverable] }
    const asAnswered = await world.counted(() => world.call(owner, okrApi.publish, input))
    expect(asAnswered.reads).toBe(asAdvice.reads)
  })
})
