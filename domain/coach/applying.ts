import { type KeyResultDraft, limits, type ObjectiveDraft, offeredUnits } from '../okr/model'
import { derivedThresholds } from '../okr/progress'
import { lineOf, type Line } from './line'
import type { Finding, Remedy } from './model'
import type { Quantity } from './quantity'
import { amountIn } from './rules/objective'
import { severalIn } from './several'

/** What a remedy may need besides the draft. */
export interface Applying {
  /** A fresh id for a key result that comes to be. */
  newId: () => string
  /** Whose it is. */
  memberId: string
}

/** The draft with a remedy followed: only what needs no thought, and nothing that was written is lost. */
const remedies: Readonly<
  Record<Remedy, (draft: ObjectiveDraft, finding: Finding, applying: Applying) => ObjectiveDraft>
> = {
  makeBaseline: (draft, finding) =>
    withKeyResult(draft, finding, (each) => ({ ...each, measure: { type: 'baseline' } })),
  takeNumbers: (draft, finding) =>
    withKeyResult(draft, finding, (each) => ({ ...each, ...measuredBy(lineOf(each.title)) })),
  moveNumber: movedNumber,
  split: splitKeyResult,
}

/** @returns the draft as it is where the finding has no remedy */
export const applied = (draft: ObjectiveDraft, finding: Finding, applying: Applying): ObjectiveDraft =>
  finding.remedy ? remedies[finding.remedy](draft, finding, applying) : draft

function withKeyResult(
  draft: ObjectiveDraft,
  { place }: Finding,
  change: (keyResult: KeyResultDraft) => KeyResultDraft,
): ObjectiveDraft {
  if (place.on !== 'keyResult') return draft
  const keyResults = draft.keyResults.map((each) => (each.id === place.keyResultId ? change(each) : each))
  return { ...draft, keyResults }
}

/** What stands right before a number and leads to it, and right after it and only belongs to it. */
const leadsTo =
  /(?:[从由自]|(?:[提上下]?[升降涨]|提高|降低|增加|减少|缩短|增长|扩大)?(?:到|至|达到?|为|成)|做到|突破|超过?|过|破|控制在|(?:^| )(?:(?:up |down )?(?:from|to|by)|of|at|over|above|below|under|reach(?:es|ing)?|hits?)) ?$/i
const belongsTo = /^ ?(?:以上|以内|以下|左右|or more|or less)/i

/** Where a number stands: with the other one where it leads from one to another. */
function extentOf({ spans }: Line, amount: Quantity): [number, number] {
  const span = spans.find(({ from, to }) => from.from === amount.from || to.from === amount.from)
  if (!span) return [amount.from, amount.to]
  return [Math.min(span.from.from, span.to.from), Math.max(span.from.to, span.to.to)]
}

/** The objective's number goes to a key result of its own: an empty one, else a new one. */
function movedNumber(draft: ObjectiveDraft, _: Finding, applying: Applying): ObjectiveDraft {
  const line = lineOf(draft.title)
  const amount = amountIn(line)
  const isFull = draft.keyResults.length >= limits.keyResults && !draft.keyResults.some(isEmpty)
  if (!amount || isFull) return draft
  const { text } = line
  const [start, end] = extentOf(line, amount)
  const rest = `${text.slice(0, start).replace(leadsTo, '')}${text.slice(end).replace(belongsTo, '')}`
  const title = rest.replace(/ {2,}/g, ' ').replace(/^[\s,，;；]+|[\s,，;；]+$/g, '')
  const keyResult = { title: within(text), ...measuredBy(line) }
  const empty = draft.keyResults.find(isEmpty)
  return {
    ...draft,
    title,
    keyResults: empty
      ? draft.keyResults.map((each) => (each === empty ? { ...each, ...keyResult } : each))
      : [...draft.keyResults, { ...freshKeyResult(applying), ...keyResult }],
  }
}

const within = (text: string): string => [...text].slice(0, limits.keyResultTitle).join('')

const isEmpty = ({ title, measure }: KeyResultDraft): boolean =>
  title.trim() === '' && measure.type === 'metric' && measure.baseline === null && measure.stretch === null

const freshKeyResult = ({ newId, memberId }: Applying): KeyResultDraft => ({
  id: newId(),
  title: '',
  measure: { type: 'metric', baseline: null, commit: null, target: null, stretch: null },
  unit: '',
  ownerId: memberId,
  origin: { kind: 'own' },
  weight: 1,
})

/** Each result of the line becomes a key result; the first keeps the place, the owner and where it comes from. */
function splitKeyResult(draft: ObjectiveDraft, { place }: Finding, { newId }: Applying): ObjectiveDraft {
  if (place.on !== 'keyResult') return draft
  const keyResults = draft.keyResults.flatMap((each) => {
    if (each.id !== place.keyResultId) return [each]
    const line = lineOf(each.title)
    const parts = severalIn(line) ?? []
    return parts.map(({ from, to }, index) => {
      const title = line.text.slice(from, to).trim()
      return { ...each, ...measuredBy(lineOf(title)), id: index === 0 ? each.id : newId(), title }
    })
  })
  return keyResults.length > limits.keyResults || keyResults.length < draft.keyResults.length
    ? draft
    : { ...draft, keyResults }
}

/** Units as people write them, by the unit the product offers. */
const unitsAs: Readonly<Record<(typeof offeredUnits)[number], RegExp>> = {
  percent: /^%$/,
  yuan: /^(?:元|块钱?|人民币|¥|￥|rmb|cny|yuan)$/i,
  tenThousandYuan: /^万元$/,
  people: /^(?:人|名|位|people)$/i,
  days: /^(?:天|日|days?)$/i,
  hours: /^(?:个?小时|hours?|h|hrs?)$/i,
  times: /^(?:次|times)$/i,
  items: /^(?:个|件|items)$/i,
  points: /^(?:分|points?)$/i,
}

const tenThousand = 1e4

/** A value with its unit as the fields hold it: money in 万元 where it comes in such, another unit in its own word. */
function inField({ value, unit, kind }: Quantity): { value: number; unit: string } {
  const known = offeredUnits.find((each) => unitsAs[each].test(unit))
  if (known === 'yuan' && value >= tenThousand && value % 100 === 0)
    return { value: value / tenThousand, unit: 'tenThousandYuan' }
  return { value, unit: known ?? (kind === 'bare' ? '' : [...unit].slice(0, limits.unit).join('')) }
}

/** The measure and the unit that a line's words give: from where to where, as far as they say so. */
export function measuredBy(line: Line): Pick<KeyResultDraft, 'measure' | 'unit'> {
  const [span] = line.spans
  const amount = span?.to ?? line.quantities.find(({ role }) => role === 'reach')
  if (!amount)
    return { measure: { type: 'metric', baseline: null, commit: null, target: null, stretch: null }, unit: '' }
  const to = inField(amount)
  const from = span && inField(span.from)
  const isSameUnit = from !== undefined && from.unit === to.unit
  const [baseline, stretch, unit] = isSameUnit
    ? [from.value, to.value, to.unit]
    : [span?.from.value ?? null, span ? amount.value : to.value, span ? '' : to.unit]
  const middle =
    baseline === null || baseline === stretch ? { commit: null, target: null } : derivedThresholds(baseline, stretch)
  return { measure: { type: 'metric', baseline, ...middle, stretch }, unit }
}
