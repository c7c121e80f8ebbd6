import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { signTile } from '../../src/components/PageFrame/Watermark'
import { root } from './sources'

jest.mock('@tarojs/components', () => ({ View: 'view' }))

const source = readFileSync(join(root, 'src/theme/tokens.scss'), 'utf8')

/** Colours of a theme, by their token. */
function tokensOf(theme: 'light' | 'dark'): Map<string, string> {
  const [, block = ''] = source.split(`@mixin ${theme} {`)
  const end = block.indexOf('\n}')
  return new Map(
    [...block.slice(0, end).matchAll(/--([\w-]+): (#[0-9a-f]{6}|darken|lighten);/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )
}

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** Relative luminance (WCAG 2.2). */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((each) => {
    const share = each / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const texts = [
  'text-1',
  'text-2',
  'text-3',
  'brand',
  'on-track',
  'caution',
  'off-track',
  'outdated',
  'not-started',
  'closed',
]
const healths = ['on-track', 'caution', 'off-track', 'outdated', 'not-started', 'closed']
const pairs = [
  ...texts.flatMap((text) => ['surface', 'raised', 'sunken'].map((ground) => [text, ground])),
  ...healths.map((health) => [health, `${health}-soft`]),
  ['on-brand-soft', 'brand-soft'],
  ['on-brand', 'brand'],
  ['text-1', 'caution-soft'],
  ['text-2', 'caution-soft'],
]

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const tokens = tokensOf(theme)
  const colourOf = (name = '') => channels(tokens.get(name) ?? '')
  const mark = colourOf('watermark')
  const blend = tokens.get('watermark-blend') === 'darken' ? Math.min : Math.max
  const under = (name = '') => colourOf(name).map((channel, at) => blend(channel, mark[at] ?? channel))

  test.each(pairs.map(([text, ground]) => ({ text, ground })))(
    '$text on $ground is AA under it',
    ({ text, ground }) => {
      expect(contrast(under(text), under(ground))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test('it is to be seen on paper and on the page', () => {
    for (const ground of ['surface', 'raised']) {
      expect(contrast(under(ground), colourOf(ground))).toBeGreaterThan(1.08)
    }
  })

  test('it leaves every letter as it is', () => {
    for (const text of texts) expect(under(text)).toEqual(colourOf(text))
  })
})

test('a name is written as a text whatever it holds, and its tile grows with it', () => {
  expect(signTile('<b>林&晓</b> 1187').svg).toContain('>&lt;b&gt;林&amp;晓&lt;/b&gt; 1187</text>')
  expect(signTile('林晓的名字很长很长很长').width).toBeGreaterThan(signTile('林晓').width)
})
