import type { Call } from '../../domain/call'
import type { Member, Role } from '../../domain/people/model'
import { roles } from '../../domain/people/model'
import { isAllowed } from '../../domain/people/permissions'
import { good } from '../domain/goodInputs'
import { allCalls } from '../support/calls'
import { grants } from '../support/grants'
import { openidOf } from './support/company'
import {
  type Documents,
  documentsOf,
  everyRole,
  foreign,
  found,
  marked,
  memberIn,
  named,
  settle,
} from './support/everything'
import { fresh } from './support/objectives'
import { idFieldsOf } from './support/texts'
import { type RawReply, startWorld, type World } from './support/world'

/**
 * Role × call × company, for every call that there is: what the table does not grant is refused and writes nothing, and
 * of another company nothing is read, changed, counted or guessed.
 */

const inputs: Readonly<Record<string, unknown>> = good
const ofMembers = allCalls.map(([, call]) => call).filter(({ standing }) => standing === 'member')
const department = { _id: named.departments[1], companyId: named.companyId, path: [...named.departments] }

/**
 * Ids that the phone makes: what is new is written under them. One that another company has already cannot be: who
 * knows it, knows 120 random bits; what they learn is that it is taken, and nothing of what it is.
 */
const made: Readonly<Record<string, RegExp>> = {
  saveDraft: /^objectiveId$|keyResults\.\d\.id$/,
  keepCoaching: /keyResultId$/,
  edit: /keyResults\.\d\.id$/,
  checkIn: /^checkInId$/,
  comment: /^commentId$/,
  nudge: /^nudgeId$/,
  grant: /^grantId$/,
  askForFeedback: /^requestId$/,
  saveLesson: /^lessonId$/,
  saveTraining: /^trainingId$/,
  saveWaves: /^waves\.\d\.id$/,
  carryOn: /^draftId$/,
  close: /draftId$/,
  exportCsv: /^exportId$/,
  exportPdf: /^exportId$/,
  pilotReportPdf: /^exportId$/,
  createCompany: /^companyId$/,
  addDepartment: /^departmentId$/,
  startRosterUpload: /^importId$/,
  exportMyData: /^exportId$/,
}

let world: World
/** What the two companies hold before anybody asks for anything. */
let mine: Documents
let theirs: Documents
beforeAll(async () => {
  world = await startWorld()
  await found(world, named)
  await found(world, foreign)
  const alone = roles.map((role) => memberIn({ ...department, name: '', order: 2 }, `member-only-${role}`, [role]))
  await settle(world, alone)
  mine = await documentsOf(world, named.companyId)
  theirs = await documentsOf(world, foreign.companyId)
})
afterAll(() => world.end())

const ask = (openid: string, call: Call, input: unknown): Promise<RawReply> =>
  world.raw(openid, call.capability, { call: call.name, input, language: 'zh-CN' })

/** A good input, with ids of its own where the phone makes them. */
const withOwnIds = (call: Call): unknown =>
  idFieldsOf(call.input, inputs[call.name])
    .filter((field) => made[call.name]?.test(field))
    .reduce<unknown>((input, field) => put(input, field, fresh('made')), inputs[call.name])

test('every call of a member has its line of the table, and no other has', () => {
  expect(Object.keys(grants).sort()).toEqual(ofMembers.map(({ name }) => name).sort())
})

/** What roles alone are granted; what somebody owns is looked at in permissions.test.ts. */
const grantedTo = (role: Role, { name }: Call): boolean => {
  const line = grants[name]
  return line === undefined || line === 'own' || isAllowed(line, [role])
}

describe.each(ofMembers.map((call) => ({ name: call.name, call })))('$name', ({ call }) => {
  const refused = roles.filter((role) => !grantedTo(role, call))

  test(`is refused to whom the table does not grant it, and writes nothing: ${refused.join(', ')}`, async () => {
    for (const role of refused) {
      const reply = await ask(openidOf(`member-only-${role}`), call, withOwnIds(call))
      expect([role, reply.failure?.code ?? 'ok']).toEqual([role, expect.stringMatching(/^(notAllowed|notFound)$/)])
      expect(JSON.stringify(reply)).not.toContain(marked)
    }
    expect(await documentsOf(world, named.companyId)).toEqual(mine)
  })

  test('is refused to who belongs to another company, whatever their role', async () => {
    const input = { ...Object(inputs[call.name]), companyId: foreign.companyId }
    const nowhere = { ...Object(inputs[call.name]), companyId: 'company-nowhere' }
    const reply = await ask(openidOf(named.members[1]), call, input)
    expect(reply.failure).toMatchObject({ code: 'notMember' })
    expect(reply).toEqual(await ask(openidOf(named.members[1]), call, nowhere))
    expect(await documentsOf(world, foreign.companyId)).toEqual(theirs)
  })
})

const foreignIds = [
  foreign.departments[1],
  foreign.members[0],
  foreign.objective,
  foreign.keyResults[0] ?? '',
  foreign.draft,
  foreign.lesson,
  foreign.request,
  foreign.comment,
  foreign.training,
  foreign.invite,
  foreign.joinRequest,
  foreign.rosterImport,
]

const all = allCalls.flatMap(([name, call]) =>
  idFieldsOf(call.input, inputs[name]).map((field) => ({ name, call, field, made: made[name]?.test(field) ?? false })),
)
/** Those that write something new come last, so that nothing of theirs is in the way of the others. */
const fields = [...all.filter((each) => !each.made), ...all.filter((each) => each.made)]

test('ids are looked for in every call that has one', () => {
  expect(fields.length).toBeGreaterThan(100)
  const calls = new Set(fields.map(({ name }) => name))
  expect(
    ['shareDraft', 'person', 'nameRole', 'setDepartmentUse', 'reviewMidQuarter'].filter((name) => !calls.has(name)),
  ).toEqual([])
})

/** An asker with every role, known to nobody's limit of calls. */
async function asker(): Promise<string> {
  const [member] = await world.stored<Member>('members', { _id: named.members[0] })
  if (!member) throw new Error('nobody asks')
  const openid = `o-${fresh('asker')}`
  await world.replace('members', { ...member, openid, roles: everyRole })
  await world.seed('accounts', [{ _id: openid, companyIds: [named.companyId] }])
  return openid
}

describe.each(fields)('$field of $name', ({ call, name, field, made: isMade }) => {
  test('tells no id of another company from one that nobody has', async () => {
    const openid = await asker()
    const reply = async (id: string) => {
      const answer = await ask(openid, call, put(inputs[name], field, id))
      expect(JSON.stringify(answer)).not.toContain(`${marked}member-foreign`)
      return JSON.stringify(answer).replaceAll(id, 'the id')
    }
    const unknown = () => reply(fresh('unknown'))
    const before = await unknown()
    const answers = new Map<string, string>()
    for (const id of foreignIds) answers.set(id, await reply(id))
    const after = await unknown()
    if (!isMade) {
      const told = [...answers].filter(([, answer]) => answer !== before && answer !== after)
      expect(told).toEqual([])
    }
    expect(await documentsOf(world, foreign.companyId)).toEqual(theirs)
  })
})

function put(value: unknown, path: string, next: string): unknown {
  const [key = '', ...rest] = path.split('.')
  const inner = rest.length === 0 ? next : put(Object(value)[key], rest.join('.'), next)
  if (Array.isArray(value)) return value.map((each, index) => (String(index) === key ? inner : each))
  return { ...Object(value), [key]: inner }
}

/** What never leaves the cloud, whoever asks for whatever list. */
const secret = /"(openid|nameTerms|codeSecret|_openid|sha256|index|checkedInWeeks|shownToManager|companyIds)":/
/** The company's own number for somebody is for who keeps the roster. */
const forAdministrators = /"employeeNumber":/

describe.each(roles)('what %s is shown', (role) => {
  test.each(ofMembers.filter(({ writes }) => !writes).map((call) => ({ name: call.name, call })))(
    'by $name holds nothing that only the database needs',
    async ({ name, call }) => {
      const reply = await ask(openidOf(`member-only-${role}`), call, inputs[name])
      const text = JSON.stringify(reply)
      expect(text.match(secret) ?? []).toEqual([])
      expect(text).not.toContain(openidOf('member-'))
      if (role !== 'administrator') expect(text).not.toMatch(forAdministrators)
    },
  )
})
