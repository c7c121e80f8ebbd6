import { type RemindingPage, reminderApi } from '@domain/reminder/api'
import { templateNames } from '@domain/reminder/templates'
import { onlineManager } from '@tanstack/react-query'
import * as v from 'valibot'
import { callCloud, CloudFailure, keep, kept, newId, passes } from '../../cloud'
import { useAccount } from '../../cloud/account'
import { queryClient } from '../../cloud/client'
import { callKey } from '../../cloud/useCall'

/** Permissions that somebody gave and that may not have reached the cloud. */
const grantsSchema = v.array(
  v.object({ companyId: v.string(), grantId: v.string(), accepted: v.array(v.picklist(templateNames)) }),
)
export type Grant = v.InferOutput<typeof grantsSchema>[number]

const place = 'grants'
const waiting = (): Grant[] => kept(place, grantsSchema) ?? []
const without = (grantId: string) => waiting().filter((each) => each.grantId !== grantId)

/** What is known of how somebody is reminded in a company. */
export const remindingKey = (companyId: string) =>
  callKey(useAccount.getState().id, reminderApi.reminding, { companyId })

/** Keeps what was accepted until the cloud has it: under its id it counts once, however often it is sent. */
export function grant(companyId: string, accepted: Grant['accepted']): Promise<void> {
  keep(place, [...waiting(), { companyId, grantId: newId(), accepted }])
  return sendGrants()
}

let sending: Promise<void> | undefined

/** Sends what waits, one after the other; what finds no network waits on. */
export function sendGrants(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = undefined
  })
  return sending
}

async function sendAll(): Promise<void> {
  for (const each of waiting()) {
    try {
      const answer = await callCloud(reminderApi.grant, each)
      queryClient.setQueryData<RemindingPage>(remindingKey(each.companyId), (known) => known && { ...known, ...answer })
    } catch (error) {
      // Refused for good, by a company that they left perhaps: nothing that trying again would change.
      if (!(error instanceof CloudFailure) || passes(error)) return
    }
    keep(place, without(each.grantId))
  }
}

onlineManager.subscribe((online) => {
  if (online) void sendGrants()
})
