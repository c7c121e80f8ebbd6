import { talkLimits } from '../../domain/review/annualTalk'
import { annualTalkApi } from '../../domain/review/annualTalkApi'
import { reviewLimits } from '../../domain/review/model'
import { readPdf } from '../support/pdf'
import { manager, member, now, own, preparing, quarters, secret, title } from './support/annualTalk'
import { foundCompanies, openidOf } from './support/company'
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

const { reviewed, page, gather, save, read, list, refusal, shared } = preparing(() => world)

/** The whole file, part by part, as the phone gets it. */
async function pdf(version: number, language: 'zh-CN' | 'en' = 'zh-CN') {
  let base64 = ''
  let from: number | null = 0
  let parts = 0
  let leavesOut = false
  while (from !== null) {
    const input = { ...own, version, language, from }
    const reply = await world.raw(member, 'review', { call: 'annualTalkPdf', input, language })
    expect(Buffer.byteLength(JSON.stringify(reply))).toBeLessThan(100_000)
    const part = Object(reply.output)
    base64 += part.base64
    from = part.next
    leavesOut = part.leavesOut
    parts += 1
  }
  const file = Buffer.from(base64, 'base64')
  return { ...readPdf(file), file, parts, leavesOut }
}

/** Names of fields that hold a number which is a time, a version, a year or a place in a file. */
const harmless = /^(sharedAt|updatedAt|version|year|next)$/

function numbers(value: unknown, path: string[] = []): string[] {
  if (typeof value === 'number') return harmless.test(path.at(-1) ?? '') ? [] : [path.join('.')]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => numbers(each, [...path, key]))
}

describe('no number is in it', () => {
  test('neither in what is stored nor in any answer: only times, versions and years are numbers', async () => {
    await shared()
    const answers = [
      await world.stored('annualTalks', {}),
      await page(),
      await read(manager),
      await list(manager),
      await world.call(member, annualTalkApi.annualTalkPdf, { ...own, version: 1, language: 'zh-CN', from: 0 }),
    ]
    expect(answers.flatMap((answer) => numbers(answer))).toEqual([])
    // A key result is named; what would lead to its progress is not there.
    expect(JSON.stringify(answers)).toContain(title)
    for (const id of ['keyResult-1', 'objective-1']) expect(JSON.stringify(answers)).not.toContain(id)
  })

  test('and none is printed but years and page numbers', async () => {
    await shared()
    const { text, pages } = await pdf(1)
    // The question itself says 1:1 nowhere; what is left are the years of the quarters and of the document.
    const printed = text.replace(/(\d+) \/ (\d+)/g, '').match(/\d+/g) ?? []
    expect([...new Set(printed)]).toEqual(['2026'])
    expect(text).toContain(`1 / ${pages}`)
  })
})

describe('the PDF', () => {
  test.each`
    language   | why                                            | quarter            | named
    ${'zh-CN'} | ${'材料里没有进展、得分和信心指数'}            | ${'2026 第四季度'} | ${`推动最多的关键结果：${title}`}
    ${'en'}    | ${'No progress, score or confidence is in it'} | ${'Q4 2026'}       | ${title}
  `('has real text in it, and says why it has no numbers ($language)', async ({ language, why, quarter, named }) => {
    await shared()
    await save(1, { sections: [], wish: secret.wish })
    const { text } = await pdf(2, language)
    const { possible, moved, next, note, wish } = secret
    for (const said of [why, quarter, named, possible, moved, next, note, wish, '同事owner', '同频科技']) {
      expect(text).toContain(said)
    }
    expect(text).not.toContain(secret.draft)
  })

  test('leaves out what the font lacks, says so, and takes mark-up for what it is: text', async () => {
    await save(0, { sections: [], wish: '做到了🎉👨‍👩‍👧！<b>粗</b> שלום 完\u00e9' })
    const { text, leavesOut } = await pdf(1)
    expect(text).toContain('做到了！<b>粗</b> […] 完é')
    expect(text).not.toContain('\ufffd')
    expect(leavesOut).toBe(true)
    await save(1, { sections: [], wish: '都印得出来' })
    expect((await pdf(2)).leavesOut).toBe(false)
  })

  test('written to every limit, it comes in parts that fit together', async () => {
    const many = (length: number, from: number) =>
      Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + ((from + at * 7) % 6000))).join('')
    for (const [at, cycleId] of quarters.entries()) {
      const long = (place: number) => many(reviewLimits.answer, at * 3000 + place * 900)
      const submitted = { possible: long(0), moved: long(1), next: long(2), movedKeyResult: null }
      await reviewed(cycleId, { words: { submitted, note: many(reviewLimits.note, at * 700) } })
    }
    await gather()
    await save(1, { sections: [], wish: many(talkLimits.wish, 5) })
    const { parts, pages, text, file } = await pdf(2)
    expect(parts).toBeGreaterThan(1)
    expect(pages).toBeGreaterThan(10)
    expect(text.replace(/\n/g, '')).toContain(many(talkLimits.wish, 5).slice(0, 20))
    expect((await pdf(2)).file.equals(file)).toBe(true)
  })

  test('is refused where something else was saved meanwhile, and to everybody else', async () => {
    await shared()
    const input = { ...own, version: 1, language: 'zh-CN', from: 0 }
    expect(await refusal(member, annualTalkApi.annualTalkPdf, { ...input, version: 0 })).toMatchObject({
      code: 'staleVersion',
    })
    // Nobody can name whose: it is always the caller's own.
    for (const openid of [manager, openidOf('administrator')]) {
      expect(await refusal(openid, annualTalkApi.annualTalkPdf, input)).toMatchObject({ code: 'missing' })
    }
  })
})
