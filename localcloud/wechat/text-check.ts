import { stringField, type JsonObject } from '../json'
import type { WechatAnswer } from './subscribe-message'

/** At most this many characters, by WeChat's page on security.msgSecCheck. */
const longestText = 2500
/** WeChat forgets a person who has not used the mini program for two hours. */
const activeFor = 2 * 60 * 60 * 1000

/** Strings that WeChat itself publishes as examples of risky text; nothing else is judged here. */
const riskyTexts = ['特3456书yuuo莞6543李zxcz蒜7782法fgnv级', '完2347全dfji试3726测asad感3847知qwez到']

export interface TextCheck {
  /** As they travel: `content`, and for version 2 `openid`, `scene`, `version`. */
  readonly request: JsonObject
  /** The cloud's time. */
  readonly now: Date
  /** When the writer last called a function; `undefined` for someone the cloud has never seen. */
  readonly lastActive: Date | undefined
  /** The verdict, when one was ordered: 87014 makes any text risky. */
  readonly risky: boolean
}

/**
 * What WeChat would answer to `security.msgSecCheck`. Version 2 answers 0 for a risky text too, and says it in
 * `result.suggest`; version 1 answered 87014.
 */
export function checkText({ request, now, lastActive, risky }: TextCheck): WechatAnswer {
  const refuse = (errcode: number, errmsg: string) => ({ errcode, errmsg })
  const content = stringField(request, 'content') ?? ''
  if (content === '') return refuse(44002, 'empty post data')
  if ([...content].length > longestText) return refuse(45002, 'content size out of limit')
  const bad = risky || riskyTexts.some((text) => content.includes(text))
  if (Number(request.version) !== 2) return bad ? refuse(87014, 'risky content') : refuse(0, 'ok')

  if (!stringField(request, 'openid')) return refuse(40003, 'invalid openid')
  const scene = Number(request.scene)
  if (!Number.isInteger(scene) || scene < 1 || scene > 4) return refuse(40129, 'invalid scene')
  if (lastActive && now.getTime() - lastActive.getTime() > activeFor) return refuse(61010, 'code is expired')
  const result = bad ? { suggest: 'risky', label: 20001 } : { suggest: 'pass', label: 100 }
  return {
    errcode: 0,
    errmsg: 'ok',
    result,
    detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
    trace_id: `embedded-${now.getTime().toString(36)}`,
  }
}
