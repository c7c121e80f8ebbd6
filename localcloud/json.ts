/** A JSON object whose fields are not yet known. */
export type JsonObject = Record<string, unknown>

/** Whether a parsed value is an object with fields: not an array, not null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The string under a key, or `undefined` when there is none or it is something else. */
export function stringField(object: JsonObject, key: string): string | undefined {
  const value = object[key]
  return typeof value === 'string' ? value : undefined
}
