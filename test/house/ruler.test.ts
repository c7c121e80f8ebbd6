import { apart } from '../../src/components/rulerLabels'

const quarter = Array.from({ length: 90 }, (_, day) => ({
  date: new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
}))
const months = (texts: [string, string, string]) => [
  { date: '2026-01-01', text: texts[0] },
  { date: '2026-02-01', text: texts[1] },
  { date: '2026-03-01', text: texts[2] },
]
const textsOf = (labels: { date: string; text: string }[]) => apart(labels, quarter).map(({ text }) => text)

test('a holiday is named between the months where there is room', () => {
  expect(textsOf([...months(['1月', '2月', '3月']), { date: '2026-02-15', text: '春节' }])).toEqual([
    '1月',
    '2月',
    '3月',
    '春节',
  ])
})

test('a name that would touch a month is left out, and never the month', () => {
  expect(textsOf([...months(['Jan', 'Feb', 'Mar']), { date: '2026-02-23', text: 'Spring Festival' }])).toEqual([
    'Jan',
    'Feb',
    'Mar',
  ])
})

test('a day that the ruler does not have is not named', () => {
  expect(textsOf([{ date: '2025-12-31', text: '12月' }])).toEqual([])
})
