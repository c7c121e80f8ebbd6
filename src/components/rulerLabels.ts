import { ruler, rulerAt } from './drawings'

interface Label {
  date: string
  text: string
}

/** Widths of 11 px type, a little more than they are, so that neighbours keep a space. */
const wide = 13
const narrow = 7

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e7f' ? wide : narrow), 0)
}

/**
 * The labels that fit side by side under a ruler, each with the place of its day. Those named first go first; one that
 * would touch another, or whose day the ruler does not have, is left out.
 */
export function apart(labels: readonly Label[], days: readonly { date: string }[]): (Label & { place: number })[] {
  const kept: (Label & { place: number; from: number; to: number })[] = []
  for (const label of labels) {
    const place = days.findIndex(({ date }) => date === label.date)
    if (place < 0) continue
    const middle = rulerAt(place, days.length) * ruler.width
    const width = widthOf(label.text)
    const from = place === 0 ? 0 : middle - width / 2
    const to = from + width
    if (kept.every((other) => to <= other.from || other.to <= from)) kept.push({ ...label, place, from, to })
  }
  return kept
}
