import { Failure } from '@domain/failure'
import * as cloud from 'wx-server-sdk'

/** Pixels: the least that WeChat draws, enough for a chat and a poster; its bytes fit into one answer. */
const width = 280

/** Characters of base64 in one answer, which should stay below 100 KB (design.md). */
const mostCharacters = 90_000

interface Drawn {
  contentType?: string
  buffer?: Uint8Array
}

/** The SDK declares its interfaces of WeChat as `any`. */
type Draw = (request: { scene: string; page: string; width: number; checkPath: boolean }) => Promise<Drawn>

/**
 * Has WeChat draw a mini program code (wxacode.getUnlimited).
 *
 * @param page without a leading slash; it need not be in the released version yet
 * @param scene what the page is given: at most 32 letters, digits, `-` and `_`
 * @returns the picture in base64, and its type
 * @throws Failure `codeUnavailable` where WeChat draws none
 */
export async function miniProgramCode(page: string, scene: string): Promise<{ base64: string; type: string }> {
  const { contentType: type = '', buffer } = await drawn(page, scene)
  const base64 = buffer ? Buffer.from(buffer).toString('base64') : ''
  const isPicture = type.startsWith('image/') && base64 !== '' && base64.length <= mostCharacters
  if (!isPicture) throw new Failure('codeUnavailable')
  return { base64, type }
}

async function drawn(page: string, scene: string): Promise<Drawn> {
  const draw: Draw = cloud.openapi.wxacode.getUnlimited
  try {
    return await draw({ scene, page, width, checkPath: false })
  } catch {
    return {}
  }
}
