import type { GenericSchema } from 'valibot'

/** A schema as the library builds it: what it is made of, and what it does to a value. */
interface Built {
  type?: string
  requirement?: unknown
  pipe?: readonly Built[]
  entries?: Readonly<Record<string, Built>>
  wrapped?: Built
  item?: Built
  options?: readonly Built[]
}

/** Ends are trimmed of what a person types, and of nothing else. */
const isTyped = ({ pipe = [] }: Built): boolean => pipe.some((each) => each.type === 'trim' || isTyped(each))

/**
 * The paths of a good input at which a schema takes words that a person types.
 * @returns such as `content.keyResults.0.title`
 */
export const textFieldsOf = (schema: GenericSchema, input: unknown): string[] =>
  fieldsIn(Object(schema), input, { path: [], isWanted: isTyped })

/**
 * The paths of a good input at which a schema takes an id of something, the company's own aside.
 * @returns such as `memberIds.0`
 */
export const idFieldsOf = (schema: GenericSchema, input: unknown): string[] =>
  fieldsIn(Object(schema), input, { path: [], isWanted: isId }).filter((field) => field !== 'companyId')

interface Looking {
  path: readonly string[]
  isWanted: (schema: Built) => boolean
}

function fieldsIn(schema: Built, value: unknown, { path, isWanted }: Looking): string[] {
  const within = [schema, ...(schema.pipe ?? [])]
  if (typeof value === 'string') {
    const isHere = within.some((each) => isWanted(each) || (each.wrapped !== undefined && isWanted(each.wrapped)))
    return isHere ? [path.join('.')] : []
  }
  if (typeof value !== 'object' || value === null) return []
  const found = Object.entries(value).flatMap(([key, inner]) =>
    innerSchemas(within, key).flatMap((each) => fieldsIn(each, inner, { path: [...path, key], isWanted })),
  )
  return [...new Set(found)]
}

/** Ids are what one pattern takes. */
const isId = ({ type, requirement, pipe = [] }: Built): boolean =>
  (type === 'regex' && String(requirement) === idPattern) || pipe.some(isId)
const idPattern = '/^[A-Za-z0-9_-]{8,64}$/'

function innerSchemas(schemas: readonly Built[], key: string): Built[] {
  return schemas.flatMap(({ entries, item, wrapped, options = [], pipe = [] }) => [
    ...(entries?.[key] ? [entries[key]] : []),
    ...(item ? [item] : []),
    ...(wrapped ? innerSchemas([wrapped, ...(wrapped.pipe ?? [])], key) : []),
    ...innerSchemas(
      options.filter((option) => typeof option === 'object'),
      key,
    ),
    ...pipe.flatMap((each) => (each.entries?.[key] ? [each.entries[key]] : each.item ? [each.item] : [])),
  ])
}
