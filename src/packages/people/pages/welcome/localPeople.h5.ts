import * as v from 'valibot'
import type { Language } from '../../../../i18n/language'

const words = v.object({ 'zh-CN': v.string(), en: v.string() })

const personSchema = v.object({
  openid: v.string(),
  names: words,
  departments: words,
  titles: words,
  suggested: v.optional(v.boolean()),
})

/** Somebody of the demo company, as the embedded cloud's `/people` lists them. */
export type LocalPerson = v.InferOutput<typeof personSchema>

/** @throws where the list cannot be read */
export async function localPeople(): Promise<LocalPerson[]> {
  const response = await fetch('/people')
  return v.parse(v.array(personSchema), await response.json())
}

/** Those whose name, department or title holds what was typed, in either language. */
export function matching(people: readonly LocalPerson[], text: string): LocalPerson[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return [...people]
  const said = ({ names, departments, titles }: LocalPerson) =>
    [names, departments, titles]
      .flatMap((each) => Object.values(each))
      .join(' ')
      .toLowerCase()
  return people.filter((person) => said(person).includes(wanted))
}

/** What stands below a name. */
export const placeOf = ({ departments, titles }: LocalPerson, language: Language): string =>
  [departments[language], titles[language]].filter(Boolean).join(' · ')
