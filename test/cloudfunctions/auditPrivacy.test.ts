import type { Call } from '../../domain/call'
import type { AuditAction } from '../../domain/people/audit'
import { commentApi } from '../../domain/okr/commentApi'
import { okrApi } from '../../domain/okr/api'
import { reviewApi } from '../../domain/review/api'
import { annualTalkApi } from '../../domain/review/annualTalkApi'
import { feedbackApi } from '../../domain/review/feedbackApi'
import { lessonApi } from '../../domain/review/lessonApi'
import { noAnswers } from '../../domain/review/model'
import { good } from '../domain/goodInputs'
import { allCalls } from '../support/calls'
import { openidOf } from './support/company'
import { found, named } from './support/everything'
import { cycleId, draft, fresh } from './support/objectives'
import { textFieldsOf } from './support/texts'
import { startWorld, type World } from './support/world'

/** Two people, of whom one reviews the other, write everything there is to write; the trail holds none of it. */

const { companyId, members, objective, keyResults } = named
const lin = openidOf(members[0])
const wang = openidOf(members[1])
const mark = '只给该看的人'

let world: World
beforeAll(async () => {
  world = await startWorld('2026-12-21T02:00:00Z')
  await found(world, named)
})
afterAll(() => world.end())

const trail = () => world.stored<{ action: AuditAction }>('audit', { companyId })

async function isNotTold(...actions: AuditAction[]): Promise<void> {
  const entries = await trail()
  expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(actions))
  expect(JSON.stringify(entries)).not.toContain(mark)
}

test('the words of a review: answers, reason and note', async () => {
  const mine = { companyId, cycleId }
  const theirs = { ...mine, memberId: members[0] }
  const answers = { ...noAnswers, possible: mark, moved: mark, next: mark }
  await world.call(lin, reviewApi.saveAnswers, { ...mine, version: 1, answers })
  await world.call(lin, reviewApi.submit, { ...mine, version: 2 })
  const startsAt = Date.parse('2026-12-21T03:00:00Z')
  await world.call(lin, reviewApi.propose, { ...theirs, startsAt })
  await world.call(wang, reviewApi.accept, { ...theirs, startsAt })
  world.moveTo('2026-12-21T03:00:00Z')
  await world.call(wang, reviewApi.hold, theirs)
  await world.call(wang, reviewApi.saveNote, { ...theirs, version: 0, note: mark })
  await world.call(wang, reviewApi.sendBack, { ...theirs, submission: 1, reason: mark })
  await world.call(lin, reviewApi.saveAnswers, { ...mine, version: 2, answers: { ...answers, next: `${mark}再` } })
  await world.call(lin, reviewApi.submit, { ...mine, version: 3 })
  await world.call(wang, reviewApi.approve, { ...theirs, submission: 2, noteVersion: 1 })
  await isNotTold('submit', 'sendBack', 'hold', 'approve')
})

test('a question to a colleague and what is written back', async () => {
  const requestId = fresh('request')
  await world.call(lin, feedbackApi.withdrawFeedback, { companyId, requestId: named.request })
  const asked = { companyId, objectiveId: objective, colleagueId: members[1], keyResultId: null, question: mark }
  await world.call(lin, feedbackApi.askForFeedback, { ...asked, requestId })
  await world.call(wang, feedbackApi.answerFeedback, { companyId, requestId, answer: mark })
  await isNotTold('askForFeedback', 'answerFeedback', 'withdrawFeedback')
})

test('a draft, and whom it is shown to', async () => {
  const objectiveId = fresh('objective')
  const text = draft({ title: mark, why: mark })
  await world.call(lin, okrApi.saveDraft, { companyId, objectiveId, version: 0, draft: text })
  await world.call(lin, okrApi.shareDraft, { companyId, objectiveId, version: 1, memberIds: [members[1]] })
  await isNotTold('saveDraft', 'shareDraft')
})

test('a comment, also one that is taken back, and a check-in’s note', async () => {
  const commentId = fresh('comment')
  await world.call(wang, commentApi.comment, {
    companyId,
    objectiveId: objective,
    commentId,
    keyResultId: null,
    text: mark,
  })
  await world.call(wang, commentApi.takeBackComment, { companyId, commentId })
  await world.call(lin, okrApi.checkIn, {
    companyId,
    objectiveId: objective,
    keyResultId: keyResults[0] ?? '',
    checkInId: fresh('checkIn'),
    value: 70,
    confidence: 7,
    note: mark,
    basedOn: null,
  })
  await isNotTold('comment', 'takeBackComment', 'checkIn')
})

test('what was learned, and what goes to the annual talk', async () => {
  const lesson = { title: mark, learned: mark, tags: [], departmentId: named.departments[1], objectiveId: null }
  await world.call(lin, lessonApi.saveLesson, { companyId, lessonId: fresh('lesson'), version: 0, lesson })
  const talk = { companyId, year: 2026 }
  await world.call(lin, annualTalkApi.saveAnnualTalk, {
    ...talk,
    version: 0,
    words: { sections: [], wish: mark },
  })
  await world.call(lin, annualTalkApi.shareAnnualTalk, { ...talk, version: 1, withId: members[1] })
  await isNotTold('saveLesson', 'beginAnnualTalk', 'shareAnnualTalk')
})

/** What is public in the company already: the names of people and things, the titles of objectives. */
const told = ['saveProfile.name', 'saveProfile.title', 'createCompany.name', 'nameCompany.name', 'edit.content.title']

const inputs: Readonly<Record<string, unknown>> = good
const writing = allCalls
  .filter(([, { writes, standing }]) => writes && standing === 'member')
  .flatMap(([name, call]) => textFieldsOf(call.input, inputs[name]).map((field) => ({ name, call, field })))
  .filter(({ name, field }) => !told.includes(`${name}.${field}`))

test.each(writing)('whatever came of $name, its $field is nowhere in the trail', async ({ name, call, field }) => {
  const ask = (openid: string, one: Call, input: unknown) =>
    world.raw(openid, one.capability, { call: one.name, input, language: 'zh-CN' })
  for (const openid of [lin, wang]) await ask(openid, call, put(inputs[name], field, mark))
  expect(JSON.stringify(await trail())).not.toContain(mark)
})

function put(value: unknown, path: string, next: string): unknown {
  const [key = '', ...rest] = path.split('.')
  const inner = rest.length === 0 ? next : put(Object(value)[key], rest.join('.'), next)
  if (Array.isArray(value)) return value.map((each, index) => (String(index) === key ? inner : each))
  return { ...Object(value), [key]: inner }
}
