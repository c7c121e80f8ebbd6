/**
 * The kinds of fields that WeChat's templates have and ours use, with the characters that each may hold.
 * Source: "订阅消息参数值内容限制说明" in WeChat's page on subscribeMessage.send; `phrase` takes five Chinese characters
 * and nothing else, so that nothing of ours that is said in two languages fits into one.
 */
export const fieldLimits = { thing: 20, time: 64, date: 64 } as const
export type FieldKind = keyof typeof fieldLimits

export interface TemplateField {
  /** As the template in WeChat's console names it. */
  key: `${FieldKind}${number}`
  kind: FieldKind
  holds: 'what' | 'when' | 'hint'
}

export interface TemplateDeclaration {
  /** The environment variable of the cloud function `reminder` that holds the template's id. */
  variable: string
  fields: readonly TemplateField[]
}

const what: TemplateField = { key: 'thing1', kind: 'thing', holds: 'what' }
const day: TemplateField = { key: 'date2', kind: 'date', holds: 'when' }
const time: TemplateField = { key: 'time2', kind: 'time', holds: 'when' }
const hint: TemplateField = { key: 'thing3', kind: 'thing', holds: 'hint' }

/**
 * The subscription messages, as they are to be applied for in WeChat's console (README, Message templates): something
 * is due, a 1:1 is near, somebody waits. Their names are those of `domain/reminder/templates`.
 */
export const templates = {
  due: { variable: 'TONGPIN_TEMPLATE_DUE', fields: [what, day, hint] },
  meeting: { variable: 'TONGPIN_TEMPLATE_MEETING', fields: [what, time, hint] },
  waiting: { variable: 'TONGPIN_TEMPLATE_WAITING', fields: [what, day, hint] },
} as const satisfies Record<string, TemplateDeclaration>
