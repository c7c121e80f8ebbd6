import type { Clock } from '../clock'
import type { Invocation } from '../functions/environment'
import { stringField, type JsonObject } from '../json'
import type { Provocations, Provocation } from '../provocations'
import type { Outbox } from './outbox'
import { drawProgramCode } from './program-code'
import type { OpenApiReply } from './protobuf'
import { checkMessage, type WechatAnswer } from './subscribe-message'
import { checkText } from './text-check'

/** Refusals by the platform, before WeChat's interface is reached (wx-server-sdk, `src/config/error.config.ts`). */
const notFound = -604100
const noPermission = -604101

const riskyContent = 87014

/** The interfaces of WeChat that exist here. */
const interfaces = ['subscribeMessage.send', 'security.msgSecCheck', 'wxacode.getUnlimited'] as const
type Interface = (typeof interfaces)[number]

const isHere = (api: string): api is Interface => interfaces.some((name) => name === api)

/** The part of WeChat's server interfaces that exists here: messages to people, the check of texts, mini program codes. */
export class OpenApi {
  private messages = 0

  /** @param lastActive when a person last called a function, by the cloud's clock */
  constructor(
    private readonly outbox: Outbox,
    private readonly provocations: Provocations,
    private readonly clock: Clock,
    private readonly lastActive: (openid: string) => Date | undefined,
  ) {}

  /**
   * @param api as the program spelled it, `subscribeMessage.send`
   * @param caller the call it came from; `undefined` for a program outside
   */
  async call(api: string, request: JsonObject, caller: Invocation | undefined): Promise<OpenApiReply> {
    if (!isHere(api)) return refused(notFound, `openapi.${api} is not part of the embedded cloud`)
    const permitted = caller?.function.openapi
    if (permitted && !permitted.includes(api)) {
      return refused(noPermission, `config.json of '${caller.function.name}' does not permit openapi.${api}`)
    }
    const person = stringField(request, api === 'subscribeMessage.send' ? 'touser' : 'openid')
    const provoked = await this.provocations.meet(api, { openid: person, text: stringField(request, 'content') })
    if (provoked?.errCode !== undefined && provoked.errCode < 0) return refused(provoked.errCode, provoked.errMsg)
    switch (api) {
      case 'subscribeMessage.send':
        return { body: this.send(request, provoked, caller) }
      case 'security.msgSecCheck':
        return { body: this.check(request, provoked, caller, person) }
      // Nothing to be looked at later: what it holds is a secret of who asked for it.
      case 'wxacode.getUnlimited':
        return { body: provoked ? refusal(provoked) : drawProgramCode(request) }
    }
  }

  private send(request: JsonObject, provoked: Provocation | undefined, caller: Invocation | undefined): WechatAnswer {
    const answer = provoked ? refusal(provoked) : checkMessage(request)
    // Fifteen digits: past that the SDK hands programs an object instead of a number.
    if (answer.errcode === 0) answer.msgid = this.clock.now().getTime() * 100 + (this.messages++ % 100)
    this.outbox.add({
      kind: 'message',
      ...this.heading(answer, caller),
      ...(answer.errcode === 0 ? { id: String(answer.msgid) } : { errMsg: answer.errmsg }),
      touser: request.touser,
      templateId: request.template_id,
      page: request.page,
      data: request.data,
      lang: request.lang,
      miniprogramState: request.miniprogram_state,
    })
    return answer
  }

  private check(
    request: JsonObject,
    provoked: Provocation | undefined,
    caller: Invocation | undefined,
    writer: string | undefined,
  ): WechatAnswer {
    const answer =
      provoked && provoked.errCode !== riskyContent
        ? refusal(provoked)
        : checkText({
            request,
            now: this.clock.now(),
            lastActive: writer === undefined ? undefined : this.lastActive(writer),
            risky: provoked !== undefined,
          })
    this.outbox.add({
      kind: 'textCheck',
      ...this.heading(answer, caller),
      openid: writer,
      content: request.content,
      scene: request.scene,
      result: answer.result,
    })
    return answer
  }

  private heading(answer: WechatAnswer, caller: Invocation | undefined) {
    return {
      at: this.clock.now().toISOString(),
      ...(caller ? { function: caller.function.name } : {}),
      errCode: answer.errcode,
    }
  }
}

function refused(errorCode: number, message: string): OpenApiReply {
  return { body: { errcode: errorCode, errmsg: message }, errorCode }
}

function refusal({ errCode, errMsg }: Provocation): WechatAnswer {
  return { errcode: errCode ?? -1, errmsg: usualWords[errCode ?? -1] ?? errMsg }
}

/** WeChat's own words for the numbers most often provoked. */
const usualWords: Record<number, string> = {
  40003: 'invalid openid',
  40037: 'invalid template_id',
  41030: 'invalid page',
  43101: 'user refuse to accept the msg',
  47003: 'argument invalid!',
  87014: 'risky content',
}
