/** The value of an attribute in a tag; prefixes are the writer's choice. */
const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1]

const textOf = (entries: Record<string, Uint8Array>, path: string): string => new TextDecoder().decode(entries[path])

/** Where in an archive the workbook's first sheet lies: the workbook names its relation, and the relation its file. */
export function firstSheetPath(entries: Record<string, Uint8Array>): string | undefined {
  const [sheet] = /<(?:\w+:)?sheet\s[^>]*>/.exec(textOf(entries, 'xl/workbook.xml')) ?? []
  const id = sheet === undefined ? undefined : /\s\w+:id="([^"]*)"/.exec(sheet)?.[1]
  const relations = textOf(entries, 'xl/_rels/workbook.xml.rels').match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []
  const relation = relations.find((tag) => attribute(tag, 'Id') === id)
  const target = relation === undefined ? undefined : attribute(relation, 'Target')
  if (target === undefined) return undefined
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}
