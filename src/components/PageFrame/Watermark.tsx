import { View } from '@tarojs/components'
import { createContext, useContext } from 'react'
import { drawn } from '../drawings'

/** The name that pages of several people's OKRs carry: the reader's; `null` where the company wants none. */
export const ViewerSign = createContext<string | null>(null)

/** px: how high the letters are, and how far the names stand apart. */
const letter = 14
const gap = 84
const wide = /[\u2e80-\u{3ffff}]/u

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** One name on a slant, to be repeated. */
export function signTile(name: string): { width: number; height: number; svg: string } {
  const length = [...name].reduce((sum, each) => sum + (wide.test(each) ? letter : letter * 0.62), 0)
  const width = Math.round(length * 0.94 + gap)
  const height = Math.round(length * 0.34 + gap)
  const text = name.replace(/[&<>]/g, (character) => escaped[character] ?? '')
  const middle = `${Math.round(width / 2)} ${Math.round(height / 2)}`
  const place = `transform='translate(${middle}) rotate(-20)' text-anchor='middle' font-size='${letter}'`
  return {
    width,
    height,
    svg: `<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}' font-family='sans-serif'><text ${place}>${text}</text></svg>`,
  }
}

/** The viewer's name over the page, as if it were printed on the paper: not heard, never in the way of a touch. */
export function Watermark() {
  const sign = useContext(ViewerSign)
  if (sign === null) return null
  const { width, height, svg } = signTile(sign)
  return <View className="watermark" ariaHidden style={{ ...drawn(svg), '--tile': `${width}px ${height}px` }} />
}
