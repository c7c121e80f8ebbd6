import type { KeyResultDraft, ObjectiveDraft } from '../okr/model'

/** What one tap did to a draft. */
export interface Done {
  before: ObjectiveDraft
  after: ObjectiveDraft
}

/** What a tap may change of a key result. */
const fields = ['title', 'measure', 'unit'] as const

const isSame = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)

const byId = ({ keyResults }: ObjectiveDraft) => new Map(keyResults.map((each) => [each.id, each]))

/** One key result with what the tap changed put back; `undefined` where it was written over since. */
function putBack(now: KeyResultDraft, before: KeyResultDraft, after: KeyResultDraft): KeyResultDraft | undefined {
  const changed = fields.filter((field) => !isSame(before[field], after[field]))
  if (changed.some((field) => !isSame(now[field], after[field]))) return undefined
  return changed.reduce((back, field) => ({ ...back, [field]: before[field] }), now)
}

/**
 * The draft with what one tap did taken back, and everything that was written since kept as it is.
 *
 * @returns `undefined` where what the tap wrote has been written over or removed since: taking back would lose text
 */
export function takenBack(now: ObjectiveDraft, { before, after }: Done): ObjectiveDraft | undefined {
  const isTitleChanged = before.title !== after.title
  if (isTitleChanged && now.title !== after.title) return undefined
  const [were, became] = [byId(before), byId(after)]
  // What it changed and somebody removed since has nowhere to go back to.
  const isThere = new Set(now.keyResults.map(({ id }) => id))
  const changed = before.keyResults.filter((each) => became.has(each.id) && !isSame(each, became.get(each.id)))
  if (changed.some(({ id }) => !isThere.has(id))) return undefined
  const keyResults: KeyResultDraft[] = []
  for (const each of now.keyResults) {
    const [was, turned] = [were.get(each.id), became.get(each.id)]
    if (was === undefined && turned !== undefined) {
      if (!isSame(each, turned)) return undefined
      continue
    }
    const back = was && turned ? putBack(each, was, turned) : each
    if (!back) return undefined
    keyResults.push(back)
  }
  return { ...now, title: isTitleChanged ? before.title : now.title, keyResults }
}
