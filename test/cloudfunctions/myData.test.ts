import { civilDate } from '../../domain/calendar/civilDate'
import { joiningApi } from '../../domain/people/joiningApi'
import { myDataApi } from '../../domain/people/myDataApi'
import { notice } from '../../domain/people/notice'
import { peopleApi } from '../../domain/people/api'
import type { Account } from '../../domain/people/model'
import { held } from '../../domain/people/holdings'
import { invitation } from '../support/joining'
import { companyId, foundCompanies, memberIdOf, openidOf, otherCompanyId } from './support/company'
import { exported, name, openid, others, open, readSpreadsheet, secret, withYears } from './support/myData'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(async () => {
  await world.reset()
  await foundCompanies(world)
})
afterAll(() => world.end())

describe('the notice', () => {
  const asksConsent = async (by: string) => (await world.call(by, peopleApi.session, { companyId: null })).asksConsent
  const agree = (by: string, version = notice.version) => world.call(by, myDataApi.agreeToNotice, { version })

  test('is agreed to once, before there is anything else of a person', async () => {
    expect(await asksConsent('o-new')).toBe(true)
    const { consent } = await agree('o-new')
    world.moveTo('2026-11-18T03:00:00Z')
    expect(await agree('o-new')).toEqual({ consent })
    expect(await asksConsent('o-new')).toBe(false)
    expect(await world.stored<Account>('accounts', { _id: 'o-new' })).toEqual([
      { _id: 'o-new', companyIds: [], consent: { version: notice.version, at: consent.at } },
    ])
  })

  test('is asked about again once it says something else', async () => {
    await world.replace<Account>('accounts', {
      _id: openid,
      companyIds: [companyId],
      consent: { version: notice.version - 1, at: 1 },
    })
    expect(await asksConsent(openid)).toBe(true)
    await agree(openid)
    expect(await asksConsent(openid)).toBe(false)
  })

  test('of another version is not the one that is agreed to', async () => {
    const refused = await world.refusal(openid, myDataApi.agreeToNotice, { version: notice.version + 1 })
    expect(refused).toMatchObject({ code: 'staleVersion', field: 'version' })
  })

  const founding = {
    companyId: 'company-new',
    name: '云岸智能',
    myName: '沈亦舟',
    departmentName: '总经办',
    fiscalStartMonth: 1,
    cycleLength: 3,
    language: 'zh-CN',
  } as const

  test('joining keeps what was agreed to', async () => {
    await agree('o-new')
    await world.call('o-new', peopleApi.createCompany, founding)
    expect(await asksConsent('o-new')).toBe(false)
  })

  test('comes before a company and before a name: nothing is kept of who did not agree to the one in force', async () => {
    const terms = invitation(companyId, null, civilDate('2026-11-18'))
    const { token } = await world.call(openidOf('administrator'), joiningApi.createInvite, terms)
    const join = { token, name: '新同事', employeeNumber: null }
    const earlier = { _id: 'o-earlier', companyIds: [], consent: { version: notice.version - 1, at: 1 } }
    await world.seed('accounts', [earlier])
    for (const by of ['o-new', 'o-earlier']) {
      expect(await world.refusal(by, peopleApi.createCompany, founding)).toEqual({ code: 'notAgreed' })
      expect(await world.refusal(by, joiningApi.join, join)).toEqual({ code: 'notAgreed' })
      expect(await world.stored('members', { openid: by })).toEqual([])
      expect(await world.stored('joinRequests', { openid: by })).toEqual([])
    }
    expect(await world.stored('accounts', { _id: 'o-new' })).toEqual([])
    expect(await world.stored('accounts', { _id: 'o-earlier' })).toEqual([earlier])
    await agree('o-new')
    expect(await world.call('o-new', joiningApi.join, join)).toEqual({ state: 'joined', companyId })
  })

  test('is taken back by who is nowhere, and by a member only with their data', async () => {
    await agree('o-new')
    await world.call('o-new', myDataApi.withdrawConsent, { version: notice.version })
    await world.call('o-new', myDataApi.withdrawConsent, { version: notice.version })
    expect(await world.stored('accounts', { _id: 'o-new' })).toEqual([])
    expect(await world.refusal(openid, myDataApi.withdrawConsent, { version: notice.version })).toEqual({
      code: 'wrongState',
    })
  })
})

describe('everything about me', () => {
  beforeEach(() => withYears(world))

  test('there is something of the person in every collection that may hold it', async () => {
    for (const collection of held) {
      const found = await world.stored(collection)
      expect({ collection, found: found.length > 0 }).toEqual({ collection, found: true })
    }
  })

  test('is one file, with a sheet for each kind of thing, in the reader’s language', async () => {
    const chinese = readSpreadsheet(await exported(world))
    expect(chinese.sheets.slice(0, 3)).toEqual(['我', '目标', '关键结果'])
    const english = readSpreadsheet(await exported(world, openid, 'en'))
    expect(english.sheets.slice(0, 3)).toEqual(['Me', 'Objectives', 'Key results'])
    expect(english.sheets).toHaveLength(chinese.sheets.length)
    expect(chinese.sheets).toHaveLength(new Set(chinese.sheets).size)
    expect(chinese.sheets.every((sheet) => sheet.length <= 31)).toBe(true)
  })

  test('holds what I wrote and what was written for me, and nothing that is another’s to read', async () => {
    const { text, formulas } = readSpreadsheet(await exported(world))
    for (const mine of [name, ...Object.values(secret), ...Object.values(open)]) expect(text).toContain(mine)
    for (const theirs of Object.values(others)) expect(text).not.toContain(theirs)
    expect(formulas).toBe(0)
  })

  test('says what was said to the coach in the words that were read then, whether a check is through or not', async () => {
    const [title, question] = ['没说为了谁、为什么', '这个数有没有达成，会影响谁的奖金或收入吗？']
    const { text } = readSpreadsheet(await exported(world))
    for (const words of [title, question, '考核指标']) expect(text).toContain(words)
    expect(text).not.toContain('objectiveWithoutWhy')
    expect(readSpreadsheet(await exported(world, openid, 'en')).text).toContain("anybody's bonus or pay depend on it?")
  })

  test('a text that looks like a formula is a text', async () => {
    await world.seed('comments', [
      {
        _id: 'comment-formula',
        companyId,
        byId: memberIdOf('owner'),
        objectiveId: 'objective-any',
        keyResultId: null,
        at: 1,
        order: '1',
        state: 'standing',
        text: '=HYPERLINK("http://x")',
      },
    ])
    const { text, formulas } = readSpreadsheet(await exported(world))
    expect(text).toContain('=HYPERLINK(')
    expect(formulas).toBe(0)
  })

  test('comes in parts of one moment, whoever writes something meanwhile', async () => {
    await world.seed(
      'comments',
      Array.from({ length: 2500 }, (_each, index) => ({
        _id: `comment-many-${index}`,
        companyId,
        byId: memberIdOf('owner'),
        objectiveId: 'objective-any',
        keyResultId: null,
        at: index,
        order: String(index),
        state: 'standing',
        text: Array.from({ length: 30 }, (_letter, place) =>
          String.fromCodePoint(0x4e00 + ((index * 7919 + place * 104_729) % 20_000)),
        ).join(''),
      })),
    )
    const input = { companyId, exportId: 'export-parts', language: 'zh-CN' as const }
    const first = await world.call(openid, myDataApi.exportMyData, { ...input, from: 0 })
    expect(first.next).not.toBeNull()
    expect(Buffer.byteLength(JSON.stringify(first))).toBeLessThan(100_000)
    const rest = { ...input, from: first.next ?? 0 }
    expect((await world.call(openid, myDataApi.exportMyData, rest)).base64).not.toBe('')
    await world.seed('grants', [{ _id: 'grant-2', companyId, memberId: memberIdOf('owner'), accepted: [], at: 2 }])
    expect(await world.refusal(openid, myDataApi.exportMyData, rest)).toEqual({ code: 'busy' })
  })

  test('is had by who has left as well, and by nobody who was never there', async () => {
    await world.seed('accounts', [{ _id: 'o-nobody', companyIds: [companyId] }])
    const leaver = openidOf('leaver')
    expect(readSpreadsheet(await exported(world, leaver)).text).toContain('同事leaver')
    const ask = { exportId: 'export-2', language: 'zh-CN' as const, from: 0 }
    for (const where of [companyId, otherCompanyId, 'company-none']) {
      const refused = await world.refusal('o-nobody', myDataApi.exportMyData, { ...ask, companyId: where })
      expect(refused).toEqual({ code: 'notMember' })
    }
  })

  test('where it is: every company, also one that was left, and until when it keeps what it has', async () => {
    expect(await world.call(openidOf('leaver'), myDataApi.myData, { companyId: null })).toEqual({
      consent: null,
      places: [
        { companyId, companyName: '同频科技', name: '同事leaver', leftOn: expect.any(String), retentionMonths: null },
      ],
    })
    expect(await world.call('o-nobody', myDataApi.myData, { companyId: null })).toEqual({ consent: null, places: [] })
  })

  test('a coach from outside is gone from the day after their last one', async () => {
    const { places } = await world.call(openidOf('endedCoach'), myDataApi.myData, { companyId: null })
    expect(places).toMatchObject([{ companyId, leftOn: '2026-11-17' }])
  })

  test('reads by indexes alone', async () => {
    const { collectionScans, operations } = await world.counted(() => exported(world))
    expect(operations.filter((each) => / null /.test(each))).toEqual([])
    expect(collectionScans).toBe(0)
  })
})
