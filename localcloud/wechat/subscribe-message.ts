import { isJsonObject, stringField, type JsonObject } from '../json'

/** WeChat's answer: `errcode` 0 and a message id, or the number and words of a refusal. */
export type WechatAnswer = { errcode: number; errmsg: string } & JsonObject

/**
 * What each kind of template field may hold, by the letters its name begins with.
 * Source: "订阅消息参数值内容限制说明" in WeChat's page on subscribeMessage.send.
 */
const kinds: { pattern: RegExp; accepts: (value: string) => boolean }[] = [
  { pattern: /^thing\d+$/, accepts: (value) => length(value) <= 20 },
  { pattern: /^number\d+$/, accepts: (value) => /^-?\d+(\.\d+)?$/.test(value) && length(value) <= 32 },
  { pattern: /^letter\d+$/, accepts: (value) => /^[A-Za-z]{1,32}$/.test(value) },
  { pattern: /^symbol\d+$/, accepts: (value) => length(value) <= 5 },
  { pattern: /^character_string\d+$/, accepts: (value) => /^[\x20-\x7e]{1,32}$/.test(value) },
  { pattern: /^(time|date)\d+$/, accepts: (value) => /\d/.test(value) && length(value) <= 64 },
  { pattern: /^amount\d+$/, accepts: (value) => /^\D?\d{1,10}(\.\d+)?元?$/.test(value) },
  { pattern: /^phone_number\d+$/, accepts: (value) => /^[\d+\-()# ]{1,17}$/.test(value) },
  { pattern: /^car_number\d+$/, accepts: (value) => length(value) <= 8 },
  {
    pattern: /^name\d+$/,
    accepts: (value) => (/\p{Script=Han}/u.test(value) ? length(value) <= 10 : length(value) <= 20),
  },
  { pattern: /^phrase\d+$/, accepts: (value) => /^\p{Script=Han}{1,5}$/u.test(value) },
]

function length(value: string): number {
  return [...value].length
}

/**
 * What WeChat would answer to `subscribeMessage.send`, for a person who has a message left.
 *
 * @param request the fields as they travel: `touser`, `template_id`, `page`, `data`, `miniprogram_state`, `lang`
 * @returns 40003, 40037, 47003 or 0; whether the template has such fields is known to WeChat alone
 */
export function checkMessage(request: JsonObject): WechatAnswer {
  const refuse = (errcode: number, errmsg: string) => ({ errcode, errmsg })
  if (!stringField(request, 'touser')) return refuse(40003, 'invalid openid')
  if (!stringField(request, 'template_id')) return refuse(40037, 'invalid template_id')
  const { data } = request
  if (!isJsonObject(data) || Object.keys(data).length === 0) return refuse(47003, 'argument invalid! data is empty')
  for (const [name, field] of Object.entries(data)) {
    const value = isJsonObject(field) ? field.value : undefined
    const text = typeof value === 'number' ? String(value) : value
    if (typeof text !== 'string' || text === '') return refuse(47003, `argument invalid! data.${name}.value is empty`)
    const kind = kinds.find(({ pattern }) => pattern.test(name))
    if (!kind || !kind.accepts(text)) return refuse(47003, `argument invalid! data.${name}.value invalid`)
  }
  return { errcode: 0, errmsg: 'ok' }
}
