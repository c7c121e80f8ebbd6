import { queryTermsOf, termsOf } from '../okr/terms'
import type { Lesson } from './lesson'

/** English words that any two sentences share; Chinese has no blanks, so there what many lessons say weighs little. */
const tellNothing = new Set(
  (
    'a all an and are as at be been but by can do does every for from get had has have how if in into is it its ' +
    'less make more most much new no not of off on once one or our out so than that the their them then there they ' +
    'this to too up us use was we what when where which who why will with without you your'
  ).split(' '),
)

/** More would make the database walk too many lists at once: it merges up to 64. */
const mostTerms = 40

/** A lesson about something else shares one word now and then. */
const fewestShared = 2

/** What is less than a third as near as the nearest is about something else, too. */
const nearEnough = 1 / 3

/**
 * The words by which an objective is compared with lessons: pairs of Chinese characters and whole words, those of its
 * title first.
 *
 * @returns each once, at most 40; none where too little is written to be similar to anything
 */
export function tellingTermsOf(title: string, keyResults: readonly string[] = []): string[] {
  const terms = [title, ...keyResults]
    .flatMap(queryTermsOf)
    .filter((term) => [...term].length > 1 && !tellNothing.has(term))
  const distinct = [...new Set(terms)]
  return distinct.length < fewestShared ? [] : distinct.slice(0, mostTerms)
}

type Told = Pick<Lesson, 'title' | 'learned' | 'tags' | 'objective'>

/**
 * The lessons that say most of the same, the nearest first; of equally near ones the one that came first stays first.
 * A word that many of the lessons have says little, one that few have says much. Rather one that helps than five that
 * happen to share a word.
 *
 * @param terms of `tellingTermsOf`
 * @param lessons those that share any, in the order of a list
 */
export function nearestLessons<Each extends Told>(
  terms: readonly string[],
  lessons: readonly Each[],
  most: number,
): Each[] {
  const told = lessons.map(({ title, learned, tags, objective }) => {
    const said = new Set(termsOf(title, tags.join(' '), objective?.title ?? '', learned))
    return terms.filter((term) => said.has(term))
  })
  const weightOf = (term: string) =>
    Math.log(1 + lessons.length / told.filter((shared) => shared.includes(term)).length)
  const weights = new Map(terms.map((term) => [term, weightOf(term)]))
  const nearness = told.map((shared) => shared.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0))
  const similar = lessons
    .map((lesson, at) => ({ lesson, near: nearness[at] ?? 0, shared: told[at]?.length ?? 0 }))
    .filter(({ shared }) => shared >= fewestShared)
    .sort((one, other) => other.near - one.near)
  return similar
    .filter(({ near }) => near >= nearEnough * (similar[0]?.near ?? 0))
    .slice(0, most)
    .map(({ lesson }) => lesson)
}
