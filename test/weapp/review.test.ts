import { eventually } from '../e2e/support/eventually'
import { openidOf, Reader } from '../e2e/support/reader'
import type { Language } from '../e2e/support/words'
import { World } from '../e2e/support/world'
import { readPdf } from '../support/pdf'
import type { Weapp, WeappOptions } from './host/weapp'

/** Guan Shu's team closed the second quarter; Lin Zhixia's reviews of two quarters are approved. */
const told = {
  'zh-CN': { lin: '林知夏', carried: '大多数问题，一通电话就能解决', wish: '明年想把导入做成人人会用的样子。' },
  en: {
    lin: 'Lin Zhixia',
    carried: 'Most problems end with a single call',
    wish: 'Next year I want everybody to manage the import on their own.',
  },
} as const

let world: World

beforeAll(async () => {
  // A Wednesday in the middle of the third quarter.
  world = await World.create({ now: '2026-08-12T02:00:00Z' })
})

afterAll(() => world?.destroy())

const hold = async (key: string, language: Language, options: WeappOptions = {}) => {
  const weapp = await world.onPhone(openidOf(key), { language: language === 'en' ? 'en' : 'zh_CN', ...options })
  const reader = new Reader(weapp, language)
  await reader.today.isOpen()
  await reader.today.goTo('me')
  return { weapp, ...reader }
}

/** The argument of the only call of `wx.<name>`. */
async function given(weapp: Weapp, name: string): Promise<Record<string, unknown>> {
  const calls = await weapp.calls(name)
  expect(calls).toHaveLength(1)
  return Object(calls[0]?.args[0])
}

/** What a picture holds, looked at by the browser: its size, its colours, and how much of it is none of the two grounds. */
const lookAt = (weapp: Weapp, png: Buffer) =>
  weapp.page.evaluate(
    async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const { naturalWidth: width, naturalHeight: height } = image
      const canvas = new OffscreenCanvas(width, height)
      const brush = canvas.getContext('2d')
      if (!brush) throw new Error('this browser draws nothing')
      brush.drawImage(image, 0, 0)
      const { data } = brush.getImageData(0, 0, width, height)
      const colourAt = (x: number, y: number) => [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)]
      let onBand = 0
      for (let at = 0; at < data.length / 8; at += 4) if ((data[at] ?? 0) > 240) onBand += 1
      return { width, height, top: colourAt(4, 4), foot: colourAt(4, height - 5), onBand }
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )

/** Of the light look, whatever the phone's is (src/features/picture/paint.ts). */
const [brand, paper] = [
  [0x5f, 0x32, 0x59],
  [0xf5, 0xf2, 0xee],
]

/** The summary of the second quarter, in the third. */
async function openLastSummary({ me, summary, say }: Pick<Reader, 'me' | 'summary' | 'say'>): Promise<void> {
  await me.openSummary()
  await summary.lookAt(say('okr:cycle.quarter.2', { year: 2026 }), say('okr:cycle.quarterShort.3', { year: 2026 }))
  await summary.isOpen()
}

describe.each<Language>(['zh-CN', 'en'])("a team's summary on a phone (%s)", (language) => {
  /** As far as the picture of the last cycle, which is closed. */
  async function withPicture(options: WeappOptions = {}) {
    const phone = await hold('guan-shu', language, options)
    await openLastSummary(phone)
    await phone.summary.shows(told[language].carried)
    await phone.summary.makePicture()
    return phone
  }

  test('becomes a picture of its real size, with everything drawn, and goes to WeChat’s own menu', async () => {
    const { weapp, summary } = await withPicture({ colorScheme: 'dark' })
    await summary.share()
    await summary.isTold('picture:shared')
    const { path } = await given(weapp, 'showShareImageMenu')
    const png = await weapp.file(String(path))
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    const picture = await lookAt(weapp, png)
    expect(picture.width).toBe(1080)
    expect(picture.height).toBeGreaterThan(picture.width)
    expect({ top: picture.top, foot: picture.foot }).toEqual({ top: brand, foot: paper })
    expect(picture.onBand).toBeGreaterThan(1000)
    const shown = summary.picture.locator('img')
    expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(picture.width)
    expect(weapp.problems).toEqual([])
  })

  test('that somebody does not share after all is nothing to speak of', async () => {
    const { weapp, summary, say } = await withPicture({ shares: 'cancels' })
    await summary.share()
    await summary.share()
    expect(await weapp.calls('showShareImageMenu')).toHaveLength(2)
    const lines = ['shared', 'saved', 'notHandedOver'].map((end) => weapp.top.getByText(say(`picture:${end}`)).count())
    expect(await Promise.all(lines)).toEqual([0, 0, 0])
    expect(weapp.problems).toEqual([])
  })

  test('goes to the album in WeCom, which has no such menu', async () => {
    const { weapp, summary } = await withPicture({ missing: ['showShareImageMenu'] })
    await summary.share()
    await summary.isTold('picture:saved')
    const { filePath } = await given(weapp, 'saveImageToPhotosAlbum')
    expect((await lookAt(weapp, await weapp.file(String(filePath)))).width).toBe(1080)
    expect(weapp.problems).toEqual([])
  })

  test.each<{ why: string; options: WeappOptions }>([
    { why: 'the album is not to be written to', options: { missing: ['showShareImageMenu'], album: 'denied' } },
    { why: 'neither menu nor album is there', options: { missing: ['showShareImageMenu', 'saveImageToPhotosAlbum'] } },
  ])('says so where $why', async ({ options }) => {
    const { weapp, summary } = await withPicture(options)
    await summary.share()
    await summary.isTold('picture:notHandedOver')
    expect(weapp.problems).toEqual([])
  })
})

test('a phone without room for the picture says so', async () => {
  const phone = await hold('guan-shu', 'zh-CN', { disk: 'full' })
  const { weapp, summary } = phone
  await openLastSummary(phone)
  await summary.askForPicture()
  await summary.isTold('picture:failed')
  expect(weapp.problems).toEqual([])
})

describe.each<Language>(['zh-CN', 'en'])('the annual talk on a phone (%s)', (language) => {
  const { lin, wish } = told[language]

  async function gathered(options: WeappOptions = {}) {
    const phone = await hold('lin-zhixia', language, options)
    await phone.me.openAnnualTalk()
    await phone.annualTalk.isOpen()
    return phone
  }

  test('is written as a PDF to the phone and opened in WeChat’s reader, with the words that were gathered', async () => {
    const { weapp, annualTalk, say } = await gathered()
    await annualTalk.gather()
    await annualTalk.wish.fill(wish)
    await annualTalk.isSaved('cloud')
    await annualTalk.makePdf()
    await eventually(async () => expect(await weapp.calls('openDocument')).toHaveLength(1))
    const { filePath, fileType, showMenu } = await given(weapp, 'openDocument')
    expect([fileType, showMenu]).toEqual(['pdf', true])
    expect(String(filePath)).toMatch(new RegExp(`^http://usr/[^/]*${lin}[^/]*\\.pdf$`))
    const pdf = await weapp.file(String(filePath))
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    const { text } = readPdf(pdf)
    const printed = text.replace(/\n/g, '')
    for (const said of [lin, say('annualTalk:title'), say('okr:cycle.quarter.2', { year: 2026 })]) {
      expect(printed).toContain(said)
    }
    expect(printed.replace(/ /g, '')).toContain(wish.replace(/ /g, ''))
    expect(weapp.problems).toEqual([])
  })

  test.each<{ why: string; options: WeappOptions; says: string }>([
    { why: 'there is no room', options: { disk: 'full' }, says: 'noRoom' },
    { why: 'nothing opens documents, as in WeCom', options: { missing: ['openDocument'] }, says: 'failed' },
    { why: 'nothing can be written', options: { missing: ['getFileSystemManager'] }, says: 'failed' },
  ])('says so where $why', async ({ options, says }) => {
    const { weapp, annualTalk } = await gathered(options)
    await annualTalk.makePdf()
    await annualTalk.isTold(`annualTalk:pdf.${says}`)
    expect(weapp.problems).toEqual([])
  })
})
