import type { KeyResultDraft, ObjectiveContent, ObjectiveDraft } from '@domain/okr/model'
import type { ShownTexts } from './textCheck'

/** The words of an objective that others read, by their fields. */
export function textsOf(
  {
    title,
    why,
    keyResults,
  }: Pick<ObjectiveContent | ObjectiveDraft, 'title' | 'why'> & {
    keyResults: readonly Pick<KeyResultDraft, 'title' | 'unit'>[]
  },
  path = '',
): ShownTexts {
  return {
    [`${path}title`]: title,
    [`${path}why`]: why,
    ...Object.fromEntries(
      keyResults.flatMap((keyResult, index) => [
        [`${path}keyResults.${index}.title`, keyResult.title],
        [`${path}keyResults.${index}.unit`, keyResult.unit],
      ]),
    ),
  }
}

/** One text of each item of a list. */
export const textsIn = <Item>(list: readonly Item[], path: string, field: string, text: (item: Item) => string) =>
  Object.fromEntries(list.map((item, index) => [`${path}.${index}.${field}`, text(item)]))
