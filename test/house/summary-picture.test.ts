import fc from 'fast-check'
import type { SummaryItem } from '../../domain/review/closingApi'
import { fitted, layOut, type MeasureType, type PictureWords, pictureWidth } from '../../src/features/picture/layout'
import { type Brush, measureWith, paint, scaleFor } from '../../src/features/picture/paint'
import { wrap } from '../../src/features/picture/wrap'
import { sectionsOf } from '../../src/packages/review/parts/summary'

/** A Chinese character is as wide as its type, anything else half as wide. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[^\u0020-\u024f]/.test(character) ? 1 : 0.5), 0)
const measure: MeasureType = (type) => (text) => widthOf(text) * type.size

describe('a text in lines', () => {
  test.each`
    text                           | width | lines
    ${'让市场听见客户自己的声音'}  | ${6}  | ${['让市场听见客', '户自己的声音']}
    ${'先看数据，再打电话'}        | ${4}  | ${['先看数', '据，再打', '电话']}
    ${'叫它“派单”就好'}            | ${3}  | ${['叫它', '“派', '单”就', '好']}
    ${'Hear the shop floor first'} | ${6}  | ${['Hear the', 'shop floor', 'first']}
    ${'OKR推行到全公司'}           | ${4}  | ${['OKR推行', '到全公司']}
    ${'abcdefghij'}                | ${3}  | ${['abcdef', 'ghij']}
    ${'一行\n又一行'}              | ${9}  | ${['一行', '又一行']}
    ${''}                          | ${9}  | ${['']}
  `('$text, $width wide', ({ text, width, lines }) => {
    expect(wrap(text, width, widthOf)).toEqual(lines)
  })

  test('loses nothing but the spaces it breaks at, and is nowhere too wide', () => {
    const letters = fc.constantFrom('客', '户', '成', '，', '。', '“', '”', 'a', 'B', '7', ' ', '%', '🎉')
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 80 }), fc.integer({ min: 4, max: 30 }), (characters, width) => {
        const text = characters.join('')
        const lines = wrap(text, width, widthOf)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width)
      }),
    )
  })
})

const wordsOf = (shown: number): PictureWords => ({
  title: '客户成功 · 2026 第三季度',
  subtitle: '团队的周期小结',
  sections: [
    {
      heading: '达成了什么',
      entries: Array.from({ length: shown }, (_, at) => ({
        text: `第${at}个目标，长到一行放不下，所以要折成两行才写得完整`,
        strong: true,
        under: [
          { text: '流失前两个月已被标记的客户占比', mark: 'none' as const },
          { text: '达到目标 · 57%', mark: 'reached' as const },
        ],
      })),
    },
    { heading: '还没收尾', entries: [] },
  ],
  foot: ['同频 OKR'],
})

describe('a picture', () => {
  const { parts, width, height } = layOut(wordsOf(3), measure)
  const texts = parts.flatMap((part) => (part.kind === 'text' ? [part] : []))

  test('holds every word inside its edges, one line below the other', () => {
    for (const { text, x, y, type } of texts) {
      expect(x + widthOf(text) * type.size).toBeLessThanOrEqual(width)
      expect(y + type.size).toBeLessThanOrEqual(height)
    }
    const places = texts.map(({ y }) => y)
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(new Set(places).size).toBe(places.length)
    expect(width).toBe(pictureWidth)
  })

  test('leaves out a section that has nothing to say', () => {
    expect(texts.map(({ text }) => text)).not.toContain('还没收尾')
  })

  test('holds as many objectives as fit on one, and at least one', () => {
    const many = fitted(500, wordsOf, measure)
    expect(many.height).toBeLessThanOrEqual(4_000)
    expect(many.height).toBeGreaterThan(3_500)
    const huge = (shown: number) => ({ ...wordsOf(shown), foot: ['长'.repeat(6_000)] })
    expect(fitted(3, huge, measure).height).toBe(layOut(huge(1), measure).height)
    expect(scaleFor(fitted(3, huge, measure)) * fitted(3, huge, measure).height).toBeLessThanOrEqual(4_096)
  })

  test('is drawn with every text where it was laid out', () => {
    const drawn: [string, number, number][] = []
    const brush: Brush = {
      fillStyle: '',
      strokeStyle: '',
      lineWidth: 0,
      font: '',
      textBaseline: '',
      scale: () => undefined,
      beginPath: () => undefined,
      moveTo: () => undefined,
      lineTo: () => undefined,
      arcTo: () => undefined,
      closePath: () => undefined,
      fill: () => undefined,
      stroke: () => undefined,
      fillText: (text, x, y) => drawn.push([text, x, y]),
      measureText: (text) => ({ width: widthOf(text) * 20 }),
    }
    const picture = layOut(wordsOf(2), measureWith(brush))
    paint(brush, picture, 1)
    expect(drawn).toEqual(picture.parts.flatMap((part) => (part.kind === 'text' ? [[part.text, part.x, part.y]] : [])))
    expect(drawn.length).toBeGreaterThan(5)
  })
})

test('a summary says what was reached, learned, goes on and is open', () => {
  const item = (objectiveId: string, state: SummaryItem['state'], learned: string): SummaryItem => ({
    objectiveId,
    title: objectiveId,
    state,
    results: [{ keyResultId: objectiveId, title: '', measure: { type: 'milestone' }, unit: '', value: 1, learned }],
  })
  const sections = sectionsOf([item('ended', 'ended', '学到'), item('on', 'carried', ''), item('open', 'open', '')])
  expect(sections.reached.map(({ objectiveId }) => objectiveId)).toEqual(['ended', 'on'])
  expect(sections.learned.map(({ learned }) => learned)).toEqual(['学到'])
  expect(sections.goesOn.map(({ objectiveId }) => objectiveId)).toEqual(['on'])
  expect(sections.open.map(({ objectiveId }) => objectiveId)).toEqual(['open'])
})
