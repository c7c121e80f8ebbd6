import { type RemindingPage, reminderApi } from '@domain/reminder/api'
import type { TemplateName } from '@domain/reminder/templates'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { keep, kept, useCall } from '../../cloud'
import { queryClient } from '../../cloud/client'
import type { Member } from '../../session'
import {
  acceptedIn,
  type Memory,
  memorySchema,
  noMemory,
  type Template,
  templatesByTheWay,
  templatesFor,
} from './asking'
import { grant, remindingKey, sendGrants } from './grants'

const place = 'askedForMessages'

/** WeChat's code for somebody who turned messages of this mini program off as a whole. */
const turnedOff = 20004

/** Templates seldom change, and a permission is counted here at once. Milliseconds. */
const freshFor = 12 * 60 * 60_000

/** Whether this host can ask at all: WeCom cannot. `permission.h5.ts` is the browser's. */
export const canAsk = (): boolean => Taro.canIUse('requestSubscribeMessage')

/** Has at hand what asking needs, since WeChat allows no wait between the tap and the question. */
export function useReadiness({ company }: Pick<Member, 'company'>): void {
  useCall(reminderApi.reminding, { companyId: company.id }, { kept: true, freshFor })
  useEffect(() => void sendGrants(), [])
}

const known = (companyId: string) => queryClient.getQueryData<RemindingPage>(remindingKey(companyId))
const memory = (): Memory => kept(place, memorySchema) ?? noMemory

/**
 * Asks for a message each by the way, if that is no nagging. To be called first thing in a tap, before anything is
 * waited for: WeChat opens its dialogue only then.
 */
export function askByTheWay(companyId: string, ...wanted: TemplateName[]): void {
  const reminding = known(companyId)
  if (reminding) void ask(companyId, templatesByTheWay(wanted, reminding, memory(), Date.now()))
}

/**
 * Asks because somebody pressed a button for just that; first thing in the tap too.
 * @returns whether they allowed any
 */
export async function askForMore(companyId: string): Promise<boolean> {
  const reminding = known(companyId)
  return reminding ? ask(companyId, templatesFor(reminding)) : false
}

async function ask(companyId: string, templates: readonly Template[]): Promise<boolean> {
  if (templates.length === 0 || !canAsk()) return false
  const askedAt = Date.now()
  let accepted: TemplateName[] = []
  try {
    const answer = await Taro.requestSubscribeMessage({ tmplIds: templates.map(({ id }) => id), entityIds: [] })
    accepted = acceptedIn({ ...answer }, templates)
    keep(place, { askedAt, declinedAt: accepted.length === 0 ? askedAt : 0 })
  } catch (failure) {
    // Anything else passes: no network, or not in front any more. The next time asks again.
    if (errorCodeOf(failure) === turnedOff) keep(place, { askedAt, declinedAt: askedAt })
  }
  if (accepted.length > 0) await grant(companyId, accepted)
  return accepted.length > 0
}

const errorCodeOf = (failure: unknown): unknown =>
  typeof failure === 'object' && failure !== null && 'errCode' in failure ? failure.errCode : undefined
