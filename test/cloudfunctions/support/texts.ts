import type { GenericSchema } from 'valibot'

/** A schema as the library builds it: what it is made of, and what it does to a value. */
interface Built {
  type?: string
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
export const textFieldsOf = (schema: GenericSchema, input: unknown): string[] => fieldsIn(Object(schema), input, [])

function fieldsIn(schema: Built, value: unknown, path: readonly string[]): string[] {
  const within = [schema, ...(schema.pipe ?? [])]
  if (typeof value === 'string') return within.some(isTyped) || within.some(isWrappedText) ? [path.join('.')] : []
  if (typeof value !== 'object' || value === null) return []
  const found = Object.entries(value).flatMap(([key, inner]) =>
    innerSchemas(within, key).flatMap((each) => fieldsIn(each, inner, [...path, key])),
  )
  return [...new Set(found)]
}

const isWrappedText = ({ wrapped }: Built): boolean => wrapped !== undefined && isTyped(wrapped)

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
