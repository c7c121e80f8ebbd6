import { type KeyResultDraft, limits, type ObjectiveDraft, offeredUnits } from '../okr/model'
import { derivedThresholds } from '../okr/progress'
import { mayMeasureBy, type WritingRules } from '../okr/rules'
import { lineOf, type Line } from './line'
import { isUnwritten } from './measured'
import type { Finding, Remedy } from './model'
import type { Quantity } from './quantity'
import { amountIn } from './rules/objective'
import { severalIn } from './several'
import { withoutNumber } from './withoutNumber'

/** What a remedy may need besides the draft. */
export interface Applying {
  /** A fresh id for a key result that comes to be. */
  newId: () => string
  /** Whose it is. */
  memberId: string
}

/** The draft with a remedy followed: only what needs no thought, and nothing that was typed is lost. */
const remedies: Readonly<
  Record<Remedy, (draft: ObjectiveDraft, finding: Finding, applying: Applying) => ObjectiveDraft>
> = {
  makeBaseline: (draft, finding) =>
    withKeyResult(draft, finding, (each) =>
      isUnwritten(each.measure) ? { ...each, measure: { type: 'baseline' } } : each,
    ),
  takeNumbers: (draft, finding) =>
    withKeyResult(draft, finding, (each) =>
      isUnwritten(each.measure) ? { ...each, ...measuredBy(lineOf(each.title)) } : each,
    ),
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
  return keyResults.some((each, index) => each !== draft.keyResults[index]) ? { ...draft, keyResults } : draft
}

/** Whether a company's rules allow what a remedy makes of a draft, as far as it was allowed before. */
function isAllowed(before: ObjectiveDraft, after: ObjectiveDraft, company: WritingRules): boolean {
  const most = Math.max(before.keyResults.length, company.okrRules?.amounts.most ?? limits.keyResults)
  const types = new Map(before.keyResults.map(({ id, measure }) => [id, measure.type]))
  return (
    after.keyResults.length <= most &&
    after.keyResults.every(({ id, measure: { type } }) => types.get(id) === type || mayMeasureBy(type, company))
  )
}

/** What is found, with remedies only where one tap does something, and nothing that the company refuses. */
export const withRemediesThatWork = (
  findings: readonly Finding[],
  draft: ObjectiveDraft,
  company: WritingRules,
): Finding[] =>
  findings.map((finding) => {
    if (finding.remedy === undefined) return finding
    const after = applied(draft, finding, { newId: () => '', memberId: '' })
    const { remedy: _, ...example } = finding
    return after !== draft && isAllowed(draft, after, company) ? finding : example
  })

/** The objective's number goes to a key result of its own: an empty one, else a new one. */
function movedNumber(draft: ObjectiveDraft, _: Finding, applying: Applying): ObjectiveDraft {
  const line = lineOf(draft.title)
  const amount = amountIn(line)
  const isFull = draft.keyResults.length >= limits.keyResults && !draft.keyResults.some(isEmpty)
  if (!amount || isFull) return draft
  const title = withoutNumber(line, amount)
  if (title === undefined) return draft
  const keyResult = { title: within(line.text), ...measuredBy(line) }
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

const isEmpty = ({ title, measure }: KeyResultDraft): boolean => title.trim() === '' && isUnwritten(measure)

const freshKeyResult = ({ newId, memberId }: Applying): KeyResultDraft => ({
  id: newId(),
  title: '',
  measure: { type: 'metric', baseline: null, commit: null, target: null, stretch: null },
  unit: '',
  ownerId: memberId,
  origin: { kind: 'own' },
  weight: 1,
})

/**
 * Each result of the line becomes a key result; the first keeps the place, the owner, where it comes from, and the
 * numbers that were typed.
 */
function splitKeyResult(draft: ObjectiveDraft, { place }: Finding, { newId }: Applying): ObjectiveDraft {
  if (place.on !== 'keyResult') return draft
  const keyResults = draft.keyResults.flatMap((each) => {
    if (each.id !== place.keyResultId) return [each]
    const line = lineOf(each.title)
    const parts = severalIn(line) ?? []
    return parts.map(({ from, to }, index) => {
      const title = line.text.slice(from, to).trim()
      if (index === 0 && !isUnwritten(each.measure)) return { ...each, title }
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
  if (known === 'yuan' && Math.abs(value) >= tenThousand && value % 100 === 0)
    return { value: value / tenThousand, unit: 'tenThousandYuan' }
  return { value, unit: known ?? (kind === 'bare' ? '' : [...unit].slice(0, limits.unit).join('')) }
}

/** Ends in s and is no noun. */
const noNoun = /^(?:as|is|was|has|does|this|across|plus|less|us|its|always|towards|versus)$/i

/** What an English number counts, where another word stands between: 50 enterprise customers. */
function counted(line: Line, amount: Quantity): string {
  const { kind, unit, to } = amount
  const [, noun] = /^ (?:[a-z]+ )??([a-z]*[a-rt-z]s)\b/i.exec(line.text.slice(to)) ?? []
  const isBefore = kind === 'count' && /^[a-z]+$/i.test(unit) && !/s$/i.test(unit)
  return isBefore && noun !== undefined && !noNoun.test(noun) ? noun : unit
}

/** The measure and the unit that a line's words give: from where to where, as far as they say so. */
export function measuredBy(line: Line): Pick<KeyResultDraft, 'measure' | 'unit'> {
  const [span] = line.spans
  const amount = span?.to ?? line.quantities.find(({ role }) => role === 'reach')
  if (!amount)
    return { measure: { type: 'metric', baseline: null, commit: null, target: null, stretch: null }, unit: '' }
  const unitOf = (each: Quantity) => (each.unit === amount.unit ? counted(line, amount) : each.unit)
  const to = inField({ ...amount, unit: unitOf(amount) })
  const from = span && inField({ ...span.from, unit: unitOf(span.from) })
  const isSameUnit = from !== undefined && from.unit === to.unit
  const [baseline, stretch, unit] = isSameUnit
    ? [from.value, to.value, to.unit]
    : [span?.from.value ?? null, span ? amount.value : to.value, span ? '' : to.unit]
  const middle =
    baseline === null || baseline === stretch ? { commit: null, target: null } : derivedThresholds(baseline, stretch)
  return { measure: { type: 'metric', baseline, ...middle, stretch }, unit }
}
