import { type ObjectiveDraft, objectiveDraftSchema } from '@domain/okr/model'
import { type ObjectiveView, okrApi } from '@domain/okr/api'
import { hashKey } from '@tanstack/react-query'
import * as v from 'valibot'
import { callCloud } from '../call'
import { CloudFailure, passes, Unreachable } from '../failure'
import type { DraftWrite, KeptFailure, Newer, Outcome, Write } from './queue'

/** What the cloud answered beside yes; only a check-in has something to show. */
export type Answer = { objective: ObjectiveView }

const kept = ({ code, message, field, details }: CloudFailure): KeptFailure => ({
  code,
  message,
  ...(field === undefined ? {} : { field }),
  ...(details === undefined ? {} : { details }),
})

/** The newer check-in that `staleCheckIn` tells of; nothing in it where the last one was undone. */
function newerCheckIn({ details = {} }: CloudFailure): Newer {
  const text = (name: string) => (typeof details[name] === 'string' ? details[name] : null)
  const number = (name: string) => (typeof details[name] === 'number' ? details[name] : null)
  return {
    kind: 'checkIn',
    checkInId: text('checkInId'),
    value: number('value'),
    confidence: number('confidence'),
    byId: text('byId'),
    on: text('on'),
  }
}

/** Whether two drafts say the same, as the cloud reads them. */
function sameDraft(one: ObjectiveDraft, other: ObjectiveDraft): boolean {
  const parsed = v.safeParse(objectiveDraftSchema, one)
  return parsed.success && hashKey([parsed.output]) === hashKey([other])
}

/**
 * A save that came too late for its version: either our own, repeated after its answer was lost, or somebody changed
 * the draft elsewhere.
 */
async function outcomeOfStaleDraft({ input }: DraftWrite): Promise<Outcome> {
  const { companyId, objectiveId } = input
  const page = await callCloud(okrApi.objective, { companyId, objectiveId })
  const { version } = page.objective
  return page.kind === 'draft' && sameDraft(input.draft, page.objective.draft)
    ? { result: 'sent', version }
    : { result: 'conflicted', newer: { kind: 'draft', version } }
}

async function outcomeOf(error: unknown, write: Write): Promise<Outcome> {
  if (!(error instanceof CloudFailure)) return { result: 'unreachable' }
  if (passes(error)) return { result: 'trouble', failure: kept(error) }
  if (write.kind === 'checkIn' && error.code === 'staleCheckIn') {
    return { result: 'conflicted', newer: newerCheckIn(error) }
  }
  if (write.kind === 'draft' && error.code === 'staleVersion') {
    return outcomeOfStaleDraft(write).catch((again: unknown) =>
      again instanceof Unreachable ? { result: 'unreachable' } : { result: 'refused', failure: kept(error) },
    )
  }
  return { result: 'refused', failure: kept(error) }
}

/** Makes the call of one write. Never throws: every end is an outcome. */
export async function send(write: Write): Promise<{ outcome: Outcome; answer?: Answer }> {
  try {
    if (write.kind === 'draft') {
      const { version } = await callCloud(okrApi.saveDraft, write.input)
      return { outcome: { result: 'sent', version } }
    }
    const answer = await callCloud(okrApi.checkIn, write.input)
    return { outcome: { result: 'sent' }, answer }
  } catch (error) {
    return { outcome: await outcomeOf(error, write) }
  }
}
