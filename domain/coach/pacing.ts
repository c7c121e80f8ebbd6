import { lineOf } from './line'
import { isMeasured, isUnwritten } from './measured'
import type { Finding, Situation } from './model'
import { some } from './tokens'

type Draft = Situation['draft']

/** 新客户留存率 with its fields still empty: the numbers come next. */
function awaitsNumbers(draft: Draft, keyResultId: string): boolean {
  const keyResult = draft.keyResults.find(({ id }) => id === keyResultId)
  if (!keyResult || !isUnwritten(keyResult.measure)) return false
  const { tokens } = lineOf(keyResult.title)
  return some(tokens, 'metric', 'unitless') && !some(tokens, 'rises', 'falls', 'improves')
}

const isWhole = (draft: Draft): boolean =>
  draft.keyResults.some(({ title }) => title !== '') &&
  draft.keyResults.every((each) => isMeasured(lineOf(each.title), each) || each.measure.type === 'baseline')

/**
 * Whether a finding is about what is only not written yet: a coach does not interrupt a sentence. The numbers of a key
 * result come after its name, and what the whole lacks is said once its key results stand.
 */
export function comesTooSoon({ rule, place }: Finding, draft: Draft): boolean {
  if (place.on === 'set') return !isWhole(draft)
  return rule === 'keyResultUnmeasured' && place.on === 'keyResult' && awaitsNumbers(draft, place.keyResultId)
}
