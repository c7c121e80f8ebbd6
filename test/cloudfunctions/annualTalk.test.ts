import { peopleApi } from '../../domain/people/api'
import type { AnnualTalk } from '../../domain/review/annualTalk'
import { annualTalkApi } from '../../domain/review/annualTalkApi'
import { reviewApi } from '../../domain/review/api'
import { manager, member, memberId, now, own, preparing, quarters, secret, title, year } from './support/annualTalk'
import { companyId, engineering, foundCompanies, memberIdOf, openidOf, otherCompanyId } from './support/company'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld(now)
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

const { reviewed, page, gather, save, share, takeBack, read, list, refusal, shared } = preparing(() => world)

describe('gathering', () => {
  test('brings what was handed in and approved, and says where there is nothing', async () => {
    await reviewed(quarters[1])
    await reviewed(quarters[2], { state: 'held' })
    await reviewed(quarters[3], { state: 'approved' })
    await gather()
    const { cycles, talk, year: prepared, reviewer } = await page()
    expect(prepared).toBe(year)
    expect(cycles).toEqual(quarters.map((cycleId, at) => ({ cycleId, approved: at === 1 || at === 3 })))
    expect(reviewer).toEqual({ id: memberIdOf('manager'), name: '同事manager' })
    const { possible, moved, next, note } = secret
    const words = { possible, moved, next, note, keyResult: title, included: true, withNote: true }
    expect(talk).toEqual({
      version: 1,
      wish: '',
      sharing: { state: 'own' },
      sections: [quarters[1], quarters[3]].map((cycleId) => ({ cycleId, ...words })),
    })
  })

  test('twice is once, and later adds what was approved meanwhile beside what was edited', async () => {
    await reviewed(quarters[0])
    expect(await gather()).toEqual({ version: 1 })
    expect(await gather()).toEqual({ version: 1 })
    const { talk } = await page()
    const [section] = talk?.sections ?? []
    if (!section) throw new Error('nothing gathered')
    const { keyResult: _keyResult, note: _note, ...written } = section
    await save(1, { sections: [{ ...written, possible: '改过' }], wish: secret.wish })
    await reviewed(quarters[2])
    expect(await refusal(member, annualTalkApi.gatherAnnualTalk, { ...own, version: 1 })).toMatchObject({
      code: 'staleVersion',
      details: { version: 2 },
    })
    expect(await gather(2)).toEqual({ version: 3 })
    expect((await page()).talk).toMatchObject({
      wish: secret.wish,
      sections: [{ possible: '改过' }, { possible: secret.possible }],
    })
  })

  test('takes four reads, the page five, and no scan', async () => {
    for (const cycleId of quarters) await reviewed(cycleId)
    const gathering = await world.counted(() => gather())
    expect([gathering.reads, gathering.collectionScans]).toEqual([4, 0])
    const opening = await world.counted(() => page())
    expect([opening.reads, opening.collectionScans]).toEqual([5, 0])
  })

  test('somebody else’s reviews are not gathered', async () => {
    await reviewed(quarters[0], { of: memberIdOf('colleague') })
    expect(await gather()).toEqual({ version: 0 })
    expect((await page()).talk).toBeNull()
  })

  test('a year that is not prepared yet, or not any more, is refused', async () => {
    for (const other of [2025, 2027]) {
      const failure = await refusal(member, annualTalkApi.gatherAnnualTalk, { ...own, year: other, version: 0 })
      expect(failure).toMatchObject({ code: 'notAllowedValue', field: 'year' })
    }
  })
})

describe('writing', () => {
  test('two devices: the second is told, and the same words again are the same save', async () => {
    const words = { sections: [], wish: secret.wish }
    expect(await save(0, words)).toEqual({ version: 1 })
    expect(await save(0, words)).toEqual({ version: 1 })
    expect(
      await refusal(member, annualTalkApi.saveAnnualTalk, { ...own, version: 0, words: { ...words, wish: '别的' } }),
    ).toMatchObject({ code: 'staleVersion', field: 'version', details: { version: 1 } })
    expect((await page()).talk?.wish).toBe(secret.wish)
  })

  test('a quarter that was not gathered cannot be made up, and the note cannot be sent at all', async () => {
    const { possible, moved, next } = secret
    const section = { cycleId: quarters[0], possible, moved, next, included: true, withNote: true }
    const input = (given: object) => ({ ...own, version: 0, words: { sections: [given], wish: '' } })
    expect(await refusal(member, annualTalkApi.saveAnnualTalk, input(section))).toMatchObject({
      code: 'notAllowedValue',
      field: 'words.sections.0.cycleId',
    })
    expect(await refusal(member, annualTalkApi.saveAnnualTalk, input({ ...section, note: '换掉' }))).toMatchObject({
      code: 'unknownField',
    })
  })

  test('last year’s document stays open to its writer', async () => {
    await save(0, { sections: [], wish: secret.wish })
    world.moveTo('2027-04-05T02:00:00Z')
    expect(await page()).toMatchObject({ year: 2027, talk: null, earlier: year })
    expect(await world.call(member, annualTalkApi.annualTalk, own)).toMatchObject({
      cycles: [],
      talk: { wish: secret.wish },
    })
  })
})

describe('sharing', () => {
  test('shows the reviewer what it said then, until it is taken back', async () => {
    await shared()
    await save(1, { sections: [], wish: secret.wish })
    expect((await page()).talk?.sharing).toMatchObject({ state: 'shared', reaches: true, version: 1 })
    const first = await read(manager)
    expect(first).toMatchObject({ member: { id: memberId }, year, document: { wish: '' } })
    expect(first.document.sections.map(({ cycleId }) => cycleId)).toEqual(quarters)
    expect((await list(manager)).items).toMatchObject([{ member: { id: memberId }, year }])
    await share(2)
    expect((await read(manager)).document.wish).toBe(secret.wish)
    await takeBack()
    expect(await refusal(manager, annualTalkApi.sharedAnnualTalk, { ...own, memberId })).toMatchObject({
      code: 'notFound',
    })
    expect((await list(manager)).items).toEqual([])
    const [stored] = await world.stored<AnnualTalk>('annualTalks')
    expect(stored?.sharing).toEqual({ state: 'own' })
  })

  test('twice is once, and so is taking back', async () => {
    await shared()
    const { sharedAt } = await share(1)
    world.moveTo('2027-01-21T02:00:00Z')
    expect(await share(1)).toEqual({ sharedAt })
    expect(await takeBack()).toEqual(await takeBack())
    const trail = await world.stored<{ action: string }>('audit', {})
    expect(trail.map(({ action }) => action).sort()).toEqual([
      'beginAnnualTalk',
      'shareAnnualTalk',
      'takeBackAnnualTalk',
    ])
  })

  test.each`
    given                                      | failure                                       | why
    ${{ version: 7 }}                          | ${{ code: 'staleVersion', field: 'version' }} | ${'a version that is not the one in the cloud'}
    ${{ withId: memberIdOf('administrator') }} | ${{ code: 'staleVersion', field: 'withId' }}  | ${'somebody who does not review the member'}
    ${{ withId: memberIdOf('owner') }}         | ${{ code: 'staleVersion', field: 'withId' }}  | ${'oneself'}
    ${{ year: 2030 }}                          | ${{ code: 'notAllowedValue', field: 'year' }} | ${'a year ahead'}
  `('is refused with $why', async ({ given, failure }) => {
    await reviewed(quarters[0])
    await gather()
    const input = { ...own, version: 1, withId: memberIdOf('manager'), ...given }
    expect(await refusal(member, annualTalkApi.shareAnnualTalk, input)).toMatchObject(failure)
  })

  test('nothing is shared or printed where there is not a word', async () => {
    const nothing = { ...own, version: 0 }
    const missing = { code: 'missing', field: 'wish' }
    const sharing = { ...nothing, withId: memberIdOf('manager') }
    expect(await refusal(member, annualTalkApi.shareAnnualTalk, sharing)).toMatchObject(missing)
    const printing = { ...nothing, language: 'en', from: 0 }
    expect(await refusal(member, annualTalkApi.annualTalkPdf, printing)).toMatchObject(missing)
  })
})

const others = ['administrator', 'champion', 'sponsor', 'coach', 'colleague', 'keyResultManager', 'sharedWith'] as const

describe('the text belongs to two people', () => {
  test.each(others)('%s learns nothing, not even that there is one', async (person) => {
    const attempt = (of = memberId) =>
      refusal(openidOf(person), annualTalkApi.sharedAnnualTalk, { ...own, memberId: of })
    const before = await attempt()
    expect(before).toMatchObject({ code: 'notFound', field: 'memberId' })
    await shared()
    expect(await attempt()).toEqual(before)
    expect(await attempt('member-that-is-not')).toEqual(before)
    expect((await list(openidOf(person))).items).toEqual([])
    expect((await page(openidOf(person))).talk).toBeNull()
  })

  test('nor does the reviewer, before it is shared', async () => {
    for (const cycleId of quarters) await reviewed(cycleId)
    const before = await refusal(manager, annualTalkApi.sharedAnnualTalk, { ...own, memberId })
    expect(before).toMatchObject({ code: 'notFound', field: 'memberId' })
    await gather()
    expect(await refusal(manager, annualTalkApi.sharedAnnualTalk, { ...own, memberId })).toEqual(before)
  })

  test('a former manager is nobody, and the new one is not who it was shared with', async () => {
    await shared()
    const change = { companyId, memberId, managerId: memberIdOf('colleague'), version: 1 }
    await world.call(openidOf('administrator'), peopleApi.changeManager, change)
    for (const openid of [manager, openidOf('colleague')]) {
      expect(await refusal(openid, annualTalkApi.sharedAnnualTalk, { ...own, memberId })).toMatchObject({
        code: 'notFound',
      })
      expect((await list(openid)).items).toEqual([])
    }
    expect((await page()).talk?.sharing).toMatchObject({ state: 'shared', reaches: false })
    await share(1, memberIdOf('colleague'))
    expect((await read(openidOf('colleague'))).document.sections).toHaveLength(4)
  })

  test('a stand-in reads it on the days they are named for, and not after', async () => {
    await shared()
    const standIn = { memberId: memberIdOf('colleague'), from: '2027-01-20', until: '2027-01-22' }
    await world.call(manager, reviewApi.nameStandIn, { companyId, standIn })
    expect((await read(openidOf('colleague'))).document.sections).toHaveLength(4)
    expect((await list(openidOf('colleague'))).items).toMatchObject([{ member: { id: memberId } }])
    world.moveTo('2027-01-23T02:00:00Z')
    expect(await refusal(openidOf('colleague'), annualTalkApi.sharedAnnualTalk, { ...own, memberId })).toMatchObject({
      code: 'notFound',
    })
    expect((await list(openidOf('colleague'))).items).toEqual([])
  })

  test('without a manager it goes to the head of the department, who stands in the list', async () => {
    const [stored] = await world.stored<object>('members', { _id: memberId })
    await world.replace('members', { ...stored, _id: memberId, managerId: null })
    await world.replace('departments', { ...engineering, headId: memberIdOf('colleague') })
    await reviewed(quarters[0])
    await gather()
    await share(1, memberIdOf('colleague'))
    expect((await list(openidOf('colleague'))).items).toMatchObject([{ member: { id: memberId } }])
  })

  test('who leaves loses their way in', async () => {
    await shared()
    const [stored] = await world.stored<object>('members', { _id: memberId })
    await world.replace('members', { ...stored, _id: memberId, standing: { state: 'left', leftOn: '2027-01-19' } })
    expect(await refusal(member, annualTalkApi.annualTalk, { companyId, year: null })).toMatchObject({
      code: 'notMember',
    })
  })

  test('another company’s people find nothing', async () => {
    await shared()
    const input = { companyId: otherCompanyId, year, memberId }
    expect(await refusal(openidOf('stranger'), annualTalkApi.sharedAnnualTalk, input)).toMatchObject({
      code: 'notFound',
    })
  })

  test('no list and no trail carries a word of it', async () => {
    await shared()
    await save(1, { sections: [], wish: secret.wish })
    await share(2)
    const shown = JSON.stringify([
      await list(manager),
      await world.stored('audit', {}),
      await world.stored('members', {}),
    ])
    for (const word of [...Object.values(secret), title]) expect(shown).not.toContain(word)
  })

  test('the list is four reads, with one page as with many', async () => {
    const people = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index): AnnualTalk => {
        const _id = `${2000 + from + index}:${memberId}`
        const order = `${String(from + index).padStart(15, '0')}-${_id}`
        const document = { sections: [], wish: secret.wish }
        const sharing = { state: 'shared' as const, withId: memberIdOf('manager'), sharedAt: 1, version: 1, order }
        return {
          ...document,
          _id,
          companyId,
          memberId,
          year: 2000 + from + index,
          version: 1,
          updatedAt: 1,
          sharing: { ...sharing, shared: document },
        }
      })
    await world.seed('annualTalks', people(0, 21))
    const few = await world.counted(() => list(manager))
    await world.seed('annualTalks', people(21, 60))
    const many = await world.counted(() => list(manager))
    expect([few.reads, many.reads, many.collectionScans]).toEqual([4, 4, 0])
    const first = await list(manager)
    const second = await world.call(manager, annualTalkApi.sharedAnnualTalks, { companyId, after: first.after })
    expect([...first.items, ...second.items].map((line) => line.year)).toEqual(
      Array.from({ length: 40 }, (_, at) => 2059 - at),
    )
  })
})
