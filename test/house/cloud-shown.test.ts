import { QueryObserver } from '@tanstack/react-query'
import { civilDate } from '../../domain/calendar/civilDate'
import { type ObjectivePage, type ObjectiveView, okrApi, type Today } from '../../domain/okr/api'
import type { ObjectiveDraft } from '../../domain/okr/model'
import { useAccount } from '../../src/cloud/account'
import { queryClient } from '../../src/cloud/client'
import { putDraft, putObjective } from '../../src/cloud/putObjective'

// Outside a Taro build the platform has no events to tell of.
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: new Proxy({}, { get: () => () => undefined }) }))

afterAll(() => queryClient.clear())

const account = useAccount.getState().id
const companyId = 'company-1'
const objectiveId = 'objective-1'
const draft = (title: string): ObjectiveDraft => ({
  title,
  why: '',
  level: 'person',
  cycleId: '2026-10-01.3',
  alignments: [],
  keyResults: [],
})
const pageKey = (id: string) => [account, 'okr', okrApi.objective.name, { companyId, objectiveId: id }]
const page = (id: string): ObjectivePage => ({
  kind: 'draft',
  objective: {
    _id: id,
    state: 'draft',
    cycleId: '2026-10-01.3',
    ownerId: 'member-1',
    departmentPath: [],
    version: 1,
    sharedWith: [],
    createdAt: 0,
    updatedAt: 0,
    draft: draft('让新客户'),
  },
  people: [],
  alignedTo: [],
  may: { checkIn: [], edit: true, close: false, archive: true },
})

test('a saved draft is what its editor opens with again; lists ask when they are shown next', () => {
  const today: Today = { today: civilDate('2026-11-23'), objectives: [], drafts: [], people: [] }
  const todayKey = [account, 'okr', okrApi.today.name, { companyId }]
  queryClient.setQueryData(pageKey(objectiveId), page(objectiveId))
  queryClient.setQueryData(pageKey('objective-2'), page('objective-2'))
  queryClient.setQueryData(todayKey, today)

  putDraft({ companyId, objectiveId, version: 1, draft: draft('让新客户很快用出价值') }, 2)

  const shown = (id: string) => queryClient.getQueryData<ObjectivePage>(pageKey(id))?.objective
  expect(shown(objectiveId)).toMatchObject({ version: 2, draft: { title: '让新客户很快用出价值' } })
  expect(shown('objective-2')).toEqual(page('objective-2').objective)
  expect(queryClient.getQueryState(todayKey)?.isInvalidated).toBe(true)
})

test('an answer that was on its way before an update is asked for again', async () => {
  const key = [account, 'okr', okrApi.today.name, { companyId: 'company-2' }]
  const { why, level, cycleId, alignments } = draft('')
  const objective = (updatedAt: number): ObjectiveView => ({
    ...{ why, level, cycleId, alignments, keyResults: [], title: '让新客户很快用出价值' },
    _id: 'objective-3',
    state: 'published',
    ownerId: 'member-1',
    departmentPath: [],
    version: 1,
    createdAt: 0,
    publishedAt: 0,
    updatedAt,
  })
  const answer = (updatedAt: number): Today => ({
    today: civilDate('2026-11-23'),
    objectives: [objective(updatedAt)],
    drafts: [],
    people: [],
  })
  const answers: ((today: Today) => void)[] = []
  queryClient.setQueryData(key, answer(1))
  const observer = new QueryObserver<Today>(queryClient, {
    queryKey: key,
    queryFn: () => new Promise<Today>((resolve) => answers.push(resolve)),
    staleTime: 0,
  })
  const end = observer.subscribe(() => undefined)
  expect(answers).toHaveLength(1)

  putObjective(objective(2))
  answers[0]?.(answer(1))
  await Promise.resolve()
  expect(observer.getCurrentResult().data?.objectives[0]?.updatedAt).toBe(2)
  expect(answers).toHaveLength(2)
  end()
})
