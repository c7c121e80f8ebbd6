import { templates } from '@config/templates'
import type { Language } from '@domain/people/model'
import type { SendOutcome } from '@domain/reminder/delivery'
import type { TemplateName } from '@domain/reminder/templates'
import * as cloud from 'wx-server-sdk'
import type { MessageData } from './words'

interface Message {
  openid: string
  template: TemplateName
  page: string
  data: MessageData
  language: Language
}

/** The id that WeChat gave a template; `undefined` where the cloud was not told. */
export const templateId = (name: TemplateName): string | undefined => process.env[templates[name].variable] || undefined

/** Milliseconds that WeChat has to take a message. */
const patience = 5000

/** The SDK declares its interfaces of WeChat as `any`. */
type Send = (message: {
  touser: string
  templateId: string
  page: string
  data: MessageData
  lang: 'zh_CN' | 'en_US'
}) => Promise<unknown>

/** No such template: what WeChat says of one, said without asking where there is none. */
const noTemplate = 40037

/** Hands a message to WeChat, and tells what came of it; never throws. */
export async function send({ openid, template, page, data, language }: Message): Promise<SendOutcome> {
  const id = templateId(template)
  if (id === undefined) return { kind: 'refused', code: noTemplate }
  const ask: Send = cloud.openapi.subscribeMessage.send
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<SendOutcome>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'unknown' }), patience)
  })
  const lang = language === 'en' ? 'en_US' : 'zh_CN'
  const asked = ask({ touser: openid, templateId: id, page, data, lang }).then(
    (): SendOutcome => ({ kind: 'taken' }),
    outcomeOf,
  )
  const outcome = await Promise.race([asked, late])
  clearTimeout(timer)
  return outcome
}

/** A number says that WeChat, or the platform before it, refused; without one the line broke, at whatever moment. */
function outcomeOf(error: unknown): SendOutcome {
  const code: unknown = Object(error).errCode
  return typeof code === 'number' ? { kind: 'refused', code } : { kind: 'unknown' }
}
