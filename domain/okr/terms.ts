const han = /\p{Script=Han}/u
const words = /\p{Script=Han}+|[\p{L}\p{N}]+/gu

/** More pieces than this are not kept: an objective with eight key results, all titles full, has at most 1,391. */
const mostTerms = 1_400
const longestTerm = 24
/** Latin words are also found by their beginnings, from this many letters. */
const shortestBeginning = 3

const normal = (text: string) => text.normalize('NFKC').toLowerCase()

const runsOf = (text: string): string[] =>
  // A run of letters may hold Chinese characters in its middle (`OKR推行`): cut where the script changes.
  (normal(text).match(words) ?? []).flatMap((run) => run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [])

const pairsOf = (characters: readonly string[]): string[] =>
  characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)

/**
 * The pieces a text is found by: Chinese characters alone and in pairs, other words whole and by their beginnings.
 * The database has no full-text search; an indexed array of these serves instead (design.md, Data).
 *
 * @returns each piece once, at most 1,400, lower case
 */
export function termsOf(...texts: readonly string[]): string[] {
  const terms = new Set<string>()
  for (const run of texts.flatMap(runsOf)) {
    if (terms.size >= mostTerms) break
    const characters = [...run]
    if (han.test(run)) {
      for (const term of [...pairsOf(characters), ...characters]) terms.add(term)
    } else {
      terms.add(characters.slice(0, longestTerm).join(''))
      for (let length = shortestBeginning; length < Math.min(characters.length, longestTerm); length += 1) {
        terms.add(characters.slice(0, length).join(''))
      }
    }
  }
  return [...terms].slice(0, mostTerms)
}

/** The pieces that must all be in what is found; none where nothing searchable was typed. */
export function queryTermsOf(query: string): string[] {
  const terms = runsOf(query).flatMap((run) => {
    const characters = [...run]
    if (!han.test(run)) return [characters.slice(0, longestTerm).join('')]
    return characters.length === 1 ? characters : pairsOf(characters)
  })
  return [...new Set(terms)].slice(0, 20)
}
