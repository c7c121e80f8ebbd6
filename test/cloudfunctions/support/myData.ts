import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import type { Language, Member } from '../../../domain/people/model'
import { myDataApi } from '../../../domain/people/myDataApi'
import { rosterLineId } from '../../../domain/people/roster'
import { reviewIdOf } from '../../../domain/review/model'
import { collections } from '../../../config/database'
import { companyId, engineering, memberIdOf, memberOf, openidOf } from './company'
import { cycleId, storedArchived, storedDraft, storedPublished } from './objectives'
import type { World } from './world'

/** Whose data it is, called what nobody else is called. */
export const name = '欧阳知微'
export const employeeNumber = 'E-73190'
export const me = memberIdOf('owner')
export const openid = openidOf('owner')
const other = memberIdOf('colleague')

/** Words that occur nowhere else, by who may still read them when their writer is forgotten. */
export const secret = {
  draft: '【草稿】',
  answers: '【回顾】',
  note: '【纪要】',
  asked: '【请教】',
  given: '【收到的反馈】',
  wish: '【面谈】',
  withdrawn: '【收回的心得】',
} as const
/** What was public inside the company. */
export const open = { objective: '【公开目标】', note: '【进展】', comment: '【评论】', lesson: '【心得】' } as const
/** What is others', and never the person's to read. */
export const others = { written: '【写给别人的反馈】', theirs: '【别人的回顾】', draft: '【别人的草稿】' } as const

/** As the functions make it of company and openid. */
const requestId = createHash('sha256').update(`${companyId} ${openid}`).digest('hex')

const at = Date.parse('2026-11-02T02:00:00Z')

const review = (of: string, reviewerId: string) => ({
  _id: reviewIdOf(of, cycleId),
  companyId,
  cycleId,
  memberId: of,
  reviewerId,
  state: 'submitted',
  submittedAt: at,
  proposal: null,
  departmentPath: engineering.path,
  submission: 1,
  createdAt: at,
  updatedAt: at,
  queueOrder: `${of}`,
})

const answers = (possible: string) => ({ possible, moved: '', movedKeyResult: null, next: '' })

const reviewText = (of: string, possible: string, note: string) => ({
  _id: reviewIdOf(of, cycleId),
  companyId,
  answers: answers(possible),
  answersVersion: 1,
  submitted: answers(possible),
  note,
  noteVersion: 1,
  reason: '',
})

const request = (id: string, askerId: string, colleagueId: string, question: string, state: object) => ({
  _id: id,
  companyId,
  askerId,
  colleagueId,
  objectiveId: 'objective-any',
  objectiveTitle: '让客户留下来',
  keyResult: null,
  cycleId,
  question,
  askedAt: at,
  order: `${at}-${id}`,
  ...state,
})

const lesson = (id: string, title: string, state: object) => ({
  _id: id,
  companyId,
  byId: me,
  departmentPath: engineering.path,
  title,
  learned: title,
  tags: [],
  objective: null,
  cycleId,
  version: 1,
  createdAt: at,
  updatedAt: at,
  index: { pieces: [], order: id },
  ...state,
})

/** Somebody with years behind them: something in every collection that holds anything of a person. */
export async function withYears(world: World): Promise<void> {
  const member: Member = {
    ...memberOf(engineering, 'owner', { name, manager: 'manager' }),
    employeeNumber,
    title: '产品经理',
  }
  await world.replace('members', member)
  const objective = { ...storedPublished(), title: open.objective }
  const archived = storedArchived()
  const theirs = { ...storedDraft(), ownerId: other, index: { involved: [other] } }
  const draftOf = (title: string, base: ReturnType<typeof storedDraft>) => ({
    ...base,
    draft: { ...base.draft, title },
  })
  const [keyResult] = objective.keyResults
  const keyResultId = keyResult?.id ?? ''
  const objectiveId = objective._id
  const written = { companyId, byId: me, at }
  const documents: Record<string, object[]> = {
    rosterLines: [
      {
        _id: rosterLineId(companyId, employeeNumber),
        companyId,
        employeeNumber,
        name,
        departmentId: engineering._id,
        managerNumber: null,
        title: '产品经理',
        language: 'zh-CN',
        standing: { state: 'claimed', memberId: me },
        order: name,
        version: 1,
      },
    ],
    invites: [
      {
        _id: 'invite-1',
        companyId,
        departmentId: engineering._id,
        byId: me,
        expiresAt: at,
        usesLeft: 3,
        createdAt: at,
      },
    ],
    joinRequests: [
      {
        _id: requestId,
        companyId,
        openid,
        name,
        as: { kind: 'member' },
        employeeNumber,
        departmentPath: engineering.path,
        inviteId: 'invite-1',
        standing: { state: 'approved', byId: other, at, memberId: me },
        askedAt: at,
        order: `${at}-1`,
      },
    ],
    joinTries: [{ _id: requestId, companyId, wrongAt: [at] }],
    objectives: [objective, archived, draftOf(secret.draft, storedDraft()), draftOf(others.draft, theirs)],
    checkIns: [
      {
        ...written,
        _id: 'checkIn-1',
        objectiveId,
        keyResultId,
        value: 70,
        confidence: 7,
        note: open.note,
        on: '2026-11-02',
        undoneAt: null,
      },
    ],
    changes: [{ ...written, _id: 'change-1', objectiveId, kind: 'published', keyResult: null, reason: '' }],
    comments: [
      {
        ...written,
        _id: 'comment-1',
        objectiveId,
        keyResultId: null,
        order: 'comment-1',
        state: 'standing',
        text: open.comment,
      },
    ],
    reviews: [review(me, memberIdOf('manager')), review(other, me)],
    reviewTexts: [reviewText(me, secret.answers, secret.note), reviewText(other, others.theirs, '')],
    feedbackRequests: [
      request('request-asked', me, other, secret.asked, { state: 'answered', answeredAt: at }),
      request('request-given', other, me, '别人问我的', { state: 'answered', answeredAt: at }),
      request('request-waiting', other, me, '还没答的', { state: 'open' }),
    ],
    feedbackTexts: [
      { _id: 'request-asked', companyId, words: secret.given },
      { _id: 'request-given', companyId, words: others.written },
    ],
    lessons: [
      lesson('lesson-1', open.lesson, { state: 'shared' }),
      lesson('lesson-2', secret.withdrawn, { state: 'withdrawn', withdrawnAt: at }),
    ],
    coachings: [
      {
        _id: `objective-mine:${me}`,
        companyId,
        objectiveId: 'objective-mine',
        memberId: me,
        cycleId,
        dismissed: ['objectiveWithoutWhy@objective'],
        answers: [{ keyResultId: 'keyresult-1', question: 'moneyHangsOnIt', answer: true }],
        outcomes: { 'keyresult-1': 'compensationKpi' },
        checked: true,
        updatedAt: at,
      },
    ],
    thanks: [{ _id: `lesson-9:${me}`, companyId, lessonId: 'lesson-9', memberId: me, at, order: '1' }],
    annualTalks: [
      {
        _id: `2026:${me}`,
        companyId,
        memberId: me,
        year: 2026,
        sections: [
          {
            cycleId,
            possible: secret.wish,
            moved: '',
            next: '',
            keyResult: '',
            note: '',
            included: true,
            withNote: true,
          },
        ],
        wish: secret.wish,
        sharing: { state: 'own' },
        version: 1,
        updatedAt: at,
      },
    ],
    reminders: [
      {
        _id: `checkIn:2026-11-02:due:${me}`,
        companyId,
        memberId: me,
        kind: 'checkIn',
        occasion: '2026-11-02',
        step: 'due',
        subjectId: objectiveId,
        due: '2026-11-06',
        path: '/pages/today/index',
        on: '2026-11-02',
        delivery: { state: 'sent', at, by: { channel: 'message' } },
        shelf: 'read',
        readAt: at,
        trouble: 'none',
        order: `${String(at).padStart(15, '0')}-1`,
      },
    ],
    contacts: [
      {
        _id: me,
        companyId,
        left: { due: 1, meeting: 2, waiting: 3 },
        unreachable: null,
        messagedOn: [],
        last: null,
        order: name,
      },
    ],
    grants: [{ _id: 'grant-1', companyId, memberId: me, accepted: ['due'], at }],
    nudges: [
      {
        ...written,
        _id: 'nudge-1',
        to: { kind: 'department', departmentId: engineering._id },
        text: '一起加油',
        state: 'gone',
        after: null,
        order: '1',
      },
    ],
    rollouts: [
      {
        _id: companyId,
        companyId,
        why: { texts: { 'zh-CN': '第二次说' }, byId: me, edition: 2, at },
        waves: [],
        growth: [],
        boardOpen: false,
        version: 1,
      },
    ],
    formerWhys: [{ ...written, _id: `${companyId}:1`, texts: { 'zh-CN': '第一次说' }, edition: 1 }],
    okrRules: [{ ...written, _id: `${companyId}:1`, number: 1, answers: {}, notes: {}, changed: [], before: {} }],
    okrRulesDrafts: [{ ...written, _id: companyId, answers: {}, notes: {}, version: 1 }],
    whyReads: [{ _id: me, companyId, memberId: me, edition: 1, at }],
    trainings: [
      {
        ...written,
        _id: 'training-1',
        kind: 'introduction',
        title: '入门',
        day: '2026-11-20',
        codeSecret: 'x',
        version: 1,
        createdAt: at,
        updatedAt: at,
        index: { order: '1', audience: [companyId] },
        state: 'scheduled',
      },
    ],
    codeTries: [{ _id: `training-1:${me}`, companyId, wrongAt: [at] }],
    attendances: [
      {
        _id: `training-1:${me}`,
        companyId,
        trainingId: 'training-1',
        memberId: me,
        kind: 'introduction',
        on: '2026-11-02',
        marked: { how: 'code' },
        at,
      },
    ],
    allowances: [{ _id: `${companyId}:${me}:invite`, companyId, ahead: at }],
    audit: [
      {
        _id: 'audit-1',
        companyId,
        at,
        order: `${at}-1`,
        byId: me,
        action: 'publish',
        kind: 'okr',
        subjectId: objectiveId,
        before: {},
        after: {},
      },
    ],
  }
  for (const [collection, list] of Object.entries(documents)) await world.seed(collection, list)
}

/** Everything that is stored, as one text. */
export async function everythingStored(world: World): Promise<string> {
  const all: unknown[] = []
  for (const { name: collection } of collections) all.push(await world.stored(collection))
  return JSON.stringify(all)
}

/** The file that somebody gets, put together from its parts. */
export async function exported(world: World, by = openid, language: Language = 'zh-CN'): Promise<Buffer> {
  let base64 = ''
  for (let from: number | null = 0; from !== null; ) {
    const part: { base64: string; next: number | null } = await world.call(by, myDataApi.exportMyData, {
      companyId,
      exportId: `export-${by}-${language}`,
      language,
      from,
    })
    base64 += part.base64
    from = part.next
  }
  return Buffer.from(base64, 'base64')
}

/** What stands in a spreadsheet, file by file. */
export function readSpreadsheet(file: Buffer): { sheets: string[]; text: string; formulas: number } {
  const files = Object.entries(unzipSync(file)).map(
    ([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')] as const,
  )
  const workbook = files.find(([path]) => path === 'xl/workbook.xml')?.[1] ?? ''
  const text = files.map(([, content]) => content).join('\n')
  return {
    sheets: [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, sheet]) => sheet ?? ''),
    text,
    formulas: (text.match(/<f>/g) ?? []).length,
  }
}
