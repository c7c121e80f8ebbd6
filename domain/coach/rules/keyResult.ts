import { isActivity, isDeedAlone } from '../activity'
import { fitsOneUnit, wayOf } from '../comparing'
import type { Line } from '../line'
import { amountsToReach, endsOf, isCounted, isMeasured, needsUnit, phraseOf } from '../measured'
import type { Values } from '../model'
import type { Quantity } from '../quantity'
import { type KeyResultLine, type KeyResultRule, when } from '../rule'
import { severalIn } from '../several'
import { endsInS, has, some, type Token } from '../tokens'
import { unitInBrackets } from '../words/writings'

/** Numbers that leave open what they count: 响应时间从 8 降到 2, and no unit anywhere. Nothing is nothing in any unit. */
function lacksUnit({ line, keyResult }: KeyResultLine): boolean {
  if (keyResult.unit !== '' || !isCounted(keyResult.measure) || !needsUnit(line)) return false
  if (unitInBrackets.test(line.said)) return false
  const written = line.quantities.filter(({ role }) => role !== 'names')
  if (written.length > 0 && written.every(({ value }) => value === 0)) return false
  if (written.length > 0) return written.every((each) => each.kind === 'bare' && !isManyOf(writtenAs(line, each)))
  return endsOf(keyResult.measure).reach !== null
}

/** 万 and 亿 stand with 元 or with what is counted; nobody reads them as days or percent. */
const isManyOf = (written: string): boolean => /[万亿w]$/i.test(written)

/** `the local limits` go nowhere; `churn falls from 5%` does. */
const isPlural = (token: Token, next: Token | undefined): boolean =>
  endsInS(token) && next?.quantity === undefined && !/^(?:from|by|to|below|above)$/.test(next?.text ?? '')

/** The word of direction that stands with the numbers, where there is exactly one. */
function directionOf(clause: readonly Token[]): 'rises' | 'falls' | undefined {
  const told = clause.filter((token, index) => !isPlural(token, clause[index + 1]))
  const rises = some(told, 'rises')
  return rises === some(told, 'falls') ? undefined : rises ? 'rises' : 'falls'
}

/** What stands with the numbers: without what comes before a 让, a `so that` or an `and`. */
function aboutNumbers(clause: readonly Token[], numbersFrom: number): readonly Token[] {
  const before = clause.filter(({ from }) => from < numbersFrom)
  const turn = before
    .map((token) => has(token, 'purpose', 'joins', 'means') || /^[让使令]$/.test(token.text))
    .lastIndexOf(true)
  return clause.slice(turn + 1)
}

/** Where the words go one way and the numbers the other, the two values. */
function againstWords({ line, keyResult }: KeyResultLine): Values | undefined {
  const [span] = line.spans
  const clauses = line.clauses
  if (span) {
    const at = clauses.findIndex((clause) => clause.some(({ from }) => from === span.from.from))
    const own = aboutNumbers(clauses[at] ?? [], span.from.from)
    // 提升新人留存率，从 85% 到 78%: the word may stand alone before the numbers.
    const standsBefore = own[0] !== undefined && /^(?:从|由|from|\d)/.test(own[0].text)
    const direction = directionOf(own) ?? (standsBefore ? directionOf(clauses[at - 1] ?? []) : undefined)
    const way = direction && wayOf(line.said, span)
    // 亏损从 -800 万收窄到 -200 万: what gets smaller is the loss.
    const isLoss = direction === 'falls' && span.from.value < 0 && span.to.value < 0
    if (way === undefined || direction === way || isLoss) return undefined
    return { from: writtenAs(line, span.from), to: writtenAs(line, span.to) }
  }
  const { start, reach } = endsOf(keyResult.measure)
  if (start === null || reach === null || clauses.length > 1) return undefined
  const direction = directionOf(phraseOf(line))
  if (direction === undefined || start === reach) return undefined
  return reach > start === (direction === 'rises') ? undefined : { from: start, to: reach }
}

const writtenAs = ({ said }: Line, { from, to }: Quantity): string => said.slice(from, to)

/** Starts at zero by its nature: what is first, gained one by one, or not to happen at all. */
function startsAtZero(line: Line): boolean {
  const amounts = amountsToReach(line)
  if (amounts.some(({ value }) => value === 0)) return true
  if (amounts.some(({ kind }) => kind === 'percent')) return false
  return some(line.tokens, 'gains') || /首批|首个|从无到有|新品|(?:^|the )first \d|new product/i.test(line.said)
}

function lacksStart({ line, keyResult }: KeyResultLine): boolean {
  const { start, reach } = endsOf(keyResult.measure)
  if (keyResult.measure.type !== 'metric' || start !== null || line.spans.length > 0) return false
  if (line.quantities.some(({ role }) => role === 'start')) return false
  return (amountsToReach(line).length > 0 || reach !== null) && !some(line.tokens, 'keeps') && !startsAtZero(line)
}

const isAssessed = ({ tokens }: Line): boolean =>
  some(tokens, 'assessed') || (some(tokens, 'plan') && some(tokens, 'reaches'))

/** Less of the way than this between commit and stretch leaves nothing to stretch for. */
const leastWay = 0.2

function isStretchNear({ keyResult: { measure } }: KeyResultLine): boolean {
  if (measure.type !== 'metric') return false
  const { baseline, commit, stretch } = measure
  if (baseline === null || commit === null || stretch === null || stretch === baseline) return false
  return (stretch - commit) / (stretch - baseline) < leastWay
}

const fixes = [
  'keyResultIsActivity',
  'keyResultUnmeasured',
  'thresholdsAgainstWords',
  'keyResultSeveralInOne',
  'keyResultUnitMissing',
] as const

/** Rules about one key result: what is different afterwards, by how much, from where, in what. */
export const keyResultRules: readonly KeyResultRule[] = [
  {
    id: 'keyResultIsActivity',
    on: 'keyResult',
    severity: 'fix',
    source: 'keyResult',
    find: ({ line, keyResult }) =>
      when(
        keyResult.measure.type !== 'baseline' &&
          (isActivity(line) || (!isMeasured(line, keyResult) && isDeedAlone(line))),
      ),
  },
  {
    id: 'keyResultUnmeasured',
    on: 'keyResult',
    severity: 'fix',
    source: 'keyResult',
    yieldsTo: ['keyResultIsActivity', 'keyResultSeveralInOne'],
    find: ({ line, keyResult }) =>
      when(line.said !== '' && isCounted(keyResult.measure) && !isMeasured(line, keyResult)),
  },
  {
    id: 'thresholdsAgainstWords',
    on: 'keyResult',
    severity: 'fix',
    source: 'thresholds',
    find: againstWords,
  },
  {
    id: 'keyResultSeveralInOne',
    on: 'keyResult',
    severity: 'fix',
    source: 'keyResult',
    remedy: 'split',
    yieldsTo: ['keyResultIsActivity'],
    find: ({ line }) => when(severalIn(line) !== undefined),
  },
  {
    id: 'keyResultUnitMissing',
    on: 'keyResult',
    severity: 'fix',
    source: 'keyResult',
    yieldsTo: ['keyResultIsActivity', 'keyResultUnmeasured'],
    find: (read) => when(lacksUnit(read)),
  },
  {
    id: 'keyResultIsCompensationKpi',
    on: 'keyResult',
    severity: 'consider',
    source: 'kpi',
    find: ({ line }) => when(isAssessed(line)),
  },
  {
    id: 'keyResultBaselineMissing',
    on: 'keyResult',
    severity: 'consider',
    source: 'keyResult',
    remedy: 'makeBaseline',
    yieldsTo: fixes,
    find: (read) => when(lacksStart(read)),
  },
  {
    id: 'stretchNearCommit',
    on: 'keyResult',
    severity: 'consider',
    source: 'thresholds',
    yieldsTo: fixes,
    find: (read) => when(isStretchNear(read)),
  },
  {
    id: 'keyResultFromTo',
    on: 'keyResult',
    severity: 'good',
    source: 'keyResult',
    yieldsTo: [...fixes, 'keyResultIsCompensationKpi', 'stretchNearCommit'],
    find: ({ line, keyResult }) => {
      const { start, reach } = endsOf(keyResult.measure)
      return when(line.said !== '' && start !== null && reach !== null)
    },
  },
  {
    id: 'keyResultFromToInWords',
    on: 'keyResult',
    severity: 'good',
    source: 'keyResult',
    remedy: 'takeNumbers',
    yieldsTo: [...fixes, 'keyResultIsCompensationKpi'],
    find: ({ line, keyResult: { measure } }) => {
      // Of two, one tap would take the first alone.
      const [span, another] = line.spans
      const { start, reach } = endsOf(measure)
      const isOpen = measure.type === 'metric' && start === null && reach === null
      if (!span || another || !isOpen || !fitsOneUnit(line.said, span)) return undefined
      return { from: writtenAs(line, span.from), to: writtenAs(line, span.to) }
    },
  },
]
