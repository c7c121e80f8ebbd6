import type { Call } from '../../domain/call'
import { okrApi } from '../../domain/okr/api'
import { reviewIdOf } from '../../domain/review/model'
import { reviewApi } from '../../domain/review/api'
import { annualTalkApi } from '../../domain/review/annualTalkApi'
import { emptyTalk } from '../../domain/review/annualTalk'
import { allCalls } from '../support/calls'
import { good } from '../domain/goodInputs'
import { companyId, foundCompanies, memberIdOf, openidOf } from './support/company'
import { cycleId, draft, fresh, keyResult, storedDraft } from './support/objectives'
import { startWorld, type World } from './support/world'
import { textFieldsOf } from './support/texts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

const owner = openidOf('owner')
const bad = '违规的话'
const refuseBad = () =>
  world.cloud.provocations.order({ api: 'security.msgSecCheck', errCode: 87014, text: bad, times: 20 })
const noAnswer = () => world.cloud.provocations.order({ api: 'security.msgSecCheck', errCode: -1, times: 20 })

/** What others do not read, and so is nobody else's to look at; or is looked at when it is shown. */
const privateTexts: Record<string, readonly string[] | 'all'> = {
  /** Looked at when it is published, or while it is shown to somebody. */
  saveDraft: 'all',
  /** Looked at when it is handed in. */
  saveAnswers: 'all',
  /** Looked at when it is shared. */
  saveAnnualTalk: 'all',
  /** A number, no words. */
  placeMember: ['employeeNumber'],
  saveRosterLine: ['employeeNumber', 'managerNumber'],
  removeRosterLine: ['employeeNumber'],
  freeLine: ['employeeNumber'],
  /** A secret, no words; and a number. */
  join: ['token', 'employeeNumber'],
  /** The company's name once more; it is only compared. */
  deleteMyData: ['confirmation'],
  /** Nobody but administrators reads it. */
  startRosterUpload: ['fileName'],
}

/** Looked at by their own handlers, once it is sure that they are to be said; their own tests show it. */
const lookedAtLater = ['nudge', 'comment', 'sayWhy', 'savePilot', 'saveRulesDraft', 'saveTraining']

const inputs: Record<string, unknown> = { ...good }

const shown = allCalls
  .filter(([name, { writes }]) => writes && privateTexts[name] !== 'all' && !lookedAtLater.includes(name))
  .flatMap(([name, call]) =>
    textFieldsOf(call.input, inputs[name])
      .filter((field) => !privateTexts[name]?.includes(field))
      .map((field) => ({ name, call, field })),
  )

test('words are looked for in every call that writes them', () => {
  expect(new Set(shown.map(({ name }) => name)).size).toBeGreaterThan(10)
})

test.each(shown)('$field of $name is looked at before anything else', async ({ name, call, field }) => {
  refuseBad()
  const input = put({ ...Object(inputs[name]), ...(call.standing === 'member' ? { companyId } : {}) }, field, bad)
  const reply = await world.raw(owner, call.capability, request(call, input))
  expect(reply.failure).toMatchObject({ code: 'textRefused', field })
})

const request = ({ name }: Call, input: unknown) => ({ call: name, input, language: 'zh-CN' })

function put(value: unknown, path: string, next: unknown): unknown {
  const [key = '', ...rest] = path.split('.')
  const inner = rest.length === 0 ? next : put(Object(value)[key], rest.join('.'), next)
  if (Array.isArray(value)) return value.map((each, index) => (String(index) === key ? inner : each))
  return { ...Object(value), [key]: inner }
}

const badKeyResult = { keyResults: [keyResult({ title: `${bad}，提升到 60%` })] }
const to = (objectiveId: string, version: number) => ({ companyId, objectiveId, version })

describe('a draft', () => {
  test('is nobody’s to look at while nobody else sees it, and stays when it may not be published', async () => {
    refuseBad()
    const objectiveId = fresh('objective')
    const text = draft(badKeyResult)
    await world.call(owner, okrApi.saveDraft, { ...to(objectiveId, 0), draft: text })
    expect(await world.refusal(owner, okrApi.publish, to(objectiveId, 1))).toEqual({
      code: 'textRefused',
      field: 'keyResults.0.title',
    })
    expect(await world.stored('objectives', { _id: objectiveId })).toMatchObject([{ state: 'draft', draft: text }])
  })

  test('is looked at when it is shown to somebody, and with every save from then on', async () => {
    const stored = storedDraft({ content: badKeyResult })
    await world.seed('objectives', [stored])
    refuseBad()
    const sharing = { ...to(stored._id, stored.version), memberIds: [memberIdOf('colleague')] }
    expect(await world.refusal(owner, okrApi.shareDraft, sharing)).toMatchObject({ code: 'textRefused' })
    const good = draft()
    await world.call(owner, okrApi.saveDraft, { ...to(stored._id, stored.version), draft: good })
    await world.call(owner, okrApi.shareDraft, { ...sharing, version: stored.version + 1 })
    const saving = { ...to(stored._id, stored.version + 2), draft: draft(badKeyResult) }
    expect(await world.refusal(owner, okrApi.saveDraft, saving)).toMatchObject({
      code: 'textRefused',
      field: 'draft.keyResults.0.title',
    })
    expect(await world.stored('objectives', { _id: stored._id })).toMatchObject([{ draft: good }])
  })
})

test('answers are looked at when they are handed in, and stay the member’s own where they may not be', async () => {
  refuseBad()
  const answers = { possible: '一起看流失客户', moved: bad, movedKeyResult: null, next: '周五更新' }
  await world.call(owner, reviewApi.saveAnswers, { companyId, cycleId, version: 0, answers })
  const handingIn = { companyId, cycleId, version: 1 }
  expect(await world.refusal(owner, reviewApi.submit, handingIn)).toEqual({
    code: 'textRefused',
    field: 'answers.moved',
  })
  const _id = reviewIdOf(memberIdOf('owner'), cycleId)
  expect(await world.stored('reviewTexts', { _id })).toMatchObject([{ answers, submitted: null }])
})

test('what goes to the annual talk is looked at when it is shared', async () => {
  refuseBad()
  const talk = { ...emptyTalk(companyId, memberIdOf('owner'), 2026), wish: bad, version: 1 }
  await world.seed('annualTalks', [talk])
  const sharing = { companyId, year: 2026, version: 1, withId: memberIdOf('manager') }
  expect(await world.refusal(owner, annualTalkApi.shareAnnualTalk, sharing)).toMatchObject({ code: 'textRefused' })
  expect(await world.stored('annualTalks', { _id: talk._id })).toMatchObject([{ sharing: { state: 'own' } }])
})

test('where WeChat does not answer nothing is written, and the writer is told that it can be tried again', async () => {
  const stored = storedDraft()
  await world.seed('objectives', [stored])
  noAnswer()
  expect(await world.refusal(owner, okrApi.publish, to(stored._id, stored.version))).toMatchObject({
    code: 'textUnchecked',
  })
  expect(await world.stored('objectives', { _id: stored._id })).toMatchObject([{ state: 'draft' }])
})

test('what a whole objective says is one question to WeChat', async () => {
  const stored = storedDraft({ content: { keyResults: [keyResult(), keyResult(), keyResult()] } })
  await world.seed('objectives', [stored])
  await world.call(owner, okrApi.publish, to(stored._id, stored.version))
  const asked = world.cloud.outbox.snapshot().textChecks
  expect(asked).toHaveLength(1)
  expect(asked[0]).toMatchObject({ openid: owner, content: expect.stringContaining(stored.draft.title) })
})
