import { Failure } from '@domain/failure'
import * as cloud from 'wx-server-sdk'

/** What the text is, in WeChat's numbers: 2 is a comment. */
const scene = 2

/**
 * Lets WeChat look at a text before others read it (`security.msgSecCheck`, version 2, which wants the writer to have
 * used the mini program within two hours: so it is asked when the text is written).
 *
 * @throws Failure `textRefused` for what it does not let pass, `textUnchecked` where it does not answer
 */
export async function checkText(content: string, openid: string, field: string): Promise<void> {
  const suggest = await suggestionFor(content, openid)
  if (suggest === undefined) throw new Failure('textUnchecked', field)
  if (suggest !== 'pass') throw new Failure('textRefused', field)
}

/** The SDK declares its interfaces of WeChat as `any`. */
type Check = (request: {
  content: string
  openid: string
  scene: number
  version: 2
}) => Promise<{ result?: { suggest?: string } }>

const risky = 87014

/** `pass`, `review` or `risky`; `undefined` where nothing was said. */
async function suggestionFor(content: string, openid: string): Promise<string | undefined> {
  const check: Check = cloud.openapi.security.msgSecCheck
  try {
    const { result } = await check({ content, openid, scene, version: 2 })
    return result?.suggest
  } catch (error) {
    return Object(error).errCode === risky ? 'risky' : undefined
  }
}
