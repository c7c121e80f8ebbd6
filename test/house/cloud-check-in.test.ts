import { civilDate } from '../../domain/calendar/civilDate'
import type { KeyResult, KeyResultMeasure } from '../../domain/okr/model'
import { differs, newForm, problemOf } from '../../src/features/checkIn/form'
import { editable, stepOf, stepped } from '../../src/features/checkIn/step'

const metric = (baseline: number, stretch: number): KeyResultMeasure => ({
  type: 'metric',
  baseline,
  commit: baseline + (stretch - baseline) * 0.3,
  target: baseline + (stretch - baseline) * 0.7,
  stretch,
})

test.each`
  baseline | stretch      | step
  ${21}    | ${9}         | ${1}
  ${0}     | ${60}        | ${1}
  ${0}     | ${500}       | ${10}
  ${0}     | ${1_200_000} | ${20_000}
  ${3.2}   | ${4.5}       | ${0.1}
  ${-5}    | ${5}         | ${1}
  ${0.01}  | ${0.05}      | ${0.01}
`('a key result from $baseline to $stretch goes by $step', ({ baseline, stretch, step }) => {
  expect(stepOf(metric(baseline, stretch))).toBe(step)
})

test.each<[KeyResultMeasure, number | undefined]>([
  [{ type: 'maintain', low: 98, high: 100 }, 1],
  [{ type: 'maintain', low: 0.5, high: 0.9 }, 0.1],
  [{ type: 'baseline' }, undefined],
  [{ type: 'milestone' }, undefined],
])('%j goes by %s', (measure, step) => {
  expect(stepOf(measure)).toBe(step)
})

test('steps add up without noise', () => {
  expect(stepped(stepped(0.1, 0.1, 1), 0.1, 1)).toBe(0.3)
  expect(stepped(14, 1, -1)).toBe(13)
})

test.each`
  value           | text
  ${12}           | ${'12'}
  ${-0.5}         | ${'-0.5'}
  ${1e-7}         | ${'0.0000001'}
  ${123456789012} | ${'123456789012'}
`('$value is edited as $text', ({ value, text }) => {
  expect(editable(value)).toBe(text)
})

const lastCheckIn: KeyResult['lastCheckIn'] = {
  id: 'check-in-1',
  value: 14,
  confidence: 6,
  note: '上周的话',
  on: civilDate('2026-02-12'),
  at: 0,
  byId: 'member-1',
}

test('the sheet opens with the last value and confidence, and without the last sentence', () => {
  expect(newForm({ measure: metric(21, 9), lastCheckIn }, 'new-one')).toEqual({
    checkInId: 'new-one',
    text: '14',
    confidence: 6,
    note: '',
  })
})

test.each<[KeyResultMeasure, string]>([
  [metric(21, 9), '21'],
  [{ type: 'milestone' }, '0'],
  [{ type: 'baseline' }, ''],
  [{ type: 'maintain', low: 1, high: 2 }, ''],
])('the first time %j opens with "%s" and a confidence of 5', (measure, text) => {
  expect(newForm({ measure, lastCheckIn: null }, 'a')).toMatchObject({ text, confidence: 5 })
})

test.each`
  value        | note                       | problem
  ${undefined} | ${''}                      | ${'value'}
  ${12}        | ${'字'.repeat(140)}        | ${undefined}
  ${12}        | ${` ${'字'.repeat(140)} `} | ${undefined}
  ${12}        | ${'字'.repeat(141)}        | ${'note'}
  ${12}        | ${'😀'.repeat(140)}        | ${undefined}
`('value $value with a sentence of $note.length is kept from saving by $problem', ({ value, note, problem }) => {
  expect(problemOf(value, note)).toBe(problem)
})

test('only a change is worth keeping when the sheet is closed', () => {
  const opened = newForm({ measure: metric(21, 9), lastCheckIn }, 'a')
  expect(differs(opened, opened)).toBe(false)
  expect(differs({ ...opened, note: '一' }, opened)).toBe(true)
  expect(differs({ ...opened, confidence: 7 }, opened)).toBe(true)
})
