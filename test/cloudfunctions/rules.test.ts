import type { CallInput } from '../../domain/call'
import { peopleApi } from '../../domain/people/api'
import type { Company } from '../../domain/people/model'
import { type Answers, noNotes, nothingSettled, usualAnswers } from '../../domain/rollout/parameters'
import { publishRules, type RulesEdition } from '../../domain/rollout/rules'
import { rulesApi } from '../../domain/rollout/rulesApi'
import {
  companyId,
  companyOf,
  foundCompanies,
  memberIdOf,
  openidOf,
  otherCompanyId,
  type Person,
} from './support/company'
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

type Saved = Omit<CallInput<typeof rulesApi.saveRulesDraft>, 'companyId'>
const settled = (answers: Partial<Answers> = {}, version = 0): Saved => ({
  version,
  answers: { ...usualAnswers, ...answers },
  notes: noNotes,
})
const save = (saved: Saved, openid = sponsor) => world.call(openid, rulesApi.saveRulesDraft, { companyId, ...saved })
const publish = (version: number, edition: number, openid = sponsor) =>
  world.call(openid, rulesApi.publishRules, { companyId, version, edition })
const refusal = (version: number, edition: number, openid = sponsor) =>
  world.refusal(openid, rulesApi.publishRules, { companyId, version, edition })
const rules = (openid = owner, number: number | null = null) =>
  world.call(openid, rulesApi.rules, { companyId, number, after: null })
const stored = async () => (await world.stored<Company>('companies', { _id: companyId }))[0]
const editions = () => world.stored<RulesEdition>('okrRules', { companyId })

/** The company's rules from here on, as its sponsor publishes them. */
async function ruled(answers: Partial<Answers> = {}): Promise<void> {
  const draft = await world.call(sponsor, rulesApi.rulesDraft, { companyId })
  const { version } = await save(settled(answers, draft.version))
  await publish(version, draft.inForce?.number ?? 0)
}

describe('who', () => {
  const outsiders: Person[] = ['champion', 'coach', 'manager', 'owner', 'colleague']

  test.each(outsiders)('%s may not settle or publish, and nothing is written', async (person) => {
    const openid = openidOf(person)
    expect(await world.refusal(openid, rulesApi.rulesDraft, { companyId })).toEqual({ code: 'notAllowed' })
    expect(await world.refusal(openid, rulesApi.saveRulesDraft, { companyId, ...settled() })).toEqual({
      code: 'notAllowed',
    })
    await save(settled())
    expect(await refusal(1, 0, openid)).toEqual({ code: 'notAllowed' })
    expect(await editions()).toEqual([])
  })

  test.each<Person>(['administrator', 'sponsor'])('%s settles and publishes', async (person) => {
    const openid = openidOf(person)
    await save(settled(), openid)
    expect(await publish(1, 0, openid)).toEqual({ edition: 1 })
    expect(await editions()).toMatchObject([{ number: 1, byId: memberIdOf(person) }])
  })

  test.each<Person>(['champion', 'manager', 'owner', 'colleague', 'administrator', 'sponsor'])(
    '%s reads the rules, an outside coach does not',
    async (person) => {
      await ruled()
      expect((await rules(openidOf(person))).edition).toMatchObject({ number: 1, answers: usualAnswers })
      expect(await world.refusal(openidOf('coach'), rulesApi.rules, { companyId, number: null, after: null })).toEqual({
        code: 'notAllowed',
      })
    },
  )

  test('another company has rules of its own', async () => {
    await ruled()
    const stranger = openidOf('stranger')
    const theirs = await world.call(stranger, rulesApi.rulesDraft, { companyId: otherCompanyId })
    expect(theirs).toMatchObject({ answers: nothingSettled, version: 0, inForce: null })
    const theirRules = { companyId: otherCompanyId, number: 1, after: null }
    expect(await world.refusal(stranger, rulesApi.rules, theirRules)).toEqual({ code: 'notFound', field: 'number' })
    expect(await world.refusal(stranger, rulesApi.rules, { ...theirRules, companyId })).toEqual({ code: 'notMember' })
  })
})

describe('the working copy', () => {
  test('is kept as it goes, half settled and contradicting itself, and counts for nobody', async () => {
    const half = { ...nothingSettled, levels: ['company' as const], alignment: 'required' as const }
    expect(await save({ version: 0, answers: half, notes: noNotes })).toEqual({ version: 1 })
    expect(await world.call(administrator, rulesApi.rulesDraft, { companyId })).toMatchObject({
      answers: half,
      version: 1,
      inForce: null,
    })
    expect((await rules()).edition).toBeNull()
    expect((await stored())?.okrRules).toBeUndefined()
  })

  test('said twice is said once; based on what another has changed it is refused, and names the version', async () => {
    expect(await save(settled())).toEqual({ version: 1 })
    expect(await save(settled())).toEqual({ version: 1 })
    const late = { companyId, ...settled({ ownShare: 80 }) }
    expect(await world.refusal(administrator, rulesApi.saveRulesDraft, late)).toEqual({
      code: 'staleVersion',
      field: 'version',
      details: { version: 1 },
    })
  })

  test('words are looked at as they are written, and leave no word in the trail', async () => {
    const notes = { ...noNotes, kpi: { 'zh-CN': '【销售看 KPI】', en: '' } }
    world.cloud.provocations.order({ api: 'security.msgSecCheck', errCode: 87014 })
    const input = { companyId, ...settled(), notes }
    expect(await world.refusal(sponsor, rulesApi.saveRulesDraft, input)).toEqual({
      code: 'textRefused',
      field: 'notes',
    })
    await save({ ...settled(), notes })
    await publish(1, 0)
    expect((await rules()).edition?.notes.kpi['zh-CN']).toBe('【销售看 KPI】')
    expect(JSON.stringify(await world.stored('audit'))).not.toContain('【销售看')
  })

  test('begins with the rules in force where nobody works on them', async () => {
    const copy = { answers: { ...usualAnswers, ownShare: 70 }, notes: noNotes }
    const acting = { byId: memberIdOf('sponsor'), at: Date.parse(now) }
    const published = publishRules(companyOf(companyId, '同频科技'), copy, undefined, null, acting)
    await world.seed('okrRules', [published.edition])
    await world.replace('companies', published.company)
    expect(await world.call(sponsor, rulesApi.rulesDraft, { companyId })).toMatchObject({
      answers: copy.answers,
      version: 0,
      inForce: { number: 1 },
    })
  })
})

describe('publishing', () => {
  test('makes an edition, drives the company, and leaves one line with before and after', async () => {
    await ruled()
    await ruled({ progress: { thresholds: 'two', everyWeeks: 2 }, ownShare: 80 })
    const company = await stored()
    expect(company).toMatchObject({
      version: 3,
      cadence: { everyWeeks: 2, weekday: 5 },
      okrRules: { edition: 2, thresholds: 'two', ownShare: 80 },
    })
    expect(company).not.toHaveProperty('milestonesAllowed')
    const trail = await world.stored<{ action: string; after: { edition: number } }>('audit', {
      action: 'publishRules',
    })
    expect(trail.find(({ after }) => after.edition === 2)).toMatchObject({
      byId: memberIdOf('sponsor'),
      before: { edition: 1, ownShare: 60, progress: { everyWeeks: 1 } },
      after: { edition: 2, ownShare: 80, progress: { everyWeeks: 2 } },
    })
    const page = await rules()
    expect(page.items.map(({ number, changed }) => [number, changed.length])).toEqual([
      [2, 2],
      [1, 10],
    ])
    expect(page.items[0]).toMatchObject({ changed: ['progress', 'ownShare'], before: { ownShare: 60 } })
    expect(page.people.map(({ id }) => id)).toEqual([memberIdOf('sponsor')])
    expect((await rules(owner, 1)).edition).toMatchObject({ number: 1, answers: { ownShare: 60 } })
    const { current } = await world.call(owner, peopleApi.session, { companyId })
    expect(current?.company).toMatchObject({ cadence: { everyWeeks: 2 }, okrRules: { edition: 2 } })
  })

  test('the same thing twice is one edition, also from two people at once', async () => {
    await save(settled())
    expect(await publish(1, 0)).toEqual({ edition: 1 })
    expect(await publish(1, 0)).toEqual({ edition: 1 })
    expect(await publish(1, 1, administrator)).toEqual({ edition: 1 })
    await save(settled({ ownShare: 75 }, 1))
    expect(await Promise.all([publish(2, 1), publish(2, 1, administrator)])).toEqual([{ edition: 2 }, { edition: 2 }])
    expect(await editions()).toHaveLength(2)
  })

  test('what somebody else has changed meanwhile is looked at first: the copy, or the edition', async () => {
    await save(settled())
    await save(settled({ ownShare: 70 }, 1), administrator)
    expect(await refusal(1, 0)).toEqual({ code: 'staleVersion', field: 'version', details: { version: 2 } })
    await publish(2, 0, administrator)
    await save(settled({ ownShare: 90 }, 2))
    expect(await refusal(3, 0)).toEqual({ code: 'staleVersion', field: 'edition', details: { version: 1 } })
    expect(await editions()).toHaveLength(1)
  })

  test.each<[string, Saved['answers'], object]>([
    ['nothing settled', nothingSettled, { code: 'missing', field: 'answers.levels' }],
    ['one thing open', { ...usualAnswers, reviews: null }, { code: 'missing', field: 'answers.reviews' }],
    [
      'objectives of a team where there are none',
      { ...usualAnswers, levels: ['company', 'person'] },
      { code: 'amountOfNoLevel', field: 'answers.amounts.team' },
    ],
    [
      'the least above the most',
      { ...usualAnswers, amounts: { ...usualAnswers.amounts, least: 6 } },
      { code: 'leastAboveMost', field: 'answers.amounts.least', details: { bound: 4 } },
    ],
    [
      'an alignment with nothing to align to',
      {
        ...usualAnswers,
        levels: ['company'],
        amounts: { ...usualAnswers.amounts, team: null, person: null },
        alignment: 'required',
      },
      { code: 'nothingToAlignTo', field: 'answers.alignment' },
    ],
  ])('is refused with its field: %s', async (_what, answers, failure) => {
    await save({ version: 0, answers, notes: noNotes })
    expect(await refusal(1, 0)).toEqual(failure)
    expect(await editions()).toEqual([])
  })

  test('scores that decide about money are no answer that could be kept', async () => {
    const { ok, failure } = await world.raw(sponsor, 'rollout', {
      call: 'saveRulesDraft',
      input: { companyId, ...settled(), answers: { ...usualAnswers, reviews: 'tied' } },
      language: 'zh-CN',
    })
    expect([ok, failure]).toMatchObject([false, { code: 'notAllowedValue', field: 'answers.reviews' }])
  })

  test('a history of more than a page goes on where it ended', async () => {
    for (let edition = 1; edition <= 22; edition += 1) await ruled({ ownShare: edition % 2 === 0 ? 60 : 70 })
    const page = await rules()
    expect(page.items.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => 22 - index))
    const rest = await world.call(owner, rulesApi.rules, { companyId, number: null, after: page.after })
    expect([rest.items.map(({ number }) => number), rest.after]).toEqual([[2, 1], null])
  })

  test('reading takes at most four reads, and no scan', async () => {
    await ruled()
    for (const read of [() => rules(), () => world.call(sponsor, rulesApi.rulesDraft, { companyId })]) {
      const counted = await world.counted(read)
      expect([counted.reads <= 4, counted.collectionScans]).toEqual([true, 0])
    }
  })
})
