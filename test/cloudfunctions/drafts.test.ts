import { okrApi } from '../../domain/okr/api'
import { closingApi } from '../../domain/review/closingApi'
import type { ObjectiveContent, PublishedObjective } from '../../domain/okr/model'
import { completed } from '../../domain/okr/writing'
import { companyId, foundCompanies, memberIdOf, openidOf } from './support/company'
import { cycleId, draft, fresh, keyResult, storedArchived, storedDraft, storedPublished } from './support/objectives'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await foundCompanies(world)
})
afterAll(() => world.end())

const owner = openidOf('owner')
const reference = (objectiveId = fresh('objective')) => ({ companyId, objectiveId })
const content = (given: Parameters<typeof draft>[0] = {}): ObjectiveContent =>
  completed(draft(given), { milestonesAllowed: true })

describe('a draft', () => {
  test('is the same draft when the same text is sent again', async () => {
    const to = reference()
    const text = draft()
    const save = (version: number) => world.call(owner, okrApi.saveDraft, { ...to, version, draft: text })
    expect([await save(0), await save(0), await save(1), await save(1)]).toEqual(
      [1, 1, 2, 2].map((version) => ({ version })),
    )
  })

  test('that was written elsewhere in the meantime is kept, and its version told', async () => {
    const to = reference()
    const save = (version: number, title: string) =>
      world.call(owner, okrApi.saveDraft, { ...to, version, draft: draft({ title }) })
    await save(0, '电脑上写的')
    await save(1, '电脑上改的')
    const stale = { code: 'staleVersion', field: 'version', details: { version: 2 } }
    for (const version of [0, 1, 7]) {
      await expect(save(version, '手机上写的')).rejects.toMatchObject({ failure: stale })
    }
    expect(await world.stored('objectives', { _id: to.objectiveId })).toMatchObject([
      { draft: { title: '电脑上改的' } },
    ])
  })

  test('written by two phones at once is one of both, and the other is told', async () => {
    const to = reference()
    const outcomes = await Promise.allSettled(
      ['甲', '乙'].map((title) => world.call(owner, okrApi.saveDraft, { ...to, version: 0, draft: draft({ title }) })),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('can be half written, and is found again by its owner and whom it is shown to', async () => {
    const to = reference()
    const half = draft({
      title: '',
      keyResults: [
        keyResult({ title: '', measure: { type: 'metric', baseline: null, commit: null, target: null, stretch: 9.5 } }),
      ],
    })
    await world.call(owner, okrApi.saveDraft, { ...to, version: 0, draft: half })
    await world.call(owner, okrApi.shareDraft, { ...to, version: 1, memberIds: [memberIdOf('coach')] })
    for (const reader of [owner, openidOf('coach')]) {
      const { drafts } = await world.call(reader, okrApi.today, { companyId })
      expect(drafts.find(({ _id }) => _id === to.objectiveId)?.draft).toEqual(half)
      const page = await world.call(reader, okrApi.objective, to)
      expect(page).toMatchObject({ kind: 'draft', objective: { draft: half } })
    }
    const { drafts } = await world.call(openidOf('manager'), okrApi.today, { companyId })
    expect(drafts).toEqual([])
    await world.call(owner, okrApi.shareDraft, { ...to, version: 2, memberIds: [] })
    expect(await world.refusal(openidOf('coach'), okrApi.objective, to)).toEqual({
      code: 'notFound',
      field: 'objectiveId',
    })
  })

  test.each(['endedCoach', 'leaver'] as const)(
    'shown to %s can still be shown to others, and to nobody new who left',
    async (gone) => {
      const objective = storedDraft({ sharedWith: [gone] })
      await world.seed('objectives', [objective])
      const show = (...memberIds: string[]) => ({ ...reference(objective._id), version: objective.version, memberIds })
      const other = gone === 'leaver' ? 'endedCoach' : 'leaver'
      expect(
        await world.refusal(owner, okrApi.shareDraft, show(memberIdOf(gone), memberIdOf('coach'), memberIdOf(other))),
      ).toEqual({ code: 'notFound', field: 'memberIds.2' })
      await world.call(owner, okrApi.shareDraft, show(memberIdOf(gone), memberIdOf('coach')))
      expect(await world.stored('objectives', { _id: objective._id })).toMatchObject([
        { sharedWith: [memberIdOf(gone), memberIdOf('coach')] },
      ])
    },
  )

  test('under an id that somebody else uses is refused like one that does not exist', async () => {
    const taken = storedDraft({ owner: 'manager' })
    await world.seed('objectives', [taken])
    const missing = await world.refusal(owner, okrApi.saveDraft, { ...reference(), version: 3, draft: draft() })
    for (const version of [0, 1]) {
      const to = { ...reference(taken._id), version, draft: draft() }
      expect(await world.refusal(owner, okrApi.saveDraft, to)).toEqual(missing)
    }
  })
})

describe('publishing', () => {
  const published = async (given: Parameters<typeof draft>[0]) => {
    const objective = storedDraft({ content: given })
    await world.seed('objectives', [objective])
    return world.call(owner, okrApi.publish, { ...reference(objective._id), version: 1 })
  }

  test('twice is once', async () => {
    const objective = storedDraft()
    await world.seed('objectives', [objective])
    const publish = () => world.call(owner, okrApi.publish, { ...reference(objective._id), version: 1 })
    expect(await Promise.all([publish(), publish()])).toEqual([{ version: 2 }, { version: 2 }])
    expect(await world.stored('changes', { objectiveId: objective._id })).toMatchObject([{ kind: 'published' }])
  })

  const metric = { type: 'metric', baseline: 1, commit: 2, target: 3, stretch: 4 } as const
  test.each`
    wrong                          | given                                                                                | failure
    ${'no title'}                  | ${{ title: '' }}                                                                     | ${{ code: 'missing', field: 'title' }}
    ${'no key result'}             | ${{ keyResults: [] }}                                                                | ${{ code: 'tooFew', field: 'keyResults', details: { bound: 1 } }}
    ${'the same ends'}             | ${{ keyResults: [keyResult({ measure: { ...metric, stretch: 1 } })] }}               | ${{ code: 'sameBaselineAndStretch', field: 'keyResults.0.measure.stretch' }}
    ${'a threshold out of order'}  | ${{ keyResults: [keyResult({ measure: { ...metric, target: 2 } })] }}                | ${{ code: 'thresholdsOutOfOrder', field: 'keyResults.0.measure.target', details: { after: 2 } }}
    ${'a band upside down'}        | ${{ keyResults: [keyResult({ measure: { type: 'maintain', low: 5, high: 2 } })] }}   | ${{ code: 'bandUpsideDown', field: 'keyResults.0.measure.high', details: { low: 5 } }}
    ${'an unknown owner'}          | ${{ keyResults: [keyResult({ ownerId: 'member-nobody' })] }}                         | ${{ code: 'notFound', field: 'keyResults.0.ownerId' }}
    ${'an owner elsewhere'}        | ${{ keyResults: [keyResult({ ownerId: memberIdOf('stranger') })] }}                  | ${{ code: 'notFound', field: 'keyResults.0.ownerId' }}
    ${'an owner who left'}         | ${{ keyResults: [keyResult(), keyResult({ ownerId: memberIdOf('leaver') })] }}       | ${{ code: 'notFound', field: 'keyResults.1.ownerId' }}
    ${'given by nobody'}           | ${{ keyResults: [keyResult({ origin: { kind: 'given', byId: 'member-nobody' } })] }} | ${{ code: 'notFound', field: 'keyResults.0.origin.byId' }}
    ${'aligned to nothing'}        | ${{ alignments: [{ objectiveId: 'objective-none', keyResultId: null }] }}            | ${{ code: 'notFound', field: 'alignments.0.objectiveId' }}
    ${'a cycle of another rhythm'} | ${{ cycleId: '2026-11-01.3' }}                                                       | ${{ code: 'notAllowedValue', field: 'cycleId' }}
    ${'a cycle of another length'} | ${{ cycleId: '2026-09-01.4' }}                                                       | ${{ code: 'notAllowedValue', field: 'cycleId' }}
    ${'a cycle that is over'}      | ${{ cycleId: '2026-07-01.3' }}                                                       | ${{ code: 'cycleClosed', field: 'cycleId' }}
  `('with $wrong is refused', async ({ given, failure }) => {
    await expect(published(given)).rejects.toMatchObject({ failure })
  })

  test('aligns only to what the company can read', async () => {
    const [mine, someones, gone, elsewhere] = [
      storedPublished({ owner: 'manager' }),
      storedDraft({ owner: 'manager' }),
      storedArchived({ owner: 'manager' }),
      storedPublished({ owner: 'stranger', companyId: 'company-other' }),
    ]
    await world.seed('objectives', [mine, someones, gone, elsewhere])
    const to = (objectiveId: string, keyResultId: string | null = null) =>
      published({ alignments: [{ objectiveId, keyResultId }] })
    expect(await to(mine._id)).toEqual({ version: 2 })
    expect(await to(mine._id, mine.keyResults[1]?.id)).toEqual({ version: 2 })
    await expect(to(mine._id, 'keyResult-none')).rejects.toMatchObject({
      failure: { code: 'notFound', field: 'alignments.0.keyResultId' },
    })
    for (const { _id } of [someones, gone, elsewhere]) {
      await expect(to(_id)).rejects.toMatchObject({ failure: { code: 'notFound', field: 'alignments.0.objectiveId' } })
    }
  })
})

describe('a published objective', () => {
  const someone = async (setting: Parameters<typeof storedPublished>[0] = {}) => {
    const objective = storedPublished(setting)
    await world.seed('objectives', [objective])
    return objective
  }
  const contentOf = ({ title, why, level, cycleId, alignments, keyResults }: PublishedObjective): ObjectiveContent => ({
    title,
    why,
    level,
    cycleId,
    alignments,
    keyResults: keyResults.map(({ lastCheckIn: _lastCheckIn, ...rest }) => rest),
  })
  const edit = (objective: PublishedObjective, changed: Partial<ObjectiveContent>, reason = '') =>
    world.call(owner, okrApi.edit, {
      ...reference(objective._id),
      version: objective.version,
      content: { ...contentOf(objective), ...changed },
      reason,
    })

  test('whose measure changes wants a reason, and shows both in its history', async () => {
    const objective = await someone()
    const [first, ...rest] = contentOf(objective).keyResults
    const after = { type: 'metric', baseline: 60, commit: 66, target: 74, stretch: 80 } as const
    const keyResults = first ? [{ ...first, measure: after }, ...rest] : []
    await expect(edit(objective, { keyResults })).rejects.toMatchObject({
      failure: { code: 'reasonNeeded', field: 'reason' },
    })
    await edit(objective, { keyResults }, '统计口径变了')
    const page = await world.call(openidOf('colleague'), okrApi.objective, reference(objective._id))
    expect(page).toMatchObject({
      changes: [
        { kind: 'thresholds', reason: '统计口径变了', keyResult: { id: first?.id, before: first?.measure, after } },
      ],
    })
  })

  test('leaves what a closed cycle ended with in that cycle', async () => {
    const objective = storedPublished({ content: { cycleId: '2026-07-01.3' } })
    await world.seed('objectives', [objective])
    await expect(edit(objective, { cycleId })).rejects.toMatchObject({
      failure: { code: 'cycleClosed', field: 'content.cycleId' },
    })
  })

  test('refuses an edit on an older version, and takes the same edit twice', async () => {
    const objective = await someone()
    expect(await edit(objective, { title: '新的标题' })).toEqual({ version: 3 })
    expect(await edit(objective, { title: '新的标题' })).toEqual({ version: 3 })
    await expect(edit(objective, { title: '另一个标题' })).rejects.toMatchObject({
      failure: { code: 'staleVersion', details: { version: 3 } },
    })
    expect(await world.stored('changes', { objectiveId: objective._id })).toHaveLength(1)
  })

  test('keeps its check-ins, and an owner who has left since', async () => {
    const left = keyResult({ ownerId: memberIdOf('leaver') })
    const objective = await someone({ content: { keyResults: [left] } })
    const said = {
      ...reference(objective._id),
      keyResultId: left.id,
      checkInId: fresh('checkIn'),
      value: 66,
      confidence: 5,
      note: '',
      basedOn: null,
    }
    await world.call(owner, okrApi.checkIn, said)
    await edit(objective, { why: '说得更清楚一些' })
    const page = await world.call(owner, okrApi.objective, reference(objective._id))
    expect(page).toMatchObject({ objective: { keyResults: [{ lastCheckIn: { value: 66 } }] } })
  })

  test('cannot be aligned in a circle', async () => {
    const top = await someone()
    const middle = await someone({ content: { alignments: [{ objectiveId: top._id, keyResultId: null }] } })
    const bottom = await someone({ content: { alignments: [{ objectiveId: middle._id, keyResultId: null }] } })
    const aligning = (objectiveId: string) => edit(top, { alignments: [{ objectiveId, keyResultId: null }] })
    for (const { _id } of [top, middle, bottom]) {
      await expect(aligning(_id)).rejects.toMatchObject({
        failure: { code: 'alignmentCircle', field: 'content.alignments.0.objectiveId' },
      })
    }
  })

  test('cannot be aligned in a circle by two edits at the same time', async () => {
    const [one, other] = [await someone(), await someone()]
    const outcomes = await Promise.allSettled([
      edit(one, { alignments: [{ objectiveId: other._id, keyResultId: null }] }),
      edit(other, { alignments: [{ objectiveId: one._id, keyResultId: null }] }),
    ])
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    expect(refused).toMatchObject([{ failure: { code: 'alignmentCircle', field: 'content.alignments.0.objectiveId' } }])
    const stored = await world.stored<PublishedObjective>('objectives', {})
    const aligned = stored.filter(({ _id, alignments }) => [one._id, other._id].includes(_id) && alignments.length > 0)
    expect(aligned).toHaveLength(1)
  })

  test('shows what it aligns to and what aligns to it, as far as that is public', async () => {
    const top = await someone()
    const toKeyResult = { objectiveId: top._id, keyResultId: top.keyResults[0]?.id ?? '' }
    const below = await someone({ content: { title: '下一层', alignments: [toKeyResult] } })
    await world.seed('objectives', [
      storedDraft({ content: { title: '没发布', alignments: [toKeyResult] } }),
      storedArchived({ content: { title: '已归档', alignments: [toKeyResult] } }),
    ])
    const upper = await world.call(openidOf('colleague'), okrApi.objective, reference(top._id))
    const keyResultShown = { id: toKeyResult.keyResultId, title: top.keyResults[0]?.title }
    expect(upper).toMatchObject({
      alignedTo: [],
      alignedFrom: [{ objectiveId: below._id, title: '下一层', keyResult: keyResultShown }],
      moreAlignedFrom: false,
    })
    const lower = await world.call(openidOf('colleague'), okrApi.objective, reference(below._id))
    expect(lower).toMatchObject({ alignedTo: [{ objectiveId: top._id, keyResult: keyResultShown }], alignedFrom: [] })
    await world.call(owner, okrApi.archive, { ...reference(top._id), version: top.version })
    const orphan = await world.call(openidOf('colleague'), okrApi.objective, reference(below._id))
    expect(orphan).toMatchObject({ alignedTo: [] })
  })

  test('lists the newest fifty that align to it, and says that there are more', async () => {
    const top = await someone()
    const alignments = [{ objectiveId: top._id, keyResultId: null }]
    for (let count = 0; count < 51; count += 1) await someone({ content: { title: `第 ${count} 个`, alignments } })
    const page = await world.call(openidOf('colleague'), okrApi.objective, reference(top._id))
    if (page.kind !== 'public') throw new Error('it is public')
    expect(page.alignedFrom).toHaveLength(50)
    expect(page.moreAlignedFrom).toBe(true)
  })

  test('is archived and restored as it was, by repeat or not', async () => {
    const objective = await someone()
    const to = reference(objective._id)
    const archive = () => world.call(owner, okrApi.archive, { ...to, version: 2 })
    const restore = () => world.call(owner, okrApi.restore, { ...to, version: 3 })
    expect([await archive(), await archive(), await restore(), await restore()]).toEqual(
      [3, 3, 4, 4].map((version) => ({ version })),
    )
    const [after] = await world.stored<PublishedObjective>('objectives', { _id: objective._id })
    expect(after).toEqual({ ...objective, version: 4, updatedAt: expect.any(Number) })
    expect(await world.stored('changes', { objectiveId: objective._id })).toHaveLength(2)
  })

  test('is found among what its owner archived, and by nobody else, until it is restored', async () => {
    const objective = await someone()
    const to = reference(objective._id)
    const archivedBy = async (openid: string) =>
      (await world.call(openid, okrApi.archived, { companyId })).items.filter(
        ({ objectiveId }) => objectiveId === objective._id,
      )
    expect(await archivedBy(owner)).toEqual([])
    await world.call(owner, okrApi.archive, { ...to, version: 2 })
    expect(await archivedBy(owner)).toEqual([
      expect.objectContaining({ title: objective.title, cycleId: objective.cycleId, was: 'published', version: 3 }),
    ])
    expect(await archivedBy(openidOf('colleague'))).toEqual([])
    await world.call(owner, okrApi.restore, { ...to, version: 3 })
    expect(await archivedBy(owner)).toEqual([])
  })
})

test('every write leaves its trail, and the trail holds no text of drafts, notes or reasons', async () => {
  const to = reference()
  const [title, note, reason] = ['机密的草稿标题', '机密的说明', '机密的原因']
  const only = keyResult()
  const text = draft({ title, why: '机密的意义', keyResults: [only] })
  await world.call(owner, okrApi.saveDraft, { ...to, version: 0, draft: text })
  await world.call(owner, okrApi.saveDraft, { ...to, version: 1, draft: text })
  await world.call(owner, okrApi.shareDraft, { ...to, version: 2, memberIds: [memberIdOf('coach')] })
  await world.call(owner, okrApi.publish, { ...to, version: 3 })
  const checkInId = fresh('checkIn')
  await world.call(owner, okrApi.checkIn, {
    ...to,
    keyResultId: only.id,
    checkInId,
    value: 66,
    confidence: 5,
    note,
    basedOn: null,
  })
  await world.call(owner, okrApi.undoCheckIn, { ...to, checkInId })
  await world.call(owner, okrApi.edit, {
    ...to,
    version: 4,
    content: content({ keyResults: [only], title: '公开' }),
    reason,
  })
  await world.call(owner, closingApi.close, {
    ...to,
    version: 5,
    finals: [{ keyResultId: only.id, value: 71, basedOn: null, learned: '机密的说明' }],
    reason,
    onward: { kind: 'ends' },
  })
  await world.call(owner, okrApi.archive, { ...to, version: 6 })
  await world.call(owner, okrApi.restore, { ...to, version: 7 })
  const trail = await world.stored<{ action: string; byId: string; after: object }>('audit', {
    subjectId: to.objectiveId,
  })
  expect(trail.map(({ action }) => action).sort()).toEqual(
    [
      'saveDraft',
      'saveDraft',
      'shareDraft',
      'publish',
      'checkIn',
      'undoCheckIn',
      'edit',
      'close',
      'archive',
      'restore',
    ].sort(),
  )
  expect(trail.every(({ byId }) => byId === memberIdOf('owner'))).toBe(true)
  const beforePublication = trail.filter(({ action }) => /Draft|publish|heckIn/.test(action))
  expect(JSON.stringify(beforePublication)).not.toMatch(/机密/)
  expect(JSON.stringify(trail)).not.toMatch(/机密的说明|机密的原因/)
  expect(trail.find(({ action }) => action === 'checkIn')?.after).toMatchObject({ value: 66, confidence: 5 })
})
